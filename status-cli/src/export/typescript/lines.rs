//! Pieces of TypeScript.

use std::fmt::Write;

use status_codegen::model::{Notation, Number, Reference, Str};

use crate::syntax::typescript::TYPESCRIPT;

/// The greatest integer that a number of JavaScript holds exactly.
const MAX_SAFE_INTEGER: Number = (1 << 53) - 1;

/// How integers are written: as numbers if these hold all of them, else as bigints.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Integers {
    Numbers,
    Bigints,
}

impl Integers {
    /// The type that holds these.
    pub(super) fn of(mut integers: impl Iterator<Item = Number>) -> Self {
        let are_safe = integers.all(|it| it.abs() <= MAX_SAFE_INTEGER);
        if are_safe { Self::Numbers } else { Self::Bigints }
    }

    /// The name of the type.
    pub(super) fn kind(self) -> &'static str {
        match self {
            Self::Numbers => "number",
            Self::Bigints => "bigint",
        }
    }

    /// The integer in decimal. A bound beyond every exact number is the last of these.
    pub(super) fn literal(self, integer: Number) -> String {
        match self {
            Self::Numbers => integer.clamp(-MAX_SAFE_INTEGER, MAX_SAFE_INTEGER).to_string(),
            Self::Bigints => format!("{integer}n"),
        }
    }

    /// The integer as its registry writes it, without leading zeros, which would make it octal.
    pub(super) fn written(self, notation: &Notation, integer: Number) -> String {
        let is_exact = self == Self::Bigints || integer.abs() <= MAX_SAFE_INTEGER;
        if notation.is_text() || !is_exact {
            return self.literal(integer);
        }
        notation.write(integer) + if self == Self::Bigints { "n" } else { "" }
    }
}

/// A documentation comment of these paragraphs, whose text is escaped.
pub(super) fn documentation(indent: &str, paragraphs: &[String]) -> String {
    if let [only] = paragraphs {
        return format!("{indent}/** {only} */\n");
    }
    let lines = paragraphs.join(&format!("\n{indent} *\n{indent} * "));
    format!("{indent}/**\n{indent} * {lines}\n{indent} */\n")
}

/// A reference as a tag of a documentation comment.
pub(super) fn reference(Reference { title, url }: &Reference) -> String {
    match url {
        Some(url) if url == title => format!("@see {{@link {}}}", address(url)),
        Some(url) => format!("@see {{@link {} | {}}}", address(url), TYPESCRIPT.comment(title)),
        None => format!("@see {}", TYPESCRIPT.comment(title)),
    }
}

/// The address without the signs that would end the link or the comment.
fn address(url: &str) -> String {
    let mut address = String::with_capacity(url.len());
    for character in url.chars() {
        match character {
            '{' | '}' | '|' | '*' | ' ' => {
                // Writing to a string cannot fail.
                let _ = write!(address, "%{:02X}", u32::from(character));
            }
            _ => address.push(character),
        }
    }
    address
}

/// The name as a key, in quotation marks unless it is an identifier in ASCII.
pub(super) fn key(name: &str) -> String {
    if name.is_ascii() { name.to_owned() } else { TYPESCRIPT.string(name) }
}

/// A list whose type is that of a list, not of its values: so that `includes` takes any of the kind.
pub(super) fn strings<'s>(values: impl Iterator<Item = &'s str>, kind: &str) -> String {
    let values: Vec<_> = values.map(|it| TYPESCRIPT.string(it)).collect();
    format!("[{}] as readonly {kind}[]", values.join(", "))
}

/// The texts that there are in the languages that are wanted, by language.
pub(super) fn texts<'t>(
    texts: impl Iterator<Item = (&'t Str, Option<&'t Str>)>,
    wanted: &[String],
) -> String {
    let texts: Vec<_> = texts
        .filter(|(tag, _)| wanted.iter().any(|it| it == *tag))
        .filter_map(|(tag, text)| {
            let tag = if tag.contains('-') { TYPESCRIPT.string(tag) } else { tag.to_string() };
            Some(format!("{tag}: {}", TYPESCRIPT.string(text?)))
        })
        .collect();
    if texts.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", texts.join(", ")) }
}
