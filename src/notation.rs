//! How a registry writes its numbers, and how they are read back: in one of three radices, or in
//! parts.

use core::fmt::{self, Alignment, Formatter, Write};

use crate::{Part, Registry};

impl Registry {
    /// The number as the registry writes it: `404`, `0x0d`, `42P01`, `4.04`.
    ///
    /// ```
    /// use status_codes::{HttpStatus, StatusEnum};
    ///
    /// assert_eq!(HttpStatus::REGISTRY.label(7).to_string(), "007");
    /// ```
    #[inline]
    #[must_use]
    pub fn label(&self, number: i128) -> impl fmt::Display + '_ {
        Label { registry: self, number }
    }
}

/// A number that prints as its registry writes it.
struct Label<'r> {
    registry: &'r Registry,
    number: i128,
}

impl fmt::Display for Label<'_> {
    #[inline]
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        display(self.registry, self.number, f)
    }
}

/// The prefix of hexadecimal digits. Without it, `0x10` and `10` would look alike.
const PREFIX: &str = "0x";

/// How many digits the largest number has in radix 36.
const MOST_ALPHANUMERIC: usize = 13;

/// Prints a number as wide as the registry prints its codes: `404`, `0x0d`, `42P01`, `4.04`.
///
/// Not inlined, so that printing a registered code saves no registers for it.
#[inline(never)]
pub(crate) fn display(registry: &Registry, number: i128, f: &mut Formatter<'_>) -> fmt::Result {
    let Some(width) = f.width() else { return write(registry, number, f) };
    let mut length = Length(0);
    write(registry, number, &mut length)?;
    padded(f, width.saturating_sub(length.0), |f| write(registry, number, f))
}

/// Prints a text with as much missing around it as a string would have: behind it, unless asked
/// otherwise.
fn padded(
    f: &mut Formatter<'_>,
    missing: usize,
    text: impl FnOnce(&mut Formatter<'_>) -> fmt::Result,
) -> fmt::Result {
    let before = match f.align() {
        None | Some(Alignment::Left) => 0,
        Some(Alignment::Center) => missing / 2,
        Some(Alignment::Right) => missing,
    };
    let fill = f.fill();
    (0..before).try_for_each(|_| f.write_char(fill))?;
    text(f)?;
    (before..missing).try_for_each(|_| f.write_char(fill))
}

/// Counts the characters that are written to it, all of them ASCII.
struct Length(usize);

impl Write for Length {
    #[inline]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.len();
        Ok(())
    }
}

#[inline]
fn write(registry: &Registry, number: i128, out: &mut dyn Write) -> fmt::Result {
    if number < 0 {
        out.write_char('-')?;
    }
    // What is printed comes from an integer of at most 64 bits.
    let magnitude = u64::try_from(number.unsigned_abs()).unwrap_or(u64::MAX);
    let digits = usize::from(registry.digits);
    match registry.radix {
        _ if !registry.parts.is_empty() => in_parts(registry.parts, magnitude, out),
        16 => write!(out, "{PREFIX}{magnitude:0digits$x}"),
        36 => alphanumeric(magnitude, digits, out),
        _ => write!(out, "{magnitude:0digits$}"),
    }
}

#[inline]
fn alphanumeric(mut rest: u64, digits: usize, out: &mut dyn Write) -> fmt::Result {
    let mut signs = ['0'; MOST_ALPHANUMERIC];
    let mut length = 0;
    for sign in signs.iter_mut().rev() {
        let digit = u32::try_from(rest % 36).ok().and_then(|digit| char::from_digit(digit, 36));
        *sign = digit.unwrap_or('0').to_ascii_uppercase();
        length += 1;
        rest /= 36;
        if rest == 0 {
            break;
        }
    }
    (length..digits).try_for_each(|_| out.write_char('0'))?;
    signs.iter().skip(MOST_ALPHANUMERIC - length).try_for_each(|sign| out.write_char(*sign))
}

/// The first part goes as far as it has to: a number that is too great for the parts is printed, too.
#[inline]
fn in_parts(parts: &[Part], number: u64, out: &mut dyn Write) -> fmt::Result {
    let Some((last, before)) = parts.split_last() else { return Ok(()) };
    let digits = usize::from(last.digits);
    if before.is_empty() {
        return write!(out, "{number:0digits$}");
    }
    in_parts(before, number / last.count(), out)?;
    write!(out, ".{:0digits$}", number % last.count())
}

/// Reads the number in what [`display`] prints, with its leading zeros or without.
#[inline]
pub(crate) fn read(registry: &Registry, text: &str) -> Option<i128> {
    let (is_negative, text) = match text.strip_prefix('-') {
        Some(text) => (true, text),
        None => (false, text),
    };
    let magnitude = match registry.radix {
        _ if !registry.parts.is_empty() => of_parts(registry.parts, text)?,
        16 => value::<16>(text.strip_prefix(PREFIX)?, registry.digits)?,
        36 if text.bytes().any(|sign| sign.is_ascii_lowercase()) => return None,
        36 => value::<36>(text, registry.digits)?,
        _ => value::<10>(text, registry.digits)?,
    };
    match (is_negative, i128::from(magnitude)) {
        (true, 0) => None,
        (true, magnitude) => Some(-magnitude),
        (false, magnitude) => Some(magnitude),
    }
}

/// What the digits say, if they are as many or have no leading zeros. The radix is constant, so that
/// each has a loop of its own.
fn value<const RADIX: u32>(text: &str, digits: u8) -> Option<u64> {
    let is_padded = text.len() == usize::from(digits);
    if text.is_empty() || (text.starts_with('0') && text.len() > 1 && !is_padded) {
        return None;
    }
    text.bytes().try_fold(0_u64, |value, byte| {
        let digit = char::from(byte).to_digit(RADIX)?;
        value.checked_mul(RADIX.into())?.checked_add(digit.into())
    })
}

#[inline]
fn of_parts(parts: &[Part], text: &str) -> Option<u64> {
    let mut texts = text.split('.');
    let mut number: u64 = 0;
    for (place, part) in parts.iter().enumerate() {
        let value = value::<10>(texts.next()?, part.digits)?;
        if place > 0 && value > part.last {
            return None;
        }
        number = number.checked_mul(part.count())?.checked_add(value)?;
    }
    texts.next().is_none().then_some(number)
}
