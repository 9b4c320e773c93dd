//! One look at the specs, and at which files it looked.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use status_codegen::lint::{self, Lint};
use status_codegen::model::Catalogue;
use status_codegen::{Document, Library, OpenError};
use status_data::Files;

use super::package;
use crate::level::{Level, Levels};
use crate::reading;
use crate::report::Report;

/// What tells one state of a file from the next; none if it is not there.
pub(super) type Stamp = Option<(SystemTime, u64)>;

/// The files that were looked at or for, each as it was before.
pub(super) type Seen = BTreeMap<PathBuf, Stamp>;

/// The state that a file is in.
pub(super) fn stamp(path: &Path) -> Stamp {
    let metadata = fs::metadata(path).ok()?;
    Some((metadata.modified().ok()?, metadata.len()))
}

/// Every mistake of every spec, and what the lints find. The files are added to `seen`, those that
/// cannot be read among them.
///
/// # Errors
///
/// If a spec cannot be read.
pub(super) fn look(
    specs: &[String],
    levels: &Levels<Lint>,
    seen: &mut Seen,
) -> anyhow::Result<Vec<Report>> {
    let mut reports = Vec::new();
    for spec in specs {
        for report in look_at(spec, levels, seen)? {
            // Two files may extend a third that has mistakes.
            if !reports.contains(&report) {
                reports.push(report);
            }
        }
    }
    Ok(reports)
}

fn look_at(path: &str, levels: &Levels<Lint>, seen: &mut Seen) -> anyhow::Result<Vec<Report>> {
    seen.insert(PathBuf::from(path), stamp(Path::new(path)));
    let (document, files) = reading::read(path)?;
    let package = package::folder(&document.id);
    let is_packaged = |other: &Document| package.is_none() || package::folder(&other.id) == package;
    let library = Observed { files, seen: RefCell::new(seen) };
    let checked = lint::check(document, &library, &is_packaged);
    let mistakes = checked.compiled.diagnostics.into_iter().map(Report::mistake);
    let findings = checked.findings.into_iter().filter_map(|finding| {
        let level = levels.of(finding.lint);
        (level != Level::Allow).then(|| Report::finding(finding.lint, finding.diagnostic, level))
    });
    Ok(mistakes.chain(findings).collect())
}

/// Files, and which of them were asked for.
struct Observed<'a> {
    files: Files,
    seen: RefCell<&'a mut Seen>,
}

impl Library for Observed<'_> {
    fn open(&self, from: &Document, path: &str) -> Result<Document, OpenError> {
        if let Some(folder) = Path::new(&from.id).parent() {
            let path = folder.join(path);
            let stamp = stamp(&path);
            self.seen.borrow_mut().insert(path, stamp);
        }
        self.files.open(from, path)
    }

    fn bundled(&self, name: &str) -> Option<Cow<'_, Catalogue>> {
        self.files.bundled(name)
    }

    fn bundled_names(&self) -> Vec<String> {
        self.files.bundled_names()
    }
}
