//! The values of a spec, each by its own rule.

use status_words::nearest;
use toml::de::{DeTable, DeValue};
use unicode_width::UnicodeWidthChar;

use super::reader::{Item, Read, Reader, in_order};
use super::tree::Translation;
use crate::diagnostic::{
    Located, Problem, is_bidirectional_control, is_invisible, quoted, quoted_all,
};
use crate::name::{self, is_language};

impl<'p> Reader<'p> {
    /// A text of one line.
    pub(super) fn text(&mut self, item: &Item<'_>) -> Option<String> {
        self.prose(item, false)
    }

    /// A text that may have several lines.
    pub(super) fn long_text(&mut self, item: &Item<'_>) -> Option<String> {
        self.prose(item, true)
    }

    fn prose(&mut self, item: &Item<'_>, may_break: bool) -> Option<String> {
        let text = self.string(item, "one string, between two `\"`")?.replace("\r\n", "\n");
        let unfit = text.chars().find(|&character| {
            let breaks = character == '\n' && may_break;
            (character.is_control() && !breaks) || is_bidirectional_control(character)
        });
        let (message, help) = match unfit {
            Some('\n') => {
                let help = "write it in one line; `details` may have several";
                ("a text cannot contain a line break".to_owned(), help)
            }
            Some(character) => {
                (format!("a text cannot contain {}", describe(character)), "remove it")
            }
            None if text.trim().is_empty() => {
                ("a text cannot be empty".to_owned(), "write a text, or remove the key")
            }
            None => return Some(text),
        };
        self.refuse(Problem::new(self.span(item), message).help(help))
    }

    /// A reason phrase: what a response's status line may contain.
    pub(super) fn phrase(&mut self, item: &Item<'_>) -> Option<String> {
        let phrase = self.string(item, "\"Not Found\"")?;
        let unfit = phrase.chars().find(|character| !matches!(character, ' '..='~'));
        let message = match unfit {
            Some(character) => format!("a phrase is printable ASCII, not {}", describe(character)),
            None if phrase.trim().is_empty() => "a phrase cannot be empty".to_owned(),
            None if phrase.trim() != phrase || phrase.contains("  ") => {
                "a phrase has single spaces between words and none around it".to_owned()
            }
            None => return Some(phrase.to_owned()),
        };
        let help = match plain_phrase(phrase) {
            Some(plain) => format!("write {plain:?}"),
            None if unfit.is_some() => "a `title` may be in any language and script".to_owned(),
            None => "write the name of the code, such as \"Not Found\"".to_owned(),
        };
        self.refuse(Problem::new(self.span(item), message).help(help))
    }

    /// A short form for metrics.
    pub(super) fn label(&mut self, item: &Item<'_>) -> Option<String> {
        let label = self.string(item, "\"4xx\"")?;
        if !label.is_empty() && label.chars().all(|character| character.is_ascii_graphic()) {
            return Some(label.to_owned());
        }
        let message = format!("{} is not a valid label", quoted(label));
        let help = "a label is printable ASCII without spaces, such as `4xx`";
        self.refuse(Problem::new(self.span(item), message).help(help))
    }

    /// The name of a variant.
    pub(super) fn variant(&mut self, item: &Item<'_>) -> Option<String> {
        let name = self.string(item, "\"NotFound\"")?;
        if name::is_variant(name) {
            return Some(name.to_owned());
        }
        let problem = Problem::new(self.span(item), why_no_variant(name));
        let better = name::camel(name.strip_prefix("r#").unwrap_or(name));
        self.refuse(if name::is_variant(&better) && better != name {
            problem.help(format!("write {better:?}"))
        } else {
            problem.help("a name is an identifier in CamelCase, such as \"NotFound\"")
        })
    }

    /// One of a few words, each with the value it means.
    pub(super) fn word<T: Copy>(
        &mut self,
        item: &Item<'_>,
        what: &str,
        words: &[(&str, T)],
    ) -> Option<T> {
        let known: Vec<&str> = words.iter().map(|(known, _)| *known).collect();
        let place = self.place_of_word(item, what, &known)?;
        words.get(place).map(|(_, value)| *value)
    }

    fn place_of_word(&mut self, item: &Item<'_>, what: &str, known: &[&str]) -> Option<usize> {
        let example: Vec<_> = known.iter().map(|word| format!("{word:?}")).collect();
        let word = self.string(item, &format!("one of {}", example.join(", ")))?;
        let place = known.iter().position(|known| *known == word);
        if place.is_some() {
            return place;
        }
        let help = match nearest(word, known.iter().copied()) {
            Some(known) => format!("write {known:?}"),
            None => format!("known values are {}", quoted_all(known)),
        };
        let message = format!("unknown {what} {}", quoted(word));
        self.refuse(Problem::new(self.span(item), message).help(help))
    }

