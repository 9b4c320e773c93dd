//! The colours of the classes.

use status_codegen::model::Class;

use super::contents::Entry;

/// How many colours the style has.
const TONES: usize = 6;

/// The most numbers that are drawn as a map.
const MOST: u64 = 1000;

/// Whether the classes have so few numbers that each can be seen on a map.
pub(super) fn are_drawn(classes: &[Class]) -> bool {
    let first = classes.iter().map(|it| it.range.first).min();
    let last = classes.iter().map(|it| it.range.last).max();
    first.zip(last).is_some_and(|(first, last)| last - first < MOST)
}

/// The colour of the class of a code: from 1 on, or 0 where the classes are no steps of one scale.
pub(super) fn tone(entry: &Entry<'_>) -> usize {
    let classes = &entry.meaning.catalogue.registry.classes;
    if !are_drawn(classes) {
        return 0;
    }
    let place = classes.iter().position(|it| it.range.contains(entry.code().number));
    place.map_or(0, of_class)
}

/// The colour of the class at a place.
pub(super) const fn of_class(place: usize) -> usize {
    place % TONES + 1
}
