//! What a crate sees that uses the library.
//!
//! `TRYBUILD=overwrite cargo test -p test-public-api` rewrites the compiler's messages.

use status_codes::Code::{Registered, Unregistered};
use test_public_api::{JobClass, JobCode, JobStatus, is_over};
use trybuild::TestCases;

fn advice(code: JobCode) -> &'static str {
    match code {
        Registered(JobStatus::Queued) => "wait",
        Registered(JobStatus::Done) => "collect it",
        // Among them the codes that a later version adds.
        Registered(_) => "ask the operators",
        Unregistered(_) => "update the library",
    }
}

#[test]
fn a_match_with_an_arm_for_later_codes_compiles_and_decides() {
    let advice = [0, 10, 11, 12].map(|number| advice(JobCode::from(number)));
    assert_eq!(advice, ["wait", "collect it", "ask the operators", "update the library"]);
}

#[test]
fn everything_else_is_as_in_the_crate_of_the_enum() {
    assert_eq!(JobStatus::VARIANTS, [JobStatus::Queued, JobStatus::Done, JobStatus::Failed]);
    assert_eq!(JobStatus::from_code(11), Some(JobStatus::Failed));
    assert_eq!(JobStatus::Failed as u8, 11);
    assert_eq!("10 Done".parse(), Ok(JobStatus::Done));
    assert!(JobStatus::Done.is_over() && is_over(JobStatus::Done));
    assert!(matches!(JobStatus::Queued.class(), JobClass::Open));
}

#[test]
fn a_match_over_codes_or_classes_without_such_an_arm_does_not_compile() {
    TestCases::new().compile_fail("tests/ui/*.rs");
}
