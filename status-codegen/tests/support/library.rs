//! A library in memory.

use std::borrow::Cow;
use std::collections::BTreeMap;

use status_codegen::model::Catalogue;
use status_codegen::{Compiled, Document, Library, OpenError};

/// Files by path, and bundled registries by name.
#[derive(Default)]
pub(crate) struct LibraryInMemory {
    pub(crate) files: BTreeMap<String, String>,
    pub(crate) bundled: BTreeMap<String, Catalogue>,
}

impl LibraryInMemory {
    /// Compiles a spec that lies beside the files.
    pub(crate) fn compile(&self, text: &str) -> Compiled {
        status_codegen::compile(document("edge.toml", text), self)
    }
}

/// One of files alone.
impl FromIterator<(String, String)> for LibraryInMemory {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(files: I) -> Self {
        Self { files: files.into_iter().collect(), ..Self::default() }
    }
}

impl Library for LibraryInMemory {
    fn open(&self, _: &Document, path: &str) -> Result<Document, OpenError> {
        let text = self.files.get(path).ok_or_else(|| OpenError::new("no such file"))?;
        Ok(document(path, text))
    }

    fn bundled(&self, name: &str) -> Option<Cow<'_, Catalogue>> {
        self.bundled.get(name).map(Cow::Borrowed)
    }

    fn bundled_names(&self) -> Vec<String> {
        self.bundled.keys().cloned().collect()
    }
}

fn document(path: &str, text: &str) -> Document {
    Document { id: path.to_owned(), path: path.to_owned(), text: text.to_owned() }
}
