//! The shortest way through the crate: a spec, an exhaustive `match`, any number off the wire.
//!
//! `cargo run --example quickstart`

#![forbid(unsafe_code)]

use status_codes::Code::{Registered, Unregistered};
use status_codes::status_enum;

/// What our shop answers.
#[status_enum("examples/quickstart.toml")]
pub enum ShopStatus {}

/// The compiler asks for an arm for every code of the spec, and there is no `_` to forget one in.
fn advice(status: ShopStatus) -> &'static str {
    match status {
        ShopStatus::Ok => "go on",
        ShopStatus::NotFound => "forget it",
        ShopStatus::TooManyRequests | ShopStatus::TenantOverQuota => "come back later",
        ShopStatus::ClientClosedRequest => "nobody is listening any more",
        ShopStatus::InternalServerError => "tell us",
    }
}

fn main() {
    for number in [200, 404, 429, 460, 499, 500, 503] {
        // `From<u16>` never fails: a number that is not in the spec is kept as it is.
        match ShopCode::from(number) {
            Registered(status) => {
                let korean = status.entry().text("ko").map_or("", |text| text.title);
                let retry = if status.is_retryable() { ", retryable" } else { "" };
                println!("{status} ({korean}{retry}): {}", advice(status));
            }
            Unregistered(number) => println!("{number}"),
        }
    }
}
