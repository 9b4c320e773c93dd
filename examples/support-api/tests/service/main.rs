//! The service, started on a port of its own and spoken to over HTTP and gRPC.

mod client;
mod clients;
mod contract;
mod grpc;
mod openapi;
mod orders;
mod problems;
#[path = "../../../../tests/clients/mod.rs"]
mod programs;
mod readme;
mod scenario;
mod translator;
mod typescript;
mod upstream;
mod validator;
