//! What the macros write compiles wherever a user puts them. The crates of the other editions are
//! this file again.
#![deny(warnings)]

pub mod expansion;
pub mod no_prelude;
#[cfg(test)]
mod parts;
pub mod shadowed;
pub mod statics;

/// In the body of a function, beside names that hide the prelude's.
#[must_use]
pub fn in_a_function(number: u16) -> Option<&'static str> {
    use status_codes::{status_enum, StatusDocs, StatusEnum};

    #[status_enum(extends = ["http", "nginx"])]
    enum BodyStatus {}

    #[derive(StatusDocs)]
    #[status(enum = BodyStatus)]
    enum BodyError {
        #[status(499)]
        Closed,
        #[status(NotFound)]
        Missing,
    }

    let status = BodyStatus::from_code(number)?;
    let errors = [BodyError::Closed, BodyError::Missing];
    let error = errors.iter().find(|error| error.status() == status)?;
    Some(<BodyStatus as StatusEnum>::phrase(error.status()))
}

/// A name that needs `r#`, which those beside it do not have.
#[allow(non_camel_case_types, reason = "it is what a keyword looks like")]
#[status_codes::status_enum(extends = ["nginx"])]
pub enum r#try {}

#[test]
fn a_raw_name_gives_plain_ones() {
    assert_eq!(tryCode::from(499), tryCode::Registered(r#try::ClientClosedRequest));
}

#[test]
fn what_stands_in_a_function_works() {
    assert_eq!(in_a_function(499), Some("Client Closed Request"));
    assert_eq!(in_a_function(404), Some("Not Found"));
    assert_eq!(in_a_function(200), None);
}
