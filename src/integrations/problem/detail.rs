//! The detail of a problem document.

use std::fmt::{Display, Write};
use std::string::{String, ToString};
use std::vec::Vec;

use super::language::DEFAULT_LANGUAGE;
use crate::{StatusDocs, language as tags};

/// What happened, in each language it is described in.
///
/// A document that can still be asked for in another language has it in all of them: the value may be gone
/// by then. A response has it in one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Detail {
    /// What `Display` prints, in whichever language that is.
    Displayed(String),
    /// What the variant declares, in one language.
    #[cfg(any(feature = "actix-web", feature = "axum", feature = "tonic"))]
    Said { language: &'static str, text: String },
    /// What the variant declares, each text with its language.
    Declared { texts: Vec<(&'static str, String)>, chosen: usize },
}

impl Detail {
    pub(super) fn of<E: StatusDocs + Display + ?Sized>(error: &E, language: &str) -> Self {
        let mut texts = Vec::new();
        error.visit_details(&mut |language, text| texts.push((language, text.to_string())));
        if texts.is_empty() {
            return Self::Displayed(written(error));
        }
        Self::Declared { texts, chosen: 0 }.in_language(language)
    }

    /// The detail in the language that [`in_language`](Self::in_language) finds, and in no other.
    #[cfg(any(feature = "actix-web", feature = "axum", feature = "tonic"))]
    pub(super) fn said<E: StatusDocs + Display + ?Sized>(error: &E, language: &str) -> Self {
        let wanted = tags::shorter(language).chain([DEFAULT_LANGUAGE]).map(Some).chain([None]);
        for wanted in wanted {
            let mut found = None;
            error.visit_details(&mut |language, text| {
                let is_wanted = wanted.is_none_or(|wanted| wanted.eq_ignore_ascii_case(language));
                if found.is_none() && is_wanted {
                    found = Some(Self::Said { language, text: written(&text) });
                }
            });
            if let Some(said) = found {
                return said;
            }
        }
        Self::Displayed(written(error))
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
            #[cfg(any(feature = "actix-web", feature = "axum", feature = "tonic"))]
            Self::Said { text, .. } => Some(text),
            Self::Declared { texts, chosen } => texts.get(*chosen).map(|(_, text)| text.as_str()),
        }
    }

    /// The language that the text is in, if it is known.
    pub(super) fn language(&self) -> Option<&'static str> {
        match self {
            Self::Displayed(_) => None,
            #[cfg(any(feature = "actix-web", feature = "axum", feature = "tonic"))]
            Self::Said { language, .. } => Some(language),
            Self::Declared { texts, chosen } => texts.get(*chosen).map(|(language, _)| *language),
        }
    }

    /// The languages that it can be in.
    pub(super) fn languages(&self) -> impl Iterator<Item = &'static str> {
        let texts = if let Self::Declared { texts, .. } = self { texts.as_slice() } else { &[] };
        let several = texts.iter().map(|(language, _)| *language);
        several.chain(self.language().filter(|_| texts.is_empty()))
    }
}

fn written(text: &(impl Display + ?Sized)) -> String {
    // Most sentences have room in it.
    let mut written = String::with_capacity(128);
    let _ = write!(written, "{text}");
    written
}
