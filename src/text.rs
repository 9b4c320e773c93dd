//! Codes as text: printing them, reading them, finding them by name and phrase.
//!
//! Written once over [`StatusEnum`]; the impls that a generated enum needs call these.

use core::fmt::{self, Formatter};

use crate::{StatusEnum, notation};

/// Prints a text as [`Formatter::pad`] does, which takes a call and its saved registers to find out
/// that there is nothing to pad.
///
/// # Errors
///
/// Those of what is written into.
#[inline(always)]
pub fn pad(f: &mut Formatter<'_>, text: &str) -> fmt::Result {
    if f.width().is_none() && f.precision().is_none() { f.write_str(text) } else { f.pad(text) }
}

/// The number of a text of three bytes, if the last two are digits; the first is one too if the number
/// is no greater than [`GREATEST`]. Only of registries that print three digits: what comes off the wire
/// is nearly always that.
#[inline]
fn three_digits<S: StatusEnum>(input: &str) -> Option<u16> {
    let [first, second, third] = *input.as_bytes() else { return None };
    if const { S::REGISTRY.digits != 3 || S::REGISTRY.radix != 10 || !S::REGISTRY.parts.is_empty() }
    {
        return None;
    }
    // Of a digit this leaves its value, of any other byte more than nine. With six added, nothing but
    // the value of a digit fits into four bits.
    let pair = u32::from(u16::from_le_bytes([second, third])) ^ 0x3030;
    if (pair + 0x0606) & !0x0f0f != 0 {
        return None;
    }
    // Ten times the lower byte and the higher one meet in the second byte of the product.
    let [_, below_hundred, ..] = (pair * 0x0a01).to_le_bytes();
    Some(u16::from(first ^ b'0') * 100 + u16::from(below_hundred))
}

/// The greatest number of three digits.
const GREATEST: u16 = 999;

/// Reads the number in what `Display` prints of a code, with its leading zeros or without.
///
/// # Errors
///
/// The text, if it is neither.
#[inline]
pub(crate) fn parse<S: StatusEnum>(input: &str) -> Result<S::Repr, ParseCodeError> {
    let number = three_digits::<S>(input).filter(|&number| number <= GREATEST);
    match number.and_then(|number| S::Repr::try_from(number.into()).ok()) {
        Some(number) => Ok(number),
        None => parse_any::<S>(input),
    }
}

/// The registered code that the text names, for the `FromStr` of a closed enum.
///
/// # Errors
///
/// The text, if it is neither the number of a registered code nor what `Display` prints for one.
#[inline]
pub fn parse_registered<S: StatusEnum>(input: &str) -> Result<S, ParseCodeError> {
    // Where no code is greater, one that is found has three digits, and nothing is left to check.
    let number = if const { *S::REGISTRY.codes.end() <= GREATEST as i128 } {
        three_digits::<S>(input)
    } else {
        three_digits::<S>(input).filter(|&number| number <= GREATEST)
    };
    let code = number.and_then(|number| S::Repr::try_from(number.into()).ok());
    match code.and_then(S::from_code) {
        Some(status) => Ok(status),
        None => parse_any_registered(input),
    }
}

#[inline(never)]
fn parse_any_registered<S: StatusEnum>(input: &str) -> Result<S, ParseCodeError> {
    S::from_code(parse_any::<S>(input)?).ok_or_else(|| ParseCodeError::new(input))
}

#[inline(never)]
fn parse_any<S: StatusEnum>(input: &str) -> Result<S::Repr, ParseCodeError> {
    let (number, phrase) = match input.split_once(' ') {
        Some((number, phrase)) => (number, Some(phrase)),
        None => (input, None),
    };
    let number = notation::read(S::REGISTRY, number);
    let code = number.and_then(|number| S::Repr::try_from(number).ok());
    match phrase {
        Some(phrase) => {
            code.filter(|code| S::from_code(*code).is_some_and(|code| code.phrase() == phrase))
        }
        None => code,
    }
    .ok_or_else(|| ParseCodeError::new(input))
}

/// The registered code whose variant has this name.
pub fn from_name<S: StatusEnum>(name: &str) -> Option<S> {
    S::VARIANTS.iter().copied().find(|status| status.name() == name)
}

/// The registered code with this phrase, or with this former phrase, in any ASCII case.
pub fn from_phrase<S: StatusEnum>(phrase: &str, former: &[(&str, S)]) -> Option<S> {
    let current = S::VARIANTS.iter().map(|status| (status.phrase(), *status));
    current
        .chain(former.iter().copied())
        .find(|(candidate, _)| candidate.eq_ignore_ascii_case(phrase))
        .map(|(_, status)| status)
}

/// The error of reading a code: the text is not a code of the registry.
///
/// It keeps the beginning of the text, its first 32 bytes, without allocating:
///
/// ```
/// use status_codes::HttpStatus;
///
/// let error = "four oh four".parse::<HttpStatus>().unwrap_err();
/// assert_eq!(error.input(), "four oh four");
/// assert_eq!(error.to_string(), r#"unknown status code "four oh four""#);
///
/// let error = "a text that is too long to be kept as a whole".parse::<HttpStatus>().unwrap_err();
/// assert_eq!(error.input(), "a text that is too long to be ke");
/// assert_eq!(error.to_string(), r#"unknown status code "a text that is too long to be ke"…"#);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ParseCodeError {
    start: [u8; Self::KEPT],
    length: usize,
    cut: bool,
}

impl ParseCodeError {
    const KEPT: usize = 32;

    #[inline]
    pub(crate) fn new(input: &str) -> Self {
        let mut length = input.len().min(Self::KEPT);
        while !input.is_char_boundary(length) {
            length -= 1;
        }
        let mut start = [0; Self::KEPT];
        for (kept, byte) in start.iter_mut().zip(input.bytes().take(length)) {
            *kept = byte;
        }
        Self { start, length, cut: length < input.len() }
    }

    /// The text that was read, or as much of it as fits into 32 bytes.
    #[inline]
    #[must_use]
    pub fn input(&self) -> &str {
        // It is cut where a character ends, so it is UTF-8; were it not, nothing is lost but a word
        // in an error message.
        self.start.get(..self.length).map_or("", |kept| str::from_utf8(kept).unwrap_or(""))
    }
}

impl fmt::Debug for ParseCodeError {
    #[inline]
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("ParseCodeError").field("input", &self.input()).finish()
    }
}

impl fmt::Display for ParseCodeError {
    #[inline]
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let more = if self.cut { "…" } else { "" };
        write!(f, "unknown status code {:?}{more}", self.input())
    }
}

impl core::error::Error for ParseCodeError {}
