//! Putting parents together.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use super::resolved::{Certainty, Codes, Header, OwnedCode, Resolved};
use super::select::Selected;
use super::{merge, ranges};
use crate::diagnostic::{Problem, Problems};
use crate::model::{Class, Home, Notation, Number, Predicate};
use crate::order::sorted_by_key;
use crate::spec::Extends;

/// A message lists no more clashing codes than this one by one.
const MOST_LISTED: usize = 5;

/// What a document starts from.
pub(super) struct Inherited<'s> {
    /// Whether the document asks for any parent.
    pub(super) given: bool,
    /// The parents that could be read.
    pub(super) parents: Vec<Selected<'s>>,
    /// All that they bring.
    pub(super) merged: Resolved,
    /// The place among the parents of the one that brought a number.
    brought_by: BTreeMap<Number, usize>,
}

/// Merges the parents, and reports where they contradict each other.
pub(super) fn inherit<'s>(
    extends: &Extends,
    parents: Vec<Selected<'s>>,
    problems: &mut Problems,
) -> Inherited<'s> {
    let all_read = extends.complete && parents.len() == extends.parents.len();
    let mut inherited = Inherited {
        given: extends.given,
        parents: Vec::new(),
        merged: nothing(Certainty { of_codes: all_read, of_classes: all_read }),
        brought_by: BTreeMap::new(),
    };
    let (mut predicates, mut refused, mut retired) = (Vec::new(), Vec::new(), Vec::new());
    for parent in parents {
        if inherited.add(&parent, problems) {
            predicates.extend_from_slice(&parent.picked.predicates);
            refused.extend_from_slice(&parent.picked.refused);
            retired.extend_from_slice(&parent.picked.retired);
        }
        inherited.parents.push(parent);
    }
    inherited.merged.predicates = united(predicates);
    inherited.merged.ranges = merge::named_ranges(&inherited.parents, problems);
    inherited.merged.mappings = merge::mappings(&inherited.parents, problems);
    inherited.merged.refused = ranges::union(refused);
    inherited.merged.retired = ranges::union(retired);
    inherited
}

fn nothing(certainty: Certainty) -> Resolved {
    Resolved {
        label: String::new(),
        header: Header::default(),
        classes: Vec::new(),
        registry_home: Home::This,
        class_home: Home::This,
        predicates: Vec::new(),
        ranges: Vec::new(),
        mappings: Vec::new(),
        codes: Codes::new(),
        refused: Vec::new(),
        retired: Vec::new(),
        certainty,
    }
}

impl<'s> Inherited<'s> {
    /// All the codes that the parents bring.
    pub(super) fn into_codes(self) -> Codes {
        self.merged.codes
    }

    /// The parent that brought the number.
    pub(super) fn parent_of(&self, number: Number) -> Option<&Selected<'s>> {
        self.brought_by.get(&number).and_then(|&place| self.parents.get(place))
    }

    /// The parents that brought the numbers, in their order, each with those it brought.
    pub(super) fn by_parent(&self, numbers: Vec<Number>) -> Vec<(&Selected<'s>, Vec<Number>)> {
        let place = |number: &Number| self.brought_by.get(number);
        let numbers = sorted_by_key(numbers, place);
        let groups = numbers.chunk_by(|one, other| place(one) == place(other));
        let brought = |group: &[Number]| Some((self.parent_of(*group.first()?)?, group.to_vec()));
        groups.filter_map(brought).collect()
    }

    /// Adds what a parent brings, save predicates and sets of numbers, and says whether it agrees
    /// with the first.
    fn add(&mut self, parent: &Selected<'_>, problems: &mut Problems) -> bool {
        let picked = &parent.picked;
        if let Some(first) = self.parents.first() {
            if let Some(matter) = disagreement(&first.picked, picked) {
                let message =
                    format!("{} and {} disagree on {matter}", first.label(), parent.label());
                let help = "specs that differ in this cannot be extended together";
                problems.report(Problem::new(parent.span(), message).help(help));
                self.merged.certainty = Certainty { of_codes: false, of_classes: false };
                return false;
            }
            let fallback = self.merged.header.fallback;
            self.merged.header.fallback = fallback.or(picked.header.fallback);
            merge_class_fallbacks(&mut self.merged.classes, &picked.classes);
            if picked.class_home == Home::This {
                self.merged.class_home = Home::This;
            }
        } else {
            self.merged.header = picked.header.clone();
            self.merged.classes.clone_from(&picked.classes);
            self.merged.class_home = picked.class_home.clone();
        }
        self.add_codes(parent, problems);
        self.merged.certainty.of_codes &= picked.certainty.of_codes;
        self.merged.certainty.of_classes &= picked.certainty.of_classes;
        true
    }

    fn add_codes(&mut self, parent: &Selected<'_>, problems: &mut Problems) {
        let mut clashing = Vec::new();
        for (&number, code) in &parent.picked.codes {
            let earlier = match self.merged.codes.entry(number) {
                Entry::Vacant(entry) => {
                    entry.insert(Rc::clone(code));
                    self.brought_by.insert(number, self.parents.len());
                    continue;
                }
                Entry::Occupied(entry) => entry.into_mut(),
            };
            if !is_same(earlier, code) {
                clashing.push(number);
            } else if code.code.bundled {
                *earlier = Rc::clone(code);
            }
        }
        for (earlier, numbers) in self.by_parent(clashing) {
            problems.report(clash(earlier, parent, &numbers));
        }
    }
}

