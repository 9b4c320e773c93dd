//! The data says what IANA's table says, and a newer table is read for what it brings.

#[path = "../examples/drift/comparison.rs"]
mod comparison;
#[path = "../examples/drift/row.rs"]
mod row;
#[path = "../examples/drift/table.rs"]
mod table;

#[path = "drift/any_input.rs"]
mod any_input;
#[path = "drift/shapes.rs"]
mod shapes;

const TABLE: &str = include_str!("../iana/http-status-codes-1.csv");

/// What a table brings.
fn differences(table: &str) -> Result<Vec<String>, String> {
    comparison::compare(table, None).map(|report| report.differences)
}

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
    assert_eq!(obsolete, ["507 Insufficient Storage: permanent here, obsolete there"]);
    let used = with("306,(Unused),", "306,Switch Proxy,");
    assert_eq!(
        used,
        ["306 Unused: renamed to Switch Proxy", "306 Unused: unused here, permanent there"]
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
fn what_is_no_table_of_a_registry_is_refused() {
    let strangers = "code,name\n404,Lost\n200,Fine\n";
    for (text, reason) in [
        ("", "no registry has its codes"),
        ("Value,Description,Reference\nfour,Not Found,\n", "no registry has its codes"),
        (strangers, "no registry has its codes"),
        ("404\n", "no registry has its codes"),
        ("Value,Description\n404,Not Found\n", "it may be of"),
    ] {
        let error = differences(text).expect_err(text);
        assert!(error.starts_with(reason), "{text:?}: {error}");
    }
    // Named, the registry need not be recognized.
    let report = comparison::compare(strangers, Some("http")).expect("it has numbers and names");
    assert!(report.differences.contains(&"200 OK: renamed to Fine".to_owned()));
    let error = comparison::compare(strangers, Some("htpp")).expect_err("no such registry");
    assert_eq!(error, "there is no registry \"htpp\"");
    let error = comparison::compare("404\n", Some("http")).expect_err("no names");
    assert!(error.starts_with("no column has numbers of http"), "{error}");
}
