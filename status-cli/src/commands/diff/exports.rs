//! What a change of a code is called in the languages that codes are exported to.

use std::collections::HashMap;

use status_codegen::model::{Catalogue, Code};

use crate::export::{Prepared, TARGETS};

/// What the programs of each language call the codes of two specs.
#[derive(Debug)]
pub(super) struct Exports {
    languages: Vec<Language>,
}

/// A target with its names for the codes, which are found by their names in Rust.
#[derive(Debug)]
struct Language {
    target: &'static str,
    old: HashMap<String, String>,
    new: HashMap<String, String>,
}

impl Exports {
    pub(super) fn of(old: &Catalogue, new: &Catalogue) -> Self {
        let languages = TARGETS.iter().filter_map(|target| {
            let names = target.names?;
            let (old, new) = (names_of(old, names), names_of(new, names));
            Some(Language { target: target.name, old, new })
        });
        Self { languages: languages.collect() }
    }

    /// What a code was called: `python: ShopStatus.GONE, go: StatusGone`.
    pub(super) fn before(&self, code: &Code) -> String {
        self.each(|it| it.old.get(code.name.as_ref()).cloned())
    }

    /// What a code is called.
    pub(super) fn now(&self, code: &Code) -> String {
        self.each(|it| it.new.get(code.name.as_ref()).cloned())
    }

    /// What a code is called instead of what it was called.
    pub(super) fn renamed(&self, old: &Code, new: &Code) -> String {
        self.each(|language| {
            let before = language.old.get(old.name.as_ref())?;
            let now = language.new.get(new.name.as_ref())?;
            (before != now).then(|| format!("{before} is now {now}"))
        })
    }

    fn each(&self, name: impl Fn(&Language) -> Option<String>) -> String {
        let named = self.languages.iter().filter_map(|it| Some((it.target, name(it)?)));
        named.map(|(target, name)| format!("{target}: {name}")).collect::<Vec<_>>().join(", ")
    }
}

/// The names of the codes in one language, by those in Rust.
fn names_of(
    catalogue: &Catalogue,
    names: fn(&Prepared<'_>) -> Vec<String>,
) -> HashMap<String, String> {
    let prepared = Prepared::new(catalogue, Vec::new(), None, "");
    let codes = prepared.codes.iter().map(|meaning| meaning.code.name.to_string());
    codes.zip(names(&prepared)).collect()
}
