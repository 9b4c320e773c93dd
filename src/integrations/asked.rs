//! The languages that the request under way asks for.
//!
//! A response is made from an error alone, without its request. So the middleware of each framework
//! leaves the `Accept-Language` of the request here for as long as the service within is polled.

use std::cell::RefCell;
use std::future::{Future, poll_fn};
use std::mem;
use std::pin::pin;
use std::string::String;
use std::vec::Vec;

use super::problem::{DEFAULT_LANGUAGE, Problem, language};

std::thread_local! {
    static ASKED: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Runs a future within which [`localized`] reads this value of `Accept-Language`.
pub(super) async fn asking<F: Future>(accept_language: String, future: F) -> F::Output {
    let mut asked = Some(accept_language);
    let mut future = pin!(future);
    poll_fn(|context| {
        let _poll = Poll::of(&mut asked);
        future.as_mut().poll(context)
    })
    .await
}

/// The problem in the language that the request under way asks for; otherwise as it is, and false.
pub(super) fn localized(problem: Problem) -> (Problem, bool) {
    match best(|| problem.languages()) {
        Some(language) => (problem.in_language(language), true),
        None => (problem, false),
    }
}

/// The best of the available languages for the request under way, or English; none if there is no request
/// that is known.
pub(super) fn best(available: impl FnOnce() -> Vec<&'static str>) -> Option<&'static str> {
    ASKED.with_borrow(|asked| {
        let accept_language = asked.as_deref()?;
        Some(language(accept_language, &available()).unwrap_or(DEFAULT_LANGUAGE))
    })
}

/// One poll: while it lasts, the value is the thread's, and the thread's is kept here.
struct Poll<'a>(&'a mut Option<String>);

impl<'a> Poll<'a> {
    fn of(asked: &'a mut Option<String>) -> Self {
        exchange(asked);
        Self(asked)
    }
}

impl Drop for Poll<'_> {
    fn drop(&mut self) {
        exchange(self.0);
    }
}

fn exchange(asked: &mut Option<String>) {
    ASKED.with_borrow_mut(|current| mem::swap(current, asked));
}
