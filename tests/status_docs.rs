//! What `#[derive(StatusDocs)]` makes of each kind of type and of each key.
#![cfg(feature = "macros")]
#![allow(dead_code, reason = "many a variant is only described")]

use std::borrow::Cow;
use std::fmt::{self, Display};
use std::marker::PhantomData;

use status_codes::{DocNode, HttpStatus, StatusDocs, VariantDoc, WebStatus, status_enum};

/// What the documentation of a type says of its own variants.
fn variants<T: StatusDocs>() -> Vec<&'static VariantDoc> {
    let own = T::DOCS.iter().filter_map(|node| match node {
        DocNode::Variant(doc) => Some(doc),
        DocNode::Forward { .. } => None,
    });
    own.collect()
}

fn ids<T: StatusDocs>() -> Vec<&'static str> {
    variants::<T>().iter().map(|doc| doc.id).collect()
}

fn headers(value: &impl StatusDocs) -> Vec<String> {
    let mut shown = Vec::new();
    value.visit_headers(&mut |name, value| shown.push(format!("{name}: {value}")));
    shown
}

/// What happens to an order.
#[derive(StatusDocs)]
#[status(type_base = "https://api.acme.dev/problems/")]
enum OrderError {
    /// The order does not
    /// exist.
    ///
    /// Or not any more.
    #[status(404, title(ko = "주문을 찾을 수 없음"))]
    NotFound { id: u64 },
    #[status(TooManyRequests, title = "Slow down", summary(en = "Wait.", "pt-BR" = "Espere."))]
    /// Is not used: `summary` says it.
    TooMany(u32),
    #[status(500)]
    #[status(mask = false, skip_docs)]
    Internal,
    #[status(418, mask, id = "pot", url = "/teapot")]
    Teapot,
    #[status(HttpStatus::BadGateway)]
    Upstream,
}

#[test]
fn a_variant_answers_with_its_code() {
    assert_eq!(OrderError::NotFound { id: 7 }.status(), HttpStatus::NotFound);
    assert_eq!(OrderError::TooMany(7).status(), HttpStatus::TooManyRequests);
    assert_eq!(OrderError::Internal.status(), HttpStatus::InternalServerError);
    assert_eq!(OrderError::Upstream.status(), HttpStatus::BadGateway);
}

#[test]
fn doc_is_what_docs_lists_at_the_variants_place() {
    let values = [
        OrderError::NotFound { id: 7 },
        OrderError::TooMany(7),
        OrderError::Internal,
        OrderError::Teapot,
        OrderError::Upstream,
    ];
    assert!(values.iter().map(StatusDocs::doc).eq(variants::<OrderError>()));
    for value in &values {
        assert_eq!(value.doc().entry, value.status().entry());
    }
}

#[test]
fn names_ids_and_links_come_from_the_variant_unless_given() {
    assert_eq!(ids::<OrderError>(), ["not_found", "too_many", "internal", "pot", "upstream"]);
    let names: Vec<_> = variants::<OrderError>().iter().map(|doc| doc.name).collect();
    assert_eq!(names, ["NotFound", "TooMany", "Internal", "Teapot", "Upstream"]);
    let urls: Vec<_> = variants::<OrderError>().iter().filter_map(|doc| doc.url).collect();
    assert_eq!(urls[0], "https://api.acme.dev/problems/not_found");
    assert_eq!(urls[3], "/teapot");
}

#[test]
fn english_texts_come_from_the_name_and_the_doc_comment_unless_given() {
    let docs = variants::<OrderError>();
    assert_eq!(docs[0].titles(), [("en", "Not found"), ("ko", "주문을 찾을 수 없음")]);
    assert_eq!(docs[0].summaries(), [("en", "The order does not exist.\n\nOr not any more.")]);
    assert_eq!(docs[1].titles(), [("en", "Slow down")]);
    assert_eq!(docs[1].summaries(), [("en", "Wait."), ("pt-BR", "Espere.")]);
    assert_eq!(docs[2].summary("en"), None);
}

#[test]
fn server_errors_are_masked_unless_said_otherwise() {
    let masked: Vec<_> = variants::<OrderError>().iter().map(|doc| doc.mask).collect();
    assert_eq!(masked, [false, false, false, true, true]);
}

