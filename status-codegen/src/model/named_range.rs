//! Ranges of numbers that have a meaning of their own.

use super::{ByLanguage, List, Number, OtherRegistry, Range, Reference, Str};

/// Numbers that mean something together, registered or not: those of an application, or the codes of
/// another registry. A range in several pieces is as many of these, of one name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedRange {
    /// What programs call it, `CryptoError`.
    pub name: Str,
    /// The numbers.
    pub range: Range,
    /// The registry whose codes the numbers are, once `offset` is taken off.
    pub registry: Option<OtherRegistry>,
    /// What to take off a number.
    pub offset: Number,
    /// What it is called, by language.
    pub titles: ByLanguage,
    /// What it says of a number, by language.
    pub summaries: ByLanguage,
    /// Where it is laid down.
    pub references: List<Reference>,
}

impl NamedRange {
    /// The code of the other registry that the number carries, if it carries one.
    #[must_use]
    pub fn carried(&self, number: Number) -> Option<Number> {
        self.registry.is_some().then(|| number - self.offset)
    }
}
