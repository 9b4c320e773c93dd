//! Quoting of words for a shell.

/// The word, between quotation marks if it has to be.
pub(crate) fn for_shell(word: &str) -> String {
    let is_plain = |character: char| character.is_alphanumeric() || "-_./:+@".contains(character);
    if word.chars().all(is_plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}
