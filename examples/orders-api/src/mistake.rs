//! [`Mistake`]: one reason why an order cannot be accepted.

use serde::Serialize;
use utoipa::ToSchema;

/// One thing that is wrong in a body, in the form of the example of RFC 9457, Section 3.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Mistake {
    /// What is wrong.
    pub detail: String,
    /// Where it is: a JSON Pointer into the body (RFC 6901, Section 6).
    #[schema(example = "#/items/0/quantity")]
    pub pointer: String,
}

impl Mistake {
    pub(crate) fn new(pointer: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { detail: detail.into(), pointer: pointer.into() }
    }
}
