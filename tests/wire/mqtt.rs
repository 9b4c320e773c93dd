//! mosquitto, a broker of MQTT 5.

use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::process::Command;
use std::time::Duration;

use status_codes::MqttReason::{self, *};
use status_codes::MqttReasonCode;

use super::process::{PATIENCE, Running, folder, free_port, installed};

const CONFIGURATION: &str = "per_listener_settings true
persistence false
max_packet_size 2000
retain_available false
listener PORT 127.0.0.1
allow_anonymous true
allow_zero_length_clientid false
acl_file FOLDER/rights
max_topic_alias 10
listener LOCKED 127.0.0.1
allow_anonymous false
";

/// What anybody may read and write; everything else is forbidden.
const RIGHTS: &str = "topic readwrite open/#\n";

/// The packets of the protocol, as the first half of a packet's first byte numbers them.
mod kind {
    pub(super) const CONNECT: u8 = 1;
    pub(super) const CONNACK: u8 = 2;
    pub(super) const PUBLISH: u8 = 3;
    pub(super) const PUBACK: u8 = 4;
    pub(super) const PUBREC: u8 = 5;
    pub(super) const PUBREL: u8 = 6;
    pub(super) const PUBCOMP: u8 = 7;
    pub(super) const SUBSCRIBE: u8 = 8;
    pub(super) const SUBACK: u8 = 9;
    pub(super) const UNSUBSCRIBE: u8 = 10;
    pub(super) const UNSUBACK: u8 = 11;
    pub(super) const DISCONNECT: u8 = 14;
}

#[test]
fn reasons_of_mosquitto() {
    let Some((_running, port, locked)) = start() else { return };
    connections(port, locked);
    subscriptions(port);
    publications(port);
    disconnections(port);
}

fn connections(port: u16, locked: u16) {
    for (port, id, properties, expected) in [
        (port, "one", &[][..], Success),
        (port, "", &[], UnspecifiedError),
        (port, "one", &[21, 0, 3, b'n', b'e', b'w'], BadAuthenticationMethod),
        (locked, "one", &[], NotAuthorized),
    ] {
        let mut client = Client::open(port);
        client.connect(id, 60, properties);
        client.expect(kind::CONNACK, &[expected]);
        assert_eq!(client.is_over(), expected != Success, "{expected}");
    }
}

fn subscriptions(port: u16) {
    let mut client = connected(port, "subscriber");
    let wanted = [("open/a", 0), ("open/b", 1), ("open/c", 2)];
    client.subscribe(&wanted);
    client.expect(kind::SUBACK, &[Success, GrantedQos1, GrantedQos2]);
    client.send(
        kind::UNSUBSCRIBE << 4 | 2,
        &[&[0, 2, 0], &text("open/a")[..], &text("none")].concat(),
    );
    client.expect(kind::UNSUBACK, &[Success, NoSubscriptionExisted]);
}

fn publications(port: u16) {
    let mut client = connected(port, "publisher");
    for (topic, quality, expected) in [
        ("open/none", 1, NoMatchingSubscribers),
        ("forbidden", 1, NotAuthorized),
        ("open/none", 2, Success),
        ("forbidden", 2, NotAuthorized),
    ] {
        client.publish(topic, quality, &[], b"");
        let kind = if quality == 1 { kind::PUBACK } else { kind::PUBREC };
        client.expect(kind, &[expected]);
    }
    client.send(kind::PUBREL << 4 | 2, &[0, 99]);
    client.expect(kind::PUBCOMP, &[Success]);
}

/// What the broker disconnects a client for.
fn disconnections(port: u16) {
    type Fault = fn(&mut Client);
    let faults: [(Fault, MqttReason); 6] = [
        (|client| client.send(kind::SUBSCRIBE << 4, &[0, 1, 0]), MalformedPacket),
        (|client| client.publish("open/a", 0, &[35, 0, 11], b""), TopicAliasInvalid),
        (|client| client.publish("open/a", 0, &[], &[0; 3000]), PacketTooLarge),
        (
            |client| client.send(kind::PUBLISH << 4 | 1, &[&text("open/a")[..], &[0]].concat()),
            RetainNotSupported,
        ),
        (|client| client.publish("open/#", 0, &[], b""), ProtocolError),
        (|client| client.subscribe(&[("open/#/x", 0)]), MalformedPacket),
    ];
    for (number, (fault, expected)) in faults.into_iter().enumerate() {
        let mut client = connected(port, &format!("faulty-{number}"));
        fault(&mut client);
        client.expect(kind::DISCONNECT, &[expected]);
        assert!(expected.closes_connection() && client.is_over(), "{expected}");
    }
}

fn start() -> Option<(Running, u16, u16)> {
    let program = installed("mosquitto")?;
    let (folder, port, locked) = (folder("mosquitto"), free_port(), free_port());
    let configuration = CONFIGURATION
        .replace("PORT", &port.to_string())
        .replace("LOCKED", &locked.to_string())
        .replace("FOLDER", folder.to_str().unwrap());
    std::fs::write(folder.join("mosquitto.conf"), configuration).unwrap();
    std::fs::write(folder.join("rights"), RIGHTS).unwrap();
    let mut command = Command::new(program);
    command.arg("-c").arg(folder.join("mosquitto.conf"));
    let running = Running::start(&mut command, folder);
    running.wait_for(port);
    running.wait_for(locked);
    Some((running, port, locked))
}

