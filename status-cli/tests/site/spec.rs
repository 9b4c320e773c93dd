//! The site of a spec of one's own.

use std::fs;

use assert_cmd::Command;
use scraper::Html;

use crate::links::assert_links_lead_somewhere;
use crate::site::{Site, command, select, words, words_of};

/// The site of a spec. Its folder lives as long as the first value.
fn site(spec: &str) -> (tempfile::TempDir, Site) {
    let beside = tempfile::tempdir().unwrap();
    let file = beside.path().join("spec.toml");
    fs::write(&file, spec).unwrap();
    let folder = beside.path().join("site");
    command(&folder).arg("--spec").arg(file).assert().success();
    (beside, Site::read(folder))
}

fn pages(site: &Site) -> Vec<&str> {
    let pages = site.files.keys().filter_map(|path| path.strip_prefix("en/"));
    let is_page = |path: &str| path.rsplit_once('.').is_some_and(|it| it.1 == "html");
    pages.filter(|path| path.contains('/') && is_page(path)).collect()
}

const SHOP: &str = r#"
format  = 1
extends = [{ registry = "http", only = [200, 404, 451] }, { registry = "nginx", only = [499] }]

[registry]
name  = "shop"
title = "The shop's answers"

[404]
override   = true
summary.en = "The shop has no such thing."

[460]
phrase     = "Tenant <Over> Quota"
name       = "TenantOverQuota"
title.ko   = "테넌트 할당량 초과"
summary.en = "More than <b>enough</b> & \"more\"."
"#;

#[test]
fn the_site_has_the_codes_of_the_spec_and_leads_nowhere_else() {
    let (_beside, site) = site(SHOP);
    assert_eq!(
        pages(&site),
        [
            "http/200.html",
            "http/404.html",
            "http/451.html",
            "http/index.html",
            "nginx/499.html",
            "nginx/index.html",
            "shop/460.html",
            "shop/index.html"
        ]
    );
    assert_links_lead_somewhere(&site);
    assert!(select(&site.page("en/http/451.html"), "article .codes").is_empty());
    assert_eq!(words_of(&site.page("en/index.html"), "h1"), "The shop's answers");
    assert_eq!(
        words_of(&site.page("en/http/404.html"), "article > .lead"),
        "The shop has no such thing."
    );
    let all = select(&site.page("en/shop/index.html"), ".codes a.code").len();
    assert_eq!(all, 5);
}

/// The headings of the front page, with the codes below each.
fn front_page(site: &Site) -> Vec<(String, Vec<String>)> {
    let page = site.page("en/index.html");
    let sections = select(&page, "main > section").into_iter().map(|section| {
        let section = Html::parse_fragment(&section.html());
        let codes = select(&section, "li").into_iter().map(|it| it.attr("data-number").unwrap());
        (words_of(&section, "h2"), codes.map(ToOwned::to_owned).collect())
    });
    sections.collect()
}

#[test]
fn ones_own_codes_come_first_and_each_code_once() {
    let (beside, own) = site(SHOP);
    let http = "Hypertext Transfer Protocol (HTTP) Status Codes";
    let chips: Vec<_> =
        select(&own.page("en/index.html"), ".overview p a").into_iter().map(words).collect();
    assert_eq!(chips, ["The shop's answers 1", "2xx Successful 1", "4xx Client Error 3"]);
    let front = front_page(&own);
    assert_eq!(front.len(), 2);
    assert_eq!(front[0], ("The shop's answers".to_owned(), vec!["460".to_owned()]));
    assert_eq!((front[1].0.as_str(), front[1].1.join(" ").as_str()), (http, "200 404 451 499"));

    let heir = beside.path().join("heir.toml");
    let text = "format = 1\nextends = [\"./spec.toml\"]\n[registry]\nname = \"branch\"\n\
                title = \"The branch\"\n[461]\nphrase = \"Closed Today\"\n";
    fs::write(&heir, text).unwrap();
    let folder = beside.path().join("heir");
    command(&folder).arg("--spec").arg(heir).assert().success();
    let front = front_page(&Site::read(folder));
    let headings: Vec<_> = front.iter().map(|(heading, _)| heading.as_str()).collect();
    assert_eq!(headings, ["The branch", "The shop's answers", http]);
}

#[test]
fn a_code_of_ones_own_is_unofficial_and_of_ones_own_registry_on_every_page() {
    let (_beside, site) = site(SHOP);
    let facts = words_of(&site.page("en/shop/460.html"), ".facts");
    assert!(facts.contains("unofficial: never registered"), "{facts}");
    let registry = words_of(&site.page("en/shop/index.html"), ".facts");
    let (own, inherited) = registry.split_once("Codes inherited from http").unwrap();
    assert!(!own.contains("iana.org") && !own.contains("dition"), "{registry}");
    assert!(inherited.starts_with("https://www.iana.org/"), "{registry}");
    let map = site.page("en/map.html");
    let square = |number: &str| {
        let mut squares = select(&map, ".map a").into_iter();
        let square = squares.find(|it| words(*it).ends_with(number)).unwrap();
        square.attr("class").unwrap().to_owned()
    };
    assert_eq!((square("460").as_str(), square("404").as_str()), ("vendor", "registered"));
}

#[test]
fn the_map_calls_no_number_unassigned_that_the_spec_leaves_out() {
    let (_beside, site) = site(SHOP);
    let page = site.page("en/map.html");
    let legend = words_of(&page, ".legend");
    assert_eq!(legend, "Registered 3 Own or vendor 2 Both 0 Not in the spec 495");
}

