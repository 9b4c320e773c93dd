//! The keys: what they are, where each is allowed, and reading those of one item.

use proc_macro2::Span;
use status_words::nearest;
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Attribute, Error, Result};

use super::advice;
use super::syntax::{self, Item, Value};
use crate::mistakes::Mistakes;

/// Where a key is allowed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Type,
    Variant,
    Field,
}

/// A code has no key before it; this is what it is called among the keys.
pub(super) const CODE: &str = "the code";

/// A key of the derive.
#[derive(Clone, Copy)]
pub(super) struct Known {
    pub(super) name: &'static str,
    pub(super) place: Place,
    /// How it is written.
    pub(super) usage: &'static str,
    /// Whether it may be given several times on one item.
    is_repeatable: bool,
}

/// Every key.
const KEYS: &[Known] = &[
    on_type("enum", "`enum = EdgeStatus`"),
    on_type("default", "`default = 500`"),
    on_type("type_base", "`type_base = \"https://api.acme.dev/problems/\"`"),
    on_type("rename_all", "`rename_all = \"kebab-case\"`"),
    on_type("require", "`require(\"en\", \"ko\")`"),
    on_type("crate", "`crate = ::codes`"),
    on_type("axum", "`axum`"),
    on_type("actix_web", "`actix_web`"),
    on_type("utoipa", "`utoipa`"),
    on_type("tonic", "`tonic`"),
    on_type("aide", "`aide`"),
    on_type("client", "`client`"),
    on_type("body", "`body = path`, the path of a function that takes `&Problem`"),
    on_variant(CODE, "`404` or `NotFound`"),
    on_variant("id", "`id = \"order_not_found\"`"),
    on_variant("title", "`title = \"…\"` or `title(ko = \"…\")`"),
    on_variant("summary", "`summary = \"…\"` or `summary(ko = \"…\")`"),
    on_variant("url", "`url = \"https://…\"`"),
    on_variant("one_of", "`one_of(400, 413, 422)`"),
    on_variant("detail", "`detail = \"…\"` or `detail(ko = \"…\")`"),
    on_variant("grpc", "`grpc = NotFound`"),
    on_variant("retry", "`retry = \"never\"`, `\"after\"` or `\"backoff\"`"),
    on_variant("renamed_from", "`renamed_from = \"…\"`"),
    on_variant("mask", "`mask` or `mask = false`"),
    on_variant("transparent", "`transparent`"),
    on_variant("skip_docs", "`skip_docs`"),
    on_variant("header", "`header(\"WWW-Authenticate\" = \"Bearer\")` or `header(\"Allow\")`")
        .repeatable(),
    on_field("extension", "`extension` or `extension = \"name\"`"),
    on_field("header", "`header = \"Retry-After\"`"),
    on_field(
        "code",
        "`code` or `code = path`, the path of a function that takes the field's reference",
    ),
];

const fn on_type(name: &'static str, usage: &'static str) -> Known {
    Known { name, place: Place::Type, usage, is_repeatable: false }
}

const fn on_variant(name: &'static str, usage: &'static str) -> Known {
    Known { name, place: Place::Variant, usage, is_repeatable: false }
}

const fn on_field(name: &'static str, usage: &'static str) -> Known {
    Known { name, place: Place::Field, usage, is_repeatable: false }
}

impl Known {
    const fn repeatable(mut self) -> Self {
        self.is_repeatable = true;
        self
    }

    /// The key as messages call it.
    pub(super) fn spoken(self) -> String {
        if self.name == CODE { CODE.to_owned() } else { format!("`{}`", self.name) }
    }
}

/// One key with its value.
pub(super) struct Key {
    pub(super) known: Known,
    pub(super) span: Span,
    pub(super) value: Value,
}

/// The keys of one item.
#[derive(Clone, Default)]
pub(super) struct Given {
    keys: Vec<(Known, Span)>,
    refused: Vec<&'static str>,
}

impl Given {
    /// The keys, each with its place in the source.
    pub(super) fn keys(&self) -> impl Iterator<Item = (Known, Span)> {
        self.keys.iter().copied()
    }

    /// Whether something was meant to be this key and could not be read, which has been reported:
    /// that the key is missing is then no news.
    pub(super) fn refused(&self, key: &str) -> bool {
        self.refused.contains(&key)
    }
}

/// Reads every `#[status(…)]` of one thing and hands each key on.
pub(super) fn read(
    attributes: &[Attribute],
    places: &[Place],
    mistakes: &mut Mistakes,
    mut accept: impl FnMut(&Key) -> Result<()>,
) -> Given {
    let mut given = Given::default();
    for attribute in attributes.iter().filter(|it| syntax::is_status(it)) {
        let items = syntax::items(attribute).unwrap_or_else(|error| {
            mistakes.push(error);
            given.refused.push(CODE);
            Vec::new()
        });
        for (position, item) in items.into_iter().enumerate() {
            match key(item, places) {
                Ok(key) => given.take(&key, position, mistakes, &mut accept),
                Err((error, meant)) => {
                    mistakes.push(error);
                    given.refused.extend(meant);
                }
            }
        }
    }
    given
}

