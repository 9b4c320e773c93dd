//! What the bundled data owes its readers beyond what the engine asks of every spec.

use std::collections::HashMap;

use status_codegen::model::{ByLanguage, Catalogue, Code, Home, Reference, Text};

/// The languages that every text is in.
const LANGUAGES: [&str; 2] = ["en", "ko"];

/// How many characters a summary may have: it has to fit a line.
const LONGEST_SUMMARY: usize = 160;

/// The sections of RFCs that references and texts may name, one `RFC section` per line. The file says
/// which of them were looked up in the text of the RFC.
const SECTIONS: &str = include_str!("../../registries/rfc-sections.txt");

/// Every promise that the data breaks, one message each.
pub(crate) fn check(catalogues: &[Catalogue]) -> Vec<String> {
    let mut guard = Guard { sections: sections(), ..Guard::default() };
    for catalogue in catalogues {
        let registry = &catalogue.registry.name;
        for code in catalogue.codes.iter().filter(|code| code.home == Home::This) {
            let place = format!("{registry} {}", catalogue.registry.label(code.number));
            guard.code(&place, code);
        }
        for predicate in catalogue.predicates.iter() {
            guard.references(&format!("{registry} {}", predicate.name), &predicate.references);
        }
        for range in catalogue.registry.ranges.iter() {
            let place = format!("{registry} {}", range.name);
            guard.explained(&place, &range.summaries, &range.references);
        }
        for mapping in catalogue.mappings.iter() {
            let place = format!("{registry} {}", mapping.method());
            guard.explained(&place, &mapping.summaries, &mapping.references);
        }
    }
    guard.messages
}

fn sections() -> Vec<&'static str> {
    SECTIONS.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect()
}

#[derive(Default)]
struct Guard {
    sections: Vec<&'static str>,
    /// Which code said what, to find the same said twice.
    said: HashMap<String, String>,
    messages: Vec<String>,
}

impl Guard {
    fn code(&mut self, place: &str, code: &Code) {
        for language in LANGUAGES {
            match code.text(language) {
                Some(text) => self.text(&format!("{place} ({language})"), text),
                None => self.messages.push(format!("{place} says nothing in {language}")),
            }
        }
        if code.references.is_empty() {
            self.messages.push(format!("{place} has no reference"));
        }
        self.references(place, &code.references);
        for former in code.former.iter() {
            match &former.reference {
                Some(reference) => self.references(place, std::slice::from_ref(reference)),
                None => self.messages.push(format!("{place}: whose is {:?}?", former.phrase)),
            }
        }
        for other in code.other_meanings.iter() {
            if other.references.is_empty() {
                self.messages.push(format!("{place}: where does it mean {:?}?", other.phrase));
            }
            self.references(place, &other.references);
        }
    }

    /// Something other than a code that also needs a reference and a summary in every language.
    fn explained(&mut self, place: &str, summaries: &ByLanguage, references: &[Reference]) {
        for language in LANGUAGES {
            match summaries.iter().find(|(known, _)| known == language) {
                Some((_, said)) => self.shaped(&format!("{place} ({language})"), language, said),
                None => self.messages.push(format!("{place} says nothing in {language}")),
            }
        }
        if references.is_empty() {
            self.messages.push(format!("{place} has no reference"));
        }
        self.references(place, references);
    }

    fn text(&mut self, place: &str, text: &Text) {
        if text.language == "ko" && !text.title.as_deref().is_some_and(is_korean) {
            self.messages.push(format!("{place} has no Korean title"));
        }
        for (kind, said) in [("summary", &text.summary), ("details", &text.details)] {
            let Some(said) = said.as_deref() else {
                self.messages.push(format!("{place} has no {kind}"));
                continue;
            };
            self.sentence(&format!("{place}, {kind}"), &text.language, said);
            if kind == "summary" && said.chars().count() > LONGEST_SUMMARY {
                self.messages.push(format!("{place}, {kind} is over {LONGEST_SUMMARY} characters"));
            }
        }
    }

    /// A sentence of the language, and said nowhere else.
    fn sentence(&mut self, place: &str, language: &str, said: &str) {
        self.shaped(place, language, said);
        if let Some(other) = self.said.insert(said.to_owned(), place.to_owned()) {
            self.messages.push(format!("{place} says the same as {other}"));
        }
    }

    /// A sentence of the language. The same may be true of several ranges.
    fn shaped(&mut self, place: &str, language: &str, said: &str) {
        let end = if language == "ko" { "다" } else { "" };
        if !without_source(said).is_some_and(|said| said.ends_with(end)) {
            self.messages.push(format!("{place} does not end as a sentence"));
        }
        if (language == "ko") != is_korean(said) {
            self.messages.push(format!("{place} is not in its language"));
        }
        for section in cited(said) {
            self.section(place, &section);
        }
    }

    fn references(&mut self, place: &str, references: &[Reference]) {
        for reference in references {
            let Some(rest) = reference.title.strip_prefix("RFC ") else { continue };
            let Some((rfc, section)) = rest.split_once(", ") else { continue };
            self.section(place, &format!("{rfc} {}", section.trim_start_matches("Section ")));
        }
    }

    fn section(&mut self, place: &str, section: &str) {
        if !self.sections.contains(&section) {
            self.messages.push(format!("{place} names RFC {section}, not in rfc-sections.txt"));
        }
    }
}

/// A sentence without its full stop, and without the source in brackets before it.
fn without_source(said: &str) -> Option<&str> {
    let said = said.strip_suffix('.')?;
    let sourced = said.strip_suffix(')').and_then(|said| said.rsplit_once('('));
    Some(sourced.map_or(said, |(said, _)| said))
}

fn is_korean(text: &str) -> bool {
    text.contains(|character| matches!(character, '가'..='힣'))
}

/// The sections that a text names, as `RFC 9110, Section 15.1`, as `RFC 9110, Sections 15.2 and 15.3`
/// or as `RFC 9110 15.1절`.
fn cited(text: &str) -> Vec<String> {
    let mut sections = Vec::new();
    for after in text.split("RFC ").skip(1) {
        let (rfc, after_rfc) = number(after);
        let place = after_rfc.trim_start_matches([',', ' ']);
        let numbers = place
            .strip_prefix("Sections ")
            .or_else(|| place.strip_prefix("Section "))
            .unwrap_or(place);
        let (section, rest) = number(numbers);
        let (another, _) = rest.strip_prefix(" and ").map_or(("", ""), number);
        let both = [section, another].into_iter().filter(|section| !section.is_empty());
        sections.extend(both.map(|section| format!("{rfc} {section}")));
    }
    sections
}

/// The number that the text begins with, dots in it included, and what follows.
fn number(text: &str) -> (&str, &str) {
    let end = text.find(|sign: char| !sign.is_ascii_digit() && sign != '.').unwrap_or(text.len());
    let (number, rest) = text.split_at(end);
    (number.trim_end_matches('.'), rest)
}
