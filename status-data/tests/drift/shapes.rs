//! Small tables in the shape of each of IANA's registries: the headings, the notation and the order of
//! the columns are theirs, the rows are made for these tests.

use crate::comparison::compare;

/// What a small table brings, apart from what it leaves out.
fn brings(registry: &str, table: &str) -> Vec<String> {
    let report = compare(table, None).unwrap_or_else(|error| panic!("{registry}: {error}"));
    assert_eq!(report.registry, registry);
    let differences = report.differences.into_iter();
    differences.filter(|it| !it.ends_with(": removed") && !it.ends_with(": expired")).collect()
}

#[test]
fn sip() {
    let table = "Response Code,Description,Reference
100,Trying,[RFC3261]
202,Accepted (Deprecated),[RFC6665]
404,Not Found,[RFC3261]
436,Bad Identity-Info,[RFC8224]
437,Unsupported Credentials,[RFC8224]
609,Too Loud,[RFC9999]
";
    let brought = [
        "436 Bad Identity Info: spelled Bad Identity-Info",
        "437 Unsupported Credential: renamed to Unsupported Credentials",
        "609 Too Loud: added",
    ];
    assert_eq!(brings("sip", table), brought);
}

#[test]
fn enhanced_status_codes_of_mail() {
    let table = "Code,Sample Text,Associated Basic Status Code,Description,Reference,Submitter
X.1.0,Other address status,Not given,\"Something about the address, said twice\",[RFC3463],G. Vaudreuil
X.1.5,Destination address was valid,250,It was valid.,[RFC3463],G. Vaudreuil
X.7.30,REQUIRETLS support required,530,Nobody supports it.,[RFC8689],J. Fenton
X.7.31,Sender is a robot,550,No human sent it.,[RFC9999],A. Robot
";
    let brought = [
        "X.1.5 Destination address valid: renamed to Destination address was valid",
        "X.7.31 Sender is a robot: added",
    ];
    assert_eq!(brings("smtp-enhanced", table), brought);
}

#[test]
fn response_codes_of_dns() {
    let table = "RCODE,Name,Description,Reference
0,NoError,No Error,[RFC1035]
3,NXDomain,Non-Existent Domain,[RFC1035]
9,NotAuth,Server Not Authoritative for zone,[RFC2136]
9,NotAuth,Not Authorized,[RFC8945]
12,TooMany,Too many questions,[RFC9999]
13-15,Unassigned,,
16,BADVERS,Bad OPT Version,[RFC6891]
16,BADSIG,TSIG Signature Failure,[RFC8945]
3841-4095,Reserved for Private Use,,[RFC6895]
65535,\"Reserved, can be allocated by Standards Action\",,[RFC6895]
";
    assert_eq!(brings("dns", table), ["12 TooMany: added"]);
}

#[test]
fn extended_errors_of_dns() {
    let table = "INFO-CODE,Purpose,Reference,Change Controller
0,Other Error,\"[RFC8914, Section 4.1]\",[IETF]
3,Stale Answer,\"[RFC8914, Section 4.4][RFC9999]\",[IETF]
36,Too Hot,[Hot_DNS],[A_Person]
37-49151,Unassigned,,
49152-65535,Reserved for Private Use,\"[RFC8914, Section 5.2]\",
";
    let brought = ["3 Stale Answer: refers to RFC 9999 now", "36 Too Hot: added"];
    assert_eq!(brings("dns-extended", table), brought);
}

#[test]
fn errors_of_quic() {
    let table = "Value,Code,Description,Status,Reference,Date,Change Controller,Contact,Notes
0x00,NO_ERROR,No error,permanent,\"[RFC9000, Section 20]\",2021-02-11,[IETF],[QUIC_WG],
0x0d,CRYPTO_BUFFER_EXCEEDED,Buffer overflow,permanent,\"[RFC9000, Section 20]\",2021-02-11,,,
0x12,TOO_LATE,It came too late,provisional,[draft-late-01],2027-01-02,,,
0x0100-0x01ff,CRYPTO_ERROR,TLS alert code,permanent,\"[RFC9000, Section 20]\",2021-02-11,,,
0x0200-0x02ff,OTHER_CRYPTO_ERROR,An alert of something else,permanent,[RFC9999],2027-01-02,,,
0x4143414213370002,BDP_TOKEN_ERROR,A token,permanent,[RFC9999],2024-01-24,,,
";
    let brought = [
        "0x12 TOO_LATE: added",
        "0x200 to 0x2ff OTHER_CRYPTO_ERROR: range assigned",
        "0x4143414213370002 BDP_TOKEN_ERROR: temporary here, permanent there",
        "0x4143414213370002 BDP_TOKEN_ERROR: refers to RFC 9999 now",
    ];
    assert_eq!(brings("quic", table), brought);
}

