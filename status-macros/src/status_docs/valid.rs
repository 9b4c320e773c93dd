//! What the derive may take for granted once it writes: every rule that looks at more than one key.
//!
//! What is unsound is reported and replaced by something harmless.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Expr, Ident, Lit, LitInt, LitStr};

use super::ast::{Field, FieldKeys, Input, Variant};
use super::code::{Codes, Constant};
use super::keys::CODE;
use super::literal::literal;
use super::syntax::Code;
use super::text::{self, Text};
use super::transparent;
use crate::mistakes::Mistakes;

/// A type that the derive can write its impls for.
pub(super) struct Docs<'a> {
    pub(super) input: &'a Input<'a>,
    pub(super) crate_path: TokenStream,
    pub(super) codes: Codes,
    /// The code of variants without one.
    pub(super) default: Option<Constant>,
    /// The variants, each with its answer.
    pub(super) variants: Vec<(&'a Variant<'a>, Answer<'a>)>,
}

impl<'a> Docs<'a> {
    /// The variants with a code of their own.
    pub(super) fn own(&self) -> impl Iterator<Item = (&'a Variant<'a>, &Own)> {
        self.variants.iter().filter_map(|(variant, answer)| match answer {
            Answer::Own(own) => Some((*variant, own)),
            Answer::Forward(_) => None,
        })
    }

    /// Such fields of the variants with a code of their own.
    pub(super) fn fields(&self, is_such: fn(&FieldKeys) -> bool) -> Vec<&'a Field<'a>> {
        let mut fields = Vec::new();
        for (variant, _) in self.own() {
            fields.extend(variant.fields.iter().filter(|field| is_such(&field.keys)));
        }
        fields
    }

    /// Whether a value may have such a field: itself, or where it is forwarded to.
    pub(super) fn may_have(&self, is_such: fn(&FieldKeys) -> bool) -> bool {
        self.forwards().next().is_some() || !self.fields(is_such).is_empty()
    }

    /// The fields that are answered as.
    pub(super) fn forwards(&self) -> impl Iterator<Item = &'a Field<'a>> {
        self.variants.iter().filter_map(|(_, answer)| match answer {
            Answer::Own(_) => None,
            Answer::Forward(field) => Some(*field),
        })
    }
}

/// How a variant answers.
pub(super) enum Answer<'a> {
    /// With a code of its own.
    Own(Own),
    /// As its field does.
    Forward(&'a Field<'a>),
}

/// The answer of a variant with a code of its own.
pub(super) struct Own {
    pub(super) code: Constant,
    pub(super) id: String,
    pub(super) url: Option<String>,
    pub(super) titles: Vec<Text>,
    pub(super) summaries: Vec<Text>,
}

pub(super) fn check<'a>(input: &'a Input<'a>, mistakes: &mut Mistakes) -> Docs<'a> {
    let path = input.keys.crate_path.as_ref();
    let crate_path = path.map_or_else(|| quote!(::status_codes), ToTokens::to_token_stream);
    let codes = Codes::new(&input.keys, &input.given, &crate_path);
    let default = input.keys.default.as_ref().map(|code| codes.constant(code, mistakes));
    let variants: Vec<_> = input
        .variants
        .iter()
        .map(|variant| (variant, answer(variant, input, &codes, mistakes)))
        .collect();
    check_ids(&variants, mistakes);
    Docs { input, crate_path, codes, default, variants }
}

fn answer<'a>(
    variant: &'a Variant<'a>,
    input: &Input<'_>,
    codes: &Codes,
    mistakes: &mut Mistakes,
) -> Answer<'a> {
    if let Some(span) = variant.keys.transparent {
        return match transparent::field(variant, &input.item.ident, span, mistakes) {
            Some(field) => Answer::Forward(field),
            None => Answer::Own(own(variant, input, codes.any())),
        };
    }
    check_extensions(variant, mistakes);
    let code = code(variant, input, codes, mistakes);
    let own = own(variant, input, code);
    check_languages(variant, &own, input, mistakes);
    Answer::Own(own)
}

