//! What every framework answers an error with.

use std::error::Error;

#[cfg(any(feature = "actix-web", feature = "axum"))]
use super::asked::best;
use super::problem::{self, DEFAULT_LANGUAGE, Problem, ProblemFields};

/// The problem document of an error, in the language that the request under way asks for, and whether
/// that is known; otherwise in English. A server error is logged.
pub(super) fn answer<E: ProblemFields + Error>(error: &E) -> (Problem, bool) {
    let asked = asked(error);
    let problem = problem::sent(error, asked.unwrap_or(DEFAULT_LANGUAGE));
    #[cfg(feature = "tracing")]
    super::tracing::log(&problem, error);
    (problem, asked.is_some())
}

#[cfg(any(feature = "actix-web", feature = "axum"))]
fn asked<E: ProblemFields>(error: &E) -> Option<&'static str> {
    best(|| problem::languages(error))
}

/// No middleware tells it.
#[cfg(not(any(feature = "actix-web", feature = "axum")))]
fn asked<E: ProblemFields>(_: &E) -> Option<&'static str> {
    None
}
