//! Every problem that the service can answer, and a request that it answers with it.

use axum::Router;
use axum::routing::get;
use support_api::{ApiError, Store, Translator, routes, surround};

use crate::client::{Answer, Call, JOON, JSON, MINA, Server, TICKET};
use crate::orders::orders;
use crate::upstream::upstream;

/// One way to have a problem answered.
pub(crate) struct Scenario {
    /// The `id` of the problem's variant.
    pub(crate) id: &'static str,
    pub(crate) status: u16,
    /// The operation, as the OpenAPI document names it.
    pub(crate) operation: Operation,
    pub(crate) headers: &'static [(&'static str, &'static str)],
    pub(crate) path: &'static str,
    pub(crate) body: String,
}

/// Which of the operations; `None` is where there is no operation, as for an unknown path.
type Operation = Option<(&'static str, &'static str)>;

/// Every scenario. Ticket 1 is open and mina's, ticket 2 is closed, joon has written as often as an agent
/// may, and order 2 is cancelled.
pub(crate) fn scenarios() -> Vec<Scenario> {
    let create = ("post", "/tickets");
    let list = ("get", "/tickets");
    let show = ("get", "/tickets/{id}");
    let change = ("patch", "/tickets/{id}");
    let reply = ("post", "/tickets/{id}/replies");
    let close = ("post", "/tickets/{id}/close");
    let translate = ("get", "/tickets/{id}/translation");
    let cancel = ("post", "/orders/{id}/cancel");
    let me = ("get", "/agents/me");
    let blank = r#"{"subject": "", "message": " "}"#;
    let too_long = " ".repeat(17_000);
    let mina = &[MINA, JSON][..];
    let joon = &[JOON, JSON][..];
    let case = |id, status, operation, headers, path, body: &str| Scenario {
        id,
        status,
        operation: Some(operation),
        headers,
        path,
        body: body.to_owned(),
    };
    let elsewhere = |id, status, path| Scenario {
        id,
        status,
        operation: None,
        headers: mina,
        path,
        body: String::new(),
    };
    vec![
        case("unauthenticated", 401, create, &[JSON], "/tickets", TICKET),
        case("unauthenticated", 401, list, &[], "/tickets", ""),
        case("unauthenticated", 401, show, &[], "/tickets/1", ""),
        case("unauthenticated", 401, change, &[JSON], "/tickets/1", "{}"),
        case("unauthenticated", 401, reply, &[JSON], "/tickets/1/replies", "{}"),
        case("unauthenticated", 401, close, &[], "/tickets/1/close", ""),
        case("unauthenticated", 401, translate, &[], "/tickets/1/translation", ""),
        case("unauthenticated", 401, me, &[("Authorization", "Bearer x")], "/agents/me", ""),
        case("not-assigned", 403, close, joon, "/tickets/1/close", ""),
        case("ticket-not-found", 404, show, mina, "/tickets/9", ""),
        case("ticket-not-found", 404, change, mina, "/tickets/9", "{}"),
        case("ticket-not-found", 404, reply, mina, "/tickets/9/replies", r#"{"message": "?"}"#),
        case("ticket-not-found", 404, close, mina, "/tickets/9/close", ""),
        case("ticket-not-found", 404, translate, mina, "/tickets/9/translation", ""),
        case("ticket-closed", 409, change, mina, "/tickets/2", "{}"),
        case("ticket-closed", 409, reply, mina, "/tickets/2/replies", r#"{"message": "?"}"#),
        case("ticket-closed", 409, close, mina, "/tickets/2/close", ""),
        case("invalid-fields", 422, create, mina, "/tickets", blank),
        case("invalid-fields", 422, change, mina, "/tickets/1", r#"{"subject": ""}"#),
        case("invalid-fields", 422, reply, mina, "/tickets/1/replies", r#"{"message": ""}"#),
        case("too-many-messages", 429, create, joon, "/tickets", TICKET),
        case("too-many-messages", 429, reply, joon, "/tickets/1/replies", r#"{"message": "?"}"#),
        case("translation-failed", 503, translate, mina, "/tickets/1/translation", ""),
        case("order-not-found", 404, cancel, mina, "/orders/9/cancel", ""),
        case("order-not-cancellable", 409, cancel, mina, "/orders/2/cancel", ""),
        elsewhere("orders-failed", 502, "/no-orders"),
        case("malformed-parameter", 400, show, mina, "/tickets/x", ""),
        case("malformed-parameter", 400, list, mina, "/tickets?priority=urgent", ""),
        case("malformed-body", 400, create, mina, "/tickets", "{"),
        case("unexpected-body", 422, create, mina, "/tickets", "{}"),
        case("unsupported-media-type", 415, create, &[MINA], "/tickets", "{}"),
        case("body-too-large", 413, create, mina, "/tickets", &too_long),
        elsewhere("unknown-path", 404, "/nowhere"),
        Scenario {
            id: "unknown-method",
            status: 405,
            operation: None,
            headers: mina,
            path: "/tickets/1/close",
            body: String::new(),
        },
        elsewhere("internal", 500, "/broken"),
        elsewhere("misconfigured", 500, "/unfit/1"),
    ]
}

/// The service in the state that the scenarios expect, with a route that panics and one that does not fit
/// its handler.
pub(crate) fn server() -> Server {
    server_with(Router::new())
}

/// The same with more routes.
pub(crate) fn server_with(more: Router) -> Server {
    let upstream = Translator::new(upstream("503 Busy"));
    let broken = Router::new()
        .route("/broken", get(async || -> () { panic!("the password is 1234") }))
        .route("/no-orders", get(async || Err::<(), _>(ApiError::OrdersFailed("down".into()))))
        .route("/unfit/{id}", get(async |_: unfit::Path<(u8, u8)>| ()));
    let server =
        Server::of(surround(routes(Store::new(2), upstream, orders()).merge(broken).merge(more)));
    server.mina("POST", "/tickets", TICKET);
    server.mina("POST", "/tickets", TICKET);
    server.mina("POST", "/tickets/2/close", "");
    for _ in 0..2 {
        let call = Call { method: "POST", path: "/tickets", headers: &[JOON, JSON], body: TICKET };
        assert_eq!(server.send(&call).status, 201);
    }
    server
}

mod unfit {
    status_codes::axum::extractors!(pub(super) support_api::ApiError);
}

impl Scenario {
    pub(crate) fn method(&self) -> String {
        self.operation.map_or("get", |(method, _)| method).to_ascii_uppercase()
    }

    /// Asks in these languages, or without `Accept-Language`.
    pub(crate) fn ask<'a>(&self, server: &Server, language: impl Into<Option<&'a str>>) -> Answer {
        let language = language.into().map(|tags| ("Accept-Language", tags));
        let headers: Vec<_> = self.headers.iter().copied().chain(language).collect();
        server.send(&Call {
            method: &self.method(),
            path: self.path,
            headers: &headers,
            body: &self.body,
        })
    }
}
