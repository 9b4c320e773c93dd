//! The colors of the classes.

use super::contents::{Entry, are_drawn};

/// How many colors the style has.
const TONES: usize = 6;

/// The color of the class of a code: from 1 on, or 0 where the classes are not steps of one scale.
pub(super) fn tone(entry: &Entry<'_>) -> usize {
    let classes = &entry.meaning.catalogue.registry.classes;
    if !are_drawn(classes) {
        return 0;
    }
    let place = classes.iter().position(|it| it.range.contains(entry.code().number));
    place.map_or(0, of_class)
}

/// The color of the class at a place.
pub(super) const fn of_class(place: usize) -> usize {
    place % TONES + 1
}
