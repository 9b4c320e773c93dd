//! Whatever stands in the brackets of `#[status_enum(…)]`, and on whatever item, Rust is written.
//!
//! An input is items as they are written; if it is not, it stands in the brackets.

#![no_main]

#[path = "../../status-macros/src/attribute.rs"]
mod attribute;
#[path = "../../status-macros/src/item.rs"]
mod item;
#[path = "../../status-macros/src/status_enum.rs"]
mod status_enum;
#[path = "../../status-macros/src/tracking.rs"]
mod tracking;

use libfuzzer_sys::fuzz_target;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use status_codes_fuzz::rust;
use syn::{Item, Meta};

fuzz_target!(|input: &str| {
    if let Ok(file) = syn::parse_file(input) {
        for (attribute, item) in file.items.into_iter().filter_map(parted) {
            rust(&status_enum::expand(attribute, &item));
        }
    } else if let Ok(attribute) = input.parse() {
        rust(&status_enum::expand(
            attribute,
            &quote!(
                pub enum EdgeStatus {}
            ),
        ));
    }
});

/// What stands in the brackets, and the item without its first attribute, as the compiler gives
/// them to the macro.
fn parted(mut item: Item) -> Option<(TokenStream, TokenStream)> {
    let attributes = match &mut item {
        Item::Enum(item) => &mut item.attrs,
        Item::Struct(item) => &mut item.attrs,
        Item::Union(item) => &mut item.attrs,
        Item::Fn(item) => &mut item.attrs,
        _ => return None,
    };
    let place = attributes.iter().position(|it| it.path().is_ident("status_enum"))?;
    let attribute = match attributes.remove(place).meta {
        Meta::List(list) => list.tokens,
        Meta::Path(_) | Meta::NameValue(_) => TokenStream::new(),
    };
    Some((attribute, item.into_token_stream()))
}

/// Stands in for the user's files: there are none, so that no input opens one.
mod files {
    use std::borrow::Cow;

    use status_codegen::model::Catalogue;
    use status_codegen::{Document, Library};
    use status_data::Bundled;

    pub(crate) struct Files;

    #[expect(clippy::unused_self, reason = "the macro has them as methods")]
    impl Files {
        pub(crate) fn new() -> Self {
            Self
        }

        pub(crate) fn read(&self, path: &str) -> Result<Document, String> {
            Err(format!("cannot read {path}: there is no such file"))
        }

        pub(crate) fn inline(&self, text: String) -> Document {
            Document { id: "inline spec".to_owned(), path: "inline spec".to_owned(), text }
        }
    }

    impl Library for Files {
        fn open(&self, from: &Document, path: &str) -> Result<Document, String> {
            Bundled.open(from, path)
        }

        fn bundled(&self, name: &str) -> Option<Cow<'_, Catalogue>> {
            Bundled.bundled(name)
        }

        fn bundled_names(&self) -> Vec<String> {
            Bundled.bundled_names()
        }
    }
}
