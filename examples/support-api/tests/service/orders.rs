//! The problems of the orders service become those of this one.

use axum::Router;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::routing::post;
use serde_json::Value;
use support_api::{Orders, Store, Translator, service};
use ureq::Agent;

use crate::client::{Answer, Server};

/// The tenant whose orders the agents look after.
const TENANT: &str = "acme";

/// The real orders service, where this tenant has placed two orders and cancelled the second.
pub(crate) fn orders() -> Orders {
    let server = Server::of(orders_api::service(orders_api::Store::new(100)));
    let url = format!("http://{}", server.address);
    let agent: Agent = Agent::config_builder().proxy(None).build().new_agent();
    let send = |path: &str, body: &str| {
        let request = agent.post(format!("{url}{path}")).header("X-Tenant", TENANT);
        request.header("Content-Type", "application/json").send(body).unwrap();
    };
    let order = r#"{"items": [{"sku": "tea", "quantity": 1}]}"#;
    send("/orders", order);
    send("/orders", order);
    send("/orders/2/cancel", "");
    Orders::new(url, TENANT)
}

/// What cancelling an order answers.
fn cancel(orders: Orders, id: &str) -> Answer {
    let translator = Translator::new("http://127.0.0.1:9");
    let server = Server::of(service(Store::new(1), translator, orders));
    server.mina("POST", &format!("/orders/{id}/cancel"), "")
}

#[test]
fn an_order_is_cancelled_once() {
    let orders = orders();
    assert_eq!(cancel(orders.clone(), "1").status, 204);
    let again = cancel(orders, "1").problem();
    assert_eq!(again["type"], "/problems/order-not-cancellable");
    assert_eq!((&again["id"], &again["state"]), (&1.into(), &"cancelled".into()));
}

#[test]
fn an_order_that_does_not_exist_is_this_services_problem_too() {
    let problem = cancel(orders(), "9").problem();
    assert_eq!(problem["type"], "/problems/order-not-found");
    assert_eq!(problem["detail"], "there is no order 9");
}

#[test]
fn anything_else_is_a_failure_of_the_orders_service() {
    let answers = [
        (410, r#"{"type": "/problems/order-archived", "id": 1}"#),
        (409, r#"{"type": "/problems/wrong-state", "id": "one"}"#),
        (409, r#"{"type": "/problems/wrong-state", "id": 1}"#),
        (409, r#"{"status": 409}"#),
        (503, "<h1>Busy</h1>"),
        (404, ""),
    ];
    for (status, body) in answers {
        let answer = (StatusCode::from_u16(status).unwrap(), [(CONTENT_TYPE, "x/y")], body);
        let routes = Router::new().route("/orders/{id}/cancel", post(async move || answer));
        let server = Server::of(routes);
        assert_failed(&cancel(Orders::new(format!("http://{}", server.address), TENANT), "1"));
    }
    // A tenant that the service refuses, and an address at which nothing listens.
    let server = Server::of(orders_api::service(orders_api::Store::new(1)));
    let url = format!("http://{}", server.address);
    assert_failed(&cancel(Orders::new(url, "No Tenant"), "1"));
    assert_failed(&cancel(Orders::new("http://127.0.0.1:9", TENANT), "1"));
}

fn assert_failed(answer: &Answer) {
    let problem = answer.problem();
    assert_eq!(answer.status, 502, "{problem}");
    assert_eq!(problem["type"], "/problems/orders-failed");
    // What went wrong there is nobody's business here.
    assert_eq!(problem.get("detail"), None::<&Value>);
}
