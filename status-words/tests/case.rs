//! The cases are those of the crate `heck`, which many derives use.

use heck::{ToKebabCase, ToLowerCamelCase, ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};
use proptest::prelude::*;
use status_words::{camel, kebab, lower_camel, shouty, snake};

fn check(name: &str) {
    assert_eq!(snake(name), name.to_snake_case(), "{name:?}");
    assert_eq!(kebab(name), name.to_kebab_case(), "{name:?}");
    assert_eq!(shouty(name), name.to_shouty_snake_case(), "{name:?}");
    assert_eq!(camel(name), name.to_upper_camel_case(), "{name:?}");
    assert_eq!(lower_camel(name), name.to_lower_camel_case(), "{name:?}");
}

#[test]
fn names_of_every_shape() {
    for name in [
        "",
        "_",
        "A",
        "a",
        "OrderNotFound",
        "HTTPStatus",
        "XMLHttpRequest2",
        "Tls13Required",
        "IO",
        "a1B2",
        "1st",
        "A1b",
        "ABc1De",
        "snake_case",
        "kebab-case",
        "__both__sides__",
        "ÄndereEs",
        "찾을수없음",
        "찾을NotFound",
        "Straße",
    ] {
        check(name);
    }
}

proptest! {
    #[test]
    fn any_identifier(name in "[A-Za-z0-9_가éÄßǅ -]{0,12}") {
        check(&name);
    }
}
