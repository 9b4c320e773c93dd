//! A running service, and what it answers.

use std::net::SocketAddr;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use axum::Router;
use serde_json::Value;
use support_api::{Orders, Store, Translator, service};
use ureq::Agent;
use ureq::http::{HeaderMap, Request, StatusCode};

/// Longer than any answer takes, shorter than anybody waits for a test.
const PATIENCE: Duration = Duration::from_secs(20);

/// A service that runs until the tests end.
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
}

impl Server {
    /// The service, where an agent may write this often a minute.
    pub(crate) fn with_limit(limit: u32) -> Self {
        Self::of(service(Store::new(limit), Translator::new(NOWHERE), nowhere()))
    }

    pub(crate) fn with_translator(url: String) -> Self {
        Self::of(service(Store::new(100), Translator::new(url), nowhere()))
    }

    pub(crate) fn of(routes: Router) -> Self {
        let (started, address) = mpsc::channel();
        thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
            runtime.unwrap().block_on(async {
                let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
                started.send(listener.local_addr().unwrap()).unwrap();
                axum::serve(listener, routes).await.unwrap();
            });
        });
        Self { address: address.recv_timeout(PATIENCE).unwrap() }
    }

    pub(crate) fn send(&self, request: &Call<'_>) -> Answer {
        let agent = Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            .http_status_as_error(false)
            .allow_non_standard_methods(true)
            .proxy(None)
            .build()
            .new_agent();
        let url = format!("http://{}{}", self.address, request.path);
        let mut built = Request::builder().method(request.method).uri(url);
        for (name, value) in request.headers {
            built = built.header(*name, *value);
        }
        let response = match request.body {
            "" => agent.run(built.body(()).unwrap()),
            body => agent.run(built.body(body).unwrap()),
        };
        let (parts, mut body) = response.unwrap().into_parts();
        let body = body.read_to_string().unwrap();
        Answer { status: parts.status, headers: parts.headers, body }
    }

    /// A request of the agent `mina`.
    pub(crate) fn mina(&self, method: &str, path: &str, body: &str) -> Answer {
        self.send(&Call { method, path, headers: &[MINA, JSON], body })
    }
}

/// An address at which nothing listens.
const NOWHERE: &str = "http://127.0.0.1:9";

fn nowhere() -> Orders {
    Orders::new(NOWHERE, "acme")
}

/// The token of the agent `mina`.
pub(crate) const MINA: (&str, &str) = ("Authorization", "Bearer token-of-mina");
/// The token of the agent `joon`.
pub(crate) const JOON: (&str, &str) = ("Authorization", "Bearer token-of-joon");
/// What says that a body is JSON.
pub(crate) const JSON: (&str, &str) = ("Content-Type", "application/json");

/// A ticket that is accepted.
pub(crate) const TICKET: &str = r#"{"subject": "환불", "message": "환불은 언제 되나요?"}"#;

/// A request.
pub(crate) struct Call<'a> {
    pub(crate) method: &'a str,
    pub(crate) path: &'a str,
    pub(crate) headers: &'a [(&'a str, &'a str)],
    pub(crate) body: &'a str,
}

/// What came over the wire.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Answer {
    /// The value of a header field; empty if there is none.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// The body, which has to be a problem document with the response's own status.
    pub(crate) fn problem(&self) -> Value {
        assert_eq!(self.header("Content-Type"), "application/problem+json", "{self:?}");
        let problem = self.json();
        assert_eq!(problem["status"], self.status.as_u16(), "{self:?}");
        problem
    }
}
