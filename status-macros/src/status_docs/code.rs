//! From a code, as the user wrote it, to the constant of the status enum.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{quote, quote_spanned};
use status_codegen::model::{self, Catalogue};
use syn::{LitInt, Path};

use super::ast::TypeKeys;
use super::attribute::Code;
use super::keys::Given;
use super::mistakes::Mistakes;
use super::{advice, at};

/// The enum that the codes are of.
pub(super) struct Codes {
    /// Its path.
    pub(super) path: TokenStream,
    /// Its name, for messages.
    name: String,
    /// Its codes, if the derive knows them.
    known: Option<&'static Catalogue>,
    /// Whether it is the one that the user means.
    is_certain: bool,
}

/// A code of the enum.
pub(super) struct Constant {
    pub(super) value: TokenStream,
    /// An item that fails to compile unless the enum has the code.
    pub(super) check: Option<TokenStream>,
}

impl From<TokenStream> for Constant {
    fn from(value: TokenStream) -> Self {
        Self { value, check: None }
    }
}

impl Codes {
    pub(super) fn new(keys: &TypeKeys, given: &Given, crate_path: &TokenStream) -> Self {
        match &keys.status {
            Some(path) => {
                let name = path.segments.last().map(|last| last.ident.to_string());
                let name = name.unwrap_or_default();
                Self { path: quote!(#path), name, known: None, is_certain: true }
            }
            None => Self {
                path: quote!(#crate_path::HttpStatus),
                name: "HttpStatus".to_owned(),
                known: status_data::registry("http"),
                is_certain: !given.refused("enum"),
            },
        }
    }

    /// The constant, or, where there is none of this code, some constant.
    pub(super) fn constant(&self, code: &Code, mistakes: &mut Mistakes) -> Constant {
        let mut unheard = Mistakes::default();
        let mistakes = if self.is_certain { mistakes } else { &mut unheard };
        match code {
            Code::Number(number) => self.by_number(number, mistakes),
            Code::Name(path) => self.by_name(path, mistakes),
        }
    }

    /// A constant that serves where the code is unknown.
    pub(super) fn any(&self) -> Constant {
        let path = &self.path;
        quote!(#path::VARIANTS[0]).into()
    }

    fn by_number(&self, literal: &LitInt, mistakes: &mut Mistakes) -> Constant {
        if !literal.suffix().is_empty() {
            let digits = literal.base10_digits();
            mistakes.at(literal.span(), format!("write the number alone: `{digits}`"));
            return self.any();
        }
        let Ok(number) = literal.base10_parse::<u64>() else {
            mistakes.at(literal.span(), "there is no code as large as this");
            return self.any();
        };
        let Some(known) = self.known else { return self.checked(number, literal.span()) };
        let Some(code) = known.codes.iter().find(|code| code.number == number) else {
            mistakes.at(literal.span(), advice::no_http_number(number));
            return self.any();
        };
        let (path, variant) = (&self.path, Ident::new(&code.name, at(literal.span())));
        quote!(#path::#variant).into()
    }

    /// The compiler looks the number up, since the derive does not know the enum's codes.
    ///
    /// The check is an item of its own: were it in the constant, every use of the constant would be
    /// reported beside it.
    fn checked(&self, number: u64, span: Span) -> Constant {
        let path = &self.path;
        let message = advice::no_number(number, &self.name);
        // In the user's span, a number that the integer cannot hold is an error of the compiler's.
        let mut literal = Literal::u64_unsuffixed(number);
        literal.set_span(span);
        let check = quote_spanned! {at(span)=>
            const _: () = ::core::assert!(#path::from_code(#literal).is_some(), "{}", #message);
        };
        let value = quote_spanned! {at(span)=>
            match #path::from_code(#literal) {
                ::core::option::Option::Some(status) => status,
                ::core::option::Option::None => #path::VARIANTS[0],
            }
        };
        Constant { value, check: Some(check) }
    }

    fn by_name(&self, path: &Path, mistakes: &mut Mistakes) -> Constant {
        let Some(name) = path.get_ident() else { return quote!(#path).into() };
        let status = &self.path;
        if let Some(known) = self.known {
            let word = name.to_string();
            let is_named = |code: &model::Code| {
                code.name == word || code.aliases().iter().any(|(alias, _)| *alias == word)
            };
            if !known.codes.iter().any(is_named) {
                mistakes.at(name.span(), advice::no_http_name(&word, known));
                return self.any();
            }
        }
        quote!(#status::#name).into()
    }
}
