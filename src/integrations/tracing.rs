//! What goes wrong in a response, told to the subscriber of [tracing](https://docs.rs/tracing).

use core::error::Error;
use core::fmt;

use super::problem::Problem;

/// What subscribers know the events by, wherever this module lies.
const TARGET: &str = "status_codes";

/// Logs a server error with all its sources, which the response does not show.
pub(super) fn log(problem: &Problem, error: &dyn Error) {
    let status = problem.status();
    if (500..=599).contains(&status) {
        let problem = problem.doc().id;
        let error = Chain(error);
        ::tracing::error!(target: TARGET, status, problem, %error, "answered with a server error");
    }
}

/// Logs that a declared header field could not be sent. Its value may be a secret.
#[cfg(any(feature = "axum", feature = "actix-web"))]
pub(super) fn left_out(name: &'static str) {
    ::tracing::warn!(target: TARGET, name, "left out a header field that HTTP cannot send");
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
