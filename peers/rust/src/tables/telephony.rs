//! Statuses of SIP and RTSP.

use crate::question::{Question, questions};

pub fn questions() -> Vec<Question> {
    [
        questions!("sip", "rsip", "StatusCode":
            name(n: u16) = rsip::StatusCode::from(n).to_string();
            number(n: u16) = rsip::StatusCode::from(n).code();
        ),
        questions!("rtsp", "rtsp-types", "StatusCode":
            name(n: u16) = rtsp_types::StatusCode::from(n).to_string();
            number(n: u16) = u16::from(rtsp_types::StatusCode::from(n));
        ),
        questions!("rtsp1", "rtsp-types", "Response of RTSP/1.0":
            name(n: u16) = rtsp1_phrase(n);
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What a message of RTSP 1.0 is read as.
fn rtsp1_phrase(number: u16) -> Result<String, rtsp_types::ParseError> {
    let message = format!("RTSP/1.0 {number} X\r\nCSeq: 1\r\n\r\n");
    let (message, _) = rtsp_types::Message::<Vec<u8>>::parse(message.as_bytes())?;
    Ok(match message {
        rtsp_types::Message::Response(response) => response.status().to_string(),
        _ => String::new(),
    })
}
