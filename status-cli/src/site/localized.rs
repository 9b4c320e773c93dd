//! The texts of a page in its language.

use maud::{Markup, Render, html};
use status_codegen::model::{ByLanguage, Code};

use crate::language::Language;
use crate::meaning::Meaning;

impl Language {
    pub(super) const ALL: [Self; 2] = [Self::English, Self::Korean];

    /// What it is called by those who speak it.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Korean => "한국어",
        }
    }

    pub(super) const fn other(self) -> Self {
        match self {
            Self::English => Self::Korean,
            Self::Korean => Self::English,
        }
    }

    /// One of the texts: in this language, else in English, else in the first there is.
    pub(super) fn of(self, texts: &ByLanguage) -> Option<Localized<'_>> {
        self.best(texts.iter().map(|(tag, text)| (tag.as_ref(), text.as_ref())))
    }

    /// The short name of a code, where it is another than the phrase.
    pub(super) fn title(self, meaning: Meaning<'_>) -> Option<Localized<'_>> {
        let (tag, text) = (&meaning.text(self)?.language, meaning.title(self)?);
        Some(Localized { tag, text, page: self })
    }

    pub(super) fn summary(self, code: &Code) -> Option<Localized<'_>> {
        let texts = code.texts.iter();
        self.best(texts.filter_map(|it| Some((it.language.as_ref(), it.summary.as_deref()?))))
    }

    pub(super) fn details(self, code: &Code) -> Option<Localized<'_>> {
        let texts = code.texts.iter();
        self.best(texts.filter_map(|it| Some((it.language.as_ref(), it.details.as_deref()?))))
    }

    fn best<'t>(self, texts: impl Iterator<Item = (&'t str, &'t str)>) -> Option<Localized<'t>> {
        let texts: Vec<_> = texts.collect();
        let of = |language: Self| texts.iter().find(|(tag, _)| *tag == language.tag());
        let (tag, text) = of(self).or_else(|| of(Self::English)).or(texts.first())?;
        Some(Localized { tag, text, page: self })
    }
}

/// A text on a page, which may be in another language than the page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Localized<'t> {
    tag: &'t str,
    pub(super) text: &'t str,
    page: Language,
}

impl<'t> Localized<'t> {
    /// What is in the language of the page.
    pub(super) const fn of_page(text: &'t str, page: Language) -> Self {
        Self { tag: page.tag(), text, page }
    }

    /// What is English on every page, such as a phrase.
    pub(super) const fn english(text: &'t str, page: Language) -> Self {
        Self { tag: Language::English.tag(), text, page }
    }
}

impl Render for Localized<'_> {
    fn render(&self) -> Markup {
        html! {
            @if self.tag == self.page.tag() { (self.text) }
            @else { span lang=(self.tag) { (self.text) } }
        }
    }
}
