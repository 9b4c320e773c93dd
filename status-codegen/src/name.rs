//! Names: from prose to Rust, and what Rust and the generated code do not allow.
//!
//! Both halves of the engine use these rules, so that a name which one of them accepts is the name
//! which the other writes.

pub use status_words::{camel, is_header_field, is_language, shouty, snake};
use unicode_ident::{is_xid_continue, is_xid_start};

/// The words that Rust keeps for itself, in any edition.
const KEYWORDS: &[&str] = &[
    "Self", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue",
    "crate", "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if",
    "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub",
    "ref", "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Methods that a generated enum has, or that a trait of the standard library or of a framework
/// gives it; a predicate of such a name would hide them.
pub const RESERVED_METHODS: &[&str] = &[
    "any",
    "as_mut",
    "as_ref",
    "as_str",
    "borrow",
    "borrow_mut",
    "clamp",
    "class",
    "class_of",
    "clone",
    "clone_from",
    "clone_into",
    "cmp",
    "code",
    "deserialize",
    "doc",
    "docs",
    "entry",
    "eq",
    "error_response",
    "fallback",
    "flags",
    "fmt",
    "from",
    "from_code",
    "from_name",
    "from_phrase",
    "from_str",
    "ge",
    "get",
    "gt",
    "hash",
    "hash_slice",
    "into",
    "into_response",
    "is_registered",
    "label",
    "le",
    "lt",
    "max",
    "min",
    "name",
    "ne",
    "ordinal",
    "parse",
    "partial_cmp",
    "phrase",
    "place_of",
    "registered",
    "respond_to",
    "rows",
    "schema",
    "schemas",
    "serialize",
    "status",
    "status_code",
    "to_owned",
    "to_string",
    "try_from",
    "try_into",
    "type_id",
    "unregistered",
];

/// Constants that a generated enum has; a variant, or the alias of a former phrase, of such a name
/// would clash with them.
pub const RESERVED_VARIANTS: &[&str] = &["COUNT", "REGISTRY", "VARIANTS"];

/// The name of the variant that a phrase gives: apostrophes are dropped, every other sign parts
/// words, and each word is capitalised. `None` if the result is not an identifier.
///
/// ```
/// use status_codegen::name::from_phrase;
///
/// assert_eq!(from_phrase("URI Too Long").as_deref(), Some("UriTooLong"));
/// assert_eq!(from_phrase("I'm a teapot").as_deref(), Some("ImATeapot"));
/// assert_eq!(from_phrase("3 strikes"), None);
/// ```
#[must_use]
pub fn from_phrase(phrase: &str) -> Option<String> {
    let mut name = String::with_capacity(phrase.len());
    let spoken = phrase.chars().filter(|&character| character != '\'' && character != '’');
    let mut within_word = false;
    for character in spoken {
        if !character.is_alphanumeric() {
            within_word = false;
        } else if within_word {
            name.extend(character.to_lowercase());
        } else {
            name.extend(character.to_uppercase());
            within_word = true;
        }
    }
    is_identifier(&name).then_some(name)
}

/// Whether the name is an identifier of Rust, or would be one if it were not a keyword.
#[must_use]
pub fn is_identifier(name: &str) -> bool {
    let mut characters = name.chars();
    let starts = characters.next().is_some_and(|first| first == '_' || is_xid_start(first));
    starts && name != "_" && characters.all(is_xid_continue)
}

/// Whether Rust keeps the word for itself.
#[must_use]
pub fn is_keyword(name: &str) -> bool {
    KEYWORDS.contains(&name)
}

/// Whether the name can be that of a variant or of a constant beside the variants.
#[must_use]
pub fn is_variant(name: &str) -> bool {
    is_identifier(name)
        && name.starts_with(char::is_uppercase)
        && !is_keyword(name)
        && !RESERVED_VARIANTS.contains(&name)
}

/// The method that asks whether a code is of the class of this name: `is_client_error`.
#[must_use]
pub fn class_method(class: &str) -> String {
    format!("is_{}", snake(class))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_become_names() {
        for (phrase, name) in [
            ("OK", "Ok"),
            ("URI Too Long", "UriTooLong"),
            ("I'm a teapot", "ImATeapot"),
            ("I’m a teapot", "ImATeapot"),
            ("(Unused)", "Unused"),
            ("Non-Authoritative Information", "NonAuthoritativeInformation"),
            ("HTTP Version Not Supported", "HttpVersionNotSupported"),
            ("TLS 1.3 required", "Tls13Required"),
        ] {
            assert_eq!(from_phrase(phrase).as_deref(), Some(name));
        }
    }

    #[test]
    fn phrases_without_a_name_give_none() {
        for phrase in ["", "404 Not Found", "!?", "'"] {
            assert_eq!(from_phrase(phrase), None, "{phrase:?}");
        }
    }

    #[test]
    fn identifiers_are_those_of_rust() {
        for name in ["a", "_a", "NotFound", "찾을수없음", "r2"] {
            assert!(is_identifier(name), "{name}");
        }
        for name in ["", "_", "2r", "not-found", "a b", "r#a"] {
            assert!(!is_identifier(name), "{name}");
        }
    }

    #[test]
    fn variants_are_capitalised_and_free() {
        assert!(is_variant("NotFound"));
        for name in ["notFound", "Self", "COUNT", "Not Found"] {
            assert!(!is_variant(name), "{name}");
        }
    }
}
