//! The messages of the gRPC service, as `prost` writes them for
//!
//! ```proto
//! package support.v1;
//!
//! message CloseRequest { uint64 id = 1; }
//! message Ticket { uint64 id = 1; string subject = 2; bool closed = 3; }
//! ```

use prost::Message;

/// Which ticket to close.
#[derive(Clone, PartialEq, Eq, Message)]
pub struct CloseRequest {
    /// Its number.
    #[prost(uint64, tag = "1")]
    pub id: u64,
}

/// A ticket.
#[derive(Clone, PartialEq, Eq, Message)]
pub struct Ticket {
    /// Its number.
    #[prost(uint64, tag = "1")]
    pub id: u64,
    /// What it is about.
    #[prost(string, tag = "2")]
    pub subject: String,
    /// Whether it is closed.
    #[prost(bool, tag = "3")]
    pub closed: bool,
}
