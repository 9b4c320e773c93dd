//! What a web framework answers with, before it is said in the types of that framework.

use std::error::Error;
use std::string::{String, ToString};
use std::vec::Vec;

use super::problem::{DEFAULT_LANGUAGE, Problem, ProblemFields, language, problem};

/// A problem document and the header fields that its value declares.
pub(super) struct Reply {
    pub(super) problem: Problem,
    pub(super) headers: Vec<(&'static str, String)>,
}

impl Reply {
    pub(super) fn new<E: ProblemFields + Error>(error: &E) -> Self {
        let problem = problem(error, DEFAULT_LANGUAGE);
        #[cfg(feature = "tracing")]
        super::tracing::log(&problem, error);
        let mut headers = Vec::new();
        error.visit_headers(&mut |name, value| headers.push((name, value.to_string())));
        Self { problem, headers }
    }
}

/// The problem in the language that the `Accept-Language` fields of its request ask for.
pub(super) fn localized<'a>(
    problem: Problem,
    accept_language: impl Iterator<Item = &'a str>,
) -> Problem {
    let accept_language = accept_language.collect::<Vec<_>>().join(",");
    let language = language(&accept_language, &problem.languages());
    problem.in_language(language.unwrap_or(DEFAULT_LANGUAGE))
}

/// A header field that cannot be sent is left out of the response: the error is worth more than it.
pub(super) fn left_out(name: &'static str) {
    #[cfg(feature = "tracing")]
    super::tracing::left_out(name);
    let _ = name;
}
