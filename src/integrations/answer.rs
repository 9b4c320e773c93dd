//! What every framework answers an error with.

use std::error::Error;

use super::problem::{DEFAULT_LANGUAGE, Problem, ProblemFields, problem};

/// The problem document of an error, in English; a server error is logged.
pub(super) fn answer<E: ProblemFields + Error>(error: &E) -> Problem {
    let problem = problem(error, DEFAULT_LANGUAGE);
    #[cfg(feature = "tracing")]
    super::tracing::log(&problem, error);
    problem
}
