//! From the codes of the enum to those of another registry, and from those to the enum.

use std::collections::BTreeMap;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, quote};

use super::context::Context;
use super::documentation::{doc, in_languages, markdown, references_documentation};
use super::places::Places;
use super::table::{padded_length, table};
use super::token::{identifier, number, pattern, repr_type, written};
use crate::model::{Direction, Mapping, Number, OtherRegistry, Range};

/// The method of every mapping.
pub(super) fn mappings(context: &Context<'_>) -> TokenStream {
    let methods = context.catalogue.mappings.iter().map(|mapping| {
        let documentation = documentation(context, mapping);
        let method = match mapping.direction {
            Direction::To => to(context, mapping),
            Direction::From => from(context, mapping),
        };
        quote! {
            #documentation
            #[inline(always)]
            #[must_use]
            #method
        }
    });
    methods.collect()
}

/// From a code, out of a table.
fn to(context: &Context<'_>, mapping: &Mapping) -> TokenStream {
    let crate_path = &context.request.crate_path;
    let method = method(mapping);
    let results = repr_type(mapping.other.repr);
    let numbers = context.catalogue.codes.iter().map(|code| mapping.result(code.number));
    let mapped: Vec<_> =
        numbers.map(|number| result(mapping, number.unwrap_or_default())).collect();
    let padding = mapped.first().cloned().into_iter().cycle();
    let length = padded_length(mapped.len());
    let padded = mapped.into_iter().chain(padding).take(length);
    let rows: Vec<_> = padded.map(|it| quote!(#it)).collect();
    let name = identifier("RESULTS");
    let table = table("The results", &name, &results, &rows);
    quote! {
        pub const fn #method(self) -> #results {
            #table
            #crate_path::__private::row(&#name, self.ordinal())
        }
    }
}

/// From a number of the other registry: out of a table where the numbers that are listed lie near one
/// another, else by a match.
fn from(context: &Context<'_>, mapping: &Mapping) -> TokenStream {
    let method = method(mapping);
    let numbers = repr_type(mapping.other.repr);
    let Some((listed, otherwise)) = listed(context, mapping) else {
        let only = mapping.default.or(mapping.entries.first().map(|(_, result)| *result));
        let only = variant(context, only);
        return quote!(pub const fn #method(_: #numbers) -> Self { Self::#only });
    };
    let is_signed = mapping.other.repr.is_signed();
    let is_scattered = length(listed) > LONGEST;
    let body = if mapping.entries.len() <= MOST_IN_A_MATCH || is_scattered || is_signed {
        by_match(context, mapping, otherwise)
    } else {
        by_table(context, mapping, listed, otherwise)
    };
    quote!(pub const fn #method(code_: #numbers) -> Self { #body })
}

/// Up to this many entries, comparing costs no more than a table lookup.
const MOST_IN_A_MATCH: usize = 2;

/// The longest table.
const LONGEST: usize = 1024;

/// The most bytes that a table of results may have. Beyond it, one of places is smaller and so more
/// likely to be in a cache, which is worth the second lookup.
const LARGEST: usize = 2048;

/// The numbers from the first that is not mapped to the default to the last, and the result for
/// every other number. Nothing, if all numbers are mapped to the same code.
fn listed(context: &Context<'_>, mapping: &Mapping) -> Option<(Range, Number)> {
    let first_code = context.catalogue.codes.first()?.number;
    let otherwise = mapping.default.unwrap_or(first_code);
    let mut entries = mapping.entries.iter().filter(|(_, result)| *result != otherwise);
    let first = entries.next()?.0;
    let last = entries.next_back().map_or(first, |(range, _)| *range);
    Some((Range { first: first.first, last: last.last }, otherwise))
}

fn length(listed: Range) -> usize {
    let length = usize::try_from(listed.last - listed.first).unwrap_or(usize::MAX);
    length.saturating_add(1)
}

fn by_match(context: &Context<'_>, mapping: &Mapping, otherwise: Number) -> TokenStream {
    let codes = context.catalogue.codes.iter().filter(|code| code.number != otherwise);
    let arms = codes.filter_map(|code| {
        let patterns = patterns(mapping, code.number);
        let variant = identifier(&code.name);
        (!patterns.is_empty()).then(|| quote!(#(#patterns)|* => Self::#variant,))
    });
    let otherwise = variant(context, Some(otherwise));
    quote! {
        match code_ {
            #(#arms)*
            _ => Self::#otherwise,
        }
    }
}

fn by_table(
    context: &Context<'_>,
    mapping: &Mapping,
    listed: Range,
    otherwise: Number,
) -> TokenStream {
    let codes = &context.catalogue.codes;
    let numbers = (listed.first..).take(padded_length(length(listed)));
    let places = numbers.map(|number| {
        let result = mapping.result(number).unwrap_or(otherwise);
        codes.binary_search_by_key(&result, |code| code.number).unwrap_or_default()
    });
    let places = Places {
        first: listed.first,
        radix: mapping.other.notation.radix(),
        by_distance: places.collect(),
        codes: codes.len(),
    };
    let first = (listed.first != 0).then(|| {
        let first = result(mapping, listed.first);
        quote!(.wrapping_sub(#first))
    });
    // Two bytes are never cut off by a `usize`. Compared as such, the number is widened once.
    let is_narrow = mapping.other.repr.size() <= 2;
    let as_place = quote!(as ::core::primitive::usize);
    let (early, late) = if is_narrow { (Some(as_place), None) } else { (None, Some(as_place)) };
    let (table, found) = found(context, mapping, &places, &quote!(distance_ #late));
    let rows = places.rows() as Number;
    // A table over every number of the type needs no comparison, which would not compile either.
    let body = if rows > mapping.other.repr.max() {
        found
    } else {
        let rows = number(rows);
        let otherwise = variant(context, Some(otherwise));
        quote!(if distance_ < #rows { #found } else { Self::#otherwise })
    };
    quote! {
        #table
        let distance_ = code_ #first #early;
        #body
    }
}

/// The table, and the lookup in it: of the results themselves or, where these are large, of their
/// places among the variants.
fn found(
    context: &Context<'_>,
    mapping: &Mapping,
    places: &Places,
    distance: &TokenStream,
) -> (TokenStream, TokenStream) {
    let (crate_path, name) = (&context.request.crate_path, &context.request.name);
    let what =
        format!("The place of each result from that of {} on", mapping.other.label(places.first));
    let table = places.table(&what, "PLACES");
    let size = places.rows() * context.catalogue.registry.repr.size();
    if !places.are_bytes() || size > LARGEST {
        let lookup = places.lookup(context, "PLACES", distance);
        return (table, quote!(#crate_path::__private::row(Self::rows(), #lookup)));
    }
    let rows = number(places.rows() as Number);
    let table = quote! {
        #table
        /// The results, so that one lookup finds them.
        const RESULTS: &[#name; #rows] = &#crate_path::__private::rows_at(#name::rows(), PLACES);
    };
    (table, quote!(#crate_path::__private::row(RESULTS, #distance)))
}

/// The variant of a registered code.
fn variant(context: &Context<'_>, number: Option<Number>) -> Option<Ident> {
    let mut codes = context.catalogue.codes.iter();
    codes.find(|code| Some(code.number) == number).map(|code| identifier(&code.name))
}

/// The numbers of the other registry that are mapped to a code.
fn patterns(mapping: &Mapping, code: Number) -> Vec<TokenStream> {
    let entries = mapping.entries.iter().filter(|(_, result)| *result == code);
    entries.map(|(range, _)| other_pattern(*range, &mapping.other)).collect()
}

fn other_pattern(range: Range, other: &OtherRegistry) -> TokenStream {
    let [first, last] = [range.first, range.last].map(|it| written(it, &other.notation));
    if range.first == range.last { quote!(#first) } else { quote!(#first..=#last) }
}

fn result(mapping: &Mapping, number: Number) -> Literal {
    written(number, &mapping.other.notation)
}

/// What the trait for any number declares, and how it answers.
pub(super) fn of_any_number(
    context: &Context<'_>,
    mapping: &Mapping,
) -> (TokenStream, TokenStream) {
    match mapping.direction {
        Direction::To => to_of_any_number(context, mapping),
        Direction::From => from_to_any_number(context, mapping),
    }
}

fn to_of_any_number(context: &Context<'_>, mapping: &Mapping) -> (TokenStream, TokenStream) {
    let (name, crate_path) = (&context.request.name, &context.request.crate_path);
    let method = method(mapping);
    let results = repr_type(mapping.other.repr);
    // Ranges with one result are one arm.
    let mut by_result: BTreeMap<Number, Vec<TokenStream>> = BTreeMap::new();
    for (range, to) in mapping.entries.iter().filter(|(it, _)| mapping.is_in_a_range(it.first)) {
        if Some(*to) != mapping.default {
            by_result.entry(*to).or_default().push(pattern(*range, &context.catalogue.registry));
        }
    }
    let is_total = mapping.default.is_some();
    let optional = |result: TokenStream| {
        if is_total { result } else { quote!(::core::option::Option::Some(#result)) }
    };
    let arm = |(to, ranges): (&Number, &Vec<TokenStream>)| {
        let result = result(mapping, *to);
        let result = optional(quote!(#result));
        quote!(#(#ranges)|* => #result,)
    };
    let arms: Vec<_> = by_result.iter().map(arm).collect();
    let default = mapping.default.map_or_else(
        || quote!(::core::option::Option::None),
        |default| result(mapping, default).into_token_stream(),
    );
    let (number, unregistered) = if arms.is_empty() {
        (quote!(_), quote!(#default))
    } else {
        (quote!(number_), quote!(match number_.get() { #(#arms)* _ => #default, }))
    };
    let registered = optional(quote!(#name::#method(status_)));
    let (returned, said) = if is_total {
        (results, "a number that is not registered is mapped by its range, else by default")
    } else {
        let optional = quote!(::core::option::Option<#results>);
        (optional, "`None` of a number that is neither registered nor in a range of the mapping")
    };
    let documentation = doc(&format!("[`{name}::{method}`] of any number; {said}."));
    let signature = quote!(fn #method(self) -> #returned);
    let body = quote! {
        match self {
            #crate_path::Code::Registered(status_) => #registered,
            #crate_path::Code::Unregistered(#number) => #unregistered,
        }
    };
    declared(&documentation, &signature, &body)
}

fn from_to_any_number(context: &Context<'_>, mapping: &Mapping) -> (TokenStream, TokenStream) {
    let (name, crate_path) = (&context.request.name, &context.request.crate_path);
    let method = method(mapping);
    let numbers = repr_type(mapping.other.repr);
    let documentation = doc(&format!("[`{name}::{method}`], as a code of any number."));
    let signature = quote!(fn #method(code_: #numbers) -> Self);
    let body = quote!(#crate_path::Code::Registered(#name::#method(code_)));
    declared(&documentation, &signature, &body)
}

fn declared(
    documentation: &TokenStream,
    signature: &TokenStream,
    body: &TokenStream,
) -> (TokenStream, TokenStream) {
    let declaration = quote! {
        #documentation
        #[must_use]
        #signature;
    };
    let answer = quote! {
        #[inline(always)]
        #signature { #body }
    };
    (declaration, answer)
}

fn method(mapping: &Mapping) -> Ident {
    identifier(&mapping.method())
}

fn documentation(context: &Context<'_>, mapping: &Mapping) -> TokenStream {
    let other = &mapping.other.name;
    let mut paragraphs = vec![match mapping.direction {
        Direction::To => format!("The code of the registry `{other}` that this one is mapped to."),
        Direction::From => {
            format!("The code that a number of the registry `{other}` is mapped to.")
        }
    }];
    if mapping.direction == Direction::From {
        paragraphs.push(results_in_prose(context, mapping));
    }
    let said = mapping.summaries.iter().map(|(language, text)| (language.as_ref(), text));
    let summaries = in_languages(said, context.request.languages.as_deref());
    paragraphs.extend(summaries.into_iter().map(|text| markdown(text)));
    paragraphs.extend(references_documentation(&mapping.references));
    doc(&paragraphs.join("\n\n"))
}

/// What the numbers of the other registry give: "400, 431: `Internal`".
fn results_in_prose(context: &Context<'_>, mapping: &Mapping) -> String {
    let other = &mapping.other;
    let lines = context.catalogue.codes.iter().filter_map(|code| {
        let entries = mapping.entries.iter().filter(|(_, result)| *result == code.number);
        let listed = entries.map(|(Range { first, last }, _)| {
            let (one, two) = (other.label(*first), other.label(*last));
            if first == last { one } else { format!("{one} to {two}") }
        });
        let others = (mapping.default == Some(code.number)).then(|| "any other number".to_owned());
        let numbers = listed.chain(others).collect::<Vec<_>>().join(", ");
        (!numbers.is_empty()).then(|| format!("- {numbers}: [`{0}`](Self::{0})", code.name))
    });
    lines.collect::<Vec<_>>().join("\n")
}
