//! The enum that the attribute stands on.

use syn::{Attribute, Data, DeriveInput, Meta};

use crate::mistakes::Mistakes;

/// What to say of anything that is no enum.
pub(crate) const WRONG_ITEM: &str = "`status_enum` goes on an empty enum: `enum EdgeStatus {}`";

/// The traits that the generated code implements.
const IMPLEMENTED: &[&str] = &[
    "Clone",
    "Copy",
    "PartialEq",
    "Eq",
    "PartialOrd",
    "Ord",
    "Hash",
    "Debug",
    "Display",
    "FromStr",
];

/// Checks that the item is an enum with nothing in it: the spec says what is in it.
pub(crate) fn check(item: &DeriveInput, mistakes: &mut Mistakes) {
    match &item.data {
        Data::Enum(data) => {
            if let Some(variant) = data.variants.first() {
                let message =
                    "the variants come from the spec: leave the enum empty, and add codes there";
                mistakes.on(variant, message);
            }
        }
        Data::Struct(data) => mistakes.at(data.struct_token.span, WRONG_ITEM),
        Data::Union(data) => mistakes.at(data.union_token.span, WRONG_ITEM),
    }
    if !item.generics.params.is_empty() {
        mistakes.on(&item.generics, "an enum of codes has no generics");
    } else if let Some(clause) = &item.generics.where_clause {
        mistakes.on(clause, "an enum of codes has no `where` clause");
    }
    for attribute in &item.attrs {
        check_attribute(attribute, mistakes);
    }
}

fn check_attribute(attribute: &Attribute, mistakes: &mut Mistakes) {
    let path = attribute.path();
    if path.is_ident("repr") {
        let message = "the integer comes from the spec: `repr = \"u16\"` under `[registry]`";
        mistakes.on(attribute, message);
    } else if path.segments.last().is_some_and(|last| last.ident == "status_enum") {
        let message = "`status_enum` stands here twice: one spec an enum; what a spec builds on, it \
            names in `extends`";
        mistakes.on(attribute, message);
    } else if let Meta::List(list) = &attribute.meta
        && path.is_ident("derive")
    {
        // A derive that cannot be parsed is the compiler's to refuse.
        let _ = list.parse_nested_meta(|derived| {
            let name = derived.path.segments.last().map(|segment| segment.ident.to_string());
            if let Some(name) = name.filter(|name| IMPLEMENTED.contains(&name.as_str())) {
                let message =
                    format!("`status_enum` implements `{name}` already: leave it out here");
                mistakes.on(&derived.path, message);
            }
            Ok(())
        });
    }
}
