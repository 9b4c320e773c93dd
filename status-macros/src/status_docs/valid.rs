//! Every rule that looks at more than one key.
//!
//! What is unsound is reported and replaced by something harmless.

use quote::{ToTokens, quote};
use syn::{Expr, ExprUnary, Lit, LitInt, LitStr, UnOp};

use super::ast::{Input, Variant};
use super::code::{Codes, Constant};
use super::docs::{Answer, Docs, Own};
use super::keys::CODE;
use super::literal::literal;
use super::syntax::Code;
use super::text;
use super::{choice, client, detail, require, response, transparent, unique};
use crate::mistakes::Mistakes;

pub(super) fn check<'a>(input: &'a Input<'a>, mistakes: &mut Mistakes) -> Docs<'a> {
    let path = input.keys.crate_path.as_ref();
    let crate_path = path.map_or_else(|| quote!(::status_codes), ToTokens::to_token_stream);
    let codes = Codes::new(&input.keys, &input.given, &crate_path);
    let default = input.keys.default.as_ref().map(|code| codes.constant(code, mistakes));
    let variants: Vec<_> = input
        .variants
        .iter()
        .map(|variant| (variant, answer(variant, input, &codes, default.as_ref(), mistakes)))
        .collect();
    unique::check_ids(&variants, mistakes);
    client::check(&variants, input, mistakes);
    Docs { input, crate_path, codes, default, variants }
}

fn answer<'a>(
    variant: &'a Variant<'a>,
    input: &Input<'_>,
    codes: &Codes,
    default: Option<&Constant>,
    mistakes: &mut Mistakes,
) -> Answer<'a> {
    if let Some(span) = variant.keys.transparent {
        return match transparent::field(variant, &input.item.ident, span, mistakes) {
            Some(field) => Answer::Forward(field),
            None => Answer::Own(Box::new(own(variant, input, codes.any()))),
        };
    }
    unique::check_extensions(variant, mistakes);
    let (code, choice) = choice::check(variant, codes, mistakes)
        .unwrap_or_else(|| (code(variant, input, codes, default, mistakes), None));
    let others = choice.iter().flat_map(|choice| &choice.others);
    for code in std::iter::once(&code).chain(others) {
        response::check(variant, code, input, mistakes);
    }
    let details = detail::check(variant, mistakes);
    let own = Own { choice, details, ..own(variant, input, code) };
    require::check(variant, &own, input, mistakes);
    Answer::Own(Box::new(own))
}

/// The code of a variant: its own, else its discriminant, else the default.
fn code(
    variant: &Variant<'_>,
    input: &Input<'_>,
    codes: &Codes,
    default: Option<&Constant>,
    mistakes: &mut Mistakes,
) -> Constant {
    let discriminant = variant.discriminant.and_then(number).map(Code::Number);
    if let Some(code) = variant.keys.code.as_ref().or(discriminant.as_ref()) {
        return codes.constant(code, mistakes);
    }
    if let Some(default) = default {
        let Constant { known, .. } = *default;
        return Constant {
            value: quote!(__DEFAULT),
            check: None,
            known,
            span: variant.name.span(),
        };
    }
    let was_meant = [CODE, "one_of", "transparent"].iter().any(|key| variant.given.refused(key));
    if !was_meant && !input.given.refused("default") {
        mistakes.at(variant.name.span(), no_code(variant, input));
    }
    codes.any()
}

/// What to do about a variant without a code.
fn no_code(variant: &Variant<'_>, input: &Input<'_>) -> String {
    let name = variant.name;
    let transparent = match variant.fields.as_slice() {
        [_] => ", or `#[status(transparent)]` if its field has one",
        _ => "",
    };
    let default = if input.is_enum {
        "; on the type, `#[status(default = 500)]` is for all that have none"
    } else {
        ""
    };
    format!("`{name}` has no code: write `#[status(404)]`{transparent}{default}")
}

/// The number, if the discriminant is one; its suffix says what the enum's `repr` is.
fn number(discriminant: &Expr) -> Option<LitInt> {
    if let Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) = discriminant {
        let number = number(expr)?;
        return Some(LitInt::new(&format!("-{number}"), number.span()));
    }
    match literal(discriminant)? {
        Lit::Int(number) => Some(LitInt::new(number.base10_digits(), number.span())),
        _ => None,
    }
}

fn own<'a>(variant: &Variant<'_>, input: &Input<'_>, code: Constant) -> Own<'a> {
    let keys = &variant.keys;
    let named = || input.keys.case.of(variant.name);
    let id = keys.id.as_ref().map_or_else(named, LitStr::value);
    let based = || input.keys.type_base.as_ref().map(|base| base.value() + &id);
    let url = keys.url.as_ref().map(LitStr::value).or_else(based);
    let titles = text::with_english(&keys.titles, Some(text::words(variant.name)));
    let summaries = text::with_english(&keys.summaries, variant.comment.clone());
    Own { code, choice: None, details: Vec::new(), id, url, titles, summaries }
}
