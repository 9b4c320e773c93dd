//! The entries: what a program can ask of a code at run time.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::call::{list, reference_expression, texts};
use super::context::Context;
use super::documentation::{doc, markdown};
use super::registry::registry_expression;
use super::request::Request;
use super::table::{padded_length, table};
use super::token::{identifier, inherent, literal};
use crate::model::{Catalogue, Code, Home, Lifecycle, OtherMeaning, Str, Text, Wire};
use crate::name;

/// The page of `status-codes` that holds the registry and the entries of a bundled registry.
#[must_use]
pub fn entries(catalogue: &Catalogue) -> TokenStream {
    let crate_path = quote!(::status_codes);
    let registry = registry_expression(&catalogue.registry, &catalogue.class_home, &crate_path);
    let summary = doc(&format!("The registry `{}`.", catalogue.registry.name));
    let own = catalogue.codes.iter().filter(|code| code.home == Home::This);
    let entries = own.map(|code| {
        let constant = constant(code);
        let number = literal(code.number, &catalogue.registry);
        let entry = entry_expression(code, &number, &quote!(&REGISTRY), &crate_path);
        let label = catalogue.registry.label(code.number);
        let summary = doc(&format!("{label} {}", markdown(&code.phrase)));
        quote! {
            #summary
            pub static #constant: ::status_codes::Entry = #entry;
        }
    });
    quote! {
        #summary
        pub static REGISTRY: ::status_codes::Registry = #registry;
        #(#entries)*
    }
}

