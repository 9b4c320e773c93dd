//! A running service, and what it answers.

use std::net::SocketAddr;
use std::sync::mpsc;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use axum::Router;
use orders_api::{Store, serve, service};
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use ureq::Agent;
use ureq::http::{HeaderMap, Request, StatusCode};

/// Longer than any answer takes, shorter than anybody waits for a test.
const PATIENCE: Duration = Duration::from_secs(20);

/// A service that runs until this is dropped.
pub(crate) struct Server {
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// The service, in which a tenant may place this many orders.
    pub(crate) fn with_quota(quota: u32) -> Self {
        Self::of(service(Store::new(quota)))
    }

    pub(crate) fn of(routes: Router) -> Self {
        let (started, address) = mpsc::channel();
        let (stop, stopped) = oneshot::channel::<()>();
        let thread = thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
            runtime.unwrap().block_on(async {
                let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
                started.send(listener.local_addr().unwrap()).unwrap();
                let stop = async { stopped.await.unwrap() };
                serve(listener, routes, stop).await.unwrap();
            });
        });
        let address = address.recv_timeout(PATIENCE).unwrap();
        Self { address, stop: Some(stop), thread: Some(thread) }
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.send("GET", path, &[], "")
    }

    /// A request of the tenant `acme`, with a body of JSON if there is one.
    pub(crate) fn acme(&self, method: &str, path: &str, body: &str) -> Answer {
        let headers = [("X-Tenant", "acme"), ("Content-Type", "application/json")];
        self.send(method, path, &headers, body)
    }

    pub(crate) fn send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Answer {
        send(self.address, method, path, headers, body)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop.take().map(|stop| stop.send(()));
        let ended = self.thread.take().map(JoinHandle::join);
        assert!(thread::panicking() || matches!(ended, Some(Ok(()))));
    }
}

/// Sends one request over a connection of its own.
pub(crate) fn send(
    address: SocketAddr,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> Answer {
    let agent = Agent::config_builder()
        .timeout_global(Some(PATIENCE))
        .http_status_as_error(false)
        .allow_non_standard_methods(true)
        .proxy(None)
        .build()
        .new_agent();
    let mut request = Request::builder().method(method).uri(format!("http://{address}{path}"));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let response = match body {
        "" => agent.run(request.body(()).unwrap()),
        body => agent.run(request.body(body).unwrap()),
    };
    let (parts, mut body) = response.unwrap().into_parts();
    let body = body.read_to_string().unwrap();
    Answer { status: parts.status, headers: parts.headers, body }
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

    /// The last part of the problem's `type`.
    pub(crate) fn problem_id(&self) -> String {
        let problem = self.problem();
        let uri = problem["type"].as_str().unwrap();
        uri.strip_prefix("/problems/").unwrap().to_owned()
    }
}
