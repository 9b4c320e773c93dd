//! The numbers of codes, one by one and in ranges.

use toml::de::DeValue;

use super::numerals::{NoNumber, Numerals};
use super::reader::{Item, Reader};
use crate::diagnostic::{Located, Problem, quoted};
use crate::model::{Notation, Number, Radix, Range};

impl Reader<'_> {
    /// The number of a code.
    pub(super) fn number(&mut self, item: &Item<'_>) -> Option<Number> {
        if self.numerals.notation.is_text() {
            return self.number_as_text(item);
        }
        let integer = self.integer(item)?;
        let number = Number::from_str_radix(integer.as_str(), integer.radix()).ok();
        let range = i64::MIN.into()..=Number::from(u64::MAX);
        let Some(number) = number.filter(|number| range.contains(number)) else {
            let message = format!("{} is out of range", quoted(&integer.to_string()));
            let help = format!("a number is from 0 to {}", u64::MAX);
            return self.refuse(Problem::new(self.span(item), message).help(help));
        };
        match self.numerals.signed(number) {
            Ok(number) => Some(number),
            Err(why) => self.no_number(item, &integer.to_string(), &why),
        }
    }

    /// TOML has integers, but none in this notation.
    fn number_as_text(&mut self, item: &Item<'_>) -> Option<Number> {
        let written = match item.get_ref() {
            DeValue::String(text) => {
                return match self.numerals.parse(text) {
                    Ok(number) => Some(number),
                    Err(why) => self.no_number(item, text, &why),
                };
            }
            DeValue::Integer(integer) => integer.as_str(),
            DeValue::Float(float) => float.as_str(),
            _ => "",
        };
        let example = match self.numerals.parse(written) {
            Ok(number) => self.numerals.notation.toml(number),
            Err(_) => self.numerals.example(),
        };
        let message = "this registry writes its numbers as text";
        self.refuse(Problem::new(self.span(item), message).help(format!("write {example}")))
    }

    fn no_number(&mut self, item: &Item<'_>, text: &str, why: &NoNumber) -> Option<Number> {
        let (message, help) = why.wording(&self.numerals, text).unwrap_or_else(|| too_large(text));
        self.refuse(Problem::new(self.span(item), message).help(help))
    }

    /// A number, or a range as a string: `"520..=524"`.
    pub(super) fn range(&mut self, item: &Item<'_>) -> Option<Range> {
        const EXPECTED: &str = "a number, or a range such as \"500..=599\"";
        let is_text = self.numerals.notation.is_text();
        match item.get_ref() {
            DeValue::String(text) if is_text && !text.contains("..") => {
                self.number(item).map(Range::only)
            }
            DeValue::String(text) => match parse_range(text, &self.numerals) {
                Ok(range) => Some(range),
                Err((message, help)) => {
                    self.refuse(Problem::new(self.span(item), message).help(help))
                }
            },
            DeValue::Integer(_) => self.number(item).map(Range::only),
            DeValue::Float(_) if is_text => self.number(item).map(Range::only),
            DeValue::Array(ends) => {
                let ends = ends.iter().map(|end| match end.get_ref() {
                    DeValue::Integer(end) => end.as_str().parse::<u64>().ok(),
                    _ => None,
                });
                let help = match ends.collect::<Option<Vec<_>>>().as_deref() {
                    Some([first, last]) => format!("write \"{first}..={last}\""),
                    _ => "write one range".to_owned(),
                };
                self.unexpected(item, EXPECTED, &help)
            }
            _ => self.unexpected(item, EXPECTED, "write one whole number, or a range as a string"),
        }
    }

    /// One range, or a list of numbers and ranges.
    pub(super) fn range_or_ranges(&mut self, item: &Item<'_>) -> Option<Vec<Located<Range>>> {
        if let DeValue::Array(array) = item.get_ref() {
            if array.is_empty() {
                let problem = Problem::new(self.span(item), "the list is empty");
                return self.refuse(problem.help("list the numbers, as [7, \"500..=599\"]"));
            }
            let (list, sound) = self.watched(|reader| reader.list(item, Reader::range));
            return list.filter(|_| sound);
        }
        let span = self.span(item);
        self.range(item).map(|value| vec![Located { value, span }])
    }

    /// A list of numbers and ranges.
    pub(super) fn ranges(&mut self, item: &Item<'_>) -> Option<Vec<Located<Range>>> {
        if let DeValue::Integer(_) = item.get_ref() {
            let number = self.number(item)?;
            let number = self.numerals.notation.toml(number);
            let problem = Problem::new(self.span(item), "expected a list, found a number");
            return self.refuse(problem.help(format!("write [{number}]")));
        }
        self.list(item, Reader::range)
    }
}

/// Reads `first..=last`; otherwise says what is wrong and what to write instead.
fn parse_range(text: &str, numerals: &Numerals) -> Result<Range, (String, String)> {
    let malformed = || {
        let example = match &numerals.notation {
            Notation::Whole { radix: Radix::Decimal | Radix::Hexadecimal, .. } => {
                "500..=599".to_owned()
            }
            notation => {
                let one = numerals.example().trim_matches('"').to_owned();
                let next = notation.read(&one).map_or(0, |number| number + 1);
                format!("{one}..={}", notation.write(next))
            }
        };
        let help = format!("write both ends (inclusive), as \"{example}\"");
        (format!("{} is not a range of numbers", quoted(text)), help)
    };
    let text_without_spaces = text.trim();
    if let Ok(number) = numerals.parse(text_without_spaces) {
        let number = numerals.notation.write(number);
        return Err((malformed().0, format!("write {number} without quotation marks")));
    }
    let (lower, upper) = text.split_once("..=").ok_or_else(malformed)?;
    let (lower, upper) = (lower.trim(), upper.trim());
    let ends = (numerals.parse(lower), numerals.parse(upper));
    for (end, written) in [(&ends.0, lower), (&ends.1, upper)] {
        if let Err(why) = end
            && let Some(wording) = why.wording(numerals, written)
        {
            return Err(wording);
        }
    }
    match ends {
        (Ok(first), Ok(last)) if first <= last => Ok(Range { first, last }),
        (Ok(_), Ok(_)) => Err((
            format!("the range {} is empty", quoted(text)),
            format!("write the lower end first: \"{upper}..={lower}\""),
        )),
        (Err(NoNumber::OtherZeros(_)) | Ok(_), Err(NoNumber::OtherZeros(_)) | Ok(_)) => {
            let plain = |end: Result<Number, NoNumber>| match end {
                Ok(number) | Err(NoNumber::OtherZeros(number)) => numerals.notation.write(number),
                Err(_) => String::new(),
            };
            Err((
                format!("{} has a number with leading zeros", quoted(text)),
                format!("write \"{}..={}\"", plain(ends.0), plain(ends.1)),
            ))
        }
        (Ok(_), Err(NoNumber::TooLarge)) => Err(too_large(text)),
        _ => Err(malformed()),
    }
}

fn too_large(text: &str) -> (String, String) {
    let help = format!("the greatest number is {}", u64::MAX);
    (format!("{} goes too far", quoted(text)), help)
}
