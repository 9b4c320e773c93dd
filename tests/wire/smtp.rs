//! aiosmtpd.

use status_codes::{
    SmtpClass, SmtpEnhancedClass, SmtpEnhancedCode, SmtpReply, SmtpReplyCode, SmtpReplyPredicates,
};

use super::lines::{Connection, Reply};
use super::packages;

/// A command, the reply to it, and the words of the server that show what it means.
type Fact = (&'static str, SmtpReply, &'static str);

/// What an open server says, in this order.
const SESSION: [Fact; 31] = [
    ("MAIL FROM:<a@example.org>", SmtpReply::BadSequenceOfCommands, "send HELO first"),
    ("NONSENSE", SmtpReply::CommandUnrecognized, "not recognized"),
    ("HELO", SmtpReply::ParameterSyntaxError, "Syntax: HELO hostname"),
    ("EHLO client.example", SmtpReply::Ok, "SIZE 2000"),
    ("NOOP", SmtpReply::Ok, "OK"),
    ("HELP", SmtpReply::Ok, "Supported commands"),
    ("VRFY", SmtpReply::ParameterSyntaxError, "Syntax: VRFY"),
    ("VRFY alice", SmtpReply::CannotVerify, "Cannot VRFY user, but will accept message"),
    ("VRFY @example.org", SmtpReply::CommandNotImplemented, "Could not VRFY"),
    ("EXPN staff", SmtpReply::CommandNotImplemented, "not implemented"),
    ("STARTTLS", SmtpReply::TemporaryFailure, "TLS not available"),
    ("AUTH NONSENSE", SmtpReply::ParameterNotImplemented, "Unrecognized authentication type"),
    ("AUTH PLAIN AGEAd3Jvbmc=", SmtpReply::AuthCredentialsInvalid, "credentials invalid"),
    ("AUTH LOGIN", SmtpReply::AuthChallenge, "VXNlciBOYW1lAA=="),
    ("*", SmtpReply::ParameterSyntaxError, "Auth aborted"),
    ("AUTH PLAIN AGEAcmlnaHQ=", SmtpReply::AuthenticationSucceeded, "Authentication successful"),
    ("AUTH PLAIN AGEAcmlnaHQ=", SmtpReply::BadSequenceOfCommands, "Already authenticated"),
    ("RCPT TO:<b@example.org>", SmtpReply::BadSequenceOfCommands, "need MAIL command"),
    ("DATA", SmtpReply::BadSequenceOfCommands, "need RCPT command"),
    ("MAIL FROM:", SmtpReply::ParameterSyntaxError, "Syntax: MAIL FROM"),
    ("MAIL FROM:@example.org", SmtpReply::MailboxNameNotAllowed, "malformed address"),
    ("MAIL FROM:<a@example.org> SIZE=9999", SmtpReply::ExceededStorage, "size exceeds"),
    ("MAIL FROM:<a@example.org> NEW=1", SmtpReply::ParametersNotRecognized, "not recognized"),
    ("MAIL FROM:<a@example.org>", SmtpReply::Ok, "OK"),
    ("RCPT TO:<b@example.org> NEW=1", SmtpReply::ParametersNotRecognized, "not recognized"),
    ("RCPT TO:<b@example.org>", SmtpReply::Ok, "OK"),
    ("DATA", SmtpReply::StartMailInput, "End data with"),
    (".", SmtpReply::Ok, "OK"),
    ("RSET", SmtpReply::Ok, "OK"),
    ("NOOP", SmtpReply::Ok, "OK"),
    ("NOOP", SmtpReply::ServiceNotAvailable, "sent too many times"),
];

#[test]
fn replies_of_aiosmtpd() {
    let Some((_server, ports)) = packages::start("smtp_server", &[]) else { return };
    let [open, wants_login, wants_tls] = ports[..] else { panic!("{ports:?}") };
    session(open);
    end(open);
    // A client that does not log in, and one that would show its password to everyone.
    let mut client = greeted(wants_login);
    let refused = client.ask("MAIL FROM:<a@example.org>");
    check(&refused, SmtpReply::AuthenticationRequired, "5.7.0 Authentication required");
    assert!(SmtpReply::AuthenticationRequired.is_about_authentication());
    let refused = greeted(wants_tls).ask("AUTH PLAIN AGEAcmlnaHQ=");
    check(&refused, SmtpReply::EncryptionRequiredForMechanism, "5.7.11 Encryption required");
    any_code(open);
}

fn session(port: u16) {
    let mut client = Connection::open(port);
    check(&client.reply().unwrap(), SmtpReply::ServiceReady, "Python SMTP");
    assert!(SmtpReply::ServiceReady.may_greet());
    for (command, reply, words) in SESSION {
        check(&client.ask(command), reply, words);
    }
    // The last reply announces that the connection is closed.
    assert!(SmtpReply::ServiceNotAvailable.closes_connection());
    assert!(client.reply().is_none());
}

fn end(port: u16) {
    let mut client = greeted(port);
    check(&client.ask("QUIT"), SmtpReply::ServiceClosing, "Bye");
    assert!(SmtpReply::ServiceClosing.closes_connection());
    assert!(client.reply().is_none());
}

/// Each code that a server can choose arrives as the number it is, known or not.
fn any_code(port: u16) {
    let mut client = greeted(port);
    client.ask("MAIL FROM:<a@example.org>");
    // The server ends the session after fifty commands of a kind.
    for number in (400..600).step_by(5).chain([571]) {
        let reply = client.ask(&format!("RCPT TO:<{number}@example.org>"));
        assert_eq!(reply.text, "as the address asks");
        let code = SmtpReplyCode::from(reply.code);
        assert_eq!(code.code(), number);
        assert_eq!(code.is_retryable(), number < 500, "{number}");
        let treated_as = match SmtpReply::from_code(number) {
            Some(known) => known,
            None if number < 500 => SmtpReply::LocalError,
            None => SmtpReply::TransactionFailed,
        };
        assert_eq!(code.fallback(), Some(treated_as), "{number}");
    }
}

fn greeted(port: u16) -> Connection {
    let mut client = Connection::open(port);
    client.reply().unwrap();
    check(&client.ask("EHLO client.example"), SmtpReply::Ok, "HELP");
    client
}

fn check(reply: &Reply, expected: SmtpReply, words: &str) {
    let code = SmtpReplyCode::from(reply.code);
    assert_eq!(code, expected, "{reply:?}");
    assert!(reply.text.contains(words), "{reply:?}");
    assert_eq!(code.is_retryable(), code.is_transient_negative(), "{reply:?}");
    enhanced(reply, code.class());
}

/// The enhanced code that some replies begin with is a known one of the same class.
fn enhanced(reply: &Reply, class: Option<SmtpClass>) {
    let word = reply.text.split(' ').next().unwrap_or_default();
    let Ok(code) = word.parse::<SmtpEnhancedCode>() else { return };
    assert!(code.registered().is_ok(), "{reply:?}");
    let expected = match class {
        Some(SmtpClass::PositiveCompletion) => SmtpEnhancedClass::Success,
        Some(SmtpClass::TransientNegative) => SmtpEnhancedClass::TransientFailure,
        _ => SmtpEnhancedClass::PermanentFailure,
    };
    assert_eq!(code.class(), Some(expected), "{reply:?}");
}
