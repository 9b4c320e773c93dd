//! The words for a variant: its stable name, titles, summaries.

use proc_macro2::Span;
use status_words::nearest;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Error, Ident, Lit, LitStr, Meta, Result, Token};

use super::literal::literal;

/// A text in a language.
#[derive(Clone)]
pub(super) struct Text {
    pub(super) language: String,
    pub(super) text: String,
}

impl Text {
    pub(super) fn new(language: &str, text: String) -> Self {
        Self { language: language.to_owned(), text }
    }

    /// Language tags are the same in upper and in lower case.
    pub(super) fn is_in(&self, language: &str) -> bool {
        self.language.eq_ignore_ascii_case(language)
    }
}

/// `ko = "…"`, `"pt-BR" = "…"`.
pub(super) struct Translation {
    pub(super) language: String,
    pub(super) span: Span,
    pub(super) text: LitStr,
}

impl Parse for Translation {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let (language, span) = if input.peek(LitStr) {
            let tag: LitStr = input.parse()?;
            (tag.value(), tag.span())
        } else {
            let tag = Ident::parse_any(input)?;
            (tag.unraw().to_string(), tag.span())
        };
        input.parse::<Token![=]>()?;
        Ok(Self { language, span, text: input.parse()? })
    }
}

/// The texts, with an English one in front if they have none.
pub(super) fn with_english(texts: &[Text], english: Option<String>) -> Vec<Text> {
    let mut all = Vec::new();
    if !texts.iter().any(|text| text.is_in("en")) {
        all.extend(english.map(|text| Text::new("en", text)));
    }
    all.extend_from_slice(texts);
    all
}

/// How the names of variants become stable names.
#[derive(Clone, Copy, Default)]
pub(super) enum Case {
    Lower,
    Upper,
    Pascal,
    Camel,
    #[default]
    Snake,
    ShoutySnake,
    Kebab,
    ShoutyKebab,
}

impl Case {
    /// By their names in `rename_all`, which are those that serde has.
    const ALL: &[(&str, Self)] = &[
        ("lowercase", Self::Lower),
        ("UPPERCASE", Self::Upper),
        ("PascalCase", Self::Pascal),
        ("camelCase", Self::Camel),
        ("snake_case", Self::Snake),
        ("SCREAMING_SNAKE_CASE", Self::ShoutySnake),
        ("kebab-case", Self::Kebab),
        ("SCREAMING-KEBAB-CASE", Self::ShoutyKebab),
    ];

    /// The case of this name.
    ///
    /// # Errors
    ///
    /// There is none.
    pub(super) fn named(name: &LitStr) -> Result<Self> {
        let word = name.value();
        let names = || Self::ALL.iter().map(|(name, _)| *name);
        if let Some((_, case)) = Self::ALL.iter().find(|(name, _)| *name == word) {
            return Ok(*case);
        }
        let help = match nearest(&word, names()) {
            Some(known) => format!("write {known:?}"),
            None => format!("there are {}", names().collect::<Vec<_>>().join(", ")),
        };
        Err(Error::new(name.span(), format!("unknown case {word:?}: {help}")))
    }

    /// The name of a variant in this case.
    pub(super) fn of(self, name: &Ident) -> String {
        let name = name.unraw().to_string();
        match self {
            Self::Lower => name.to_lowercase(),
            Self::Upper => name.to_uppercase(),
            Self::Pascal => status_words::camel(&name),
            Self::Camel => status_words::lower_camel(&name),
            Self::Snake => status_words::snake(&name),
            Self::ShoutySnake => status_words::shouty(&name),
            Self::Kebab => status_words::kebab(&name),
            Self::ShoutyKebab => status_words::kebab(&name).to_uppercase(),
        }
    }
}

/// A stable name: it becomes a part of links.
///
/// # Errors
///
/// A link would have to escape something in it.
pub(super) fn id(id: LitStr) -> Result<LitStr> {
    let allowed = |character: char| character.is_alphanumeric() || "-._~".contains(character);
    if id.value().chars().all(allowed) {
        return Ok(id);
    }
    let message = "an `id` becomes a part of links: letters, digits, `-`, `_`, `.` and `~`";
    Err(Error::new(id.span(), message))
}

/// The name of a variant as words: `OrderNotFound` is `Order not found`.
pub(super) fn words(name: &Ident) -> String {
    let words = status_words::snake(&name.unraw().to_string()).replace('_', " ");
    let mut characters = words.chars();
    match characters.next() {
        Some(first) => format!("{}{}", first.to_uppercase(), characters.as_str()),
        None => words,
    }
}

/// The doc comment: lines are joined, paragraphs stay apart.
pub(super) fn comment(attributes: &[Attribute]) -> Option<String> {
    let mut paragraphs = vec![String::new()];
    for text in attributes.iter().filter_map(comment_text) {
        for line in text.split('\n').map(str::trim) {
            match paragraphs.last_mut() {
                Some(paragraph) if !line.is_empty() => {
                    if !paragraph.is_empty() {
                        paragraph.push(' ');
                    }
                    paragraph.push_str(line);
                }
                _ => paragraphs.push(String::new()),
            }
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    (!paragraphs.is_empty()).then(|| paragraphs.join("\n\n"))
}

/// What one `///` says; `#[doc(hidden)]` and `#[doc = include_str!(…)]` say nothing here.
fn comment_text(attribute: &Attribute) -> Option<String> {
    match &attribute.meta {
        Meta::NameValue(meta) if meta.path.is_ident("doc") => match literal(&meta.value)? {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}
