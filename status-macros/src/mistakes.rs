//! What is wrong, collected, so that one compilation shows all of it.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::Error;

/// The mistakes found so far.
#[derive(Default)]
pub(crate) struct Mistakes(Vec<Error>);

impl Mistakes {
    /// A mistake at one token.
    pub(crate) fn at(&mut self, span: Span, message: impl Into<String>) {
        self.push(Error::new(span, message.into()));
    }

    /// A mistake in several tokens.
    pub(crate) fn on(&mut self, tokens: impl ToTokens, message: impl Into<String>) {
        self.push(Error::new_spanned(tokens, message.into()));
    }

    /// A mistake that was made while reading, or several.
    pub(crate) fn push(&mut self, error: Error) {
        self.0.extend(error);
    }

    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        self.0.len()
    }
}

impl ToTokens for Mistakes {
    /// In the order of the source, which is not that in which they were found.
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let mut errors: Vec<&Error> = self.0.iter().collect();
        errors.sort_by_key(|error| place(error.span()));
        tokens.extend(errors.into_iter().map(Error::to_compile_error));
    }
}

/// Several mistakes as one, if there are any.
pub(crate) fn combined(mistakes: impl Iterator<Item = Error>) -> Option<Error> {
    mistakes.reduce(|mut all, mistake| {
        all.combine(mistake);
        all
    })
}

/// The line and the column; only the compiler knows them.
fn place(span: Span) -> (usize, usize) {
    if !proc_macro::is_available() {
        return (0, 0);
    }
    let span = span.unwrap();
    (span.line(), span.column())
}
