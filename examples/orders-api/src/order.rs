//! What an order is.

use std::fmt;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// An order.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct Order {
    /// Its number.
    pub(crate) id: u64,
    pub(crate) state: OrderState,
    pub(crate) items: Vec<Item>,
    /// What it costs, in won.
    pub(crate) total: u64,
}

/// Some of one thing.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Item {
    /// What: `tea`, `cup` or `teapot`.
    #[schema(example = "tea")]
    pub(crate) sku: String,
    /// How many: 1 to 99.
    #[schema(minimum = 1, maximum = 99)]
    pub(crate) quantity: u32,
}

/// How far an order is along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum OrderState {
    /// It waits for its payment.
    Placed,
    /// Its payment is under way.
    Paying,
    /// It is paid.
    Paid,
    /// It was called off.
    Cancelled,
}

impl fmt::Display for OrderState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Placed => "placed",
            Self::Paying => "being paid",
            Self::Paid => "paid",
            Self::Cancelled => "cancelled",
        })
    }
}
