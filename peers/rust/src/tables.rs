//! The tables that are asked, one file per group of registries.

mod dns;
mod files;
mod grpc;
mod http;
mod mail;
mod telephony;
mod transport;
mod websocket;

use crate::question::Question;

/// Every question to every package.
pub fn questions() -> impl Iterator<Item = Question> {
    [
        http::questions(),
        websocket::questions(),
        grpc::questions(),
        telephony::questions(),
        mail::questions(),
        files::questions(),
        dns::questions(),
        transport::questions(),
    ]
    .into_iter()
    .flatten()
}
