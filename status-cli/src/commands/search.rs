//! `status-codes search`: codes by their texts.

use clap::Args;
use status_codegen::model::{Code, Text};
use status_data::error_pages;

use crate::language::{Language, LanguageArgument};
use crate::listing::{Cell, Format, Listing};
use crate::meaning::Meaning;
use crate::outcome::Outcome;
use crate::source::{Source, SourceArguments};

/// Find codes by words of their names and texts, in any language
///
/// A code is found if each word is part of its phrase, of a former one, of that of another meaning of
/// its number, of the title of a server's error page, or of a title, a summary or the details in one
/// language. Case does not matter.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  status-codes search rate limit
  status-codes search 인증서
  status-codes search timeout --protocol http --format csv

Exit code 1: nothing was found.")]
pub(crate) struct Arguments {
    /// The words
    #[arg(required = true, value_name = "TEXT")]
    words: Vec<String>,

    #[command(flatten)]
    source: SourceArguments,

    #[command(flatten)]
    language: LanguageArgument,

    /// How the list is written
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

const HEADER: &[&str] = &["code", "phrase", "title", "protocol", "registry", "found_in"];

/// Lists the codes that the words are found in, those whose names have them first.
///
/// # Errors
///
/// If the spec is not sound, and those of the output.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    let language = arguments.language.language();
    let words: Vec<_> = arguments.words.iter().map(|word| word.to_lowercase()).collect();
    let source = arguments.source.chosen(language)?.unwrap_or(Source::Bundled { protocol: None });
    let hit = |meaning| Some((place(meaning, &words)?, meaning));
    let mut hits: Vec<_> = source.meanings().into_iter().filter_map(hit).collect();
    hits.sort_by_key(|(place, meaning)| (*place, meaning.code.number));

    let rows = hits.iter().map(|(place, meaning)| row(meaning, *place, language));
    let listing = Listing::new(HEADER, rows).in_language(language);
    let written = listing.write(arguments.format, &mut anstream::stdout().lock());
    Outcome::of(hits.is_empty()).once(written)
}

fn row(meaning: &Meaning<'_>, place: Place, language: Language) -> Vec<Cell> {
    vec![
        Cell::code(meaning),
        meaning.code.phrase.as_ref().into(),
        meaning.title(language).map(|(_, title)| title).into(),
        meaning.protocol().into(),
        Cell::registry(meaning, language),
        place.cell(language),
    ]
}

/// Where words were found, the best place first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Phrase,
    Title,
    Former,
    ErrorPage,
    OtherMeaning,
    Summary,
    Details,
}

impl Place {
    const fn word(self) -> &'static str {
        match self {
            Self::Phrase => "phrase",
            Self::Title => "title",
            Self::Former => "former",
            Self::ErrorPage => "error page",
            Self::OtherMeaning => "also",
            Self::Summary => "summary",
            Self::Details => "details",
        }
    }

    fn cell(self, language: Language) -> Cell {
        let shown = match (language, self) {
            (Language::English, place) => place.word(),
            (Language::Korean, Self::Phrase) => "영문 이름",
            (Language::Korean, Self::Title) => "이름",
            (Language::Korean, Self::Former) => "이전 이름",
            (Language::Korean, Self::ErrorPage) => "오류 페이지",
            (Language::Korean, Self::OtherMeaning) => "다른 뜻",
            (Language::Korean, Self::Summary) => "요약",
            (Language::Korean, Self::Details) => "설명",
        };
        Cell::new(shown.to_owned(), self.word().into())
    }
}

/// The best place that has all the words.
fn place(meaning: Meaning<'_>, words: &[String]) -> Option<Place> {
    let has_all = |(_, text): &(Place, &str)| {
        let text = text.to_lowercase();
        words.iter().all(|word| text.contains(word))
    };
    let pages = error_pages().filter(|page| meaning.has_page(page));
    let pages = pages.map(|page| (Place::ErrorPage, page.title));
    places(meaning.code).chain(pages).filter(has_all).map(|(place, _)| place).min()
}

fn places(code: &Code) -> impl Iterator<Item = (Place, &str)> {
    let former = code.former.iter().map(|former| (Place::Former, former.phrase.as_ref()));
    let others = code.other_meanings.iter();
    let others = others.map(|other| (Place::OtherMeaning, other.phrase.as_ref()));
    [(Place::Phrase, code.phrase.as_ref())]
        .into_iter()
        .chain(former)
        .chain(others)
        .chain(code.texts.iter().flat_map(said))
}

fn said(text: &Text) -> impl Iterator<Item = (Place, &str)> {
    let said = [
        (Place::Title, &text.title),
        (Place::Summary, &text.summary),
        (Place::Details, &text.details),
    ];
    said.into_iter().filter_map(|(place, text)| Some((place, text.as_deref()?)))
}
