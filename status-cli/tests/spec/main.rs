//! The commands about specs, as built, each in a folder of its own.

mod check;
mod corpus;
mod diff;
mod examples;
mod expand;
mod export;
mod folder;
mod new;
mod notation;
mod openapi;
mod project;
mod rustfmt;
mod typescript;
