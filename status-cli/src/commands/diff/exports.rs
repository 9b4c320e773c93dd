//! What a change is of in the languages that codes are exported to.

use std::collections::HashMap;

use status_codegen::model::{Catalogue, Mapping};

use crate::export::{Names, Prepared, TARGETS};

/// What the programs of each language call what two specs have.
#[derive(Debug)]
pub(super) struct Exports {
    languages: Vec<Language>,
}

/// Something that a spec has, by its name there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Named {
    Code,
    Class,
    /// A range that has a meaning.
    Range,
    Predicate,
    /// A mapping, by its method.
    Mapping,
}

/// The names in one language, by those in a spec.
type Table = HashMap<(Named, String), String>;

/// A target with its names.
#[derive(Debug)]
struct Language {
    target: &'static str,
    old: Table,
    new: Table,
}

impl Exports {
    pub(super) fn of(old: &Catalogue, new: &Catalogue) -> Self {
        let languages = TARGETS.iter().filter_map(|target| {
            let names = target.names?;
            let (old, new) = (table(old, names), table(new, names));
            Some(Language { target: target.name, old, new })
        });
        Self { languages: languages.collect() }
    }

    /// What it was called: `python: ShopStatus.GONE, go: StatusGone`.
    pub(super) fn before(&self, kind: Named, name: &str) -> String {
        self.each(|it| it.old.get(&(kind, name.to_owned())).cloned())
    }

    /// What it is called.
    pub(super) fn now(&self, kind: Named, name: &str) -> String {
        self.each(|it| it.new.get(&(kind, name.to_owned())).cloned())
    }

    /// What a code is called instead of what it was called.
    pub(super) fn renamed(&self, old: &str, new: &str) -> String {
        self.each(|language| {
            let before = language.old.get(&(Named::Code, old.to_owned()))?;
            let now = language.new.get(&(Named::Code, new.to_owned()))?;
            (before != now).then(|| format!("{before} is now {now}"))
        })
    }

    fn each(&self, name: impl Fn(&Language) -> Option<String>) -> String {
        let named = self.languages.iter().filter_map(|it| Some((it.target, name(it)?)));
        named.map(|(target, name)| format!("{target}: {name}")).collect::<Vec<_>>().join(", ")
    }
}

/// The names in one language, by those in the spec.
fn table(catalogue: &Catalogue, names: fn(&Prepared<'_>) -> Names) -> Table {
    let prepared = Prepared::new(catalogue, Vec::new(), None, "");
    let Names { codes, classes, ranges, predicates, mappings } = names(&prepared);
    let registry = &catalogue.registry;
    let own = [
        (Named::Code, prepared.codes.iter().map(|it| it.code.name.to_string()).collect(), codes),
        (Named::Class, registry.classes.iter().map(|it| it.name.to_string()).collect(), classes),
        (Named::Range, registry.ranges.iter().map(|it| it.name.to_string()).collect(), ranges),
        (
            Named::Predicate,
            catalogue.predicates.iter().map(|it| it.name.to_string()).collect::<Vec<_>>(),
            predicates,
        ),
        (Named::Mapping, catalogue.mappings.iter().map(Mapping::method).collect(), mappings),
    ];
    let tables = own.into_iter().flat_map(|(kind, own, names)| {
        own.into_iter().zip(names).map(move |(own, name)| ((kind, own), name))
    });
    tables.collect()
}
