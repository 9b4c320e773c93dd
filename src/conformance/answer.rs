//! What a closure may return: a value, an `Option` of one, a `Result` of one.

use std::borrow::ToOwned;
use std::string::String;

/// What the closure returned. Method resolution finds [`Optional`] and [`Fallible`] on it before
/// [`Plain`], which is on a reference to it: so a type that is neither is a value itself.
#[derive(Debug)]
pub struct Asked<T>(pub T);

/// A value, whatever its type.
pub trait Plain {
    /// How to take the value out.
    fn kind(&self) -> Value {
        Value
    }
}

/// An `Option`.
pub trait Optional {
    /// How to take the value out.
    fn kind(&self) -> Maybe {
        Maybe
    }
}

/// A `Result`.
pub trait Fallible {
    /// How to take the value out.
    fn kind(&self) -> Tried {
        Tried
    }
}

impl<T> Plain for &Asked<T> {}
impl<T> Optional for Asked<Option<T>> {}
impl<T, E> Fallible for Asked<Result<T, E>> {}

/// Takes a value as it is.
#[derive(Debug)]
pub struct Value;

/// Takes the value out of an `Option`.
#[derive(Debug)]
pub struct Maybe;

/// Takes the value out of a `Result`.
#[derive(Debug)]
pub struct Tried;

/// Takes the value out of an answer.
pub trait Take<A> {
    /// What there is to take out.
    type Value;

    /// The value, if there is one.
    fn value(self, answer: A) -> Option<Self::Value>;
}

impl<T> Take<T> for Value {
    type Value = T;

    fn value(self, answer: T) -> Option<T> {
        Some(answer)
    }
}

impl<T> Take<Option<T>> for Maybe {
    type Value = T;

    fn value(self, answer: Option<T>) -> Option<T> {
        answer
    }
}

impl<T, E> Take<Result<T, E>> for Tried {
    type Value = T;

    fn value(self, answer: Result<T, E>) -> Option<T> {
        answer.ok()
    }
}

/// What `name = |value| …` may return.
pub trait Name {
    /// The name, if there is one.
    fn into_name(self) -> Option<String>;
}

impl Name for &str {
    fn into_name(self) -> Option<String> {
        Some(self.to_owned())
    }
}

impl Name for String {
    fn into_name(self) -> Option<String> {
        Some(self)
    }
}

impl<N: Name> Name for Option<N> {
    fn into_name(self) -> Option<String> {
        self.and_then(Name::into_name)
    }
}
