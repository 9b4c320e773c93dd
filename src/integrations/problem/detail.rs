//! The detail of a problem document.

use std::fmt::{Display, Write};
use std::string::{String, ToString};
use std::vec::Vec;

use super::language::DEFAULT_LANGUAGE;
use crate::{StatusDocs, language as tags};

/// What happened, in each language it is described in.
///
/// It is written in all of them at once: a response is made before anybody knows the language of the
/// request, and the value is gone by then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Detail {
    /// What `Display` prints, in whichever language that is.
    Displayed(String),
    /// What the variant declares, each text with its language.
    Declared { texts: Vec<(&'static str, String)>, chosen: usize },
}

impl Detail {
    pub(super) fn of<E: StatusDocs + Display + ?Sized>(error: &E, language: &str) -> Self {
        let mut texts = Vec::new();
        error.visit_details(&mut |language, text| texts.push((language, text.to_string())));
        if texts.is_empty() {
            // Most sentences have room in it.
            let mut text = String::with_capacity(128);
            let _ = write!(text, "{error}");
            return Self::Displayed(text);
        }
        Self::Declared { texts, chosen: 0 }.in_language(language)
    }

    /// The same in the language, else in English, else in the first that there is.
    pub(super) fn in_language(mut self, language: &str) -> Self {
        if let Self::Declared { texts, chosen } = &mut self {
            let found = |language| tags::position(texts, language, |(tag, _)| *tag);
            *chosen = found(language).or_else(|| found(DEFAULT_LANGUAGE)).unwrap_or_default();
        }
        self
    }

    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Displayed(text) => Some(text),
            Self::Declared { texts, chosen } => texts.get(*chosen).map(|(_, text)| text.as_str()),
        }
    }

    /// The language that the text is in, if it is known.
    pub(super) fn language(&self) -> Option<&'static str> {
        match self {
            Self::Displayed(_) => None,
            Self::Declared { texts, chosen } => texts.get(*chosen).map(|(language, _)| *language),
        }
    }

    /// The languages that it can be in.
    pub(super) fn languages(&self) -> impl Iterator<Item = &'static str> {
        let texts = match self {
            Self::Displayed(_) => &[][..],
            Self::Declared { texts, .. } => texts,
        };
        texts.iter().map(|(language, _)| *language)
    }
}
