//! How strictly findings are taken.

use std::fmt::Write;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

/// How strictly a finding is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Level {
    /// It is not shown.
    Allow,
    /// It is shown.
    Warn,
    /// It is shown, and the run has findings.
    Deny,
}

impl Level {
    /// What a finding of the level is called.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Allow => "none",
            Self::Warn => "warning",
            Self::Deny => "error",
        }
    }
}

/// A kind of finding with a name, by which one forbids or allows it.
pub(crate) trait Lint: Copy + PartialEq + Send + Sync + 'static {
    /// Every lint, in the order of their names.
    const ALL: &'static [Self];

    /// Its name.
    fn name(self) -> &'static str;

    /// What it finds, in a few words.
    fn description(self) -> &'static str;

    /// How strictly it is taken if nothing is said.
    fn default_level(self) -> Level {
        Level::Warn
    }
}

/// What each lint is to be. A lint's own name counts before `all`, and the strictest of several
/// options counts before the others.
#[derive(Debug, Args)]
pub(crate) struct Levels<L: Lint> {
    /// Findings of this lint are errors; `all` is every lint
    #[arg(long, value_name = "LINT", value_parser = lints::<L>(), hide_possible_values = true)]
    deny: Vec<Lints<L>>,

    /// Findings of this lint are warnings, which is the default
    #[arg(long, value_name = "LINT", value_parser = lints::<L>(), hide_possible_values = true)]
    warn: Vec<Lints<L>>,

    /// Findings of this lint are not shown
    #[arg(long, value_name = "LINT", value_parser = lints::<L>(), hide_possible_values = true)]
    allow: Vec<Lints<L>>,
}

/// One lint or every lint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lints<L> {
    All,
    One(L),
}

impl<L: Lint> Levels<L> {
    pub(crate) fn of(&self, lint: L) -> Level {
        let options =
            [(&self.deny, Level::Deny), (&self.warn, Level::Warn), (&self.allow, Level::Allow)];
        let said = |lints| {
            options.iter().find(|(given, _)| given.contains(&lints)).map(|(_, level)| *level)
        };
        said(Lints::One(lint)).or_else(|| said(Lints::All)).unwrap_or(lint.default_level())
    }
}

fn lints<L: Lint>() -> impl TypedValueParser<Value = Lints<L>> {
    let names = L::ALL.iter().map(|lint| lint.name());
    PossibleValuesParser::new(names.chain(["all", "warnings"])).map(|name| {
        let lint = L::ALL.iter().find(|lint| lint.name() == name);
        lint.map_or(Lints::All, |&lint| Lints::One(lint))
    })
}

/// The lints with what they find, for the help of a command.
pub(crate) fn table<L: Lint>() -> String {
    let mut table = "Lints:\n".to_owned();
    for lint in L::ALL {
        // Writing to a string cannot fail.
        let _ = writeln!(table, "  {:<24}{}", lint.name(), lint.description());
    }
    table
}