fn connected(port: u16, id: &str) -> Client {
    let mut client = Client::open(port);
    client.connect(id, 60, &[]);
    client.expect(kind::CONNACK, &[Success]);
    client
}

struct Client(TcpStream);

impl Client {
    fn open(port: u16) -> Self {
        let server = TcpStream::connect(("127.0.0.1", port)).unwrap();
        server.set_read_timeout(Some(PATIENCE)).unwrap();
        Self(server)
    }

    fn connect(&mut self, id: &str, seconds: u16, properties: &[u8]) {
        const CLEAN_START: u8 = 2;
        let mut body = text("MQTT");
        body.extend([5, CLEAN_START]);
        body.extend(seconds.to_be_bytes());
        body.push(u8::try_from(properties.len()).unwrap());
        body.extend(properties);
        body.extend(text(id));
        self.send(kind::CONNECT << 4, &body);
    }

    fn subscribe(&mut self, topics: &[(&str, u8)]) {
        let mut body = vec![0, 1, 0];
        for (topic, quality) in topics {
            body.extend(text(topic));
            body.push(*quality);
        }
        self.send(kind::SUBSCRIBE << 4 | 2, &body);
    }

    fn publish(&mut self, topic: &str, quality: u8, properties: &[u8], payload: &[u8]) {
        let mut body = text(topic);
        if quality > 0 {
            body.extend([0, 1]);
        }
        body.push(u8::try_from(properties.len()).unwrap());
        body.extend(properties);
        body.extend(payload);
        self.send(kind::PUBLISH << 4 | quality << 1, &body);
    }

    fn send(&mut self, first: u8, body: &[u8]) {
        let mut packet = vec![first];
        let mut length = body.len();
        while length > 127 {
            packet.push(u8::try_from(length & 127).unwrap() | 128);
            length >>= 7;
        }
        packet.push(u8::try_from(length).unwrap());
        packet.extend(body);
        self.0.write_all(&packet).unwrap();
    }

    /// Reads a packet of this kind with these reasons, and asserts that they are allowed in it.
    fn expect(&mut self, kind: u8, expected: &[MqttReason]) {
        let (first, body) = self.read().unwrap_or_else(|error| panic!("{expected:?}: {error}"));
        assert_eq!(first >> 4, kind, "{body:x?}, not {expected:?}");
        let read: Vec<_> = reasons(kind, &body).into_iter().map(MqttReasonCode::from).collect();
        let wanted: Vec<_> = expected.iter().map(|&reason| MqttReasonCode::from(reason)).collect();
        assert_eq!(read, wanted, "in {kind}");
        for &reason in expected {
            assert!(may_stand_in(kind, reason), "{reason} in {kind}");
            assert!(!reason.is_only_from_client(), "{reason}");
        }
    }

    fn read(&mut self) -> io::Result<(u8, Vec<u8>)> {
        let [first] = self.bytes()?;
        let mut length = 0;
        for place in 0.. {
            let [byte] = self.bytes()?;
            length |= usize::from(byte & 127) << (7 * place);
            if byte < 128 {
                break;
            }
        }
        let mut body = vec![0; length];
        self.0.read_exact(&mut body)?;
        Ok((first, body))
    }

    fn bytes<const N: usize>(&mut self) -> io::Result<[u8; N]> {
        let mut bytes = [0; N];
        self.0.read_exact(&mut bytes).map(|()| bytes)
    }

    /// Whether the broker closes the connection; it has a moment for it.
    fn is_over(&mut self) -> bool {
        self.0.set_read_timeout(Some(Duration::from_millis(500))).unwrap();
        matches!(self.0.read(&mut [0]), Ok(0)) || self.0.write_all(&[0xc0, 0]).is_err()
    }
}

/// The reasons in the body of a packet. A short one leaves out that all is well.
fn reasons(kind: u8, body: &[u8]) -> Vec<u8> {
    match kind {
        kind::CONNACK => vec![body[1]],
        kind::SUBACK | kind::UNSUBACK => body[3 + usize::from(body[2])..].to_vec(),
        kind::DISCONNECT => vec![body.first().copied().unwrap_or(0)],
        _ => vec![body.get(2).copied().unwrap_or(0)],
    }
}

fn may_stand_in(kind: u8, reason: MqttReason) -> bool {
    match kind {
        kind::CONNACK => reason.is_in_connack(),
        kind::PUBACK => reason.is_in_puback(),
        kind::PUBREC => reason.is_in_pubrec(),
        kind::PUBCOMP => reason.is_in_pubcomp(),
        kind::SUBACK => reason.is_in_suback(),
        kind::UNSUBACK => reason.is_in_unsuback(),
        kind::DISCONNECT => reason.is_in_disconnect(),
        _ => false,
    }
}

fn text(text: &str) -> Vec<u8> {
    let length = u16::try_from(text.len()).unwrap().to_be_bytes();
    [&length[..], text.as_bytes()].concat()
}