impl Given {
    /// Hands a key on, unless it has been there before.
    fn take(
        &mut self,
        key: &Key,
        position: usize,
        mistakes: &mut Mistakes,
        accept: &mut impl FnMut(&Key) -> Result<()>,
    ) {
        let Key { known, span, .. } = *key;
        let is_repeated = self.keys.iter().any(|(earlier, _)| earlier.name == known.name);
        if is_repeated && !known.is_repeatable {
            mistakes.at(span, format!("{} is given twice", known.spoken()));
            return;
        }
        if known.name == CODE && position > 0 {
            mistakes.at(span, "the code goes first, before the keys");
        }
        self.keys.push((known, span));
        if let Err(error) = accept(key) {
            mistakes.push(error);
            self.refused.push(known.name);
        }
    }
}

/// The key that an item is; otherwise what is wrong, and the name of the key that was meant.
fn key(item: Item, places: &[Place]) -> std::result::Result<Key, (Error, Option<&'static str>)> {
    let (span, word, value) = match item {
        Item::Code(code) => (code.span(), None, Value::Assigned(code)),
        Item::Key(name, value) => (name.span(), Some(name.unraw().to_string()), value),
        Item::Unreadable(tokens) => {
            let (message, meant) = unreadable(&tokens.to_string(), places);
            return Err((Error::new_spanned(tokens, message), meant));
        }
    };
    if word.as_deref() == Some("code") && !places.contains(&Place::Field) {
        return Err((Error::new(span, "a code has no key: write `#[status(404)]`"), Some(CODE)));
    }
    let name = word.as_deref().unwrap_or(CODE);
    let is_here = |known: &&Known| places.contains(&known.place);
    let mut named = KEYS.iter().filter(|known| known.name == name);
    match named.clone().find(is_here).or_else(|| named.next()) {
        Some(known) if is_here(&known) => Ok(Key { known: *known, span, value }),
        Some(known) => Err((Error::new(span, misplaced(*known, places)), Some(known.name))),
        None => {
            let (message, meant) = unknown(&word.unwrap_or_default(), places);
            Err((Error::new(span, message), meant))
        }
    }
}

/// The words that may be written at these places.
fn words(places: &[Place]) -> impl Iterator<Item = &'static str> {
    let here = KEYS.iter().filter(|known| known.name != CODE && places.contains(&known.place));
    here.map(|known| known.name)
}

/// The message for an unknown key, and the key that may have been meant.
fn unknown(word: &str, places: &[Place]) -> (String, Option<&'static str>) {
    if let Some(known) = nearest(word, words(places)) {
        return (format!("unknown key `{word}`: write `{known}`"), Some(known));
    }
    if places.contains(&Place::Variant)
        && let Some(code) = advice::near_name(word)
    {
        return (format!("unknown key `{word}`: write the code `{code}`"), Some(CODE));
    }
    let known: Vec<_> = words(places).map(|word| format!("`{word}`")).collect();
    let code = if places.contains(&Place::Variant) { "a code, " } else { "" };
    let (here, known) = (thing(places), known.join(", "));
    (format!("unknown key `{word}`: {here} takes {code}{known}"), None)
}

/// The same for something that is not a key at all; `rename-all` may be meant as one.
fn unreadable(text: &str, places: &[Place]) -> (String, Option<&'static str>) {
    let word = text.split(['=', '(']).next().unwrap_or_default().replace(' ', "");
    if let Some(known) = nearest(&word, words(places)) {
        return (format!("unknown key `{word}`: write `{known}`"), Some(known));
    }
    let message = match places {
        [Place::Field] => "write `extension` or `header = \"Retry-After\"`".to_owned(),
        [Place::Type] => "write a key, as `axum` or `enum = EdgeStatus`".to_owned(),
        _ => "write a code, as `404` or `NotFound`, or a key, as `mask` or `id = \"…\"`".to_owned(),
    };
    (message, Some(CODE))
}

fn misplaced(known: Known, places: &[Place]) -> String {
    let here = thing(places);
    match (known.name, places) {
        (CODE, [Place::Type]) => "a code belongs on a variant; `default = 500` is the code of \
            variants without one"
            .to_owned(),
        (CODE, _) => format!("a code belongs on a variant, not on {here}"),
        (name, _) => format!("`{name}` belongs on {}, not on {here}", thing(&[known.place])),
    }
}

fn thing(places: &[Place]) -> &'static str {
    match places {
        [Place::Field] => "a field",
        [Place::Variant] => "a variant",
        [Place::Type] => "a type",
        _ => "a struct",
    }
}
