//! dnspython.

use status_codes::{DnsExtendedError, DnsExtendedErrorCode, DnsRcode, DnsRcodeCode};

use super::packages;
use super::packets::Datagrams;
use super::replies::{Response, read};

/// The numbers that dnspython 2.9.2 does not know yet; IANA registered them in January 2026.
const NEWER_THAN_THE_PEER: [DnsExtendedError; 2] =
    [DnsExtendedError::NegativeTrustAnchor, DnsExtendedError::NewDelegationOnly];

/// Every number that a header with an OPT record has room for, each with the name that the server has
/// for it.
#[test]
fn every_response_code_of_dnspython() {
    let Some((_server, ports)) = packages::start("dns_server", &[]) else { return };
    let server = Datagrams::open(ports[0]);
    let mut named = 0;
    for number in 0..4096 {
        let response = ask(&server, "rcode", number);
        let code = DnsRcodeCode::from(response.rcode);
        assert_eq!(code.code(), number);
        match code.registered() {
            Ok(known) => assert!(known.phrase().eq_ignore_ascii_case(&response.text), "{known}"),
            Err(unknown) => assert_eq!(response.text, unknown.get().to_string()),
        }
        named += usize::from(code.registered().is_ok());
    }
    assert_eq!(named, DnsRcode::COUNT);
    extended_errors(&server);
}

fn extended_errors(server: &Datagrams) {
    // As many beyond ours as a newer edition may bring, and the first number of private use.
    for number in (0..64).chain([49152]) {
        let response = ask(server, "ede", number);
        let code = DnsExtendedErrorCode::from(response.extended.unwrap());
        assert_eq!(code.code(), number);
        let theirs = folded(&response.text);
        match code.registered() {
            Ok(known) if NEWER_THAN_THE_PEER.contains(&known) => {
                assert_eq!(theirs, number.to_string());
            }
            // They leave the word out at the end of some names.
            Ok(known) => assert_eq!(
                theirs.trim_end_matches("error"),
                folded(known.phrase()).trim_end_matches("error"),
            ),
            Err(unknown) => assert_eq!(theirs, unknown.get().to_string()),
        }
    }
    let private = DnsExtendedErrorCode::from(49152);
    assert_eq!(private.range().map(|range| range.name), Some("PrivateUse"));
    assert!(DnsExtendedError::VARIANTS.len() > NEWER_THAN_THE_PEER.len());
}

fn ask(server: &Datagrams, kind: &str, number: u16) -> Response {
    let label = format!("{kind}-{number}");
    // An identifier, no flags, one question, and one additional record: the OPT record.
    let mut query = vec![0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1];
    query.push(u8::try_from(label.len()).unwrap());
    query.extend(label.bytes());
    query.extend([0, 0, 16, 0, 1]); // the root, TXT, IN
    query.extend([0, 0, 41, 4, 208, 0, 0, 0, 0, 0, 0]); // 1232 bytes, version 0
    read(&server.ask(&query)).unwrap()
}

fn folded(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|it| it.to_ascii_lowercase()).collect()
}
