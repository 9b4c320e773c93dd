//! Codes in what [serde](https://serde.rs) reads and writes.
//!
//! A generated enum and its [`Code`] are their number: `404`. The enum reads registered numbers only;
//! `Code` reads every number. [`by_name`] and [`by_phrase`] are for `#[serde(with = "…")]` on a field
//! of either type, and write `"NotFound"` or `"Not Found"`.
//!
//! ```
//! use serde::{Deserialize, Serialize};
//! use status_codes::{HttpCode, HttpStatus};
//!
//! #[derive(Debug, PartialEq, Serialize, Deserialize)]
//! struct Check {
//!     expected: HttpStatus,
//!     got: HttpCode,
//!     #[serde(with = "status_codes::serde::by_name")]
//!     otherwise: HttpStatus,
//! }
//!
//! let json = r#"{"expected":200,"got":599,"otherwise":"BadGateway"}"#;
//! let check: Check = serde_json::from_str(json).unwrap();
//! assert_eq!(check.got, 599);
//! assert_eq!(serde_json::to_string(&check).unwrap(), json);
//!
//! let error = serde_json::from_str::<HttpStatus>("499").unwrap_err();
//! assert_eq!(
//!     error.to_string(),
//!     "499 is not registered in Hypertext Transfer Protocol (HTTP) Status Codes",
//! );
//! ```

use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{Error, Unexpected, Visitor};
use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{Code, StatusEnum};

/// As the number.
impl<S> Serialize for Code<S>
where
    S: StatusEnum,
    S::Repr: Serialize,
{
    fn serialize<T: Serializer>(&self, serializer: T) -> Result<T::Ok, T::Error> {
        self.code().serialize(serializer)
    }
}

/// From any number of the registry's integer type.
impl<'de, S> Deserialize<'de> for Code<S>
where
    S: StatusEnum,
    S::Repr: Deserialize<'de>,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        S::Repr::deserialize(deserializer).map(Self::new)
    }
}

/// What the `Deserialize` of a generated enum calls: from a registered number.
///
/// # Errors
///
/// That the number is not registered, or what the format answers.
#[doc(hidden)]
pub fn deserialize_registered<'de, S, D>(deserializer: D) -> Result<S, D::Error>
where
    S: StatusEnum,
    S::Repr: Deserialize<'de>,
    D: Deserializer<'de>,
{
    Code::<S>::deserialize(deserializer)?.registered().map_err(Error::custom)
}

/// A type that has names and phrases: a generated enum, and its [`Code`].
///
/// It is sealed: these are all.
pub trait Named: sealed::Sealed + Sized {
    /// The enum.
    type Status: StatusEnum;

    /// Whether it can be a number that is not registered, and so has no name.
    const OPEN: bool;

    /// The code that it is.
    fn to_code(&self) -> Code<Self::Status>;

    /// The value of a registered code.
    fn from_status(status: Self::Status) -> Self;

    /// The value of any number, if it can be that.
    fn from_number(number: i128) -> Option<Self>;
}

impl<S: StatusEnum> Named for S {
    type Status = S;

    const OPEN: bool = false;

    fn to_code(&self) -> Code<S> {
        Code::Registered(*self)
    }

    fn from_status(status: S) -> Self {
        status
    }

    fn from_number(_: i128) -> Option<Self> {
        None
    }
}

impl<S: StatusEnum> Named for Code<S> {
    type Status = S;

    const OPEN: bool = true;

    fn to_code(&self) -> Code<S> {
        *self
    }

    fn from_status(status: S) -> Self {
        Self::Registered(status)
    }

    fn from_number(number: i128) -> Option<Self> {
        S::Repr::try_from(number).ok().map(Self::new)
    }
}

mod sealed {
    use crate::{Code, StatusEnum};

    pub trait Sealed {}

    impl<S: StatusEnum> Sealed for S {}
    impl<S: StatusEnum> Sealed for Code<S> {}
}

/// Reads and writes the name of the variant: `"NotFound"`.
///
/// A [`Code`] that is not registered is its number, so reading a `Code` needs a format that tells
/// strings from numbers, as JSON does.
///
/// ```
/// use serde::Deserialize;
/// use status_codes::HttpCode;
///
/// #[derive(Deserialize)]
/// struct Rule {
///     #[serde(with = "status_codes::serde::by_name")]
///     on: HttpCode,
/// }
///
/// let rule: Rule = serde_json::from_str(r#"{"on":"NotFound"}"#).unwrap();
/// assert_eq!(rule.on, 404);
/// let rule: Rule = serde_json::from_str(r#"{"on":499}"#).unwrap();
/// assert_eq!(rule.on, 499);
/// let error = serde_json::from_str::<Rule>(r#"{"on":"Missing"}"#).err().unwrap();
/// assert!(error.to_string().starts_with(r#"there is no code with the name "Missing" in "#));
/// ```
pub mod by_name {
    use serde_core::{Deserializer, Serializer};

