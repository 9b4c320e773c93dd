//! [`Code`]: any number off the wire, registered or not.

use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::str::FromStr;

use crate::{Entry, ParseCodeError, Range, Registry, StatusEnum, Unregistered, notation, text};

/// Any number that can come off the wire: a registered code of `S`, or another number.
///
/// It is made from a number with `From`, which never fails and never loses the number. A
/// registered number is always [`Registered`](Self::Registered), so there is exactly one value for
/// each number, and a `match` can name the codes it cares about and keep the rest:
///
/// ```
/// use status_codes::Code::Registered;
/// use status_codes::HttpCode;
/// use status_codes::HttpStatus::{Gone, NotFound};
///
/// fn next_step(status: u16) -> &'static str {
///     match HttpCode::from(status) {
///         Registered(NotFound | Gone) => "forget it",
///         Registered(status) if status.is_retryable() => "retry",
///         code if code.is_server_error() => "alert somebody",
///         _ => "log it",
///     }
/// }
///
/// assert_eq!(next_step(410), "forget it");
/// assert_eq!(next_step(429), "retry");
/// assert_eq!(next_step(599), "alert somebody"); // registered nowhere, and still a 5xx
/// assert_eq!(next_step(299), "log it");
/// ```
///
/// Comparing, ordering and hashing are those of the number. A code of a `u16` registry takes four
/// bytes.
#[derive(Clone, Copy)]
pub enum Code<S: StatusEnum> {
    /// A code that the registry knows.
    Registered(S),
    /// A number that the registry does not know.
    Unregistered(Unregistered<S>),
}

impl<S: StatusEnum> Code<S> {
    /// The code of a number; what `From` does, for code that is generic over the integer type.
    ///
    /// ```
    /// use status_codes::{Code, HttpStatus};
    ///
    /// assert_eq!(Code::<HttpStatus>::new(404), Code::Registered(HttpStatus::NotFound));
    /// ```
    #[inline(always)]
    #[must_use]
    pub fn new(code: S::Repr) -> Self {
        any(S::from_code(code), code)
    }

    /// The number.
    ///
    /// ```
    /// use status_codes::HttpCode;
    ///
    /// assert_eq!(HttpCode::from(404).code(), 404);
    /// assert_eq!(HttpCode::from(777).code(), 777);
    /// ```
    #[inline(always)]
    #[must_use]
    pub fn code(self) -> S::Repr {
        match self {
            Self::Registered(status) => status.code(),
            Self::Unregistered(unregistered) => unregistered.get(),
        }
    }

    /// The registered code.
    ///
    /// # Errors
    ///
    /// The number, if it is not registered.
    ///
    /// ```
    /// use status_codes::{HttpCode, HttpStatus};
    ///
    /// assert_eq!(HttpCode::from(404).registered(), Ok(HttpStatus::NotFound));
    /// assert!(HttpCode::from(777).registered().is_err_and(|number| number.get() == 777));
    /// ```
    #[inline(always)]
    pub fn registered(self) -> Result<S, Unregistered<S>> {
        match self {
            Self::Registered(status) => Ok(status),
            Self::Unregistered(unregistered) => Err(unregistered),
        }
    }

    /// The class that the number lies in, registered or not; `None` outside every class.
    ///
    /// ```
    /// use status_codes::{HttpClass, HttpCode};
    ///
    /// assert_eq!(HttpCode::from(404).class(), Some(HttpClass::ClientError));
    /// assert_eq!(HttpCode::from(499).class(), Some(HttpClass::ClientError));
    /// assert_eq!(HttpCode::from(777).class(), None);
    /// ```
    #[inline(always)]
    #[must_use]
    pub fn class(self) -> Option<S::Class> {
        S::class_of(self.code())
    }

