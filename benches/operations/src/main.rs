//! Every operation of every subject, listed, run once or timed.
//!
//! `python3 -m benches.operations` runs it.

#![forbid(unsafe_code)]

mod measurement;
mod numbers;
mod peers;
mod subject;
mod subjects;

use std::env;
use std::process::ExitCode;
use std::time::Duration;

use criterion::Criterion;
use measurement::Measurement;

fn main() -> ExitCode {
    let measurements = subjects::measurements();
    match env::args().nth(1).as_deref() {
        Some("list") => list(&measurements),
        Some("count") => count(&measurements),
        Some("time") => time(&measurements),
        _ => {
            eprintln!("usage: operations list|count|time");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

fn list(measurements: &[Measurement]) {
    for Measurement { operation, subject, .. } in measurements {
        println!("{operation}\t{subject}");
    }
}

/// Runs each loop once, and then its base: callgrind is told to dump its counters after each call.
fn count(measurements: &[Measurement]) {
    for measurement in measurements {
        counted_call(&*measurement.operate);
        counted_call(&*measurement.base);
    }
}

/// The call that is counted: `callgrind.py` names this function.
#[inline(never)]
fn counted_call(run: &dyn Fn()) {
    run();
}

fn time(measurements: &[Measurement]) {
    let mut criterion = Criterion::default()
        .without_plots()
        .sample_size(30)
        .warm_up_time(Duration::from_millis(50))
        .measurement_time(Duration::from_millis(200));
    for Measurement { operation, subject, operate, base } in measurements {
        let mut group = criterion.benchmark_group(format!("{operation}/{subject}"));
        group.bench_function("operate", |bencher| bencher.iter(operate));
        group.bench_function("base", |bencher| bencher.iter(base));
        group.finish();
    }
}
