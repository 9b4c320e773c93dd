//! Errors of HTTP/2, QUIC and TLS.

use quinn_proto::coding::Codec;
use quinn_proto::{TransportErrorCode, VarInt};

use crate::question::{Question, questions};

pub fn questions() -> Vec<Question> {
    [
        questions!("http2", "h2", "Reason":
            name(n: u32) = format!("{:?}", h2::Reason::from(n));
            number(n: u32) = u32::from(h2::Reason::from(n));
        ),
        questions!("quic", "quinn-proto", "TransportErrorCode":
            name(n: u64) = quinn_code(n).map(|code| format!("{code:?}"));
            number(n: u64) = quinn_code(n).map(u64::from);
        ),
        questions!("tls", "rustls", "AlertDescription":
            name(n: u8) = format!("{:?}", rustls::AlertDescription::from(n));
            number(n: u8) = u8::from(rustls::AlertDescription::from(n));
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The code that a CONNECTION_CLOSE frame with the number is read as.
fn quinn_code(number: u64) -> Option<TransportErrorCode> {
    let mut frame = Vec::new();
    VarInt::from_u64(number).ok()?.encode(&mut frame);
    TransportErrorCode::decode(&mut frame.as_slice()).ok()
}
