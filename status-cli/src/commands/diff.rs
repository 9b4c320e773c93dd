//! `status-codes diff`: what an edit of a spec means to those who use its enum, and an edit of an error
//! contract to its clients.

mod change;
mod classes;
mod codes;
mod contract;
mod exports;
mod git;
mod kind;
mod mappings;
mod predicates;
mod registry;

use anyhow::bail;
use clap::{Args, ValueHint};
use status_codegen::model::Catalogue;
use status_codegen::{Document, Library, compile};

use crate::contract::{Contract, is_contract};
use crate::listing::{Format, Listing};
use crate::outcome::Outcome;
use crate::{project, reading};
use change::Change;
use exports::Exports;
use kind::Level;

/// Show what changed between two specs or two error contracts, and what it means
#[derive(Debug, Args)]
#[command(after_help = kind::EXAMPLES, after_long_help = kind::long_help(&contract::table()))]
#[command(override_usage = "status-codes diff [OPTIONS] <OLD> <NEW>\n       \
                            status-codes diff [OPTIONS] --git <REV> <PATH>")]
pub(crate) struct Arguments {
    /// Two specs or two contracts, the old one first; with `--git` one, or those of the project if not given
    #[arg(num_args = 0..=2, value_name = "FILE", value_hint = ValueHint::FilePath)]
    files: Vec<String>,

    /// Compare the file as it was at this revision, with what it extended then, with its state now
    #[arg(long, value_name = "REV")]
    git: Option<String>,

    /// Of contracts: clients decide over a closed set, so that a new problem or a new code breaks them
    #[arg(long)]
    closed: bool,

    /// Of specs: the enum is `#[non_exhaustive]`, so that a new code or a new class breaks no `match`
    #[arg(long, conflicts_with = "closed")]
    non_exhaustive: bool,

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
        (None, [old, new]) => arguments.changes(&Side::of_file(old)?, &Side::of_file(new)?)?,
        (Some(revision), [path]) => arguments.since(revision, path)?,
        (Some(revision), []) => arguments.since_in_project(revision)?,
        (None, _) => bail!("there is nothing to compare with: name OLD and NEW, or `--git REV`"),
        (Some(_), _) => bail!("with `--git` there is one file"),
    };
    changes.sort_by_key(|change| std::cmp::Reverse(change.level));
    let header = &["level", "of", "change", "meaning"];
    let denied = |level| changes.iter().any(|change| change.level >= level);
    let listing = Listing::new(header, changes.iter().map(Change::row));
    let written = listing.write(arguments.format, &mut anstream::stdout().lock());
    Outcome::of(arguments.deny.is_some_and(denied)).once(written)
}

/// What is compared.
enum Side {
    Spec(Box<Catalogue>),
    Contract(Contract),
}

impl Side {
    fn of_file(path: &str) -> anyhow::Result<Self> {
        let (document, files) = reading::read(path)?;
        Self::of(document, &files)
    }

    fn at(revision: &str, path: &str) -> anyhow::Result<Self> {
        let (document, tree) = git::document(revision, path)?;
        Self::of(document, &tree)
    }

    fn of(document: Document, library: &dyn Library) -> anyhow::Result<Self> {
        if is_contract(&document.text) {
            return Contract::of(document).map(Self::Contract);
        }
        let path = document.path.clone();
        let catalogue = reading::sound(&path, compile(document, library))?;
        Ok(Self::Spec(Box::new(catalogue)))
    }
}

impl Arguments {
    fn changes(&self, old: &Side, new: &Side) -> anyhow::Result<Vec<Change>> {
        match (old, new) {
            (Side::Spec(_), Side::Spec(_)) if self.closed => {
                bail!("`--closed` is about contracts, not about specs")
            }
            (Side::Spec(old), Side::Spec(new)) if self.non_exhaustive => {
                Ok(changes(old, new).into_iter().map(Change::of_non_exhaustive).collect())
            }
            (Side::Spec(old), Side::Spec(new)) => Ok(changes(old, new)),
            (Side::Contract(_), Side::Contract(_)) if self.non_exhaustive => {
                bail!("`--non-exhaustive` is about specs, not about contracts")
            }
            (Side::Contract(old), Side::Contract(new)) => {
                Ok(contract::changes(old, new, self.closed))
            }
            (Side::Spec(_), Side::Contract(_)) => bail!("OLD is a spec and NEW is a contract"),
            (Side::Contract(_), Side::Spec(_)) => bail!("OLD is a contract and NEW is a spec"),
        }
    }

    fn since(&self, revision: &str, path: &str) -> anyhow::Result<Vec<Change>> {
        self.changes(&Side::at(revision, path)?, &Side::of_file(path)?)
    }

    /// The changes of every spec of the project. Where there are several, each change names its spec.
    fn since_in_project(&self, revision: &str) -> anyhow::Result<Vec<Change>> {
        let specs = project::specs_or(&[])?;
        if let [only] = specs.as_slice() {
            return self.since(revision, only);
        }
        let mut all = Vec::new();
        for path in specs {
            let changes = self.since(revision, &path)?.into_iter();
            all.extend(changes.map(|it| it.of_spec(&path)));
        }
        Ok(all)
    }
}

fn changes(old: &Catalogue, new: &Catalogue) -> Vec<Change> {
    let mut changes = registry::changes(old, new);
    let exports = Exports::of(old, new);
    changes.extend(classes::changes(&old.registry, &new.registry, &exports));
    changes.extend(codes::changes(old, new, &exports));
    changes.extend(predicates::changes(old, new, &exports));
    changes.extend(mappings::changes(old, new, &exports));
    changes.extend(mappings::named_ranges(&old.registry, &new.registry, &exports));
    changes
}
