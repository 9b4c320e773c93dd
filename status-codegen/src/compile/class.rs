//! `[[class]]`: names, ranges and what lies in none of them.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::draft::Draft;
use super::header::beyond;
use super::ranges;
use crate::diagnostic::{Located, Problem, Span, quoted};
use crate::model::{Class, Number, Range, Str};
use crate::name;
use crate::spec;

/// The classes there are.
#[derive(Default)]
struct Classes {
    /// Each with its place if it is written in this document.
    all: Vec<(Class, Option<Span>)>,
    /// Which of them begins with a number.
    by_first: BTreeMap<Number, usize>,
    by_method: HashMap<String, usize>,
    by_label: HashMap<String, usize>,
    /// The names of the inherited predicates.
    predicates: HashSet<String>,
}

impl Classes {
    fn insert(&mut self, class: Class, place: Option<Span>) {
        let index = self.all.len();
        self.by_first.insert(class.range.first, index);
        self.by_method.insert(name::class_method(&class.name), index);
        self.by_label.insert(class.label.to_string(), index);
        self.all.push((class, place));
    }

    /// The class that metrics know by this label.
    fn of_label(&self, label: &str) -> Option<&(Class, Option<Span>)> {
        self.all.get(*self.by_label.get(label)?)
    }

    /// The class whose `is_…` is the same.
    fn of_method(&self, method: &str) -> Option<&(Class, Option<Span>)> {
        self.all.get(*self.by_method.get(method)?)
    }

    /// A class that has numbers in common with the range.
    fn overlapping(&self, range: Range) -> Option<&(Class, Option<Span>)> {
        let (_, &nearest) = self.by_first.range(..=range.last).next_back()?;
        let nearest = self.all.get(nearest)?;
        (nearest.0.range.last >= range.first).then_some(nearest)
    }
}

/// Adds the classes.
pub(super) fn resolve(draft: &mut Draft<'_>) {
    draft.now.certainty.of_classes &= draft.spec.classes_complete;
    let Some(first) = draft.spec.classes.first() else { return draft.check_class_enum() };
    let own = draft.spec.header.value().and_then(|header| header.class_enum.value());
    draft.now.header.class_enum = own.map(|name| name.clone().into());
    let predicates = draft.now.predicates.iter().map(|predicate| predicate.name.to_string());
    let mut classes = Classes { predicates: predicates.collect(), ..Classes::default() };
    for class in std::mem::take(&mut draft.now.classes) {
        classes.insert(class, None);
    }
    for written in &draft.spec.classes {
        match draft.class(written, &classes) {
            Some(class) => classes.insert(class, Some(written.key)),
            None => draft.now.certainty.of_classes = false,
        }
    }
    let in_order = classes.by_first.values().filter_map(|&index| classes.all.get(index));
    draft.now.classes = in_order.map(|(class, _)| class.clone()).collect();
    draft.check_inherited_are_in_a_class(first.key);
}

impl Draft<'_> {
    /// A document without classes of its own has no class enum to name.
    fn check_class_enum(&mut self) {
        let own = self.spec.header.value().and_then(|header| header.class_enum.given());
        if let Some(own) = own
            && self.spec.classes_complete
        {
            let problem = Problem::new(
                own.span,
                "the spec has no `[[class]]`, so there is no class enum to name",
            );
            self.problems.report(problem.help("remove `class-enum`"));
        }
    }

    /// The class, unless it is incomplete or overlaps another.
    fn class(&mut self, written: &spec::Class, others: &Classes) -> Option<Class> {
        let name = self.free_class_name(written, others);
        let range = self.free_class_range(written, others);
        let (name, range) = (name?, range?);
        let label = self.free_class_label(written, &name, others)?;
        let titles = written.titles.iter().filter_map(|title| {
            Some((Str::from(title.language.value.clone()), Str::from(title.text.clone()?)))
        });
        Some(Class {
            name: name.into(),
            label: label.into(),
            range,
            fallback: None,
            titles: titles.collect(),
        })
    }

    fn free_class_name(&mut self, written: &spec::Class, others: &Classes) -> Option<String> {
        let Located { value: name, span } = written.name.given()?;
        let method = name::class_method(name);
        if let Some((other, place)) = others.of_method(&method) {
            let message = if other.name == *name {
                format!("there is already a class {}", quoted(name))
            } else {
                let (one, two) = (quoted(&other.name), quoted(name));
                format!("{one} and {two} are both {}", quoted(&method))
            };
            let problem = Problem::new(*span, message).help("rename the class");
            self.problems.report(problem.related(*place, "first defined here"));
            return None;
        }
        if others.predicates.contains(method.as_str()) {
            let message = format!("there is already an inherited predicate {}", quoted(&method));
            self.problems.report(Problem::new(*span, message).help("rename the class"));
            return None;
        }
        Some(name.clone())
    }

    /// The label given, else that which the name gives.
    fn free_class_label(
        &mut self,
        written: &spec::Class,
        name: &str,
        others: &Classes,
    ) -> Option<String> {
        let own = written.label.given();
        let label = own.map_or_else(|| name::snake(name), |label| label.value.clone());
        let Some((other, place)) = others.of_label(&label) else { return Some(label) };
        let span = own.map_or(written.key, |label| label.span);
        let message =
            format!("{} is already the label of the class {}", quoted(&label), quoted(&other.name));
        let help = "give each class its own label: metrics use it to tell classes apart";
        let problem = Problem::new(span, message).help(help);
        self.problems.report(problem.related(*place, "the other class"));
        None
    }

    fn free_class_range(&mut self, written: &spec::Class, others: &Classes) -> Option<Range> {
        let &Located { value: range, span } = written.codes.given()?;
        if let Some(repr) = self.now.header.repr
            && let Some((message, help)) = beyond(range, repr, self.now.notation(), "class")
        {
            self.problems.report(Problem::new(span, message).help(help));
            return None;
        }
        if let Some((other, place)) = others.overlapping(range) {
            let message = format!(
                "the class overlaps {}, which is {}",
                quoted(&other.name),
                ranges::prose(other.range, self.now.notation())
            );
            let problem = Problem::new(span, message).help("a number can be in at most one class");
            self.problems.report(problem.related(*place, "the other class"));
            return None;
        }
        Some(range)
    }

    /// Where a document adds classes to parents that have none, their codes need a class too.
    fn check_inherited_are_in_a_class(&mut self, place: Span) {
        let outside = self.now.numbers(&|number| !self.may_be_in_a_class(number));
        if outside.is_empty() {
            return;
        }
        self.refuse(&outside);
        let list = ranges::numbers_in_prose(&outside, self.now.notation());
        let problem = Problem::new(place, format!("inherited codes lie in no class: {list}"));
        let help = "widen a class, or add a `[[class]]` that they lie in";
        self.problems.report(problem.help(help));
    }
}
