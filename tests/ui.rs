//! What the compiler says of a mistake, word for word.
//!
//! `TRYBUILD=overwrite cargo test --test ui` rewrites the messages; read them as a user would.
#![cfg(feature = "macros")]

use trybuild::TestCases;

#[test]
fn each_mistake_in_a_spec_or_an_attribute_is_shown_where_it_is() {
    TestCases::new().compile_fail("tests/ui/status_enum/*.rs");
}

#[test]
fn each_mistake_in_a_derive_is_shown_where_it_is() {
    TestCases::new().compile_fail("tests/ui/status_docs/*.rs");
}

/// What a framework's key asks for beside the codes.
#[test]
#[cfg(all(feature = "axum", feature = "actix-web"))]
fn each_mistake_about_a_framework_is_shown_where_it_is() {
    TestCases::new().compile_fail("tests/ui/status_docs/frameworks/*.rs");
}

/// What is only said, or said otherwise, without the features of the integrations, all of which imply
/// `alloc`.
#[test]
#[cfg(not(feature = "alloc"))]
fn what_the_features_say_otherwise_is_shown_where_it_is() {
    let cases = TestCases::new();
    cases.compile_fail("tests/ui/status_docs/default_features/*.rs");
    cases.compile_fail("tests/ui/status_enum/default_features/*.rs");
}
