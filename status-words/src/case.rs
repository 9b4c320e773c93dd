//! The cases of identifiers.
//!
//! A word ends where a sign that is not alphanumeric separates it from the next, after a lowercase
//! letter before an uppercase one (`not|Found`), and before the last of several uppercase letters
//! that a lowercase one follows (`HTTP|Status`). A digit belongs to the word around it.

/// The name in `snake_case`, as a method has it.
///
/// ```
/// assert_eq!(status_words::snake("HTTPStatusNotFound2"), "http_status_not_found2");
/// ```
#[must_use]
pub fn snake(name: &str) -> String {
    join(name, "_", |_, word| word.to_lowercase())
}

/// The name in `kebab-case`, as a link has it.
///
/// ```
/// assert_eq!(status_words::kebab("OrderNotFound"), "order-not-found");
/// ```
#[must_use]
pub fn kebab(name: &str) -> String {
    join(name, "-", |_, word| word.to_lowercase())
}

/// The name in `SHOUTY_SNAKE_CASE`, as a constant has it.
///
/// ```
/// assert_eq!(status_words::shouty("OrderNotFound"), "ORDER_NOT_FOUND");
/// ```
#[must_use]
pub fn shouty(name: &str) -> String {
    join(name, "_", |_, word| word.to_uppercase())
}

/// The name in `CamelCase`, as a variant has it.
///
/// ```
/// assert_eq!(status_words::camel("order-not-found"), "OrderNotFound");
/// ```
#[must_use]
pub fn camel(name: &str) -> String {
    join(name, "", |_, word| capitalised(word))
}

/// The name in `camelCase`, as a field of JSON has it.
///
/// ```
/// assert_eq!(status_words::lower_camel("OrderNotFound"), "orderNotFound");
/// ```
#[must_use]
pub fn lower_camel(name: &str) -> String {
    let word = |place, word: &str| if place == 0 { word.to_lowercase() } else { capitalised(word) };
    join(name, "", word)
}

/// The words, each rewritten, with something between them.
fn join(name: &str, between: &str, rewrite: impl Fn(usize, &str) -> String) -> String {
    let words = name.split(|sign: char| !sign.is_alphanumeric()).flat_map(words);
    let words: Vec<String> = words.enumerate().map(|(place, word)| rewrite(place, word)).collect();
    words.join(between)
}

/// The first letter in upper case, the others in lower case.
fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    let Some(first) = letters.next() else { return String::new() };
    first.to_uppercase().collect::<String>() + &letters.as_str().to_lowercase()
}

/// The words of a name without signs.
fn words(name: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = name;
    while !rest.is_empty() {
        let (word, after) = rest.split_at(end_of_first(rest));
        words.push(word);
        rest = after;
    }
    words
}

/// Where the first word ends.
fn end_of_first(name: &str) -> usize {
    let mut before = Letter::Other;
    for (place, letter) in name.char_indices() {
        let after = name[place..].chars().nth(1);
        let is_upper = letter.is_uppercase();
        let starts_a_word = match before {
            Letter::Lower => is_upper,
            Letter::Upper => is_upper && after.is_some_and(char::is_lowercase),
            Letter::Other => false,
        };
        if starts_a_word {
            return place;
        }
        if is_upper {
            before = Letter::Upper;
        } else if letter.is_lowercase() {
            before = Letter::Lower;
        }
    }
    name.len()
}

/// What the last letter was that has a case; a digit has none.
enum Letter {
    Lower,
    Upper,
    Other,
}
