//! What is wrong, collected, so that one compilation shows all of it.

use proc_macro2::{Delimiter, Group, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote_spanned};

/// The mistakes found so far, each as a compile error, with where it begins.
#[derive(Default)]
pub(crate) struct Mistakes(Vec<(Span, TokenStream)>);

impl Mistakes {
    /// One mistake at one token.
    #[cfg(feature = "status-enum")]
    pub(crate) fn one(span: Span, message: &str) -> Self {
        let mut mistakes = Self::default();
        mistakes.at(span, message);
        mistakes
    }

    /// A mistake at one token.
    pub(crate) fn at(&mut self, span: Span, message: impl AsRef<str>) {
        self.0.push((span, compile_error(span, span, message.as_ref())));
    }

    /// A mistake in several tokens.
    pub(crate) fn on(&mut self, tokens: impl ToTokens, message: impl AsRef<str>) {
        let mut spans = tokens.into_token_stream().into_iter().map(|token| token.span());
        let start = spans.next().unwrap_or_else(Span::call_site);
        let end = spans.last().unwrap_or(start);
        self.0.push((start, compile_error(start, end, message.as_ref())));
    }

    /// A mistake that was made while reading, or several.
    #[cfg(feature = "status-docs")]
    pub(crate) fn push(&mut self, error: syn::Error) {
        self.0.extend(error.into_iter().map(|error| (error.span(), error.to_compile_error())));
    }

    /// Adds mistakes that were collected elsewhere.
    #[cfg(feature = "status-enum")]
    pub(crate) fn append(&mut self, others: Self) {
        self.0.extend(others.0);
    }

    /// How many there are.
    #[cfg(feature = "status-enum")]
    pub(crate) fn count(&self) -> usize {
        self.0.len()
    }
}

impl ToTokens for Mistakes {
    /// In the order of the source, which is not that in which they were found.
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let mut errors: Vec<_> = self.0.iter().collect();
        errors.sort_by_key(|(start, _)| place(*start));
        tokens.extend(errors.into_iter().map(|(_, error)| error.clone()));
    }
}

/// Several mistakes as one, if there are any.
#[cfg(feature = "status-docs")]
pub(crate) fn combined(mistakes: impl Iterator<Item = syn::Error>) -> Option<syn::Error> {
    mistakes.reduce(|mut all, mistake| {
        all.combine(mistake);
        all
    })
}

/// An error that the compiler shows from the first of two tokens to the last.
fn compile_error(start: Span, end: Span, message: &str) -> TokenStream {
    let mut literal = Literal::string(message);
    literal.set_span(end);
    let mut message = Group::new(Delimiter::Brace, TokenTree::from(literal).into());
    message.set_span(end);
    quote_spanned!(start=> ::core::compile_error! #message)
}

/// The line and the column; only the compiler knows them.
fn place(span: Span) -> (usize, usize) {
    if !proc_macro::is_available() {
        return (0, 0);
    }
    let span = span.unwrap();
    (span.line(), span.column())
}
