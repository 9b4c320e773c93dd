//! What `status-codes export` writes, under the tools that are to read it.

#[allow(dead_code, reason = "the tests of specs need more of it")]
#[path = "../spec/folder.rs"]
mod folder;

mod answers;
mod c;
mod everything;
mod freshness;
mod go;
mod java;
mod openapi;
mod pages;
mod python;
mod readme;
mod registries;
mod tool;
mod typescript;
