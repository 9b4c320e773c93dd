//! The enum that the attribute stands on.

use syn::{Attribute, Data, DeriveInput, Error, Meta, Result};

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
pub(crate) fn check(item: &DeriveInput) -> Result<()> {
    let mut mistakes = Vec::new();
    match &item.data {
        Data::Enum(data) => {
            if let Some(variant) = data.variants.first() {
                mistakes.push(Error::new_spanned(
                    variant,
                    "the variants come from the spec: leave the enum empty, and add codes there",
                ));
            }
        }
        Data::Struct(data) => mistakes.push(Error::new(data.struct_token.span, WRONG_ITEM)),
        Data::Union(data) => mistakes.push(Error::new(data.union_token.span, WRONG_ITEM)),
    }
    if !item.generics.params.is_empty() {
        mistakes.push(Error::new_spanned(&item.generics, "an enum of codes has no generics"));
    }
    mistakes.extend(item.attrs.iter().flat_map(check_attribute));
    combined(mistakes)
}

fn check_attribute(attribute: &Attribute) -> Vec<Error> {
    if attribute.path().is_ident("repr") {
        let message = "the integer comes from the spec: `repr = \"u16\"` under `[registry]`";
        return vec![Error::new_spanned(attribute, message)];
    }
    let Meta::List(list) = &attribute.meta else { return Vec::new() };
    if !list.path.is_ident("derive") {
        return Vec::new();
    }
    let mut mistakes = Vec::new();
    // A derive that cannot be parsed is the compiler's to refuse.
    let _ = list.parse_nested_meta(|derived| {
        let name = derived.path.segments.last().map(|segment| segment.ident.to_string());
        if let Some(name) = name.filter(|name| IMPLEMENTED.contains(&name.as_str())) {
            let message = format!("`status_enum` implements `{name}` already: leave it out here");
            mistakes.push(Error::new_spanned(&derived.path, message));
        }
        Ok(())
    });
    mistakes
}

/// All of them as one error, or none.
fn combined(mistakes: Vec<Error>) -> Result<()> {
    let all = mistakes.into_iter().reduce(|mut all, mistake| {
        all.combine(mistake);
        all
    });
    all.map_or(Ok(()), Err)
}
