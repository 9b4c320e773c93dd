//! The tables `[predicate.…]`.

use toml::Spanned;
use toml::de::DeString;

use super::reader::{Item, Reader};
use super::tree::Predicate;
use crate::diagnostic::{Located, Problem, quoted};
use crate::name;

const KEYS: &[&str] = &["codes", "summary", "reference"];

impl Reader<'_> {
    pub(super) fn predicate(
        &mut self,
        key: &Spanned<DeString<'_>>,
        item: &Item<'_>,
    ) -> Option<Predicate> {
        let table = self.named_table(item, &format!("predicate.{}", key.get_ref()))?;
        self.known_keys(table, "a predicate", KEYS);
        let summaries =
            |reader: &mut Self, item: &Item<'_>| reader.translations(item, "summary", Reader::text);
        let name = self.method(key);
        let codes = if let Some(codes) = table.get("codes") {
            self.members(codes)
        } else if self.is_misspelt(table, "codes") {
            None
        } else {
            let problem = Problem::new(self.span(key), "the predicate lacks `codes`");
            self.refuse(problem.help("write `codes = [408, \"500..=599\"]`"))
        };
        let summaries = self.optional(table, "summary", summaries).unwrap_or_default();
        let references = self.optional(table, "reference", Self::references);
        Some(Predicate { name: name?, codes: codes?, summaries, references })
    }

    fn members(&mut self, item: &Item<'_>) -> Option<Vec<Located<crate::model::Range>>> {
        let (members, sound) = self.watched(|reader| reader.ranges(item));
        let members = members?;
        if members.is_empty() && sound {
            let message = "a predicate must be true of at least one code";
            let help = "list its codes, or remove the predicate";
            return self.refuse(Problem::new(self.span(item), message).help(help));
        }
        Some(members)
    }

    fn method(&mut self, key: &Spanned<DeString<'_>>) -> Option<Located<String>> {
        let span = self.span(key);
        let method = key.get_ref().as_ref();
        let shown = quoted(method);
        let message = if !name::is_identifier(method) {
            format!("{shown} is not a Rust identifier")
        } else if name::is_keyword(method) {
            format!("{shown} is a keyword of Rust")
        } else if name::RESERVED_METHODS.contains(&method) {
            format!("{shown} would hide an existing method")
        } else if method.chars().any(char::is_uppercase) {
            format!("{shown} is not in snake_case, as methods are")
        } else {
            return Some(Located { value: method.to_owned(), span });
        };
        let better = name::snake(method.strip_prefix("r#").unwrap_or(method));
        let better = if better.starts_with("is_") { better } else { format!("is_{better}") };
        let problem = Problem::new(span, message);
        let usable = name::is_identifier(&better)
            && better != "is_"
            && !name::RESERVED_METHODS.contains(&better.as_str());
        self.refuse(if usable {
            problem.help(format!("write `[predicate.{better}]`"))
        } else {
            problem
        })
    }
}
