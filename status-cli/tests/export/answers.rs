//! What the engine answers for every number of 16 bits, to be compared with what exported code answers.

use std::collections::BTreeSet;
use std::fmt::Write;

use status_codegen::model::{Catalogue, Code, Direction, Mapping, Number};

/// Which numbers the exported code answers for.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Scope {
    /// Predicates answer for registered codes, mappings for any number.
    Members,
    /// Predicates and mappings answer for any number that the registry's integer holds.
    Integers,
    /// Predicates and mappings answer for any number.
    Numbers,
}

/// The answers for 0 to 65,535, one line where they change: the number, then the name, the class, the
/// range, the true predicates and the result of each mapping, with tabs between them.
pub(crate) fn of(catalogue: &Catalogue, scope: Scope) -> String {
    let (mut lines, mut last) = (String::new(), String::new());
    for number in 0..=Number::from(u16::MAX) {
        let line = line(catalogue, number, scope);
        if line != last {
            writeln!(lines, "{number}\t{line}").unwrap();
            last = line;
        }
    }
    lines
}

fn line(catalogue: &Catalogue, number: Number, scope: Scope) -> String {
    let registry = &catalogue.registry;
    let class = registry.classes.iter().find(|it| it.range.contains(number));
    let range = registry.ranges.iter().find(|it| it.range.contains(number));
    let code = code(catalogue, number);
    let mut parts = vec![
        code.map_or("-".to_owned(), |it| it.name.to_string()),
        class.map_or("-".to_owned(), |it| it.label.to_string()),
        range.map_or("-".to_owned(), |it| it.name.to_string()),
    ];
    let fits = matches!(scope, Scope::Numbers) || registry.repr.range().contains(number);
    let is_true = catalogue.predicates.iter().filter(|predicate| match (code, scope) {
        (Some(_), _) => predicate.contains(number),
        (None, Scope::Members) => false,
        (None, Scope::Integers | Scope::Numbers) => {
            fits && predicate.ranges.iter().any(|it| it.contains(number))
        }
    });
    parts.push(is_true.map(|it| it.name.as_ref()).collect::<Vec<_>>().join(","));
    for mapping in catalogue.mappings.iter() {
        let is_asked = matches!(scope, Scope::Members) || fits;
        parts.push(match mapping.direction {
            Direction::To if !is_asked => "-".to_owned(),
            Direction::To => {
                result(mapping, number, code.is_some()).map_or("-".to_owned(), |it| it.to_string())
            }
            Direction::From => {
                let other = status_data::registry(&mapping.other.name).unwrap();
                let is_registered = self::code(other, number).is_some();
                let to = result(mapping, number, is_registered);
                let own = to.and_then(|to| self::code(catalogue, to));
                own.map_or("-".to_owned(), |it| it.name.to_string())
            }
        });
    }
    parts.join("\t")
}

fn result(mapping: &Mapping, number: Number, is_registered: bool) -> Option<Number> {
    if is_registered { mapping.result(number) } else { mapping.result_of_unregistered(number) }
}

fn code(catalogue: &Catalogue, number: Number) -> Option<&Code> {
    let place = catalogue.codes.binary_search_by_key(&number, |it| it.number).ok()?;
    catalogue.codes.get(place)
}

/// The languages of a registry's texts.
pub(crate) fn languages(catalogue: &Catalogue) -> BTreeSet<&str> {
    let texts = catalogue.codes.iter().flat_map(|code| code.texts.iter());
    texts.map(|text| text.language.as_ref()).collect()
}

/// What is known of each code, one line per code: the number, then its lifecycle, where it is seen, and
/// its title and summary in each language and in one that nothing is in, with tabs between them.
pub(crate) fn facts(catalogue: &Catalogue) -> String {
    let mut lines = String::new();
    let languages = languages(catalogue);
    for code in catalogue.codes.iter().filter(|it| it.number <= Number::from(u16::MAX)) {
        write!(lines, "{}\t{}\t{}", code.number, code.lifecycle.word(), code.wire.word()).unwrap();
        for language in languages.iter().copied().chain(["tlh"]) {
            let text = code.text(language);
            let title = text.map_or("-", |text| text.title.as_ref().unwrap_or(&code.phrase));
            let summary = text.and_then(|text| text.summary.as_deref()).unwrap_or("-");
            write!(lines, "\t{title}\t{summary}").unwrap();
        }
        lines.push('\n');
    }
    lines
}

/// Compares what a program printed for each registry with what the engine answers: each registry's
/// lines follow a line with its name behind `== `.
pub(crate) fn compare(printed: &str, catalogues: &[&Catalogue], scope: Scope) {
    compare_with(printed, catalogues, |catalogue| of(catalogue, scope));
}

/// Compares what a program printed of each code with what the engine knows, likewise.
pub(crate) fn compare_facts(printed: &str, catalogues: &[&Catalogue]) {
    compare_with(printed, catalogues, facts);
}

fn compare_with(printed: &str, catalogues: &[&Catalogue], expected: impl Fn(&Catalogue) -> String) {
    let printed = format!("\n{printed}");
    let sections: Vec<_> = printed.split("\n== ").skip(1).collect();
    assert_eq!(sections.len(), catalogues.len());
    for (section, catalogue) in sections.iter().zip(catalogues) {
        let (name, lines) = section.split_once('\n').unwrap_or((section, ""));
        assert_eq!(name, catalogue.registry.name);
        let expected = expected(catalogue);
        let different = lines.lines().zip(expected.lines()).find(|(one, other)| one != other);
        assert_eq!(different, None, "{name}");
        assert_eq!(lines.trim_end().len(), expected.trim_end().len(), "{name}");
    }
}
