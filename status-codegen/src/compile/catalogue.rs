//! The public model of a resolved registry.

use std::collections::HashSet;

use super::load::{Loaded, ROOT};
use super::resolved::{Owner, Resolved};
use crate::model::{
    Catalogue, Class, Code, Direction, Home, Mapping, Number, Range, Registry, Repr,
};

/// The catalogue of a document: `None` if neither the type of its codes nor any code is known.
///
/// Where a class was refused, so are its codes: in a catalogue with classes, each code has one.
pub(super) fn build(loaded: &Loaded) -> Option<Catalogue> {
    let root = &*loaded.root;
    let ancestors = ancestors(loaded);
    let classed = root.codes.values().filter(|owned| root.is_in_a_class(owned.number()));
    let codes = classed.map(|owned| Code {
        home: match &owned.owner {
            Owner::Bundled(name) => Home::Bundled(name.clone()),
            Owner::Document(document) => ancestors
                .binary_search_by_key(document, |(ancestor, _)| *ancestor)
                .map_or(Home::This, Home::Ancestor),
        },
        ..owned.code.clone()
    });
    Some(Catalogue {
        registry: sound(root.registry().or_else(|| guessed(root))?, root),
        registry_home: root.registry_home.clone(),
        class_home: root.class_home.clone(),
        predicates: root.predicates.clone().into(),
        mappings: root.mappings.iter().filter(|mapping| is_sound(mapping, root)).cloned().collect(),
        codes: codes.collect(),
        retired: root.retired.clone().into(),
        ancestors: ancestors.into_iter().map(|(_, registry)| registry).collect(),
    })
}

/// The registry with an integer that holds its numbers, where it is not known which it is to be: what
/// speaks of the codes then sees no errors.
fn guessed(root: &Resolved) -> Option<Registry> {
    let codes = root.codes.keys().copied();
    let classes = root.classes.iter().flat_map(|class| [class.range.first, class.range.last]);
    let range = root.header.range.into_iter().flat_map(|range| [range.first, range.last]);
    let numbers: Vec<_> = codes.chain(classes).chain(range).collect();
    let all = Range { first: *numbers.iter().min()?, last: *numbers.iter().max()? };
    let mut wide_enough = Repr::ALL.iter().filter(|repr| repr.range().encloses(all));
    let repr = wide_enough.find(|&&repr| repr != Repr::U8)?;
    Some(root.registry_of(*repr))
}

/// The registries of other documents that codes come from, each with the place of the document.
fn ancestors(loaded: &Loaded) -> Vec<(usize, Registry)> {
    let owners: HashSet<usize> = loaded
        .root
        .codes
        .values()
        .filter_map(|owned| match owned.owner {
            Owner::Document(document) if document != ROOT => Some(document),
            Owner::Document(_) | Owner::Bundled(_) => None,
        })
        .collect();
    let documents = loaded.resolved.iter().enumerate();
    documents
        .filter(|(document, _)| owners.contains(document))
        .filter_map(|(document, resolved)| Some((document, resolved.as_ref()?.registry()?)))
        .collect()
}

/// The registry without fallbacks that name a code which was refused.
fn sound(registry: Registry, root: &Resolved) -> Registry {
    let known = |fallback: Option<Number>| {
        fallback.filter(|number| root.codes.contains_key(number) && root.is_in_a_class(*number))
    };
    let classes = registry
        .classes
        .iter()
        .map(|class| Class { fallback: known(class.fallback), ..class.clone() });
    Registry { fallback: known(registry.fallback), classes: classes.collect(), ..registry }
}

/// Whether the mapping, of which the codes may have been refused, has its results all the same.
fn is_sound(mapping: &Mapping, root: &Resolved) -> bool {
    let known = |number: &Number| root.codes.contains_key(number) && root.is_in_a_class(*number);
    match mapping.direction {
        Direction::To => root.codes.keys().all(|number| mapping.result(*number).is_some()),
        Direction::From => {
            mapping.entries.iter().map(|(_, result)| result).chain(&mapping.default).all(known)
        }
    }
}
