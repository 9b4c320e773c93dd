//! What generated code calls. It is not part of the public interface and may change at any time.

#[cfg(feature = "axum")]
pub mod axum;
mod choice;
mod implement;
mod present;
mod registry;
mod response;
mod schema;
mod sealed;
mod subset;
mod table;
mod when;

#[cfg(feature = "http")]
pub use ::http;
#[cfg(feature = "serde")]
pub use ::serde_core as serde;
#[cfg(feature = "utoipa")]
pub use ::utoipa;
pub use choice::{AnyCode, chosen};
pub use present::{Always, Shown};
pub use response::{has_required_headers, is_informational};
#[cfg(any(feature = "aide", feature = "utoipa"))]
pub use schema::Given;
#[cfg(feature = "aide")]
pub use schema::{GivenJsonSchemaless, JsonSchemaOf, JsonSchemaless};
#[cfg(feature = "utoipa")]
pub use schema::{GivenSchemaless, SchemaOf, Schemaless};
pub use sealed::Sealed;
pub use subset::{is_label, node};
pub use table::{row, rows_at, wide_row};

pub use crate::code::{any, from_i32};
#[cfg(feature = "conformance")]
pub use crate::conformance::{Asked, Fallible, Kit, Name, Optional, Plain, Take};
#[cfg(all(feature = "docs", feature = "std"))]
pub use crate::docs::contract::check::{Committed, assert_contract};
pub use crate::generated::entries;
#[cfg(feature = "http")]
pub use crate::integrations::http::status_code as http_status_code;
#[cfg(feature = "problem")]
pub use crate::integrations::problem::{code as client_code, member as client_member, to_json};
#[cfg(feature = "serde")]
pub use crate::integrations::serde::deserialize_registered;
#[cfg(feature = "utoipa")]
pub use crate::integrations::utoipa::schema;
pub use crate::text::{from_name, from_phrase, pad, parse_registered};
#[cfg(feature = "problem")]
pub use ::serde_core::de::DeserializeOwned;
