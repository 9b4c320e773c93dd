//! What is on the pages: everything that the registries say.

use std::collections::BTreeSet;

use scraper::{Html, Selector};
use status_codegen::model::{Catalogue, Direction, Home, Mapping, Number};

use crate::site::{BUNDLED, LANGUAGES, Site, command, select, words, words_of};

fn path(language: &str, catalogue: &Catalogue, number: Number) -> String {
    format!("{language}/{}/{}.html", catalogue.registry.name, catalogue.registry.label(number))
}

/// The addresses that the elements lead to, without the way up.
fn targets(page: &Html, selector: &str) -> Vec<String> {
    let links = select(page, selector);
    let target = |href: &str| href.trim_start_matches("../").to_owned();
    links.iter().filter_map(|link| link.attr("href")).map(target).collect()
}

#[test]
fn every_code_has_a_page_in_every_language_with_all_that_is_known_of_it() {
    for catalogue in status_data::registries() {
        for code in catalogue.codes.iter().filter(|code| code.home == Home::This) {
            for language in LANGUAGES {
                let path = path(language, catalogue, code.number);
                let page = BUNDLED.page(&path);
                let label = catalogue.registry.label(code.number);
                assert_eq!(words_of(&page, "h1"), format!("{label} {}", code.phrase), "{path}");
                let text = code.texts.iter().find(|text| text.language == language).unwrap();
                let summary = text.summary.as_deref().unwrap();
                assert_eq!(words_of(&page, "article > .lead"), summary.replace('`', ""));
                if let Some(details) = &text.details {
                    assert_eq!(words_of(&page, ".details"), details.replace('`', ""), "{path}");
                }
                let facts = words_of(&page, ".facts");
                let references = code.references.iter().map(|it| it.title.as_ref());
                let former = code.former.iter().map(|it| it.phrase.as_ref());
                let required = code.required_headers.iter().map(AsRef::as_ref);
                let optional = code.optional_headers.iter().map(AsRef::as_ref);
                let others = code.other_meanings.iter().map(|it| it.phrase.as_ref());
                for fact in references.chain(former).chain(others).chain(required).chain(optional) {
                    assert!(facts.contains(fact), "{path}: {fact}");
                }
                let predicates = catalogue.predicates.iter().filter(|it| it.contains(code.number));
                let shown = select(&page, "dl.predicates dt").into_iter().map(words);
                assert_eq!(
                    shown.collect::<Vec<_>>(),
                    predicates.map(|it| it.name.as_ref()).collect::<Vec<_>>()
                );
                let of_code = |it: &&Mapping| match it.direction {
                    Direction::To => true,
                    Direction::From => {
                        let mut results = it.entries.iter().map(|(_, result)| *result);
                        it.default == Some(code.number) || results.any(|it| it == code.number)
                    }
                };
                let mappings = catalogue.mappings.iter().filter(of_code).map(Mapping::method);
                let shown = select(&page, "dl.mappings dt > code:first-child").into_iter();
                assert!(shown.map(words).eq(mappings), "{path}");
            }
        }
    }
}

#[test]
fn every_registry_has_a_page_with_its_codes_and_those_it_takes_over() {
    for catalogue in status_data::registries() {
        let homes = catalogue.codes.iter().map(|code| match &code.home {
            Home::Bundled(home) => (code.number, home.as_ref()),
            _ => (code.number, catalogue.registry.name.as_ref()),
        });
        let codes: BTreeSet<_> = homes
            .map(|(number, home)| format!("{home}/{}.html", catalogue.registry.label(number)))
            .collect();
        for language in LANGUAGES {
            let page = BUNDLED.page(&format!("{language}/{}/index.html", catalogue.registry.name));
            let shown: BTreeSet<_> = targets(&page, ".codes a.code").into_iter().collect();
            assert_eq!(shown, codes, "{language} {}", catalogue.registry.name);
        }
    }
}

