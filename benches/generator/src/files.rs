//! Spec files, which extend one another by path, and the bundled registries.

use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use status_codegen::model::Catalogue;
use status_codegen::{Document, Library};
use status_data::Bundled;

/// Files anywhere.
pub struct Files;

impl Library for Files {
    fn open(&self, from: &Document, path: &str) -> Result<Document, String> {
        let folder = Path::new(&from.id).parent().unwrap_or(Path::new(""));
        read(&folder.join(path)).map_err(|error| error.to_string())
    }

    fn bundled(&self, name: &str) -> Option<Cow<'_, Catalogue>> {
        Bundled.bundled(name)
    }

    fn bundled_names(&self) -> Vec<String> {
        Bundled.bundled_names()
    }
}

/// The file as the engine takes it.
pub fn read(path: &Path) -> anyhow::Result<Document> {
    let cannot = || format!("cannot read {}", path.display());
    let path = path.canonicalize().with_context(cannot)?;
    let text = fs::read_to_string(&path).with_context(cannot)?;
    let shown = path.display().to_string();
    Ok(Document { id: shown.clone(), path: shown, text })
}

/// The specs in the folder and, unless they only help others, in those below.
pub fn specs(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut specs = Vec::new();
    let cannot = || format!("cannot list {}", folder.display());
    for entry in fs::read_dir(folder).with_context(cannot)? {
        let path = entry.with_context(cannot)?.path();
        if path.is_dir() && !path.ends_with("helpers") {
            specs.extend(self::specs(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            specs.push(path);
        }
    }
    specs.sort();
    Ok(specs)
}
