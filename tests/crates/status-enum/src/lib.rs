//! A user's crate with the attribute alone: it builds no `syn`.
#![deny(warnings)]

use status_codes::status_enum;

/// IANA's codes and nginx's.
#[status_enum(extends = ["http", "nginx"], docs("en"), code = ProxyCode)]
pub enum ProxyStatus {}

#[test]
fn the_attribute_is_read() {
    assert_eq!(ProxyStatus::ClientClosedRequest.code(), 499);
    assert!(ProxyCode::from(502).is_server_error());
}
