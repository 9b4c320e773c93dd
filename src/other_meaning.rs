//! [`OtherMeaning`]: what else a registry means by the number of a code.

use crate::{Reference, language};

/// Another meaning of a code's number in the same registry: in another field of a message, in another
/// version of the protocol, or at another time.
///
#[cfg_attr(feature = "dns", doc = "```")]
#[cfg_attr(not(feature = "dns"), doc = "```ignore")]
/// use status_codes::DnsRcode;
///
/// let [other] = DnsRcode::BadVers.entry().other_meanings else { panic!() };
/// assert_eq!(other.phrase, "BADSIG");
/// assert_eq!(other.when("en"), Some("in the Error field of a TSIG or TKEY record"));
/// ```
///
/// The key `also` of a [spec](crate::status_enum#the-spec) gives it. It has no variant and
/// `from_phrase` does not find it: a variant is one meaning.
/// What *other registries* mean by the number is in [`Entry::also`](crate::Entry::also).
///
/// It is built, and can grow, as an [`Entry`](crate::Entry) is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct OtherMeaning {
    /// What the number is called then: `BADSIG`.
    pub phrase: &'static str,
    /// Where that is defined.
    pub references: &'static [Reference],
    when: &'static [(&'static str, &'static str)],
}

impl OtherMeaning {
    /// Another meaning, without saying when the number has it.
    #[inline]
    #[must_use]
    pub const fn new(phrase: &'static str) -> Self {
        Self { phrase, references: &[], when: &[] }
    }

    /// Says when the number has the meaning, each text with its language.
    #[inline]
    #[must_use]
    pub const fn with_when(mut self, texts: &'static [(&'static str, &'static str)]) -> Self {
        self.when = texts;
        self
    }

    /// Adds where it is defined.
    #[inline]
    #[must_use]
    pub const fn with_references(mut self, references: &'static [Reference]) -> Self {
        self.references = references;
        self
    }

    /// When the number has this meaning, in a language found as [`Entry::text`](crate::Entry::text)
    /// finds a text. The English text continues a sentence: "16 means BADSIG *in the Error field of a
    /// TSIG record*".
    #[inline]
    #[must_use]
    pub fn when(&self, language: &str) -> Option<&'static str> {
        language::text(self.when, language)
    }
}
