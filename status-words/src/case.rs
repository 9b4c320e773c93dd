//! The cases of identifiers.
//!
//! A word ends where a sign that is not alphanumeric separates it from the next, after a lowercase
//! letter before an uppercase one (`not|Found`), and before the last of several uppercase letters
//! that a lowercase one follows (`HTTP|Status`). A digit belongs to the word around it.

use std::mem;

/// The name in `snake_case`, as a method has it.
///
/// ```
/// assert_eq!(status_words::snake("HTTPStatusNotFound2"), "http_status_not_found2");
/// ```
#[must_use]
pub fn snake(name: &str) -> String {
    join(name, "_", str::to_lowercase)
}

/// The name in `kebab-case`, as a link has it.
///
/// ```
/// assert_eq!(status_words::kebab("OrderNotFound"), "order-not-found");
/// ```
#[must_use]
pub fn kebab(name: &str) -> String {
    join(name, "-", str::to_lowercase)
}

/// The name in `SHOUTY_SNAKE_CASE`, as a constant has it.
///
/// ```
/// assert_eq!(status_words::shouty("OrderNotFound"), "ORDER_NOT_FOUND");
/// ```
#[must_use]
pub fn shouty(name: &str) -> String {
    join(name, "_", str::to_uppercase)
}

/// The name in `CamelCase`, as a variant has it.
///
/// ```
/// assert_eq!(status_words::camel("order-not-found"), "OrderNotFound");
/// ```
#[must_use]
pub fn camel(name: &str) -> String {
    join(name, "", capitalised)
}

/// The name in `camelCase`, as a field of JSON has it.
///
/// ```
/// assert_eq!(status_words::lower_camel("OrderNotFound"), "orderNotFound");
/// ```
#[must_use]
pub fn lower_camel(name: &str) -> String {
    let mut is_first = true;
    join(
        name,
        "",
        |word| if mem::take(&mut is_first) { word.to_lowercase() } else { capitalised(word) },
    )
}

/// The words, each rewritten, with something between them.
fn join(name: &str, between: &str, mut rewrite: impl FnMut(&str) -> String) -> String {
    let mut joined = String::with_capacity(name.len() + 8);
    for part in name.split(|sign: char| !sign.is_alphanumeric()) {
        let mut rest = part;
        while !rest.is_empty() {
            let (word, after) = rest.split_at(end_of_first(rest));
            if !joined.is_empty() {
                joined.push_str(between);
            }
            joined.push_str(&rewrite(word));
            rest = after;
        }
    }
    joined
}

/// The first letter in upper case, the others in lower case.
fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    let Some(first) = letters.next() else { return String::new() };
    first.to_uppercase().collect::<String>() + &letters.as_str().to_lowercase()
}

/// Where the first word ends.
fn end_of_first(name: &str) -> usize {
    let mut before = Letter::Other;
    let mut letters = name.char_indices().peekable();
    while let Some((place, letter)) = letters.next() {
        let is_upper = letter.is_uppercase();
        let starts_a_word = match before {
            Letter::Lower => is_upper,
            Letter::Upper => is_upper && letters.peek().is_some_and(|(_, it)| it.is_lowercase()),
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
