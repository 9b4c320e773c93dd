//! The life of an order.

use serde_json::{Value, json};

use crate::client::{Answer, Server};

const TEA: &str = r#"{"items": [{"sku": "tea", "quantity": 2}]}"#;

fn server() -> Server {
    Server::with_quota(100)
}

fn pay(server: &Server, id: u64, card: &str) -> Answer {
    server.acme("POST", &format!("/orders/{id}/payment"), &json!({ "card": card }).to_string())
}

/// The numbers of the listed orders, and the `next`.
fn listed(server: &Server, query: &str) -> (Vec<u64>, Value) {
    let answer = server.acme("GET", &format!("/orders{query}"), "");
    assert_eq!(answer.status, 200, "{answer:?}");
    let page = answer.json();
    let orders = page["orders"].as_array().unwrap().iter();
    (orders.map(|order| order["id"].as_u64().unwrap()).collect(), page["next"].clone())
}

#[test]
fn an_order_is_placed_shown_and_paid() {
    let server = server();
    let placed = server.acme("POST", "/orders", TEA);
    assert_eq!(placed.status, 201);
    assert_eq!(placed.header("Location"), "/orders/1");
    let items = json!([{"sku": "tea", "quantity": 2}]);
    assert_eq!(placed.json(), json!({"id": 1, "state": "placed", "items": items, "total": 17_800}));
    assert_eq!(server.acme("GET", placed.header("Location"), "").json(), placed.json());

    let paid = pay(&server, 1, "tok_ok");
    assert_eq!(paid.status, 200);
    assert_eq!(paid.json()["state"], "paid");
    assert_eq!(server.acme("GET", "/orders/1", "").json(), paid.json());
}

#[test]
fn what_is_done_is_not_done_again() {
    let server = server();
    for (first, answer) in [("cancel", "cancelled"), ("payment", "paid")] {
        let id = server.acme("POST", "/orders", TEA).json()["id"].as_u64().unwrap();
        let act = |what| match what {
            "payment" => pay(&server, id, "tok_ok"),
            _ => server.acme("POST", &format!("/orders/{id}/cancel"), ""),
        };
        assert_eq!(act(first).json()["state"], answer);
        for second in ["cancel", "payment"] {
            let refused = act(second);
            assert_eq!(refused.status, 409);
            assert_eq!(refused.problem_id(), "wrong-state");
            assert_eq!(refused.problem()["state"], answer);
            assert_eq!(refused.problem()["id"], id);
        }
    }
}

#[test]
fn a_payment_that_fails_can_be_made_again() {
    let server = server();
    server.acme("POST", "/orders", TEA);
    let declined = pay(&server, 1, "tok_declined");
    assert_eq!((declined.status.as_u16(), declined.problem_id().as_str()), (402, "card-declined"));
    assert_eq!(declined.problem()["reason"], "insufficient funds");

    let unknown = pay(&server, 1, "tok_of_nobody");
    assert_eq!((unknown.status.as_u16(), unknown.problem_id().as_str()), (422, "unknown-card"));

    let down = pay(&server, 1, "tok_down");
    assert_eq!((down.status.as_u16(), down.problem_id().as_str()), (560, "provider-down"));
    assert_eq!(down.header("Retry-After"), "30");
    assert!(!down.body.contains("pay.internal"), "{down:?}");

    assert_eq!(pay(&server, 1, "tok_ok").json()["state"], "paid");
}

#[test]
fn an_order_cannot_be_paid_twice_at_once() {
    let server = server();
    server.acme("POST", "/orders", TEA);
    let mut answers: Vec<u16> = std::thread::scope(|scope| {
        let pay = || pay(&server, 1, "tok_ok").status.as_u16();
        let payments: Vec<_> = (0..4).map(|_| scope.spawn(pay)).collect();
        payments.into_iter().map(|payment| payment.join().unwrap()).collect()
    });
    answers.sort_unstable();
    assert_eq!(answers, [200, 409, 409, 409]);
}

#[test]
fn orders_are_listed_by_state_and_page() {
    let server = server();
    assert_eq!(listed(&server, ""), (vec![], Value::Null));
    for _ in 0..5 {
        server.acme("POST", "/orders", TEA);
    }
    pay(&server, 2, "tok_ok");
    server.acme("POST", "/orders/4/cancel", "");
    assert_eq!(listed(&server, ""), (vec![1, 2, 3, 4, 5], Value::Null));
    assert_eq!(listed(&server, "?state=placed"), (vec![1, 3, 5], Value::Null));
    assert_eq!(listed(&server, "?state=paid&limit=2"), (vec![2], Value::Null));
    assert_eq!(listed(&server, "?limit=3"), (vec![1, 2, 3], json!(3)));
    assert_eq!(listed(&server, "?limit=3&after=3"), (vec![4, 5], Value::Null));
}

#[test]
fn a_tenant_sees_and_changes_only_its_own() {
    let server = server();
    server.acme("POST", "/orders", TEA);
    let other = |method, path: &str| server.send(method, path, &[("X-Tenant", "globex")], "");
    assert_eq!(other("GET", "/orders").json()["orders"], json!([]));
    for (method, path) in [("GET", "/orders/1"), ("POST", "/orders/1/cancel")] {
        let answer = other(method, path);
        assert_eq!(answer.problem_id(), "order-not-found");
        // As for one that is not there.
        let missing = other(method, &path.replace('1', "7")).body.replace('7', "1");
        assert_eq!(answer.body, missing);
    }
    assert_eq!(server.acme("GET", "/orders/1", "").json()["state"], "placed");
}

#[test]
fn a_tenant_that_placed_all_it_may_is_told_when_to_come_back() {
    let server = Server::with_quota(2);
    assert_eq!(server.acme("POST", "/orders", TEA).status, 201);
    assert_eq!(server.acme("POST", "/orders", TEA).status, 201);
    let refused = server.acme("POST", "/orders", TEA);
    assert_eq!(refused.status, 460);
    assert_eq!(refused.problem_id(), "too-many-orders");
    assert_eq!(refused.problem()["limit"], 2);
    let seconds: u64 = refused.header("Retry-After").parse().unwrap();
    assert!((3500..=3601).contains(&seconds), "{seconds}");

    let headers = [("X-Tenant", "globex"), ("Content-Type", "application/json")];
    assert_eq!(server.send("POST", "/orders", &headers, TEA).status, 201);
}

#[test]
fn an_order_is_told_all_that_is_wrong_with_it() {
    let server = server();
    let wrong = r#"{"items": [
        {"sku": "tea", "quantity": 0},
        {"sku": "coffee", "quantity": 100},
        {"sku": "tea", "quantity": 99}
    ]}"#;
    let refused = server.acme("POST", "/orders", wrong);
    assert_eq!(refused.status, 422);
    assert_eq!(refused.problem_id(), "invalid-order");
    assert_eq!(
        refused.problem()["errors"],
        json!([
            {"detail": "a quantity is 1 to 99, not 0", "pointer": "#/items/0/quantity"},
            {"detail": "the shop has no \"coffee\"", "pointer": "#/items/1/sku"},
            {"detail": "a quantity is 1 to 99, not 100", "pointer": "#/items/1/quantity"},
            {"detail": "\"tea\" is in the order already", "pointer": "#/items/2/sku"},
        ]),
    );
    let item = json!({"sku": "tea", "quantity": 1});
    for items in [vec![], vec![item; 21]] {
        let refused = server.acme("POST", "/orders", &json!({ "items": items }).to_string());
        assert_eq!(refused.problem()["errors"][0]["pointer"], "#/items");
    }
}
