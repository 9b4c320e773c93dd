//! The gRPC method, called by the generated client.

use support_api::client::TicketsClient;
use support_api::{CloseRequest, TicketMessage};
use tonic::metadata::MetadataValue;
use tonic::transport::Endpoint;
use tonic::{Code, Request, Response, Status};
use tonic_types::StatusExt;

use crate::client::{Server, TICKET};

/// Calls `Close` with this token and language.
fn close(
    server: &Server,
    id: u64,
    token: &'static str,
    language: &'static str,
) -> Result<Response<TicketMessage>, Status> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let endpoint = Endpoint::from_shared(format!("http://{}", server.address)).unwrap();
        let mut client = TicketsClient::new(endpoint.connect().await.unwrap());
        let mut request = Request::new(CloseRequest { id });
        let metadata = request.metadata_mut();
        metadata.insert("authorization", MetadataValue::from_static(token));
        metadata.insert("accept-language", MetadataValue::from_static(language));
        client.close(request).await
    })
}

#[test]
fn a_ticket_is_closed() {
    let server = Server::with_limit(5);
    server.mina("POST", "/tickets", TICKET);
    let ticket = close(&server, 1, "Bearer token-of-mina", "en").unwrap().into_inner();
    assert_eq!(ticket, TicketMessage { id: 1, subject: "환불".to_owned(), closed: true });
    assert_eq!(server.mina("GET", "/tickets/1", "").json()["closed"], true);
}

#[test]
fn a_problem_is_a_code_and_an_error_info() {
    let server = Server::with_limit(5);
    server.mina("POST", "/tickets", TICKET);
    for (id, token, code, reason, message) in [
        (
            1,
            "Bearer x",
            Code::Unauthenticated,
            "unauthenticated",
            "send a known token as a bearer token",
        ),
        (
            1,
            "Bearer token-of-joon",
            Code::PermissionDenied,
            "not-assigned",
            "ticket 1 is assigned to mina",
        ),
        (9, "Bearer token-of-mina", Code::NotFound, "ticket-not-found", "there is no ticket 9"),
    ] {
        let status = close(&server, id, token, "en").unwrap_err();
        assert_eq!((status.code(), status.message()), (code, message));
        let info = status.get_details_error_info().unwrap();
        assert_eq!((info.domain.as_str(), info.reason.as_str()), ("/problems/", reason));
        if reason != "unauthenticated" {
            assert_eq!(info.metadata["id"], id.to_string());
        }
    }
}

#[test]
fn a_code_that_the_variant_declares_is_the_one_that_is_sent() {
    let server = Server::with_limit(5);
    server.mina("POST", "/tickets", TICKET);
    close(&server, 1, "Bearer token-of-mina", "en").unwrap();
    let status = close(&server, 1, "Bearer token-of-mina", "en").unwrap_err();
    assert_eq!(status.code(), Code::FailedPrecondition);
}

#[test]
fn a_message_is_in_the_language_of_the_call() {
    let server = Server::with_limit(5);
    let status = close(&server, 9, "Bearer token-of-mina", "ko").unwrap_err();
    assert_eq!(status.message(), "9번 티켓이 없다.");
}
