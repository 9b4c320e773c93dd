//! The commands about specs, as built, each in a folder of its own.

mod check;
mod corpus;
mod diff;
mod edition;
mod examples;
mod expand;
mod folder;
mod git;
mod new;
mod notation;
mod project;
mod rustfmt;
mod watch;
