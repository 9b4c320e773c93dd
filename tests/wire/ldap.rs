//! slapd, the server of `OpenLDAP`.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::Command;

use status_codes::LdapResult::{self, *};
use status_codes::{LdapResultCode, LdapResultPredicates};

use super::ber::{self, all, string, value};
use super::process::{PATIENCE, Running, folder, free_port, installed};

const CONFIGURATION: &str = r#"include /etc/ldap/schema/core.schema
include /etc/ldap/schema/cosine.schema
include /etc/ldap/schema/inetorgperson.schema
pidfile FOLDER/pid
argsfile FOLDER/arguments
referral ldap://elsewhere.example
database ldif
suffix "dc=example"
directory FOLDER/entries
rootdn "cn=admin,dc=example"
rootpw right
access to * by users read by anonymous auth
database ldif
suffix "dc=secret"
directory FOLDER/secret
security ssf=128
"#;

const ADMIN: &str = "cn=admin,dc=example";
const ALICE: &str = "cn=alice,dc=example";

const PERSON: [(&str, &str); 5] = [
    ("objectClass", "inetOrgPerson"),
    ("cn", "alice"),
    ("sn", "Liddell"),
    ("userPassword", "right"),
    ("displayName", "Alice"),
];

const ADD: u8 = 0;
const DELETE: u8 = 1;
const REPLACE: u8 = 2;

#[test]
fn results_of_slapd() {
    let Some((_running, port)) = start() else { return };
    let mut client = Client::open(port);
    let organization = [("objectClass", "organization"), ("objectClass", "dcObject")];
    let organization = [organization, [("o", "Example"), ("dc", "example")]].concat();
    client.expect(&[
        (modify(ALICE, ADD, "description", &["x"]), StrongerAuthRequired),
        (bind(3, ADMIN, "wrong"), InvalidCredentials),
        (bind(3, ADMIN, ""), UnwillingToPerform),
        (bind(3, "nonsense", "right"), InvalidDnSyntax),
        (bind(1, ADMIN, "right"), ProtocolError),
        (sasl("NONSENSE"), AuthMethodNotSupported),
        (bind(3, ADMIN, "right"), Success),
        (add("dc=example", &organization), Success),
        (add("dc=example", &organization), EntryAlreadyExists),
        (add(ALICE, &PERSON[..2]), ObjectClassViolation),
        (add(ALICE, &[&PERSON[..], &[("nonsense", "x")]].concat()), UndefinedAttributeType),
        (add(ALICE, &[("objectClass", "nonsense")]), InvalidAttributeSyntax),
        (add("cn=alice,dc=none,dc=example", &PERSON), NoSuchObject),
        (add(ALICE, &PERSON), Success),
        (delete("dc=example"), NotAllowedOnNonLeaf),
    ]);
    client.expect(&[
        (modify(ALICE, DELETE, "cn", &["alice"]), NamingViolation),
        (modify(ALICE, ADD, "sn", &["Liddell"]), AttributeOrValueExists),
        (modify(ALICE, DELETE, "description", &[]), NoSuchAttribute),
        (modify(ALICE, ADD, "displayName", &["A.", "B."]), ConstraintViolation),
        (modify(ALICE, DELETE, "jpegPhoto", &["x"]), InappropriateMatching),
        (modify(ALICE, REPLACE, "objectClass", &["organization"]), ObjectClassModsProhibited),
        (compare(ALICE, "sn", "Liddell"), CompareTrue),
        (compare(ALICE, "sn", "Hargreaves"), CompareFalse),
        (compare(ALICE, "description", "x"), NoSuchAttribute),
        (compare(ALICE, "nonsense", "x"), UndefinedAttributeType),
        (search("dc=none,dc=example", 0), NoSuchObject),
        (search("dc=example", 1), SizeLimitExceeded),
        (search("dc=example", 0), Success),
        (search("dc=elsewhere", 0), Referral),
        (search("dc=secret", 0), ConfidentialityRequired),
        (extended("1.2.3.4", None), ProtocolError),
        (extended("1.3.6.1.1.8", Some(cancel(77))), NoSuchOperation),
        (controlled(search("dc=example", 0), "1.2.3.4", b""), UnavailableCriticalExtension),
        (bind(3, ALICE, "right"), Success),
        (modify("dc=example", ADD, "description", &["x"]), InsufficientAccessRights),
    ]);
}

fn start() -> Option<(Running, u16)> {
    let program = installed("slapd")?;
    let (folder, port) = (folder("slapd"), free_port());
    let configuration = CONFIGURATION.replace("FOLDER", folder.to_str().unwrap());
    std::fs::write(folder.join("slapd.conf"), configuration).unwrap();
    for entries in ["entries", "secret"] {
        std::fs::create_dir(folder.join(entries)).unwrap();
    }
    let mut command = Command::new(program);
    command.args(["-d", "0", "-h", &format!("ldap://127.0.0.1:{port}"), "-f"]);
    command.arg(folder.join("slapd.conf"));
    let running = Running::start(&mut command, folder);
    running.wait_for(port);
    Some((running, port))
}

/// A connection, on which one operation follows another.
struct Client(TcpStream);

