//! A code that is chosen at run time: `one_of(…)` on a variant, `code` on one of its fields.

use quote::{ToTokens, quote};

use super::ast::{CodeField, Field, Variant};
use super::code::{Codes, Constant, Known};
use super::docs::{Choice, Docs};
use super::keys::CODE;
use super::select::{Arm, binding};
use super::spans::{local, shown_at_type};
use crate::mistakes::Mistakes;

/// The codes of a variant that has `one_of`, the first apart; `None` without that key.
pub(super) fn check<'a>(
    variant: &'a Variant<'a>,
    codes: &Codes,
    mistakes: &mut Mistakes,
) -> Option<(Constant, Option<Choice<'a>>)> {
    let fields: Vec<(&Field<'_>, &CodeField)> = variant
        .fields
        .iter()
        .filter_map(|field| Some((field, field.keys.code.as_ref()?)))
        .collect();
    let Some((first, others)) = variant.keys.one_of.split_first() else {
        check_alone(variant, &fields, mistakes);
        return None;
    };
    let first = codes.constant(first, mistakes);
    let others: Vec<Constant> = others.iter().map(|code| codes.constant(code, mistakes)).collect();
    check_different(&first, &others, mistakes);
    if let Some((_, span)) = variant.given.keys().find(|(known, _)| known.name == CODE) {
        mistakes.at(span, "`one_of` lists the codes already: leave out this one");
    }
    for (_, repeated) in fields.iter().skip(1) {
        mistakes.at(repeated.span, "another field says the code already: leave out `code`");
    }
    let choice = fields.first().map(|(field, key)| Choice {
        others,
        field,
        function: key.function.as_ref(),
    });
    let was_meant = variant.fields.iter().any(|field| field.given.refused("code"));
    if choice.is_none() && !was_meant {
        let message = "`one_of` chooses at run time: write `#[status(code)]` on the field that says \
            which, or `#[status(code = function)]`";
        let key = variant.given.keys().find(|(known, _)| known.name == "one_of");
        mistakes.at(key.map_or(variant.name.span(), |(_, span)| span), message);
    }
    Some((first, choice))
}

/// A field says which code is answered only where there are several.
fn check_alone(
    variant: &Variant<'_>,
    fields: &[(&Field<'_>, &CodeField)],
    mistakes: &mut Mistakes,
) {
    if variant.given.refused("one_of") {
        return;
    }
    for (_, key) in fields {
        let message = "`code` says which of several codes is answered: list them on the variant, as \
            `#[status(one_of(400, 422))]`";
        mistakes.at(key.span, message);
    }
}

fn check_different(first: &Constant, others: &[Constant], mistakes: &mut Mistakes) {
    let mut seen = Vec::new();
    for code in std::iter::once(first).chain(others) {
        let number = match code.known {
            Known::Code(known) => known.number,
            Known::Number(Some(number)) => number,
            Known::Number(None) | Known::Wrong => continue,
        };
        if seen.contains(&number) {
            mistakes.at(code.span, format!("{number} is listed twice"));
        }
        seen.push(number);
    }
}

/// The arm that chooses the code.
pub(super) fn arm<'a>(variant: &Variant<'_>, choice: &Choice<'a>, docs: &Docs<'_>) -> Arm<'a> {
    let (krate, name) = (&docs.crate_path, local(variant.name));
    let Choice { others, field, function } = choice;
    let others = others.iter().map(|code| &code.value);
    let binding = binding(field);
    let called = function.map(|function| quote!(&#function(#binding)));
    let code = called.unwrap_or_else(|| binding.to_token_stream());
    let number = shown_at_type(quote!(#krate::__private::AnyCode::number(#code)), field);
    let body = quote! {
        #krate::__private::chosen(const { &[__Codes::#name #(, #others)*] }, #number)
    };
    Arm::of(field, body)
}
