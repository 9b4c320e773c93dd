//! Names in a client that are different from each other.

use std::collections::BTreeSet;

use crate::syntax::Syntax;
use crate::syntax::case::pascal;

/// The names, each different from those before it and from those in `taken`, also to a compiler that
/// writes a file per name where case does not matter: a repeated name gets a number.
#[derive(Debug, Default)]
pub(super) struct Names {
    taken: BTreeSet<String>,
}

impl Names {
    /// No name yet but these.
    pub(super) fn beside<'n>(taken: impl IntoIterator<Item = &'n str>) -> Self {
        Self { taken: taken.into_iter().map(str::to_ascii_lowercase).collect() }
    }

    /// The name, or the first of `name2`, `name3`, … that is free.
    pub(super) fn add(&mut self, name: String) -> String {
        let numbered = (2_u32..).map(|number| format!("{name}{number}"));
        let mut candidates = std::iter::once(name.clone()).chain(numbered);
        let free = candidates.find(|it| self.taken.insert(it.to_ascii_lowercase()));
        free.unwrap_or(name)
    }
}

/// The name of a type for these words: `InvalidFields`. Every language takes it, because it is ASCII and
/// begins with a letter.
pub(super) fn type_name(words: &str) -> String {
    let plain: String =
        words.chars().map(|it| if it.is_ascii_alphanumeric() { it } else { ' ' }).collect();
    let name = pascal(&plain);
    if name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        name
    } else {
        format!("Problem{name}")
    }
}

/// The names of fields in a language's case, each different from the others and from those in `taken`.
/// A keyword or a taken name becomes what the language's programmers write in its place.
pub(super) fn field_names<'w>(
    wires: impl Iterator<Item = &'w str>,
    syntax: &Syntax,
    case: impl Fn(&str) -> String,
    taken: &[&str],
) -> Vec<String> {
    let mut names = Names::beside(taken.iter().copied());
    let name = |wire: &str| {
        let name = case(&words(wire));
        let name = if name.is_empty() { case("member") } else { name };
        let is_taken = taken.contains(&name.as_str());
        if is_taken { (syntax.escape_keyword)(&name) } else { syntax.identifier(&name) }
    };
    wires.map(|wire| names.add(name(wire))).collect()
}

/// The case, with a word more for what is taken, in a language where a taken name stays taken however it
/// is written.
pub(super) fn apart<'t>(
    taken: &'t [&str],
    case: fn(&str) -> String,
) -> impl Fn(&str) -> String + 't {
    move |words| {
        let name = case(words);
        if taken.contains(&name.as_str()) { format!("{name}Member") } else { name }
    }
}

/// The words of a member's name, the first of which begins with a letter.
fn words(wire: &str) -> String {
    let plain: String =
        wire.chars().map(|it| if it.is_ascii_alphanumeric() { it } else { ' ' }).collect();
    let plain = plain.trim();
    if plain.starts_with(|first: char| first.is_ascii_alphabetic()) {
        plain.to_owned()
    } else {
        format!("member {plain}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::case::snake;
    use crate::syntax::python::PYTHON;

    #[test]
    fn a_repeated_name_gets_a_number() {
        let mut names = Names::beside(["Unknown"]);
        assert_eq!(
            ["Gone", "Unknown", "Gone", "GONE"].map(|name| names.add(name.to_owned())),
            ["Gone", "Unknown2", "Gone2", "GONE3"]
        );
    }

    #[test]
    fn a_field_gets_around_keywords_and_taken_names() {
        let wires = ["orderId", "class", "status", "x-y", "2nd", "\u{ac1c}", ""];
        assert_eq!(
            field_names(wires.into_iter(), &PYTHON, snake, &["status"]),
            ["order_id", "class_", "status_", "x_y", "member_2nd", "member", "member2"]
        );
    }

    #[test]
    fn every_language_takes_the_name_of_a_type() {
        for (words, name) in [
            ("OrderNotFound", "OrderNotFound"),
            ("order-not-found", "OrderNotFound"),
            ("2fast", "Problem2fast"),
            ("주문", "Problem"),
            ("", "Problem"),
        ] {
            assert_eq!(type_name(words), name);
        }
    }
}
