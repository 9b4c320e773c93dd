//! That a Korean page speaks Korean.

use std::collections::BTreeSet;

use scraper::{ElementRef, Node};
use status_codegen::model::Catalogue;

use crate::site::{BUNDLED, select};

/// What is the same in every language: phrases and titles of their own language, names in code, names
/// of protocols and registries and where something is laid down.
const SAME: &str = "[lang=en], code, a.registry, .protocol, [rel=external], .name, #protocol option, #registry option, #predicate option, .reference";

/// A title that is but names of products, put together as in Korean.
const PRODUCTS: &str = "Microsoft IIS·Exchange·WebDAV";

/// The numbers that a registry speaks of, as it writes them: its codes, and the ends of its ranges.
fn labels(catalogue: &'static Catalogue) -> impl Iterator<Item = String> {
    let registry = &catalogue.registry;
    let classes = registry.classes.iter().map(|class| class.range);
    let ranges = registry.ranges.iter().map(|range| range.range);
    let ends = classes.chain(ranges).chain([registry.range]).flat_map(|it| [it.first, it.last]);
    let codes = catalogue.codes.iter().map(|code| code.number);
    codes.chain(ends).map(|number| registry.label(number))
}

#[test]
fn what_a_korean_page_says_is_korean() {
    let names: BTreeSet<_> = status_data::registries()
        .iter()
        .flat_map(|it| [it.registry.name.as_ref(), it.registry.title.as_ref()])
        .collect();
    let labels: BTreeSet<_> = status_data::registries().iter().flat_map(labels).collect();
    // `0x0d`, `42P01`, or a list of such.
    let is_numbers = |text: &str| {
        let mut words = text.split([',', ' ', '~']).filter(|it| !it.is_empty());
        words.all(|it| labels.contains(it) || it.starts_with(|it: char| it.is_ascii_digit()))
    };
    for (path, page) in BUNDLED.pages().filter(|(path, _)| path.starts_with("ko/")) {
        let same: BTreeSet<_> = select(&page, SAME).iter().map(|it| it.id()).collect();
        for node in select(&page, "body")[0].descendants() {
            let Node::Text(text) = node.value() else { continue };
            let text = text.trim();
            let is_english = text.contains(|it: char| it.is_ascii_alphabetic())
                && !text.contains(|it| ('가'..='힣').contains(&it));
            let is_same =
                node.ancestors().filter_map(ElementRef::wrap).any(|it| same.contains(&it.id()));
            assert!(
                !is_english
                    || is_same
                    || names.contains(text)
                    || is_numbers(text)
                    || text == PRODUCTS,
                "{path}: {text}"
            );
        }
    }
}
