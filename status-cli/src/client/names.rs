//! Names in a client that are different from each other.

use std::collections::BTreeSet;

use crate::syntax::case::pascal;

/// The names, each different from those before it and from those in `taken`: a repeated name gets a
/// number.
#[derive(Debug, Default)]
pub(super) struct Names {
    taken: BTreeSet<String>,
}

impl Names {
    /// No name yet but these.
    pub(super) fn beside<'n>(taken: impl IntoIterator<Item = &'n str>) -> Self {
        Self { taken: taken.into_iter().map(str::to_owned).collect() }
    }

    /// The name, or the first of `name2`, `name3`, … that is free.
    pub(super) fn add(&mut self, name: String) -> String {
        let numbered = (2_u32..).map(|number| format!("{name}{number}"));
        let free =
            std::iter::once(name.clone()).chain(numbered).find(|it| !self.taken.contains(it));
        let free = free.unwrap_or(name);
        self.taken.insert(free.clone());
        free
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_repeated_name_gets_a_number() {
        let mut names = Names::beside(["Unknown"]);
        assert_eq!(
            ["Gone", "Unknown", "Gone", "Gone"].map(|name| names.add(name.to_owned())),
            ["Gone", "Unknown2", "Gone2", "Gone3"]
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
