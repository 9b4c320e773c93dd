//! Names that have to differ.

use syn::{Ident, LitStr};

use super::ast::Variant;
use super::docs::Answer;
use crate::mistakes::Mistakes;

/// The members of a problem document have different names.
pub(super) fn check_extensions(variant: &Variant<'_>, mistakes: &mut Mistakes) {
    let extensions = variant.fields.iter().filter_map(|field| field.keys.extension.as_ref());
    let mut names: Vec<&str> = Vec::new();
    for (name, span) in extensions {
        if names.contains(&name.as_str()) {
            let message = format!("the extension `{name}` is another field's: write another name");
            mistakes.at(*span, message);
        }
        names.push(name);
    }
}

/// A stable name tells variants apart.
pub(super) fn check_ids(variants: &[(&Variant<'_>, Answer<'_>)], mistakes: &mut Mistakes) {
    let mut seen: Vec<(&str, &Ident)> = Vec::new();
    for (variant, answer) in variants {
        let Answer::Own(own) = answer else { continue };
        let id = own.id.as_str();
        if let Some((_, earlier)) = seen.iter().find(|(earlier, _)| *earlier == id) {
            let span = variant.keys.id.as_ref().map_or(variant.name.span(), LitStr::span);
            let message =
                format!("`{id}` is the id of `{earlier}` too: write another one, as `id = \"…\"`");
            mistakes.at(span, message);
        }
        seen.push((id, variant.name));
    }
}
