//! Writes the server and the client of the gRPC service.
//!
//! `tonic_build::manual` needs no `protoc`: the messages are Rust types, in `src/messages.rs`.

use tonic_build::manual::{Builder, Method, Service};

fn main() {
    let close = Method::builder()
        .name("close")
        .route_name("Close")
        .comment("Closes a ticket.")
        .input_type("crate::messages::CloseRequest")
        .output_type("crate::messages::Ticket")
        .codec_path("tonic_prost::ProstCodec")
        .build();
    let tickets = Service::builder()
        .name("Tickets")
        .package("support.v1")
        .comment("The tickets of a support desk.")
        .method(close)
        .build();
    Builder::new().build_transport(false).compile(&[tickets]);
}
