//! Codes, classes and registries in a line.

use status_codegen::model::{Class, Registry};

use crate::language::Language;
use crate::meaning::{Meaning, same_word};
use crate::terms::{Terms, terms};

/// A code in a few words: `499 Token Required (esri)`.
pub(super) fn brief(meaning: &Meaning<'_>, language: Language) -> String {
    let title = meaning.title(language).map_or_else(String::new, |(_, title)| format!(", {title}"));
    let home = if meaning.is_of_nameless_spec() {
        terms(language).this_spec
    } else {
        &meaning.registry().name
    };
    format!("{}{title} ({home})", meaning.heading())
}

/// A code in a few words and a sentence.
pub(super) fn with_summary(meaning: &Meaning<'_>, language: Language) -> String {
    let summary =
        meaning.summary(language).map_or_else(String::new, |(_, summary)| format!(": {summary}"));
    brief(meaning, language) + &summary
}

/// Another meaning of a number: with a sentence if it is of the same protocol, and briefly if it is
/// not, since many protocols use the same small numbers.
pub(super) fn other(meaning: &Meaning<'_>, protocol: Option<&str>, language: Language) -> String {
    if meaning.protocol() == protocol {
        with_summary(meaning, language)
    } else {
        brief(meaning, language)
    }
}

/// A class in a few words: `4xx Client Error`; the title alone where the label is but the name.
pub(super) fn titled(class: &Class, language: Language) -> String {
    match language.of(&class.titles) {
        Some((_, title)) if same_word(&class.label, &class.name) => title.to_owned(),
        Some((_, title)) => format!("{} {title}", class.label),
        None => class.label.to_string(),
    }
}

/// What a registry is called in the language.
pub(super) fn registry_title(registry: &Registry, language: Language) -> &str {
    language.of(&registry.titles).map_or(&registry.title, |(_, title)| title)
}

/// The registry that defines a code, or the spec that does.
pub(super) fn home(meaning: &Meaning<'_>, terms: &Terms, language: Language) -> String {
    let home = meaning.registry();
    if meaning.is_of_nameless_spec() {
        return (terms.defined_in_spec)(&home.name);
    }
    registry(home, terms, language)
}

/// A registry in a few words: `Cloudflare (cloudflare)`.
pub(super) fn registry(registry: &Registry, terms: &Terms, language: Language) -> String {
    let Registry { name, as_of, .. } = registry;
    let title = registry_title(registry, language);
    let name = if *name == title { name.to_string() } else { format!("{title} ({name})") };
    match as_of {
        Some(date) => format!("{name}, {}", (terms.edition)(date)),
        None => name,
    }
}