    /// The range with a meaning of its own that the number lies in, registered or not.
    ///
    /// ```
    /// # #[cfg(feature = "websocket")] {
    /// use status_codes::WebSocketCloseCode;
    ///
    /// let range = WebSocketCloseCode::from(4001).range().unwrap();
    /// assert_eq!(range.name, "Application");
    /// assert!(WebSocketCloseCode::from(1000).range().is_none());
    /// # }
    /// ```
    #[must_use]
    pub fn range(self) -> Option<&'static Range> {
        S::REGISTRY.range_of(self.code().into())
    }

    /// The registered code to treat this one as.
    ///
    /// A registered code is itself. Any other number is what its class names, and outside every
    /// class what the registry names. For HTTP that is the `x00` of the class, as
    /// [RFC 9110, Section 15](https://www.rfc-editor.org/rfc/rfc9110.html#section-15) asks of a
    /// client, and 500 for a number outside 100 to 599. `None` where the spec names none.
    ///
    /// ```
    /// use status_codes::{HttpCode, HttpStatus};
    ///
    /// assert_eq!(HttpCode::from(404).fallback(), Some(HttpStatus::NotFound));
    /// assert_eq!(HttpCode::from(499).fallback(), Some(HttpStatus::BadRequest));
    /// assert_eq!(HttpCode::from(777).fallback(), Some(HttpStatus::InternalServerError));
    /// ```
    #[must_use]
    pub fn fallback(self) -> Option<S> {
        let unregistered = match self {
            Self::Registered(status) => return Some(status),
            Self::Unregistered(unregistered) => unregistered,
        };
        let registry: &Registry = S::REGISTRY;
        let number = match registry.class_of(unregistered.get().into()) {
            Some(class) => class.fallback?,
            None => registry.fallback?,
        };
        S::from_code(S::Repr::try_from(number).ok()?)
    }

    /// A label for metrics, out of a bounded set: `404` for a registered code, the label of the
    /// class (`4xx`) for another number of a class, else `other`.
    ///
    /// ```
    /// use status_codes::HttpCode;
    ///
    /// assert_eq!(HttpCode::from(404).label(), "404");
    /// assert_eq!(HttpCode::from(499).label(), "4xx");
    /// assert_eq!(HttpCode::from(777).label(), "other");
    /// ```
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Registered(status) => status.label(),
            Self::Unregistered(unregistered) => {
                S::REGISTRY.class_of(unregistered.get().into()).map_or("other", |class| class.label)
            }
        }
    }

    /// The variant's name, if the code is registered.
    ///
    /// ```
    /// use status_codes::HttpCode;
    ///
    /// assert_eq!(HttpCode::from(404).name(), Some("NotFound"));
    /// assert_eq!(HttpCode::from(499).name(), None);
    /// ```
    #[inline(always)]
    #[must_use]
    pub fn name(self) -> Option<&'static str> {
        self.registered().ok().map(S::name)
    }

    /// The reason phrase, if the code is registered.
    ///
    /// ```
    /// use status_codes::HttpCode;
    ///
    /// assert_eq!(HttpCode::from(404).phrase(), Some("Not Found"));
    /// assert_eq!(HttpCode::from(499).phrase(), None);
    /// ```
    #[inline(always)]
    #[must_use]
    pub fn phrase(self) -> Option<&'static str> {
        self.registered().ok().map(S::phrase)
    }

    /// All that is known of the code, if it is registered.
    ///
    /// ```
    /// use status_codes::HttpCode;
    ///
    /// let entry = HttpCode::from(404).entry().unwrap();
    /// assert_eq!(entry.text("ko").unwrap().title, "찾을 수 없음");
    /// ```
    #[inline(always)]
    #[must_use]
    pub fn entry(self) -> Option<&'static Entry> {
        self.registered().ok().map(S::entry)
    }
}

/// The code of a number that the enum has looked up.
#[inline(always)]
#[must_use]
pub const fn any<S: StatusEnum>(registered: Option<S>, code: S::Repr) -> Code<S> {
    match registered {
        Some(status) => Code::Registered(status),
        None => Code::Unregistered(Unregistered::new(code)),
    }
}

