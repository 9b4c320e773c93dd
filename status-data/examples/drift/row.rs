//! A row of a table: what it says of a number, or of a range.

use status_codegen::model::{Lifecycle, Number, Registry};

/// What a row is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Numbers {
    /// One code.
    One(Number),
    /// The same code in every class: `X.1.5` of mail.
    InEachClass(String, Vec<Number>),
    /// A range, its ends included.
    Range(Number, Number),
}

/// What a table says of a number or a range.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) numbers: Numbers,
    pub(crate) name: String,
    pub(crate) lifecycle: Lifecycle,
    /// The documents, as `RFC 9110, Section 15.5.5`.
    pub(crate) references: Vec<String>,
    /// Until when a temporary registration holds.
    pub(crate) expires: Option<String>,
}

impl Row {
    pub(crate) fn new(numbers: Numbers, name: &str, references: &str, status: &str) -> Self {
        let (name, remark) = without_remark(name);
        let expires = remark.split_once("expires ").map(|(_, date)| date.trim().to_owned());
        Self {
            numbers,
            name: name.to_owned(),
            lifecycle: lifecycle(name, remark, status),
            references: documents(references),
            expires,
        }
    }

    /// Whether the row says that there is no code.
    pub(crate) fn is_vacant(&self) -> bool {
        let name = self.name.to_ascii_lowercase();
        name.is_empty() || name.starts_with("unassigned") || self.is_reserved()
    }

    /// Whether the row says that nobody can have the number.
    pub(crate) fn is_reserved(&self) -> bool {
        is_reserved(&self.name)
    }

    /// The codes that the row is about; none if it is about a range.
    pub(crate) fn codes(&self) -> &[Number] {
        match &self.numbers {
            Numbers::One(number) => std::slice::from_ref(number),
            Numbers::InEachClass(_, numbers) => numbers,
            Numbers::Range(..) => &[],
        }
    }

    /// Its numbers as the registry writes them.
    pub(crate) fn label(&self, registry: &Registry) -> String {
        match &self.numbers {
            Numbers::One(number) => registry.label(*number),
            Numbers::InEachClass(label, _) => label.clone(),
            Numbers::Range(first, last) => {
                format!("{} to {}", registry.label(*first), registry.label(*last))
            }
        }
    }
}

/// The numbers that a cell names: a code, a range with a hyphen or a dash, or a code of every class.
pub(crate) fn numbers(registry: &Registry, cell: &str) -> Option<Numbers> {
    if let Some(number) = number(registry, cell) {
        return Some(Numbers::One(number));
    }
    if let Some(detail) = cell.strip_prefix(['X', 'x']).filter(|rest| rest.starts_with('.')) {
        let codes = in_each_class(registry, detail);
        return (!codes.is_empty()).then(|| Numbers::InEachClass(format!("X{detail}"), codes));
    }
    let hyphens = cell.char_indices().filter(|(_, sign)| matches!(sign, '-' | '–'));
    hyphens.map(|(at, sign)| (&cell[..at], &cell[at + sign.len_utf8()..])).find_map(
        |(first, last)| {
            let (first, last) = (number(registry, first.trim())?, number(registry, last.trim())?);
            (first <= last).then_some(Numbers::Range(first, last))
        },
    )
}

/// One number, as the registry writes it, in decimal or, with `0x`, in hexadecimal.
fn number(registry: &Registry, text: &str) -> Option<Number> {
    let hexadecimal = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X"));
    let number = match hexadecimal {
        Some(digits) => u64::from_str_radix(digits, 16).ok().map(Number::from),
        None => registry.notation.read(text).or_else(|| text.parse::<i64>().ok().map(Number::from)),
    };
    number.filter(|number| registry.range.contains(*number))
}

fn in_each_class(registry: &Registry, detail: &str) -> Vec<Number> {
    let Some(first) = registry.notation.parts().first() else { return Vec::new() };
    let in_a_class = |number: &Number| registry.classes.iter().any(|it| it.range.contains(*number));
    (0..=first.last)
        .filter_map(|class| registry.notation.read(&format!("{class}{detail}")))
        .filter(in_a_class)
        .collect()
}

/// A name without what IANA remarks behind it: `(OBSOLETED)`, `(TEMPORARY - …)`.
fn without_remark(name: &str) -> (&str, &str) {
    let remarked = name.split_once(" (").filter(|(_, remark)| {
        let remark = remark.to_ascii_lowercase();
        ["temporary", "obsolete", "deprecated"].iter().any(|word| remark.starts_with(word))
    });
    remarked.map_or((name, ""), |(name, remark)| (name, remark.trim_end_matches(')')))
}

fn lifecycle(name: &str, remark: &str, status: &str) -> Lifecycle {
    let remark = remark.to_ascii_lowercase();
    if name.eq_ignore_ascii_case("(unused)") || is_reserved(name) {
        Lifecycle::Unused
    } else if remark.starts_with("obsolete") {
        Lifecycle::Obsolete
    } else if remark.starts_with("deprecated") {
        Lifecycle::Deprecated
    } else if remark.starts_with("temporary") || status.eq_ignore_ascii_case("provisional") {
        Lifecycle::Temporary
    } else {
        Lifecycle::Permanent
    }
}

fn is_reserved(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.starts_with("reserved") && !name.contains("private use")
}

/// The documents that a cell refers to. Persons are left out.
fn documents(references: &str) -> Vec<String> {
    let parts = references.split(['[', ']', ';', '\n']).map(str::trim);
    let documents = parts.filter(|it| it.starts_with("RFC") || it.starts_with("draft-"));
    let documents = documents.map(|it| it.replacen("RFC", "RFC ", 1).replacen("RFC  ", "RFC ", 1));
    documents.filter(|it| !it.to_ascii_lowercase().starts_with("rfc errata")).collect()
}
