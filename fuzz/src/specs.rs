//! An input as specs that extend one another.

use std::borrow::Cow;
use std::collections::HashMap;

use status_codegen::model::Catalogue;
use status_codegen::{Compiled, Document, Library, OpenError, compile};
use status_data::Bundled;

/// The separator between two specs of one input.
const SEPARATOR: &str = "\n---\n";

/// The specs of an input. The first is compiled; the others are files that it may extend, by their
/// numbers: `1.toml` is the second.
pub struct Specs {
    documents: Vec<Document>,
}

impl Specs {
    /// The specs that lie between lines of three hyphens; most often there is but one.
    #[must_use]
    pub fn new(input: &str) -> Self {
        let documents = input.split(SEPARATOR).enumerate().map(|(number, text)| {
            let path = format!("{number}.toml");
            Document { id: path.clone(), path, text: text.to_owned() }
        });
        Self { documents: documents.collect() }
    }

    /// Compiles the first.
    #[must_use]
    pub fn compile(&self) -> Compiled {
        compile(self.documents[0].clone(), self)
    }

    /// How many characters each line has, of each spec, by its path.
    #[must_use]
    pub fn widths(&self) -> HashMap<&str, Vec<usize>> {
        let widths = |text: &str| text.split('\n').map(|line| line.chars().count()).collect();
        self.documents.iter().map(|it| (it.path.as_str(), widths(&it.text))).collect()
    }

    fn find(&self, path: &str) -> Option<&Document> {
        self.documents.iter().find(|document| document.path == path)
    }
}

impl Library for Specs {
    fn open(&self, _: &Document, path: &str) -> Result<Document, OpenError> {
        self.find(path).cloned().ok_or_else(|| OpenError::new("file not found"))
    }

    fn bundled(&self, name: &str) -> Option<Cow<'_, Catalogue>> {
        Bundled.bundled(name)
    }

    fn bundled_names(&self) -> Vec<String> {
        Bundled.bundled_names()
    }
}
