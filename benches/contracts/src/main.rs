//! Reading problem documents: the generated client, `from_problem`, and `serde_json` alone.
//!
//! `contracts SUBJECT ROUNDS` reads the examples of a contract so many times; `python3 -m
//! benches.contracts` counts the instructions.

#![forbid(unsafe_code)]

mod by_hand;
#[rustfmt::skip]
#[allow(dead_code, reason = "the client has more than reading")]
#[path = "../../../examples/orders-api/clients/errors.rs"]
mod client;
mod declared;

use std::env::args;
use std::hint::black_box;

use serde_json::Value;
use status_codes::problem::FromProblem;

/// The contract whose examples are read: every problem has one.
const CONTRACT: &str = include_str!("../../../examples/orders-api/errors.lock.json");

fn main() {
    let mut words = args().skip(1);
    let subject = words.next().unwrap_or_default();
    let rounds: usize = words.next().and_then(|it| it.parse().ok()).unwrap_or(1);
    let contract: Value = serde_json::from_str(CONTRACT).expect("the contract is JSON");
    let problems = contract["problems"].as_array().expect("a list");
    let bodies: Vec<_> = problems.iter().map(|it| it["example"].to_string().into_bytes()).collect();
    let read: fn(&[u8]) = match subject.as_str() {
        "serde_json, Value" => |body| {
            black_box(serde_json::from_slice::<Value>(body).expect("it is JSON"));
        },
        "serde_json, an enum by hand" => |body| {
            black_box(serde_json::from_slice::<by_hand::Problem>(body).expect("it is known"));
        },
        "the generated client" => |body| {
            let problem = client::ApiError::from_response(500, body);
            assert!(black_box(problem).kind().is_some());
        },
        "from_problem" => |body| {
            black_box(declared::ApiError::from_problem(body).expect("it is known"));
        },
        other => panic!("no subject is {other:?}"),
    };
    for _ in 0..rounds {
        for body in &bodies {
            read(black_box(body));
        }
    }
}
