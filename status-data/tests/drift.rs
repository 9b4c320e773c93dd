//! The data says what IANA's table says, and a newer table is read for what it brings.

#[path = "drift/table.rs"]
mod table;

use table::differences;

const TABLE: &str = include_str!("../iana/http-status-codes-1.csv");

/// What a table with one line in another's place brings.
fn with(line: &str, other: &str) -> Vec<String> {
    assert!(TABLE.contains(line), "{line}");
    differences(&TABLE.replace(line, other)).expect("it is a table")
}

#[test]
fn the_data_and_the_table_agree_in_both_directions() {
    assert_eq!(differences(TABLE), Ok(Vec::new()));
}

#[test]
fn a_new_code_is_added() {
    let added = with("427,Unassigned,", "427,Too Curious,[RFC9999]");
    assert_eq!(added, ["427 Too Curious: added"]);
}

#[test]
fn a_code_that_is_gone_was_removed_or_has_expired() {
    let removed = with("404,Not Found,\"[RFC9110, Section 15.5.5]\"\n", "");
    assert_eq!(removed, ["404 Not Found: removed"]);
    let start = TABLE.find("104,").expect("104 is in the table");
    let end = TABLE[start..].find('\n').expect("the line ends") + start + 1;
    let expired = with(&TABLE[start..end], "");
    assert_eq!(expired, ["104 Upload Resumption Supported: expired"]);
}

#[test]
fn another_phrase_renames_a_code() {
    let renamed = with("423,Locked,", "423,Locked Up,");
    assert_eq!(renamed, ["423 Locked: renamed to Locked Up"]);
}

#[test]
fn a_remark_changes_the_lifecycle() {
    let obsolete = with("507,Insufficient Storage,", "507,Insufficient Storage (OBSOLETED),");
    assert_eq!(obsolete, ["507 Insufficient Storage: Permanent here, Obsolete there"]);
    let used = with("306,(Unused),", "306,Switch Proxy,");
    assert_eq!(
        used,
        ["306 Unused: renamed to Switch Proxy", "306 Unused: Unused here, Permanent there"]
    );
}

#[test]
fn a_temporary_registration_can_be_extended() {
    let extended = with("expires 2026-11-13", "expires 2027-11-13");
    assert_eq!(extended, ["104 Upload Resumption Supported: expires 2027-11-13 now"]);
}

#[test]
fn another_document_is_noticed() {
    let moved = with("425,Too Early,[RFC8470]", "425,Too Early,[RFC9999]");
    assert_eq!(moved, ["425 Too Early: refers to RFC 9999 now"]);
}

#[test]
fn what_is_no_such_table_is_refused() {
    for text in ["", "code,name\n404,Not Found\n", "Value,Description,Reference\nfour,Not Found,\n"]
    {
        assert!(differences(text).is_err(), "{text:?}");
    }
}