    use super::{Named, StatusEnum, read, write};
    use crate::text;

    /// Writes the name.
    ///
    /// # Errors
    ///
    /// What the format answers.
    pub fn serialize<T: Named, R: Serializer>(value: &T, serializer: R) -> Result<R::Ok, R::Error> {
        write(value, serializer, StatusEnum::name)
    }

    /// Reads the name.
    ///
    /// # Errors
    ///
    /// That no code has the name, or what the format answers.
    pub fn deserialize<'de, T: Named, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<T, D::Error> {
        read(deserializer, "name", text::from_name)
    }
}

/// Reads and writes the reason phrase: `"Not Found"`; reads it in any ASCII case, and former phrases
/// too.
///
/// A [`Code`] that is not registered is its number, so reading a `Code` needs a format that tells
/// strings from numbers, as JSON does.
///
/// ```
/// use serde::{Deserialize, Serialize};
/// use status_codes::HttpStatus;
///
/// #[derive(Serialize, Deserialize)]
/// struct Rule {
///     #[serde(with = "status_codes::serde::by_phrase")]
///     on: HttpStatus,
/// }
///
/// let rule: Rule = serde_json::from_str(r#"{"on":"payload too large"}"#).unwrap();
/// assert_eq!(rule.on, 413);
/// assert_eq!(serde_json::to_string(&rule).unwrap(), r#"{"on":"Content Too Large"}"#);
/// ```
pub mod by_phrase {
    use serde_core::{Deserializer, Serializer};

    use super::{Named, StatusEnum, read, write};

    /// Writes the phrase.
    ///
    /// # Errors
    ///
    /// What the format answers.
    pub fn serialize<T: Named, R: Serializer>(value: &T, serializer: R) -> Result<R::Ok, R::Error> {
        write(value, serializer, StatusEnum::phrase)
    }

    /// Reads the phrase.
    ///
    /// # Errors
    ///
    /// That no code has the phrase, or what the format answers.
    pub fn deserialize<'de, T: Named, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<T, D::Error> {
        read(deserializer, "phrase", find)
    }

    /// As the inherent `from_phrase`, which generic code cannot call.
    fn find<S: StatusEnum>(phrase: &str) -> Option<S> {
        let is_it = |candidate: &str| candidate.eq_ignore_ascii_case(phrase);
        let mut all = S::VARIANTS.iter().copied();
        let current = all.clone().find(|status| is_it(status.phrase()));
        current.or_else(|| all.find(|status| status.entry().former.iter().any(|old| is_it(old))))
    }
}

fn write<T: Named, R: Serializer>(
    value: &T,
    serializer: R,
    word: fn(T::Status) -> &'static str,
) -> Result<R::Ok, R::Error> {
    match value.to_code() {
        Code::Registered(status) => serializer.serialize_str(word(status)),
        Code::Unregistered(number) => {
            let number: i128 = number.get().into();
            match u64::try_from(number) {
                Ok(number) => serializer.serialize_u64(number),
                // A negative number comes from an `i64` at most.
                Err(_) => serializer.serialize_i64(i64::try_from(number).unwrap_or(i64::MIN)),
            }
        }
    }
}

fn read<'de, T: Named, D: Deserializer<'de>>(
    deserializer: D,
    kind: &'static str,
    find: fn(&str) -> Option<T::Status>,
) -> Result<T, D::Error> {
    let word = Word { kind, find, result: PhantomData };
    if T::OPEN { deserializer.deserialize_any(word) } else { deserializer.deserialize_str(word) }
}

/// Reads a word that means a code and, for a type that can hold one, a number.
struct Word<T: Named> {
    kind: &'static str,
    find: fn(&str) -> Option<T::Status>,
    result: PhantomData<fn() -> T>,
}

impl<T: Named> Visitor<'_> for Word<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let or_number = if T::OPEN { " or a number" } else { "" };
        write!(f, "the {} of a code{or_number} in {}", self.kind, T::Status::REGISTRY.title)
    }

    fn visit_str<E: Error>(self, word: &str) -> Result<T, E> {
        let missing = || {
            let title = T::Status::REGISTRY.title;
            E::custom(format_args!("there is no code with the {} {word:?} in {title}", self.kind))
        };
        (self.find)(word).map(T::from_status).ok_or_else(missing)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<T, E> {
        self.number(number.into(), Unexpected::Unsigned(number))
    }

    // What TOML and a few others call for every number.
    fn visit_i64<E: Error>(self, number: i64) -> Result<T, E> {
        self.number(number.into(), Unexpected::Signed(number))
    }
}

impl<T: Named> Word<T> {
    fn number<E: Error>(&self, number: i128, unexpected: Unexpected<'_>) -> Result<T, E> {
        match T::from_number(number) {
            Some(value) => Ok(value),
            None if T::OPEN => Err(E::invalid_value(unexpected, self)),
            None => Err(E::invalid_type(unexpected, self)),
        }
    }
}