/// The registered code of an `i32`, where the registry's own integer is narrower.
///
/// # Errors
///
/// The number, if it is not registered.
#[inline]
pub fn from_i32<S: StatusEnum<Repr: TryFrom<i32>>>(code: i32) -> Result<S, Unregistered<S, i32>> {
    let number = S::Repr::try_from(code).ok();
    number.and_then(S::from_code).ok_or(Unregistered::new(code))
}

/// The conversions with one integer type and the comparison with it. They cannot be written once
/// over `S::Repr`: that might be `Code<S>` itself, as far as coherence knows.
macro_rules! number {
    ($repr:ident) => {
        impl<S: StatusEnum<Repr = $repr>> From<$repr> for Code<S> {
            #[inline(always)]
            fn from(code: $repr) -> Self {
                Self::new(code)
            }
        }

        impl<S: StatusEnum<Repr = $repr>> From<Code<S>> for $repr {
            #[inline(always)]
            fn from(code: Code<S>) -> Self {
                code.code()
            }
        }

        impl<S: StatusEnum<Repr = $repr>> PartialEq<$repr> for Code<S> {
            #[inline(always)]
            fn eq(&self, other: &$repr) -> bool {
                self.code() == *other
            }
        }
    };
}

number!(u8);
number!(u16);
number!(u32);
number!(u64);
number!(i8);
number!(i16);
number!(i32);
number!(i64);

impl<S: StatusEnum> From<S> for Code<S> {
    #[inline(always)]
    fn from(status: S) -> Self {
        Self::Registered(status)
    }
}

// By hand: a derive would compare the variants, where the number says it all.

impl<S: StatusEnum> PartialEq for Code<S> {
    #[inline(always)]
    fn eq(&self, other: &Self) -> bool {
        self.code() == other.code()
    }
}

impl<S: StatusEnum> Eq for Code<S> {}

/// ```
/// use status_codes::{HttpCode, HttpStatus};
///
/// assert!(HttpCode::from(404) == HttpStatus::NotFound);
/// assert!(HttpCode::from(499) != HttpStatus::NotFound);
/// ```
impl<S: StatusEnum> PartialEq<S> for Code<S> {
    #[inline(always)]
    fn eq(&self, other: &S) -> bool {
        self.code() == other.code()
    }
}

impl<S: StatusEnum> PartialOrd for Code<S> {
    #[inline(always)]
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<S: StatusEnum> Ord for Code<S> {
    #[inline(always)]
    fn cmp(&self, other: &Self) -> Ordering {
        self.code().cmp(&other.code())
    }
}

impl<S: StatusEnum> Hash for Code<S> {
    #[inline(always)]
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.code().hash(state);
    }
}

impl<S: StatusEnum> fmt::Debug for Code<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Registered(status) => f.debug_tuple("Registered").field(status).finish(),
            Self::Unregistered(number) => {
                f.debug_tuple("Unregistered").field(&number.get()).finish()
            }
        }
    }
}

/// `404 Not Found`; an unregistered code is its number alone, as wide as the registry prints them.
impl<S: StatusEnum> fmt::Display for Code<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Registered(status) => fmt::Display::fmt(status, f),
            Self::Unregistered(number) => notation::display(S::REGISTRY, number.get().into(), f),
        }
    }
}

/// Reads a number of the registry's width or without leading zeros, or what `Display` prints.
///
/// Where the registry prints its numbers in hexadecimal, they are read in hexadecimal, with the
/// prefix `0x`.
///
/// ```
/// use status_codes::HttpCode;
///
/// assert_eq!("404".parse(), Ok(HttpCode::from(404)));
/// assert_eq!("404 Not Found".parse(), Ok(HttpCode::from(404)));
/// assert_eq!("499".parse(), Ok(HttpCode::from(499)));
/// assert!("0404".parse::<HttpCode>().is_err());
/// assert!("404 Lost".parse::<HttpCode>().is_err());
/// ```
impl<S: StatusEnum> FromStr for Code<S> {
    type Err = ParseCodeError;

    #[inline]
    fn from_str(input: &str) -> Result<Self, ParseCodeError> {
        text::parse::<S>(input).map(Self::new)
    }
}