/// The code of a variant: its own, else its discriminant, else the default.
fn code(
    variant: &Variant<'_>,
    input: &Input<'_>,
    codes: &Codes,
    mistakes: &mut Mistakes,
) -> Constant {
    let discriminant = variant.discriminant.and_then(number).map(Code::Number);
    if let Some(code) = variant.keys.code.as_ref().or(discriminant.as_ref()) {
        return codes.constant(code, mistakes);
    }
    if input.keys.default.is_some() {
        return quote!(__DEFAULT).into();
    }
    let was_meant = [CODE, "transparent"].iter().any(|key| variant.given.refused(key));
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
    match literal(discriminant)? {
        Lit::Int(number) => Some(LitInt::new(number.base10_digits(), number.span())),
        _ => None,
    }
}

fn own(variant: &Variant<'_>, input: &Input<'_>, code: Constant) -> Own {
    let keys = &variant.keys;
    let named = || input.keys.case.of(variant.name);
    let id = keys.id.as_ref().map_or_else(named, LitStr::value);
    let based = || input.keys.type_base.as_ref().map(|base| base.value() + &id);
    let url = keys.url.as_ref().map(LitStr::value).or_else(based);
    let titles = text::with_english(&keys.titles, Some(text::words(variant.name)));
    let summaries = text::with_english(&keys.summaries, variant.comment.clone());
    Own { code, id, url, titles, summaries }
}

/// The members of a problem document have different names.
fn check_extensions(variant: &Variant<'_>, mistakes: &mut Mistakes) {
    let extensions = variant.fields.iter().filter_map(|field| field.keys.extension.as_ref());
    let mut names: Vec<&str> = Vec::new();
    for (name, span) in extensions {
        if names.contains(&name.as_str()) {
            let message = format!("the extension `{name}` is another field's: write another name");
            mistakes.at(*span, message);
        }
        names.push(name);
    }
}

/// Every variant has to say what `require` asks for.
fn check_languages(variant: &Variant<'_>, own: &Own, input: &Input<'_>, mistakes: &mut Mistakes) {
    let languages: Vec<String> = input.keys.require.iter().map(LitStr::value).collect();
    let missing = |key: &str, texts: &[Text]| -> Vec<&str> {
        let is_missing = |language: &&str| !texts.iter().any(|text| text.is_in(language));
        let languages = languages.iter().map(String::as_str);
        languages.filter(is_missing).filter(|_| !variant.given.refused(key)).collect()
    };
    let (titles, mut summaries) =
        (missing("title", &own.titles), missing("summary", &own.summaries));
    let wants_comment = summaries.contains(&"en");
    summaries.retain(|language| *language != "en");
    let mut wanted: Vec<String> = Vec::new();
    wanted.extend(wants_comment.then(|| "a doc comment".to_owned()));
    wanted.extend(written("title", &titles));
    wanted.extend(written("summary", &summaries));
    if !wanted.is_empty() {
        let message = format!("`require` asks for more: write {}", wanted.join(", "));
        mistakes.at(variant.name.span(), message);
    }
}

/// Missing texts, as they are to be written.
fn written(key: &str, languages: &[&str]) -> Option<String> {
    let texts: Vec<_> = languages
        .iter()
        .map(|language| {
            // A tag with a hyphen is no identifier.
            let quote = if language.contains('-') { "\"" } else { "" };
            format!("{quote}{language}{quote} = \"…\"")
        })
        .collect();
    (!texts.is_empty()).then(|| format!("`{key}({})`", texts.join(", ")))
}

/// A stable name tells variants apart.
fn check_ids(variants: &[(&Variant<'_>, Answer<'_>)], mistakes: &mut Mistakes) {
    let mut seen: Vec<(&str, &Ident)> = Vec::new();
    for (variant, answer) in variants {
        let Answer::Own(own) = answer else { continue };
        let id = own.id.as_str();
        if let Some((_, earlier)) = seen.iter().find(|(earlier, _)| *earlier == id) {
            let span = variant.keys.id.as_ref().map_or(variant.name.span(), LitStr::span);
            let message =
                format!("`{id}` is the id of `{earlier}` too: write another one, as `id = \"…\"`");
            mistakes.at(span, message);
        }
        seen.push((id, variant.name));
    }
}
