//! The registries of the protocols beyond HTTP, WebSocket and gRPC.

mod faults;
mod peers;
