//! Clients of error contracts, under the compilers of their languages, and what they read.
//!
//! Where a language's tools cannot be had, its test says so and passes.

#[allow(dead_code, reason = "the tests of exports need more of it")]
#[path = "../tool/mod.rs"]
mod tool;

mod cases;
mod contracts;
mod csharp;
mod dart;
mod go;
mod grammar;
mod java;
mod jvm;
mod kotlin;
mod python;
mod random;
mod refusals;
mod rust;
mod swift;
mod typescript;
