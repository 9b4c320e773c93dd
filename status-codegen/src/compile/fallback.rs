//! What numbers that are not registered are to be treated as.

use super::draft::Draft;
use super::ranges;
use crate::diagnostic::{Located, Problem, quoted};
use crate::model::Number;
use crate::spec;

/// Sets the fallbacks.
pub(super) fn resolve(draft: &mut Draft<'_>) {
    let own = draft.spec.header.value().and_then(|header| header.fallback.given());
    if let Some(own) = own
        && draft.is_registered(own)
    {
        draft.now.header.fallback = Some(own.value);
    }
    for class in &draft.spec.classes {
        draft.class_fallback(class);
    }
}

impl Draft<'_> {
    fn class_fallback(&mut self, written: &spec::Class) {
        let (Some(fallback), Some(range)) = (written.fallback.given(), written.codes.value())
        else {
            return;
        };
        if !range.contains(fallback.value) {
            let notation = self.now.notation();
            let (number, range) = (notation.write(fallback.value), ranges::prose(*range, notation));
            let message = format!("{number} is not in {range}");
            let help = "the fallback of a class is one of its codes";
            return self.problems.report(Problem::new(fallback.span, message).help(help));
        }
        if !self.is_registered(fallback) {
            return;
        }
        let classes = &mut self.now.classes;
        let place = classes.binary_search_by_key(&range.first, |class| class.range.first);
        if let Some(class) = place.ok().and_then(|place| classes.get_mut(place))
            && written.name.value().is_some_and(|name| class.name == *name)
        {
            class.fallback = Some(fallback.value);
        }
    }

    fn is_registered(&mut self, fallback: &Located<Number>) -> bool {
        let registered = self.now.may_have(fallback.value);
        if !registered {
            let number = quoted(&self.now.notation().write(fallback.value));
            let message = format!("{number} is not registered, so it cannot be a fallback");
            let help = "name a code that is registered, or add this one";
            self.problems.report(Problem::new(fallback.span, message).help(help));
        }
        registered
    }
}
