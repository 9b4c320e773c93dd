//! What keeps the traits of generated code to one type each.

use crate::{Code, StatusEnum};

/// Below a trait with the predicates of any number, so that it can get another one: nobody else
/// implements it.
pub trait Sealed: Copy {}

impl<S: StatusEnum> Sealed for Code<S> {}
