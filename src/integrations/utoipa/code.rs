//! The schemas of generated enums, and of any number.

use std::any::type_name;
use std::borrow::Cow;
use std::string::{String, ToString};
use std::vec::Vec;
use std::{format, iter};

use ::utoipa::openapi::extensions::ExtensionsBuilder;
use ::utoipa::openapi::schema::{ObjectBuilder, Type};
use ::utoipa::{PartialSchema, ToSchema};

use super::inline::Schema;
use crate::{Code, StatusEnum};

/// The schema of a generated enum: its numbers, with a list of what each means, and with the names
/// of the variants as `x-enum-varnames`, which makers of clients look for.
#[doc(hidden)]
#[must_use]
pub fn schema<S: StatusEnum>() -> Schema {
    let registry = iter::once(S::REGISTRY.title.to_string());
    let meanings = S::VARIANTS.iter().map(|status| format!("- {status}"));
    let description = registry.chain(iter::once(String::new())).chain(meanings);
    let names: Vec<&str> = S::VARIANTS.iter().map(|status| status.name()).collect();
    let codes = S::VARIANTS.iter().map(|status| -> u64 { status.code().into() });
    ObjectBuilder::new()
        .schema_type(Type::Integer)
        .description(Some(description.collect::<Vec<_>>().join("\n")))
        .enum_values(Some(codes))
        .extensions(Some(ExtensionsBuilder::new().add("x-enum-varnames", names).build()))
        .into()
}

/// Any number of the registry's integer type.
impl<S: StatusEnum> PartialSchema for Code<S> {
    fn schema() -> Schema {
        ObjectBuilder::new()
            .schema_type(Type::Integer)
            .minimum(Some(0))
            .description(Some(format!("Any number of {}.", S::REGISTRY.title)))
            .into()
    }
}

/// Named like the alias: `HttpCode`.
impl<S: StatusEnum> ToSchema for Code<S> {
    fn name() -> Cow<'static, str> {
        let path = type_name::<S>();
        let name = path.rsplit_once("::").map_or(path, |(_, name)| name);
        Cow::Owned(format!("{}Code", name.strip_suffix("Status").unwrap_or(name)))
    }
}