#[test]
fn the_index_has_every_code_once() {
    let own = |catalogue: &'static Catalogue| {
        let own = catalogue.codes.iter().filter(|code| code.home == Home::This);
        own.map(|code| path("", catalogue, code.number).trim_start_matches('/').to_owned())
    };
    let mut codes: Vec<_> = status_data::registries().iter().flat_map(own).collect();
    codes.sort();
    for language in LANGUAGES {
        let mut shown = targets(&BUNDLED.page(&format!("{language}/index.html")), ".codes a.code");
        shown.sort();
        assert_eq!(shown, codes);
    }
}

#[test]
fn the_tables_of_the_predicates_have_the_codes_that_they_are_true_of() {
    for language in LANGUAGES {
        let page = BUNDLED.page(&format!("{language}/predicates.html"));
        for catalogue in status_data::registries() {
            for predicate in catalogue.predicates.iter() {
                let own = catalogue.codes.iter().filter(|code| code.home == Home::This);
                let numbers: Vec<_> =
                    own.map(|it| it.number).filter(|it| predicate.contains(*it)).collect();
                if numbers.is_empty() {
                    continue;
                }
                let section = format!("#predicate-{}", predicate.name);
                let shown = targets(&page, &format!("{section} tbody a.code"));
                for number in numbers {
                    let code = path("", catalogue, number);
                    assert!(
                        shown.contains(&code.trim_start_matches('/').to_owned()),
                        "{section} {code}"
                    );
                }
                let captions = select(&page, &format!("{section} caption"));
                let (_, summary) =
                    predicate.summaries.iter().find(|(tag, _)| tag == language).unwrap();
                assert!(captions.into_iter().any(|it| words(it) == **summary), "{section}");
            }
        }
    }
}

#[test]
fn the_map_has_a_cell_for_every_number_and_a_link_for_every_one_with_a_meaning() {
    let http = status_data::registry("http").unwrap();
    let speaks_of_http = |catalogue: &&Catalogue| {
        catalogue.registry.classes == http.registry.classes
            || catalogue.class_home == Home::Bundled("http".into())
    };
    let catalogues = status_data::registries().iter().filter(speaks_of_http);
    let numbers: BTreeSet<_> =
        catalogues.flat_map(|it| it.codes.iter()).map(|it| it.number).collect();
    for language in LANGUAGES {
        let page = BUNDLED.page(&format!("{language}/map.html"));
        // HTTP's is the first map of the page.
        let map = select(&page, ".map")[0];
        let select = |selector| map.select(&Selector::parse(selector).unwrap()).collect::<Vec<_>>();
        assert_eq!(select(".cell").len(), 500);
        let shown: BTreeSet<_> =
            select("a text").into_iter().map(|it| words(it).parse().unwrap()).collect();
        assert_eq!(shown, numbers);
        let state = |number: &str| {
            let mut cells = select("a").into_iter();
            let cell = cells.find(|it| words(*it).ends_with(number)).unwrap();
            cell.attr("class").unwrap().to_owned()
        };
        assert_eq!(state("404"), "registered");
        assert_eq!(state("104"), "registered");
        assert_eq!(state("499"), "vendor");
        assert_eq!(state("451"), "both");
    }
}

/// A space such as QUIC's or SQLSTATE's has far more numbers than anybody can look at.
#[test]
fn only_spaces_that_can_be_looked_at_are_drawn() {
    let page = BUNDLED.page("en/map.html");
    let sections = select(&page, "main section:has(.map)");
    let drawn: Vec<_> = sections
        .iter()
        .map(|section| {
            let cells = section.select(&Selector::parse(".map .cell").unwrap()).count();
            assert!((1..=1000).contains(&cells), "{cells}");
            words(section.select(&Selector::parse("h2").unwrap()).next().unwrap())
        })
        .collect();
    let title = |name| status_data::registry(name).unwrap().registry.title.to_string();
    for name in ["http", "sip", "coap"] {
        assert!(drawn.contains(&title(name)), "{name}: {drawn:?}");
    }
    for name in ["quic", "http3", "sqlstate", "iis", "smtp-enhanced", "websocket"] {
        assert!(!drawn.contains(&title(name)), "{name}: {drawn:?}");
    }
}

