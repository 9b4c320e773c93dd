//! The title of a problem document.

use super::language::DEFAULT_LANGUAGE;
use crate::{Entry, VariantDoc, language as tags};

/// A title and the language that it is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Title {
    pub(super) language: &'static str,
    pub(super) text: &'static str,
}

impl Title {
    /// The variant's title in the language, else the code's, else the variant's English one.
    pub(super) fn of(doc: &VariantDoc, entry: &Entry, language: &str) -> Self {
        let own = |language| {
            let (language, text) = *tags::find(own_titles(doc), language, |(tag, _)| *tag)?;
            Some(Self { language, text })
        };
        let of_code = || {
            // Not the English title: RFC 9457, Section 4.2.1, asks for the phrase itself.
            let text = entry.text(language).filter(|text| text.language != DEFAULT_LANGUAGE)?;
            Some(Self { language: text.language, text: text.title })
        };
        let phrase = Self { language: DEFAULT_LANGUAGE, text: entry.phrase };
        own(language).or_else(of_code).or_else(|| own(DEFAULT_LANGUAGE)).unwrap_or(phrase)
    }
}

/// The titles of a variant that says more than its code. One of the type `about:blank` does not.
pub(super) fn own_titles(doc: &VariantDoc) -> &'static [(&'static str, &'static str)] {
    if doc.url.is_some() { doc.titles() } else { &[] }
}
