//! What a code is called in the languages that codes are exported to.

use std::collections::HashMap;

use status_codegen::model::Catalogue;

use crate::export::{Prepared, TARGETS};
use crate::meaning::Meaning;

/// The names of every code, by the registry that it was found in.
#[derive(Debug)]
pub(super) struct Names<'c> {
    by_registry: HashMap<&'c str, Vec<Name>>,
}

/// The names of a registry's codes in one language.
#[derive(Debug)]
struct Name {
    language: &'static str,
    /// In the order of the codes.
    of_codes: Vec<String>,
}

impl<'c> Names<'c> {
    pub(super) fn new(catalogues: &'c [Catalogue]) -> Self {
        let by_registry = catalogues.iter().map(|catalogue| {
            let prepared = Prepared::new(catalogue, Vec::new(), None, "");
            let names = TARGETS.iter().filter_map(|target| {
                let of_codes = target.names?(&prepared).codes;
                Some(Name { language: target.name, of_codes })
            });
            (catalogue.registry.name.as_ref(), names.collect())
        });
        Self { by_registry: by_registry.collect() }
    }

    /// The languages, each with what the code is called in it.
    pub(super) fn of<'s>(
        &'s self,
        meaning: &Meaning<'_>,
    ) -> impl Iterator<Item = (&'static str, &'s str)> + use<'s> {
        let catalogue = meaning.catalogue;
        let number = meaning.code.number;
        let place = catalogue.codes.binary_search_by_key(&number, |it| it.number).ok();
        let names = self.by_registry.get(catalogue.registry.name.as_ref()).into_iter().flatten();
        names.filter_map(move |name| Some((name.language, name.of_codes.get(place?)?.as_str())))
    }
}

/// What people call the language of a target.
pub(super) fn title(target: &str) -> &str {
    match target {
        "c" => "C",
        "csharp" => "C#",
        "go" => "Go",
        "java" => "Java",
        "kotlin" => "Kotlin",
        "proto" => "Protocol Buffers",
        "python" => "Python",
        "swift" => "Swift",
        "typescript" => "TypeScript",
        other => other,
    }
}
