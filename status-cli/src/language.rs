//! The language that codes are explained in.

use clap::{Args, ValueEnum};
use status_codegen::model::ByLanguage;
use sys_locale::get_locale;

/// A language that the bundled registries and the command itself speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Language {
    #[value(name = "en")]
    English,
    #[value(name = "ko")]
    Korean,
}

impl Language {
    /// The tag that the texts of a code are found by.
    pub(crate) const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Korean => "ko",
        }
    }

    /// The best of several texts, each with the tag of its language: the one in this language, else
    /// the one in English, else the first.
    pub(crate) fn best<'t, T>(
        self,
        texts: impl IntoIterator<Item = (&'t str, T)>,
    ) -> Option<(&'t str, T)> {
        texts.into_iter().min_by_key(|&(tag, _)| match tag {
            tag if tag == self.tag() => 0,
            "en" => 1,
            _ => 2,
        })
    }

    /// The best of the texts that a spec gives in several languages.
    pub(crate) fn of(self, texts: &ByLanguage) -> Option<(&str, &str)> {
        self.best(texts.iter().map(|(tag, text)| (tag.as_ref(), text.as_ref())))
    }

    /// The language of a locale such as `ko-KR`.
    fn of_locale(locale: &str) -> Self {
        match locale.split('-').next() {
            Some("ko") => Self::Korean,
            _ => Self::English,
        }
    }

    /// The language that the arguments ask for, or else that of the locale: for messages about arguments
    /// that could not be read.
    pub(crate) fn of_arguments() -> Self {
        let arguments = std::env::args_os().map(|it| it.to_string_lossy().into_owned());
        let mut arguments = arguments.peekable();
        while let Some(argument) = arguments.next() {
            let tag = match argument.strip_prefix("--lang") {
                Some("") => arguments.peek().map(String::as_str),
                Some(rest) => rest.strip_prefix('='),
                None => None,
            };
            let language = tag.and_then(|tag| Self::from_str(tag, false).ok());
            if let Some(language) = language {
                return language;
            }
        }
        Self::of_run()
    }

    fn of_run() -> Self {
        Self::of_locale(&get_locale().unwrap_or_default())
    }
}

/// The choice of a language on the command line.
#[derive(Debug, Args)]
pub(crate) struct LanguageArgument {
    /// The language of texts; that of the locale if not given
    #[arg(long, value_enum, value_name = "LANGUAGE")]
    lang: Option<Language>,
}

impl LanguageArgument {
    /// The language asked for, or else that of the locale.
    pub(crate) fn language(&self) -> Language {
        self.lang.unwrap_or_else(Language::of_run)
    }
}
