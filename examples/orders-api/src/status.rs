//! The status codes.

use status_codes::status_enum;

/// Every status that the service can answer with.
#[status_enum("orders.toml")]
pub enum OrdersStatus {}