impl Client {
    fn open(port: u16) -> Self {
        let server = TcpStream::connect(("127.0.0.1", port)).unwrap();
        server.set_read_timeout(Some(PATIENCE)).unwrap();
        Self(server)
    }

    /// Asks for each operation, and holds what its result means.
    fn expect(&mut self, facts: &[(Vec<u8>, LdapResult)]) {
        for (number, (operation, expected)) in facts.iter().enumerate() {
            let (result, message) = self.ask(operation);
            assert_eq!(result, *expected, "operation {number}: {message}");
            let succeeded = matches!(expected, Success | CompareTrue | CompareFalse);
            assert_eq!(result.is_successful(), succeeded, "{result}");
            assert_eq!(result.is_error(), !succeeded && *expected != Referral, "{result}");
        }
    }

    /// The result of an operation, and what the server says about it.
    fn ask(&mut self, operation: &[u8]) -> (LdapResultCode, String) {
        self.0
            .write_all(&value(ber::SEQUENCE, [&value(ber::INTEGER, [1]), operation].concat()))
            .unwrap();
        let mut received = Vec::new();
        let mut buffer = [0; 4096];
        loop {
            let mut rest = &received[..];
            while let Some((_, message)) = ber::take(&mut rest) {
                if let Some(result) = result(message) {
                    return result;
                }
            }
            let length = self.0.read(&mut buffer).unwrap();
            assert_ne!(length, 0, "the server has closed the connection");
            received.extend(&buffer[..length]);
        }
    }
}

/// What a message says of the end of its operation; `None` of an entry that was found.
fn result(mut message: &[u8]) -> Option<(LdapResultCode, String)> {
    const FOUND_ENTRY: u8 = 0x64;
    ber::take(&mut message)?;
    let (operation, mut contents) = ber::take(&mut message)?;
    if operation == FOUND_ENTRY {
        return None;
    }
    let (_, code) = ber::take(&mut contents)?;
    ber::take(&mut contents)?;
    let (_, text) = ber::take(&mut contents)?;
    Some((LdapResultCode::from(ber::number(code)), String::from_utf8_lossy(text).into_owned()))
}

fn bind(version: u8, name: &str, password: &str) -> Vec<u8> {
    all(0x60, &[value(ber::INTEGER, [version]), string(name), value(0x80, password)])
}

fn sasl(mechanism: &str) -> Vec<u8> {
    all(0x60, &[value(ber::INTEGER, [3]), string(""), all(0xa3, &[string(mechanism)])])
}

fn add(name: &str, attributes: &[(&str, &str)]) -> Vec<u8> {
    let mut kinds: Vec<&str> = attributes.iter().map(|(kind, _)| *kind).collect();
    kinds.dedup();
    let attributes: Vec<_> = kinds
        .into_iter()
        .map(|kind| {
            let values = attributes.iter().filter(|(it, _)| *it == kind).map(|(_, value)| *value);
            attribute(kind, &values.collect::<Vec<_>>())
        })
        .collect();
    all(0x68, &[string(name), all(ber::SEQUENCE, &attributes)])
}

fn modify(name: &str, change: u8, kind: &str, values: &[&str]) -> Vec<u8> {
    let change = [value(ber::ENUMERATED, [change]), attribute(kind, values)];
    let change = all(ber::SEQUENCE, &change);
    all(0x66, &[string(name), all(ber::SEQUENCE, &[change])])
}

fn attribute(kind: &str, values: &[&str]) -> Vec<u8> {
    let values: Vec<_> = values.iter().map(|value| string(value)).collect();
    all(ber::SEQUENCE, &[string(kind), all(ber::SET, &values)])
}

fn delete(name: &str) -> Vec<u8> {
    value(0x4a, name)
}

fn compare(name: &str, kind: &str, with: &str) -> Vec<u8> {
    all(0x6e, &[string(name), all(ber::SEQUENCE, &[string(kind), string(with)])])
}

/// Everything below a name, up to a limit.
fn search(base: &str, limit: u8) -> Vec<u8> {
    let (whole_subtree, never_dereference) = ([2], [0]);
    all(
        0x63,
        &[
            string(base),
            value(ber::ENUMERATED, whole_subtree),
            value(ber::ENUMERATED, never_dereference),
            value(ber::INTEGER, [limit]),
            value(ber::INTEGER, [0]),
            value(ber::BOOLEAN, [0]),
            value(0x87, "objectClass"),
            value(ber::SEQUENCE, []),
        ],
    )
}

fn extended(identifier: &str, request: Option<Vec<u8>>) -> Vec<u8> {
    let request = request.map(|request| value(0x81, request));
    all(0x77, &[value(0x80, identifier), request.unwrap_or_default()])
}

/// To cancel an operation.
fn cancel(operation: u8) -> Vec<u8> {
    all(ber::SEQUENCE, &[value(ber::INTEGER, [operation])])
}

/// An operation with a control that the server must not ignore.
fn controlled(operation: Vec<u8>, identifier: &str, contents: &[u8]) -> Vec<u8> {
    let critical = value(ber::BOOLEAN, [0xff]);
    let control = [string(identifier), critical, value(ber::STRING, contents)];
    [operation, all(0xa0, &[all(ber::SEQUENCE, &control)])].concat()
}
