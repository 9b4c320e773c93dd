//! `[registry]`, and what it leaves to the first parent.

use super::draft::Draft;
use super::select::Selected;
use super::text::by_language;
use super::{notation, ranges};
use crate::diagnostic::{Located, Problem, quoted_all};
use crate::model::{Notation, Range, Repr};
use crate::spec::{self, Field};

/// Reads `[registry]` over the parents'.
pub(super) fn resolve(draft: &mut Draft<'_>) {
    if draft.inherited.given {
        draft.check_title();
    } else {
        draft.check_nothing_missing();
    }
    if let Some(header) = draft.spec.header.value() {
        draft.words(header);
        draft.repr(header);
        notation::resolve(draft, header);
        draft.codes_range(header);
    }
    draft.leave_edition();
    draft.check_inherited_are_in_range();
}

impl Draft<'_> {
    fn check_nothing_missing(&mut self) {
        let (header, place) = match &self.spec.header {
            Field::Given(header) => (&header.value, header.span),
            Field::Refused => return,
            Field::Absent => {
                let problem = Problem::new(self.spec.start, "the spec has no `[registry]`");
                let help = "add one, or begin with `extends = [\"http\"]`";
                return self.problems.report(problem.help(help));
            }
        };
        let digits = match header.parts.value() {
            Some(parts) => format!("digits = {}", notation::widths(parts)),
            None => "digits = 3".to_owned(),
        };
        let keys = [
            ("name", "name = \"acme-edge\"", header.name.is_absent()),
            ("title", "title = \"Acme edge\"", header.titles.is_absent()),
            ("repr", "repr = \"u16\"", header.repr.is_absent()),
            ("codes", "codes = \"100..=999\"", header.codes.is_absent()),
            ("digits", digits.as_str(), header.digits.is_absent()),
        ];
        let (mut missing, mut examples) = (Vec::new(), Vec::new());
        for (key, example, is_absent) in keys {
            if is_absent {
                missing.push(key);
                examples.push(example);
            }
        }
        if !missing.is_empty() {
            let message = format!("`[registry]` lacks {}", quoted_all(&missing));
            let examples = quoted_all(&examples);
            let help = format!("add {examples}; only a spec that extends another may omit it");
            self.problems.report(Problem::new(place, message).help(help));
        }
    }

    /// A registry with a name of its own is not called as its parent in prose either.
    fn check_title(&mut self) {
        let Some(header) = self.spec.header.value() else { return };
        if let Some(name) = header.name.given()
            && header.titles.is_absent()
        {
            let message = "a registry with its own `name` needs its own `title`";
            let help = "add one, such as `title = \"Acme edge\"`";
            self.problems.report(Problem::new(name.span, message).help(help));
        }
    }

    fn words(&mut self, header: &spec::Header) {
        let own = |field: &Field<String>| field.value().map(|word| word.clone().into());
        let now = &mut self.now.header;
        // One with a name of its own is another registry than the parent's, published elsewhere.
        if !header.name.is_absent() {
            (now.titles, now.source, now.as_of) = (Vec::new(), None, None);
        }
        now.name = own(&header.name).or(now.name.take());
        if let Some(own) = header.titles.value() {
            now.titles = by_language(&now.titles, own).into_owned();
        }
        // The date is that of the source: of another source it would say something untrue.
        if !header.source.is_absent() {
            now.as_of = None;
        }
        now.source = own(&header.source).or(now.source.take());
        now.as_of = own(&header.as_of).or(now.as_of.take());
    }

    /// What a parent's source published, it published without the codes that this file adds.
    fn leave_edition(&mut self) {
        let adds = self.spec.codes.iter().any(|code| code.overrides.value() != Some(&true));
        let has_source = self
            .spec
            .header
            .value()
            .is_some_and(|header| !header.source.is_absent() || !header.as_of.is_absent());
        if self.inherited.given && adds && !has_source {
            (self.now.header.source, self.now.header.as_of) = (None, None);
        }
    }

    fn repr(&mut self, header: &spec::Header) {
        let Some(&Located { value: own, span }) = header.repr.given() else { return };
        match self.now.header.repr {
            Some(inherited) if inherited != own => {
                let message = format!("the parents' `repr` is {}", inherited.name());
                let problem = Problem::new(span, message);
                self.problems.report(problem.help("remove `repr`"));
            }
            _ => self.now.header.repr = Some(own),
        }
    }

    fn codes_range(&mut self, header: &spec::Header) {
        let Some(&Located { value: range, span }) = header.codes.given() else {
            if header.codes.is_refused() {
                self.now.header.range = None;
            }
            return;
        };
        self.now.header.range = Some(range);
        if let Some(repr) = self.now.header.repr
            && let Some((message, help)) = beyond(range, repr, self.now.notation(), "range")
        {
            self.now.header.range = None;
            self.problems.report(Problem::new(span, message).help(help));
        }
    }

    /// A document may narrow `codes` too far, and the first parent's may be too narrow for another.
    fn check_inherited_are_in_range(&mut self) {
        let Some(range) = self.now.header.range else { return };
        let outside = self.now.numbers(&|number| !range.contains(number));
        let Some(first) = outside.first() else { return };
        let own = self.spec.header.value().and_then(|header| header.codes.given());
        let parent = self.inherited.parent_of(*first);
        let Some(place) = own.map(|own| own.span).or(parent.map(Selected::span)) else { return };
        self.refuse(&outside);
        let notation = self.now.notation();
        let (list, range) =
            (ranges::numbers_in_prose(&outside, notation), ranges::prose(range, notation));
        let message = format!("inherited codes lie outside `codes`, {range}: {list}");
        let help = "give `[registry]` wider `codes`, or exclude them with `except`";
        self.problems.report(Problem::new(place, message).help(help));
    }
}

/// What is wrong with numbers, those of `what`, that the integer does not hold, and what to write.
pub(super) fn beyond(
    range: Range,
    repr: Repr,
    notation: &Notation,
    what: &str,
) -> Option<(String, String)> {
    let integer = repr.in_prose();
    if range.last > repr.max() {
        let most = notation.write(repr.max());
        let help = format!("end the {what} at {most} or before");
        return Some((format!("{integer} can be at most {most}"), help));
    }
    (range.first < repr.min()).then(|| {
        let least = notation.write(repr.min());
        let help = format!("begin the {what} at {least} or after");
        (format!("{integer} goes down to {least} only"), help)
    })
}
