//! What is wanted of a parent.

use std::rc::Rc;

use super::resolved::{Resolved, numbers_in};
use super::{entries, ranges};
use crate::diagnostic::{Located, Problem, Problems, Span, quoted};
use crate::model::{Number, Range, Str};
use crate::spec::{Parent, Pick, Source};

/// Of a longer list than this a message says only what to change: a list repeated in each of many
/// messages would take more than linear time.
const MOST_LISTED: usize = 20;

/// A parent with what is wanted of it.
pub(super) struct Selected<'s> {
    /// The item of `extends` that asks for it.
    parent: &'s Parent,
    /// Which of its codes are wanted.
    pick: Pick,
    /// The parent itself.
    pub(super) source: Rc<Resolved>,
    /// The parent without the codes that are not wanted.
    pub(super) picked: Rc<Resolved>,
}

/// The fallback of a class that an item of `extends` leaves out.
pub(crate) struct LeftOut {
    /// The item.
    pub(crate) span: Span,
    /// The class.
    pub(crate) class: Str,
    /// The fallback.
    pub(crate) number: Number,
}

impl Selected<'_> {
    /// The position of the item in `extends`.
    pub(super) fn span(&self) -> Span {
        self.parent.span
    }

    /// The fallbacks of classes that are not picked; nothing if no code is, for then the classes alone
    /// are wanted.
    pub(super) fn left_out(&self) -> Vec<LeftOut> {
        if matches!(&self.pick, Pick::Only(wanted) if wanted.is_empty()) {
            return Vec::new();
        }
        let classes = self.source.classes.iter().zip(&self.picked.classes);
        let left_out = classes.filter_map(|(class, picked)| {
            // Of a class without a code nobody asks what to treat the others as.
            numbers_in(&self.picked.codes, class.range).next()?;
            let number = class.fallback.filter(|_| picked.fallback.is_none())?;
            Some(LeftOut { span: self.span(), class: class.name.clone(), number })
        });
        left_out.collect()
    }

    /// What messages call the parent.
    pub(super) fn label(&self) -> String {
        quoted(&self.source.label)
    }

    /// How to pick the same without these numbers: the item of `extends` to write.
    pub(super) fn how_to_leave_out(&self, numbers: &[Number]) -> String {
        let notation = self.source.notation();
        let unwanted = ranges::of_numbers(numbers);
        let listed = || ranges::list(&unwanted, notation);
        let pick = match &self.pick {
            Pick::Only(wanted) if wanted.len() > MOST_LISTED => {
                return format!("take {} out of its `only`", listed());
            }
            Pick::Except(already) if already.len() > MOST_LISTED => {
                return format!("add {} to its `except`", listed());
            }
            Pick::Only(wanted) => {
                let wanted = ranges::without(&ranges::set(wanted), &unwanted);
                format!("only = {}", ranges::list(&wanted, notation))
            }
            Pick::Except(already) => {
                let mut excepted = ranges::set(already);
                excepted.extend_from_slice(&unwanted);
                format!("except = {}", ranges::list(&ranges::union(excepted), notation))
            }
            Pick::All => format!("except = {}", listed()),
        };
        let source = match &self.parent.source.value {
            Source::Bundled(name) => format!("registry = {name:?}"),
            Source::File(path) => format!("path = {path:?}"),
        };
        format!("write {{ {source}, {pick} }}")
    }
}

/// Picks what an item of `extends` asks for.
pub(super) fn select<'s>(
    parent: &'s Parent,
    pick: Pick,
    source: Rc<Resolved>,
    problems: &mut Problems,
) -> Selected<'s> {
    let (list, wants_listed) = match &pick {
        Pick::All => return Selected { parent, pick, picked: Rc::clone(&source), source },
        Pick::Only(list) => (list, true),
        Pick::Except(list) => (list, false),
    };
    check_listed(list, &source, problems);
    let listed = ranges::set(list);
    let mut known = source.refused.clone();
    known.extend(source.codes.keys().copied().map(Range::only));
    let known = ranges::union(known);
    let unlisted = ranges::without(&known, &listed);
    let removed = if wants_listed { unlisted } else { ranges::without(&known, &unlisted) };
    let picked = Rc::new(without(&source, &removed));
    Selected { parent, pick, source, picked }
}

fn check_listed(list: &[Located<Range>], source: &Resolved, problems: &mut Problems) {
    for &Located { value: range, span } in list {
        if !source.may_have_any(range) {
            let label = quoted(&source.label);
            let range = ranges::prose(range, source.notation());
            let message = format!("{label} has no code {range}");
            problems.report(Problem::new(span, message).help("remove it"));
        }
    }
}

/// A registry without some of its codes, and without what names them.
fn without(source: &Resolved, removed: &[Range]) -> Resolved {
    let mut picked = source.clone();
    picked.codes.retain(|&number, _| !ranges::contains(removed, number));
    picked.refused = ranges::without(&picked.refused, removed);
    let kept = |fallback: Option<Number>| fallback.filter(|&it| !ranges::contains(removed, it));
    picked.header.fallback = kept(picked.header.fallback);
    for class in &mut picked.classes {
        class.fallback = kept(class.fallback);
    }
    for predicate in &mut picked.predicates {
        let members = ranges::without(&predicate.members, removed);
        predicate.members = members.into();
    }
    entries::remove(&mut picked.mappings, removed);
    picked
}
