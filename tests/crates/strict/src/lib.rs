//! A user's crate under the strictest lints, which its manifest lists: what the macro writes must pass them all.

use status_codes::{HttpStatus, StatusDocs, status_enum, subset};

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

/// Numbers too far apart for a table.
#[status_enum(inline = r#"
    format = 1

    [registry]
    name   = "scattered"
    title  = "Scattered numbers"
    repr   = "u32"
    codes  = "0..=4294967295"
    digits = 1

    [1]
    phrase = "One"

    [1000000]
    phrase = "A Million"

    [2000000000]
    phrase = "Two Billion"
"#)]
pub enum Scattered {}

/// Of a name that a type parameter might have.
#[status_enum(extends = ["nginx"])]
pub enum H {}

/// Likewise.
#[status_enum(extends = ["nginx"])]
pub enum S {}

/// Likewise.
#[status_enum(extends = ["nginx"])]
pub enum D {}

/// What only this crate sees.
mod private {
    use status_codes::status_enum;

    /// From a registry of a vendor.
    #[status_enum(extends = ["nginx"])]
    pub(super) enum Internal {}
}

/// Uses what is private, so that only what the macro writes could be unused.
#[inline]
#[must_use]
pub const fn internal(number: u16) -> bool {
    private::Internal::from_code(number).is_some()
}

/// What a user's function answers: every kind of variant and of key.
#[derive(Debug, StatusDocs)]
#[status(
    type_base = "https://api.acme.dev/problems/",
    rename_all = "kebab-case",
    require("en", "ko"),
    default = 500
)]
#[non_exhaustive]
pub enum ApiError<'a, T> {
    /// The order does not exist.
    #[status(404, title(ko = "주문을 찾을 수 없음"), summary(ko = "주문이 없다."))]
    OrderNotFound {
        /// Which one.
        #[status(extension)]
        id: u64,
        /// When to ask again.
        #[status(header = "Retry-After")]
        retry_after: Option<T>,
    },
    /// There is too much to do.
    #[deprecated]
    #[status(TooManyRequests, title(ko = "너무 많음"), summary(ko = "너무 많다."), mask, skip_docs)]
    TooMany(#[status(header = "Retry-After")] &'a str),
    /// What is asked for is not what the service understands.
    #[status(
        one_of(400, 422),
        title(ko = "이해할 수 없음"),
        summary(ko = "이해할 수 없는 요청이다.")
    )]
    #[status(detail(en = "{reason}.", ko = "{reason}라고 한다."), grpc = InvalidArgument)]
    Rejected {
        /// Which one.
        #[status(code)]
        status: HttpStatus,
        /// What is wrong.
        reason: &'a str,
    },
    /// Nobody knows who asks.
    #[status(401, header("WWW-Authenticate" = "Bearer"), title(ko = "인증 필요"))]
    #[status(
        summary(ko = "누가 요청하는지 알 수 없다."),
        retry = "never",
        renamed_from = "unknown"
    )]
    UnknownToken,
    /// Something is wrong inside.
    #[status(title(ko = "내부 오류"), summary(ko = "안에서 잘못되었다."))]
    Internal,
    /// What the edge says.
    #[status(transparent)]
    Inner(T),
    /// What the edge says, by reference.
    #[status(transparent)]
    Edge(&'a Teapot),
}

/// A struct, with a number as its code and nothing else.
#[derive(Debug, Clone, Copy, StatusDocs)]
#[status(418)]
#[non_exhaustive]
pub struct Teapot;

/// Codes of another enum.
#[derive(Debug, Clone, Copy, StatusDocs)]
#[status(enum = StrictStatus, default = NotFound)]
#[non_exhaustive]
pub enum StrictError {
    /// With a code that only the compiler knows.
    #[status(404)]
    NotFound,
    /// With a code that requires a header field.
    #[status(405, header("Allow"))]
    UnknownMethod,
    /// Without a code.
    Other,
}

subset!(pub SomeErrors of StrictError: NotFound, Other);

/// Nothing can go wrong.
#[derive(Debug, Clone, Copy, StatusDocs)]
#[non_exhaustive]
pub enum Never {}
