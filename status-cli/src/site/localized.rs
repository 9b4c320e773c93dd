//! The texts of a page in its language.

use maud::{Markup, Render, html};

use crate::language::Language;

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
}

/// A text on a page, which may be in another language than the page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Localized<'t> {
    tag: &'t str,
    pub(super) text: &'t str,
    page: Language,
}

impl<'t> Localized<'t> {
    /// A text with the tag of its language.
    pub(super) const fn new((tag, text): (&'t str, &'t str), page: Language) -> Self {
        Self { tag, text, page }
    }

    /// What is in the language of the page.
    pub(super) const fn of_page(text: &'t str, page: Language) -> Self {
        Self { tag: page.tag(), text, page }
    }

    /// What is English on every page, such as a phrase.
    pub(super) const fn english(text: &'t str, page: Language) -> Self {
        Self { tag: Language::English.tag(), text, page }
    }

    /// The text as the name that it is, `successful_completion`, which a narrow column may break.
    pub(super) fn as_name(self) -> Markup {
        self.tagged(&breakable(self.text))
    }

    fn tagged(self, content: &Markup) -> Markup {
        html! {
            @if self.tag == self.page.tag() { (content) }
            @else { span lang=(self.tag) { (content) } }
        }
    }
}

impl Render for Localized<'_> {
    fn render(&self) -> Markup {
        self.tagged(&with_code(self.text))
    }
}

/// A text whose parts between backquotes are code.
fn with_code(text: &str) -> Markup {
    let parts: Vec<_> = text.split('`').collect();
    // A backquote without another is itself.
    if parts.len() % 2 == 0 {
        return html! { (text) };
    }
    html! {
        @for (place, part) in parts.into_iter().enumerate() {
            @if place % 2 == 1 { code { (part) } } @else { (part) }
        }
    }
}

/// A name, which may be broken after an underscore: `successful_completion`.
pub(super) fn breakable(name: &str) -> Markup {
    html! {
        @for (place, word) in name.split_inclusive('_').enumerate() {
            @if place > 0 { wbr; }
            (word)
        }
    }
}
