//! Matches that a later code or a later class would break.

use test_public_api::{JobClass, JobStatus};

fn advice(status: JobStatus) -> &'static str {
    match status {
        JobStatus::Queued => "wait",
        JobStatus::Done => "collect it",
        JobStatus::Failed => "ask the operators",
    }
}

fn is_open(class: JobClass) -> bool {
    match class {
        JobClass::Open => true,
        JobClass::Over => false,
    }
}

fn main() {
    println!("{} {}", advice(JobStatus::Queued), is_open(JobClass::Open));
}
