//! Clients in several languages, each of which asks a running service and prints what it reads.
//!
//! The tests of the examples include this module. A client is the one that the example has committed in
//! its folder `clients`, under the compilers of its language; the program around it is in this folder.
//! Where a language's tools cannot be had, its test says so and passes.

mod compiled;
mod csharp;
mod exchange;
mod go;
mod java;
mod kotlin;
mod newer;
mod python;
mod typescript;

#[allow(dead_code, reason = "the tests of exports need more of it")]
#[path = "../../status-cli/tests/tool/mod.rs"]
mod tool;

pub(crate) use self::compiled::Compiled;
pub(crate) use self::exchange::{Exchange, LANGUAGES, known};
pub(crate) use self::newer::{newer, newer_exchanges};
pub(crate) use self::{
    csharp::compile as csharp, go::compile as go, java::compile as java, kotlin::compile as kotlin,
    python::compile as python, typescript::compile as typescript,
};
