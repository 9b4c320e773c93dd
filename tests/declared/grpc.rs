//! `grpc = …`, `retry`, `renamed_from`.

use status_codes::docs::Retry;
use status_codes::{DocNode, StatusDocs};

#[derive(Debug, thiserror::Error, StatusDocs)]
#[cfg_attr(feature = "tonic", status(tonic))]
#[status(type_base = "https://api.acme.dev/problems/")]
enum OrderError {
    #[error("order exists")]
    #[status(409, grpc = AlreadyExists, retry = "never", renamed_from = "duplicate")]
    Exists,
    #[error("busy")]
    #[status(503)]
    Busy,
    #[error("the password is hunter2")]
    #[status(500, detail(en = "hunter2 it is"))]
    Internal,
}

#[test]
fn the_docs_have_what_is_declared() {
    let [DocNode::Variant(exists), DocNode::Variant(busy), _] = OrderError::DOCS else {
        panic!("there are three");
    };
    assert_eq!((exists.grpc, busy.grpc), (Some(6), None));
    assert_eq!((exists.retry(), exists.renamed_from), (Retry::Never, Some("duplicate")));
    assert_eq!(busy.type_base, Some("https://api.acme.dev/problems/"));
}

#[cfg(feature = "tonic")]
#[test]
fn the_status_of_a_call_has_the_code_and_the_problem() {
    use tonic::{Code, Status};
    use tonic_types::StatusExt;

    fn call(error: OrderError) -> Result<(), Status> {
        Err(error)?;
        Ok(())
    }

    let status = call(OrderError::Exists).unwrap_err();
    assert_eq!((status.code(), status.message()), (Code::AlreadyExists, "order exists"));
    let info = status.get_details_error_info().unwrap();
    assert_eq!(info.domain, "https://api.acme.dev/problems/");
    assert_eq!(info.reason, "exists");
    assert_eq!(call(OrderError::Busy).unwrap_err().code(), Code::Unavailable);
    let masked = call(OrderError::Internal).unwrap_err();
    assert!(!format!("{masked:?}{:?}", masked.details()).contains("hunter2"));
}

/// Where a gRPC code has an HTTP status, that status has a gRPC code which leads back to it.
#[cfg(all(feature = "tonic", feature = "grpc"))]
#[test]
fn the_table_reverses_the_mapping_of_grpc() {
    use status_codes::GrpcStatus;
    use status_codes::tonic::code;

    for status in GrpcStatus::VARIANTS.iter().filter(|status| **status != GrpcStatus::Ok) {
        let http = status.to_http();
        let number = u32::try_from(i32::from(code(http))).unwrap();
        assert_eq!(GrpcStatus::from_code(number).map(GrpcStatus::to_http), Some(http), "{status}");
    }
}
