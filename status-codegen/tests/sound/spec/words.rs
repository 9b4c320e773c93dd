//! What specs are made of: names, phrases, texts, references.

use super::choices::Choices;
use super::{Phrase, Reference};

/// Words of phrases, and what becomes of each in a name.
const FIRST: &[(&str, &str)] = &[
    ("Not", "Not"),
    ("too", "Too"),
    ("URI", "Uri"),
    ("I'm", "Im"),
    ("(old)", "Old"),
    ("tls1.3", "Tls13"),
    ("B&B", "BB"),
    ("under_way", "UnderWay"),
    ("\"quoted\"", "Quoted"),
    ("C:\\tmp", "CTmp"),
];

const SECOND: &[(&str, &str)] = &[
    ("Found", "Found"),
    ("late", "Late"),
    ("MANY", "Many"),
    ("x2", "X2"),
    ("won't", "Wont"),
    ("self", "Self"),
    ("[gone]", "Gone"),
    ("end-of-file", "EndOfFile"),
    ("100%", "100"),
    ("Count", "Count"),
];

/// The characters that may separate the words of a phrase.
const BETWEEN: &[&str] = &[" ", "-", "/", ": ", "_"];

/// Variants that no phrase gives.
pub(crate) const NAMES: &[&str] = &["Named", "Zed9", "Ünder", "Entries", "Ancestor0"];

/// Classes, and what each is in `snake_case`.
pub(crate) const CLASSES: &[(&str, &str)] = &[
    ("Done", "done"),
    ("ClientError", "client_error"),
    ("TLSAlert", "tls_alert"),
    ("Later", "later"),
    ("V2Only", "v2_only"),
];

pub(crate) const LABELS: &[&str] = &["4xx", "done!", "#", "a\"b"];

pub(crate) const CLASS_ENUMS: &[&str] = &["Kind", "EdgeKind"];

/// What ranges are called.
pub(crate) const RANGES: [&str; 2] = ["Application", "Library"];

pub(crate) const PREDICATES: &[&str] =
    &["is_retryable", "is_final", "needs_login", "is_재시도", "counts", "r2"];

pub(crate) const LANGUAGES: &[&str] = &["en", "ko", "pt-BR"];

pub(crate) const TEXTS: &[&str] = &[
    "One sentence.",
    "한 문장이다.",
    "It's # no comment, \"quoted\" \\ and `ticked`",
    " spaces around ",
    "[x] *y* <z> | https://acme.dev/a_b",
    "emoji 🦀, a no-break\u{a0}space",
    "'''",
];

pub(crate) const REGISTRIES: &[&str] = &["acme", "acme-edge", "acme_9"];

pub(crate) const DATES: &[&str] = &["2026-10-09", "1999-01-31"];

pub(crate) const LIFECYCLES: &[&str] =
    &["permanent", "temporary", "unused", "deprecated", "obsolete", "draft", "unofficial"];

pub(crate) const WIRES: &[&str] = &["sent", "log-only", "internal"];

pub(crate) const FIELDS: &[&str] = &["Allow", "Retry-After", "x-acme_1", "WWW-Authenticate"];

const REFERENCES: &[(&str, Option<&str>)] = &[
    ("RFC 9110", Some("https://www.rfc-editor.org/rfc/rfc9110.html")),
    (
        "RFC 9110, Section 15.5.5",
        Some("https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5"),
    ),
    ("RFC 9110, Appendix B", Some("https://www.rfc-editor.org/rfc/rfc9110.html#appendix-B")),
    ("https://acme.dev/?a=%22b%22", Some("https://acme.dev/?a=%22b%22")),
    ("draft-acme-00", Some("https://datatracker.ietf.org/doc/html/draft-acme-00")),
    ("Acme's manual, page 3", None),
];

/// Phrases of which no two are alike, nor are the names that they give.
pub(crate) struct Phrases {
    next: usize,
    step: usize,
}

impl Phrases {
    pub(crate) fn new(choices: &mut Choices) -> Self {
        // Without a common factor with the number of phrases, each comes once before any comes again.
        Self { next: choices.count(99), step: choices.pick(&[1, 3, 7, 9, 11, 13]) }
    }

    /// Another phrase, which gives a name.
    pub(crate) fn next(&mut self, choices: &mut Choices) -> Phrase {
        let place = self.next % (FIRST.len() * SECOND.len());
        self.next += self.step;
        let (first, second) = (FIRST[place / SECOND.len()], SECOND[place % SECOND.len()]);
        let between = choices.pick(BETWEEN);
        Phrase {
            text: format!("{}{between}{}", first.0, second.0),
            name: Some(format!("{}{}", first.1, second.1)),
        }
    }

    /// Another phrase, which gives no name.
    pub(crate) fn next_without_name(&mut self, choices: &mut Choices) -> Phrase {
        let Phrase { text, .. } = self.next(choices);
        Phrase { text: format!("9 {text}"), name: None }
    }
}

/// Some references.
pub(crate) fn references(choices: &mut Choices) -> Vec<Reference> {
    choices.some(REFERENCES).into_iter().map(reference_of).collect()
}

/// One reference.
pub(crate) fn reference(choices: &mut Choices) -> Reference {
    reference_of(choices.pick(REFERENCES))
}

fn reference_of((title, url): (&str, Option<&str>)) -> Reference {
    Reference { title: title.to_owned(), url: url.map(str::to_owned) }
}
