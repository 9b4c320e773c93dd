//! `[mapping.…]`: from the codes of one registry to those of another.

use std::collections::HashSet;

use super::draft::Draft;
use super::entries::{Entry, overlaid, ranges_among};
use super::ranges;
use super::select::Selected;
use super::text::by_language;
use super::{others, written};
use crate::diagnostic::{Located, Problem, Span, quoted};
use crate::model::{Direction, Mapping, Number, OtherRegistry, Range};
use crate::name;
use crate::order::sorted_by_key;
use crate::spec::{self, Field, MappingEntry};

/// Adds the mappings.
pub(super) fn resolve(draft: &mut Draft<'_>) {
    for written in &draft.spec.mappings {
        let named = |mapping: &&Mapping| mapping.name == written.name.value;
        let inherited = draft.now.mappings.iter().find(named).cloned();
        let Some(mapping) = draft.mapping(written, inherited.as_ref()) else { continue };
        match draft.now.mappings.iter_mut().find(|known| known.name == mapping.name) {
            Some(inherited) => *inherited = mapping,
            None => draft.now.mappings.push(mapping),
        }
    }
    let own: HashSet<_> = draft.spec.mappings.iter().map(|it| it.name.value.as_str()).collect();
    let inherited = draft.now.mappings.iter().filter(|it| !own.contains(it.name.as_ref()));
    for mapping in inherited.cloned().collect::<Vec<_>>() {
        draft.check_new_codes_are_mapped(&mapping);
    }
}

/// One end of a mapping.
struct End {
    registry: OtherRegistry,
    /// Whether it is the registry that is being resolved, whose codes have to be registered.
    is_own: bool,
}

