//! What programs of a language call what a registry has.

use super::outline::Question;

/// The names of one language, each kind in the order in which the registry has it, and empty where the
/// language has no name for it.
#[derive(Debug, Default)]
pub(crate) struct Names {
    /// As `HttpStatus.NOT_FOUND`.
    pub(crate) codes: Vec<String>,
    pub(crate) classes: Vec<String>,
    /// Of the named ranges.
    pub(crate) ranges: Vec<String>,
    /// Of methods, or of whatever else answers for a code.
    pub(crate) predicates: Vec<String>,
    pub(crate) mappings: Vec<String>,
}

impl Names {
    /// Adds what is asked of codes, each with the owner of the methods before it.
    pub(super) fn asking(self, owner: &str, questions: Vec<(Question<'_>, String)>) -> Self {
        let (predicates, mappings): (Vec<_>, Vec<_>) =
            questions.into_iter().partition(|(it, _)| matches!(it, Question::Predicate(_)));
        let all = |questions: Vec<(Question<'_>, String)>| {
            within(owner, questions.into_iter().map(|(_, name)| name))
        };
        Self { predicates: all(predicates), mappings: all(mappings), ..self }
    }
}

/// The names with their owner, if they have one, and a dot before each.
pub(super) fn within(owner: &str, names: impl IntoIterator<Item = impl AsRef<str>>) -> Vec<String> {
    let dot = if owner.is_empty() { "" } else { "." };
    names.into_iter().map(|name| format!("{owner}{dot}{}", name.as_ref())).collect()
}
