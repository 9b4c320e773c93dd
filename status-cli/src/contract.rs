//! Error contracts, read from files: what `status_codes::docs::to_contract` writes.

mod read;

use std::collections::BTreeMap;
use std::ops::Range;

use anyhow::bail;
use serde::Deserialize;
use serde_json::Value;
use status_codegen::{Diagnostic, Document};

use crate::reading;

/// What an API can answer with in place of a result.
#[derive(Debug)]
pub(crate) struct Contract {
    /// Of which type it is.
    pub(crate) name: String,
    /// The languages of the texts.
    pub(crate) languages: Vec<String>,
    /// The problems, each with an `id` and a `type` that no other has.
    pub(crate) problems: Vec<Problem>,
    document: Document,
}

/// One problem.
#[derive(Debug)]
pub(crate) struct Problem {
    pub(crate) id: String,
    /// The variant's name in Rust.
    pub(crate) name: String,
    /// What `id` was before.
    pub(crate) renamed_from: Option<String>,
    /// The `type` of its documents; `None` is `about:blank`.
    pub(crate) type_uri: Option<String>,
    /// What `type` was under the former `id`.
    pub(crate) type_before: Option<String>,
    /// Its codes, at least one; the first is the default.
    pub(crate) codes: Vec<Code>,
    /// Its extension members, each with a name of its own.
    pub(crate) members: Vec<Member>,
    pub(crate) headers: Vec<Header>,
    /// Whether its documents never have a `detail`.
    pub(crate) masked: bool,
    pub(crate) grpc: Grpc,
    pub(crate) retry: Retry,
    /// Its texts by language.
    pub(crate) texts: BTreeMap<String, Text>,
    /// A problem document.
    pub(crate) example: Value,
    /// Where the `id` is, for [`Contract::mistake`].
    pub(crate) place: Range<usize>,
}

/// A code that a problem is answered with.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct Code {
    pub(crate) code: i64,
    pub(crate) phrase: String,
}

/// An extension member of a problem's documents.
#[derive(Debug)]
pub(crate) struct Member {
    pub(crate) name: String,
    /// Whether every document has it.
    pub(crate) required: bool,
    /// The JSON Schema of its values, which refers to no other; `true` is any value.
    pub(crate) schema: Value,
}

/// A header field of a problem's responses.
#[derive(Debug, Deserialize)]
pub(crate) struct Header {
    pub(crate) name: String,
    /// Its value, if that is always the same.
    pub(crate) value: Option<String>,
}

/// The gRPC code of a problem.
#[derive(Debug, PartialEq, Eq, Deserialize)]
pub(crate) struct Grpc {
    pub(crate) code: u8,
    pub(crate) name: String,
}

/// Whether a client may send the same request again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Retry {
    Never,
    /// Once the time that `Retry-After` names has passed.
    After,
    /// With growing delays.
    Backoff,
}

impl Retry {
    /// Its word in a contract.
    pub(crate) const fn keyword(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::After => "after",
            Self::Backoff => "backoff",
        }
    }

    /// What it tells the programmer of a client, in a sentence.
    pub(crate) const fn advice(self) -> &'static str {
        match self {
            Self::Never => "Do not retry: the same request would fail again.",
            Self::After => "Retry the same request once the time in Retry-After has passed.",
            Self::Backoff => "Retry the same request later, and wait longer each time.",
        }
    }
}

/// The texts of a problem in one language.
#[derive(Debug, PartialEq, Eq, Deserialize)]
pub(crate) struct Text {
    pub(crate) title: String,
    pub(crate) summary: Option<String>,
}

impl Contract {
    /// The contract in a file.
    ///
    /// # Errors
    ///
    /// If the file cannot be read or is not a contract; the error then shows every mistake.
    pub(crate) fn read(path: &str) -> anyhow::Result<Self> {
        let (document, _) = reading::read(path)?;
        Self::of(document)
    }

    /// The contract in a document.
    ///
    /// # Errors
    ///
    /// If it is not one; the error shows every mistake.
    pub(crate) fn of(document: Document) -> anyhow::Result<Self> {
        let path = document.path.clone();
        read::contract(document).or_else(|mistakes| {
            let mistakes: Vec<_> = mistakes.iter().map(ToString::to_string).collect();
            bail!("{path} has mistakes\n\n{}", mistakes.join("\n\n"))
        })
    }

    /// A mistake at a place in the contract's document, and a way out of it.
    pub(crate) fn mistake(
        &self,
        place: &Range<usize>,
        message: &str,
        help: Option<&str>,
    ) -> Diagnostic {
        Diagnostic::at(&self.document, place.clone(), message, help)
    }
}

/// Whether a text is meant to be a contract and not a spec: no TOML document begins with a brace.
pub(crate) fn is_contract(text: &str) -> bool {
    text.trim_start_matches('\u{feff}').trim_start().starts_with('{')
}
