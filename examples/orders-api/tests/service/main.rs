//! The service, started on a port of its own and spoken to over HTTP.

mod client;
mod contract;
mod openapi;
mod orders;
mod program;
mod readme;
mod requests;
mod samples;
mod variants;
