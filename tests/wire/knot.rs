//! Knot DNS, an authoritative server.

use std::process::Command;

use status_codes::{DnsRcode, DnsRcodeCode, DnsRcodePredicates, lookup};

use super::packets::Datagrams;
use super::process::{Running, folder, free_port, installed};
use super::replies::{Response, read};

const CONFIGURATION: &str = "server:
    listen: 127.0.0.1@PORT
    rundir: FOLDER
database:
    storage: FOLDER/database
key:
  - id: known.
    algorithm: hmac-sha256
    secret: MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=
acl:
  - id: signed
    key: known.
    action: update
  - id: update
    address: 127.0.0.1
    action: update
zone:
  - domain: example.
    storage: FOLDER
    file: zone
    acl: [signed, update]
";

const ZONE: &str = "@ 3600 SOA ns.example. admin.example. 1 3600 900 86400 300
@ 3600 NS ns.example.
ns 3600 A 127.0.0.1
";

const QUERY: u8 = 0;
const STATUS: u8 = 2;
const UPDATE: u8 = 5;

const A: u16 = 1;
const SOA: u16 = 6;
const ANY: u16 = 255;
const IN: u16 = 1;
const NONE: u16 = 254;

/// What the server says in the header, without a signature.
#[test]
fn response_codes_of_knot() {
    let Some((_running, server)) = start("knot") else { return };
    let exists = |class| Some(record("ns.example", ANY, class));
    let missing = |class| Some(record("none.example", ANY, class));
    let facts = [
        (query("ns.example"), DnsRcode::NoError),
        (query("none.example"), DnsRcode::NxDomain),
        (query("elsewhere.test"), DnsRcode::Refused),
        (message(STATUS, "example", A, None), DnsRcode::NotImp),
        ([query("ns.example"), record("", 41, 1232)].concat(), DnsRcode::FormErr),
        (update("example", exists(NONE)), DnsRcode::YxDomain),
        (update("example", missing(ANY)), DnsRcode::NxDomain),
        (update("example", Some(record("ns.example", A, NONE))), DnsRcode::YxRrset),
        (update("example", Some(record("ns.example", 28, ANY))), DnsRcode::NxRrset),
        (update("example", Some(record("elsewhere.test", A, ANY))), DnsRcode::NotZone),
        (update("elsewhere.test", exists(ANY)), DnsRcode::NotAuth),
        (versioned("ns.example", 0), DnsRcode::NoError),
        (versioned("ns.example", 1), DnsRcode::BadVers),
    ];
    for (packet, expected) in facts {
        let code = DnsRcodeCode::from(ask(&server, &packet).rcode);
        assert_eq!(code, expected, "{packet:?}");
        let certain = matches!(expected, DnsRcode::NoError | DnsRcode::NxDomain);
        assert_eq!(code.is_conclusive(), certain);
    }
    assert!(DnsRcode::YxRrset.answers_an_update() && DnsRcode::NotZone.answers_an_update());
}

/// The number 16 in its other meaning: the server says in a TSIG record that a signature is wrong,
/// and says 16 in an OPT record of a version that it does not know.
#[test]
fn both_meanings_of_16() {
    let Some((_running, server)) = start("knot-signed") else { return };
    let forged = ask(&server, &signed("example", "known"));
    assert_eq!(DnsRcodeCode::from(forged.rcode), DnsRcode::NotAuth, "{forged:?}");
    assert_eq!(forged.signature, Some(16));
    assert!(lookup(16).iter().any(|entry| entry.phrase == "BADSIG"));

    let unknown = ask(&server, &signed("example", "unknown"));
    assert_eq!(DnsRcodeCode::from(unknown.rcode), DnsRcode::NotAuth, "{unknown:?}");
    assert_eq!(unknown.signature.map(DnsRcodeCode::from), Some(DnsRcode::BadKey.into()));
    assert!(DnsRcode::BadKey.is_transaction_error());

    let version = ask(&server, &versioned("ns.example", 1));
    assert_eq!((version.rcode, version.signature), (16, None));
}

fn start(name: &str) -> Option<(Running, Datagrams)> {
    let program = installed("knotd")?;
    let (folder, port) = (folder(name), free_port());
    let configuration = CONFIGURATION
        .replace("PORT", &port.to_string())
        .replace("FOLDER", folder.to_str().unwrap());
    std::fs::write(folder.join("knot.conf"), configuration).unwrap();
    std::fs::write(folder.join("zone"), ZONE).unwrap();
    let mut command = Command::new(program);
    command.arg("--config").arg(folder.join("knot.conf"));
    let running = Running::start(&mut command, folder);
    let server = Datagrams::open(port);
    server.wait(&running, &query("ns.example"));
    // It refuses to answer for the zone until it has read it.
    running.wait_until(|| (ask(&server, &query("ns.example")).rcode == 0).then_some(()));
    Some((running, server))
}

fn ask(server: &Datagrams, packet: &[u8]) -> Response {
    read(&server.ask(packet)).unwrap()
}

fn query(name: &str) -> Vec<u8> {
    message(QUERY, name, A, None)
}

/// An update of a zone that changes nothing, if its prerequisite holds.
fn update(zone: &str, prerequisite: Option<Vec<u8>>) -> Vec<u8> {
    message(UPDATE, zone, SOA, prerequisite)
}

/// A query with an OPT record of this version.
fn versioned(name: &str, version: u8) -> Vec<u8> {
    additional(query(name), &[&[0, 0, 41, 4, 208, 0, version, 0, 0, 0, 0]])
}

/// An update that claims to be signed with this key.
fn signed(zone: &str, key: &str) -> Vec<u8> {
    let now = std::time::UNIX_EPOCH.elapsed().unwrap().as_secs().to_be_bytes();
    let mut data = labels("hmac-sha256");
    data.extend(&now[2..]); // 48 bits
    data.extend([1, 44, 0, 32]); // 300 seconds; 32 bytes
    data.extend([7; 32]); // no signature of anything
    data.extend([0; 6]); // the identifier, no error, nothing else
    let length = u16::try_from(data.len()).unwrap().to_be_bytes();
    let kind = [0, 250, 0, 255, 0, 0, 0, 0];
    additional(update(zone, None), &[&labels(key), &kind, &length, &data])
}

fn additional(mut message: Vec<u8>, record: &[&[u8]]) -> Vec<u8> {
    message[11] = 1;
    message.extend(record.concat());
    message
}

/// A message with one question, and one record in the section behind it.
fn message(opcode: u8, name: &str, kind: u16, record: Option<Vec<u8>>) -> Vec<u8> {
    let mut message = vec![0, 0, opcode << 3, 0, 0, 1, 0, u8::from(record.is_some()), 0, 0, 0, 0];
    message.extend(labels(name));
    message.extend([kind, IN].map(u16::to_be_bytes).concat());
    message.extend(record.unwrap_or_default());
    message
}

/// A record without data.
fn record(name: &str, kind: u16, class: u16) -> Vec<u8> {
    let mut record = labels(name);
    record.extend([kind, class, 0, 0, 0].map(u16::to_be_bytes).concat());
    record
}

/// A name as DNS writes it.
fn labels(name: &str) -> Vec<u8> {
    let labels = name.split('.').filter(|label| !label.is_empty());
    let mut written: Vec<u8> = labels
        .flat_map(|label| [&[u8::try_from(label.len()).unwrap()], label.as_bytes()].concat())
        .collect();
    written.push(0);
    written
}
