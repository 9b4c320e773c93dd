//! The text of a cell.

use status_codegen::model::Lifecycle;
use status_codegen::name;

use super::remarks::{Place, Remarks};

/// The parts of a list with semicolons, as `export --to csv` writes it.
pub(super) fn list(cell: &str) -> Vec<String> {
    cell.split(';').map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned).collect()
}

/// What a cell of `export --to csv` says of each of several meanings: one line per meaning, `-` if it
/// says nothing.
pub(super) fn by_meaning(cell: &str) -> Vec<String> {
    let lines = cell.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.map(|line| if line == "-" { String::new() } else { line }).collect()
}

/// References: IANA's, each in brackets, or a list with semicolons.
pub(super) fn references(cell: &str, place: Place, remarks: &mut Remarks) -> Vec<String> {
    let mut references = Vec::new();
    let titles = if cell.contains('[') { bracketed(cell) } else { list(cell) };
    for written in titles {
        let title = reference(&written);
        if is_rfc_or_other(&title) && is_text(&title) {
            references.push(title);
        } else {
            remarks.left_out(place, format_args!("{written:?} is not a reference: it is left out"));
        }
    }
    references
}

/// The text between brackets, and the text around them.
fn bracketed(cell: &str) -> Vec<String> {
    let pieces = cell.split(['[', ']']).map(|piece| piece.trim().trim_matches([',', ';']).trim());
    pieces.filter(|piece| !piece.is_empty()).map(str::to_owned).collect()
}

/// A reference as a spec writes it: `RFC9110, Section 15` is `RFC 9110, Section 15`.
fn reference(title: &str) -> String {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some(draft) = title.strip_prefix("RFC-") {
        return format!("draft-{draft}");
    }
    let Some(rest) = title.strip_prefix("RFC") else { return title };
    let rest = rest.trim_start();
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (number, part) = rest.split_at(digits);
    match part.trim_start_matches([',', ' ']) {
        "" => format!("RFC {number}"),
        part => format!("RFC {number}, {part}"),
    }
}

/// Whether the title of an RFC is one; other titles say what they like.
fn is_rfc_or_other(title: &str) -> bool {
    let Some(rest) = title.strip_prefix("RFC") else { return true };
    let (number, part) = rest.split_once(", ").unwrap_or((rest, "Section 1"));
    let number = number.strip_prefix(' ').unwrap_or_default();
    let is_section = |part: &str| {
        part.split('.').all(|it| !it.is_empty() && it.bytes().all(|it| it.is_ascii_alphanumeric()))
    };
    let section = part.strip_prefix("Section ").or(part.strip_prefix("Appendix "));
    !number.is_empty()
        && number.bytes().all(|it| it.is_ascii_digit())
        && section.is_some_and(is_section)
}

/// The phrase, with the lifecycle that IANA writes behind it: `Not Extended (OBSOLETED)`.
pub(super) fn description(cell: &str, place: Place, remarks: &mut Remarks) -> (String, Lifecycle) {
    let cell = cell.trim();
    if cell.eq_ignore_ascii_case("(unused)") {
        return (cell.to_owned(), Lifecycle::Unused);
    }
    let Some((phrase, remark)) = cell.strip_suffix(')').and_then(|it| it.rsplit_once('(')) else {
        return (cell.to_owned(), Lifecycle::Permanent);
    };
    let word = remark.split(|it: char| !it.is_alphabetic()).next().unwrap_or_default();
    let lifecycle = match word.to_ascii_lowercase().as_str() {
        "obsoleted" | "obsolete" => Lifecycle::Obsolete,
        "deprecated" => Lifecycle::Deprecated,
        "temporary" => Lifecycle::Temporary,
        _ => return (cell.to_owned(), Lifecycle::Permanent),
    };
    let lost = if word.len() == remark.len() { "" } else { "; the rest of the remark is left out" };
    let said = format!("({remark}) becomes `lifecycle = \"{}\"`{lost}", lifecycle.word());
    if lost.is_empty() {
        remarks.note(place, said);
    } else {
        remarks.left_out(place, said);
    }
    (phrase.trim_end().to_owned(), lifecycle)
}

/// Whether a range of this description is free.
pub(super) fn is_unassigned(description: &str) -> bool {
    ["", "unassigned"].iter().any(|word| description.trim().eq_ignore_ascii_case(word))
}

/// A phrase as a spec can have it, with plain quotation marks and dashes; none if that is not one.
pub(super) fn phrase(cell: &str) -> Option<String> {
    let plain: String = cell
        .chars()
        .map(|sign| match sign {
            '‘' | '’' => '\'',
            '“' | '”' => '"',
            '‐'..='―' => '-',
            sign if sign.is_whitespace() => ' ',
            sign => sign,
        })
        .collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    (!plain.is_empty() && plain.bytes().all(|it| (b' '..=b'~').contains(&it))).then_some(plain)
}

/// Whether a spec can have the text: it has something to say, and no sign that hides or turns it.
pub(super) fn is_text(text: &str) -> bool {
    let turns = |sign: char| matches!(sign, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    !text.trim().is_empty() && !text.chars().any(|sign| sign.is_control() || turns(sign))
}

/// The variant's name that a word of a program gives: `ERRCODE_NO_DATA` is `ErrcodeNoData`.
pub(super) fn variant(word: &str) -> Option<String> {
    if name::is_variant(word) {
        return Some(word.to_owned());
    }
    let camel = name::camel(word);
    name::is_variant(&camel).then_some(camel)
}
