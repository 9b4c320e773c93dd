//! A gRPC service of tonic, whose only method fails; and a client that calls it.

use std::future::{Ready, ready};
use std::net::SocketAddr;
use std::sync::mpsc;
use std::thread;

use axum::Router;
use axum::extract::Request as HttpRequest;
use axum::http::uri::PathAndQuery;
use axum::routing::post;
use tonic::server::UnaryService;
use tonic::service::Routes;
use tonic::transport::server::TcpIncoming;
use tonic::transport::{Channel, Server};
use tonic::{Request, Response, Status};
use tonic_prost::ProstCodec;

use crate::error::ApiError;

const METHOD: &str = "/orders.Orders/Fail";

/// Fails with the error that the text names.
#[derive(Clone)]
struct Fail;

impl UnaryService<String> for Fail {
    type Response = ();
    type Future = Ready<Result<Response<()>, Status>>;

    fn call(&mut self, request: Request<String>) -> Self::Future {
        let error = ApiError::named(request.get_ref());
        ready(Err(error.into()))
    }
}

async fn fail(request: HttpRequest) -> axum::http::Response<tonic::body::Body> {
    tonic::server::Grpc::new(ProstCodec::<(), String>::default()).unary(Fail, request).await
}

/// Serves on a port of its own until the process ends.
///
/// # Panics
///
/// The machine has no free port.
#[must_use]
pub fn serve() -> SocketAddr {
    let (started, address) = mpsc::channel();
    thread::spawn(move || {
        runtime().block_on(async {
            let incoming = TcpIncoming::bind("127.0.0.1:0".parse().unwrap()).unwrap();
            started.send(incoming.local_addr().unwrap()).unwrap();
            let routes = Routes::from(Router::new().route(METHOD, post(fail)));
            Server::builder().add_routes(routes).serve_with_incoming(incoming).await.unwrap();
        });
    });
    address.recv().unwrap()
}

/// Calls the method and returns the status that came over the wire.
///
/// # Panics
///
/// The service cannot be reached, or the call does not fail.
#[must_use]
pub fn fail_call(address: SocketAddr, error: &str) -> Status {
    runtime().block_on(async {
        let endpoint = Channel::from_shared(format!("http://{address}")).unwrap();
        let mut client = tonic::client::Grpc::new(endpoint.connect().await.unwrap());
        client.ready().await.unwrap();
        let codec = ProstCodec::<String, ()>::default();
        let path = PathAndQuery::from_static(METHOD);
        let answer = client.unary(Request::new(error.to_owned()), path, codec).await;
        answer.expect_err("the method fails")
    })
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap()
}
