//! The tables `[[class]]`.

use super::reader::{Item, Reader};
use super::tree::{Class, Field};
use crate::diagnostic::{Problem, quoted};
use crate::name;

const KEYS: &[&str] = &["name", "label", "codes", "fallback", "title"];

impl Reader<'_> {
    pub(super) fn class(&mut self, item: &Item<'_>) -> Option<Class> {
        let table = self.named_table(item, "[class]")?;
        self.known_keys(table, "a class", KEYS);
        let key = self.span(item);
        let titles =
            |reader: &mut Self, item: &Item<'_>| reader.translations(item, "title", Reader::text);
        let class = Class {
            key,
            name: self.field(table, "name", Self::class_name),
            label: self.field(table, "label", Self::label),
            codes: self.field(table, "codes", Self::range),
            fallback: self.field(table, "fallback", Self::number),
            titles: self.optional(table, "title", titles).unwrap_or_default(),
        };
        let missing = match (&class.name, &class.codes) {
            (Field::Absent, Field::Absent) => Some("`name` and `codes`"),
            (Field::Absent, _) => Some("`name`"),
            (_, Field::Absent) => Some("`codes`"),
            _ => None,
        };
        if let Some(missing) = missing {
            let problem = Problem::new(key, format!("the class lacks {missing}"));
            self.report(problem.help("write `name = \"ClientError\"` and `codes = \"400..=499\"`"));
        }
        Some(class)
    }

    /// The name of a variant whose `is_…` is free.
    fn class_name(&mut self, item: &Item<'_>) -> Option<String> {
        let name = self.variant(item)?;
        let method = name::class_method(&name);
        if name::RESERVED_METHODS.contains(&method.as_str()) {
            let message = format!("{} would hide an existing method", quoted(&method));
            return self.refuse(Problem::new(self.span(item), message).help("rename the class"));
        }
        Some(name)
    }
}
