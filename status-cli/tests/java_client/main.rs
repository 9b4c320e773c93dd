//! Java clients of an error contract, under the tools that are to read them.

#[allow(dead_code, reason = "the tests of specs need more of it")]
#[path = "../spec/folder.rs"]
mod folder;
#[allow(dead_code, reason = "the tests of exports need more of it")]
#[path = "../export/tool.rs"]
mod tool;

mod cases;
mod java;
