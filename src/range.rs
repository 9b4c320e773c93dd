//! [`Range`]: numbers that mean something together.

use core::ops::RangeInclusive;

use crate::{Reference, language};

/// Numbers of a registry that mean something together, whether they are registered or not: those
/// that are left to applications, or those that carry a code of another registry.
///
#[cfg_attr(feature = "macros", doc = "```")]
#[cfg_attr(not(feature = "macros"), doc = "```ignore")]
/// use status_codes::status_enum;
///
/// #[status_enum(inline = r#"
/// format = 1
///
/// [registry]
/// name   = "shop"
/// title  = "Exit codes of the shop"
/// repr   = "u8"
/// codes  = "0..=255"
/// digits = 1
///
/// [[range]]
/// name     = "Call"
/// codes    = "100..=116"
/// registry = "grpc"
/// offset   = 100
/// title.en = "A gRPC status"
///
/// [0]
/// phrase = "OK"
/// "#)]
/// pub enum ShopExit {}
///
/// let range = ShopExitCode::from(104).range().unwrap();
/// assert_eq!(range.name, "Call");
/// assert_eq!(range.title("en"), Some("A gRPC status"));
/// assert_eq!(range.carried(104), Some(("grpc", 4)));
/// assert!(ShopExitCode::from(0).range().is_none());
/// ```
///
/// A range in several pieces, `codes = ["1..=3", "7..=9"]`, is as many of these, of one name.
///
/// It is built, and can grow, as an [`Entry`](crate::Entry) is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Range {
    /// Its name: `CryptoError`.
    pub name: &'static str,
    /// Its numbers.
    pub codes: RangeInclusive<i128>,
    /// The name of the registry whose codes the numbers carry.
    pub registry: Option<&'static str>,
    /// What to take off a number to get the code that it carries.
    pub offset: i128,
    /// Where it is defined.
    pub references: &'static [Reference],
    titles: &'static [(&'static str, &'static str)],
    summaries: &'static [(&'static str, &'static str)],
}

impl Range {
    /// A range without texts, whose numbers carry no code of another registry.
    #[inline]
    #[must_use]
    pub const fn new(name: &'static str, codes: RangeInclusive<i128>) -> Self {
        Self {
            name,
            codes,
            registry: None,
            offset: 0,
            references: &[],
            titles: &[],
            summaries: &[],
        }
    }

    /// Adds the registry whose codes the numbers carry, and what to take off them.
    #[inline]
    #[must_use]
    pub const fn with_registry(mut self, name: &'static str, offset: i128) -> Self {
        self.registry = Some(name);
        self.offset = offset;
        self
    }

    /// Adds its titles, each with its language.
    #[inline]
    #[must_use]
    pub const fn with_titles(mut self, titles: &'static [(&'static str, &'static str)]) -> Self {
        self.titles = titles;
        self
    }

    /// Adds what it says of a number, each text with its language.
    #[inline]
    #[must_use]
    pub const fn with_summaries(
        mut self,
        summaries: &'static [(&'static str, &'static str)],
    ) -> Self {
        self.summaries = summaries;
        self
    }

    /// Adds where it is defined.
    #[inline]
    #[must_use]
    pub const fn with_references(mut self, references: &'static [Reference]) -> Self {
        self.references = references;
        self
    }

    /// What it is called in a language, found as [`Entry::text`](crate::Entry::text) finds a text.
    #[inline]
    #[must_use]
    pub fn title(&self, language: &str) -> Option<&'static str> {
        language::text(self.titles, language)
    }

    /// What it says of a number, in one sentence.
    #[inline]
    #[must_use]
    pub fn summary(&self, language: &str) -> Option<&'static str> {
        language::text(self.summaries, language)
    }

    /// The code that a number of the range carries, with the name of its registry. `None` outside
    /// the range, and if the numbers carry no code.
    #[inline]
    #[must_use]
    pub fn carried(&self, number: i128) -> Option<(&'static str, i128)> {
        let registry = self.registry.filter(|_| self.codes.contains(&number))?;
        Some((registry, number - self.offset))
    }
}
