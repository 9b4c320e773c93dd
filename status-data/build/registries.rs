//! The registries of the folder, compiled on demand: one extends another by its name.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use status_codegen::model::Catalogue;
use status_codegen::{Document, Library, compile};

/// Every registry file, by the name of its registry, which is the name of the file.
pub(crate) struct Registries {
    root: PathBuf,
    paths: BTreeMap<String, PathBuf>,
    compiled: RefCell<BTreeMap<String, State>>,
}

/// How far a registry is.
enum State {
    /// Its parents are being compiled: who asks for it now goes round in a circle.
    Started,
    /// Sound.
    Sound(Box<Catalogue>),
    /// Wrong, with what there is to say about it.
    Wrong(String),
}

impl Registries {
    /// Lists the files below the folder.
    pub(crate) fn find(root: &Path) -> Result<Self, String> {
        let mut paths = BTreeMap::new();
        let mut folders = vec![root.to_path_buf()];
        while let Some(folder) = folders.pop() {
            let cannot = |error| format!("cannot list {}: {error}", folder.display());
            for item in fs::read_dir(&folder).map_err(cannot)? {
                let path = item.map_err(cannot)?.path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|extension| extension == "toml") {
                    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
                    if let Some(other) = paths.insert(name, path.clone()) {
                        let (one, other) = (other.display(), path.display());
                        return Err(format!("two registries of one name: {one} and {other}"));
                    }
                }
            }
        }
        Ok(Self { root: root.to_path_buf(), paths, compiled: RefCell::default() })
    }

    /// The files, in the order of their registries' names.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &PathBuf> {
        self.paths.values()
    }

    /// The protocol of each registry, which is the name of its folder; in the same order.
    pub(crate) fn protocols(&self) -> Vec<String> {
        let folder = |path: &PathBuf| path.parent()?.file_name()?.to_str().map(str::to_owned);
        self.paths().map(|path| folder(path).unwrap_or_default()).collect()
    }

    /// Compiles all of them; the error is every message about every file.
    pub(crate) fn compile(self) -> Result<Vec<Catalogue>, String> {
        for name in self.paths.keys() {
            self.compile_one(name);
        }
        let mut catalogues = Vec::new();
        let mut messages = Vec::new();
        for state in self.compiled.into_inner().into_values() {
            match state {
                State::Sound(catalogue) => catalogues.push(*catalogue),
                State::Wrong(message) => messages.push(message),
                State::Started => {}
            }
        }
        if messages.is_empty() { Ok(catalogues) } else { Err(messages.join("\n")) }
    }

    fn compile_one(&self, name: &str) {
        if self.compiled.borrow().contains_key(name) {
            return;
        }
        let Some(path) = self.paths.get(name) else { return };
        self.compiled.borrow_mut().insert(name.to_owned(), State::Started);
        let state = match self.check(name, path) {
            Ok(catalogue) => State::Sound(Box::new(catalogue)),
            Err(message) => State::Wrong(message),
        };
        self.compiled.borrow_mut().insert(name.to_owned(), state);
    }

    fn check(&self, name: &str, path: &Path) -> Result<Catalogue, String> {
        let shown = path.strip_prefix(self.root.parent().unwrap_or(&self.root)).unwrap_or(path);
        let shown = shown.display().to_string();
        let text = fs::read_to_string(path).map_err(|error| format!("{shown}: error: {error}"))?;
        let root = Document { id: shown.clone(), path: shown.clone(), text };
        let compiled = compile(root, self);
        if !compiled.diagnostics.is_empty() {
            let messages = compiled.diagnostics.iter().map(ToString::to_string);
            return Err(messages.collect::<Vec<_>>().join("\n"));
        }
        match compiled.catalogue {
            Some(catalogue) if catalogue.registry.name == name => Ok(catalogue),
            _ => Err(format!("{shown}:1:1: error: the file is named {name}, its registry is not")),
        }
    }
}

impl Library for Registries {
    fn open(&self, _: &Document, path: &str) -> Result<Document, String> {
        Err(format!("a bundled registry extends others by name, not by a path such as {path}"))
    }

    fn bundled(&self, name: &str) -> Option<Cow<'_, Catalogue>> {
        self.compile_one(name);
        match self.compiled.borrow().get(name)? {
            State::Sound(catalogue) => Some(Cow::Owned(Catalogue::clone(catalogue))),
            State::Started | State::Wrong(_) => None,
        }
    }

    fn bundled_names(&self) -> Vec<String> {
        self.paths.keys().cloned().collect()
    }
}
