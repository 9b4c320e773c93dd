//! The messages about numbers and names that do not agree with a registry, wherever they are found: in a
//! table or in a type. Numbers are given as the registry writes them.

/// A number has the name of another one.
///
/// ```
/// let said = status_words::fault::wrong_name("Accepted", "201", "202");
/// assert_eq!(said, "\"Accepted\" is the name of 202, not of 201");
/// ```
#[must_use]
pub fn wrong_name(name: &str, number: &str, other: &str) -> String {
    format!("\"{name}\" is the name of {other}, not of {number}")
}

/// What to do about a number that has the name of another one; `phrase` is its own, if it is
/// registered.
///
/// ```
/// let help = status_words::fault::right_name("201", None, "202", "sip");
/// assert_eq!(help, "write 202: `sip` has no 201");
/// ```
#[must_use]
pub fn right_name(number: &str, phrase: Option<&str>, other: &str, registry: &str) -> String {
    match phrase {
        Some(phrase) => format!("{number} is \"{phrase}\""),
        None => format!("write {other}: `{registry}` has no {number}"),
    }
}

/// Registered codes are not there; each with its phrase.
///
/// ```
/// let said = status_words::fault::missing("websocket", &["1014 Bad Gateway".to_owned()]);
/// assert_eq!(said, "1 code of `websocket` is missing: 1014 Bad Gateway");
/// ```
#[must_use]
pub fn missing(registry: &str, codes: &[String]) -> String {
    let (noun, verb) = if codes.len() == 1 { ("code", "is") } else { ("codes", "are") };
    format!("{} {noun} of `{registry}` {verb} missing: {}", codes.len(), codes.join(", "))
}

/// A number is not one of the registry's.
///
/// ```
/// let said = status_words::fault::unregistered("201", "sip");
/// assert_eq!(said, "201 is not registered in `sip`");
/// ```
#[must_use]
pub fn unregistered(number: &str, registry: &str) -> String {
    format!("{number} is not registered in `{registry}`")
}

/// A number is called what it was called before; `source` called it so.
///
/// ```
/// let said = status_words::fault::former_name("413", "Payload Too Large", Some("RFC 7231"));
/// assert_eq!(said, "\"Payload Too Large\" is a former name of 413, from RFC 7231");
/// ```
#[must_use]
pub fn former_name(number: &str, former: &str, source: Option<&str>) -> String {
    let source = source.map_or(String::new(), |it| format!(", from {it}"));
    format!("\"{former}\" is a former name of {number}{source}")
}

/// What a number is called now; `reference` calls it so.
///
/// ```
/// let help = status_words::fault::current_name("Content Too Large", Some("RFC 9110"));
/// assert_eq!(help, "write \"Content Too Large\", as RFC 9110 does");
/// ```
#[must_use]
pub fn current_name(phrase: &str, reference: Option<&str>) -> String {
    let reference = reference.map_or(String::new(), |it| format!(", as {it} does"));
    format!("write \"{phrase}\"{reference}")
}
