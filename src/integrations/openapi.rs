//! What an `OpenAPI` document says of an error type, whichever crate writes it.

use std::collections::BTreeMap;
use std::format;
use std::string::{String, ToString};
use std::vec::Vec;

use serde_json::Value;

use super::problem::{Body, DEFAULT_LANGUAGE, Problem};
use crate::DocNode;
use crate::docs::example;
use crate::docs::outline::{Item, outline};

/// A variant with one of the codes that it can answer with.
pub(super) struct Answer {
    /// The name of its example.
    pub(super) name: String,
    pub(super) problem: Problem,
}

impl Answer {
    fn all(item: &Item<'static>, body: Option<Body>) -> impl Iterator<Item = Self> {
        let mut problem = Problem::new(item.doc, DEFAULT_LANGUAGE).with_body(body);
        for member in item.doc.extension_members() {
            let schema = member.json().unwrap_or(Value::Bool(true));
            problem.extend(member.name, &example::value(&schema));
        }
        item.doc.entries().map(move |entry| Self {
            name: item.anchor.clone(),
            problem: problem.clone().with_entry(entry),
        })
    }

    /// What is sent.
    pub(super) fn example(&self) -> Option<Value> {
        serde_json::from_str(&self.problem.content()).ok()
    }
}

/// The answers by status; under `None` those whose status `OpenAPI` cannot name.
pub(super) fn by_status(
    docs: &'static [DocNode],
    body: Option<Body>,
) -> BTreeMap<Option<u16>, Vec<Answer>> {
    let mut by_status: BTreeMap<_, Vec<Answer>> = BTreeMap::new();
    for answer in outline(docs).iter().flat_map(|item| Answer::all(item, body)) {
        let status = Some(answer.problem.status()).filter(|status| (100..=599).contains(status));
        by_status.entry(status).or_default().push(answer);
    }
    by_status
}

/// The phrase; of several codes, each number with its phrase.
pub(super) fn description(answers: &[Answer]) -> String {
    let mut phrases: Vec<String> = Vec::new();
    let is_default = answers.iter().any(|answer| answer.problem.status() > 599);
    for Answer { problem, .. } in answers {
        let entry = problem.entry();
        let phrase = if is_default {
            format!("{} {}", entry.registry.label(entry.code), entry.phrase)
        } else {
            entry.phrase.to_string()
        };
        if !phrases.contains(&phrase) {
            phrases.push(phrase);
        }
    }
    phrases.join("; ")
}

/// Whether each has a `type` of its own, so that exactly one of their schemas applies.
pub(super) fn are_told_apart(answers: &[&Answer]) -> bool {
    let mut types: Vec<&str> = answers.iter().map(|answer| answer.problem.type_uri()).collect();
    types.sort_unstable();
    types.windows(2).all(|pair| pair[0] != pair[1])
}
