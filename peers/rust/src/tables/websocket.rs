//! Close codes of WebSocket.

use std::io::{self, Cursor, Read, Write};

use actix_http::ws::Parser;
use bytes::BytesMut;
use tungstenite::protocol::{CloseFrame, Role, WebSocket};
use tungstenite::{Error, Message, Utf8Bytes};

use crate::question::{Question, questions};

pub fn questions() -> Vec<Question> {
    [
        questions!("websocket", "tungstenite", "CloseCode":
            name(n: u16) = format!("{:?}", tungstenite::protocol::frame::coding::CloseCode::from(n));
            number(n: u16) = u16::from(tungstenite::protocol::frame::coding::CloseCode::from(n));
        ),
        questions!("websocket", "tungstenite", "WebSocket":
            received(n: u16) = tungstenite_receives(n);
            sent(n: u16) = tungstenite_sends(n);
        ),
        questions!("websocket", "fastwebsockets", "CloseCode":
            name(n: u16) = format!("{:?}", fastwebsockets::CloseCode::from(n));
            number(n: u16) = u16::from(fastwebsockets::CloseCode::from(n));
            received(n: u16) = fastwebsockets::CloseCode::from(n).is_allowed();
        ),
        questions!("websocket", "actix-http", "CloseCode":
            name(n: u16) = format!("{:?}", actix_http::ws::CloseCode::from(n));
            number(n: u16) = u16::from(actix_http::ws::CloseCode::from(n));
        ),
        questions!("websocket", "actix-http", "Parser":
            received(n: u16) = Parser::try_parse_close_payload(&n.to_be_bytes()).map(|reason| reason.is_some());
            sent(n: u16) = actix_sends(n);
        ),
        questions!("websocket", "axum", "close_code":
            name(n: u16) = AXUM.iter().find(|(number, _)| *number == n).map(|(_, name)| *name);
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

macro_rules! constants {
    ($($name:ident)+) => {
        &[$((axum::extract::ws::close_code::$name, stringify!($name))),+]
    };
}

/// The constants of `axum::extract::ws::close_code`, which are all it has.
const AXUM: &[(u16, &str)] = constants!(NORMAL AWAY PROTOCOL UNSUPPORTED STATUS ABNORMAL INVALID POLICY SIZE EXTENSION ERROR RESTART AGAIN);

/// A connection of which one side is given, and the other is seen.
struct Wire {
    incoming: Cursor<Vec<u8>>,
    outgoing: Vec<u8>,
}

impl Read for Wire {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.incoming.read(buffer)
    }
}

impl Write for Wire {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.outgoing.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn server(incoming: Vec<u8>) -> WebSocket<Wire> {
    let wire = Wire { incoming: Cursor::new(incoming), outgoing: Vec::new() };
    WebSocket::from_raw_socket(wire, Role::Server, None)
}

/// Whether a Close frame of a client reaches the application with its number.
fn tungstenite_receives(number: u16) -> Result<bool, Error> {
    let [high, low] = number.to_be_bytes();
    // A final Close frame, masked with zeros.
    let mut socket = server(vec![0x88, 0x82, 0, 0, 0, 0, high, low]);
    match socket.read()? {
        Message::Close(Some(frame)) => Ok(u16::from(frame.code) == number),
        _ => Ok(false),
    }
}

/// Whether a Close frame with the number goes out.
fn tungstenite_sends(number: u16) -> Result<bool, Error> {
    let mut socket = server(Vec::new());
    socket.close(Some(CloseFrame { code: number.into(), reason: Utf8Bytes::default() }))?;
    Ok(socket.get_ref().outgoing.ends_with(&number.to_be_bytes()))
}

/// Whether a Close frame with the number is written.
fn actix_sends(number: u16) -> bool {
    let mut frame = BytesMut::new();
    Parser::write_close(&mut frame, Some(actix_http::ws::CloseCode::from(number).into()), false);
    frame.ends_with(&number.to_be_bytes())
}
