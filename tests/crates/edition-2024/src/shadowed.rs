//! Among items that bear the names of the prelude, of primitive types and of crates.
#![allow(dead_code, non_camel_case_types, reason = "the names are there to be in the way")]
#![allow(missing_docs, reason = "there is nothing to say of them")]

pub struct Option;
pub struct Result;
pub struct Some;
pub struct None;
pub struct Ok;
pub struct Err;
pub struct Self_;
pub struct String;
pub struct Vec;
pub struct Box;
pub struct u8;
pub struct u16;
pub struct u32;
pub struct u64;
pub struct usize;
pub struct bool;
pub struct str;
pub struct Code;
pub struct Entry;
pub struct Text;
pub struct HttpStatus;
pub struct HttpClass;
pub struct Unregistered;
pub struct StatusEnum;
pub struct __Codes;
pub trait Clone {}
pub trait Copy {}
pub trait PartialEq {}
pub trait Eq {}
pub trait Debug {}
pub trait Display {}
pub trait From {}
pub trait TryFrom {}
pub trait Into {}
pub trait Iterator {}
pub trait Hash {}
pub trait Ord {}
pub trait Default {}
pub trait FromStr {}
pub trait ToString {}
pub trait StatusDocs {}
pub mod core {}
pub mod std {}
pub mod alloc {}
pub mod status_codes {}

macro_rules! matches {
    () => {};
}
macro_rules! panic {
    () => {};
}
macro_rules! assert {
    () => {};
}
macro_rules! include_str {
    () => {};
}
macro_rules! compile_error {
    () => {};
}

#[::status_codes::status_enum(extends = ["http", "nginx"])]
pub enum ShadowedStatus {}

#[::status_codes::status_enum(inline = r#"
format = 1

[registry]
name     = "own"
title    = "Own"
repr     = "u16"
codes    = "100..=999"
digits   = 3

[[class]]
name     = "Peculiar"
codes    = "400..=499"
fallback = 400

[predicate.is_odd]
codes = [400, "410..=419"]

[400]
phrase     = "Odd"
former     = ["Strange"]
summary.en = "It is odd."

[410]
phrase = "None"

[411]
phrase = "Some"
"#)]
pub enum Own {}

#[derive(::status_codes::StatusDocs)]
#[status(default = 500, require("en"))]
pub enum ShadowedError<'a> {
    /// With fields.
    #[status(404, title = "Missing")]
    NotFound {
        #[status(extension)]
        id: &'a ::core::primitive::str,
        #[status(header = "Retry-After")]
        after: ::core::primitive::u32,
    },
    /// What another type says.
    #[status(transparent)]
    Inner(Nested),
    /// A name of the prelude's.
    None,
    /// Another one.
    Some(::core::primitive::u8),
}

/// Nested.
#[derive(::status_codes::StatusDocs)]
#[status(410)]
pub struct Nested;

/// By number, in another enum.
#[derive(::status_codes::StatusDocs)]
#[status(enum = Own)]
pub enum OwnError {
    #[status(410)]
    Number,
    #[status(Some)]
    Name,
}

fn matches_are_unused() {
    matches!();
    panic!();
    assert!();
    include_str!();
    compile_error!();
}
