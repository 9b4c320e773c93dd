//! What can be asked of any number off the wire, registered or not.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::class::{predicate_documentation, predicate_name};
use super::context::Context;
use super::documentation::doc;
use super::mapping;
use super::request::Request;
use super::token::{identifier, pattern};
use crate::model::{Class, Predicate};

/// One predicate: as the trait declares it, and as it is of any number.
struct Question {
    declaration: TokenStream,
    answer: TokenStream,
}

/// The trait with every predicate, of classes and of sets, and with every mapping, and its impl for
/// the alias. Nothing, if there are none.
pub(super) fn predicates(context: &Context<'_>) -> TokenStream {
    let Request { name, visibility, crate_path, .. } = context.request;
    let classes = context.catalogue.registry.classes.iter().map(|it| of_class(context, it));
    let sets = context.catalogue.predicates.iter().map(|it| of_set(context, it));
    let predicates = classes.chain(sets).map(|question| (question.declaration, question.answer));
    let mappings = context.catalogue.mappings.iter().map(|it| mapping::of_any_number(context, it));
    let (declarations, answers): (Vec<_>, Vec<_>) = predicates.chain(mappings).unzip();
    if declarations.is_empty() {
        return TokenStream::new();
    }
    let predicates = context.request.predicates_name();
    let code_name = context.request.code_name();
    let summary = doc(&format!(
        "The predicates of [`{name}`], for any number: [`{code_name}`] has them where this trait is in \
         scope.\n\nA registered code answers as the enum does. Any other number answers by its class and \
         by the ranges that the spec lists, never by the single numbers there."
    ));
    quote! {
        #summary
        #visibility trait #predicates: #crate_path::__private::Sealed {
            #(#declarations)*
        }

        #[automatically_derived]
        impl #predicates for #code_name {
            #(#answers)*
        }
    }
}

/// A class holds the numbers that nobody registered, too.
fn of_class(context: &Context<'_>, class: &Class) -> Question {
    let range = pattern(class.range, &context.catalogue.registry);
    let body = quote!(::core::matches!(self.code(), #range));
    let documentation = predicate_documentation(class, "Whether the number, registered or not, is");
    question(&predicate_name(class), &documentation, &body)
}

fn of_set(context: &Context<'_>, set: &Predicate) -> Question {
    let Request { name, crate_path, .. } = context.request;
    let registry = &context.catalogue.registry;
    let method = identifier(&set.name);
    let body = if set.ranges.is_empty() {
        quote!(self.registered().is_ok_and(#name::#method))
    } else {
        let ranges = set.ranges.iter().map(|&range| pattern(range, registry));
        quote! {
            match self {
                #crate_path::Code::Registered(status_) => #name::#method(status_),
                #crate_path::Code::Unregistered(number_) => {
                    ::core::matches!(number_.get(), #(#ranges)|*)
                }
            }
        }
    };
    let ranges = set
        .ranges
        .iter()
        .map(|range| format!("{} to {}", registry.label(range.first), registry.label(range.last)));
    let unregistered = match ranges.collect::<Vec<_>>().join(", ") {
        none if none.is_empty() => "false of an unregistered one".to_owned(),
        ranges => format!("of an unregistered one, whether it lies in {ranges}"),
    };
    let documentation = doc(&format!("[`{name}::{method}`] of any number; {unregistered}."));
    question(&method, &documentation, &body)
}

fn question(method: &Ident, documentation: &TokenStream, body: &TokenStream) -> Question {
    let signature = quote!(fn #method(self) -> ::core::primitive::bool);
    Question {
        declaration: quote! {
            #documentation
            #[must_use]
            #signature;
        },
        answer: quote! {
            #[inline(always)]
            #signature { #body }
        },
    }
}
