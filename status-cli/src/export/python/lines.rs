//! Pieces of Python in the layout of `ruff format`.

use std::fmt::Write;

use status_codegen::model::{ByLanguage, Notation, Number, Radix};

use crate::syntax::python::PYTHON;
use crate::syntax::text::wrapped;

/// The width that lines of prose are wrapped at.
const WIDTH: usize = 88;

/// A docstring of these paragraphs.
pub(super) fn docstring(indent: &str, paragraphs: &[String]) -> String {
    let paragraphs: Vec<_> = paragraphs.iter().map(|it| PYTHON.comment(it)).collect();
    if let [only] = paragraphs.as_slice()
        && textwrap::core::display_width(only) + indent.len() + 6 <= WIDTH
    {
        return format!("{indent}\"\"\"{only}\"\"\"\n");
    }
    let first_width = WIDTH - indent.len() - 3;
    let wrapped: Vec<_> = paragraphs.iter().map(|it| wrapped(it, first_width)).collect();
    let lines = wrapped.join(&[String::new()][..]).join("\n");
    let lines = textwrap::indent(&lines, indent);
    format!("{indent}\"\"\"{}\n{indent}\"\"\"\n", lines.trim_start())
}

/// Values between brackets, one per line; none are a pair of brackets.
pub(super) fn list(
    indent: &str,
    open: &str,
    values: impl IntoIterator<Item = String>,
    close: &str,
) -> String {
    let mut list = String::from(open);
    let mut is_empty = true;
    for value in values {
        if is_empty {
            list.push('\n');
        }
        is_empty = false;
        let _ = writeln!(list, "{indent}    {value},");
    }
    if !is_empty {
        list += indent;
    }
    list + close
}

/// The number as a literal: hexadecimal where the registry writes it so.
pub(super) fn number(notation: &Notation, number: Number) -> String {
    let is_hexadecimal = notation.parts().is_empty() && notation.radix() == Radix::Hexadecimal;
    if is_hexadecimal {
        let sign = if number < 0 { "-" } else { "" };
        format!("{sign}0x{:02X}", number.unsigned_abs())
    } else {
        number.to_string()
    }
}

pub(super) fn string_or_none(text: Option<&str>) -> String {
    text.map_or_else(|| "None".to_owned(), |text| PYTHON.string(text))
}

/// Texts by language as a dictionary.
pub(super) fn by_language(indent: &str, texts: &ByLanguage, wanted: &[String]) -> String {
    let texts = texts.iter().filter(|(tag, _)| wanted.iter().any(|it| it == tag));
    let texts = texts.map(|(tag, text)| format!("{}: {}", PYTHON.string(tag), PYTHON.string(text)));
    list(indent, "{", texts, "}")
}
