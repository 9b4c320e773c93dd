//! The allocations of one response to one error: ours, by hand, the peers'.
//!
//! `python3 -m benches.responses` runs it.

#![forbid(unsafe_code)]

mod by_hand;
mod ours;
mod peers;

use std::hint::black_box;

/// What the error knows.
#[derive(Clone, Copy)]
struct TooManyOrders {
    limit: u32,
    seconds: u32,
}

/// What the documents have in common.
const TYPE: &str = "https://api.acme.dev/problems/too_many_orders";
const TITLE: &str = "Too many orders";

impl TooManyOrders {
    fn detail(self) -> String {
        format!("all {} orders of this hour are placed", self.limit)
    }
}

fn main() {
    let error = TooManyOrders { limit: black_box(100), seconds: black_box(30) };
    print("by hand", || by_hand::respond(error));
    print("status-codes", || ours::respond(error));
    print("problem_details", || peers::problem_details(error));
    print("axum-problem", || peers::axum_problem(error));
    print("masterror", || peers::masterror(error));
}

/// Counts what the second response takes: the first may set up what all share.
fn print<R>(subject: &str, respond: impl Fn() -> R) {
    black_box(respond());
    let counted = allocation_counter::measure(|| {
        black_box(respond());
    });
    println!("{subject}\t{}\t{}", counted.count_total, counted.bytes_total);
}