/// `entry()` of the closed enum, with the entries that are written nowhere else.
pub(super) fn entry_method(context: &Context<'_>) -> TokenStream {
    let Request { name, crate_path, .. } = context.request;
    let codes = &context.catalogue.codes;
    let own = codes.iter().filter(|code| !code.bundled).map(|code| {
        let constant = constant(code);
        let number = context.number(code.number);
        let registry = home_registry(context, &code.home);
        let entry = entry_expression(code, &number, &registry, crate_path);
        quote!(static #constant: #crate_path::Entry = #entry;)
    });
    let ancestors = ancestors(context);
    let length = padded_length(codes.len());
    // The padding is never read; it has to be some entry. The table's name ends in an underscore,
    // which no entry's name does: a code may well be called `Entries`.
    let padded = codes.iter().chain(std::iter::repeat_n(&codes[0], length - codes.len()));
    let paths = padded.map(|code| entry_path(context, code));
    let rows: Vec<_> = paths.map(|path| quote!(&#path)).collect();
    let entries = identifier("ENTRIES_");
    let table = table("The entries", &entries, &quote!(&#crate_path::Entry), &rows);
    let method = quote! {
        /// All that is known of the code.
        #[inline]
        #[must_use]
        pub const fn entry(self) -> &'static #crate_path::Entry {
            #(#ancestors)*
            #(#own)*
            #table
            #crate_path::__private::row(&#entries, self.ordinal())
        }
    };
    inherent(name, &method)
}

fn entry_path(context: &Context<'_>, code: &Code) -> TokenStream {
    let crate_path = &context.request.crate_path;
    let constant = constant(code);
    match &code.home {
        Home::Bundled(registry) if code.bundled => {
            let module = module(registry);
            quote!(#crate_path::__private::entries::#module::#constant)
        }
        _ => quote!(#constant),
    }
}

/// The registries of the files that codes come from.
fn ancestors(context: &Context<'_>) -> impl Iterator<Item = TokenStream> {
    let crate_path = &context.request.crate_path;
    context.catalogue.ancestors.iter().enumerate().map(move |(index, registry)| {
        let constant = ancestor(index);
        let registry = registry_expression(registry, &context.catalogue.class_home, crate_path);
        quote!(static #constant: #crate_path::Registry = #registry;)
    })
}

/// With an underscore at the end, which no entry's name has.
fn ancestor(index: usize) -> Ident {
    identifier(&format!("ANCESTOR_{index}_"))
}

/// A reference to the registry that a code is of.
fn home_registry(context: &Context<'_>, home: &Home) -> TokenStream {
    let Request { name, crate_path, .. } = context.request;
    match home {
        Home::This => quote!(<#name as #crate_path::StatusEnum>::REGISTRY),
        Home::Ancestor(index) => {
            let constant = ancestor(*index);
            quote!(&#constant)
        }
        Home::Bundled(registry) => bundled_registry(registry, crate_path),
    }
}

/// A reference to the registry of the enum itself.
pub(super) fn registry_reference(context: &Context<'_>) -> TokenStream {
    let crate_path = &context.request.crate_path;
    match &context.catalogue.registry_home {
        Home::Bundled(registry) => bundled_registry(registry, crate_path),
        Home::This | Home::Ancestor(_) => {
            let registry = registry_expression(
                &context.catalogue.registry,
                &context.catalogue.class_home,
                crate_path,
            );
            quote!(&#registry)
        }
    }
}

fn bundled_registry(registry: &str, crate_path: &TokenStream) -> TokenStream {
    let module = module(registry);
    quote!(&#crate_path::__private::entries::#module::REGISTRY)
}

fn entry_expression(
    code: &Code,
    number: &Literal,
    registry: &TokenStream,
    crate_path: &TokenStream,
) -> TokenStream {
    let (name, phrase): (&str, &str) = (&code.name, &code.phrase);
    let lifecycle = (code.lifecycle != Lifecycle::Permanent).then(|| {
        let variant = lifecycle_variant(code.lifecycle);
        quote!(.with_lifecycle(#crate_path::Lifecycle::#variant))
    });
    let wire = (code.wire != Wire::Sent).then(|| {
        let variant = wire_variant(code.wire);
        quote!(.with_wire(#crate_path::Wire::#variant))
    });
    let references = code.references.iter().map(|it| reference_expression(it, crate_path));
    let references = list("with_references", references);
    let former: Vec<Str> = code.former.iter().map(|former| former.phrase.clone()).collect();
    let former = strings("with_former", &former);
    let sources = code.former.iter().filter_map(|former| {
        let phrase: &str = &former.phrase;
        let reference = reference_expression(former.reference.as_ref()?, crate_path);
        Some(quote!((#phrase, #reference)))
    });
    let sources = list("with_former_references", sources.collect::<Vec<_>>().into_iter());
    let others = code.other_meanings.iter().map(|it| other_meaning_expression(it, crate_path));
    let others = list("with_other_meanings", others);
    let required = strings("with_required_headers", &code.required_headers);
    let optional = strings("with_optional_headers", &code.optional_headers);
    let with_english = texts_with_english(code);
    let written = with_english.iter().map(|text| text_expression(text, code, crate_path));
    let said = list("with_texts", written);
    quote! {
        #crate_path::Entry::new(#registry, #number, #name, #phrase)
            #lifecycle #wire #references #former #sources #others #required #optional #said
    }
}

fn other_meaning_expression(other: &OtherMeaning, crate_path: &TokenStream) -> TokenStream {
    let phrase: &str = &other.phrase;
    let when = texts("with_when", &other.when);
    let references = other.references.iter().map(|it| reference_expression(it, crate_path));
    let references = list("with_references", references);
    quote!(#crate_path::OtherMeaning::new(#phrase) #when #references)
}

/// The texts, with an English one: the phrase is an English title, if there is nothing else.
fn texts_with_english(code: &Code) -> Vec<Text> {
    let mut texts = code.texts.to_vec();
    if !texts.iter().any(|text| text.language == "en") {
        let language = "en".into();
        texts.insert(0, Text { language, title: None, summary: None, details: None });
    }
    texts
}

fn text_expression(text: &Text, code: &Code, crate_path: &TokenStream) -> TokenStream {
    let language: &str = &text.language;
    let title: &str = text.title.as_ref().unwrap_or(&code.phrase);
    let summary = text.summary.as_deref().map(|summary| quote!(.with_summary(#summary)));
    let details = text.details.as_deref().map(|details| quote!(.with_details(#details)));
    quote!(#crate_path::Text::new(#language, #title) #summary #details)
}

fn strings(method: &str, strings: &[Str]) -> TokenStream {
    list(
        method,
        strings.iter().map(|string| {
            let string: &str = string;
            quote!(#string)
        }),
    )
}

fn lifecycle_variant(lifecycle: Lifecycle) -> Ident {
    identifier(match lifecycle {
        Lifecycle::Permanent => "Permanent",
        Lifecycle::Temporary => "Temporary",
        Lifecycle::Unused => "Unused",
        Lifecycle::Deprecated => "Deprecated",
        Lifecycle::Obsolete => "Obsolete",
        Lifecycle::Draft => "Draft",
        Lifecycle::Unofficial => "Unofficial",
    })
}

fn wire_variant(wire: Wire) -> Ident {
    identifier(match wire {
        Wire::Sent => "Sent",
        Wire::LogOnly => "LogOnly",
        Wire::Internal => "Internal",
    })
}

/// The name of an entry's static: `NOT_FOUND`.
pub(super) fn constant(code: &Code) -> Ident {
    identifier(&name::shouty(&code.name))
}

/// The module of `status-codes` that holds a bundled registry's entries: `aws-elb` is `aws_elb`.
pub(super) fn module(registry: &str) -> Ident {
    identifier(&registry.replace('-', "_"))
}
