//! What is bundled in these tests, and short ways to ask what came of a spec.

#[path = "../support/library.rs"]
mod library;

use status_codegen::Compiled;
use status_codegen::model::{Catalogue, Class, Code, Number, Predicate, Range};

pub(crate) use library::LibraryInMemory;

/// What a spec without parents begins with. The line after it is line 8.
pub(crate) const HEADER: &str = r#"format = 1
[registry]
name   = "acme"
title  = "Acme"
repr   = "u16"
codes  = "100..=999"
digits = 3
"#;

/// A bundled registry with classes, predicates and fallbacks.
pub(crate) const HTTP: &str = r#"format = 1
[registry]
name     = "http"
title    = "HTTP"
source   = "https://www.iana.org/assignments/http-status-codes"
as-of    = 2025-09-15
repr     = "u16"
codes    = "100..=999"
digits   = 3
fallback = 500
[[class]]
name     = "ClientError"
label    = "4xx"
codes    = "400..=499"
fallback = 400
[[class]]
name     = "ServerError"
label    = "5xx"
codes    = "500..=599"
fallback = 500
[predicate.is_retryable]
codes      = [408, "500..=503"]
summary.en = "Trying again may help."
[400]
phrase = "Bad Request"
[404]
phrase     = "Not Found"
reference  = "RFC 9110, Section 15.5.5"
summary.en = "There is no such thing."
summary.ko = "그런 것이 없습니다."
[408]
phrase = "Request Timeout"
[413]
phrase = "Content Too Large"
former = ["Payload Too Large"]
[451]
phrase = "Unavailable For Legal Reasons"
[500]
phrase = "Internal Server Error"
[503]
phrase = "Service Unavailable"
"#;

/// Bundled: a vendor's pack, which takes the classes of `http` and none of its codes.
pub(crate) const NGINX: &str = r#"format  = 1
extends = [{ registry = "http", only = [] }]
[registry]
name  = "nginx"
title = "nginx"
[494]
phrase = "Request Header Too Large"
wire   = "internal"
[499]
phrase = "Client Closed Request"
wire   = "log-only"
"#;

impl LibraryInMemory {
    /// A library with `http` and `nginx`.
    pub(crate) fn new() -> Self {
        Self::default().bundle("http", HTTP).bundle("nginx", NGINX)
    }

    /// Adds a file.
    pub(crate) fn file(mut self, path: &str, text: impl Into<String>) -> Self {
        self.files.insert(path.to_owned(), text.into());
        self
    }

    /// Adds a bundled registry, which must be sound.
    pub(crate) fn bundle(mut self, name: &str, text: &str) -> Self {
        let compiled = self.compile(text);
        assert_eq!(messages(&compiled), [""; 0], "{name}");
        self.bundled.insert(name.to_owned(), compiled.catalogue.expect("a sound catalogue"));
        self
    }

    /// What is wrong with a spec.
    pub(crate) fn errors(&self, text: &str) -> Vec<String> {
        messages(&self.compile(text))
    }

    /// What a spec means that is sound.
    pub(crate) fn catalogue(&self, text: &str) -> Catalogue {
        let compiled = self.compile(text);
        assert_eq!(messages(&compiled), [""; 0]);
        compiled.catalogue.expect("a sound spec has a catalogue")
    }
}

/// Each diagnostic as `line:column: message`, with its path before if that is not the root's.
pub(crate) fn messages(compiled: &Compiled) -> Vec<String> {
    let one = |diagnostic: &status_codegen::Diagnostic| {
        let path = match diagnostic.path() {
            "edge.toml" => String::new(),
            path => format!("{path}:"),
        };
        let (line, column) = (diagnostic.line(), diagnostic.column());
        format!("{path}{line}:{column}: {}", diagnostic.message())
    };
    compiled.diagnostics.iter().map(one).collect()
}

/// What is wrong with [`HEADER`] and `body`, whose first line is line 8.
pub(crate) fn errors(body: &str) -> Vec<String> {
    LibraryInMemory::new().errors(&format!("{HEADER}{body}"))
}

/// What is wrong with an extension of `http`; `body` begins on line 3.
pub(crate) fn errors_over_http(body: &str) -> Vec<String> {
    LibraryInMemory::new().errors(&format!("format = 1\nextends = [\"http\"]\n{body}"))
}

/// What an extension of `http` means.
pub(crate) fn over_http(body: &str) -> Catalogue {
    LibraryInMemory::new().catalogue(&format!("format = 1\nextends = [\"http\"]\n{body}"))
}

/// The help of the only diagnostic.
pub(crate) fn help(library: &LibraryInMemory, text: &str) -> String {
    let compiled = library.compile(text);
    assert_eq!(compiled.diagnostics.len(), 1, "{:?}", messages(&compiled));
    compiled.diagnostics[0].help().unwrap_or_default().to_owned()
}

/// The code of this number.
pub(crate) fn code(catalogue: &Catalogue, number: Number) -> &Code {
    catalogue.codes.iter().find(|code| code.number == number).expect("a code of this number")
}

/// The class of this name.
pub(crate) fn class<'c>(catalogue: &'c Catalogue, name: &str) -> &'c Class {
    catalogue.registry.classes.iter().find(|class| class.name == name).expect("such a class")
}

/// The predicate of this name.
pub(crate) fn predicate<'c>(catalogue: &'c Catalogue, name: &str) -> &'c Predicate {
    let mut predicates = catalogue.predicates.iter();
    predicates.find(|predicate| predicate.name == name).expect("such a predicate")
}

/// The numbers of all codes.
pub(crate) fn numbers(catalogue: &Catalogue) -> Vec<Number> {
    catalogue.codes.iter().map(|code| code.number).collect()
}

/// A range, shortly.
pub(crate) fn range(first: Number, last: Number) -> Range {
    Range { first, last }
}
