//! The codes of a registry for other languages, for databases and for people: one file per target.

mod answers;
mod asked;
mod c;
mod csharp;
mod csv;
mod facts;
mod go;
mod integer;
mod java;
pub(crate) mod json;
mod kotlin;
mod markdown;
mod mkdocs;
mod names;
mod openapi;
mod outline;
mod output;
mod parts;
mod prepared;
mod proto;
mod python;
mod sql;
mod swift;
mod target;
mod targets;
mod typescript;

use crate::syntax::indented;

pub(crate) use names::Names;
pub(crate) use output::Output;
pub(crate) use prepared::{Member, Prepared};
pub(crate) use target::Target;
pub(crate) use targets::TARGETS;
