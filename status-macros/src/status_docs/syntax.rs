//! The arguments of `#[status(…)]`, before they are interpreted.

use proc_macro2::TokenStream;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::token::Paren;
use syn::{Attribute, Error, Ident, LitInt, LitStr, Meta, Path, Result, Token, parenthesized};

use crate::between_commas::between_commas;

/// One of the things between the commas.
pub(super) enum Item {
    /// `404`, `-32601`, `"4.04"`, `NotFound`.
    Code(TokenStream),
    /// `mask`, `id = "…"`, `title(ko = "…")`.
    Key(Ident, Value),
    /// None of these.
    Unreadable(TokenStream),
}

/// A code, by its number or by its variant of the status enum.
pub(super) enum Code {
    /// `404`, or `-32601`; the sign is a part of the literal.
    Number(LitInt),
    /// `"4.04"`: the number as its registry writes it.
    Label(LitStr),
    /// `NotFound`, or a path to a constant.
    Name(Path),
}

/// What follows a key.
pub(super) enum Value {
    /// `mask`.
    Nothing,
    /// `id = "…"`.
    Assigned(TokenStream),
    /// `require("en", "ko")`.
    Listed(TokenStream),
}

/// Whether the attribute is the derive's.
pub(super) fn is_status(attribute: &Attribute) -> bool {
    attribute.path().is_ident("status")
}

/// The things between the commas, each read by itself, so that a mistake in one hides no other.
///
/// # Errors
///
/// The brackets are missing.
pub(super) fn items(attribute: &Attribute) -> Result<Vec<Item>> {
    match &attribute.meta {
        Meta::List(list) => Ok(between_commas(list.tokens.clone()).into_iter().map(item).collect()),
        Meta::Path(_) | Meta::NameValue(_) => {
            Err(Error::new_spanned(attribute, "write what it says in brackets: `#[status(…)]`"))
        }
    }
}

fn item(tokens: TokenStream) -> Item {
    read.parse2(tokens.clone()).unwrap_or(Item::Unreadable(tokens))
}

fn read(input: ParseStream<'_>) -> Result<Item> {
    if is_code(&input.fork()) {
        let tokens = input.fork().parse()?;
        return code(input).map(|_| Item::Code(tokens));
    }
    let name = input.call(Ident::parse_any)?;
    value(input).map(|value| Item::Key(name, value))
}

/// Reads a number, a label or a path.
pub(super) fn code(input: ParseStream<'_>) -> Result<Code> {
    if input.peek(LitInt) {
        return input.parse().map(Code::Number);
    }
    if input.peek(LitStr) {
        return input.parse().map(Code::Label);
    }
    input.call(Path::parse_mod_style).map(Code::Name)
}

fn value(input: ParseStream<'_>) -> Result<Value> {
    if input.is_empty() {
        return Ok(Value::Nothing);
    }
    if input.peek(Paren) {
        let content;
        parenthesized!(content in input);
        return content.parse().map(Value::Listed);
    }
    input.parse::<Token![=]>()?;
    input.parse().map(Value::Assigned)
}

/// Whether it can only be a code: keys are in lower case, the variants of a status enum are not.
fn is_code(ahead: ParseStream<'_>) -> bool {
    if ahead.peek(LitInt) || ahead.peek(LitStr) || ahead.peek(Token![::]) {
        return true;
    }
    let Ok(name) = ahead.call(Ident::parse_any) else { return false };
    let is_capitalised = name.to_string().starts_with(char::is_uppercase);
    ahead.peek(Token![::]) || (ahead.is_empty() && is_capitalised)
}
