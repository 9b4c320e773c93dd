//! [`FieldError`]: one field that is not valid.

use serde::Serialize;
use utoipa::ToSchema;

/// A field of a body whose value is not accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct FieldError {
    /// The name of the field.
    #[schema(example = "subject")]
    pub field: &'static str,
    /// What is wrong with its value.
    pub reason: String,
}
