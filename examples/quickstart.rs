//! The shortest way through the crate: a spec, an exhaustive `match`, any number off the wire.
//!
//! `cargo run --example quickstart`

#![forbid(unsafe_code)]

use status_codes::Code::{Registered, Unregistered};
use status_codes::status_enum;

/// What our shop answers.
#[status_enum("examples/quickstart.toml")]
pub enum ShopStatus {}

/// The compiler asks for an arm for every code of the spec; there is no `_` that one could fall into.
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
    for number in [200, 404, 429, 460, 499, 500, 503, 700] {
        match ShopCode::from(number) {
            Registered(status) if status.is_retryable() => println!("{status}: try again"),
            Registered(status) => {
                let korean = status.entry().text("ko").map_or("", |text| text.title);
                println!("{status} ({korean}): {}", advice(status));
            }
            code if code.is_server_error() => println!("{code}: one of the 5xx"),
            Unregistered(number) => println!("{number}"),
        }
    }
}
