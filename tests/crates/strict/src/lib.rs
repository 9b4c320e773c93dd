//! A user's crate under the strictest lints: what the macro writes must pass them all.
#![deny(
    warnings,
    missing_docs,
    unsafe_code,
    unreachable_pub,
    unused_qualifications,
    non_ascii_idents,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unused_results,
    variant_size_differences,
    clippy::all,
    clippy::pedantic,
    clippy::cargo,
    rustdoc::broken_intra_doc_links,
    rustdoc::private_intra_doc_links,
    rustdoc::bare_urls,
    rustdoc::invalid_html_tags,
    rustdoc::invalid_rust_codeblocks,
    rustdoc::redundant_explicit_links
)]
#![forbid(unsafe_op_in_unsafe_fn)]
#![allow(clippy::cargo_common_metadata, reason = "it is never published")]
#![allow(clippy::multiple_crate_versions, reason = "with every feature, frameworks bring them")]

use status_codes::status_enum;

/// From a file, with classes, predicates, an override and codes of its own.
#[status_enum("status.toml")]
pub enum StrictStatus {}

/// From nothing but bundled registries.
#[status_enum(extends = ["http"], docs("ko"))]
pub enum BundledStatus {}

/// From the attribute, with another integer and without classes.
#[status_enum(inline = r#"
    format = 1

    [registry]
    name   = "exit"
    title  = "Exit codes"
    repr   = "u8"
    codes  = "0..=255"
    digits = 1

    [0]
    phrase = "Success"

    [1]
    phrase = "Failure"
"#, code = AnyExit)]
pub enum Exit {}

/// In hexadecimal, with an integer that is wider than pointers may be, and a class of one number.
#[status_enum(inline = r#"
    format = 1

    [registry]
    name       = "far"
    title      = "Far numbers"
    repr       = "u64"
    codes      = "0..=0xffffffffffffffff"
    digits     = 2
    radix      = 16
    class-enum = "Distance"

    [[class]]
    name  = "Near"
    codes = "0x1000000000..=0x1000000000"

    [[class]]
    name  = "Far"
    codes = "0x1000000001..=0xffffffffffffffff"

    [0x1000000000]
    phrase = "Here"

    [0x1000000002]
    phrase = "There"
"#)]
pub enum Far {}

mod private {
    use status_codes::status_enum;

    #[status_enum(extends = ["nginx"])]
    pub(super) enum Internal {}
}

/// Uses what is private, so that only what the macro writes could be unused.
#[must_use]
pub fn internal(number: u16) -> bool {
    private::Internal::from_code(number).is_some()
}
