//! What the bundled data owes its readers beyond what the engine asks of every spec.

use std::collections::{BTreeMap, BTreeSet};

use status_codegen::model::{Catalogue, Code, Home, Reference, Text};

/// The languages that every text is in.
const LANGUAGES: [&str; 2] = ["en", "ko"];

/// How many characters a summary may have: it has to fit a line.
const LONGEST_SUMMARY: usize = 160;

/// The sections of RFCs that references may name, one `RFC section` a line, each looked up once.
const SECTIONS: &str = include_str!("../registries/rfc-sections.txt");

/// Every promise that the data breaks, one message each.
pub(crate) fn check(catalogues: &[Catalogue]) -> Vec<String> {
    let mut guard = Guard { sections: sections(), ..Guard::default() };
    for catalogue in catalogues {
        let registry = &catalogue.registry.name;
        for code in catalogue.codes.iter().filter(|code| code.home == Home::This) {
            guard.code(&format!("{registry} {}", code.number), code);
        }
        for predicate in catalogue.predicates.iter() {
            guard.references(&format!("{registry} {}", predicate.name), &predicate.references);
        }
    }
    guard.messages
}

fn sections() -> BTreeSet<&'static str> {
    SECTIONS.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect()
}

#[derive(Default)]
struct Guard {
    sections: BTreeSet<&'static str>,
    /// Which code said what, to find the same said twice.
    said: BTreeMap<String, String>,
    messages: Vec<String>,
}

impl Guard {
    fn code(&mut self, place: &str, code: &Code) {
        for language in LANGUAGES {
            match code.texts.iter().find(|text| text.language == language) {
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
    }

    fn text(&mut self, place: &str, text: &Text) {
        if text.language == "ko" && text.title.is_none() {
            self.messages.push(format!("{place} has no title"));
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
        let end = if language == "ko" { "다." } else { "." };
        if !said.ends_with(end) {
            self.messages.push(format!("{place} does not end as a sentence"));
        }
        let is_hangul = |character| matches!(character, '가'..='힣');
        if (language == "ko") != said.contains(is_hangul) {
            self.messages.push(format!("{place} is not in its language"));
        }
        if let Some(other) = self.said.insert(said.to_owned(), place.to_owned()) {
            self.messages.push(format!("{place} says the same as {other}"));
        }
    }

    fn references(&mut self, place: &str, references: &[Reference]) {
        for reference in references {
            let Some(rest) = reference.title.strip_prefix("RFC ") else { continue };
            let Some((rfc, section)) = rest.split_once(", ") else { continue };
            let section = section.trim_start_matches("Section ");
            if !self.sections.contains(format!("{rfc} {section}").as_str()) {
                let title = &reference.title;
                self.messages
                    .push(format!("{place} names {title}, which is not in rfc-sections.txt"));
            }
        }
    }
}
