//! The gRPC service `support.v1.Tickets`, which fails with the same errors as the HTTP endpoints.

use axum::Router;
use tonic::{Request, Response, Status};

use self::generated::tickets_server::{Tickets, TicketsServer};
use crate::Service;
use crate::agent::Agent;
use crate::messages::{CloseRequest, Ticket};

// `build.rs` writes both modules, client and server.
#[allow(
    missing_docs,
    unreachable_pub,
    unused_qualifications,
    clippy::pedantic,
    reason = "tonic-build wrote it"
)]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/support.v1.Tickets.rs"));
}

/// The client.
pub use generated::tickets_client as client;

/// The route of the service.
pub(crate) fn routes(service: Service) -> Router {
    Router::new().route_service("/support.v1.Tickets/{method}", TicketsServer::new(service))
}

#[tonic::async_trait]
impl Tickets for Service {
    async fn close(&self, request: Request<CloseRequest>) -> Result<Response<Ticket>, Status> {
        let agent = Agent::of(request.metadata().as_ref())?;
        let ticket = self.store.close(agent, request.get_ref().id)?;
        let crate::ticket::Ticket { id, subject, closed, .. } = ticket;
        Ok(Response::new(Ticket { id, subject, closed }))
    }
}
