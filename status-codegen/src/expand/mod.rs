//! The writing half of the engine: checked model in, Rust out.
//!
//! Every path in the output is absolute, primitives included, so that nothing in the user's scope
//! can change what it means.

mod class;
mod documentation;
mod entry;
mod fallback;
mod index;
mod methods;
mod predicate;
mod status;
mod table;

pub use class::{class_enum, class_index};
pub use entry::entries;
pub use fallback::empty_enum;
pub use index::index;
use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, format_ident, quote};
pub use status::status_enum;

use crate::model::{Catalogue, Home, Radix, Range, Registry, Repr};

/// What the user asked for, beside the spec.
#[derive(Debug, Clone)]
pub struct Request {
    /// The attributes that stand on the user's enum, documentation among them.
    pub attributes: TokenStream,
    /// The enum's visibility.
    pub visibility: TokenStream,
    /// The enum's name.
    pub name: Ident,
    /// What to call the alias for any number, if not after the enum.
    pub code_name: Option<Ident>,
    /// The path of the crate `status-codes`.
    pub crate_path: TokenStream,
    /// The languages of the variants' documentation, in order; if not given, English and then every
    /// other language of the spec.
    pub languages: Option<Vec<String>>,
}

impl Request {
    /// A request for a public enum of this name, with everything else as it is by default.
    #[must_use]
    pub fn public(name: &str, attributes: TokenStream) -> Self {
        Self {
            attributes,
            visibility: quote!(pub),
            name: Ident::new(name, Span::call_site()),
            code_name: None,
            crate_path: quote!(::status_codes),
            languages: None,
        }
    }

    /// The alias for any number: `EdgeStatus` gives `EdgeCode`, `Reply` gives `ReplyCode`.
    #[must_use]
    pub fn code_name(&self) -> Ident {
        self.code_name.clone().unwrap_or_else(|| self.sibling("Code"))
    }

    fn sibling(&self, suffix: &str) -> Ident {
        let name = self.name.to_string();
        let name = name.strip_prefix("r#").unwrap_or(&name);
        let stem = name.strip_suffix("Status").unwrap_or(name);
        // Not the span of the user's own name: lints speak of what the user wrote.
        Ident::new(&format!("{stem}{suffix}"), Span::call_site())
    }
}

/// What all parts of one expansion look at.
struct Context<'a> {
    catalogue: &'a Catalogue,
    request: &'a Request,
}

impl Context<'_> {
    /// The integer type of the codes.
    fn repr(&self) -> TokenStream {
        repr_type(self.catalogue.registry.repr)
    }

    /// The variants in the order of their numbers.
    fn variants(&self) -> impl ExactSizeIterator<Item = Ident> + Clone {
        self.catalogue.codes.iter().map(|code| identifier(&code.name))
    }

    /// The path of the class enum.
    fn class_path(&self) -> TokenStream {
        let crate_path = &self.request.crate_path;
        match &self.catalogue.class_home {
            _ if self.catalogue.registry.classes.is_empty() => quote!(#crate_path::NoClass),
            Home::Bundled(registry) => {
                let class = bundled_class_name(registry, &self.catalogue.registry);
                quote!(#crate_path::#class)
            }
            Home::This | Home::Ancestor(_) => self.class_name().into_token_stream(),
        }
    }

    /// The class enum, if the spec declares classes: by default `EdgeStatus` has `EdgeClass`.
    fn class_name(&self) -> Ident {
        let own = self.catalogue.registry.class_enum.as_deref();
        own.map_or_else(|| self.request.sibling("Class"), identifier)
    }

    /// The number as a literal, written as the registry writes its numbers.
    fn number(&self, value: u64) -> Literal {
        literal(value, &self.catalogue.registry)
    }
}

/// The name that the class enum of a bundled registry has in `status-codes`: by default `http` has
/// `HttpClass`. `heir` is that registry or one that has its classes.
fn bundled_class_name(registry: &str, heir: &Registry) -> Ident {
    if let Some(name) = &heir.class_enum {
        return identifier(name);
    }
    let words = registry.split('-').map(|word| {
        let (first, rest) = word.split_at_checked(1).unwrap_or((word, ""));
        first.to_ascii_uppercase() + rest
    });
    format_ident!("{}Class", words.collect::<String>())
}

/// The name of the class enum that is written beside the enum, if the spec declares classes.
#[must_use]
pub fn class_name(catalogue: &Catalogue, request: &Request) -> Option<Ident> {
    let context = Context { catalogue, request };
    let is_bundled = matches!(catalogue.class_home, Home::Bundled(_));
    (!is_bundled && !catalogue.registry.classes.is_empty()).then(|| context.class_name())
}

fn repr_type(repr: Repr) -> TokenStream {
    let name = identifier(repr.name());
    quote!(::core::primitive::#name)
}

fn identifier(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

fn number(value: u64) -> Literal {
    Literal::u64_unsuffixed(value)
}

/// A number of the registry's, as it writes its numbers: `404`, `0x0d`.
fn literal(value: u64, registry: &Registry) -> Literal {
    match registry.radix {
        Radix::Decimal => number(value),
        Radix::Hexadecimal => registry.label(value).parse().unwrap_or_else(|_| number(value)),
    }
}

/// The numbers from the first to the last, as a pattern.
fn pattern(range: Range, registry: &Registry) -> TokenStream {
    let (first, last) = (literal(range.first, registry), literal(range.last, registry));
    if range.first == range.last { quote!(#first) } else { quote!(#first..=#last) }
}
