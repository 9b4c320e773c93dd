//! Response codes of DNS.

use hickory_proto::op::ResponseCode;
use simple_dns::RCODE;

use crate::question::{Question, questions};

pub fn questions() -> Vec<Question> {
    [
        questions!("dns", "hickory-proto", "ResponseCode":
            name(n: u16) = hickory_code(n).map(|code| format!("{code:?}"));
            number(n: u16) = hickory_code(n).map(u16::from);
        ),
        questions!("dns", "simple-dns", "RCODE":
            name(n: u16) = format!("{:?}", RCODE::from(n));
            number(n: u16) = RCODE::from(n) as u16;
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The code of a message with an OPT record: eight bits of it are there, and four in the header.
fn hickory_code(number: u16) -> Option<ResponseCode> {
    let high = u8::try_from(number >> 4).ok()?;
    Some(ResponseCode::from(high, (number & 15) as u8))
}
