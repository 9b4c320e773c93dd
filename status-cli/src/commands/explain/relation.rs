//! The rows about other registries: mappings, and the range of a number.

use status_codegen::model::{NamedRange, Number};

use super::page::{Item, Row};
use crate::language::Language;
use crate::meaning::Meaning;
use crate::relation::{carried, mappings, range_of};
use crate::terms::Terms;

/// What the mappings say of a code, each with its sources.
pub(super) fn mapped<'c>(meaning: &Meaning<'c>, terms: &Terms) -> Row<'c> {
    let items = mappings(meaning).into_iter().flat_map(|(mapping, mapped)| {
        let text = mapped.describe(&mapping.other, terms);
        let text = Item::from(format!("{}: {text} ({})", mapping.method(), mapping.other.name));
        std::iter::once(text).chain(mapping.references.iter().map(Item::from))
    });
    Row::new(terms.mappings, items)
}

/// What the number means by its range, with the sources, and the code that it carries.
pub(super) fn ranged<'c>(
    ranges: &'c [NamedRange],
    number: Number,
    terms: &Terms,
    language: Language,
) -> Row<'c> {
    let items = range_of(ranges, number).into_iter().flat_map(|range| {
        let title = language.of(&range.titles).map_or(range.name.as_ref(), |(_, title)| title);
        let text = match language.of(&range.summaries) {
            Some((_, summary)) => format!("{title}: {summary}"),
            None => title.to_owned(),
        };
        let carried = carried(range, number).map(|(code, name)| format!("{code} ({name})"));
        let said = [Some(text), carried].into_iter().flatten().map(Item::from);
        said.chain(range.references.iter().map(Item::from))
    });
    Row::new(terms.named_range, items)
}
