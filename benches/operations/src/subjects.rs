//! Whose operations are measured.

mod error;
mod number;
mod ours;
mod theirs;

use crate::measurement::Measurement;

/// The five class predicates, by the names that the type has for them.
macro_rules! class_predicates {
    ($subject:ident: $first:ident $second:ident $third:ident $fourth:ident $fifth:ident) => {
        $subject.checked("is_informational", |it| it.$first(), |number| number / 100 == 1);
        $subject.checked("is_successful", |it| it.$second(), |number| number / 100 == 2);
        $subject.checked("is_redirection", |it| it.$third(), |number| number / 100 == 3);
        $subject.checked("is_client_error", |it| it.$fourth(), |number| number / 100 == 4);
        $subject.checked("is_server_error", |it| it.$fifth(), |number| number / 100 == 5);
    };
}
pub(crate) use class_predicates;

/// All of them, subject by subject.
pub fn measurements() -> Vec<Measurement> {
    let mut measurements = Vec::new();
    number::measure(&mut measurements);
    ours::measure(&mut measurements);
    theirs::measure(&mut measurements);
    error::measure(&mut measurements);
    measurements
}
