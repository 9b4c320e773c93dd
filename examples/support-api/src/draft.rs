//! What agents write, and when it is acceptable.

use serde::Deserialize;
use utoipa::ToSchema;

use crate::error::ApiError;
use crate::field_error::FieldError;
use crate::ticket::Priority;

const MAX_SUBJECT: usize = 120;
const MAX_MESSAGE: usize = 4_000;

/// A ticket to create.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Draft {
    /// What it is about.
    #[schema(min_length = 1, max_length = 120)]
    pub(crate) subject: String,
    /// The question.
    #[schema(min_length = 1, max_length = 4000)]
    pub(crate) message: String,
    #[serde(default)]
    #[schema(inline)]
    pub(crate) priority: Priority,
}

impl Draft {
    /// The draft itself, if every field is valid.
    pub(crate) fn checked(self) -> Result<Self, ApiError> {
        let subject = check("subject", &self.subject, MAX_SUBJECT);
        let message = check("message", &self.message, MAX_MESSAGE);
        valid(self, [subject, message])
    }
}

/// What to change in a ticket.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Change {
    /// What it is about.
    #[schema(min_length = 1, max_length = 120)]
    pub(crate) subject: Option<String>,
    #[schema(inline)]
    pub(crate) priority: Option<Priority>,
}

impl Change {
    /// The change itself, if every field is valid.
    pub(crate) fn checked(self) -> Result<Self, ApiError> {
        let given = self.subject.as_deref();
        let subject = given.and_then(|subject| check("subject", subject, MAX_SUBJECT));
        valid(self, [subject])
    }
}

/// A reply to a ticket.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reply {
    /// The text.
    #[schema(min_length = 1, max_length = 4000)]
    pub(crate) message: String,
}

impl Reply {
    /// The reply itself, if every field is valid.
    pub(crate) fn checked(self) -> Result<Self, ApiError> {
        let message = check("message", &self.message, MAX_MESSAGE);
        valid(self, [message])
    }
}

fn check(field: &'static str, text: &str, max: usize) -> Option<FieldError> {
    let length = text.chars().count();
    let is_valid = !text.trim().is_empty() && length <= max;
    let reason =
        || format!("must have 1 to {max} characters that are not all blank; this has {length}");
    (!is_valid).then(|| FieldError { field, reason: reason() })
}

/// The value, or all that is wrong with it at once.
fn valid<T, const N: usize>(value: T, checks: [Option<FieldError>; N]) -> Result<T, ApiError> {
    let errors: Vec<FieldError> = checks.into_iter().flatten().collect();
    if errors.is_empty() { Ok(value) } else { Err(ApiError::InvalidFields { errors }) }
}
