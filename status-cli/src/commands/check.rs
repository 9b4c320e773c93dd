//! `status-codes check`: what is wrong with specs, and what is most likely not meant.

mod lints;
mod package;

use std::io::{self, Write};

use clap::{Args, ValueHint};
use status_codegen::lint::{self, Lint};

use crate::level::{Level, Levels};
use crate::listing::{Format, Listing};
use crate::outcome::Outcome;
use crate::report::{self, Report};
use crate::{project, reading};

/// Check specs
#[derive(Debug, Args)]
#[command(after_help = lints::help(), after_long_help = lints::long_help())]
pub(crate) struct Arguments {
    /// The specs; those of the project if not given
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    files: Vec<String>,

    #[command(flatten)]
    levels: Levels<Lint>,

    /// A listing instead of the lines of the specs
    #[arg(long, value_enum)]
    format: Option<Format>,
}

/// Shows every mistake of every file, and what the lints find.
///
/// # Errors
///
/// If a file cannot be read, and those of the output.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    let mut reports = Vec::new();
    for file in project::specs_or(&arguments.files)? {
        for report in check(&file, &arguments.levels)? {
            // Two files may extend a third that has mistakes.
            if !reports.contains(&report) {
                reports.push(report);
            }
        }
    }
    let is_finding = reports.iter().any(|report| report.level == Level::Deny);
    Outcome::of(is_finding).once(write(&reports, arguments.format))
}

fn write(reports: &[Report], format: Option<Format>) -> io::Result<()> {
    let mut output = anstream::stdout().lock();
    match format {
        Some(format) => {
            let rows = reports.iter().map(Report::row);
            Listing::new(report::HEADER, rows).write(format, &mut output)
        }
        None => reports.iter().try_for_each(|it| writeln!(output, "{}\n", it.painted())),
    }
}

fn check(path: &str, levels: &Levels<Lint>) -> anyhow::Result<Vec<Report>> {
    let (document, files) = reading::read(path)?;
    let package = package::folder(&document.id);
    let is_packaged = |other: &status_codegen::Document| {
        package.is_none() || package::folder(&other.id) == package
    };
    let checked = lint::check(document, &files, &is_packaged);
    let mistakes = checked.compiled.diagnostics.into_iter().map(Report::mistake);
    let findings = checked.findings.into_iter().filter_map(|finding| {
        let level = levels.of(finding.lint);
        (level != Level::Allow).then(|| Report::finding(finding.lint, finding.diagnostic, level))
    });
    Ok(mistakes.chain(findings).collect())
}
