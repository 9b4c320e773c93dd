//! What is wrong, collected, so that one compilation shows all of it.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::Error;

/// The mistakes found so far.
#[derive(Default)]
pub(super) struct Mistakes(Vec<Error>);

impl Mistakes {
    /// A mistake at one token.
    pub(super) fn at(&mut self, span: Span, message: impl Into<String>) {
        self.push(Error::new(span, message.into()));
    }

    /// A mistake in several tokens.
    pub(super) fn on(&mut self, tokens: impl ToTokens, message: impl Into<String>) {
        self.push(Error::new_spanned(tokens, message.into()));
    }

    /// A mistake that was made while reading.
    pub(super) fn push(&mut self, error: Error) {
        self.0.push(error);
    }
}

impl ToTokens for Mistakes {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.0.iter().map(Error::to_compile_error));
    }
}
