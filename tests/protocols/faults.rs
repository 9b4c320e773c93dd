//! Faults that tables in published software have, and ours has not. Each is one that was found in a
//! release: the comment says in which.

use status_codes::{
    CoapCode, DnsRcode, DnsRcodeCode, Entry, FtpReply, FtpReplyCode, GeminiCode, GeminiStatus,
    GrpcStatus, QuicError, Rtsp1Status, RtspStatus, SipCode, SipStatus, SmtpReplyCode, SysExit,
    TlsAlert, WebSocketClass, WebSocketClose, WebSocketCloseCode, lookup,
};

#[test]
fn close_codes_of_websocket() {
    // tungstenite 0.30, fastwebsockets 0.10, gorilla/websocket and axum 0.8 lack 1014; actix-http 3.20
    // lets it through in one of its tables and does not name it in the other.
    assert_eq!(WebSocketClose::from_code(1014), Some(WebSocketClose::BadGateway));
    // axum 0.8 stops at 1013.
    for newer in [3000, 3003, 3008] {
        assert!(WebSocketClose::from_code(newer).is_some(), "{newer}");
    }
    // tungstenite 0.30 and actix-http 3.20 put these on the wire, and the latter the two that are no
    // close codes as well.
    for local in [1005, 1006, 1015] {
        assert!(WebSocketClose::from_code(local).unwrap().never_on_wire(), "{local}");
    }
    for outside in [0, 999] {
        let code = WebSocketCloseCode::from(outside);
        assert!(code.class().is_none() && code.range().is_none(), "{outside}");
    }
    // tungstenite and fastwebsockets call 3000 to 3999 IANA's and 4000 to 4999 the libraries'.
    assert_eq!(WebSocketCloseCode::from(3999).class(), Some(WebSocketClass::Library));
    assert_eq!(WebSocketCloseCode::from(4000).class(), Some(WebSocketClass::PrivateUse));
}

/// rsip 0.4.
#[test]
fn responses_of_sip() {
    assert_eq!(SipStatus::from_code(201), None);
    assert_eq!(SipStatus::Accepted.code(), 202);
    for missing in [202, 425, 430, 555, 608] {
        assert!(SipStatus::from_code(missing).is_some(), "{missing}");
    }
    assert_eq!(SipStatus::from_code(437).unwrap().phrase(), "Unsupported Credential");
    assert_eq!(SipStatus::from_code(404).unwrap().to_string(), "404 Not Found");
    assert_eq!(SipStatus::from_code(606).unwrap().to_string(), "606 Not Acceptable");
    // One value for each number, in the order of the numbers.
    assert_eq!(SipCode::from(200), SipStatus::Ok);
    assert!(SipCode::from(202) < SipCode::from(607));
}

/// rtsp-types 0.1 reads RTSP 1.0 with the table of 2.0, and lacks codes of both.
#[test]
fn status_codes_of_both_versions_of_rtsp() {
    assert_eq!(Rtsp1Status::from_code(463).unwrap().phrase(), "Key management Failure");
    assert_eq!(RtspStatus::from_code(463).unwrap().phrase(), "Destination Prohibited");
    assert_eq!(Rtsp1Status::from_code(302).unwrap().phrase(), "Moved Temporarily");
    assert_eq!(RtspStatus::from_code(302).unwrap().phrase(), "Found");
    let otherwise = |entry: &Entry| entry.other_meanings.first().map(|other| other.phrase);
    for number in [302, 463] {
        let (one, two) = (Rtsp1Status::from_code(number), RtspStatus::from_code(number));
        let (one, two) = (one.unwrap(), two.unwrap());
        assert_eq!(otherwise(one.entry()), Some(two.phrase()));
        // 302 means the same in both; its phrase of 1.0 is a former one.
        let expected = (!two.entry().former.contains(&one.phrase())).then_some(one.phrase());
        assert_eq!(otherwise(two.entry()), expected);
    }
    for old in [201, 250, 300, 411] {
        assert!(Rtsp1Status::from_code(old).is_some(), "{old}");
    }
    for new in [150, 480] {
        assert!(RtspStatus::from_code(new).is_some(), "{new}");
    }
}

