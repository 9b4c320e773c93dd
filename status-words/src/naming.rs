//! Whether a name that somebody gives a number is that of the number.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::snake;

/// What a registry calls its numbers, for names that somebody else gives them.
///
/// ```
/// use status_words::{Fit, Naming};
///
/// let mut naming = Naming::default();
/// naming.add(404, ["Not Found"]);
/// naming.add(410, ["Gone"]);
/// naming.add(422, ["Unprocessable Content"]);
/// naming.add_former(422, "Unprocessable Entity");
///
/// assert_eq!(naming.fit(404, "NOT_FOUND"), Fit::Own);
/// assert_eq!(naming.fit(404, "NotFoundError"), Fit::Own);
/// assert_eq!(naming.fit(404, "Page not found"), Fit::Alike);
/// assert_eq!(naming.fit(404, "Gone"), Fit::Other(410));
/// assert_eq!(naming.fit(422, "UNPROCESSABLE_ENTITY"), Fit::Former(0));
/// assert_eq!(naming.fit(404, "Teapot"), Fit::Unknown);
/// ```
#[derive(Debug, Clone, Default)]
pub struct Naming {
    numbers_of: HashMap<String, Vec<i128>>,
    codes: BTreeMap<i128, Known>,
}

/// What one number is called.
#[derive(Debug, Clone, Default)]
struct Known {
    /// The letters and digits of its names, in lower case.
    names: HashSet<String>,
    former: Vec<String>,
    words: HashSet<String>,
    /// The words of the classes that it is one of.
    class: HashSet<String>,
}

/// How a name fits a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// It is one of the number's names.
    Own,
    /// It is a name that the number no longer has: the one at this place of those that were added.
    Former(usize),
    /// It shares a word with a name of the number.
    Alike,
    /// It is a name of another number, the first that has it, and has nothing to do with this one.
    Other(i128),
    /// It is not a known name.
    Unknown,
}

/// Words at the end of a name that say what kind of thing it is.
const KINDS: &[&str] = &["error", "err", "exception", "code", "status", "response", "alert"];

/// Words that two names may share without having anything to do with each other.
const COMMON: &[&str] = &[
    "a",
    "an",
    "and",
    "as",
    "by",
    "code",
    "err",
    "error",
    "errors",
    "exception",
    "failed",
    "for",
    "http",
    "in",
    "is",
    "no",
    "not",
    "of",
    "on",
    "or",
    "reason",
    "request",
    "response",
    "status",
    "the",
    "to",
    "unknown",
    "was",
    "with",
];

impl Naming {
    /// Adds names of a number.
    pub fn add<'n>(&mut self, number: i128, names: impl IntoIterator<Item = &'n str>) {
        for name in names {
            self.belong(number, name, true);
        }
    }

    /// Adds names that another registry gives the number: they fit it, but do not tell of another
    /// number that it is wrong.
    pub fn add_elsewhere<'n>(&mut self, number: i128, names: impl IntoIterator<Item = &'n str>) {
        for name in names {
            self.belong(number, name, false);
        }
    }

    /// Adds a name that the number once had.
    pub fn add_former(&mut self, number: i128, name: &str) {
        let known = self.codes.entry(number).or_default();
        // `decryption_failed` is no other name than `decryption_failed_RESERVED`.
        if known.names.iter().any(|current| current.starts_with(&key(name))) {
            known.names.insert(key(name));
        }
        known.former.push(key(name));
        known.words.extend(words(name));
        self.numbers_of.entry(key(name)).or_default().push(number);
    }

    /// Adds a class that the number is one of: beside a word of its own, a name may have those of the
    /// class. A permanent redirect may be 301, although that is the name of 308.
    pub fn add_class(&mut self, number: i128, class: &str) {
        self.codes.entry(number).or_default().class.extend(words(class));
    }

    fn belong(&mut self, number: i128, name: &str, is_own: bool) {
        let known = self.codes.entry(number).or_default();
        // `Success / Granted QoS 0` is two names.
        let parts = name.split(" / ").chain([name]);
        for part in parts {
            known.words.extend(words(part));
            let all = [key(part), without_kind(part)];
            known.names.extend(all.into_iter().filter(|it| !it.is_empty()));
            if is_own {
                let numbers = self.numbers_of.entry(key(part)).or_default();
                if !numbers.contains(&number) {
                    numbers.push(number);
                }
            }
        }
    }

    /// Whether the number has a name.
    #[must_use]
    pub fn has(&self, number: i128) -> bool {
        self.codes.contains_key(&number)
    }

    /// The numbers with this name, in any case and however its words are joined.
    #[must_use]
    pub fn numbers_of(&self, name: &str) -> &[i128] {
        self.numbers_of.get(&key(name)).map_or(&[], Vec::as_slice)
    }

    /// How a name fits a number.
    #[must_use]
    pub fn fit(&self, number: i128, name: &str) -> Fit {
        let head = head(name);
        let keys = [key(name), key(head), without_kind(name)];
        let known = self.codes.get(&number);
        if let Some(known) = known {
            if keys.iter().any(|key| known.names.contains(key)) {
                return Fit::Own;
            }
            if let Some(place) = known.former.iter().position(|it| keys.contains(it)) {
                return Fit::Former(place);
            }
        }
        let said: Vec<_> = words(name).collect();
        let shared = known.map_or(0, |known| known.shared(&said));
        let others = keys[..2].iter().find_map(|key| self.numbers_of.get(key));
        match others.and_then(|numbers| numbers.first()) {
            // `Not Acceptable` is another code's name, and yet means `Not Acceptable Here`.
            Some(&other) if shared == 0 || shared < said.len() => Fit::Other(other),
            _ if shared > 0 => Fit::Alike,
            _ => Fit::Unknown,
        }
    }
}

impl Known {
    /// How many words are the number's; those of its class count beside one of its own.
    fn shared(&self, said: &[String]) -> usize {
        let (own, others): (Vec<_>, Vec<_>) = said.iter().partition(|it| has(&self.words, it));
        let of_class = others.iter().filter(|it| has(&self.class, it)).count();
        if own.is_empty() { 0 } else { own.len() + of_class }
    }
}

/// Whether a word is one of several, or one of them is its abbreviation.
fn has(words: &HashSet<String>, word: &str) -> bool {
    let abbreviates = |short: &str, long: &str| short.len() >= 3 && long.starts_with(short);
    words.contains(word) || words.iter().any(|own| abbreviates(own, word) || abbreviates(word, own))
}

/// The letters and digits of a name, in lower case: what `Not Found`, `NOT_FOUND` and `NotFound` share.
#[must_use]
pub fn key(name: &str) -> String {
    name.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn without_kind(name: &str) -> String {
    let words = snake(name);
    match words.rsplit_once('_') {
        Some((rest, last)) if KINDS.contains(&last) => key(rest),
        _ => key(name),
    }
}

/// What a text begins with that explains itself: `Not Found` of `Not Found: there is no such page`.
fn head(name: &str) -> &str {
    let ends = [": ", " - ", " (", ". ", "; ", ", ", " — "];
    let end = ends.iter().filter_map(|it| name.find(it)).min().unwrap_or(name.len());
    name.get(..end).unwrap_or(name).trim_end_matches('.')
}

/// The words of a name that mean something.
fn words(name: &str) -> impl Iterator<Item = String> {
    let joined = snake(&name.replace(['\'', '’'], ""));
    let words: Vec<_> = joined.split('_').map(str::to_owned).collect();
    words.into_iter().filter(|word| word.len() > 1 && !COMMON.contains(&word.as_str()))
}
