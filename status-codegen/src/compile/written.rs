//! Numbers that could not be read with the document, because another registry writes them.

use super::ranges;
use crate::diagnostic::{Located, Problem, Span, quoted};
use crate::model::{Number, OtherRegistry, Range};
use crate::spec::{Numerals, Written};

/// The number that is written as the registry writes its numbers.
pub(super) fn number(
    written: &Located<Written>,
    registry: &OtherRegistry,
) -> Result<Located<Number>, Problem> {
    let Located { value, span } = written;
    let is_text = registry.notation.is_text();
    let number = match value {
        Written::Integer(number) => (!is_text).then_some(*number),
        Written::Text(text) => match read(text, registry) {
            Some(_) if !is_text => {
                let problem = Problem::new(*span, "expected a number, found a string");
                return Err(problem.help(format!("write {text} without quotation marks")));
            }
            number => number,
        },
    };
    let Some(value) = number else {
        let text = match value {
            Written::Integer(number) => number.to_string(),
            Written::Text(text) => text.clone(),
        };
        return Err(no_number(*span, &text, registry));
    };
    Ok(Located { value, span: *span })
}

/// The number, or the range, that a key writes as the registry writes its numbers.
pub(super) fn range(
    written: &Located<String>,
    registry: &OtherRegistry,
) -> Result<Located<Range>, Problem> {
    let Located { value: text, span } = written;
    let ends = text.split_once("..=").unwrap_or((text, text));
    let (Some(first), Some(last)) = (read(ends.0.trim(), registry), read(ends.1.trim(), registry))
    else {
        return Err(no_number(*span, text, registry));
    };
    if last < first {
        let problem = Problem::new(*span, format!("the range {} is empty", quoted(text)));
        let help = format!("write the lower end first: \"{}..={}\"", ends.1.trim(), ends.0.trim());
        return Err(problem.help(help));
    }
    Ok(Located { value: Range { first, last }, span: *span })
}

fn read(text: &str, registry: &OtherRegistry) -> Option<Number> {
    let notation = registry.notation.clone();
    Numerals { notation, has_digits: true, repr: Some(registry.repr) }.read(text)
}

fn no_number(span: Span, text: &str, registry: &OtherRegistry) -> Problem {
    let (name, codes) = (quoted(&registry.name), ranges::prose(registry.range, &registry.notation));
    let message = format!("{} is not a number as {name} writes them", quoted(text));
    Problem::new(span, message).help(format!("the codes of {name} are {codes}"))
}
