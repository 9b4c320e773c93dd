//! The subcommands, one file each.

pub(crate) mod audit;
pub(crate) mod check;
pub(crate) mod client;
pub(crate) mod completions;
pub(crate) mod diff;
pub(crate) mod expand;
pub(crate) mod explain;
pub(crate) mod export;
pub(crate) mod import;
pub(crate) mod list;
pub(crate) mod new;
pub(crate) mod registries;
pub(crate) mod schema;
pub(crate) mod search;
pub(crate) mod site;
