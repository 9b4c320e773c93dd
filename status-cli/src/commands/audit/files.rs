//! The files that an audit reads.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::Context;
use status_codegen::Document;

use crate::audit::Auditor;

/// No table that somebody keeps by hand is in a larger file.
const LARGEST: u64 = 8 << 20;

/// Folders that hold what others wrote or what a build made.
const SKIPPED: &[&str] = &["node_modules", "target", "__pycache__"];

/// The files that are named, and the source files of the folders that are, each once.
///
/// # Errors
///
/// If a file or a folder cannot be read.
pub(super) fn sources(paths: &[String]) -> anyhow::Result<Vec<String>> {
    let mut seen = BTreeSet::new();
    let mut sources = Vec::new();
    for path in paths {
        let metadata = fs::metadata(path).with_context(|| format!("cannot read {path}"))?;
        let mut found = Vec::new();
        if metadata.is_dir() {
            below(path, &mut found)?;
        } else {
            found.push(path.clone());
        }
        sources.extend(found.into_iter().filter(|it| seen.insert(it.clone())));
    }
    Ok(sources)
}

/// Adds the source files below a folder, in the order of their names. Links are not followed, so that
/// no file is read twice and no circle is walked.
fn below(folder: &str, found: &mut Vec<String>) -> anyhow::Result<()> {
    let mut open = vec![folder.trim_end_matches('/').to_owned()];
    while let Some(folder) = open.pop() {
        let failed = || format!("cannot read {folder}");
        let mut folders = Vec::new();
        let mut files = Vec::new();
        for entry in fs::read_dir(&folder).with_context(failed)? {
            let entry = entry.with_context(failed)?;
            let Ok(name) = entry.file_name().into_string() else { continue };
            let kind = entry.file_type().with_context(failed)?;
            if name.starts_with('.') || SKIPPED.contains(&name.as_str()) {
                continue;
            }
            let path = format!("{folder}/{name}");
            if kind.is_dir() {
                folders.push(path);
            } else if kind.is_file() && Auditor::reads(Path::new(&path)) {
                files.push(path);
            }
        }
        files.sort_unstable();
        folders.sort_unstable_by(|one, other| other.cmp(one));
        found.extend(files);
        open.extend(folders);
    }
    Ok(())
}

/// The text of a file; none if it is not text, or larger than any table. What is not UTF-8 in it is
/// replaced.
///
/// # Errors
///
/// If the file cannot be read.
pub(super) fn read(path: &str) -> anyhow::Result<Option<Document>> {
    let failed = || format!("cannot read {path}");
    let metadata = fs::metadata(path).with_context(failed)?;
    if !metadata.is_file() || metadata.len() > LARGEST {
        return Ok(None);
    }
    let bytes = fs::read(path).with_context(failed)?;
    if bytes.contains(&0) {
        return Ok(None);
    }
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
    };
    Ok(Some(Document { id: path.to_owned(), path: path.to_owned(), text }))
}
