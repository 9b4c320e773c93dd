//! [`Unregistered`]: a number that was looked up and not found.

use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::marker::PhantomData;

use crate::{StatusEnum, notation};

/// A number that the registry of `S` does not know.
///
/// Only a conversion that has looked the number up makes one, so a registered number can never
/// hide in it. It is also the error of the `TryFrom` of every generated enum:
///
/// ```
/// use status_codes::HttpStatus;
///
/// let error = HttpStatus::try_from(499_u16).unwrap_err();
/// assert_eq!(error.get(), 499);
/// assert_eq!(
///     error.to_string(),
///     "499 is not registered in Hypertext Transfer Protocol (HTTP) Status Codes",
/// );
/// ```
///
/// `N` is the integer that the number came in. It is the registry's own, except in the error of a
/// conversion from `i32`, which keeps numbers that no code can have:
///
/// ```
/// use status_codes::HttpStatus;
///
/// assert_eq!(HttpStatus::try_from(404_i32), Ok(HttpStatus::NotFound));
/// assert_eq!(HttpStatus::try_from(-1_i32).unwrap_err().get(), -1);
/// ```
#[derive(Clone, Copy)]
pub struct Unregistered<S: StatusEnum, N = <S as StatusEnum>::Repr> {
    code: N,
    registry: PhantomData<fn() -> S>,
}

impl<S: StatusEnum, N: Copy> Unregistered<S, N> {
    /// For what has looked the number up.
    #[inline(always)]
    pub(crate) const fn new(code: N) -> Self {
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
    pub const fn get(self) -> N {
        self.code
    }
}

// By hand: a derive would ask of `S` what is asked of the number alone.

impl<S: StatusEnum, N: PartialEq> PartialEq for Unregistered<S, N> {
    #[inline(always)]
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl<S: StatusEnum, N: Eq> Eq for Unregistered<S, N> {}

impl<S: StatusEnum, N: Ord> PartialOrd for Unregistered<S, N> {
    #[inline(always)]
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<S: StatusEnum, N: Ord> Ord for Unregistered<S, N> {
    #[inline(always)]
    fn cmp(&self, other: &Self) -> Ordering {
        self.code.cmp(&other.code)
    }
}

impl<S: StatusEnum, N: Hash> Hash for Unregistered<S, N> {
    #[inline(always)]
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.code.hash(state);
    }
}

impl<S: StatusEnum, N: fmt::Debug> fmt::Debug for Unregistered<S, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Unregistered").field(&self.code).finish()
    }
}

/// As an error message: `499 is not registered in …`.
impl<S: StatusEnum, N: Copy + fmt::Display + Into<i128>> fmt::Display for Unregistered<S, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = self.code.into();
        // A number that no code can have is in no registry's notation.
        match S::Repr::try_from(number) {
            Ok(_) => notation::display(S::REGISTRY, number, f)?,
            Err(_) => fmt::Display::fmt(&number, f)?,
        }
        write!(f, " is not registered in {}", S::REGISTRY.title)
    }
}

impl<S, N> core::error::Error for Unregistered<S, N>
where
    S: StatusEnum,
    N: Copy + fmt::Debug + fmt::Display + Into<i128>,
{
}
