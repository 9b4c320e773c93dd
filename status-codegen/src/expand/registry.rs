//! The registry, its classes and its ranges: what a program can ask of them at run time.

use proc_macro2::TokenStream;
use quote::quote;

use super::call::{list, reference_expression, texts};
use super::token::{literal, number};
use crate::model::{Class, Home, NamedRange, Number, Radix, Registry};

/// A registry, and the bundled one that its classes are from, if they are not its own.
pub(super) fn registry_expression(
    registry: &Registry,
    class_home: &Home,
    crate_path: &TokenStream,
) -> TokenStream {
    let (name, title): (&str, &str) = (&registry.name, &registry.title);
    let range = [registry.range.first, registry.range.last];
    let [first, last] = range.map(|number| literal(number, registry));
    let digits = number(registry.notation.digits());
    let base = registry.notation.radix().base();
    let unusual = (base != Radix::Decimal.base()).then(|| number(base));
    let radix = unusual.map(|radix| quote!(.with_radix(#radix)));
    let parts = registry.notation.parts().iter().map(|part| {
        let (last, digits) = (number(part.last), number(part.digits));
        quote!(#crate_path::Part::new(#last, #digits))
    });
    let parts = list("with_parts", parts);
    let source = registry.source.as_deref().map(|source| quote!(.with_source(#source)));
    let as_of = registry.as_of.as_deref().map(|date| quote!(.with_as_of(#date)));
    let fallback = fallback_call(registry.fallback, registry);
    let classes =
        registry.classes.iter().map(|class| class_expression(class, registry, crate_path));
    let classes = list("with_classes", classes);
    let class_registry = match class_home {
        Home::Bundled(name) if *name != registry.name => {
            let name: &str = name;
            Some(quote!(.with_class_registry(#name)))
        }
        _ => None,
    };
    let ranges = registry.ranges.iter().map(|range| range_expression(range, registry, crate_path));
    let ranges = list("with_ranges", ranges);
    quote! {
        #crate_path::Registry::new(
            #name,
            #title,
            ::core::ops::RangeInclusive::new(#first, #last),
            #digits,
        )
        #radix #parts #source #as_of #fallback #classes #class_registry #ranges
    }
}

fn fallback_call(fallback: Option<Number>, registry: &Registry) -> Option<TokenStream> {
    let fallback = literal(fallback?, registry);
    Some(quote!(.with_fallback(#fallback)))
}

fn class_expression(class: &Class, registry: &Registry, crate_path: &TokenStream) -> TokenStream {
    let (name, label): (&str, &str) = (&class.name, &class.label);
    let range = [class.range.first, class.range.last];
    let [first, last] = range.map(|number| literal(number, registry));
    let fallback = fallback_call(class.fallback, registry);
    let titles = texts("with_titles", &class.titles);
    quote! {
        #crate_path::Class::new(#name, #label, ::core::ops::RangeInclusive::new(#first, #last))
            #fallback #titles
    }
}

fn range_expression(
    range: &NamedRange,
    registry: &Registry,
    crate_path: &TokenStream,
) -> TokenStream {
    let name: &str = &range.name;
    let ends = [range.range.first, range.range.last];
    let [first, last] = ends.map(|number| literal(number, registry));
    let carried = range.registry.as_ref().map(|other| {
        let name: &str = &other.name;
        let offset = literal(range.offset, registry);
        quote!(.with_registry(#name, #offset))
    });
    let titles = texts("with_titles", &range.titles);
    let summaries = texts("with_summaries", &range.summaries);
    let references = range.references.iter().map(|it| reference_expression(it, crate_path));
    let references = list("with_references", references);
    quote! {
        #crate_path::Range::new(#name, ::core::ops::RangeInclusive::new(#first, #last))
            #carried #titles #summaries #references
    }
}
