//! What `status-codes export` writes, under the tools that are to read it.

#[allow(dead_code, reason = "the tests of specs need more of it")]
#[path = "../spec/folder.rs"]
mod folder;

#[allow(dead_code, reason = "the tests of clients need more of it")]
#[path = "../tool/mod.rs"]
mod tool;

mod answers;
mod c;
mod csharp;
mod everything;
mod freshness;
mod go;
mod java;
mod kotlin;
mod mkdocs;
mod openapi;
mod packages;
mod pages;
mod proto;
mod python;
mod readme;
mod registries;
mod sql;
mod swift;
mod typescript;
mod wide;
