//! Without the prelude.
#![no_implicit_prelude]

/// From bundled registries.
#[::status_codes::status_enum(extends = ["http"])]
pub enum BareStatus {}

/// With classes, predicates, former phrases and texts of its own.
#[::status_codes::status_enum(inline = r#"
format = 1

[registry]
name     = "bare"
title    = "Bare"
repr     = "u8"
codes    = "0..=99"
digits   = 2
fallback = 1

[[class]]
name     = "Low"
codes    = "0..=9"
fallback = 1

[predicate.is_odd]
codes = [1]

[1]
phrase     = "One"
former     = ["Uno"]
summary.en = "The first."
"#)]
pub enum Own {}

/// What goes wrong.
#[derive(::status_codes::StatusDocs)]
#[status(default = 500, type_base = "https://api.acme.dev/problems/", rename_all = "kebab-case")]
pub enum BareError<T> {
    /// With fields.
    #[status(404, title(ko = "없음"))]
    NotFound {
        /// Which.
        #[status(extension)]
        id: u64,
        /// When to come back.
        #[status(header = "Retry-After")]
        after: u64,
    },
    /// With a choice.
    #[status(one_of(400, 422), detail = "{0}", grpc = Aborted, header("A" = "b"))]
    Choice(#[status(code)] u16),
    /// What another type says.
    #[status(transparent)]
    Inner(T),
    /// Without anything.
    Other,
}

/// By number, in another enum.
#[derive(::status_codes::StatusDocs)]
#[status(1, enum = Own)]
pub struct OwnError;

::status_codes::subset!(pub SomeErrors of BareError<OneError>: NotFound, Choice);

/// What `BareError` may hold.
#[derive(::status_codes::StatusDocs)]
#[status(404)]
pub struct OneError;
