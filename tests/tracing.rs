//! What is logged when an error is answered.
#![cfg(all(feature = "tracing", any(feature = "axum", feature = "actix-web")))]

#[path = "support/shop.rs"]
mod shop;

use std::fmt::{Debug, Write};
use std::sync::{Arc, Mutex};

use shop::{ShopError, all};
use status_codes::StatusDocs;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

/// Keeps every event as one line.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<String>>>);

struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        write!(self.0, " {field}={value:?}").unwrap();
    }
}

impl Subscriber for Log {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut line = Line(event.metadata().level().to_string());
        event.record(&mut line);
        self.0.lock().unwrap().push(line.0);
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

/// What is logged when this is answered.
fn logged(error: &ShopError) -> Vec<String> {
    let log = Log::default();
    tracing::subscriber::with_default(log.clone(), || {
        #[cfg(feature = "axum")]
        let _ = status_codes::axum::respond(error);
        #[cfg(not(feature = "axum"))]
        let _ = status_codes::actix_web::respond(error);
    });
    std::mem::take(&mut *log.0.lock().unwrap())
}

#[test]
fn a_server_error_is_logged_with_all_its_sources() {
    let error = ShopError::Internal(std::io::Error::other("disk full"));
    assert_eq!(
        logged(&error),
        ["ERROR message=answered with a server error status=500 problem=\"internal\" \
          error=the password is hunter2: disk full"]
    );
}

#[test]
fn only_a_server_error_is_logged_as_one() {
    for error in all() {
        let lines = logged(&error);
        let is_server_error = error.status().is_server_error();
        assert_eq!(lines.iter().any(|line| line.starts_with("ERROR")), is_server_error);
    }
}

#[test]
fn a_header_field_that_is_left_out_is_logged_without_its_value() {
    let lines = logged(&ShopError::BadHeaders);
    let message = "WARN message=left out a header field that HTTP cannot send";
    assert_eq!(
        lines,
        [format!("{message} name=\"X-Injected\""), format!("{message} name=\"not a name\"")]
    );
}

/// A code that the variant does not list is answered as the first, which the log shows.
#[test]
#[cfg(feature = "macros")]
fn a_code_that_is_not_listed_is_logged() {
    #[derive(StatusDocs)]
    #[status(one_of(502, 404))]
    struct Upstream(#[status(code)] u16);

    let log = Log::default();
    tracing::subscriber::with_default(log.clone(), || {
        assert_eq!(Upstream(404).status().code(), 404);
        assert_eq!(Upstream(418).status().code(), 502);
    });
    let lines = log.0.lock().unwrap();
    let expected = "WARN message=chose a code that `one_of` does not list chosen=418 answered=502";
    assert_eq!(*lines, [expected]);
}
