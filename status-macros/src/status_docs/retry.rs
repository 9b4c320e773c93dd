//! Whether a client may send the same request again.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use status_words::nearest;
use syn::{Error, LitStr, Result};

/// The value of the key `retry`: a variant of the facade's `docs::Retry`.
#[derive(Clone, Copy)]
pub(super) struct Retry(&'static str);

impl Retry {
    const ALL: [(&'static str, &'static str); 3] =
        [("never", "Never"), ("after", "After"), ("backoff", "Backoff")];

    /// The one that the keyword names.
    ///
    /// # Errors
    ///
    /// There is none.
    pub(super) fn named(keyword: &LitStr) -> Result<Self> {
        let word = keyword.value();
        if let Some((_, variant)) = Self::ALL.iter().find(|(known, _)| *known == word) {
            return Ok(Self(variant));
        }
        let help = match nearest(&word, Self::ALL.iter().map(|(known, _)| *known)) {
            Some(near) => format!("write {near:?}"),
            None => "write \"never\", \"after\" (when Retry-After has passed) or \"backoff\" \
                     (with growing delays)"
                .to_owned(),
        };
        Err(Error::new(keyword.span(), format!("there is no way to retry {word:?}: {help}")))
    }

    /// It, as an expression.
    pub(super) fn value(self, krate: &TokenStream) -> TokenStream {
        let variant = Ident::new(self.0, Span::call_site());
        quote!(#krate::docs::Retry::#variant)
    }
}
