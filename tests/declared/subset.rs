//! `subset!`.

use status_codes::{DocNode, HttpStatus, StatusDocs, subset};

#[derive(StatusDocs)]
#[allow(dead_code, reason = "only the docs are asked for")]
pub(crate) enum ApiError<T> {
    #[status(404)]
    OrderNotFound { id: u64 },
    #[status(429, skip_docs)]
    TooManyOrders,
    #[status(transparent)]
    Database(DbError),
    #[status(409)]
    r#Try(T),
}

#[derive(StatusDocs)]
#[allow(dead_code, reason = "only the docs are asked for")]
pub(crate) enum DbError {
    #[status(503)]
    Locked,
}

subset!(pub(crate) GetOrderErrors of ApiError<u8>: OrderNotFound, TooManyOrders);

subset! {
    /// What is written about it is the user's.
    #[derive(PartialEq)]
    pub(crate) OtherErrors of ApiError<u8>: r#Try, Database,
}

#[test]
fn a_subset_has_the_docs_of_its_variants_in_the_order_that_is_written() {
    assert_eq!(GetOrderErrors::DOCS, &ApiError::<u8>::DOCS[..2]);
    let [DocNode::Variant(first), second] = OtherErrors::DOCS else { panic!("there are two") };
    assert_eq!((first.name, first.entry), ("Try", HttpStatus::Conflict.entry()));
    assert_eq!(*second, DocNode::Forward { name: "Database", docs: DbError::DOCS });
}

#[test]
fn a_subset_is_as_good_as_the_whole_where_a_type_is_asked_for() {
    fn codes<E: StatusDocs<Status = HttpStatus>>() -> usize {
        E::DOCS.len()
    }
    assert_eq!((codes::<GetOrderErrors>(), codes::<ApiError<u8>>()), (2, 4));
    assert_eq!(size_of::<OtherErrors>(), 0);
}

#[cfg(feature = "utoipa")]
#[test]
fn an_operation_answers_with_a_subset() {
    use serde_json::json;
    use utoipa::OpenApi;

    #[utoipa::path(get, path = "/orders", responses(GetOrderErrors, OtherErrors))]
    #[allow(dead_code, reason = "only its description is asked for")]
    fn orders() {}

    #[derive(OpenApi)]
    #[openapi(paths(orders))]
    struct Api;

    let document = serde_json::to_value(Api::openapi()).unwrap();
    let responses = document["paths"]["/orders"]["get"]["responses"].as_object().unwrap();
    assert_eq!(responses.keys().collect::<Vec<_>>(), ["404", "409", "503"]);
    assert_eq!(document["components"], json!({}));
}
