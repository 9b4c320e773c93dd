//! Programming languages as their writers need them: how a name is cased, which words a language keeps
//! for itself and how its programs get around that, and how a text becomes a literal or a comment that
//! reads the same and breaks nothing.
//!
//! One file per language. What is written in it, an export or a client, is decided elsewhere.

pub(crate) mod c;
pub(crate) mod case;
pub(crate) mod csharp;
pub(crate) mod dart;
pub(crate) mod go;
pub(crate) mod indented;
pub(crate) mod java;
pub(crate) mod kotlin;
pub(crate) mod markdown;
pub(crate) mod python;
pub(crate) mod rust;
pub(crate) mod sql;
pub(crate) mod swift;
pub(crate) mod text;
pub(crate) mod typescript;

use anyhow::ensure;

/// One language.
#[derive(Debug)]
pub(crate) struct Syntax {
    /// The words that no name can be, and those that a generated name had better not be.
    pub(crate) keywords: &'static [&'static str],
    /// A keyword as the name that the language's programmers write in its place: `class_`, `@class`.
    pub(crate) escape_keyword: fn(&str) -> String,
    /// The text as a literal, with its quotation marks.
    pub(crate) string: fn(&str) -> String,
    /// The text as one line of a documentation comment.
    pub(crate) comment: fn(&str) -> String,
}

impl Syntax {
    /// The name, or its substitute if it is a keyword.
    pub(crate) fn identifier(&self, name: &str) -> String {
        if self.keywords.contains(&name) { (self.escape_keyword)(name) } else { name.to_owned() }
    }

    /// The name of a package or a namespace, its parts with dots between them.
    ///
    /// # Errors
    ///
    /// If a part of it is not a name, or a keyword.
    pub(crate) fn package<'n>(&self, name: &'n str) -> anyhow::Result<&'n str> {
        let is_part = |part: &str| {
            let starts =
                part.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_');
            let is_plain = part.chars().all(|it| it.is_ascii_alphanumeric() || it == '_');
            starts && is_plain && !self.keywords.contains(&part)
        };
        ensure!(name.split('.').all(is_part), "`{name}` is not the name of a package");
        Ok(name)
    }

    /// The text as a literal, with its quotation marks.
    pub(crate) fn string(&self, text: &str) -> String {
        (self.string)(text)
    }

    /// The text as one line of a documentation comment.
    pub(crate) fn comment(&self, text: &str) -> String {
        (self.comment)(text)
    }
}
