//! `status-codes import`, as built, each run in a folder of its own.

#[allow(dead_code, reason = "the tests of specs need more of it")]
#[path = "../spec/folder.rs"]
mod folder;

#[allow(dead_code, reason = "the tests of exports need more of it")]
#[path = "../tool/mod.rs"]
mod tool;

mod formats;
mod hostile;
mod round_trip;
