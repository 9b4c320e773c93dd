//! Holds published types against the registries with `assert_conforms!`, which is for the tests of the crates themselves.
//!
//! A test that expects a panic names what the type differs in; it fails once the type agrees.

use status_codes::assert_conforms;

#[test]
#[should_panic(expected = "1014")]
fn tungstenite() {
    use tungstenite::protocol::frame::coding::CloseCode;

    assert_conforms!(
        registry = "websocket",
        |number| CloseCode::from(number),
        number = |code| u16::from(code)
    );
}

#[test]
#[should_panic(expected = "1014")]
fn fastwebsockets() {
    use fastwebsockets::CloseCode;

    assert_conforms!(
        registry = "websocket",
        |number| CloseCode::from(number),
        number = |code| u16::from(code)
    );
}

#[test]
#[should_panic(expected = "202")]
fn rsip() {
    assert_conforms!(
        registry = "sip",
        |number| rsip::StatusCode::from(number),
        number = |code| code.code()
    );
}

#[test]
#[should_panic(expected = "11")]
fn simple_dns() {
    use simple_dns::RCODE;

    assert_conforms!(registry = "dns", |number| RCODE::from(number), number = |code| code as u16);
}

#[test]
fn tonic() {
    assert_conforms!(registry = "grpc", |number: i32| tonic::Code::from_i32(number));
}

#[test]
fn h2() {
    assert_conforms!(
        registry = "http2",
        |number: u32| h2::Reason::from(number),
        number = |code| u32::from(code)
    );
}