impl Draft<'_> {
    /// The mapping, unless it cannot be known what its method takes and gives. What else is wrong with
    /// it is reported, and left out.
    fn mapping(&mut self, written: &spec::Mapping, inherited: Option<&Mapping>) -> Option<Mapping> {
        let (direction, other) = self.direction(written, inherited)?;
        self.check_method(&written.name, direction)?;
        // Without it, its integer is unknown, which has been reported.
        let own = others::model(&self.now)?;
        let (own, far) =
            (End { registry: own, is_own: true }, End { registry: other.clone(), is_own: false });
        let (codes, results) = match direction {
            Direction::To => (own, far),
            Direction::From => (far, own),
        };
        let (default, default_known) = match &written.default {
            Field::Given(default) => {
                let default = self.result(default, &results);
                (default, default.is_some())
            }
            Field::Refused => (None, false),
            Field::Absent => (inherited.and_then(|inherited| inherited.default), true),
        };
        let (entries, entries_known) = match &written.codes {
            Field::Given(entries) => self.entries(&entries.value, &codes, &results),
            Field::Refused => (Vec::new(), false),
            Field::Absent if inherited.is_some() => (Vec::new(), true),
            Field::Absent => {
                let problem = Problem::new(written.name.span, "the mapping lacks `codes`");
                let help = "write `codes = { 404 = 5, \"502..=504\" = 14 }`";
                self.problems.report(problem.help(help));
                (Vec::new(), false)
            }
        };
        let lower = inherited.map(|inherited| &*inherited.entries).unwrap_or_default();
        let summaries = inherited.map(|inherited| &*inherited.summaries).unwrap_or_default();
        let references = inherited.map(|inherited| inherited.references.clone());
        let mut mapping = Mapping {
            name: written.name.value.clone().into(),
            direction,
            other,
            ranges: ranges_among(&entries, inherited.map_or(&[], |inherited| &inherited.ranges))
                .into(),
            entries: overlaid(lower, &entries).into(),
            default,
            summaries: by_language(summaries, &written.summaries),
            references: match &written.references {
                Some(references) => references.clone().into(),
                None => references.unwrap_or_default(),
            },
        };
        let known = default_known && entries_known;
        if !known || !self.is_complete(&mapping, written.name.span) {
            // What calls the method then sees no mistake that there is not.
            mapping.default = mapping.default.or_else(|| match direction {
                Direction::To => Some(mapping.other.range.first),
                Direction::From => self.now.codes.keys().next().copied(),
            });
        }
        Some(mapping)
    }

    /// Which way the mapping leads, and the registry at its other end.
    fn direction(
        &mut self,
        written: &spec::Mapping,
        inherited: Option<&Mapping>,
    ) -> Option<(Direction, OtherRegistry)> {
        let (direction, source) = match (&written.to, &written.from) {
            (Field::Refused, _) | (_, Field::Refused) => return None,
            (Field::Given(to), _) => (Direction::To, to),
            (_, Field::Given(from)) => (Direction::From, from),
            (Field::Absent, Field::Absent) => {
                if let Some(inherited) = inherited {
                    return Some((inherited.direction, inherited.other.clone()));
                }
                let message = "the mapping has neither `to` nor `from`";
                let help = "write `to = \"http\"` if it leads from this registry to that one, or \
                            `from = \"http\"` if it leads here from there";
                return self.reported(Problem::new(written.name.span, message).help(help));
            }
        };
        let other = others::model(self.others.get(&source.value)?)?;
        if let Some(inherited) = inherited
            && (inherited.direction, &inherited.other) != (direction, &other)
        {
            let (key, name) = (inherited.direction.word(), quoted(&inherited.other.name));
            let message = format!("the inherited mapping of this name leads {key} {name}");
            let help = format!("remove `{}`, or rename the mapping", direction.word());
            return self.reported(Problem::new(source.span, message).help(help));
        }
        Some((direction, other))
    }

    /// Whether the method of the mapping is free.
    fn check_method(&mut self, name: &Located<String>, direction: Direction) -> Option<()> {
        let method = direction.method(&name.value);
        let is_predicate = |predicate: &crate::model::Predicate| *predicate.name == method;
        let message = if name::RESERVED_METHODS.contains(&method.as_str()) {
            format!("{} would hide an existing method", quoted(&method))
        } else if self.now.predicates.iter().any(is_predicate) {
            format!("there is already a predicate {}", quoted(&method))
        } else {
            return Some(());
        };
        self.reported(Problem::new(name.span, message).help("rename the mapping"))
    }

    /// What the mapping lists, without what is wrong in it, and whether that is all.
    fn entries(
        &mut self,
        written: &[MappingEntry],
        codes: &End,
        results: &End,
    ) -> (Vec<Entry>, bool) {
        let mut entries: Vec<(Located<Range>, Number)> = Vec::with_capacity(written.len());
        for MappingEntry { codes: numbers, result } in written {
            let numbers = self.numbers(numbers, codes);
            let result = self.result(result, results);
            entries.extend(numbers.zip(result));
        }
        let entries = sorted_by_key(entries, |(numbers, _)| (numbers.value, numbers.span.start));
        let mut kept: Vec<(Located<Range>, Number)> = Vec::with_capacity(entries.len());
        for (numbers, result) in entries {
            match kept.last() {
                Some((other, _)) if ranges::have_common(other.value, numbers.value) => {
                    self.problems.report(listed_twice(*other, numbers, codes));
                }
                _ => kept.push((numbers, result)),
            }
        }
        let complete = kept.len() == written.len();
        (kept.into_iter().map(|(numbers, result)| (numbers.value, result)).collect(), complete)
    }

    /// A number, or a range of numbers, to be mapped.
    fn numbers(&mut self, text: &Located<String>, end: &End) -> Option<Located<Range>> {
        let range = match written::range(text, &end.registry) {
            Ok(range) => range,
            Err(problem) => return self.reported(problem),
        };
        let prose = ranges::prose(range.value, &end.registry.notation);
        if !end.is_own {
            let codes = end.registry.range;
            let inside = codes.contains(range.value.first) && codes.contains(range.value.last);
            return if inside { Some(range) } else { self.outside(range.span, &prose, end) };
        }
        if self.now.may_have_any(range.value) {
            return Some(range);
        }
        let message = if range.value.first == range.value.last {
            format!("{prose} is not registered")
        } else {
            format!("no code is registered in {prose}")
        };
        let help = "add the code, or remove the number";
        self.reported(Problem::new(range.span, message).help(help))
    }

    /// A number that others are mapped to.
    fn result(&mut self, text: &Located<spec::Written>, end: &End) -> Option<Number> {
        let Located { value: number, span } = match written::number(text, &end.registry) {
            Ok(number) => number,
            Err(problem) => return self.reported(problem),
        };
        let prose = end.registry.notation.write(number);
        if !end.is_own {
            let inside = end.registry.range.contains(number);
            return if inside { Some(number) } else { self.outside(span, &prose, end) };
        }
        if self.now.may_have(number) {
            return Some(number);
        }
        let message = format!("{prose} is not registered, so nothing can be mapped to it");
        let help = "name a code that is registered, or add this one";
        self.reported(Problem::new(span, message).help(help))
    }

    fn outside<T>(&mut self, span: Span, prose: &str, end: &End) -> Option<T> {
        let OtherRegistry { name, range, notation, .. } = &end.registry;
        let (name, codes) = (quoted(name), ranges::prose(*range, notation));
        let message = format!("{prose} is outside the codes of {name}, {codes}");
        self.reported(Problem::new(span, message).help(format!("write a code of {name}")))
    }

    /// Whether the mapping has a result for every registered code or, from another registry, for
    /// every number.
    fn is_complete(&mut self, mapping: &Mapping, place: Span) -> bool {
        if mapping.default.is_some() {
            return true;
        }
        let method = quoted(&mapping.method());
        let (message, help) = match mapping.direction {
            Direction::To => {
                let left = self.now.numbers(&|number| mapping.result(number).is_none());
                if left.is_empty() || !self.now.certainty.of_codes {
                    return true;
                }
                let list = ranges::numbers_in_prose(&left, self.now.notation());
                (format!("{method} has no result for {list}"), "list them in `codes`")
            }
            Direction::From => {
                let covered = mapping.entries.iter().map(|(range, _)| *range).collect();
                let all = [mapping.other.repr.range()];
                if ranges::without(&all, &ranges::union(covered)).is_empty() {
                    return true;
                }
                (
                    format!("{method} has no result for the numbers that it does not list"),
                    "list every number",
                )
            }
        };
        let help = format!("write `default`, or {help}");
        self.problems.report(Problem::new(place, message).help(help));
        false
    }

    /// Whether an inherited mapping without a default has a result for the codes that the document, or
    /// another parent, adds.
    fn check_new_codes_are_mapped(&mut self, mapping: &Mapping) {
        if mapping.direction == Direction::From || mapping.default.is_some() {
            return;
        }
        let left = self.now.numbers(&|number| mapping.result(number).is_none());
        let Some(first) = left.first() else { return };
        let here = |span: &Span| span.document == self.document;
        let own = self.now.codes.get(first).and_then(|code| code.place).filter(here);
        let parent = self.inherited.parent_of(*first).map(Selected::span);
        let Some(place) = own.or(parent) else { return };
        let list = ranges::numbers_in_prose(&left, self.now.notation());
        let message =
            format!("the inherited {} has no result for {list}", quoted(&mapping.method()));
        let help = format!("write `[mapping.{}]`, with a `default` or these codes", mapping.name);
        self.problems.report(Problem::new(place, message).help(help));
    }
}

fn listed_twice(one: Located<Range>, other: Located<Range>, codes: &End) -> Problem {
    let (earlier, later) =
        if one.span.start < other.span.start { (one, other) } else { (other, one) };
    let twice = Range { first: other.value.first, last: one.value.last.min(other.value.last) };
    let twice = ranges::prose(twice, &codes.registry.notation);
    let problem = Problem::new(later.span, format!("{twice} is listed twice"));
    problem.help("a code has one result").related(Some(earlier.span), "first listed here")
}
