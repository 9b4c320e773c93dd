//! The committed expansion of the quickstart's enum compiles and does what the macro's does.
//!
//! That it is what the macro writes is tested in `status-data`, which can rewrite it.

#[path = "expansion/quickstart.rs"]
mod quickstart;
#[path = "expansion/status_docs.rs"]
mod status_docs;

use quickstart::{ShopCode, ShopStatus};
use status_codes::Code::{Registered, Unregistered};

#[test]
fn the_committed_expansion_works() {
    assert_eq!(ShopStatus::COUNT, 6);
    assert_eq!(ShopStatus::TenantOverQuota.to_string(), "460 Tenant Over Quota");
    assert_eq!(ShopStatus::TenantOverQuota.entry().registry.title, "The shop's answers");
    assert!(ShopStatus::TooManyRequests.is_retryable());
    assert!(!ShopStatus::TenantOverQuota.is_retryable());
    assert!(matches!(ShopCode::from(499), Registered(ShopStatus::ClientClosedRequest)));
    assert!(matches!(ShopCode::from(503), Unregistered(number) if number.get() == 503));
}

#[test]
#[cfg(feature = "macros")]
fn the_macro_makes_the_same_enum() {
    use status_codes::{StatusEnum, status_enum};

    /// What our shop answers.
    #[status_enum("examples/quickstart.toml")]
    enum Macro {}

    assert!(
        Macro::VARIANTS
            .iter()
            .map(Macro::to_string)
            .eq(ShopStatus::VARIANTS.iter().map(ShopStatus::to_string))
    );
    assert_eq!(Macro::REGISTRY, ShopStatus::REGISTRY);
    let entries = Macro::VARIANTS.iter().map(|status| status.entry());
    assert!(entries.eq(ShopStatus::VARIANTS.iter().map(|status| status.entry())));
}

#[test]
fn the_committed_derive_answers() {
    use status_codes::{HttpStatus, StatusDocs};
    use status_docs::{ApiError, EdgeError, First};

    assert_eq!(ApiError::OrderNotFound { id: 7 }.status(), HttpStatus::NotFound);
    assert_eq!(ApiError::TooManyOrders("Anna".to_owned(), Some(5)).doc().id, "busy");
    assert!(!ApiError::Internal.doc().mask);
    let mut shown = Vec::new();
    First(ApiError::Edge(EdgeError(3)))
        .visit_headers(&mut |name, value| shown.push(format!("{name}: {value}")));
    assert_eq!(shown, ["Edge: 3"]);
}

#[test]
#[cfg(feature = "macros")]
fn the_derive_documents_the_same() {
    use status_codes::StatusDocs;

    #[allow(dead_code, reason = "only its documentation is looked at")]
    #[path = "expansion/status_docs/input.rs"]
    mod input;

    assert_eq!(input::ApiError::DOCS, status_docs::ApiError::DOCS);
    assert_eq!(
        input::First::<input::ApiError>::DOCS,
        status_docs::First::<status_docs::ApiError>::DOCS
    );
}
