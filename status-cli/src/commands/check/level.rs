//! How strictly findings are taken.

use std::fmt::Write;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use status_codegen::lint::Lint;

/// How strictly a finding is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Level {
    /// It is not shown.
    Allow,
    /// It is shown.
    Warn,
    /// It is shown, and the run has findings.
    Deny,
}

/// What each lint is to be. A lint's own name counts before `all`, and the strictest of several
/// options counts before the others.
#[derive(Debug, Args)]
pub(super) struct Levels {
    /// Findings of this lint are errors; `all` is every lint
    #[arg(long, value_name = "LINT", value_parser = lints(), hide_possible_values = true)]
    deny: Vec<Lints>,

    /// Findings of this lint are warnings, which is the default
    #[arg(long, value_name = "LINT", value_parser = lints(), hide_possible_values = true)]
    warn: Vec<Lints>,

    /// Findings of this lint are not shown
    #[arg(long, value_name = "LINT", value_parser = lints(), hide_possible_values = true)]
    allow: Vec<Lints>,
}

/// One lint or every lint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lints {
    All,
    One(Lint),
}

impl Levels {
    pub(super) fn of(&self, lint: Lint) -> Level {
        let options =
            [(&self.deny, Level::Deny), (&self.warn, Level::Warn), (&self.allow, Level::Allow)];
        let said = |lints| {
            options.iter().find(|(given, _)| given.contains(&lints)).map(|(_, level)| *level)
        };
        said(Lints::One(lint)).or_else(|| said(Lints::All)).unwrap_or(Level::Warn)
    }
}

fn lints() -> impl TypedValueParser<Value = Lints> {
    let names = Lint::ALL.iter().map(|lint| lint.name());
    PossibleValuesParser::new(names.chain(["all", "warnings"])).map(|name| {
        let lint = Lint::ALL.iter().find(|lint| lint.name() == name);
        lint.map_or(Lints::All, |&lint| Lints::One(lint))
    })
}

const EXAMPLES: &str = "\
Examples:
  status-codes check edge.toml
  status-codes check edge.toml --deny all --allow missing-reference
  status-codes check edge.toml --format json";

/// The examples and the lints.
pub(super) fn table() -> String {
    let mut table = format!("{EXAMPLES}\n\nLints:\n");
    for lint in Lint::ALL {
        // Writing to a string cannot fail.
        let _ = writeln!(table, "  {:<24}{}", lint.name(), lint.description());
    }
    table
}

/// The same with what is to be known of them.
pub(super) fn long_table() -> String {
    format!(
        "{}\nA mistake is an error whatever the lints are set to. A lint that is named counts before \
         `all`.\nunpackaged-file looks at folders alone: a file is in the package of the nearest \
         Cargo.toml above it.\nWhat `exclude` and .gitignore leave out, `cargo package --list` shows.",
        table()
    )
}
