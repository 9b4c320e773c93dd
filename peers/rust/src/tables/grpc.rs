//! Statuses of gRPC.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use tonic::codec::{DecodeBuf, Decoder, Streaming};
use tonic::{Code, Status};

use crate::question::{Question, questions};

pub fn questions() -> Vec<Question> {
    [
        questions!("grpc", "tonic", "Code":
            name(n: i32) = format!("{:?}", Code::from_i32(n));
            number(n: i32) = i32::from(Code::from_i32(n));
        ),
        questions!("http", "tonic", "Streaming":
            grpc_http_response(n: u16) = tonic_infers(n);
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A decoder of messages that never come.
struct NoMessages;

impl Decoder for NoMessages {
    type Item = ();
    type Error = Status;

    fn decode(&mut self, _: &mut DecodeBuf<'_>) -> Result<Option<()>, Status> {
        Ok(None)
    }
}

/// The status of a call whose response has this status of HTTP, and none of gRPC.
fn tonic_infers(number: u16) -> Option<i32> {
    let status = http::StatusCode::from_u16(number).ok()?;
    let mut response =
        Streaming::new_response(NoMessages, tonic::body::Body::empty(), status, None, None);
    match pin!(response.message()).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Err(status)) => Some(status.code().into()),
        _ => None,
    }
}