#[test]
fn response_codes_of_dns() {
    // hickory-proto 0.26 always reads 16 as BADSIG; it has two meanings.
    assert_eq!(DnsRcode::from_code(16).unwrap().phrase(), "BADVERS");
    let meanings: Vec<_> = lookup(16).iter().filter(|it| it.registry.name == "dns-tsig").collect();
    assert_eq!(meanings.len(), 1);
    assert_eq!(meanings[0].phrase, "BADSIG");
    let [other] = DnsRcode::BadVers.entry().other_meanings else { panic!("one other meaning") };
    assert_eq!(other.phrase, "BADSIG");
    assert_eq!(other.when("en"), Some("in the Error field of a TSIG or TKEY record"));
    assert_eq!(other.references[0].title, "RFC 8945, Section 5.2.2");
    assert_eq!(meanings[0].other_meanings[0].phrase, "BADVERS");
    // hickory-proto does not know 11.
    assert_eq!(DnsRcode::from_code(11).unwrap().phrase(), "DSOTYPENI");
    // simple-dns 0.13 turns an unknown number into 17.
    for number in [12, 23, 24, 4095] {
        assert_eq!(DnsRcodeCode::from(number).code(), number);
    }
}

#[test]
fn replies_of_ftp() {
    // suppaftp 12 gives 231, 232, 430 and 434 the meanings of 1972, and loses numbers that it lacks.
    let logged_in = FtpReply::from_code(232).unwrap().entry().text("en").unwrap().summary;
    assert!(logged_in.contains("logged in") || logged_in.contains("logs"), "{logged_in}");
    // suppaftp takes 430 for a wrong password, and 434 for an unreachable host.
    for (number, words) in [(430, "too many attempts"), (434, "forcibly")] {
        let text = FtpReply::from_code(number).unwrap().entry().text("en").unwrap();
        assert!(text.summary.contains(words), "{}", text.summary);
    }
    let [logout] = FtpReply::from_code(232).unwrap().entry().other_meanings else { panic!("one") };
    assert_eq!(logout.when("en"), Some("in FTP of 1972 and 1973"));
    for number in [522, 533, 534, 535, 536, 537, 431, 235, 334, 335, 336, 521, 631, 632, 633] {
        assert_eq!(FtpReplyCode::from(number).code(), number);
        assert!(FtpReply::from_code(number).is_some(), "{number}"); // libunftp 0.24 lacks some
    }
}

/// tonic 0.14.
#[test]
fn http_to_grpc_knows_431() {
    assert_eq!(GrpcStatus::from_http_response(431), GrpcStatus::Internal);
}

#[test]
fn registries_are_newer_than_some_packages() {
    // quinn-proto 0.11.
    assert_eq!(QuicError::from_code(0x11).unwrap().phrase(), "VERSION_NEGOTIATION_ERROR");
    // rustls 0.23.
    assert_eq!(TlsAlert::from_code(117).unwrap().phrase(), "general_error");
    assert_eq!(TlsAlert::from_code(52).unwrap().phrase(), "too_many_cids_requested");
}

/// GoAccess labels 463, 464 and 529 one number too low, and lacks newer codes of IANA's.
#[test]
fn vendors_codes_are_at_their_numbers() {
    for (number, registry) in [(463, "aws-elb"), (464, "aws-elb"), (529, "overloaded")] {
        assert!(lookup(number).iter().any(|entry| entry.registry.name == registry), "{number}");
    }
    for number in [103, 226, 425, 506, 507, 508, 510, 511] {
        assert!(lookup(number).iter().any(|entry| entry.registry.name == "http"), "{number}");
    }
}

/// nzyme once had two names at 71.
#[test]
fn exit_statuses_have_a_number_each() {
    assert_eq!(SysExit::from_code(70).unwrap().phrase(), "EX_SOFTWARE");
    assert_eq!(SysExit::from_code(71).unwrap().phrase(), "EX_OSERR");
}

#[test]
fn status_codes_of_gemini() {
    // A test of `< 10 && > 69`, always false or always true, was found in a client.
    assert!(GeminiCode::from(9).class().is_none() && GeminiCode::from(70).class().is_none());
    assert!((10..70).all(|number| GeminiCode::from(number).class().is_some()));
    // Enums that count on from 53 have 54 for it.
    assert_eq!(GeminiStatus::from_code(59).unwrap().phrase(), "BAD REQUEST");
    assert_eq!(GeminiStatus::from_code(54), None);
}

/// lettre 0.11 does not read replies whose second digit the grammar of RFC 5321 excludes; here any
/// number is a code with a class.
#[test]
fn replies_of_smtp_beyond_the_grammar() {
    let code = SmtpReplyCode::from(571);
    assert_eq!(code.code(), 571);
    assert_eq!(code.class(), SmtpReplyCode::from(550).class());
}

/// Any byte is a code of CoAP.
#[test]
fn codes_in_parts_are_their_bytes() {
    for number in 0..=255 {
        assert_eq!(CoapCode::from(number).code(), number);
    }
    assert_eq!(CoapCode::from(0x84).to_string(), "4.04 Not Found");
}
