//! What to write so that a number which may not be registered yet may be.

use super::draft::Draft;
use super::ranges;
use crate::model::{Number, Range};
use crate::spec::Field;

impl Draft<'_> {
    /// The help for a number outside `codes`: wider codes and, if they have classes, a class.
    pub(super) fn help_outside_codes(&self, number: Number, codes: Range) -> String {
        let notation = self.now.notation();
        let shown = notation.write(number);
        let repr = self.now.header.repr;
        if let Some(repr) = repr.filter(|repr| !repr.range().contains(number)) {
            let (integer, held) = (repr.in_prose(), ranges::prose(repr.range(), notation));
            return format!("{integer} holds {held}: give the code another number");
        }
        let is_in_a_class = self.may_be_in_a_class(number);
        let room = match repr {
            Some(repr) if !is_in_a_class => self.room_for_a_class(number, repr.range()),
            _ => Range::only(number),
        };
        let wider = Range { first: codes.first.min(room.first), last: codes.last.max(room.last) };
        let codes = format!("codes = \"{}\"", ranges::prose(wider, notation));
        let class = (!is_in_a_class).then(|| self.class_table(room));
        match (&self.spec.header, class) {
            (Field::Absent, Some(class)) => {
                format!("to register {shown}, add\n\n[registry]\n{codes}\n\n{class}")
            }
            (Field::Absent, None) => format!("to register {shown}, add\n\n[registry]\n{codes}"),
            (_, Some(class)) => {
                format!("to register {shown}, write `{codes}` in `[registry]`, and add\n\n{class}")
            }
            (_, None) => format!("to register {shown}, write `{codes}` in `[registry]`"),
        }
    }

    /// The help for a number within `codes` that lies in no class.
    pub(super) fn help_in_no_class(&self, number: Number) -> String {
        let limits = self.now.header.range.unwrap_or(Range::only(number));
        let room = self.room_for_a_class(number, limits);
        format!("widen a class, or add one:\n\n{}", self.class_table(room))
    }

    /// The numbers around one that lie in no class: as many as a class of the registry has, and none
    /// beyond the limits.
    fn room_for_a_class(&self, number: Number, limits: Range) -> Range {
        let classes = &self.now.classes;
        let following = classes.partition_point(|class| class.range.first <= number);
        let before = following.checked_sub(1).and_then(|index| classes.get(index));
        let width = classes.first().map_or(1, |class| class.range.last - class.range.first + 1);
        let first = number - number.rem_euclid(width);
        let after = classes.get(following).map(|class| class.range.first - 1);
        let last = first + width - 1;
        let free = Range {
            first: before.map_or(first, |class| first.max(class.range.last + 1)),
            last: after.map_or(last, |after| last.min(after)),
        };
        ranges::within(free, limits).unwrap_or(Range::only(number))
    }

    /// A class of these numbers, as a spec has it; only its name and its title are left to choose.
    fn class_table(&self, range: Range) -> String {
        let notation = self.now.notation();
        let [first, last] = [range.first, range.last].map(|number| notation.label(number));
        let label = self.common_label(range);
        let words = label.as_ref().unwrap_or(&first).chars();
        let name: String = words.filter(char::is_ascii_alphanumeric).collect();
        let label = label.map(|label| format!("label = \"{label}\"\n")).unwrap_or_default();
        let languages = match self.spec.header.value() {
            Some(header) if !header.languages.is_empty() => header.languages.as_slice(),
            _ => &["en".to_owned()],
        };
        let titles = languages.iter().map(|language| match language.as_str() {
            "en" => format!("en = \"Codes {first} to {last}\""),
            other => format!("{other} = \"{first}–{last}\""),
        });
        let titles = titles.collect::<Vec<_>>().join(", ");
        let codes = ranges::prose(range, notation);
        format!(
            "[[class]]\nname  = \"Class{name}\"\n{label}codes = \"{codes}\"\ntitle = {{ {titles} }}"
        )
    }

    /// What the numbers have in common, as `9xx`: if they are all that are printed so.
    fn common_label(&self, Range { first, last }: Range) -> Option<String> {
        let label = |number| self.now.notation().label(number);
        let [one, other] = [first, last].map(label);
        let alike = |other: &str| {
            let alike = one.chars().zip(other.chars()).take_while(|(one, other)| one == other);
            (one.len() == other.len()).then(|| alike.count())
        };
        let common = alike(&other).filter(|&common| common > 0 && common < one.len())?;
        let is_alone = [first.checked_sub(1)?, last.checked_add(1)?]
            .into_iter()
            .all(|beyond| alike(&label(beyond)).is_none_or(|alike| alike < common));
        let (prefix, digits) = one.split_at_checked(common)?;
        let rest = digits.chars().map(|digit| if digit == '.' { '.' } else { 'x' });
        is_alone.then(|| prefix.chars().chain(rest).collect())
    }
}
