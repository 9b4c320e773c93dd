//! What the engine writes from the registries of `status-data`. A test there compares every file of
//! this folder with what the engine writes today, and `BLESS=1 cargo test -p status-data --test
//! checked_in` updates them.

pub mod classes;
pub mod entries;
#[cfg(feature = "grpc")]
pub mod grpc;
pub mod http;
pub mod web;
#[cfg(feature = "websocket")]
pub mod websocket;
