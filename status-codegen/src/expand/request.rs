//! What an expansion is asked to write.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

/// What the user asked for, beside the spec.
#[derive(Debug, Clone)]
pub struct Request {
    /// The attributes of the user's enum, documentation among them.
    pub attributes: TokenStream,
    /// Whether `#[non_exhaustive]` is among the attributes: the enum of the classes then has it too.
    pub non_exhaustive: bool,
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
            non_exhaustive: false,
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

    /// The trait with the predicates of any number: `EdgeStatus` gives `EdgePredicates`.
    #[must_use]
    pub fn predicates_name(&self) -> Ident {
        self.sibling("Predicates")
    }

    /// The name of an item generated beside the enum.
    pub(super) fn sibling(&self, suffix: &str) -> Ident {
        let written = self.name.to_string();
        let name = written.strip_prefix("r#").unwrap_or(&written);
        let stem = name.strip_suffix("Status").unwrap_or(name);
        // Not the span of the user's own name: lints speak of what the user wrote.
        Ident::new(&format!("{stem}{suffix}"), Span::call_site())
    }
}
