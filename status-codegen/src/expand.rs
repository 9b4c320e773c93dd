//! The writing half of the engine: checked model in, Rust out.
//!
//! Every path in the output is absolute, primitives included, so that nothing in the user's scope
//! can change what it means.

mod alias;
mod any;
mod call;
mod class;
mod context;
mod documentation;
mod empty;
mod entry;
mod index;
mod mapping;
mod methods;
mod ordinal;
mod places;
mod predicate;
mod registry;
mod request;
mod status;
mod table;
mod token;

pub use class::{class_enum, class_index, inherent_predicates};
pub use context::class_name;
pub use empty::empty_enum;
pub use entry::entries;
pub use index::index;
pub use request::Request;
pub use status::status_enum;