#[test]
fn only_skip_docs_hides() {
    let hidden: Vec<_> = variants::<OrderError>().iter().map(|doc| doc.hidden).collect();
    assert_eq!(hidden, [false, false, true, false, false]);
}

#[test]
fn every_case_of_rename_all_is_serdes() {
    macro_rules! assert_case {
        ($($case:literal => $id:literal)*) => {$({
            #[derive(StatusDocs)]
            #[status(rename_all = $case, default = 404)]
            enum Renamed {
                OrderNotFound,
            }
            assert_eq!(ids::<Renamed>(), [$id]);
        })*};
    }
    assert_case! {
        "lowercase" => "ordernotfound"
        "UPPERCASE" => "ORDERNOTFOUND"
        "PascalCase" => "OrderNotFound"
        "camelCase" => "orderNotFound"
        "snake_case" => "order_not_found"
        "SCREAMING_SNAKE_CASE" => "ORDER_NOT_FOUND"
        "kebab-case" => "order-not-found"
        "SCREAMING-KEBAB-CASE" => "ORDER-NOT-FOUND"
    }
}

#[derive(StatusDocs)]
#[status(default = ServiceUnavailable)]
#[repr(u16)]
enum Numbered {
    Gone = 410,
    #[status(404)]
    Other = 411,
    Suffixed(u8) = 412_u16,
    Rest,
}

#[test]
fn a_code_comes_from_the_key_else_the_discriminant_else_the_default() {
    assert_eq!(Numbered::Gone.status(), HttpStatus::Gone);
    assert_eq!(Numbered::Other.status(), HttpStatus::NotFound);
    assert_eq!(Numbered::Suffixed(1).status(), HttpStatus::PreconditionFailed);
    assert_eq!(Numbered::Rest.status(), HttpStatus::ServiceUnavailable);
}

/// The order is on its way.
#[derive(StatusDocs)]
#[status(409, type_base = "/problems/", id = "shipped", title(ko = "이미 발송됨"))]
struct Shipped {
    #[status(header = "Retry-After")]
    seconds: u32,
}

#[derive(StatusDocs)]
#[status(transparent)]
struct Wrapper(OrderError);

#[derive(StatusDocs)]
#[status(503)]
struct Unit;

#[test]
fn a_struct_takes_the_keys_of_a_type_and_of_a_variant() {
    let shipped = Shipped { seconds: 5 };
    assert_eq!(shipped.status(), HttpStatus::Conflict);
    assert_eq!(shipped.doc().name, "Shipped");
    assert_eq!(shipped.doc().url, Some("/problems/shipped"));
    assert_eq!(shipped.doc().summary("en"), Some("The order is on its way."));
    assert_eq!(headers(&shipped), ["Retry-After: 5"]);
    assert_eq!(Unit.status(), HttpStatus::ServiceUnavailable);
}

#[test]
fn a_transparent_struct_is_what_it_holds() {
    let wrapper = Wrapper(OrderError::Teapot);
    assert_eq!(wrapper.status(), HttpStatus::ImATeapot);
    assert_eq!(wrapper.doc(), OrderError::Teapot.doc());
    assert_eq!(Wrapper::DOCS, [DocNode::Forward { name: "Wrapper", docs: OrderError::DOCS }]);
}

struct Seconds(u32);

impl Display for Seconds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

type Maybe<T> = Option<T>;

#[derive(StatusDocs)]
enum Limited<'a, T> {
    #[status(429)]
    Named {
        #[status(header = "Retry-After")]
        after: Seconds,
        #[status(header = "X-Name")]
        visit: &'a str,
        #[status(header = "X-Type", extension = "kind")]
        r#type: char,
        #[status(header = "X-Maybe")]
        maybe: Maybe<T>,
        #[status(header = "Link")]
        first: T,
        #[status(header = "Link")]
        value: Option<Cow<'a, str>>,
        other: Vec<u8>,
    },
    #[status(transparent)]
    Shipped(Shipped),
    #[status(404)]
    None,
}

