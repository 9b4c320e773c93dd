//! The registries of the folder, compiled on demand: one extends another by its name.

use std::borrow::Cow;
use std::cell::{Cell, OnceCell};
use std::fs;
use std::path::{Path, PathBuf};

use status_codegen::model::{Catalogue, Str};
use status_codegen::{Document, Library, OpenError, compile};

/// Every registry file, in the order of the registries' names.
pub(crate) struct Sources {
    root: PathBuf,
    files: Vec<File>,
}

/// The file of a registry.
struct File {
    /// The name of the registry, which is that of the file.
    name: String,
    path: PathBuf,
    /// Whether it is being compiled: asking for it now would be a cycle.
    started: Cell<bool>,
    /// What it says or, if it is wrong, what there is to say about it.
    compiled: OnceCell<Result<Catalogue, String>>,
    /// Whether it is being compiled, or has been, without its mappings.
    is_target: Cell<bool>,
    /// What it says without its mappings.
    target: OnceCell<Option<Catalogue>>,
}

impl File {
    fn new(name: String, path: PathBuf) -> Self {
        let [started, is_target] = [Cell::new(false), Cell::new(false)];
        let (compiled, target) = (OnceCell::new(), OnceCell::new());
        Self { name, path, started, compiled, is_target, target }
    }
}

impl Sources {
    /// Lists the files below the folder.
    pub(crate) fn find(root: &Path) -> Result<Self, String> {
        let mut files: Vec<File> = Vec::new();
        let mut folders = vec![root.to_path_buf()];
        while let Some(folder) = folders.pop() {
            let cannot = |error| format!("cannot list {}: {error}", folder.display());
            for item in fs::read_dir(&folder).map_err(cannot)? {
                let path = item.map_err(cannot)?.path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|extension| extension == "toml") {
                    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
                    let place = files.partition_point(|file| file.name < name);
                    if let Some(other) = files.get(place).filter(|file| file.name == name) {
                        let (one, other) = (other.path.display(), path.display());
                        return Err(format!("two registries of one name: {one} and {other}"));
                    }
                    files.insert(place, File::new(name, path));
                }
            }
        }
        Ok(Self { root: root.to_path_buf(), files })
    }

    /// The files, in the order of their registries' names.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &Path> {
        self.files.iter().map(|file| file.path.as_path())
    }

    /// The protocol of each registry, which is the name of its folder; in the same order.
    pub(crate) fn protocols(&self) -> Vec<Str> {
        let folder = |path: &Path| Some(path.parent()?.file_name()?.to_str()?.to_owned());
        self.paths().map(|path| folder(path).unwrap_or_default().into()).collect()
    }

    /// Compiles all of them; the error is every message about every file.
    pub(crate) fn compile(self) -> Result<Vec<Catalogue>, String> {
        for file in &self.files {
            self.compile_one(file);
        }
        let mut catalogues = Vec::new();
        let mut messages = Vec::new();
        for file in self.files {
            match file.compiled.into_inner() {
                Some(Ok(catalogue)) => catalogues.push(catalogue),
                Some(Err(message)) => messages.push(message),
                None => {}
            }
        }
        if messages.is_empty() { Ok(catalogues) } else { Err(messages.join("\n")) }
    }

    fn compile_one<'f>(&'f self, file: &'f File) -> Option<&'f Catalogue> {
        let compiled = if file.started.replace(true) {
            file.compiled.get()?
        } else {
            file.compiled.get_or_init(|| self.check(file))
        };
        compiled.as_ref().ok()
    }

    /// The registry as the target of a mapping, which asks for its codes alone: two registries may map
    /// to each other.
    fn target<'f>(&'f self, file: &'f File) -> Option<&'f Catalogue> {
        let target = if file.is_target.replace(true) {
            file.target.get()?
        } else {
            file.target.get_or_init(|| {
                let text = without_mappings(&fs::read_to_string(&file.path).ok()?);
                let root = Document { id: file.name.clone(), path: file.name.clone(), text };
                compile(root, self).catalogue
            })
        };
        target.as_ref()
    }

    fn check(&self, File { name, path, .. }: &File) -> Result<Catalogue, String> {
        let in_package =
            path.strip_prefix(self.root.parent().unwrap_or(&self.root)).unwrap_or(path);
        let shown = in_package.display().to_string();
        let text = fs::read_to_string(path).map_err(|error| format!("{shown}: error: {error}"))?;
        let root = Document { id: shown.clone(), path: shown.clone(), text };
        let compiled = compile(root, self);
        if !compiled.diagnostics.is_empty() {
            let messages = compiled.diagnostics.iter().map(ToString::to_string);
            return Err(messages.collect::<Vec<_>>().join("\n"));
        }
        match compiled.catalogue {
            Some(catalogue) if catalogue.registry.name == *name => Ok(catalogue),
            _ => Err(format!("{shown}:1:1: error: the file is named {name}, its registry is not")),
        }
    }
}

impl Library for Sources {
    fn open(&self, _: &Document, path: &str) -> Result<Document, OpenError> {
        let reason = "a bundled registry extends others by name, not by a path such as";
        Err(OpenError::new(format!("{reason} {path}")))
    }

    fn bundled(&self, name: &str) -> Option<Cow<'_, Catalogue>> {
        let file = self.files.iter().find(|file| file.name == name)?;
        let compiled = self.compile_one(file);
        let is_under_way = file.compiled.get().is_none();
        compiled.or_else(|| self.target(file).filter(|_| is_under_way)).map(Cow::Borrowed)
    }

    fn bundled_names(&self) -> Vec<String> {
        self.files.iter().map(|file| file.name.clone()).collect()
    }
}

/// A spec without the tables of its mappings.
fn without_mappings(spec: &str) -> String {
    let mut is_mapping = false;
    let lines = spec.lines().filter(|line| {
        if line.starts_with('[') {
            is_mapping = line.starts_with("[mapping");
        }
        !is_mapping
    });
    lines.collect::<Vec<_>>().join("\n")
}