    /// A language tag, such as `en` or `pt-BR`.
    pub(super) fn language(&mut self, item: &Item<'_>) -> Option<String> {
        let tag = self.string(item, "\"en\" or \"ko\"")?;
        if is_language(tag) {
            return Some(tag.to_owned());
        }
        self.refuse(no_language(self.span(item), tag))
    }

    /// A date without a time, as `YYYY-MM-DD`.
    pub(super) fn date(&mut self, item: &Item<'_>) -> Option<String> {
        match item.get_ref() {
            DeValue::Datetime(moment) => match (moment.date, moment.time, moment.offset) {
                (Some(date), None, None) => Some(date.to_string()),
                (Some(date), ..) => {
                    self.unexpected(item, "a date without a time", &format!("write {date}"))
                }
                _ => self.unexpected(item, "a date", "write it as 2026-10-09"),
            },
            DeValue::String(_) => {
                let message = "expected a date, found a string";
                let help = "write it without the quotation marks, as 2026-10-09";
                self.refuse(Problem::new(self.span(item), message).help(help))
            }
            _ => self.unexpected(item, "a date", "write year, month and day, as 2026-10-09"),
        }
    }

    /// `summary.en.US`, which is not a tag in two parts.
    fn region(
        &mut self,
        key: &str,
        tag: &str,
        regions: &DeTable<'_>,
        item: &Item<'_>,
    ) -> Option<String> {
        let region = regions.keys().next().map_or("US", |region| region.get_ref().as_ref());
        let help = format!("a region is a part of the tag: write `{key}.{tag}-{region} = \"…\"`");
        self.unexpected(item, "a string", &help)
    }

    /// A table of texts by language, the value of `key`.
    pub(super) fn translations(
        &mut self,
        item: &Item<'_>,
        key: &str,
        read: Read<'p, String>,
    ) -> Option<Vec<Translation>> {
        let DeValue::Table(table) = item.get_ref() else {
            let message = format!("{} is given by language", quoted(key));
            let help = format!("write `{key}.en = \"…\"`");
            return self.refuse(Problem::new(self.span(item), message).help(help));
        };
        let mut translations = Vec::with_capacity(table.len());
        for (tag, item) in in_order(table) {
            let span = self.span(tag);
            let tag = tag.get_ref();
            if !is_language(tag) {
                self.report(no_language(span, tag));
                continue;
            }
            let language = Located { value: tag.to_string(), span };
            let text = match item.get_ref() {
                DeValue::Table(regions) => self.region(key, tag, regions, item),
                _ => read(self, item),
            };
            translations.push(Translation { language, text });
        }
        Some(translations)
    }
}

/// Why a name cannot be that of a variant.
pub(crate) fn why_no_variant(name: &str) -> String {
    let shown = quoted(name);
    if !name::is_identifier(name) {
        format!("{shown} is not a Rust identifier")
    } else if name::is_keyword(name) {
        format!("{shown} is a keyword of Rust")
    } else if name::RESERVED_VARIANTS.contains(&name) {
        format!("{shown} is already a constant of the generated enum")
    } else {
        format!("{shown} does not start with a capital letter")
    }
}

/// A longer text is not written out again in a help.
pub(super) const LONGEST: usize = 60;

/// What is probably meant by a phrase that cannot be one.
fn plain_phrase(phrase: &str) -> Option<String> {
    let visible = phrase.chars().filter(|&character| !is_invisible(character));
    let typed: String = visible
        .map(|character| match character {
            '‘' | '’' => '\'',
            '“' | '”' => '"',
            '‐'..='―' => '-',
            _ if character.is_control() => ' ',
            _ => character,
        })
        .collect();
    let words: Vec<_> = typed.split_whitespace().collect();
    let plain = words.join(" ");
    (plain.is_ascii() && (1..=LONGEST).contains(&plain.len())).then_some(plain)
}

fn no_language(span: crate::diagnostic::Span, tag: &str) -> Problem {
    Problem::new(span, format!("{} is not a language tag", quoted(tag)))
        .help("language tags look like `en`, `ko` or `pt-BR`")
}

/// A character as messages call it.
pub(super) fn describe(character: char) -> String {
    let number = u32::from(character);
    match character {
        '\n' => "a line break".to_owned(),
        '\r' => "a carriage return".to_owned(),
        '\t' => "a tab".to_owned(),
        _ if character.is_control() => format!("the control character U+{number:04X}"),
        _ if is_bidirectional_control(character) => {
            format!("the bidirectional control character U+{number:04X}")
        }
        _ if is_invisible(character) || character.width() == Some(0) => {
            format!("the invisible character U+{number:04X}")
        }
        _ => format!("`{character}` (U+{number:04X})"),
    }
}
