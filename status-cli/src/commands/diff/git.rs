//! Files as they were at a revision.

use std::borrow::Cow;
use std::path::{Component, Path, PathBuf};
use std::process::Command;

use anyhow::{Context, anyhow, ensure};
use status_codegen::model::Catalogue;
use status_codegen::{Document, Library, OpenError};
use status_data::Bundled;

/// A file at a revision, and the files that it extended then.
///
/// # Errors
///
/// If git knows no such revision or file.
pub(super) fn document<'r>(revision: &'r str, path: &str) -> anyhow::Result<(Document, Tree<'r>)> {
    let commit = format!("{revision}^{{commit}}");
    let commit = git(&["rev-parse", "--verify", "--end-of-options", &commit])
        .with_context(|| format!("no revision is called `{revision}`"))?;
    let top = PathBuf::from(git(&["rev-parse", "--show-toplevel"])?.trim_end());
    let tree = Tree { revision, commit: commit.trim_end().to_owned() };
    let folder = std::env::current_dir()?.canonicalize()?;
    let absolute = plain(&folder.join(path));
    let top = top.canonicalize()?;
    let inside = absolute
        .strip_prefix(&top)
        .with_context(|| format!("{path} is outside of {}", top.display()))?;
    let document =
        tree.document(inside).map_err(|reason| anyhow!("cannot read {path}: {reason}"))?;
    Ok((document, tree))
}

/// The files of a commit.
pub(super) struct Tree<'r> {
    revision: &'r str,
    commit: String,
}

impl Tree<'_> {
    /// The file at a path from the top of the repository.
    fn document(&self, path: &Path) -> Result<Document, String> {
        let id = path.to_str().ok_or("its path is not UTF-8")?.replace('\\', "/");
        let object = format!("{}:{id}", self.commit);
        let text = git(&["cat-file", "blob", &object])
            .map_err(|_| format!("file not found at {}", self.revision))?;
        Ok(Document { path: format!("{}:{id}", self.revision), id, text })
    }
}

impl Library for Tree<'_> {
    fn open(&self, from: &Document, path: &str) -> Result<Document, OpenError> {
        let folder = Path::new(&from.id).parent().unwrap_or(Path::new(""));
        self.document(&plain(&folder.join(path))).map_err(OpenError::new)
    }

    fn bundled(&self, name: &str) -> Option<Cow<'_, Catalogue>> {
        Bundled.bundled(name)
    }

    fn bundled_names(&self) -> Vec<String> {
        Bundled.bundled_names()
    }
}

/// The path without `.` and `..`, which git does not look through.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                plain.pop();
            }
            other => plain.push(other),
        }
    }
    plain
}

fn git(arguments: &[&str]) -> anyhow::Result<String> {
    let output = Command::new("git").args(arguments).output().context("cannot run git")?;
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "git: {}", said.trim_end());
    String::from_utf8(output.stdout).context("it is not UTF-8")
}
