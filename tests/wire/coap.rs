//! aiocoap.

use status_codes::{CoapCode, CoapPredicates, CoapStatus};

use super::packages;
use super::packets::Datagrams;

const GET: u8 = 1;
const DELETE: u8 = 4;
const FETCH: u8 = 5;
const URI_PATH: u8 = 11;

/// A method, options of a request, and the code of the answer.
type Fact = (u8, &'static [(u8, &'static str)], CoapStatus);

/// Every response code of the package, which says in the payload what it calls it.
#[test]
fn every_response_code_of_aiocoap() {
    let Some((running, ports)) = packages::start("coap_server", &[]) else { return };
    let server = Datagrams::open(ports[0]);
    server.wait(&running, &request(GET, &[(URI_PATH, "none")]));
    for &status in CoapStatus::VARIANTS {
        let number = status.code().to_string();
        let (code, payload) =
            read(&server.ask(&request(GET, &[(URI_PATH, "code"), (URI_PATH, &number)])));
        assert_eq!(code, status, "{payload}");
        // It writes `4.04 Not Found`, as we do; the names of some differ in signs and words.
        assert_eq!(payload.split(' ').next(), status.to_string().split(' ').next());
    }
    errors(&server);
}

/// What it answers by itself.
fn errors(server: &Datagrams) {
    let facts: [Fact; 4] = [
        (GET, &[(URI_PATH, "none")], CoapStatus::NotFound),
        (DELETE, &[(URI_PATH, "broken")], CoapStatus::MethodNotAllowed),
        (FETCH, &[(URI_PATH, "broken")], CoapStatus::MethodNotAllowed),
        (GET, &[(URI_PATH, "broken")], CoapStatus::InternalServerError),
    ];
    for (method, options, expected) in facts {
        let (code, payload) = read(&server.ask(&request(method, options)));
        assert_eq!(code, expected, "{payload}");
        assert_eq!(code.is_server_error(), method == GET && options == [(URI_PATH, "broken")]);
        assert_ne!(code.is_server_error(), code.is_client_error());
    }
}

/// A confirmable request, its options in the order of their numbers.
fn request(method: u8, options: &[(u8, &str)]) -> Vec<u8> {
    static IDENTIFIER: std::sync::atomic::AtomicU16 = std::sync::atomic::AtomicU16::new(0);
    let identifier = IDENTIFIER.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let mut packet = vec![0x40, method];
    packet.extend(identifier.to_be_bytes());
    let mut before = 0;
    for (number, value) in options {
        packet.push((number - before) << 4 | u8::try_from(value.len()).unwrap());
        packet.extend(value.bytes());
        before = *number;
    }
    packet
}

/// The code and the payload of a response.
fn read(packet: &[u8]) -> (CoapCode, String) {
    let mut at = 4 + usize::from(packet[0] & 15);
    while at < packet.len() && packet[at] != 0xff {
        let (delta, length) = (packet[at] >> 4, packet[at] & 15);
        at += 1 + usize::from(delta == 13) + 2 * usize::from(delta == 14);
        assert!(length < 13, "no option of these answers is so long");
        at += usize::from(length);
    }
    let payload = packet.get(at + 1..).unwrap_or_default();
    (CoapCode::from(packet[1]), String::from_utf8_lossy(payload).into_owned())
}
