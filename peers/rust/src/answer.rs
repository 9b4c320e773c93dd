//! What a peer answers.

use std::fmt::{self, Display};

/// An answer, printed as the comparison reads it.
pub enum Answer {
    /// There is none.
    Nothing,
    /// A name.
    Name(String),
    /// A number.
    Number(i64),
    /// Whether a number is accepted.
    Accepted(bool),
    /// An error.
    Refused(String),
}

impl Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => f.write_str("-"),
            Self::Name(name) => write!(f, "s:{}", one_line(name)),
            Self::Number(number) => write!(f, "n:{number}"),
            Self::Accepted(accepted) => write!(f, "b:{accepted}"),
            Self::Refused(error) => write!(f, "!{}", one_line(error)),
        }
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl From<String> for Answer {
    fn from(name: String) -> Self {
        if name.is_empty() { Self::Nothing } else { Self::Name(name) }
    }
}

impl From<&str> for Answer {
    fn from(name: &str) -> Self {
        name.to_owned().into()
    }
}

impl From<bool> for Answer {
    fn from(accepted: bool) -> Self {
        Self::Accepted(accepted)
    }
}

macro_rules! from_integer {
    ($($integer:ty)*) => {$(
        impl From<$integer> for Answer {
            fn from(number: $integer) -> Self {
                i64::try_from(number).map_or_else(|_| Self::Name(number.to_string()), Self::Number)
            }
        }
    )*};
}

from_integer!(u8 u16 u32 u64 i16 i32 i64);

impl<T: Into<Answer>> From<Option<T>> for Answer {
    fn from(answer: Option<T>) -> Self {
        answer.map_or(Self::Nothing, Into::into)
    }
}

impl<T: Into<Answer>, E: Display> From<Result<T, E>> for Answer {
    fn from(answer: Result<T, E>) -> Self {
        answer.map_or_else(|error| Self::Refused(error.to_string()), Into::into)
    }
}
