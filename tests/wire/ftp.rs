//! pyftpdlib.

use std::io::Read;
use std::net::TcpStream;

use status_codes::{FtpClass, FtpReply, FtpReplyCode, FtpReplyPredicates};

use super::lines::{Connection, Reply};
use super::{packages, process};

/// A command, the reply to it, and the words of the server that show what it means.
type Fact = (&'static str, FtpReply, &'static str);

/// What a client hears before it has logged in, and while it does.
const LOGIN: [Fact; 8] = [
    ("PWD", FtpReply::NotLoggedIn, "Log in with USER and PASS first"),
    ("PASS right", FtpReply::BadSequenceOfCommands, "Login with USER first"),
    ("SYST", FtpReply::NameSystemType, "UNIX"),
    ("FEAT", FtpReply::SystemStatus, "Features supported"),
    ("HELP", FtpReply::HelpMessage, "commands are recognized"),
    ("USER alice", FtpReply::NeedPassword, "send password"),
    ("PASS right", FtpReply::UserLoggedIn, "Login successful"),
    ("PASS right", FtpReply::BadSequenceOfCommands, "already authenticated"),
];

/// What it hears then, without a data connection.
const SESSION: [Fact; 36] = [
    ("NONSENSE", FtpReply::CommandUnrecognized, "not understood"),
    ("TYPE", FtpReply::ParameterSyntaxError, "Syntax error"),
    ("TYPE X", FtpReply::ParameterNotImplemented, "Unsupported type"),
    ("MODE Z", FtpReply::ParameterSyntaxError, "Unrecognized MODE type"),
    ("MODE B", FtpReply::ParameterNotImplemented, "Unimplemented MODE type"),
    ("ALLO 1", FtpReply::CommandSuperfluous, "No storage allocation necessary"),
    ("NOOP", FtpReply::CommandOkay, "successfully did nothing"),
    ("PWD", FtpReply::PathnameCreated, "\"/\" is the current directory"),
    ("MKD new", FtpReply::PathnameCreated, "\"/new\" directory created"),
    ("MKD new", FtpReply::FileUnavailable, "File exists"),
    ("CWD new", FtpReply::FileActionOkay, "\"/new\" is the current directory"),
    ("CWD /missing", FtpReply::FileUnavailable, "No such file or directory"),
    ("CDUP", FtpReply::FileActionOkay, "\"/\" is the current directory"),
    ("RMD new", FtpReply::FileActionOkay, "Directory removed"),
    ("STAT", FtpReply::SystemStatus, "FTP server status"),
    ("STAT /", FtpReply::FileStatus, "Status of \"/\""),
    ("SIZE greeting", FtpReply::FileUnavailable, "SIZE not allowed in ASCII mode"),
    ("TYPE I", FtpReply::CommandOkay, "Type set to: Binary"),
    ("SIZE greeting", FtpReply::FileStatus, "5"),
    ("MDTM greeting", FtpReply::FileStatus, "20"),
    ("MLST greeting", FtpReply::FileActionOkay, "Listing \"/greeting\""),
    ("RNTO other", FtpReply::BadSequenceOfCommands, "use RNFR first"),
    ("RNFR missing", FtpReply::FileUnavailable, "No such file or directory"),
    ("RNFR greeting", FtpReply::FileActionPending, "Ready for destination name"),
    ("RNTO hello", FtpReply::FileActionOkay, "Renaming ok"),
    ("ABOR", FtpReply::DataConnectionOpen, "No transfer to abort"),
    ("REST x", FtpReply::ParameterSyntaxError, "Invalid parameter"),
    ("REST 4", FtpReply::FileActionPending, "Restarting at position 4"),
    ("APPE hello", FtpReply::FileActionNotTaken, "Can't APPE while REST request is pending"),
    ("PORT nonsense", FtpReply::ParameterSyntaxError, "Invalid PORT format"),
    ("EPRT |2|::1|2000|", FtpReply::NetworkProtocolNotSupported, "use 1"),
    ("EPSV 2", FtpReply::NetworkProtocolNotSupported, "use 1"),
    ("PASV", FtpReply::EnteringPassiveMode, "Entering passive mode"),
    ("ABOR", FtpReply::DataConnectionOpen, "ABOR command successful; data channel closed"),
    ("REIN", FtpReply::UserLoggedIn, "Ready for new user"),
    ("QUIT", FtpReply::ServiceClosing, "Goodbye"),
];

