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
    let codes = S::VARIANTS.iter().map(|status| -> i128 { status.code().into() });
    let schema = ObjectBuilder::new()
        .schema_type(Type::Integer)
        .description(Some(description.collect::<Vec<_>>().join("\n")));
    // Of the two integers of JSON, the one that has all of them.
    let schema = if is_signed::<S>() {
        schema.enum_values(Some(codes.filter_map(|code| i64::try_from(code).ok())))
    } else {
        schema.enum_values(Some(codes.filter_map(|code| u64::try_from(code).ok())))
    };
    schema.extensions(Some(ExtensionsBuilder::new().add("x-enum-varnames", names).build())).into()
}

/// Whether the registry's integer type has negative numbers.
fn is_signed<S: StatusEnum>() -> bool {
    S::Repr::try_from(-1).is_ok()
}

/// Any number of the registry's integer type.
impl<S: StatusEnum> PartialSchema for Code<S> {
    fn schema() -> Schema {
        ObjectBuilder::new()
            .schema_type(Type::Integer)
            .minimum((!is_signed::<S>()).then_some(0))
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
