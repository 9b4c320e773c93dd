//! What a spec means, and the errors of one that means nothing: through the public API, with
//! the files and the bundled registries in memory.

mod classes;
mod codes;
mod design;
mod documents;
mod fallbacks;
mod header;
mod identity;
mod inheritance;
mod input;
mod languages;
mod lints;
mod mappings;
mod names;
mod notations;
mod numbers;
mod predicates;
mod rendering;
mod retired;
mod room;
mod support;
mod syntax;
mod values;