#[test]
fn alerts_of_tls() {
    let table = "Value,Description,DTLS-OK,Reference,Comment
0,close_notify,Y,[RFC9846],
1-9,Unassigned,,,
41,no_certificate_RESERVED,Y,[RFC5246],Used in SSLv3
48,unknown_ca,Y,[RFC9846],
117,specific_error,Y,[RFC9846],
122,too_tired,Y,[RFC9999],
";
    let brought = ["117 general_error: renamed to specific_error", "122 too_tired: added"];
    assert_eq!(brings("tls", table), brought);
}

#[test]
fn responses_of_coap() {
    let table = "Code,Description,Reference
2.01,Created,[RFC7252]
2.06-2.30,Unassigned,
4.04,Not Found,[RFC7252]
4.10,Gone Fishing,[RFC9999]
";
    assert_eq!(brings("coap", table), ["4.10 Gone Fishing: added"]);
}

#[test]
fn close_codes_of_websocket() {
    let table = "Status Code,Meaning,Contact,Reference
1000,Normal Closure,[IESG],[RFC6455]
1004,Reserved,[IESG],[RFC6455]
1015,TLS handshake,[IESG],[RFC6455]
1016,Too Curious,[IESG],[RFC9999]
1017-2999,Unassigned,,
";
    assert_eq!(brings("websocket", table), ["1016 Too Curious: added"]);
}

/// The names come before the numbers.
#[test]
fn results_of_ldap() {
    let table = "Name,Code,Owner,Reference
success,0,IESG,[RFC4511]
operationsError,1,IESG,[RFC4511]
reserved,9,IESG,[RFC4511]
tooSoon,124,A. Person,[RFC9999]
";
    assert_eq!(brings("ldap", table), ["124 tooSoon: added"]);
}

#[test]
fn errors_of_stun_and_of_both_versions_of_http() {
    let stun = "Value,Name,Reference
0-299,Reserved,
300,Try Alternate,[RFC8489]
401,Unauthenticated,[RFC8489]
509,Too Full,[RFC9999]
";
    assert_eq!(brings("stun", stun), ["509 Too Full: added"]);
    let http2 = "Code,Name,Description,Reference
0x00,NO_ERROR,Graceful shutdown,[RFC9113]
0x07,REFUSED_STREAM,Not processed,[RFC9113]
0x0e,TOO_CALM,It waits too long,[RFC9999]
0x0f-0xffffffff,Unassigned,,
";
    assert_eq!(brings("http2", http2), ["0x0e TOO_CALM: added"]);
    let http3 = "Value,Name,Description,Status,Reference,Date,Change Controller,Contact,Notes
0x0100,H3_NO_ERROR,No error,permanent,[RFC9114],2021-02-11,,,
0x0200,QPACK_DECOMPRESSION_FAILED,Failed,permanent,[RFC9204],2021-02-11,,,
0x0203,QPACK_TOO_LATE,Too late,permanent,[RFC9999],2027-02-11,,,
";
    assert_eq!(brings("http3", http3), ["0x0203 QPACK_TOO_LATE: added"]);
}

/// Numbers and names, and nothing else.
#[test]
fn two_columns() {
    let table = "Number,What it is
-32700,Parse error
-32603,Internal error
-32604,Feeling unwell
";
    assert_eq!(brings("jsonrpc", table), ["-32604 Feeling unwell: added"]);
}

#[test]
fn what_a_table_leaves_out_was_removed() {
    let table = "Value,Description,DTLS-OK,Reference
10,unexpected_message,Y,[RFC9846]
20,bad_record_mac,Y,[RFC9846]
22-255,Unassigned,,
";
    let report = compare(table, Some("tls")).expect("a table");
    let removed = report.differences;
    assert_eq!(removed.first().map(String::as_str), Some("0 close_notify: removed"));
    assert!(removed.contains(&"40 handshake_failure: removed".to_owned()), "{removed:?}");
    // It was given up long ago.
    assert!(!removed.iter().any(|it| it.contains("no_certificate_RESERVED")), "{removed:?}");
}
