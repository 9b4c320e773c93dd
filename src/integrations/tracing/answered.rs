//! What is answered.

use core::error::Error;
use core::fmt;

use super::TARGET;
use crate::problem::Problem;

/// Logs a server error with all its sources, which the response does not show.
pub(crate) fn log(problem: &Problem, error: &dyn Error) {
    let status = problem.status();
    if (500..=599).contains(&status) {
        let problem = problem.doc().id;
        let error = Chain(error);
        ::tracing::error!(
            target: TARGET, status, problem, %error, "answered with a server error"
        );
    }
}

/// An error and its sources, from the outside in, as one line.
struct Chain<'a>(&'a dyn Error);

impl fmt::Display for Chain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)?;
        match self.0.source() {
            Some(source) => write!(f, ": {}", Chain(source)),
            None => Ok(()),
        }
    }
}
