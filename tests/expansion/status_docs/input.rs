//! What the derive reads; what it writes for it is in `../status_docs.rs`.

use status_codes::StatusDocs;

/// What our shop refuses.
#[derive(StatusDocs)]
#[status(type_base = "https://api.acme.dev/problems/")]
pub(crate) enum ApiError {
    /// The order does not exist.
    #[status(404, title(ko = "주문을 찾을 수 없음"))]
    OrderNotFound {
        #[status(extension, header = "Order")]
        id: u64,
    },
    #[status(TooManyRequests, id = "busy", skip_docs)]
    TooManyOrders(String, #[status(header = "Retry-After")] Option<u32>),
    #[status(one_of(400, 422), detail(en = "{1}", ko = "{1}라고 한다."), grpc = InvalidArgument)]
    Rejected(#[status(code)] u16, String),
    #[status(401, header("WWW-Authenticate" = "Bearer"))]
    UnknownToken,
    #[status(transparent)]
    Edge(EdgeError<u8>),
    #[status(500, mask = false)]
    Internal,
}

/// What happens before our shop is asked.
#[derive(StatusDocs)]
#[status(425, enum = status_codes::HttpStatus)]
pub(crate) struct EdgeError<T>(#[status(header = "Edge")] pub(crate) T);

/// What our shop answers to those who ask for several things at once.
#[derive(StatusDocs)]
#[status(transparent)]
pub(crate) struct First<E>(pub(crate) E);
