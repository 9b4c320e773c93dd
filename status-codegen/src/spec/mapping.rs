//! The tables `[mapping.…]`.

use toml::Spanned;
use toml::de::{DeString, DeValue};

use super::numerals::Numerals;
use super::reader::{Item, Reader, in_order};
use super::tree::{Field, Mapping, MappingEntry, Written};
use crate::diagnostic::{Located, Problem, quoted};
use crate::name;

const KEYS: &[&str] = &["to", "from", "codes", "default", "summary", "reference"];

impl Reader<'_> {
    pub(super) fn mapping(
        &mut self,
        key: &Spanned<DeString<'_>>,
        item: &Item<'_>,
    ) -> Option<Mapping> {
        let table = self.named_table(item, &format!("mapping.{}", key.get_ref()))?;
        self.known_keys(table, "a mapping", KEYS);
        let summaries =
            |reader: &mut Self, item: &Item<'_>| reader.translations(item, "summary", Reader::text);
        let name = self.mapping_name(key);
        let to = self.field(table, "to", Self::registry_source);
        let from = self.field(table, "from", Self::registry_source);
        if let (Field::Given(_), Field::Given(from)) = (&to, &from) {
            let problem =
                Problem::new(from.span, "a mapping leads either `to` or `from` a registry");
            return self.refuse(problem.help("write a separate mapping for each direction"));
        }
        let codes = self.field(table, "codes", Self::mapping_entries);
        let default = self.field(table, "default", Self::written);
        let summaries = self.optional(table, "summary", summaries).unwrap_or_default();
        let references = self.optional(table, "reference", Self::references);
        Some(Mapping { name: name?, to, from, codes, default, summaries, references })
    }

    /// The name, which the method has behind `to_` or `from_`.
    fn mapping_name(&mut self, key: &Spanned<DeString<'_>>) -> Option<Located<String>> {
        let span = self.span(key);
        let written = key.get_ref().as_ref();
        if is_kebab_case(written) {
            return Some(Located { value: written.to_owned(), span });
        }
        let message = format!("{} cannot be the name of a mapping", quoted(written));
        let better = name::snake(written).replace('_', "-");
        let help = if is_kebab_case(&better) {
            format!("write `[mapping.{better}]`")
        } else {
            "a name is small letters and digits, with `-` between words: `[mapping.http-response]`"
                .to_owned()
        };
        self.refuse(Problem::new(span, message).help(help))
    }

    fn mapping_entries(&mut self, item: &Item<'_>) -> Option<Vec<MappingEntry>> {
        let DeValue::Table(table) = item.get_ref() else {
            let help = "write it as { 404 = 5, \"502..=504\" = 14 }";
            return self.unexpected(item, "a table of codes", help);
        };
        let mut entries = Vec::with_capacity(table.len());
        for (key, item) in in_order(table) {
            let codes = Located { value: key.get_ref().to_string(), span: self.span(key) };
            let span = self.span(item);
            let result = self.written(item).map(|value| Located { value, span });
            entries.extend(result.map(|result| MappingEntry { codes, result }));
        }
        // That a code has no result only follows from one that was refused.
        (entries.len() == table.len()).then_some(entries)
    }

    /// A number in the notation of a registry that is yet to be found.
    fn written(&mut self, item: &Item<'_>) -> Option<Written> {
        if let DeValue::String(text) = item.get_ref() {
            return Some(Written::Text(text.to_string()));
        }
        self.in_notation(Numerals::default(), |reader| reader.number(item)).map(Written::Integer)
    }
}

/// Whether a name is words of small letters and digits with hyphens between them, which a method can
/// be called after.
fn is_kebab_case(name: &str) -> bool {
    name.split('-').all(|word| {
        !word.is_empty()
            && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    })
}
