//! The service, started on a port of its own and spoken to over HTTP.

mod client;
mod clients;
mod contract;
mod openapi;
mod orders;
mod program;
#[path = "../../../../tests/clients/mod.rs"]
mod programs;
mod readme;
mod requests;
mod samples;
mod variants;
