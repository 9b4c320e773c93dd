//! How a table writes its numbers.

use anyhow::{Context, ensure};
use status_codegen::model::{Notation, Number, Part, Radix};

/// The notation that the command line names; the width of the numbers is yet to be seen.
///
/// # Errors
///
/// If there is no such radix, or only one part.
pub(super) fn given(radix: Option<u8>, parts: &[u32]) -> anyhow::Result<Option<Notation>> {
    if !parts.is_empty() {
        ensure!(parts.len() > 1, "a code in parts has two of them or more: --parts 7,31");
        let parts = parts.iter().map(|&last| Part { last: last.into(), digits: 1 });
        return Ok(Some(Notation::Parts(parts.collect())));
    }
    let Some(base) = radix else { return Ok(None) };
    let radix = Radix::ALL.iter().copied().find(|radix| radix.base() == base);
    let radix = radix.context("a radix is 10, 16 or 36")?;
    Ok(Some(Notation::Whole { radix, digits: 1 }))
}

/// The notation with the width that the numbers have.
pub(super) fn fitted(notation: Option<Notation>, written: &[&str]) -> Notation {
    match notation {
        Some(Notation::Parts(parts)) => {
            let parts = parts.iter().enumerate().map(|(place, part)| {
                let pieces = written.iter().filter_map(|it| it.split('.').nth(place));
                Part { last: part.last, digits: width(&pieces) }
            });
            Notation::Parts(parts.collect())
        }
        Some(Notation::Whole { radix, .. }) => whole(radix, written),
        None => whole(looks(written), written),
    }
}

fn whole(radix: Radix, written: &[&str]) -> Notation {
    let digits = written.iter().map(|it| it.trim_start_matches('-'));
    let digits = digits.filter_map(|it| it.strip_prefix(radix.prefix()));
    let digits =
        width(&digits.filter(|it| it.chars().all(|sign| sign.is_digit(radix.base().into()))));
    Notation::Whole { radix, digits }
}

/// What all numbers are as wide as, and 1 if they differ without leading zeros.
fn width<'t>(digits: &(impl Iterator<Item = &'t str> + Clone)) -> u8 {
    let shortest = digits.clone().map(str::len).min().unwrap_or(1);
    let longest = digits.clone().map(str::len).max().unwrap_or(1);
    let is_padded = digits.clone().any(|it| it.len() > 1 && it.starts_with('0'));
    let width = if is_padded || shortest == longest { shortest } else { 1 };
    u8::try_from(width).unwrap_or(u8::MAX)
}

/// The radix that numbers look like.
fn looks(written: &[&str]) -> Radix {
    if written.iter().any(|it| it.trim_start_matches('-').starts_with("0x")) {
        return Radix::Hexadecimal;
    }
    let is_capital = |byte: u8| byte.is_ascii_digit() || byte.is_ascii_uppercase();
    let has = |it: &str, is: fn(&u8) -> bool| it.bytes().any(|byte| is(&byte));
    let is_even = written
        .iter()
        .all(|it| it.len() > 1 && Some(it.len()) == written.first().map(|it| it.len()));
    let is_alphanumeric = is_even
        && written.iter().all(|it| it.bytes().all(is_capital))
        && written.iter().any(|it| has(it, u8::is_ascii_uppercase))
        && written.iter().any(|it| has(it, u8::is_ascii_digit));
    if is_alphanumeric { Radix::Alphanumeric } else { Radix::Decimal }
}

/// The ends of what a table writes for a range, `104-199`, or a number twice.
pub(super) fn ends(written: &str) -> (&str, &str) {
    let parted = ["..=", "\u{2013}"].iter().find_map(|sign| written.split_once(sign));
    // A hyphen in the first place is a sign.
    let parted = parted.or_else(|| {
        let place = written.char_indices().skip(1).find(|(_, sign)| *sign == '-')?.0;
        Some((written.get(..place)?, written.get(place + 1..)?))
    });
    parted.map_or((written, written), |(first, last)| (first.trim(), last.trim()))
}

/// The number, also where the table pads it otherwise.
pub(super) fn read(notation: &Notation, written: &str) -> Option<Number> {
    notation.read(written).or_else(|| {
        let Notation::Whole { radix: radix @ (Radix::Decimal | Radix::Hexadecimal), .. } = notation
        else {
            return None;
        };
        let digits = written.strip_prefix(radix.prefix())?.trim_start_matches('0');
        notation
            .read(&format!("{}{digits}", radix.prefix()))
            .or((digits.is_empty() && written.ends_with('0')).then_some(0))
    })
}
