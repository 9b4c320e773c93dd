//! What all parts of one expansion look at.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, format_ident, quote};

use super::request::Request;
use super::token::{identifier, literal, repr_type};
use crate::model::{Catalogue, Home, Number, Registry};

/// A registry and what is to be written of it.
pub(super) struct Context<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) request: &'a Request,
}

impl Context<'_> {
    /// The integer type of the codes.
    pub(super) fn repr(&self) -> TokenStream {
        repr_type(self.catalogue.registry.repr)
    }

    /// The variants in the order of their numbers.
    pub(super) fn variants(&self) -> impl ExactSizeIterator<Item = Ident> + Clone {
        self.catalogue.codes.iter().map(|code| identifier(&code.name))
    }

    /// The path of the class enum.
    pub(super) fn class_path(&self) -> TokenStream {
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
    pub(super) fn class_name(&self) -> Ident {
        let own = self.catalogue.registry.class_enum.as_deref();
        own.map_or_else(|| self.request.sibling("Class"), identifier)
    }

    /// The number as a literal, written as the registry writes its numbers.
    pub(super) fn number(&self, value: Number) -> Literal {
        literal(value, &self.catalogue.registry)
    }
}

/// The name of the class enum that is written beside the enum, if the spec declares classes.
#[must_use]
pub fn class_name(catalogue: &Catalogue, request: &Request) -> Option<Ident> {
    let context = Context { catalogue, request };
    let is_bundled = matches!(catalogue.class_home, Home::Bundled(_));
    (!is_bundled && !catalogue.registry.classes.is_empty()).then(|| context.class_name())
}

/// The name that the class enum of a bundled registry has in `status-codes`: by default `http` has
/// `HttpClass`. `heir` is that registry or one that has its classes.
pub(super) fn bundled_class_name(registry: &str, heir: &Registry) -> Ident {
    if let Some(name) = &heir.class_enum {
        return identifier(name);
    }
    let words = registry.split('-').map(|word| {
        let (first, rest) = word.split_at_checked(1).unwrap_or((word, ""));
        first.to_ascii_uppercase() + rest
    });
    format_ident!("{}Class", words.collect::<String>())
}
