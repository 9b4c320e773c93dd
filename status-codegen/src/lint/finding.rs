//! The lints by name, and what they find.

use crate::compile::Compiled;
use crate::diagnostic::Diagnostic;

/// A kind of finding, which its reader may forbid or allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lint {
    /// The codes that the spec picks of a parent lack the fallback of a class.
    LostFallback,
    /// Codes of the spec's own have no reference, nor has the registry a source.
    MissingReference,
    /// An override gives a code another phrase and does not keep the parent's as a former one.
    PhraseDiffers,
    /// A summary says no more than the phrase or the title.
    SummaryRepeatsPhrase,
    /// A code of the spec's own has a number by which another registry of its protocol means
    /// something else.
    TakenNumber,
    /// A file that the spec extends is not part of its package.
    UnpackagedFile,
}

impl Lint {
    /// Every lint, in the order of their names.
    pub const ALL: &'static [Self] = &[
        Self::LostFallback,
        Self::MissingReference,
        Self::PhraseDiffers,
        Self::SummaryRepeatsPhrase,
        Self::TakenNumber,
        Self::UnpackagedFile,
    ];

    /// Its name, as one writes it to forbid or allow it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::LostFallback => "lost-fallback",
            Self::MissingReference => "missing-reference",
            Self::PhraseDiffers => "phrase-differs",
            Self::SummaryRepeatsPhrase => "summary-repeats-phrase",
            Self::TakenNumber => "taken-number",
            Self::UnpackagedFile => "unpackaged-file",
        }
    }

    /// What it finds, in a few words.
    #[must_use]
    pub const fn description(self) -> &'static str {
        match self {
            Self::LostFallback => "the codes picked of a parent lack the fallback of a class",
            Self::MissingReference => "new codes have no reference, nor the registry a source",
            Self::PhraseDiffers => "an override changes a phrase and does not keep it as former",
            Self::SummaryRepeatsPhrase => "a summary says no more than the phrase or the title",
            Self::TakenNumber => "a new code has a number that a bundled registry has, too",
            Self::UnpackagedFile => "a file that the spec extends is outside its package",
        }
    }
}

/// What a lint found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which one.
    pub lint: Lint,
    /// What and where.
    pub diagnostic: Diagnostic,
}

/// A compilation with what the lints have to say.
#[derive(Debug, Clone)]
pub struct Checked {
    /// What came of the compilation.
    pub compiled: Compiled,
    /// The findings in the spec itself, in the order of its lines; what it extends has its own.
    pub findings: Vec<Finding>,
}
