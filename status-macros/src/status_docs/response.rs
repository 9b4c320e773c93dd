//! What a response with a code has to be, which the data knows of each code.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::advice;
use super::ast::{Input, Variant};
use super::code::{Constant, Known};
use super::docs::{Docs, Own};
use super::registered::Number;
use super::spans::at;
use crate::mistakes::Mistakes;

/// Reports what the derive can see: a header field that the code requires and no key names, and an
/// informational code that a framework is to answer with.
pub(super) fn check(
    variant: &Variant<'_>,
    code: &Constant,
    input: &Input<'_>,
    mistakes: &mut Mistakes,
) {
    let Known::Code(known) = code.known else { return };
    if let (100..=199, Some((framework, _))) = (known.number, input.keys.responder()) {
        let framework = framework.key();
        let number = known.number;
        mistakes.at(code.span, informational(&number.to_string(), framework));
        return;
    }
    let names = header_names(variant);
    let is_missing = |name: &&str| !names.iter().any(|it| it.eq_ignore_ascii_case(name));
    let was_meant = variant.given.refused("header")
        || variant.fields.iter().any(|field| field.given.refused("header"));
    for name in known.required_headers().filter(is_missing).filter(|_| !was_meant) {
        mistakes.at(code.span, missing(known.number, name));
    }
}

/// The same, for the compiler to check, of a code that the derive knows nothing of but its number.
pub(super) fn guards(variant: &Variant<'_>, own: &Own<'_>, docs: &Docs<'_>) -> TokenStream {
    let others = own.choice.iter().flat_map(|choice| &choice.others);
    std::iter::once(&own.code).chain(others).map(|code| guard(variant, code, docs)).collect()
}

fn guard(variant: &Variant<'_>, code: &Constant, docs: &Docs<'_>) -> TokenStream {
    let Known::Number(number) = code.known else { return TokenStream::new() };
    let (krate, status, value) = (&docs.crate_path, &docs.codes.alias, &code.value);
    let names = header_names(variant);
    let entry = quote!(#status::entry(#value));
    let span = at(code.span);
    let spoken = number.map_or_else(|| "this code".to_owned(), |number| number.to_string());
    let message = match number.and_then(advice::required_header) {
        Some(header) => missing(number.unwrap_or_default(), header),
        None => format!(
            "{spoken} requires a header field that no key names: write `header(\"…\" = \"…\")`, or \
             `header(\"…\")` if something else sets it"
        ),
    };
    let headers = quote_spanned! {span=>
        const _: () = ::core::assert!(
            #krate::__private::has_required_headers(#entry, &[#(#names),*]), "{}", #message
        );
    };
    let final_response = docs.input.keys.responder().map(|(framework, _)| {
        let message = informational(&spoken, framework.key());
        quote_spanned! {span=>
            const _: () = ::core::assert!(
                !#krate::__private::is_informational(#entry), "{}", #message
            );
        }
    });
    quote!(#headers #final_response)
}

/// The names of the header fields that the variant declares: its own, then those of its fields.
pub(super) fn header_names(variant: &Variant<'_>) -> Vec<String> {
    let own = variant.keys.headers.iter().map(|field| field.name.value());
    let shown = variant.fields.iter().filter_map(|field| field.keys.header.as_ref());
    own.chain(shown.map(syn::LitStr::value)).collect()
}

fn missing(number: Number, header: &str) -> String {
    format!(
        "a response with {number} must have the header field `{header}`: write \
         `header(\"{header}\" = \"…\")`, or `header(\"{header}\")` if something else sets it"
    )
}

fn informational(code: &str, framework: &str) -> String {
    format!(
        "{code} is informational, and `{framework}` answers with final responses only: write a code \
         from 200 on"
    )
}
