//! Says what to do about status codes, over an enum that the build step writes.
//!
//! ```console
//! $ cargo run -p build-step -- 404 470 499 512
//! ```

mod edge {
    #![allow(
        dead_code,
        non_upper_case_globals,
        unreachable_pub,
        unused_qualifications,
        clippy::doc_markdown,
        clippy::inline_always,
        clippy::unreadable_literal,
        reason = "generated"
    )]

    include!(concat!(env!("OUT_DIR"), "/edge_status.rs"));
}

use std::env;
use std::process::ExitCode;

use edge::{EdgeCode, EdgeStatus};
use status_codes::Code::{Registered, Unregistered};

/// The compiler asks for an arm for every code of edge.toml.
fn advice(status: EdgeStatus) -> &'static str {
    match status {
        EdgeStatus::Ok => "go on",
        EdgeStatus::NotFound => "forget it",
        EdgeStatus::TooManyRequests | EdgeStatus::TenantOverQuota => "come back later",
        EdgeStatus::ClientClosedRequest => "nobody is listening any more",
        EdgeStatus::InternalServerError => "tell us",
    }
}

fn main() -> ExitCode {
    for argument in env::args().skip(1) {
        let Ok(number) = argument.parse::<u16>() else {
            eprintln!("{argument} is not a number");
            return ExitCode::FAILURE;
        };
        match EdgeCode::from(number) {
            Registered(status) => println!("{status}: {}", advice(status)),
            Unregistered(number) => println!("{number}"),
        }
    }
    ExitCode::SUCCESS
}
