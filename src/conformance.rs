//! [`assert_conforms!`](crate::assert_conforms): whether a type agrees with a registry.

mod answer;
mod compare;
mod kit;

pub use answer::{Asked, Fallible, Name, Optional, Plain, Take};
pub use kit::Kit;

/// Asserts that a type of yours agrees with a registry: that it has every registered code, gives none of
/// them another's name or a name that has been replaced, and keeps every number.
///
/// It is for the tests of a crate that has its own table of codes, and asks for a dev-dependency on
/// `status-codes` with the feature `conformance` and that of the registry. The closure makes a value of
/// your type from a number, which is a `u16` unless its type is written; it may return an `Option` or a
/// `Result`. The type is asked for every number that the registry may hold, or, where those are more than
/// 65,536, for every registered number and its neighbours.
///
/// A value's name is what `Debug` prints of it. Case, and what joins the words, does not matter: `Away`,
/// `GOING_AWAY` and `going away` are names of 1001. A name that shares no word with the registry's is
/// taken for a synonym, unless it is another code's. A value that prints with its number, as `Other(1014)`
/// does, has no name, and neither has one that several unregistered numbers share.
///
/// ```should_panic
/// # #[cfg(not(feature = "websocket"))]
/// # panic!("the example needs the feature");
/// # #[cfg(feature = "websocket")] {
/// use status_codes::assert_conforms;
///
/// #[derive(Debug)]
/// enum CloseCode { Normal, GoingAway, Other(u16) }
///
/// impl From<u16> for CloseCode {
///     fn from(code: u16) -> Self {
///         match code {
///             1000 => Self::Normal,
///             1001 => Self::GoingAway,
///             other => Self::Other(other),
///         }
///     }
/// }
///
/// // 16 codes are missing.
/// assert_conforms!(registry = "websocket", |number| CloseCode::from(number));
/// # }
/// ```
///
/// # Options
///
/// | | |
/// |---|---|
/// | `name = \|value\| …` | what a value is called, a text or an `Option` of one, where `Debug` does not print it |
/// | `number = \|value\| …` | the number of a value, which has to be the one that it was made from |
/// | `allow = [number => "reason", …]` | numbers that may differ; one that does not differ is an error, so that the list stays true |
///
/// ```
/// # #[cfg(feature = "grpc")] {
/// use status_codes::assert_conforms;
///
/// /// What our gateway passes on.
/// #[derive(Debug, Clone, Copy)]
/// #[repr(u8)]
/// enum Code {
///     Ok, Cancelled, Unknown, InvalidArgument, DeadlineExceeded, NotFound, AlreadyExists,
///     PermissionDenied, ResourceExhausted, FailedPrecondition, Aborted, OutOfRange, Unimplemented,
///     Internal, Unavailable,
/// }
///
/// fn code(number: i32) -> Option<Code> {
///     use Code::*;
///     let codes = [
///         Ok, Cancelled, Unknown, InvalidArgument, DeadlineExceeded, NotFound, AlreadyExists,
///         PermissionDenied, ResourceExhausted, FailedPrecondition, Aborted, OutOfRange, Unimplemented,
///         Internal, Unavailable,
///     ];
///     codes.get(usize::try_from(number).ok()?).copied()
/// }
///
/// assert_conforms!(
///     registry = "grpc",
///     |number: i32| code(number),
///     number = |code| code as i32,
///     allow = [
///         15 => "the gateway never passes on DATA_LOSS",
///         16 => "the gateway asks for the credentials itself",
///     ],
/// );
/// # }
/// ```
///
/// # Panics
///
/// If the type differs from the registry where that is not allowed; the message has every difference. If
/// a difference is allowed without a reason or in vain. If there is no registry of that name, or its
/// feature is off.
#[macro_export]
macro_rules! assert_conforms {
    (@name $value:expr) => {
        $value.map(|value| ::std::format!("{value:?}"))
    };
    (@name $value:expr, $named:ident, $name:expr) => {
        $value.and_then(|$named| $crate::__private::Name::into_name($name))
    };
    (@number $value:expr) => {
        ::core::option::Option::None
    };
    (@number $value:expr, $numbered:ident, $number:expr) => {
        $value.and_then(|$numbered| ::core::primitive::i128::try_from($number).ok())
    };
    (registry = $registry:expr, |$number:ident| $($rest:tt)*) => {
        $crate::assert_conforms!(
            registry = $registry, |$number: ::core::primitive::u16| $($rest)*
        )
    };
    (
        registry = $registry:expr, |$number:ident: $repr:ty| $value:expr
        $(, name = |$named:ident| $name:expr)?
        $(, number = |$numbered:ident| $back:expr)?
        $(, allow = [$($allowed:expr => $reason:expr),* $(,)?])?
        $(,)?
    ) => {{
        #[allow(unused_imports, reason = "which of them it is depends on the type")]
        use $crate::__private::{Fallible as _, Optional as _, Plain as _, Take as _};
        let ask = |$number: $repr| $crate::__private::Asked($value);
        let mut kit = $crate::__private::Kit::new($registry);
        kit.allow(&[$($(($allowed, $reason)),*)?]);
        for number in kit.numbers() {
            if let ::core::result::Result::Ok(given) = <$repr>::try_from(number) {
                let answer = ask(given);
                let value = (&answer).kind().value(answer.0);
                kit.of(&value);
                let name = $crate::assert_conforms!(@name value $(, $named, $name)?);
                let answer = ask(given);
                let value = (&answer).kind().value(answer.0);
                let back = $crate::assert_conforms!(@number value $(, $numbered, $back)?);
                kit.answer(number, name, back);
            }
        }
        kit.finish();
    }};
}
