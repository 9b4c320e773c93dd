//! The tables whose names are numbers.

use std::collections::HashSet;

use toml::de::{DeTable, DeValue};

use super::reader::{Item, Reader};
use super::tree::{Code, CodeText, ResponseHeaders, TextKind};
use crate::diagnostic::{Located, Problem, quoted};
use crate::model::{Former, Lifecycle, Number, Wire};
use crate::name::is_header_field;
use crate::order::sorted_by_key;

const KEYS: &[&str] = &[
    "phrase",
    "name",
    "former",
    "also",
    "lifecycle",
    "wire",
    "reference",
    "headers",
    "title",
    "summary",
    "details",
    "override",
];

const FORMER_KEYS: &[&str] = &["phrase", "reference"];

const HEADERS_KEYS: &[&str] = &["required", "optional"];

impl Reader<'_> {
    pub(super) fn code(&mut self, number: Located<Number>, item: &Item<'_>) -> Option<Code> {
        let name = self.numerals.notation.toml(number.value);
        let table = self.named_table(item, &name)?;
        self.known_keys(table, "a code", KEYS);
        let (summaries, summaries_sound) =
            self.watched(|reader| reader.code_texts(table, "summary", TextKind::Summary));
        let mut texts = self.code_texts(table, "title", TextKind::Title);
        texts.extend(summaries);
        texts.extend(self.code_texts(table, "details", TextKind::Details));
        let texts = sorted_by_key(texts, |text| text.translation.language.span.start);
        Some(Code {
            number,
            phrase: self.field(table, "phrase", Self::phrase),
            name: self.field(table, "name", Self::variant),
            former: self.optional(table, "former", |reader, item| reader.list(item, Self::former)),
            other_meanings: self
                .optional(table, "also", |reader, item| reader.list(item, Self::other_meaning)),
            lifecycle: self.optional(table, "lifecycle", |reader, item| {
                reader.word(item, "lifecycle", Lifecycle::WORDS)
            }),
            wire: self
                .optional(table, "wire", |reader, item| reader.word(item, "wire", Wire::WORDS)),
            references: self.optional(table, "reference", Self::references),
            headers: self.optional(table, "headers", Self::response_headers),
            texts,
            summaries_sound: summaries_sound && !self.is_misspelt(table, "summary"),
            overrides: self.field(table, "override", Self::boolean),
        })
    }

    /// A former phrase: a string, or a table that also says whose it was.
    fn former(&mut self, item: &Item<'_>) -> Option<Former> {
        let DeValue::Table(table) = item.get_ref() else {
            let phrase = self.phrase(item)?.into();
            return Some(Former { phrase, reference: None });
        };
        self.known_keys(table, "a former phrase", FORMER_KEYS);
        let Some(phrase) = table.get("phrase") else {
            if self.is_misspelt(table, "phrase") {
                return None;
            }
            let problem = Problem::new(self.span(item), "a former phrase has no `phrase`");
            return self.refuse(problem.help("add `phrase = \"…\"`"));
        };
        let phrase = self.phrase(phrase)?.into();
        Some(Former { phrase, reference: self.optional(table, "reference", Self::reference) })
    }

    /// The texts under one key.
    fn code_texts(&mut self, table: &DeTable<'_>, key: &str, kind: TextKind) -> Vec<CodeText> {
        let read = match kind {
            TextKind::Title | TextKind::Summary => Self::text,
            TextKind::Details => Self::long_text,
        };
        let translations = table.get(key).and_then(|item| self.translations(item, key, read));
        translations
            .unwrap_or_default()
            .into_iter()
            .map(|translation| CodeText { kind, translation })
            .collect()
    }

    fn response_headers(&mut self, item: &Item<'_>) -> Option<ResponseHeaders> {
        let table = self.table(item, "`{ optional = [\"Retry-After\"] }`")?;
        self.known_keys(table, "`headers`", HEADERS_KEYS);
        let names = |reader: &mut Self, key| {
            reader.optional(table, key, |reader, item| reader.list(item, Self::header_field))
        };
        let required = names(self, "required").unwrap_or_default();
        let optional = names(self, "optional").unwrap_or_default();
        let mut seen = HashSet::new();
        let mut once = |names: Vec<Located<String>>| {
            let mut kept = Vec::with_capacity(names.len());
            for Located { value, span } in names {
                if seen.insert(value.to_ascii_lowercase()) {
                    kept.push(value);
                } else {
                    let problem = Problem::new(span, format!("{} is listed twice", quoted(&value)));
                    self.report(problem.help("a field is either required or optional: remove one"));
                }
            }
            kept
        };
        Some(ResponseHeaders { required: once(required), optional: once(optional) })
    }

    fn header_field(&mut self, item: &Item<'_>) -> Option<String> {
        let name = self.string(item, "\"Retry-After\"")?;
        if is_header_field(name) {
            return Some(name.to_owned());
        }
        let message = format!("{} is not a valid header field name", quoted(name));
        self.refuse(Problem::new(self.span(item), message).help("write it as \"Retry-After\""))
    }
}