/// Whether two codes of one number are one, which came by two ways.
fn is_same(one: &OwnedCode, other: &OwnedCode) -> bool {
    let unbundled = |code: &OwnedCode| crate::model::Code { bundled: false, ..code.code.clone() };
    one.owner == other.owner && (one == other || unbundled(one) == unbundled(other))
}

/// What two parents cannot both be right about.
fn disagreement(first: &Resolved, other: &Resolved) -> Option<String> {
    if let (Some(one), Some(two)) = (first.header.repr, other.header.repr)
        && one != two
    {
        return Some(format!("`repr`, which is {} and {}", one.name(), two.name()));
    }
    if first.header.is_notation_known && other.header.is_notation_known {
        let (one, two) = (first.notation(), other.notation());
        let parts = |notation: &Notation| {
            let parts = notation.parts().iter().map(|part| format!("\"0..={}\"", part.last));
            format!("[{}]", parts.collect::<Vec<_>>().join(", "))
        };
        let digits = |notation: &Notation| match notation {
            Notation::Whole { digits, .. } => digits.to_string(),
            Notation::Parts(parts) => {
                let digits = parts.iter().map(|part| part.digits.to_string());
                format!("[{}]", digits.collect::<Vec<_>>().join(", "))
            }
        };
        let (one_radix, two_radix) = (one.radix().base(), two.radix().base());
        if parts(one) != parts(two) {
            return Some(format!("`parts`, which are {} and {}", parts(one), parts(two)));
        }
        if digits(one) != digits(two) {
            return Some(format!("`digits`, which are {} and {}", digits(one), digits(two)));
        }
        if one_radix != two_radix {
            return Some(format!("`radix`, which is {one_radix} and {two_radix}"));
        }
    }
    let known = first.certainty.of_classes && other.certainty.of_classes;
    let shape = |class: &Class| (class.name.clone(), class.label.clone(), class.range);
    let same = first.classes.iter().map(shape).eq(other.classes.iter().map(shape));
    (known && !same).then(|| "the classes".to_owned())
}

fn merge_class_fallbacks(classes: &mut [Class], others: &[Class]) {
    for (class, other) in classes.iter_mut().zip(others) {
        class.fallback = class.fallback.or(other.fallback);
    }
}

/// The predicates with those of one name made one, in the order of the first of each name.
fn united(predicates: Vec<Predicate>) -> Vec<Predicate> {
    let mut united: Vec<Predicate> = Vec::with_capacity(predicates.len());
    let mut places: HashMap<String, usize> = HashMap::with_capacity(predicates.len());
    for other in predicates {
        let place = *places.entry(other.name.to_string()).or_insert(united.len());
        let Some(predicate) = united.get_mut(place) else {
            united.push(other);
            continue;
        };
        predicate.members.to_mut().extend_from_slice(&other.members);
        predicate.ranges.to_mut().extend_from_slice(&other.ranges);
        if predicate.summaries.is_empty() {
            predicate.summaries = other.summaries;
        }
        if predicate.references.is_empty() {
            predicate.references = other.references;
        }
    }
    for predicate in &mut united {
        predicate.members = ranges::union(predicate.members.to_vec()).into();
        predicate.ranges = ranges::union(predicate.ranges.to_vec()).into();
    }
    united
}

fn clash(earlier: &Selected<'_>, later: &Selected<'_>, numbers: &[Number]) -> Problem {
    let (one, two) = (earlier.label(), later.label());
    let notation = later.source.notation();
    let mut listed = Vec::with_capacity(MOST_LISTED + 1);
    for number in numbers.iter().take(MOST_LISTED) {
        let codes = (earlier.picked.codes.get(number), later.picked.codes.get(number));
        if let (Some(one), Some(two)) = codes {
            let (one, two) = (&one.code.phrase, &two.code.phrase);
            listed.push(format!("{} ({one:?} and {two:?})", notation.write(*number)));
        }
    }
    if let Some(more) = numbers.len().checked_sub(MOST_LISTED).filter(|&more| more > 0) {
        listed.push(format!("and {more} more"));
    }
    let message = format!("{one} and {two} differ in what they mean by {}", listed.join(", "));
    let help = format!("to keep what {one} means, {}", later.how_to_leave_out(numbers));
    Problem::new(later.span(), message).help(help)
}
