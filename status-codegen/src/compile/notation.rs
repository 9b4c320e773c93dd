//! `radix`, `parts` and `digits`: whether they say how to write numbers.

use super::draft::Draft;
use crate::diagnostic::{Located, Problem};
use crate::model::{Notation, Number, Radix, Repr};
use crate::spec::{Digits, Header};

/// Takes over how numbers are written, as the document was read.
pub(super) fn resolve(draft: &mut Draft<'_>, header: &Header) {
    let now = &mut draft.now.header;
    now.notation = draft.spec.numerals.notation.clone();
    now.is_notation_known = draft.spec.numerals.has_digits && !header.radix.is_refused();
    let problems = [check_parts(draft, header), check_digits(draft, header)];
    for problem in problems.into_iter().flatten() {
        draft.problems.report(problem);
    }
}

fn check_parts(draft: &Draft<'_>, header: &Header) -> Option<Problem> {
    let Notation::Parts(parts) = draft.now.notation() else { return None };
    if let Some(radix) = header.radix.given()
        && radix.value != Radix::Decimal
    {
        let problem = Problem::new(radix.span, "parts are printed in decimal");
        return Some(problem.help("remove `radix`"));
    }
    let span = header.parts.given()?.span;
    let repr = draft.now.header.repr?;
    let numbers = parts.iter().fold(1, |all: Number, part| all.saturating_mul(part.count()));
    (numbers - 1 > repr.max()).then(|| {
        let (integer, most) = (repr.in_prose(), repr.max());
        let message = format!("the parts have {numbers} numbers, and {integer} goes up to {most}");
        Problem::new(span, message).help("take a wider `repr`, or end the parts at smaller numbers")
    })
}

fn check_digits(draft: &Draft<'_>, header: &Header) -> Option<Problem> {
    let parts: Vec<Number> = draft.now.notation().parts().iter().map(|part| part.last).collect();
    let Some(&Located { value: ref digits, span }) = header.digits.given() else {
        let parts = header.parts.given().filter(|_| header.digits.is_absent())?;
        // Without a parent, all that is missing is listed in one message.
        return draft.inherited.given.then(|| {
            let problem = Problem::new(parts.span, "the parts have no `digits`");
            problem.help(format!("add `digits = {}`", widths(&parts.value)))
        });
    };
    match digits {
        Digits::Whole(_) if !parts.is_empty() => {
            let problem = Problem::new(span, "each part needs its own `digits`");
            Some(problem.help(format!("write `digits = {}`", widths(&parts))))
        }
        &Digits::Whole(digits) => {
            let radix = draft.now.notation().radix();
            let most = radix.digits_of(draft.now.header.repr.unwrap_or(Repr::U64));
            let help = "`digits` is the width of printed numbers: 3 for 404";
            out_of_range(Located { value: digits, span }, most, help)
        }
        Digits::OfParts(_) if parts.is_empty() => {
            let problem = Problem::new(span, "only a code in `parts` has a list of `digits`");
            Some(problem.help("write one number, as `digits = 3`"))
        }
        Digits::OfParts(widths_given) if widths_given.len() != parts.len() => {
            let (given, wanted) = (widths_given.len(), parts.len());
            let problem = Problem::new(span, format!("{given} `digits` for {wanted} parts"));
            Some(problem.help(format!("write `digits = {}`", widths(&parts))))
        }
        Digits::OfParts(widths) => widths.iter().zip(parts).find_map(|(&digits, last)| {
            let help = "`digits` is the printed width of each part: [1, 2] for 4.04";
            out_of_range(digits, Radix::Decimal.digits_up_to(last), help)
        }),
    }
}

fn out_of_range(digits: Located<Number>, most: u8, help: &str) -> Option<Problem> {
    let Located { value: digits, span } = digits;
    let is_sound = (1..=Number::from(most)).contains(&digits);
    (!is_sound).then(|| {
        let message = format!("numbers have 1 to {most} digits, not {digits}");
        Problem::new(span, message).help(help)
    })
}

/// How wide each part is if it has all its digits: `[1, 2]`.
pub(super) fn widths(parts: &[Number]) -> String {
    let widths = parts.iter().map(|&last| Radix::Decimal.digits_up_to(last).to_string());
    format!("[{}]", widths.collect::<Vec<_>>().join(", "))
}
