//! What leads from page to page, and that nothing comes from elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use scraper::Html;

use crate::site::{BUNDLED, LANGUAGES, Site, select};

/// Holds that every link of a site leads to a place that is there.
pub(crate) fn assert_links_lead_somewhere(site: &Site) {
    let ids: BTreeMap<_, BTreeSet<_>> = site
        .pages()
        .map(|(path, page)| {
            (
                path,
                select(&page, "[id]").iter().map(|it| it.attr("id").unwrap().to_owned()).collect(),
            )
        })
        .collect();
    for (path, page) in site.pages() {
        for (name, address) in inner(&page) {
            let (file, id) = address.split_once('#').unwrap_or((&address, ""));
            let target = if file.is_empty() { path.to_owned() } else { resolve(path, file) };
            assert!(site.files.contains_key(&target), "{path}: {name} {address}");
            let ids = ids.get(target.as_str());
            assert!(
                id.is_empty() || ids.is_some_and(|ids| ids.contains(id)),
                "{path}: {name} {address}"
            );
        }
    }
}

/// The addresses on a page that lead to the site itself.
fn inner(page: &Html) -> Vec<(&str, String)> {
    let elements = select(page, "[href], [src]").into_iter();
    let addresses = elements.flat_map(|it| {
        let attributes = [it.attr("href"), it.attr("src")];
        attributes.into_iter().flatten().map(move |address| (it.value().name(), address.to_owned()))
    });
    addresses.filter(|(_, address)| !address.contains("://")).collect()
}

fn resolve(from: &str, address: &str) -> String {
    let mut names: Vec<_> = from.split('/').collect();
    names.pop();
    for name in address.split('/') {
        match name {
            ".." => assert!(names.pop().is_some(), "{from}: {address} leads out of the site"),
            name => names.push(name),
        }
    }
    names.join("/")
}

#[test]
fn every_link_leads_somewhere() {
    assert_links_lead_somewhere(&BUNDLED);
}

#[test]
fn nothing_is_fetched_from_elsewhere() {
    for (path, page) in BUNDLED.pages() {
        let outside = select(
            &page,
            "[href*='://'], [src*='://'], [src^='//'], [href^='//'], [style], style, base",
        );
        assert!(outside.iter().all(|it| it.value().name() == "a"), "{path}");
        let policy = select(&page, "meta[http-equiv='Content-Security-Policy']");
        assert!(policy[0].attr("content").unwrap().starts_with("default-src 'none';"), "{path}");
        assert!(select(&page, "script:not([src])").is_empty(), "{path}");
    }
    let style = &BUNDLED.files["style.css"];
    assert!(!style.contains("url(") && !style.contains("@import"));
}

#[test]
fn every_page_but_the_door_has_a_twin_in_the_other_language() {
    for (path, page) in BUNDLED.pages() {
        let twins: BTreeSet<_> = select(&page, "link[rel=alternate]")
            .iter()
            .map(|it| {
                (it.attr("hreflang").unwrap().to_owned(), resolve(path, it.attr("href").unwrap()))
            })
            .collect();
        let below = path.split_once('/').map_or("index.html", |(_, below)| below);
        let expected =
            LANGUAGES.map(|language| (language.to_owned(), format!("{language}/{below}")));
        assert_eq!(twins, BTreeSet::from(expected), "{path}");
        let Some((language, _)) = path.split_once('/') else { continue };
        assert_eq!(page.root_element().attr("lang"), Some(language), "{path}");
        let link = select(&page, "header a[hreflang]");
        assert_eq!(link.len(), 1, "{path}");
        assert_ne!(link[0].attr("hreflang"), Some(language), "{path}");
        assert_eq!(link[0].attr("hreflang"), link[0].attr("lang"), "{path}");
    }
}

#[test]
fn every_page_is_well_formed_and_has_a_title_of_its_own() {
    let mut titles = BTreeSet::new();
    for (path, page) in BUNDLED.pages() {
        assert!(page.errors.is_empty(), "{path}: {:?}", page.errors);
        let ids: Vec<_> =
            select(&page, "[id]").iter().map(|it| it.attr("id").unwrap().to_owned()).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{path}");
        let title: String = select(&page, "head title")[0].text().collect();
        let language = path.split('/').next().unwrap().to_owned();
        assert!(titles.insert((language, title.clone())), "{path}: {title}");
        let headings = select(&page, "h1").len();
        assert_eq!(headings, if path == "index.html" { 2 } else { 1 }, "{path}");
    }
}

#[test]
fn every_table_says_what_it_is_and_what_its_rows_and_columns_are() {
    for (path, page) in BUNDLED.pages() {
        for table in select(&page, "table") {
            let table = Html::parse_fragment(&table.html());
            assert_eq!(select(&table, "caption").len(), 1, "{path}");
            assert!(select(&table, "th:not([scope])").is_empty(), "{path}");
        }
    }
}