#[test]
fn headers_are_shown_in_order_and_an_option_only_if_there_is_a_value() {
    let limited = |maybe, value| Limited::Named {
        after: Seconds(3),
        visit: "Anna",
        r#type: 'a',
        maybe,
        first: 1,
        value,
        other: Vec::new(),
    };
    assert_eq!(
        headers(&limited(Some(2), Some("second".into()))),
        ["Retry-After: 3", "X-Name: Anna", "X-Type: a", "X-Maybe: 2", "Link: 1", "Link: second"]
    );
    assert_eq!(
        headers(&limited(None, None)),
        ["Retry-After: 3", "X-Name: Anna", "X-Type: a", "Link: 1"]
    );
    assert_eq!(headers(&Limited::<u8>::Shipped(Shipped { seconds: 9 })), ["Retry-After: 9"]);
    assert!(headers(&Limited::<u8>::None).is_empty());
}

#[test]
fn the_docs_name_the_headers_that_a_variant_declares() {
    let docs = variants::<Limited<'_, u8>>();
    assert_eq!(docs[0].headers, ["Retry-After", "X-Name", "X-Type", "X-Maybe", "Link", "Link"]);
    assert!(docs[1].headers.is_empty());
}

#[derive(StatusDocs)]
enum Refused {
    #[status(401, header("WWW-Authenticate" = "Bearer", "Cache-Control" = "no-store"))]
    #[status(header("Date"))]
    UnknownToken {
        #[status(header = "Retry-After")]
        seconds: u32,
    },
    #[status(HttpStatus::MethodNotAllowed, header("allow"))]
    UnknownMethod,
    #[status(407)]
    Proxy(#[status(header = "proxy-authenticate")] &'static str),
    #[status(transparent)]
    Upgrade(UpgradeNeeded),
}

#[derive(StatusDocs)]
#[status(426, enum = WebStatus, header("Upgrade" = "HTTP/3.0"))]
struct OldProtocol;

#[derive(StatusDocs)]
#[status(426, header("Upgrade" = "HTTP/3.0"))]
struct UpgradeNeeded;

#[test]
fn a_variant_sends_the_header_fields_whose_value_it_says_then_those_of_its_fields() {
    let expected = ["WWW-Authenticate: Bearer", "Cache-Control: no-store", "Retry-After: 3"];
    assert_eq!(headers(&Refused::UnknownToken { seconds: 3 }), expected);
    assert!(headers(&Refused::UnknownMethod).is_empty());
    assert_eq!(headers(&Refused::Proxy("Basic")), ["proxy-authenticate: Basic"]);
    assert_eq!(headers(&Refused::Upgrade(UpgradeNeeded)), ["Upgrade: HTTP/3.0"]);
    assert_eq!(headers(&OldProtocol), ["Upgrade: HTTP/3.0"]);
}

#[test]
fn the_docs_tell_which_header_fields_are_always_the_same() {
    let doc = variants::<Refused>()[0];
    assert_eq!(doc.headers, ["WWW-Authenticate", "Cache-Control", "Date", "Retry-After"]);
    assert_eq!(doc.constant_header("www-authenticate"), Some("Bearer"));
    assert_eq!(doc.constant_header("Date"), None);
}

#[test]
fn the_docs_name_the_extension_members() {
    let docs = variants::<Limited<'_, u8>>();
    assert!(docs[0].members.iter().map(|member| member.name).eq(["kind"]));
}

#[derive(StatusDocs)]
enum ApiError<'a, E, const N: usize>
where
    E: 'a,
{
    #[status(transparent)]
    Inner(E),
    #[status(transparent)]
    Borrowed { error: &'a E },
    #[status(400)]
    Bytes([u8; N], PhantomData<E>),
}

#[test]
fn a_generic_type_forwards_to_whatever_it_holds() {
    type Error = ApiError<'static, OrderError, 4>;

    assert_eq!(Error::Inner(OrderError::Teapot).status(), HttpStatus::ImATeapot);
    assert_eq!(Error::Borrowed { error: &OrderError::Teapot }.doc().id, "pot");
    assert_eq!(Error::Bytes([0; 4], PhantomData).status(), HttpStatus::BadRequest);
    let [DocNode::Forward { name: "Inner", docs }, DocNode::Forward { name: "Borrowed", .. }, _] =
        Error::DOCS
    else {
        panic!("{:?}", Error::DOCS)
    };
    assert_eq!(*docs, OrderError::DOCS);
}

#[derive(StatusDocs)]
enum Never {}

#[test]
fn an_enum_without_variants_has_nothing_to_say() {
    assert!(Never::DOCS.is_empty());
}

#[derive(StatusDocs)]
#[non_exhaustive]
#[status(enum = WebStatus)]
enum WebError {
    #[status(499)]
    Closed,
    #[status(ClientClosedRequest)]
    ClosedByName,
}

#[status_enum(inline = r#"
format = 1

[registry]
name   = "exit"
title  = "Exit codes"
repr   = "u8"
codes  = "0..=255"
digits = 1

[1]
phrase = "Failure"

[200]
phrase = "Two Hundred"
"#)]
enum Exit {}

#[derive(StatusDocs)]
#[status(enum = Exit, default = 1)]
enum ExitError {
    Any,
    #[status(200)]
    TwoHundred,
}

#[test]
fn the_codes_are_of_the_enum_that_is_named() {
    assert_eq!(WebError::Closed.status(), WebStatus::ClientClosedRequest);
    assert_eq!(WebError::ClosedByName.status(), WebError::Closed.status());
    assert_eq!(WebError::Closed.doc().entry.registry.name, "nginx");
    assert_eq!(ExitError::Any.status(), Exit::Failure);
    assert_eq!(ExitError::TwoHundred.status().code(), 200_u8);
}

/// Names that the derive uses too, and names that are keywords.
mod names {
    #![allow(
        non_camel_case_types,
        clippy::enum_variant_names,
        clippy::upper_case_acronyms,
        reason = "that is what is tested"
    )]

