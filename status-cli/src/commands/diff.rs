//! `status-codes diff`: what an edit of a spec means to those who use its enum.

mod change;
mod classes;
mod codes;
mod git;
mod kind;
mod mappings;
mod registry;

use anyhow::bail;
use clap::{Args, ValueHint};
use status_codegen::model::Catalogue;

use crate::listing::{Format, Listing};
use crate::outcome::Outcome;
use crate::{project, reading};
use change::Change;
use kind::Level;

/// Show what changed between two specs, and what it means
#[derive(Debug, Args)]
#[command(after_help = kind::EXAMPLES, after_long_help = kind::long_help())]
#[command(override_usage = "status-codes diff [OPTIONS] <OLD> <NEW>\n       \
                            status-codes diff [OPTIONS] --git <REV> <PATH>")]
pub(crate) struct Arguments {
    /// Two specs, the old one first; with `--git` one, or those of the project if not given
    #[arg(num_args = 0..=2, value_name = "FILE", value_hint = ValueHint::FilePath)]
    files: Vec<String>,

    /// Compare the file as it was at this revision, with what it extended then, with its state now
    #[arg(long, value_name = "REV")]
    git: Option<String>,

    /// Exit with 1 if a change means at least this
    #[arg(long, value_enum, value_name = "LEVEL")]
    deny: Option<Level>,

    /// How the changes are written
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

/// Lists the differences, the gravest first.
///
/// # Errors
///
/// If a spec cannot be read or is not sound, and those of the output.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    let mut changes = match (&arguments.git, arguments.files.as_slice()) {
        (None, [old, new]) => changes(&reading::sound_file(old)?, &reading::sound_file(new)?),
        (Some(revision), [path]) => since(revision, path)?,
        (Some(revision), []) => since_in_project(revision)?,
        (None, _) => bail!("there is nothing to compare with: name OLD and NEW, or `--git REV`"),
        (Some(_), _) => bail!("with `--git` there is one file"),
    };
    changes.sort_by_key(|change| std::cmp::Reverse(change.kind.level()));
    let header = &["level", "of", "change", "meaning"];
    let denied = |level| changes.iter().any(|change| change.kind.level() >= level);
    let listing = Listing::new(header, changes.iter().map(Change::row));
    let written = listing.write(arguments.format, &mut anstream::stdout().lock());
    Outcome::of(arguments.deny.is_some_and(denied)).once(written)
}

fn since(revision: &str, path: &str) -> anyhow::Result<Vec<Change>> {
    Ok(changes(&git::sound(revision, path)?, &reading::sound_file(path)?))
}

/// The changes of every spec of the project. Where there are several, each change names its spec.
fn since_in_project(revision: &str) -> anyhow::Result<Vec<Change>> {
    let specs = project::specs_or(&[])?;
    if let [only] = specs.as_slice() {
        return since(revision, only);
    }
    let mut all = Vec::new();
    for path in specs {
        let changes = since(revision, &path)?.into_iter();
        all.extend(changes.map(|it| it.of_spec(&path)));
    }
    Ok(all)
}

fn changes(old: &Catalogue, new: &Catalogue) -> Vec<Change> {
    let mut changes = registry::changes(old, new);
    changes.extend(classes::changes(&old.registry, &new.registry));
    changes.extend(codes::changes(old, new));
    changes.extend(codes::predicates(old, new));
    changes.extend(mappings::changes(old, new));
    changes.extend(mappings::named_ranges(&old.registry, &new.registry));
    changes
}