#[test]
fn the_map_shows_the_ranges_of_a_spec() {
    let (_beside, site) = site(&format!(
        "{SHOP}\n[[range]]\nname = \"Tills\"\ncodes = \"470..=479\"\ntitle.en = \"A till's own\"\n"
    ));
    let page = site.page("en/map.html");
    assert_eq!(words_of(&page, ".ranges tbody"), "470 to 479A till's own");
    // A bar in each row of 25 that the range is in.
    assert_eq!(select(&page, ".map .range").len(), 2);
}

#[test]
fn a_text_that_looks_like_html_is_a_text() {
    let (_beside, site) = site(SHOP);
    for language in ["en", "ko"] {
        let page = site.page(&format!("{language}/shop/460.html"));
        assert_eq!(words_of(&page, "h1"), "460 Tenant <Over> Quota");
        assert_eq!(words_of(&page, "article > .lead"), "More than <b>enough</b> & \"more\".");
    }
}

#[test]
fn a_text_in_another_language_than_the_page_says_so() {
    let (_beside, site) = site(SHOP);
    let page = site.page("ko/shop/460.html");
    assert_eq!(words_of(&page, "article > .lead [lang=en]"), "More than <b>enough</b> & \"more\".");
    assert_eq!(words_of(&page, "article > .title"), "테넌트 할당량 초과");
    assert!(select(&page, "article > .title [lang]").is_empty());
}

#[test]
fn numbers_are_as_the_registry_prints_them() {
    let (_beside, site) = site(
        r#"
        format = 1
        retired = [2, "0x20..=0x2f"]
        [registry]
        name     = "frames"
        title    = "Frames"
        repr     = "u64"
        codes    = "0..=18446744073709551615"
        digits   = 2
        radix    = 16
        fallback = 1
        [1]
        phrase     = "Start"
        summary.en = "It starts."
        [18446744073709551615]
        phrase     = "End"
        summary.en = "It ends."
        "#,
    );
    assert_eq!(
        pages(&site),
        ["frames/0x01.html", "frames/0xffffffffffffffff.html", "frames/index.html"]
    );
    assert!(!site.files.contains_key("en/map.html"), "there are no classes to draw");
    let facts = words_of(&site.page("ko/frames/index.html"), ".facts");
    for fact in ["0x00~0xffffffffffffffff", "0x01", "0x20~0x2f"] {
        assert!(facts.contains(fact), "{facts}");
    }
    assert_links_lead_somewhere(&site);
}

#[test]
fn registries_may_be_called_anything() {
    let (beside, _) = site(
        "format = 1\nextends = [{ registry = \"http\", only = [404] }]\n[registry]\nname = \"숍 #1?\"\ntitle = \"Shop\"\n"
            .replace("숍 #1?", "숍#1?")
            .as_str(),
    );
    let child = beside.path().join("child.toml");
    fs::write(
        &child,
        "format = 1\nextends = [\"./spec.toml\"]\n[registry]\nname = \"..\"\ntitle = \"Child\"\n\
         [460]\nphrase = \"Own\"\nsummary.en = \"Own.\"\n",
    )
    .unwrap();
    let folder = beside.path().join("child");
    command(&folder).arg("--spec").arg(child).assert().success();
    let site = Site::read(folder);
    assert_eq!(pages(&site), ["--/460.html", "--/index.html", "http/404.html", "http/index.html"]);
    assert_links_lead_somewhere(&site);
}

/// French before English, and German alone.
const NOT_IN_KOREAN: &str = r#"
format = 1

[registry]
name   = "kiosk"
title  = "The kiosk"
repr   = "u16"
codes  = "100..=999"
digits = 3

[predicate.is_shut]
codes      = [460]
summary.fr = "C'est fermé."
summary.en = "It is shut."

[460]
phrase     = "Shut"
title.fr   = "Fermé"
title.en   = "No longer open"
summary.fr = "Le kiosque est fermé."
summary.en = "The kiosk is shut."

[461]
phrase     = "Sold Out"
title.de   = "Ausverkauft"
summary.de = "Es ist nichts mehr da."
"#;

#[test]
fn where_neither_the_language_nor_english_is_there_explain_and_the_site_choose_alike() {
    let (beside, site) = site(NOT_IN_KOREAN);
    let explain = |code: &str| {
        let mut command = Command::cargo_bin("status-codes").unwrap();
        let spec = beside.path().join("spec.toml");
        let command = command.args(["explain", code, "--lang", "ko", "--spec"]).arg(spec);
        String::from_utf8(command.assert().success().get_output().stdout.clone()).unwrap()
    };
    for (code, texts) in [
        ("460", ["No longer open", "The kiosk is shut.", "It is shut."].as_slice()),
        ("461", &["Ausverkauft", "Es ist nichts mehr da."]),
    ] {
        let page = words_of(&site.page(&format!("ko/kiosk/{code}.html")), "article");
        let explanation = explain(code);
        for text in texts {
            assert!(page.contains(text), "{page}");
            assert!(explanation.contains(text), "{explanation}");
        }
        assert!(!page.contains("ferm") && !explanation.contains("ferm"), "{explanation}{page}");
    }
}

#[test]
fn a_site_is_called_what_the_spec_calls_the_registry_in_the_language_of_the_page() {
    let (_beside, own) = site(&SHOP.replace(
        "title = \"The shop's answers\"",
        "title = { en = \"The shop's answers\", ko = \"가게의 응답\" }",
    ));
    assert_eq!(words_of(&own.page("en/index.html"), "h1"), "The shop's answers");
    assert_eq!(words_of(&own.page("ko/index.html"), "h1"), "가게의 응답");
    assert_eq!(words_of(&own.page("ko/shop/index.html"), "h1"), "가게의 응답");
    assert_eq!(words_of(&own.page("index.html"), "head title"), "The shop's answers · 가게의 응답");
}