    use status_codes::StatusDocs;

    #[derive(StatusDocs)]
    #[status(default = 404)]
    pub(super) enum Status {
        Status,
        Error,
        Some,
        None,
        DOCS,
        r#try,
        Self_,
        FooBar,
        #[status(id = "foo_bar_too")]
        Foo_Bar,
    }
}

#[test]
fn a_variant_may_have_any_name() {
    use names::Status;

    assert_eq!(
        ids::<Status>(),
        ["status", "error", "some", "none", "docs", "try", "self", "foo_bar", "foo_bar_too"]
    );
    assert_eq!(Status::r#try.doc().name, "try");
    assert_eq!(Status::Status.status(), HttpStatus::NotFound);
}

#[test]
fn keys_may_come_from_a_macro() {
    macro_rules! error {
        ($name:ident, $code:literal, $variant:path, $inner:ty, $id:expr) => {
            #[derive(StatusDocs)]
            enum $name {
                #[status($code, id = $id)]
                ByNumber,
                #[status($variant)]
                ByName,
                #[status(transparent)]
                Inner($inner),
            }
        };
    }
    error!(Made, 404, Gone, Unit, "by-number");
    assert_eq!(Made::ByNumber.status(), HttpStatus::NotFound);
    assert_eq!(Made::ByName.status(), HttpStatus::Gone);
    assert_eq!(Made::Inner(Unit).status(), HttpStatus::ServiceUnavailable);
    assert_eq!(Made::ByNumber.doc().id, "by-number");
}

#[test]
fn what_is_documented_is_constant() {
    const CODES: [i128; 2] = {
        let [DocNode::Variant(first), DocNode::Variant(second)] = WebError::DOCS else {
            panic!("there are two variants")
        };
        [first.entry.code, second.entry.code]
    };
    assert_eq!(CODES, [499, 499]);
}

#[cfg(feature = "alloc")]
#[test]
fn a_box_answers_as_what_is_in_it() {
    #[derive(StatusDocs)]
    enum Outer {
        #[status(transparent)]
        Boxed(Box<OrderError>),
    }
    assert_eq!(Outer::Boxed(Box::new(OrderError::Teapot)).status(), HttpStatus::ImATeapot);
}

/// Every attribute of thiserror's beside ours.
#[derive(Debug, thiserror::Error, StatusDocs)]
enum ServiceError {
    #[error("order {id} not found")]
    #[status(404)]
    NotFound {
        #[status(extension)]
        id: u64,
    },
    #[error(transparent)]
    #[status(transparent)]
    Refused(#[from] Forbidden),
    #[error("the disk is full")]
    #[status(507)]
    Disk(#[source] std::io::Error),
    #[error(transparent)]
    #[status(500)]
    Other(#[from] anyhow::Error),
    #[error("a job failed")]
    #[status(502)]
    Job { source: Box<dyn std::error::Error + Send + Sync> },
}

#[derive(Debug, thiserror::Error, StatusDocs)]
#[error("forbidden")]
#[status(403)]
struct Forbidden;

#[test]
fn thiserrors_attributes_stay_as_they_are() {
    let refused: ServiceError = Forbidden.into();
    assert_eq!(refused.status(), HttpStatus::Forbidden);
    assert_eq!(refused.to_string(), "forbidden");
    let other: ServiceError = anyhow::anyhow!("out of luck").into();
    assert_eq!(other.status(), HttpStatus::InternalServerError);
    assert_eq!(other.to_string(), "out of luck");
    assert_eq!(ServiceError::NotFound { id: 7 }.to_string(), "order 7 not found");
}

/// Keys that ask for more than the library alone.
#[cfg(all(feature = "axum", feature = "actix-web", feature = "utoipa"))]
mod frameworks {
    use std::fmt::Debug;

    use status_codes::StatusDocs;
    use status_codes::problem::problem;

    #[derive(Debug, thiserror::Error, StatusDocs)]
    #[error("at most {limit:?}")]
    #[status(429, axum, actix_web, utoipa)]
    struct Limit<T: Debug> {
        #[status(extension, header = "X-Limit")]
        limit: Option<T>,
    }

    #[derive(Debug, thiserror::Error, StatusDocs)]
    #[error("{0}")]
    #[status(transparent, axum, actix_web, utoipa)]
    struct Outer<E>(Box<E>);

    #[test]
    fn a_generic_type_gets_every_impl_that_it_asks_for() {
        let error = || Outer(Box::new(Limit { limit: Some(3) }));
        assert_eq!(
            problem(&error(), "en").to_json(),
            r#"{"type":"about:blank","title":"Too Many Requests","status":429,"detail":"at most Some(3)","limit":3}"#
        );
        let response = axum::response::IntoResponse::into_response(error());
        assert_eq!(response.status(), 429);
        assert_eq!(response.headers()["X-Limit"], "3");
        let response = actix_web::ResponseError::error_response(&error());
        assert_eq!(response.status(), 429);
        let responses = <Outer<Limit<u8>> as utoipa::IntoResponses>::responses();
        assert!(responses.keys().eq(["429"]));
    }
}

/// What a service over CoAP, JSON-RPC and SQL answers, in the notation of each.
#[cfg(all(feature = "coap", feature = "jsonrpc", feature = "sqlstate"))]
mod notations {
    use status_codes::{CoapStatus, JsonRpcError, SqlState, StatusDocs};

    #[derive(StatusDocs)]
    #[status(enum = CoapStatus)]
    enum Coap {
        #[status("4.04")]
        Missing,
        #[status(one_of("5.00", ServiceUnavailable))]
        Down(#[status(code)] CoapStatus),
    }

    #[derive(StatusDocs)]
    #[status(enum = JsonRpcError, default = -32603)]
    enum Rpc {
        #[status(-32601)]
        NoMethod,
        Parse = -32700,
        Other,
    }

    #[derive(StatusDocs)]
    #[status(enum = SqlState)]
    enum Sql {
        #[status("42P01")]
        NoTable,
    }

    #[test]
    fn a_code_is_written_as_its_registry_writes_it() {
        assert_eq!(Coap::Missing.status(), CoapStatus::NotFound);
        let down = Coap::Down(CoapStatus::InternalServerError);
        assert_eq!(down.status(), CoapStatus::InternalServerError);
        assert_eq!(Rpc::NoMethod.status(), JsonRpcError::MethodNotFound);
        assert_eq!(Rpc::Parse.status(), JsonRpcError::ParseError);
        assert_eq!(Rpc::Other.status(), JsonRpcError::InternalError);
        assert_eq!(Sql::NoTable.status(), SqlState::UndefinedTable);
    }

    #[cfg(feature = "docs")]
    #[test]
    fn the_pages_show_the_code_as_its_registry_writes_it() {
        use status_codes::docs::{to_html, to_json, to_markdown};

        for page in [to_html(Coap::DOCS), to_markdown(Coap::DOCS, "en"), to_json(Coap::DOCS)] {
            assert!(page.contains("4.04") && !page.contains(">132<"), "{page}");
        }
        assert!(to_markdown(Rpc::DOCS, "en").contains("-32601"));
        assert!(to_html(Sql::DOCS).contains("42P01"));
    }
}
