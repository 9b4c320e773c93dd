//! Conversions with the status code of the crate [http](https://docs.rs/http), which is any number
//! from 100 to 999. Those that coherence forbids this crate are written by `implement_http!`.
//!
//! The closed enum has `From` only if its class is `HttpClass`: every number of those classes lies in
//! 100 to 599. One with other classes may have any number, and goes by way of its `Code`.

use http::StatusCode;
use http::status::InvalidStatusCode;

use crate::{Code, HttpClass, StatusEnum};

/// Total and without loss: a [`StatusCode`] is a number.
///
/// ```
/// use status_codes::{HttpCode, HttpStatus};
///
/// let code = HttpCode::from(http::StatusCode::NOT_FOUND);
/// assert_eq!(code, HttpCode::from(HttpStatus::NotFound));
/// ```
impl<S: StatusEnum<Repr = u16>> From<StatusCode> for Code<S> {
    #[inline(always)]
    fn from(status: StatusCode) -> Self {
        Self::new(status.as_u16())
    }
}

/// Fails for a number outside 100 to 999, which [`StatusCode`] cannot hold.
///
/// ```
/// use status_codes::HttpCode;
///
/// assert_eq!(http::StatusCode::try_from(HttpCode::from(799)).unwrap().as_u16(), 799);
/// assert!(http::StatusCode::try_from(HttpCode::from(1000)).is_err());
/// ```
impl<S: StatusEnum<Repr = u16>> TryFrom<Code<S>> for StatusCode {
    type Error = InvalidStatusCode;

    #[inline(always)]
    fn try_from(code: Code<S>) -> Result<Self, InvalidStatusCode> {
        Self::from_u16(code.code())
    }
}

/// What the `From` of a generated enum calls.
#[inline(always)]
pub fn status_code<S: StatusEnum<Repr = u16, Class = HttpClass>>(status: S) -> StatusCode {
    // The compiler of specs puts every code into a class, and HTTP's classes end at 599, so the
    // conversion does not fail.
    StatusCode::from_u16(status.code()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}
