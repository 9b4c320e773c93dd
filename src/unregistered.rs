//! [`Unregistered`]: a number that was looked up and not found.

use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::marker::PhantomData;

use crate::{StatusEnum, text};

/// A number that the registry of `S` does not know.
///
/// Only a conversion that has looked the number up makes one, so a registered number can never
/// hide in it. It is also the error of the `TryFrom` of every generated enum:
///
/// ```
/// use status_codes::HttpStatus;
///
/// let error = HttpStatus::try_from(499).unwrap_err();
/// assert_eq!(error.get(), 499);
/// assert_eq!(
///     error.to_string(),
///     "499 is not registered in Hypertext Transfer Protocol (HTTP) Status Codes",
/// );
/// ```
#[derive(Clone, Copy)]
pub struct Unregistered<S: StatusEnum> {
    code: S::Repr,
    registry: PhantomData<fn() -> S>,
}

impl<S: StatusEnum> Unregistered<S> {
    /// For [`Code::new`](crate::Code::new), which has looked the number up.
    #[inline(always)]
    pub(crate) fn new(code: S::Repr) -> Self {
        Self { code, registry: PhantomData }
    }

    /// The number.
    ///
    /// ```
    /// use status_codes::{Code, HttpCode};
    ///
    /// assert!(matches!(HttpCode::from(499), Code::Unregistered(number) if number.get() == 499));
    /// ```
    #[inline(always)]
    #[must_use]
    pub fn get(self) -> S::Repr {
        self.code
    }
}

// By hand: a derive would ask of `S` what is asked of the number alone.

impl<S: StatusEnum> PartialEq for Unregistered<S> {
    #[inline(always)]
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl<S: StatusEnum> Eq for Unregistered<S> {}

impl<S: StatusEnum> PartialOrd for Unregistered<S> {
    #[inline(always)]
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<S: StatusEnum> Ord for Unregistered<S> {
    #[inline(always)]
    fn cmp(&self, other: &Self) -> Ordering {
        self.code.cmp(&other.code)
    }
}

impl<S: StatusEnum> Hash for Unregistered<S> {
    #[inline(always)]
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.code.hash(state);
    }
}

impl<S: StatusEnum> fmt::Debug for Unregistered<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Unregistered").field(&self.code).finish()
    }
}

/// As an error message: `499 is not registered in …`.
impl<S: StatusEnum> fmt::Display for Unregistered<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        text::display_number::<S>(self.code, f)?;
        write!(f, " is not registered in {}", S::REGISTRY.title)
    }
}

impl<S: StatusEnum> core::error::Error for Unregistered<S> {}
