//! `[[range]]`: numbers that mean something together.

use std::mem;

use super::draft::Draft;
use super::header::beyond;
use super::others;
use super::ranges;
use super::text::by_language;
use crate::diagnostic::{Located, Problem, Span, quoted};
use crate::model::{NamedRange, OtherRegistry, Range};
use crate::order::sorted_by_key;
use crate::spec::{self, Field};

/// Adds the ranges.
pub(super) fn resolve(draft: &mut Draft<'_>) {
    let mut own: Vec<(NamedRange, Span)> = Vec::new();
    for written in &draft.spec.ranges {
        if let Some(range) = draft.named_range(written, &own) {
            draft.now.ranges.retain(|inherited| inherited.name != range.name);
            own.push((range, written.key));
        }
    }
    let mut ranges = mem::take(&mut draft.now.ranges);
    ranges.extend(own.into_iter().map(|(range, _)| range));
    draft.now.ranges = sorted_by_key(ranges, |range| range.range);
}

impl Draft<'_> {
    /// The range, unless it is incomplete or overlaps another.
    fn named_range(
        &mut self,
        written: &spec::NamedRange,
        own: &[(NamedRange, Span)],
    ) -> Option<NamedRange> {
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
        let inherited = self.now.ranges.iter().find(|range| range.name == name.value).cloned();
        let range = self.free_range(written, inherited.as_ref(), own)?;
        let (registry, offset) = self.registry_of_range(written, inherited.as_ref(), range)?;
        let (titles, summaries, references) = match inherited {
            Some(inherited) => (inherited.titles, inherited.summaries, inherited.references),
            None => Default::default(),
        };
        Some(NamedRange {
            name: name.value.clone().into(),
            range: range.value,
            registry,
            offset,
            titles: by_language(&titles, &written.titles),
            summaries: by_language(&summaries, &written.summaries),
            references: written.references.clone().map_or(references, Into::into),
        })
    }

    /// The numbers, if a code can have them and no other range does.
    fn free_range(
        &mut self,
        written: &spec::NamedRange,
        inherited: Option<&NamedRange>,
        own: &[(NamedRange, Span)],
    ) -> Option<Located<Range>> {
        let range = match (&written.codes, inherited) {
            (Field::Given(range), _) => *range,
            (Field::Refused, _) => return None,
            (Field::Absent, Some(inherited)) => {
                Located { value: inherited.range, span: written.key }
            }
            (Field::Absent, None) => {
                let problem = Problem::new(written.key, "the range lacks `codes`");
                return self.reported(problem.help("write `codes = \"4000..=4999\"`"));
            }
        };
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
        Some(range)
    }

    /// The registry whose codes the numbers are, and what to take off them.
    fn registry_of_range(
        &mut self,
        written: &spec::NamedRange,
        inherited: Option<&NamedRange>,
        range: Located<Range>,
    ) -> Option<(Option<OtherRegistry>, crate::model::Number)> {
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
        let Range { first, last } = range.value;
        let carried = Range { first: first - offset, last: last - offset };
        if !registry.range.encloses(carried) {
            let place = written.offset.given().map_or(range.span, |offset| offset.span);
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
