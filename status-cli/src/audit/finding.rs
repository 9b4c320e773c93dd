//! What an audit finds.

use status_codegen::Diagnostic;

use crate::level::{Level, Lint};

/// A kind of finding, which its reader may forbid or allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Kind {
    /// A name has been replaced in the registry.
    FormerName,
    /// Registered codes are not in the table.
    MissingCode,
    /// The names of a table are at the numbers beside their own.
    SlippedNames,
    /// A number has a second name that is not one of its own.
    TwoNames,
    /// A name shares no word with those of its number.
    UnknownName,
    /// A number that the registry does not have.
    UnregisteredNumber,
    /// A number has the name of another one.
    WrongName,
}

impl Lint for Kind {
    const ALL: &'static [Self] = &[
        Self::FormerName,
        Self::MissingCode,
        Self::SlippedNames,
        Self::TwoNames,
        Self::UnknownName,
        Self::UnregisteredNumber,
        Self::WrongName,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::FormerName => "former-name",
            Self::MissingCode => "missing-code",
            Self::SlippedNames => "slipped-names",
            Self::TwoNames => "two-names",
            Self::UnknownName => "unknown-name",
            Self::UnregisteredNumber => "unregistered-number",
            Self::WrongName => "wrong-name",
        }
    }

    fn description(self) -> &'static str {
        match self {
            Self::FormerName => "a name that the registry has replaced",
            Self::MissingCode => "registered codes that a table of most of them lacks",
            Self::SlippedNames => "several names that are at the numbers beside their own (error)",
            Self::TwoNames => "a number has a second name, which is not one of its own",
            Self::UnknownName => {
                "a name that the registry does not have, or for other cases (not shown)"
            }
            Self::UnregisteredNumber => "a number that nobody registered",
            Self::WrongName => "a number has the name of another number (error)",
        }
    }

    fn default_level(self) -> Level {
        match self {
            Self::SlippedNames | Self::WrongName => Level::Deny,
            Self::UnknownName => Level::Allow,
            _ => Level::Warn,
        }
    }
}

/// One thing that a table and its registry do not agree on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Finding {
    pub(crate) kind: Kind,
    /// The registry that the table was compared with.
    pub(crate) registry: String,
    /// The numbers that it is about, as the registry writes them.
    pub(crate) numbers: Vec<String>,
    pub(crate) diagnostic: Diagnostic,
}
