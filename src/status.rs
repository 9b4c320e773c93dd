//! [`StatusEnum`]: what every generated enum can do, for code that is generic over them.

use core::fmt::{Debug, Display};
use core::hash::Hash;

use crate::{Entry, Registry};

/// An exhaustive enum of the registered codes of one registry, as [`status_enum`] writes it.
///
/// Every method is there as an inherent one too, and `const` there: the trait is for generic code,
/// such as a metrics layer or a renderer.
///
/// ```
/// use status_codes::{HttpStatus, StatusEnum};
///
/// fn longest_phrase<S: StatusEnum>() -> Option<&'static str> {
///     S::VARIANTS.iter().map(|status| status.phrase()).max_by_key(|phrase| phrase.len())
/// }
///
/// assert_eq!(longest_phrase::<HttpStatus>(), Some("Network Authentication Required"));
/// ```
///
/// [`status_enum`]: macro@crate::status_enum
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an enum of status codes",
    label = "`StatusEnum` is not implemented for it",
    note = "`#[status_enum]` writes enums that have it"
)]
pub trait StatusEnum: Copy + Eq + Ord + Hash + Debug + Display + 'static {
    /// The integer that holds a code: `u8`, `u16`, `u32` or `u64`.
    type Repr: Repr;

    /// The enum of the registry's classes, [`NoClass`] where it has none.
    type Class: Copy + Eq + Debug + 'static;

    /// What is known of the registry as a whole.
    const REGISTRY: &'static Registry;

    /// Every registered code, in the order of the numbers.
    const VARIANTS: &'static [Self];

    /// The registered code of this number.
    fn from_code(code: Self::Repr) -> Option<Self>;

    /// The number.
    fn code(self) -> Self::Repr;

    /// The class of any number, registered or not; `None` outside every class.
    fn class_of(code: Self::Repr) -> Option<Self::Class>;

    /// The variant's name: `NotFound`.
    fn name(self) -> &'static str;

    /// The reason phrase: `Not Found`.
    fn phrase(self) -> &'static str;

    /// The number as text, as wide as the registry prints its codes: `404`.
    fn label(self) -> &'static str;

    /// All that is known of the code.
    fn entry(self) -> &'static Entry;
}

/// The integers that can hold a code: `u8` to `u64`, and `i8` to `i64`.
///
/// It is sealed: the list is complete.
pub trait Repr:
    Copy + Eq + Ord + Hash + Debug + Display + Into<i128> + TryFrom<i128> + sealed::Sealed + 'static
{
}

impl Repr for u8 {}
impl Repr for u16 {}
impl Repr for u32 {}
impl Repr for u64 {}
impl Repr for i8 {}
impl Repr for i16 {}
impl Repr for i32 {}
impl Repr for i64 {}

mod sealed {
    pub trait Sealed {}

    impl Sealed for u8 {}
    impl Sealed for u16 {}
    impl Sealed for u32 {}
    impl Sealed for u64 {}
    impl Sealed for i8 {}
    impl Sealed for i16 {}
    impl Sealed for i32 {}
    impl Sealed for i64 {}
}

/// The class of a code in a registry without classes: there is none, so it has no value.
///
/// ```
/// use status_codes::{NoClass, StatusEnum};
///
/// /// `None` is the only answer that `S::class_of` can give.
/// fn class_of<S: StatusEnum<Class = NoClass>>(code: S::Repr) -> Option<NoClass> {
///     S::class_of(code)
/// }
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoClass {}
