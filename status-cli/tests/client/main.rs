//! Clients of error contracts, under the compilers of their languages, and what they read.
//!
//! Where a language's tools cannot be had, its test says so and passes.

mod cases;
mod contracts;
mod go;
mod python;
mod rust;
mod tool;
mod typescript;
