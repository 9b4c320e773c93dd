//! What a ticket is.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A customer's question.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct Ticket {
    /// Its number.
    pub(crate) id: u64,
    /// What it is about.
    pub(crate) subject: String,
    /// The question, and after it the replies.
    pub(crate) messages: Vec<String>,
    pub(crate) priority: Priority,
    /// The agent that it is assigned to.
    pub(crate) agent: &'static str,
    /// Whether it is closed.
    pub(crate) closed: bool,
}

/// How urgent a ticket is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Priority {
    Low,
    #[default]
    Normal,
    High,
}