#[test]
fn the_map_has_a_bar_and_a_line_for_each_range_that_means_something() {
    let registry = |name: &str| &status_data::registry(name).unwrap().registry;
    let [heading, line, bar] =
        ["h2", ".ranges tbody tr", ".map .range"].map(|it| Selector::parse(it).unwrap());
    for language in LANGUAGES {
        let page = BUNDLED.page(&format!("{language}/map.html"));
        let sections = select(&page, "main section");
        let of = |name: &str| {
            let titles = &registry(name).titles;
            let (_, title) = titles.iter().find(|(tag, _)| tag == language).unwrap();
            let mut sections = sections.iter();
            *sections.find(|it| words(it.select(&heading).next().unwrap()) == **title).unwrap()
        };
        for name in ["ftp", "smtp", "websocket", "quic"] {
            let section = of(name);
            let lines: Vec<_> = section.select(&line).map(words).collect();
            let ranges = &registry(name).ranges;
            assert!(!ranges.is_empty() && lines.len() >= ranges.len(), "{name}: {lines:?}");
            for range in ranges.iter() {
                let [first, last] =
                    [range.range.first, range.range.last].map(|it| registry(name).label(it));
                let (_, title) = range.titles.iter().find(|(tag, _)| tag == language).unwrap();
                let is_it = |it: &String| {
                    it.starts_with(&first) && it.contains(&last) && it.contains(title.as_ref())
                };
                assert!(lines.iter().any(is_it), "{name}, {title}: {lines:?}");
                let bars = section.select(&bar).filter(|it| words(*it) == **title).count();
                let is_drawn = matches!(name, "ftp" | "smtp");
                assert_eq!(bars > 0, is_drawn, "{name}, {title}");
            }
        }
    }
}

#[test]
fn a_code_tells_of_the_other_meanings_of_its_number() {
    let page = BUNDLED.page("en/http/451.html");
    assert_eq!(targets(&page, "article .codes a.code"), ["microsoft/451.html"]);
    let page = BUNDLED.page("ko/microsoft/451.html");
    assert_eq!(targets(&page, "article .codes a.code"), ["http/451.html"]);
}

#[test]
fn the_same_codes_give_the_same_bytes() {
    let beside = tempfile::tempdir().unwrap();
    let folder = beside.path().join("site");
    command(&folder).assert().success();
    assert!(Site::read(folder).files == BUNDLED.files);
}

#[test]
fn the_page_of_a_registry_has_its_ranges() {
    let websocket = status_data::registry("websocket").unwrap();
    for language in LANGUAGES {
        let page = BUNDLED.page(&format!("{language}/websocket/index.html"));
        let tables: String = select(&page, "table").into_iter().map(words).collect();
        for range in websocket.registry.ranges.iter() {
            let (_, title) = range.titles.iter().find(|(tag, _)| tag == language).unwrap();
            assert!(tables.contains(title.as_ref()), "{tables}");
        }
    }
}

#[test]
fn what_a_text_quotes_is_code() {
    let page = BUNDLED.page("en/nginx/499.html");
    let quoted: Vec<_> = select(&page, ".details code").into_iter().map(words).collect();
    assert_eq!(quoted, ["return 499;", "return 499"]);
}

#[test]
fn the_overview_has_the_classes_of_a_protocol_once() {
    let index = BUNDLED.page("en/index.html");
    let chips: Vec<_> =
        select(&index, ".overview div:first-child p a").into_iter().map(words).collect();
    let client_errors = chips.iter().filter(|chip| chip.starts_with("4xx Client Error"));
    assert_eq!(client_errors.count(), 1, "{chips:?}");
    assert!(chips.iter().any(|chip| chip.starts_with("HTTP status codes in IIS ")), "{chips:?}");
}
