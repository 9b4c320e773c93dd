//! What a client of tonic reads of an error, over loopback.

use test_servers::{fail_call, serve_tonic};
use tonic::Code;
use tonic_types::StatusExt;

#[test]
fn a_client_reads_the_code_the_message_and_the_problem() {
    let status = fail_call(serve_tonic(), "missing");
    assert_eq!((status.code(), status.message()), (Code::NotFound, "no order 7"));
    let info = status.get_details_error_info().unwrap();
    assert_eq!((info.domain.as_str(), info.reason.as_str()), ("/problems/", "missing"));
    assert!(info.metadata.is_empty());
}

#[test]
fn extension_members_are_metadata() {
    let status = fail_call(serve_tonic(), "/nowhere");
    assert_eq!(
        (status.code(), status.message()),
        (Code::InvalidArgument, "no resource at /nowhere")
    );
    let info = status.get_details_error_info().unwrap();
    assert_eq!(info.metadata["rejection"], "UnknownPath");
    assert_eq!(info.metadata["usual"], "404");
    assert_eq!(info.metadata.len(), 2);
}

#[test]
fn a_code_that_grpc_has_none_for_counts_as_its_class() {
    assert_eq!(fail_call(serve_tonic(), "over-quota").code(), Code::InvalidArgument);
}

#[test]
fn a_masked_detail_is_nowhere_in_the_status() {
    let status = fail_call(serve_tonic(), "secret");
    assert_eq!((status.code(), status.message()), (Code::Unavailable, "Secret"));
    assert!(!format!("{status:?}").contains("hunter2"));
    let details = String::from_utf8_lossy(status.details());
    assert!(details.contains("secret") && !details.contains("hunter2"));
}
