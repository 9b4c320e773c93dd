//! `status-codes audit`: what tables of codes in source files get wrong.

mod files;
mod sarif;

use std::collections::BTreeSet;
use std::io::{self, Write};

use anyhow::bail;
use clap::{Args, ValueEnum, ValueHint};
use serde_json::{Value, json};
use status_codegen::model::Catalogue;

use crate::audit::{Audited, Auditor, Finding, Kind};
use crate::language::Language;
use crate::level::{self, Level, Levels};
use crate::outcome::Outcome;
use crate::reading;
use crate::report::Report;
use crate::source;

/// Compare tables of codes in source files of any language with a registry
#[derive(Debug, Args)]
#[command(after_help = help(), after_long_help = long_help())]
pub(crate) struct Arguments {
    /// Source files, and folders, of which the source files are read
    #[arg(required = true, value_name = "FILE", value_hint = ValueHint::AnyPath)]
    files: Vec<String>,

    /// The registry that the tables are of; the one that each fits best if not given
    #[arg(long, value_name = "NAME", value_parser = source::names(), hide_possible_values = true)]
    registry: Option<String>,

    /// A spec of your own that the tables are to agree with
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, conflicts_with = "registry")]
    spec: Option<String>,

    #[command(flatten)]
    levels: Levels<Kind>,

    /// How the findings are written
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// The lines of the files with what is wrong below them
    Text,
    /// A list of objects
    Json,
    /// SARIF 2.1.0, as tools for code review read it
    Sarif,
}

/// A finding with how strictly it is taken.
struct Shown {
    level: Level,
    finding: Finding,
}

/// Shows what the tables of every file get wrong.
///
/// # Errors
///
/// If a file cannot be read, if there is no table, if it is not clear which registry a table is of, and
/// those of the output.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    let own = arguments.spec.as_deref().map(reading::sound_file).transpose()?;
    let auditor = auditor(arguments, own.as_ref())?;
    let mut shown = Vec::new();
    let mut tables = BTreeSet::new();
    let mut unclear = BTreeSet::new();
    for path in files::sources(&arguments.files)? {
        let Some(document) = files::read(&path)? else { continue };
        let Audited { findings, registries, unclear: several } = auditor.audit(&document);
        tables.extend(registries);
        unclear.extend(several);
        shown.extend(findings.into_iter().filter_map(|finding| {
            let level = arguments.levels.of(finding.kind);
            (level != Level::Allow).then_some(Shown { level, finding })
        }));
    }
    if tables.is_empty() {
        match unclear.into_iter().collect::<Vec<_>>().as_slice() {
            [] => bail!("there is no table of codes{}", of(arguments)),
            several => {
                bail!("a table may be of {}: say which with `--registry`", several.join(" or "))
            }
        }
    }
    let is_finding = shown.iter().any(|it| it.level == Level::Deny);
    Outcome::of(is_finding).once(write(&shown, arguments.format))
}

fn of(arguments: &Arguments) -> String {
    let name = arguments.registry.as_deref().or(arguments.spec.as_deref());
    name.map_or(String::new(), |name| format!(" of {name}"))
}

fn auditor<'c>(arguments: &Arguments, own: Option<&'c Catalogue>) -> anyhow::Result<Auditor<'c>> {
    let mut catalogues: Vec<&Catalogue> = status_data::registries().iter().collect();
    let only = match (&arguments.registry, own) {
        (Some(name), _) => {
            let known = source::bundled(name, Language::English)?;
            catalogues.iter().position(|it| it.registry.name == known.registry.name)
        }
        (None, Some(own)) => {
            catalogues.push(own);
            Some(catalogues.len() - 1)
        }
        (None, None) => None,
    };
    Ok(Auditor::new(catalogues, only))
}

fn write(shown: &[Shown], format: Format) -> io::Result<()> {
    let mut output = anstream::stdout().lock();
    match format {
        Format::Text => shown.iter().try_for_each(|it| writeln!(output, "{}\n", it.painted())),
        Format::Json => {
            let rows: Vec<_> = shown.iter().map(Shown::json).collect();
            writeln!(output, "{:#}", Value::Array(rows))
        }
        Format::Sarif => writeln!(output, "{:#}", sarif::log(shown)),
    }
}

impl Shown {
    fn painted(&self) -> String {
        let Finding { kind, diagnostic, .. } = &self.finding;
        Report::finding(*kind, diagnostic.clone(), self.level).painted()
    }

    fn json(&self) -> Value {
        let Finding { kind, registry, numbers, diagnostic } = &self.finding;
        json!({
            "path": diagnostic.path(),
            "line": diagnostic.line(),
            "column": diagnostic.column(),
            "level": self.level.word(),
            "lint": level::Lint::name(*kind),
            "registry": registry,
            "numbers": numbers,
            "message": diagnostic.message(),
            "help": diagnostic.help(),
        })
    }
}

const EXAMPLES: &str = "\
Examples:
  status-codes audit src/status.rs
  status-codes audit src --registry sip
  status-codes audit src --registry http --deny all --allow former-name
  status-codes audit src --format sarif > audit.sarif";

fn help() -> String {
    format!("{EXAMPLES}\n\n{}", level::table::<Kind>())
}

fn long_help() -> String {
    format!(
        "{}\nExit codes: 0 no errors, 1 errors, 2 a file cannot be read or has no table.",
        help()
    )
}
