//! `SIPp`, which plays any role in SIP.

use std::net::UdpSocket;
use std::process::Command;

use status_codes::{SipCode, SipPredicates, SipStatus};

use super::process::{PATIENCE, Running, folder, free_port, installed};

/// A request that goes out in a scenario.
const REQUEST: &str = "<send><![CDATA[
OPTIONS sip:service@[remote_ip]:[remote_port] SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
From: <sip:peer@[local_ip]:[local_port]>;tag=[call_number]
To: <sip:service@[remote_ip]:[remote_port]>
Call-ID: [call_id]
CSeq: [cseq] OPTIONS
Max-Forwards: 70
Content-Length: 0

]]></send>
";

/// A response that has to come back. Its status line is written down.
const RESPONSE: &str = r#"<recv response="NUMBER"><action>
<ereg regexp="SIP/2.0 [^[:cntrl:]]*" search_in="msg" assign_to="line"/>
<log message="[$line]"/>
</action></recv>
"#;

/// Each status line that we print is what it was to another stack.
#[test]
fn every_status_line_arrives() {
    let Some(program) = installed("sipp") else { return };
    let folder = folder("sipp-asks");
    std::fs::write(folder.join("asks.xml"), scenario()).unwrap();
    let server = UdpSocket::bind("127.0.0.1:0").unwrap();
    server.set_read_timeout(Some(PATIENCE)).unwrap();
    let port = server.local_addr().unwrap().port();
    let mut command = Command::new(program);
    command.arg(format!("127.0.0.1:{port}")).args(["-i", "127.0.0.1", "-nostdin", "-trace_logs"]);
    command.args(["-p", &free_port().to_string(), "-m", "1", "-timeout", "20", "-sf"]);
    command.arg(folder.join("asks.xml")).arg("-log_file").arg(folder.join("log"));
    let mut running = Running::start(command.env("TERM", "dumb"), folder.clone());
    for &status in SipStatus::VARIANTS {
        let (request, client) = receive(&server);
        for status in responses(status) {
            server.send_to(response(&request, status).as_bytes(), client).unwrap();
        }
    }
    assert!(running.ended(), "{}", running.said());
    let log = std::fs::read_to_string(folder.join("log")).unwrap();
    let sent = SipStatus::VARIANTS.iter().flat_map(|&status| responses(status));
    let sent: Vec<_> = sent.map(|status| format!("SIP/2.0 {status}")).collect();
    assert_eq!(log.lines().collect::<Vec<_>>(), sent, "{}", running.said());
}

/// A provisional response is followed by a final one.
fn responses(status: SipStatus) -> Vec<SipStatus> {
    if status.is_final() { vec![status] } else { vec![status, SipStatus::Ok] }
}

fn scenario() -> String {
    let mut scenario = String::from("<?xml version=\"1.0\"?>\n<scenario name=\"asks\">\n");
    for &status in SipStatus::VARIANTS {
        scenario += REQUEST;
        for status in responses(status) {
            scenario += &RESPONSE.replace("NUMBER", &status.code().to_string());
        }
    }
    scenario + "</scenario>\n"
}

fn receive(server: &UdpSocket) -> (String, std::net::SocketAddr) {
    let mut packet = [0; 4096];
    let (length, client) = server.recv_from(&mut packet).unwrap();
    (String::from_utf8_lossy(&packet[..length]).into_owned(), client)
}

/// A response, with the header fields that it has to repeat.
fn response(request: &str, status: SipStatus) -> String {
    let repeated = ["Via:", "From:", "To:", "Call-ID:", "CSeq:"];
    let fields = request.lines().filter(|line| repeated.iter().any(|it| line.starts_with(it)));
    let fields: Vec<_> = fields.collect();
    format!("SIP/2.0 {status}\r\n{}\r\nContent-Length: 0\r\n\r\n", fields.join("\r\n"))
}

/// What it answers where it takes calls.
#[test]
fn answers_to_calls() {
    let Some(program) = installed("sipp") else { return };
    let port = free_port();
    let mut command = Command::new(program);
    command.args(["-sn", "uas", "-i", "127.0.0.1", "-p", &port.to_string(), "-nostdin"]);
    let running = Running::start(command.env("TERM", "dumb"), folder("sipp-answers"));
    let client = UdpSocket::bind("127.0.0.1:0").unwrap();
    client.connect(("127.0.0.1", port)).unwrap();
    client.set_read_timeout(Some(std::time::Duration::from_millis(300))).unwrap();
    let first = running.wait_until(|| {
        client.send(request("INVITE", "call").as_bytes()).ok()?;
        status(&client, "INVITE")
    });
    assert_eq!(first, SipStatus::Ringing);
    assert!(first.is_provisional() && !first.is_final());
    assert_eq!(status(&client, "INVITE"), Some(SipStatus::Ok.into()));
    client.send(request("BYE", "call").as_bytes()).unwrap();
    let ended = status(&client, "BYE").unwrap();
    assert!(ended.is_final() && ended.is_success() && !ended.ends_dialog(), "{ended}");
}

fn request(method: &str, call: &str) -> String {
    format!(
        "{method} sip:peer@127.0.0.1 SIP/2.0\r\n\
        Via: SIP/2.0/UDP 127.0.0.1;branch=z9hG4bK{call}{method}\r\n\
        From: <sip:me@127.0.0.1>;tag=1\r\nTo: <sip:peer@127.0.0.1>\r\n\
        Call-ID: {call}\r\nCSeq: 1 {method}\r\nContact: <sip:me@127.0.0.1>\r\n\
        Max-Forwards: 70\r\nContent-Length: 0\r\n\r\n"
    )
}

/// The status of the next response to this method.
fn status(client: &UdpSocket, method: &str) -> Option<SipCode> {
    let mut packet = [0; 4096];
    loop {
        let length = client.recv(&mut packet).ok()?;
        let response = String::from_utf8_lossy(&packet[..length]).into_owned();
        if !response.contains(&format!("CSeq: 1 {method}")) {
            continue;
        }
        let mut words = response.lines().next()?.splitn(3, ' ');
        let (_, number, phrase) = (words.next(), words.next()?, words.next()?);
        let code = SipCode::from(number.parse::<u16>().ok()?);
        assert_eq!(code.phrase(), Some(phrase), "{response}");
        return Some(code);
    }
}
