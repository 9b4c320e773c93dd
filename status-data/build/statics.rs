//! The checked model as Rust: one constant expression a value.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;
use status_codegen::model::{
    Catalogue, Class, Code, Former, Home, Predicate, Range, Reference, Registry, Text,
};

/// The statics that hold all registries and, in the same order, their protocols.
pub(crate) fn registries(catalogues: &[Catalogue], protocols: &[String]) -> TokenStream {
    let count = catalogues.len();
    let catalogues = catalogues.iter().map(Value::tokens);
    quote! {
        #[allow(clippy::unreadable_literal, reason = "generated")]
        static REGISTRIES: [Catalogue; #count] = [#(#catalogues),*];

        static PROTOCOLS: [&str; #count] = [#(#protocols),*];
    }
}

/// A value that can be written as a constant expression.
trait Value {
    fn tokens(&self) -> TokenStream;
}

impl Value for Catalogue {
    fn tokens(&self) -> TokenStream {
        let registry = self.registry.tokens();
        let (registry_home, class_home) = (self.registry_home.tokens(), self.class_home.tokens());
        let (ancestors, predicates) = (list(&self.ancestors), list(&self.predicates));
        let (codes, retired) = (list(&self.codes), list(&self.retired));
        quote! {
            Catalogue {
                registry: #registry,
                registry_home: #registry_home,
                class_home: #class_home,
                ancestors: #ancestors,
                predicates: #predicates,
                codes: #codes,
                retired: #retired,
            }
        }
    }
}

impl Value for Home {
    fn tokens(&self) -> TokenStream {
        match self {
            Self::This => quote!(Home::This),
            Self::Ancestor(index) => quote!(Home::Ancestor(#index)),
            Self::Bundled(name) => {
                let name = string(name);
                quote!(Home::Bundled(#name))
            }
        }
    }
}

impl Value for Registry {
    fn tokens(&self) -> TokenStream {
        let (name, title) = (string(&self.name), string(&self.title));
        let (source, as_of) =
            (optional_string(self.source.as_deref()), optional_string(self.as_of.as_deref()));
        let (repr, radix) = (variant(&self.repr), variant(&self.radix));
        let (range, digits) = (self.range.tokens(), self.digits);
        let class_enum = optional_string(self.class_enum.as_deref());
        let (fallback, classes) = (optional_number(self.fallback), list(&self.classes));
        quote! {
            Registry {
                name: #name,
                title: #title,
                source: #source,
                as_of: #as_of,
                repr: Repr::#repr,
                range: #range,
                digits: #digits,
                radix: Radix::#radix,
                fallback: #fallback,
                class_enum: #class_enum,
                classes: #classes,
            }
        }
    }
}

impl Value for Class {
    fn tokens(&self) -> TokenStream {
        let (name, label) = (string(&self.name), string(&self.label));
        let (range, fallback) = (self.range.tokens(), optional_number(self.fallback));
        let titles = list(&self.titles);
        quote! {
            Class { name: #name, label: #label, range: #range, fallback: #fallback, titles: #titles }
        }
    }
}

impl Value for Predicate {
    fn tokens(&self) -> TokenStream {
        let (name, members) = (string(&self.name), list(&self.members));
        let (summaries, references) = (list(&self.summaries), list(&self.references));
        quote! {
            Predicate {
                name: #name,
                members: #members,
                summaries: #summaries,
                references: #references,
            }
        }
    }
}

impl Value for Code {
    fn tokens(&self) -> TokenStream {
        let (number, home, bundled) = (self.number, self.home.tokens(), self.bundled);
        let (name, phrase, former) = (string(&self.name), string(&self.phrase), list(&self.former));
        let (lifecycle, wire) = (variant(&self.lifecycle), variant(&self.wire));
        let (references, texts) = (list(&self.references), list(&self.texts));
        let (required, optional) = (list(&self.required_headers), list(&self.optional_headers));
        quote! {
            Code {
                number: #number,
                home: #home,
                bundled: #bundled,
                name: #name,
                phrase: #phrase,
                former: #former,
                lifecycle: Lifecycle::#lifecycle,
                wire: Wire::#wire,
                references: #references,
                required_headers: #required,
                optional_headers: #optional,
                texts: #texts,
            }
        }
    }
}

impl Value for Former {
    fn tokens(&self) -> TokenStream {
        let phrase = string(&self.phrase);
        let reference = self.reference.as_ref().map_or_else(
            || quote!(None),
            |reference| {
                let reference = reference.tokens();
                quote!(Some(#reference))
            },
        );
        quote!(Former { phrase: #phrase, reference: #reference })
    }
}

impl Value for Text {
    fn tokens(&self) -> TokenStream {
        let (language, title) = (string(&self.language), optional_string(self.title.as_deref()));
        let (summary, details) =
            (optional_string(self.summary.as_deref()), optional_string(self.details.as_deref()));
        quote!(Text { language: #language, title: #title, summary: #summary, details: #details })
    }
}

impl Value for Reference {
    fn tokens(&self) -> TokenStream {
        let (title, url) = (string(&self.title), optional_string(self.url.as_deref()));
        quote!(Reference { title: #title, url: #url })
    }
}

impl Value for Range {
    fn tokens(&self) -> TokenStream {
        let Self { first, last } = self;
        quote!(Range { first: #first, last: #last })
    }
}

impl Value for std::borrow::Cow<'_, str> {
    fn tokens(&self) -> TokenStream {
        string(self)
    }
}

impl<A: Value, B: Value> Value for (A, B) {
    fn tokens(&self) -> TokenStream {
        let (first, second) = (self.0.tokens(), self.1.tokens());
        quote!((#first, #second))
    }
}

fn list<T: Value>(items: &[T]) -> TokenStream {
    let items = items.iter().map(Value::tokens);
    quote!(Cow::Borrowed(&[#(#items),*]))
}

fn string(text: &str) -> TokenStream {
    let literal = Literal::string(text);
    quote!(Cow::Borrowed(#literal))
}

fn optional_string(text: Option<&str>) -> TokenStream {
    text.map_or_else(
        || quote!(None),
        |text| {
            let text = string(text);
            quote!(Some(#text))
        },
    )
}

fn optional_number(number: Option<u64>) -> TokenStream {
    number.map_or_else(|| quote!(None), |number| quote!(Some(#number)))
}

/// The name of a variant without fields, as `Debug` prints it.
fn variant(value: &impl std::fmt::Debug) -> Ident {
    Ident::new(&format!("{value:?}"), Span::call_site())
}
