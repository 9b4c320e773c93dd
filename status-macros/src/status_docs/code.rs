//! From a code, as the user wrote it, to the constant of the status enum.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{LitInt, LitStr, Path};

use super::advice;
use super::ast::TypeKeys;
use super::keys::Given;
use super::registered::{self, Number, Registered};
use super::spans::{at, respanned};
use super::syntax::Code;
use crate::mistakes::Mistakes;

/// The enum that the codes are of.
pub(super) struct Codes {
    /// Its path, where a reader of the documentation sees it.
    pub(super) path: TokenStream,
    /// The library's path.
    crate_path: TokenStream,
    /// What it is called elsewhere: a path that leads nowhere is then one error and not many.
    pub(super) alias: TokenStream,
    /// Its name, for messages.
    name: String,
    /// Whether it is `HttpStatus`, whose codes the derive knows.
    is_known: bool,
    /// Whether it is the one that the user means.
    is_certain: bool,
}

/// A code of the enum.
pub(super) struct Constant {
    pub(super) value: TokenStream,
    /// An item that fails to compile unless the enum has the code.
    pub(super) check: Option<TokenStream>,
    /// What the derive knows of the code.
    pub(super) known: Known,
    /// Where it is written.
    pub(super) span: Span,
}

/// What the derive knows of a code.
#[derive(Clone, Copy)]
pub(super) enum Known {
    /// Everything.
    Code(Registered),
    /// Its number at most: it is the compiler that asks the enum for the rest.
    Number(Option<Number>),
    /// It is none, which has been reported.
    Wrong,
}

impl Constant {
    fn new(value: TokenStream, known: Known, span: Span) -> Self {
        Self { value, check: None, known, span }
    }
}

impl Codes {
    pub(super) fn new(keys: &TypeKeys, given: &Given, crate_path: &TokenStream) -> Self {
        match &keys.status {
            Some(path) => {
                let last = path.segments.last();
                let name = last.map(|last| last.ident.to_string()).unwrap_or_default();
                let (path, alias) = (quote!(#path), quote!(__Status));
                let crate_path = crate_path.clone();
                Self { path, crate_path, alias, name, is_known: false, is_certain: true }
            }
            None => Self {
                path: quote!(#crate_path::HttpStatus),
                crate_path: crate_path.clone(),
                alias: quote!(#crate_path::HttpStatus),
                name: "HttpStatus".to_owned(),
                is_known: true,
                is_certain: !given.refused("enum"),
            },
        }
    }

    /// The item behind the alias, if it is not one of the facade's.
    pub(super) fn alias_item(&self) -> Option<TokenStream> {
        let path = &self.path;
        (!self.is_known).then(|| quote!(type __Status = #path;))
    }

    /// The constant, or, where there is none of this code, some constant.
    pub(super) fn constant(&self, code: &Code, mistakes: &mut Mistakes) -> Constant {
        let mut unheard = Mistakes::default();
        let mistakes = if self.is_certain { mistakes } else { &mut unheard };
        match code {
            Code::Number(number) => self.by_number(number, mistakes),
            Code::Label(label) => self.by_label(label, mistakes),
            Code::Name(path) => self.by_name(path, mistakes),
        }
    }

    /// A constant that serves where the code is unknown.
    pub(super) fn any(&self) -> Constant {
        let status = &self.alias;
        Constant::new(quote!(#status::VARIANTS[0]), Known::Wrong, Span::call_site())
    }

    fn by_number(&self, literal: &LitInt, mistakes: &mut Mistakes) -> Constant {
        if !literal.suffix().is_empty() {
            let digits = literal.base10_digits();
            mistakes.at(literal.span(), format!("write the number alone: `{digits}`"));
            return self.any();
        }
        let range = Number::from(i64::MIN)..=Number::from(u64::MAX);
        let number = literal.base10_parse::<Number>().ok();
        let Some(number) = number.filter(|number| range.contains(number)) else {
            mistakes.at(literal.span(), "no code is this large");
            return self.any();
        };
        if !self.is_known {
            return self.checked(number, literal.span());
        }
        let Some(code) = registered::of("http").find(|code| code.number == number) else {
            mistakes.at(literal.span(), advice::no_http_number(number));
            return self.any();
        };
        let (status, variant) = (&self.alias, Ident::new(code.name, at(literal.span())));
        Constant::new(quote!(#status::#variant), Known::Code(code), literal.span())
    }

    /// The compiler looks the number up, since the derive does not know the enum's codes.
    ///
    /// The check is an item of its own: were it in the constant, every use of the constant would be
    /// reported beside it.
    fn checked(&self, number: Number, span: Span) -> Constant {
        let status = respanned(self.alias.clone(), span);
        let message = advice::no_number(number, &self.name);
        // In the user's span, a number that the integer cannot hold is an error of the compiler's.
        let mut magnitude = Literal::u128_unsuffixed(number.unsigned_abs());
        magnitude.set_span(span);
        let sign = (number < 0).then(|| quote_spanned!(span=> -));
        let literal = quote!(#sign #magnitude);
        let check = quote_spanned! {at(span)=>
            const _: () = ::core::assert!(#status::from_code(#literal).is_some(), "{}", #message);
        };
        let value = quote_spanned! {at(span)=>
            match #status::from_code(#literal) {
                ::core::option::Option::Some(code) => code,
                ::core::option::Option::None => #status::VARIANTS[0],
            }
        };
        Constant { value, check: Some(check), known: Known::Number(Some(number)), span }
    }

    /// A number as the enum's registry writes it: `"4.04"`, `"42P01"`. The compiler compares it with
    /// the label of each code, since the derive does not know how the registry writes numbers.
    fn by_label(&self, label: &LitStr, mistakes: &mut Mistakes) -> Constant {
        let (text, span) = (label.value(), label.span());
        if self.is_known {
            mistakes.at(span, advice::no_http_label(&text));
            return self.any();
        }
        let krate = respanned(self.crate_path.clone(), span);
        let status = respanned(self.alias.clone(), span);
        let message = advice::no_label(&text, &self.name);
        let place = quote_spanned! {at(span)=>
            {
                let mut place = 0;
                while place < #status::COUNT
                    && !#krate::__private::is_label(#status::VARIANTS[place].label(), #label)
                {
                    place += 1;
                }
                place
            }
        };
        let check = quote_spanned! {at(span)=>
            const _: () = ::core::assert!(#place < #status::COUNT, "{}", #message);
        };
        let value = quote!(#status::VARIANTS[#place % #status::COUNT]);
        Constant { value, check: Some(check), known: Known::Number(None), span }
    }

    fn by_name(&self, path: &Path, mistakes: &mut Mistakes) -> Constant {
        let Some(name) = path.get_ident() else {
            return Constant::new(quote!(#path), Known::Number(None), path.span());
        };
        let status = respanned(self.alias.clone(), name.span());
        let value = quote!(#status::#name);
        let mut known_code = Known::Number(None);
        if self.is_known {
            let word = name.to_string();
            let Some(code) = registered::of("http").find(|code| code.is_called(&word)) else {
                mistakes.at(name.span(), advice::no_http_name(&word));
                return self.any();
            };
            known_code = Known::Code(code);
        }
        Constant::new(value, known_code, name.span())
    }
}
