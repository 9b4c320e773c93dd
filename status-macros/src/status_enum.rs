//! `#[status_enum]`: from the attribute and the enum to the engine and back.

mod arguments;
mod item;
mod package;
#[cfg(test)]
mod robust;
mod text;
mod tokens;
mod tracking;

use std::collections::BTreeSet;
use std::path::PathBuf;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use status_codegen::expand::{self, Request};
use status_codegen::model::{Catalogue, Home, Repr};
use status_codegen::{Diagnostic, Document, compile};
use status_data::{Files, ReadError};

use self::arguments::{Arguments, Spec};
use self::item::Item;
use self::text::Text;
use self::tracking::track;
use crate::mistakes::Mistakes;

/// The line of the first name in the spec that is made of `extends = ["http"]`.
const FIRST_NAME: usize = 3;

/// What the macro writes, compile errors included.
pub(crate) fn expand(attribute: TokenStream, item: &TokenStream) -> TokenStream {
    let mut mistakes = Mistakes::default();
    let written = item;
    let item = match Item::read(written.clone()) {
        Ok(item) => item,
        Err(wrong) => return quote!(#written #wrong),
    };
    let mut arguments = Arguments::read(attribute, &mut mistakes);
    refuse_own_name(&mut arguments, &item, &mut mistakes);
    let before = mistakes.count();
    item.check(&mut mistakes);
    let written = match &arguments.spec {
        _ if mistakes.count() > before && !item.is_enum() => written.clone(),
        _ if mistakes.count() > before => harmless(item),
        Some(spec) => write(spec, &arguments, &item, &mut mistakes),
        None => expand::empty_enum(Repr::U16, &request(&item, &arguments)),
    };
    quote!(#written #mistakes)
}

/// The alias for any number cannot be called as the enum is.
fn refuse_own_name(arguments: &mut Arguments, item: &Item, mistakes: &mut Mistakes) {
    if let Some(name) = arguments.code_name.take_if(|name| *name == item.name) {
        let message =
            format!("`{name}` is the enum itself: give the alias for any number another name");
        mistakes.at(name.span(), message);
    }
}

/// A substitute for an enum that the macro refuses, so that uses of its name cause no further errors.
fn harmless(mut item: Item) -> TokenStream {
    item.attributes.retain(|attribute| attribute.is("doc"));
    expand::empty_enum(Repr::U16, &request(&item, &Arguments::default()))
}

fn write(spec: &Spec, arguments: &Arguments, item: &Item, mistakes: &mut Mistakes) -> TokenStream {
    // Who calls rustc without Cargo gets paths relative to where rustc runs.
    let files = Files::new(package::folder().unwrap_or_else(|| PathBuf::from(".")));
    let mut request = request(item, arguments);
    let document = match document(spec, &files) {
        Ok(document) => document,
        Err(error) => {
            mistakes.at(spec.span(), error.to_string());
            return expand::empty_enum(Repr::U16, &request);
        }
    };
    let root = document.path.clone();
    let compiled = compile(document, &files);
    for diagnostic in &compiled.diagnostics {
        report(spec, &root, diagnostic, mistakes);
    }
    let expansion = match &compiled.catalogue {
        Some(catalogue) => {
            refuse_unspoken(arguments.languages.as_deref(), catalogue, mistakes);
            let whole = enumeration(spec, catalogue, &mut request, mistakes);
            with_features(catalogue, &request, whole)
        }
        None => expand::empty_enum(Repr::U16, &request),
    };
    let in_no_file = usize::from(!matches!(spec, Spec::File(_)));
    let files = compiled.documents.get(in_no_file..).unwrap_or_default();
    let tracked = files.iter().map(|file| track(file, spec.span()));
    let warning = package::warn(spec, files, item);
    quote!(#expansion #(#tracked)* #warning)
}

/// The enum, unless two of the types that are written would have one name.
fn enumeration(
    spec: &Spec,
    catalogue: &Catalogue,
    request: &mut Request,
    mistakes: &mut Mistakes,
) -> TokenStream {
    let class = expand::class_name(catalogue, request);
    if let Some(name) = request.code_name.take_if(|name| class.as_ref() == Some(name)) {
        let message = format!(
            "`{name}` is the enum of the classes: give the alias for any number another name"
        );
        mistakes.at(name.span(), message);
    }
    let Some(class) = class.filter(|it| *it == request.name || *it == request.code_name()) else {
        return expand::status_enum(catalogue, request);
    };
    let message = format!(
        "the enum of the spec's classes would be called `{class}`, and so is {}: \
         write another `class-enum` under `[registry]`",
        if class == request.name { "this one" } else { "the alias for any number" }
    );
    mistakes.at(spec.span(), message);
    expand::empty_enum(catalogue.registry.repr, request)
}

/// The enum, or one error and an enum without codes where `status-codes` lacks a feature that a
/// registry of the spec is compiled with.
fn with_features(catalogue: &Catalogue, request: &Request, whole: TokenStream) -> TokenStream {
    let crate_path = &request.crate_path;
    features(catalogue).into_iter().fold(whole, |whole, feature| {
        let gate = format_ident!("with_{}", feature.replace('-', "_"));
        let empty = expand::empty_enum(catalogue.registry.repr, request);
        quote!(#crate_path::#gate! { { #whole } { #empty } })
    })
}

/// The features with which the registries are compiled that the enum takes something from.
fn features(catalogue: &Catalogue) -> BTreeSet<&'static str> {
    let of_registry = [&catalogue.registry_home, &catalogue.class_home].into_iter();
    let homes = of_registry.chain(catalogue.codes.iter().map(|code| &code.home));
    let bundled = homes.filter_map(|home| match home {
        Home::Bundled(name) => status_data::feature(name),
        Home::This | Home::Ancestor(_) => None,
    });
    bundled.collect()
}

/// A mistake in the spec, where the spec is named in the Rust source.
fn report(spec: &Spec, root: &str, diagnostic: &Diagnostic, mistakes: &mut Mistakes) {
    // Nobody wrote the spec with these names, each on its own line.
    let name = match spec {
        Spec::Extends(_, names) if diagnostic.path() == root => {
            diagnostic.line().checked_sub(FIRST_NAME).and_then(|line| names.get(line))
        }
        _ => None,
    };
    let Some(name) = name else { return mistakes.at(spec.span(), diagnostic.to_string()) };
    let help = diagnostic.help().map(|help| format!("\nhelp: {help}")).unwrap_or_default();
    mistakes.at(name.span, format!("{}{help}", diagnostic.message()));
}

/// Refuses the languages that the documentation is to be in and that no text of the spec is in.
fn refuse_unspoken(wanted: Option<&[Text]>, catalogue: &Catalogue, mistakes: &mut Mistakes) {
    let texts = catalogue.codes.iter().flat_map(|code| code.texts.iter());
    let spoken: BTreeSet<&str> = texts.map(|text| text.language.as_ref()).collect();
    if spoken.is_empty() {
        return;
    }
    let known = spoken.iter().map(|tag| format!("`{tag}`")).collect::<Vec<_>>().join(", ");
    let wanted = wanted.unwrap_or_default().iter();
    for language in wanted.filter(|language| !spoken.contains(language.value.as_str())) {
        let message = format!("no text is in `{}`: the spec has {known}", language.value);
        mistakes.at(language.span, message);
    }
}

fn document(spec: &Spec, files: &Files) -> Result<Document, ReadError> {
    match spec {
        Spec::File(path) => files.read(&path.value),
        Spec::Inline(text) => Ok(files.inline(text.value.clone())),
        Spec::Extends(_, names) => {
            let names: Vec<_> = names.iter().map(|name| quoted(&name.value)).collect();
            Ok(files.inline(format!("format = 1\nextends = [\n{}\n]\n", names.join(",\n"))))
        }
    }
}

/// The text as a string of TOML.
fn quoted(text: &str) -> String {
    let escaped = text.chars().map(|character| match character {
        '"' | '\\' => format!("\\{character}"),
        _ if character.is_control() => format!("\\u{:04x}", u32::from(character)),
        _ => character.to_string(),
    });
    format!("\"{}\"", escaped.collect::<String>())
}

fn request(item: &Item, arguments: &Arguments) -> Request {
    let attributes = &item.attributes;
    let languages = arguments.languages.as_ref();
    Request {
        attributes: quote!(#(#attributes)*),
        non_exhaustive: attributes.iter().any(|attribute| attribute.is("non_exhaustive")),
        visibility: item.visibility.clone(),
        name: item.name.clone(),
        code_name: arguments.code_name.clone(),
        crate_path: arguments.crate_path.clone().unwrap_or_else(|| quote!(::status_codes)),
        languages: languages.map(|languages| languages.iter().map(|it| it.value.clone()).collect()),
    }
}
