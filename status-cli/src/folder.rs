//! A folder that is written as a whole or not at all, and never in place of what somebody else wrote.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

/// A file of a folder.
#[derive(Debug)]
pub(crate) struct File {
    /// Where it is in the folder, with `/` between the names.
    pub(crate) path: String,
    pub(crate) text: Cow<'static, str>,
}

/// What is in a folder that is written as a whole.
#[derive(Debug)]
pub(crate) struct Kind {
    /// What it is, in a message: `a site`.
    pub(crate) noun: &'static str,
    /// The list of its files, which is one of them: what may be replaced is what it names.
    pub(crate) manifest: &'static str,
}

/// Writes a folder of this kind. In its place may be nothing, an empty folder, or one that was
/// written before and that nobody has added to; that one is replaced.
///
/// The files are written into a folder beside it, which then takes its name.
///
/// # Errors
///
/// If something else is in its place, and those of writing. Then all is as it was.
pub(crate) fn write(kind: &Kind, folder: &Path, files: &[File]) -> anyhow::Result<()> {
    let place = place(folder)?;
    let is_there = may_replace(kind, &place)?;
    let failed = || format!("cannot write {}", folder.display());
    let parent = place.parent().unwrap_or(&place);
    fs::create_dir_all(parent).with_context(failed)?;
    let beside = tempfile::tempdir_in(parent).with_context(failed)?;
    let (new, old) = (beside.path().join("new"), beside.path().join("old"));
    write_files(kind, &new, files).with_context(failed)?;
    if is_there {
        fs::rename(&place, &old).with_context(failed)?;
    }
    if let Err(error) = fs::rename(&new, &place) {
        if is_there && fs::rename(&old, &place).is_err() {
            let old = beside.keep().join("old");
            bail!(
                "cannot write {}: {error}; what was there is in {}",
                folder.display(),
                old.display()
            );
        }
        return Err(error).with_context(failed);
    }
    beside.close().with_context(|| format!("cannot remove what was in {}", folder.display()))
}

/// The folder itself, whatever links lead to it.
fn place(folder: &Path) -> anyhow::Result<PathBuf> {
    match folder.canonicalize() {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(std::path::absolute(folder)?),
        place => place.with_context(|| format!("cannot write {}", folder.display())),
    }
}

/// Whether there is something to replace.
fn may_replace(kind: &Kind, folder: &Path) -> anyhow::Result<bool> {
    let found = match contents(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(false),
        found => found.with_context(|| format!("cannot read {}", folder.display()))?,
    };
    let manifest = fs::read_to_string(folder.join(kind.manifest)).unwrap_or_default();
    let written: BTreeSet<_> =
        manifest.lines().flat_map(|path| Path::new(path).ancestors()).collect();
    if let Some(foreign) = found.iter().find(|path| !written.contains(path.as_path())) {
        bail!(
            "{} holds `{}`, which is not part of {}: choose another folder, or remove what is there",
            folder.display(),
            foreign.display(),
            kind.noun
        );
    }
    Ok(true)
}

/// Everything below a folder, relative to it.
fn contents(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![PathBuf::new()];
    while let Some(below) = open.pop() {
        for entry in fs::read_dir(folder.join(&below))? {
            let entry = entry?;
            let path = below.join(entry.file_name());
            if entry.file_type()?.is_dir() {
                open.push(path.clone());
            }
            found.push(path);
        }
    }
    Ok(found)
}

fn write_files(kind: &Kind, folder: &Path, files: &[File]) -> io::Result<()> {
    let mut paths: Vec<_> = files.iter().map(|file| file.path.as_str()).collect();
    paths.push(kind.manifest);
    paths.sort_unstable();
    fs::create_dir(folder)?;
    fs::write(folder.join(kind.manifest), paths.join("\n") + "\n")?;
    // Files of one folder follow each other: asking for it before each would double the system calls.
    let mut parent = folder.to_owned();
    for file in files {
        let path = folder.join(&file.path);
        if let Some(its) = path.parent().filter(|its| *its != parent) {
            fs::create_dir_all(its)?;
            parent = its.to_owned();
        }
        fs::write(path, file.text.as_bytes())?;
    }
    Ok(())
}
