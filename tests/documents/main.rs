//! Spec files of a user's crate, and what the macro says of them at the place that names them.
#![cfg(all(feature = "macros", unix))]

#[path = "../support/project.rs"]
mod project;

mod corpus;
mod package;
mod unreadable;
