//! Names as they are used in a path or after a `#`.

use std::collections::BTreeSet;

/// Gives each name a form that no other has.
#[derive(Debug, Default)]
pub(super) struct Slugs {
    given: BTreeSet<String>,
}

impl Slugs {
    /// Without the forms that are taken already.
    pub(super) fn except(taken: &[&str]) -> Self {
        Self { given: taken.iter().map(|&slug| slug.to_owned()).collect() }
    }

    /// The name in small ASCII letters, digits and hyphens.
    pub(super) fn slug(&mut self, name: &str) -> String {
        let plain = |letter: char| match letter.to_ascii_lowercase() {
            letter if letter.is_ascii_alphanumeric() => letter,
            _ => '-',
        };
        let slug: String = name.chars().map(plain).collect();
        let mut unique = slug.clone();
        let mut count = 1;
        while !self.given.insert(unique.clone()) {
            count += 1;
            unique = format!("{slug}-{count}");
        }
        unique
    }
}
