//! Parts of items, and whole ones, that a `macro_rules` was given and hands on.

/// Types whose parts the caller writes.
macro_rules! parts {
    ($visibility:vis, $field:ident: $ty:ty, $code:expr, $summary:expr) => {
        #[derive(::status_codes::StatusDocs)]
        #[repr(u16)]
        $visibility enum Parts {
            #[doc = $summary]
            #[status(410)]
            Named { #[status(header = "Retry-After")] $field: $ty },
            Numbered = $code,
        }

        #[derive(::status_codes::StatusDocs)]
        #[status(404)]
        $visibility struct Named { #[status(header = "Retry-After")] $visibility $field: $ty }

        #[derive(::status_codes::StatusDocs)]
        #[status(404)]
        $visibility struct Unnamed(#[status(header = "Retry-After")] $visibility $ty);

        #[::status_codes::status_enum(extends = ["http"])]
        $visibility enum PartsStatus {}
    };
}

/// Whole items.
macro_rules! items {
    ($enum:item $struct:item) => {
        #[::status_codes::status_enum(extends = ["http"])]
        $enum

        #[derive(::status_codes::StatusDocs)]
        #[status(404)]
        $struct
    };
}

/// Types that nobody else sees.
mod private {
    parts!(, seconds: Option<u32>, 404, "All is lost");

    #[test]
    fn a_visibility_may_be_empty() {
        use status_codes::{HttpStatus, StatusDocs};

        assert_eq!(Parts::Numbered.status(), HttpStatus::NotFound);
        assert_eq!(Parts::Named { seconds: None }.doc().summary("en"), Some("All is lost"));
        assert_eq!(Named { seconds: None }.status(), Unnamed(None).status());
        assert_eq!(PartsStatus::NotFound.code(), 404);
    }
}

/// Types that everybody sees.
pub mod public {
    parts!(pub(crate), seconds: u32, 404, "All is lost");
    items! {
        enum ItemStatus {}
        struct Item(#[status(header = "Retry-After")] u8);
    }

    #[test]
    fn an_item_may_be_one_token() {
        use status_codes::StatusDocs;

        assert_eq!(Item(0).status(), Named { seconds: 0 }.status());
        assert_eq!(Parts::Named { seconds: 1 }.status().code(), 410);
        assert_eq!((Parts::Numbered.status(), Unnamed(1).0).1, 1);
        assert_eq!(ItemStatus::NotFound as u16, PartsStatus::NotFound as u16);
    }
}
