//! The code of a variant that chooses one at run time.

use crate::{Code, StatusEnum};

/// What a field with `#[status(code)]` can be, and what the function of `code = path` can give.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a status code",
    label = "not a status code",
    note = "`code` takes an enum of status codes, a `Code` of one, `http::StatusCode` (with the feature \
            `http`), `u16`, or an `Option` of these; `code = path` takes a function that gives one"
)]
pub trait AnyCode {
    /// The number, if there is one.
    fn number(&self) -> Option<i128>;

    /// The code of this number, if the type has one.
    fn from_number(number: i128) -> Option<Self>
    where
        Self: Sized;
}

impl<S: StatusEnum> AnyCode for S {
    fn number(&self) -> Option<i128> {
        Some(self.entry().code)
    }

    fn from_number(number: i128) -> Option<Self> {
        S::VARIANTS.iter().copied().find(|code| code.entry().code == number)
    }
}

impl<S: StatusEnum> AnyCode for Code<S> {
    fn number(&self) -> Option<i128> {
        Some(self.code().into())
    }

    fn from_number(number: i128) -> Option<Self> {
        S::Repr::try_from(number).ok().map(Self::new)
    }
}

#[cfg(feature = "http")]
impl AnyCode for ::http::StatusCode {
    fn number(&self) -> Option<i128> {
        Some(self.as_u16().into())
    }

    fn from_number(number: i128) -> Option<Self> {
        u16::try_from(number).ok().and_then(|number| Self::from_u16(number).ok())
    }
}

impl AnyCode for u16 {
    #[inline]
    fn number(&self) -> Option<i128> {
        Some((*self).into())
    }

    #[inline]
    fn from_number(number: i128) -> Option<Self> {
        Self::try_from(number).ok()
    }
}

impl<T: AnyCode> AnyCode for Option<T> {
    fn number(&self) -> Option<i128> {
        self.as_ref().and_then(T::number)
    }

    fn from_number(number: i128) -> Option<Self> {
        T::from_number(number).map(Some)
    }
}

/// The code of this number out of those that the variant lists; the first, if it is none of them, which
/// is logged with the feature `tracing`.
#[must_use]
pub fn chosen<S: StatusEnum>(listed: &'static [S], number: Option<i128>) -> S {
    let is_it = |code: &&S| Some(code.entry().code) == number;
    match (listed.iter().find(is_it), listed) {
        (Some(code), _) => *code,
        (None, [first, ..]) => {
            #[cfg(feature = "tracing")]
            crate::integrations::tracing::not_listed(number, first.entry().code);
            *first
        }
        // The derive lists at least one.
        (None, []) => S::VARIANTS[0],
    }
}
