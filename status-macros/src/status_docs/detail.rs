//! What happened, by language: texts with the fields of the variant in them.

use proc_macro2::TokenStream;
use quote::quote;
use status_words::nearest;
use syn::ext::IdentExt;
use syn::{Error, LitStr, Member, Result};

use super::ast::{Field, Variant};
use super::docs::{Answer, Detail, Docs};
use super::format::{self, Argument};
use super::select::{Arm, binding, select};
use super::spans::{at, shown_at_type};
use super::text::Translation;
use crate::mistakes::Mistakes;

/// The details of a variant, each with its fields under the names that an arm gives them.
pub(super) fn check<'a>(variant: &'a Variant<'a>, mistakes: &mut Mistakes) -> Vec<Detail<'a>> {
    let mut details = Vec::new();
    for translation in &variant.keys.details {
        match detail(variant, translation) {
            Ok(detail) => details.push(detail),
            Err(error) => mistakes.push(error),
        }
    }
    details
}

fn detail<'a>(variant: &'a Variant<'a>, translation: &Translation) -> Result<Detail<'a>> {
    let Translation { language, text, .. } = translation;
    let mut fields: Vec<(&Field<'_>, bool)> = Vec::new();
    let rewritten = format::rename(&text.value(), &mut |Argument { name, is_debug }| {
        let field = field(variant, name)?;
        fields.push((field, is_debug));
        Ok(binding(field).to_string())
    })
    .map_err(|message| Error::new(text.span(), message))?;
    // Names in a format string are resolved at the string itself.
    let text = LitStr::new(&rewritten, at(text.span()));
    Ok(Detail { language: language.clone(), text, fields })
}

/// The field of this name, or at this place.
fn field<'a>(variant: &'a Variant<'a>, name: &str) -> std::result::Result<&'a Field<'a>, String> {
    let names: Vec<String> = variant
        .fields
        .iter()
        .map(|field| match &field.member {
            Member::Named(name) => name.unraw().to_string(),
            Member::Unnamed(index) => index.index.to_string(),
        })
        .collect();
    if let Some(index) = names.iter().position(|it| it == name) {
        return variant.fields.get(index).ok_or_else(String::new);
    }
    let help = match nearest(name, names.iter().map(String::as_str)) {
        Some(near) => format!(": write `{{{near}}}`"),
        None if names.is_empty() => ": it has none".to_owned(),
        None => {
            let names: Vec<_> = names.iter().map(|name| format!("`{{{name}}}`")).collect();
            format!(": there are {}", names.join(", "))
        }
    };
    Err(format!("`{}` has no field `{name}`{help}", variant.name))
}

/// The function that shows them, if a variant may have any.
pub(super) fn visit_details(docs: &Docs<'_>) -> Option<TokenStream> {
    let krate = &docs.crate_path;
    let is_declared = docs.own().any(|(_, own)| !own.details.is_empty());
    if !is_declared && docs.forwards().next().is_none() {
        return None;
    }
    let body = select(docs, &|_, answer| match answer {
        Answer::Own(own) => {
            let shown = own.details.iter().map(|Detail { language, text, .. }| {
                quote!(visit(#language, ::core::format_args!(#text));)
            });
            Arm::unless_empty(fields(&own.details), quote!(#(#shown)*))
        }
        Answer::Forward(field) => {
            let (ty, binding) = (field.ty, binding(field));
            let call = quote!(<#ty as #krate::StatusDocs>::visit_details(#binding, visit););
            Some(Arm::of(field, shown_at_type(call, field)))
        }
    });
    Some(quote! {
        fn visit_details(
            &self,
            visit: &mut dyn ::core::ops::FnMut(
                &'static ::core::primitive::str,
                ::core::fmt::Arguments<'_>,
            ),
        ) {
            #body
        }
    })
}

/// The fields in the texts, each once.
fn fields<'a>(details: &[Detail<'a>]) -> Vec<&'a Field<'a>> {
    let mut fields: Vec<&Field<'_>> = Vec::new();
    for (field, _) in details.iter().flat_map(|detail| &detail.fields) {
        if !fields.iter().any(|it| it.member == field.member) {
            fields.push(field);
        }
    }
    fields
}
