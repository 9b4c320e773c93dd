//! The table `[registry]`.

use std::collections::HashSet;

use super::extends::is_path;
use super::reader::{Item, Reader};
use super::tree::Header;
use crate::diagnostic::{Located, Problem, quoted};
use crate::model::{Radix, Repr};

const KEYS: &[&str] = &[
    "name",
    "title",
    "source",
    "as-of",
    "repr",
    "codes",
    "digits",
    "radix",
    "fallback",
    "class-enum",
    "languages",
];

impl Reader<'_> {
    pub(super) fn header(&mut self, item: &Item<'_>) -> Option<Header> {
        let table = self.named_table(item, "registry")?;
        self.known_keys(table, "`[registry]`", KEYS);
        Some(Header {
            name: self.field(table, "name", Self::registry_name),
            title: self.field(table, "title", Self::text),
            source: self.field(table, "source", Self::source),
            as_of: self.field(table, "as-of", Self::date),
            repr: self.field(table, "repr", Self::repr),
            codes: self.field(table, "codes", Self::range),
            digits: self.field(table, "digits", Self::number),
            radix: self.field(table, "radix", Self::radix),
            fallback: self.field(table, "fallback", Self::number),
            class_enum: self.field(table, "class-enum", Self::variant),
            languages: self.optional(table, "languages", Self::languages).unwrap_or_default(),
        })
    }

    /// Where the facts come from: in words, or an address.
    fn source(&mut self, item: &Item<'_>) -> Option<String> {
        let source = self.text(item)?;
        let is_sound = self.check_address(item, &source);
        is_sound.then_some(source)
    }

    /// A name by which a bundled registry can be told from a path.
    fn registry_name(&mut self, item: &Item<'_>) -> Option<String> {
        let name = self.text(item)?;
        if !is_path(&name) && !name.contains(char::is_whitespace) {
            return Some(name);
        }
        let message = format!("{} is no name of a registry", quoted(&name));
        let help = "a registry is named as \"acme-edge\"; `title` is what it is called in prose";
        self.refuse(Problem::new(self.span(item), message).help(help))
    }

    fn repr(&mut self, item: &Item<'_>) -> Option<Repr> {
        let words: Vec<_> = Repr::ALL.iter().map(|&repr| (repr.name(), repr)).collect();
        self.word(item, "repr", &words)
    }

    fn radix(&mut self, item: &Item<'_>) -> Option<Radix> {
        match self.number(item)? {
            10 => Some(Radix::Decimal),
            16 => Some(Radix::Hexadecimal),
            other => {
                let message = format!("numbers are printed in radix 10 or 16, not {other}");
                let help = "leave `radix` out for decimal, or write `radix = 16`";
                self.refuse(Problem::new(self.span(item), message).help(help))
            }
        }
    }

    fn languages(&mut self, item: &Item<'_>) -> Option<Vec<String>> {
        let tags = self.list(item, Self::language)?;
        let mut seen = HashSet::new();
        let mut languages = Vec::with_capacity(tags.len());
        for Located { value, span } in tags {
            if seen.insert(value.to_ascii_lowercase()) {
                languages.push(value);
            } else {
                let problem = Problem::new(span, format!("{} is listed twice", quoted(&value)));
                self.report(problem.help("leave one of them out"));
            }
        }
        Some(languages)
    }
}
