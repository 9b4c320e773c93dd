//! `[[range]]`: numbers that mean something together.

use std::mem;

use super::draft::Draft;
use super::header::beyond;
use super::others;
use super::ranges;
use super::text::by_language;
use crate::diagnostic::{Located, Problem, Span, quoted};
use crate::model::{NamedRange, Number, OtherRegistry, Range};
use crate::order::sorted_by_key;
use crate::spec::{self, Field};

/// Adds the ranges.
pub(super) fn resolve(draft: &mut Draft<'_>) {
    let mut own: Vec<(NamedRange, Span)> = Vec::new();
    for written in &draft.spec.ranges {
        let pieces = draft.named_range(written, &own).unwrap_or_default();
        if let Some(NamedRange { name, .. }) = pieces.first() {
            draft.now.ranges.retain(|inherited| inherited.name != *name);
        }
        own.extend(pieces.into_iter().map(|piece| (piece, written.key)));
    }
    let mut ranges = mem::take(&mut draft.now.ranges);
    ranges.extend(own.into_iter().map(|(range, _)| range));
    draft.now.ranges = sorted_by_key(ranges, |range| range.range);
}

impl Draft<'_> {
    /// The pieces of the range, unless it is incomplete or overlaps another.
    fn named_range(
        &mut self,
        written: &spec::NamedRange,
        own: &[(NamedRange, Span)],
    ) -> Option<Vec<NamedRange>> {
        let name = match &written.name {
            Field::Given(name) => name,
            Field::Refused => return None,
            Field::Absent => {
                let problem = Problem::new(written.key, "the range lacks `name`");
                return self.reported(problem.help("write `name = \"Application\"`"));
            }
        };
        if let Some((_, first)) = own.iter().find(|(other, _)| other.name == name.value) {
            let message = format!("there is already a range {}", quoted(&name.value));
            let problem = Problem::new(name.span, message).help("rename the range");
            return self.reported(problem.related(Some(*first), "first defined here"));
        }
        let of_the_name = self.now.ranges.iter().filter(|range| range.name == name.value);
        let inherited: Vec<_> = of_the_name.cloned().collect();
        let pieces = self.free_ranges(written, &inherited, own)?;
        let inherited = inherited.into_iter().next();
        let (registry, offset) = self.registry_of_range(written, inherited.as_ref(), &pieces)?;
        let (titles, summaries, references) = match inherited {
            Some(inherited) => (inherited.titles, inherited.summaries, inherited.references),
            None => Default::default(),
        };
        let named = NamedRange {
            name: name.value.clone().into(),
            range: Range::only(0),
            registry,
            offset,
            titles: by_language(&titles, &written.titles),
            summaries: by_language(&summaries, &written.summaries),
            references: written.references.clone().map_or(references, Into::into),
        };
        let pieces = ranges::set(&pieces).into_iter();
        Some(pieces.map(|range| NamedRange { range, ..named.clone() }).collect())
    }

    /// The numbers, if codes can have them and no other range does.
    fn free_ranges(
        &mut self,
        written: &spec::NamedRange,
        inherited: &[NamedRange],
        own: &[(NamedRange, Span)],
    ) -> Option<Vec<Located<Range>>> {
        let pieces = match &written.codes {
            Field::Given(codes) => codes.value.clone(),
            Field::Refused => return None,
            Field::Absent if inherited.is_empty() => {
                let problem = Problem::new(written.key, "the range lacks `codes`");
                return self.reported(problem.help("write `codes = \"4000..=4999\"`"));
            }
            Field::Absent => {
                let inherited = inherited.iter();
                inherited.map(|it| Located { value: it.range, span: written.key }).collect()
            }
        };
        for piece in &pieces {
            self.check_free(piece, written, own)?;
        }
        Some(pieces)
    }

    /// Reports the numbers if codes cannot have them, or another range does.
    fn check_free(
        &mut self,
        range: &Located<Range>,
        written: &spec::NamedRange,
        own: &[(NamedRange, Span)],
    ) -> Option<()> {
        let notation = self.now.notation();
        if let Some(repr) = self.now.header.repr
            && let Some((message, help)) = beyond(range.value, repr, notation, "range")
        {
            return self.reported(Problem::new(range.span, message).help(help));
        }
        let inherited = self.now.ranges.iter().map(|other| (other, None));
        let own = own.iter().map(|(other, place)| (other, Some(*place)));
        let overlapping = inherited.chain(own).find(|(other, _)| {
            Some(other.name.as_ref()) != written.name.value().map(String::as_str)
                && ranges::have_common(other.range, range.value)
        });
        if let Some((other, place)) = overlapping {
            let (name, numbers) = (quoted(&other.name), ranges::prose(other.range, notation));
            let message = format!("the range overlaps {name}, which is {numbers}");
            let help = "a number can be in at most one range";
            let problem = Problem::new(range.span, message).help(help);
            return self.reported(problem.related(place, "the other range"));
        }
        Some(())
    }

    /// The registry whose codes the numbers are, and what to take off them.
    fn registry_of_range(
        &mut self,
        written: &spec::NamedRange,
        inherited: Option<&NamedRange>,
        pieces: &[Located<Range>],
    ) -> Option<(Option<OtherRegistry>, Number)> {
        let registry = match &written.registry {
            Field::Given(source) => Some(others::model(self.others.get(&source.value)?)?),
            Field::Refused => return None,
            Field::Absent => inherited.and_then(|inherited| inherited.registry.clone()),
        };
        let offset = match &written.offset {
            Field::Given(offset) => offset.value,
            Field::Refused => return None,
            Field::Absent => inherited.map_or(0, |inherited| inherited.offset),
        };
        let Some(registry) = registry else {
            let Some(offset) = written.offset.given() else { return Some((None, offset)) };
            let problem = Problem::new(offset.span, "`offset` without a `registry` means nothing");
            return self.reported(problem.help("name the registry of the codes, or remove it"));
        };
        for Located { value: Range { first, last }, span } in pieces {
            let carried = Range { first: first - offset, last: last - offset };
            if registry.range.encloses(carried) {
                continue;
            }
            let place = written.offset.given().map_or(*span, |offset| offset.span);
            let carried = ranges::prose(carried, &registry.notation);
            let (name, codes) =
                (quoted(&registry.name), ranges::prose(registry.range, &registry.notation));
            let message = format!(
                "without the offset, the numbers are {carried}, but the codes of {name} are {codes}"
            );
            let help = "a number minus `offset` is the code in the other registry";
            return self.reported(Problem::new(place, message).help(help));
        }
        Some((Some(registry), offset))
    }
}
