//! No input makes the report panic, whatever it is read as.

use proptest::prelude::*;
use status_codegen::model::Home;
use status_data::registries;

use crate::comparison::compare;

/// The registry's codes as a table, so that changes to it have something to break.
fn table(registry: &str) -> String {
    let catalogue = status_data::registry(registry).expect("a bundled registry");
    let own = catalogue.codes.iter().filter(|code| code.home == Home::This);
    let rows = own.take(12).map(|code| {
        format!("{},\"{}\",[RFC1]\n", catalogue.registry.label(code.number), code.phrase)
    });
    format!("Value,Name,Reference\n{}", rows.collect::<String>())
}

/// The registries that have codes of their own.
fn names() -> Vec<&'static str> {
    let with_codes =
        registries().iter().filter(|it| it.codes.iter().any(|it| it.home == Home::This));
    with_codes.map(|it| &*it.registry.name).collect()
}

/// Every registry is read from its own table without a complaint.
#[test]
fn every_registry_can_be_compared() {
    for name in names() {
        let report = compare(&table(name), Some(name)).expect(name);
        let complaint = report.differences.iter().find(|it| {
            !it.ends_with(": removed")
                && !it.ends_with(": expired")
                && !it.contains("refers to")
                && !it.contains(" there")
        });
        assert_eq!(complaint, None, "{name}");
    }
}

proptest! {
    #[test]
    fn any_text(text in any::<String>(), name in prop::sample::select(names())) {
        let _ = compare(&text, Some(name));
    }

    #[test]
    fn cells_of_signs_that_mean_something(
        text in "[Xx0-9a-fA-F.,\"\n –()\\[\\]+-]{0,80}",
        name in prop::sample::select(names()),
    ) {
        let _ = compare(&format!("Value,Name\n{text}"), Some(name));
    }

    #[test]
    fn a_table_with_something_in_the_wrong_place(
        name in prop::sample::select(names()),
        at in any::<prop::sample::Index>(),
        inserted in "\\PC{0,6}",
    ) {
        let mut table: Vec<char> = table(name).chars().collect();
        let at = at.index(table.len());
        table.splice(at..(at + 2).min(table.len()), inserted.chars());
        let table: String = table.into_iter().collect();
        let _ = compare(&table, Some(name));
        let _ = compare(&table, None);
    }
}
