//! A transparent variant, which answers as its only field does.

use proc_macro2::Span;
use syn::{GenericArgument, Ident, PathArguments, Type};

use super::ast::{Field, Variant};
use super::keys::Place;
use crate::mistakes::Mistakes;

/// The field, if there is one and no more; what the variant itself says is reported.
pub(super) fn field<'a>(
    variant: &'a Variant<'a>,
    owner: &Ident,
    key: Span,
    mistakes: &mut Mistakes,
) -> Option<&'a Field<'a>> {
    check_alone(variant, mistakes);
    let [field] = variant.fields.as_slice() else {
        let (name, count) = (variant.name, variant.fields.len());
        let message = format!(
            "`transparent` answers as the only field does, and `{name}` has {count}: leave one, or \
             write a code"
        );
        mistakes.at(key, message);
        return None;
    };
    if is_or_boxes(field.ty, owner) {
        let message = format!(
            "a cycle of constants: the documentation of `{owner}` would contain itself; write a \
             code instead of `transparent`"
        );
        mistakes.on(field.ty, message);
        return None;
    }
    Some(field)
}

/// Whether the type is the owner, or the owner behind pointers such as `Box`.
fn is_or_boxes(ty: &Type, owner: &Ident) -> bool {
    match ty {
        Type::Path(path) => path.path.segments.last().is_some_and(|last| {
            let is_owner = last.ident == *owner || last.ident == "Self";
            let PathArguments::AngleBracketed(arguments) = &last.arguments else {
                return is_owner;
            };
            let mut types = arguments.args.iter();
            let is_box = ["Box", "Rc", "Arc"].iter().any(|name| last.ident == name);
            let boxes = |argument: &GenericArgument| {
                matches!(argument, GenericArgument::Type(ty) if is_or_boxes(ty, owner))
            };
            is_owner || (is_box && types.any(boxes))
        }),
        Type::Reference(reference) => is_or_boxes(&reference.elem, owner),
        Type::Paren(inner) => is_or_boxes(&inner.elem, owner),
        Type::Group(inner) => is_or_boxes(&inner.elem, owner),
        _ => false,
    }
}

/// A transparent variant says nothing itself.
fn check_alone(variant: &Variant<'_>, mistakes: &mut Mistakes) {
    let own = variant.given.keys().filter(|(known, _)| known.place == Place::Variant);
    for (known, span) in own.filter(|(known, _)| known.name != "transparent") {
        let what = known.spoken();
        mistakes.at(span, format!("a transparent variant answers as its field: leave out {what}"));
    }
    for (known, span) in variant.fields.iter().flat_map(|field| field.given.keys()) {
        let what = known.spoken();
        let message = format!("the field of a transparent variant says it all: leave out {what}");
        mistakes.at(span, message);
    }
}
