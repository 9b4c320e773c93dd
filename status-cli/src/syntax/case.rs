//! The cases that names are written in.

pub(crate) use status_codegen::name::{camel as pascal, shouty as screaming, snake};

/// The name in `lowerCamelCase`.
pub(crate) fn lower_camel(name: &str) -> String {
    let name = pascal(name);
    let mut characters = name.chars();
    match characters.next() {
        Some(first) => first.to_lowercase().chain(characters).collect(),
        None => name,
    }
}

#[cfg(test)]
mod tests {
    use super::lower_camel;

    #[test]
    fn the_first_word_is_small() {
        for (name, camel) in [
            ("UriTooLong", "uriTooLong"),
            ("is_client_error", "isClientError"),
            ("Été", "été"),
            ("", ""),
        ] {
            assert_eq!(lower_camel(name), camel);
        }
    }
}