#[test]
fn replies_of_pyftpdlib() {
    let files = process::folder("ftp-files");
    std::fs::write(files.join("greeting"), "hello").unwrap();
    let arguments = [files.to_str().unwrap()];
    let Some((_server, ports)) = packages::start("ftp_server", &arguments) else { return };
    let [port] = ports[..] else { panic!("{ports:?}") };
    let mut client = Connection::open(port);
    check(&client.reply().unwrap(), FtpReply::ServiceReadyForNewUser, "pyftpdlib");
    for (command, reply, words) in LOGIN {
        check(&client.ask(command), reply, words);
    }
    too_many_connections(port);
    transfers(&mut client);
    for (command, reply, words) in SESSION {
        check(&client.ask(command), reply, words);
    }
    assert!(FtpReply::ServiceClosing.closes_control_connection() && client.reply().is_none());
    rights(port);
}

/// The server takes two connections. One is open, so another is the last that it serves.
fn too_many_connections(port: u16) {
    let mut second = Connection::open(port);
    second.reply().unwrap();
    let mut third = Connection::open(port);
    check(&third.reply().unwrap(), FtpReply::ServiceNotAvailable, "Too many connections");
    assert!(FtpReply::ServiceNotAvailable.closes_control_connection() && third.reply().is_none());
    second.ask("QUIT");
}

/// The replies that come in pairs: before a transfer, and after it.
fn transfers(client: &mut Connection) {
    for command in ["RETR greeting", "LIST", "NLST", "MLSD"] {
        let mut data = data_connection(client);
        begins(&client.ask(command));
        data.read_to_end(&mut Vec::new()).unwrap();
        check(&client.reply().unwrap(), FtpReply::ClosingDataConnection, "Transfer complete");
    }
    // Without the client having connected, the server says that it is about to open the connection.
    let announced = client.ask("EPSV");
    check(&announced, FtpReply::EnteringExtendedPassiveMode, "|||");
    check(&client.ask("LIST"), FtpReply::FileStatusOkay, "File status okay");
    assert!(FtpReply::FileStatusOkay.precedes_data_transfer());
    drop(TcpStream::connect(("127.0.0.1", port_of(&announced))).unwrap());
    client.reply().unwrap();
    // Where nobody listens.
    let port = process::free_port();
    let closed = client.ask(&format!("PORT 127,0,0,1,{},{}", port >> 8, port & 255));
    check(&closed, FtpReply::CannotOpenDataConnection, "Can't connect");
    // Beyond the end of a file.
    client.ask("TYPE I");
    client.ask("REST 99");
    let _data = data_connection(client);
    let beyond = client.ask("RETR greeting");
    // 554 is in no document about FTP: the server took it from SMTP, and we do not know it.
    let code = FtpReplyCode::from(beyond.code);
    assert_eq!((code.code(), code.registered().is_ok()), (554, false), "{beyond:?}");
    assert_eq!(code.class(), Some(FtpClass::PermanentNegative));
    assert!(!code.is_retryable());
    client.ask("TYPE A");
}

/// Whether it says that the data connection is open depends on which connection it looked at first.
fn begins(reply: &Reply) {
    let code = FtpReplyCode::from(reply.code);
    assert!(code.precedes_data_transfer(), "{reply:?}");
    let open = reply.text.contains("Data connection already open");
    assert_eq!(code == FtpReply::DataConnectionAlreadyOpen, open, "{reply:?}");
}

fn rights(port: u16) {
    let mut reader = Connection::open(port);
    reader.reply().unwrap();
    reader.ask("USER reader");
    check(&reader.ask("PASS wrong"), FtpReply::NotLoggedIn, "Authentication failed");
    reader.ask("USER reader");
    check(&reader.ask("PASS right"), FtpReply::UserLoggedIn, "Login successful");
    check(&reader.ask("DELE hello"), FtpReply::FileUnavailable, "Not enough privileges");
}

/// The connection that the next transfer takes.
fn data_connection(client: &mut Connection) -> TcpStream {
    let announced = client.ask("EPSV");
    check(&announced, FtpReply::EnteringExtendedPassiveMode, "|||");
    assert!(FtpReply::EnteringExtendedPassiveMode.announces_data_address());
    TcpStream::connect(("127.0.0.1", port_of(&announced))).unwrap()
}

fn port_of(announced: &Reply) -> u16 {
    announced.text.split('|').nth(3).and_then(|port| port.parse().ok()).unwrap()
}

fn check(reply: &Reply, expected: FtpReply, words: &str) {
    let code = FtpReplyCode::from(reply.code);
    assert_eq!(code, expected, "{reply:?}");
    assert!(reply.text.contains(words), "{reply:?}");
    assert_eq!(code.is_retryable(), code.is_transient_negative(), "{reply:?}");
}
