//! The value of a key, read as what the key takes.

use proc_macro2::Span;
use status_words::is_language;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Error, Ident, LitBool, LitStr, Path, Result, Token};

use super::header_field::HeaderField;
use super::keys::Key;
use super::syntax::{self, Code, Value};
use super::text::{Text, Translation};
use crate::mistakes::combined;

impl Key {
    /// A word without a value.
    pub(super) fn word(&self) -> Result<Span> {
        match &self.value {
            Value::Nothing => Ok(self.span),
            _ => Err(self.misused()),
        }
    }

    /// A word alone, which means yes, or `= true`, or `= false`.
    pub(super) fn yes_or_no(&self) -> Result<bool> {
        match &self.value {
            Value::Nothing => Ok(true),
            _ => self.assigned::<LitBool>().map(|value| value.value),
        }
    }

    /// `= "…"`, with something in it.
    pub(super) fn string(&self) -> Result<LitStr> {
        self.assigned::<LitStr>().and_then(|text| self.not_empty(text))
    }

    /// A word alone or `= "…"`.
    pub(super) fn optional_string(&self) -> Result<Option<LitStr>> {
        match &self.value {
            Value::Nothing => Ok(None),
            _ => self.string().map(Some),
        }
    }

    /// `= path`.
    pub(super) fn path(&self) -> Result<Path> {
        self.assigned_with(Path::parse_mod_style)
    }

    /// A code, with or without a key before it.
    pub(super) fn code(&self) -> Result<Code> {
        self.assigned_with(syntax::code)
    }

    /// `("en", "ko")`.
    pub(super) fn languages(&self) -> Result<Vec<LitStr>> {
        let Value::Listed(tokens) = &self.value else {
            return Err(self.misused());
        };
        let languages = Punctuated::<LitStr, Token![,]>::parse_terminated
            .parse2(tokens.clone())
            .map_err(|_| self.misused())?;
        let wrong = languages.iter().filter(|tag| !is_language(&tag.value()));
        match combined(wrong.map(|tag| no_language(&tag.value(), tag.span()))) {
            Some(error) => Err(error),
            None if languages.is_empty() => Err(self.misused()),
            None => Ok(languages.into_iter().collect()),
        }
    }

    /// `("WWW-Authenticate" = "Bearer")`, `("Allow")`.
    pub(super) fn header_fields(&self) -> Result<Vec<HeaderField>> {
        let Value::Listed(tokens) = &self.value else {
            return Err(self.misused());
        };
        let fields = Punctuated::<HeaderField, Token![,]>::parse_terminated
            .parse2(tokens.clone())
            .map_err(|_| self.misused())?;
        if fields.is_empty() {
            return Err(self.misused());
        }
        let mut checked = Vec::new();
        let mut mistakes = Vec::new();
        for field in fields {
            match field.checked() {
                Ok(field) => checked.push(field),
                Err(error) => mistakes.push(error),
            }
        }
        combined(mistakes.into_iter()).map_or(Ok(checked), Err)
    }

    /// `= "…"`, which is English, or `(ko = "…", en = "…")`.
    pub(super) fn texts(&self) -> Result<Vec<Text>> {
        let translations = self.translations()?.into_iter();
        Ok(translations.map(|it| Text::new(&it.language, it.text.value())).collect())
    }

    /// The same with the literals.
    pub(super) fn translations(&self) -> Result<Vec<Translation>> {
        let Value::Listed(tokens) = &self.value else {
            let english =
                |text: LitStr| Translation { language: "en".into(), span: self.span, text };
            return self.string().map(|text| vec![english(text)]);
        };
        let given = Punctuated::<Translation, Token![,]>::parse_terminated
            .parse2(tokens.clone())
            .map_err(|_| self.misused())?;
        let mut translations: Vec<Translation> = Vec::new();
        let mut mistakes = Vec::new();
        for Translation { language, span, text } in given {
            let is_same = |it: &Translation| it.language.eq_ignore_ascii_case(&language);
            if !is_language(&language) {
                mistakes.push(no_language(&language, span));
            } else if translations.iter().any(is_same) {
                let message = format!("the {} in `{language}` is given twice", self.known.name);
                mistakes.push(Error::new(span, message));
            } else {
                match self.not_empty(text) {
                    Ok(text) => translations.push(Translation { language, span, text }),
                    Err(error) => mistakes.push(error),
                }
            }
        }
        match combined(mistakes.into_iter()) {
            Some(error) => Err(error),
            None if translations.is_empty() => Err(self.misused()),
            None => Ok(translations),
        }
    }

    /// `(400, 413, NotFound)`.
    pub(super) fn codes(&self) -> Result<Vec<Code>> {
        let Value::Listed(tokens) = &self.value else {
            return Err(self.misused());
        };
        let list = |input: ParseStream<'_>| {
            Punctuated::<Code, Token![,]>::parse_terminated_with(input, syntax::code)
        };
        let codes = list.parse2(tokens.clone()).map_err(|_| self.misused())?;
        if codes.is_empty() { Err(self.misused()) } else { Ok(codes.into_iter().collect()) }
    }

    /// `= NotFound`.
    pub(super) fn name(&self) -> Result<Ident> {
        self.assigned_with(Ident::parse_any)
    }

    /// A word alone or `= path`.
    pub(super) fn optional_path(&self) -> Result<Option<Path>> {
        match &self.value {
            Value::Nothing => Ok(None),
            _ => self.path().map(Some),
        }
    }

    fn assigned<T: Parse>(&self) -> Result<T> {
        self.assigned_with(T::parse)
    }

    fn assigned_with<T>(&self, read: impl FnOnce(ParseStream<'_>) -> Result<T>) -> Result<T> {
        match &self.value {
            Value::Assigned(tokens) => read.parse2(tokens.clone()).map_err(|_| self.misused()),
            _ => Err(self.misused()),
        }
    }

    fn not_empty(&self, text: LitStr) -> Result<LitStr> {
        if text.value().trim().is_empty() {
            return Err(Error::new(text.span(), format!("{} is empty", self.known.spoken())));
        }
        Ok(text)
    }

    /// The value is not what the key takes.
    fn misused(&self) -> Error {
        let message = format!("write {}", self.known.usage);
        match &self.value {
            Value::Assigned(tokens) | Value::Listed(tokens) if !tokens.is_empty() => {
                Error::new_spanned(tokens, message)
            }
            _ => Error::new(self.span, message),
        }
    }
}

fn no_language(tag: &str, span: Span) -> Error {
    let message = format!("`{tag}` is not a language tag: write it as `en`, `ko` or `\"pt-BR\"`");
    Error::new(span, message)
}
