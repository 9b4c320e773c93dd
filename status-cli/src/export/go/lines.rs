//! Pieces of Go in the layout of gofmt.

use std::fmt::Write;

use status_codegen::model::{Notation, Number, Radix};

use crate::syntax::go::GO;
use crate::syntax::text::wrapped;

/// The width that lines of prose are wrapped at.
const WIDTH: usize = 100;

/// A doc comment of these paragraphs. What Go's documentation reads as a heading or as a link's address
/// is prose here.
pub(super) fn comment(indent: &str, paragraphs: &[String]) -> String {
    let mut comment = String::new();
    for (place, paragraph) in paragraphs.iter().enumerate() {
        if place > 0 {
            let _ = writeln!(comment, "{indent}//");
        }
        let line = GO.comment(paragraph);
        let line = if line.starts_with(['#', '[', '+']) { format!("“{line}”") } else { line };
        for line in wrapped(&line, WIDTH) {
            let _ = writeln!(comment, "{indent}// {line}");
        }
    }
    comment
}

/// The number as a literal: hexadecimal where the registry writes it so.
pub(super) fn number(notation: &Notation, number: Number) -> String {
    let is_hexadecimal = notation.parts().is_empty() && notation.radix() == Radix::Hexadecimal;
    if is_hexadecimal { notation.label(number) } else { number.to_string() }
}
