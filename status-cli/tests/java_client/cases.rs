//! The contract that all clients are tried with, and what they are to make of responses.

use crate::folder::Folder;

/// The contract, with a name that every language keeps for itself.
pub(crate) const CONTRACT: &str = include_str!("../commands/clients.in/errors.lock.json");

/// A response, and the id of the problem that it reports; `-` if it is none that the client knows.
pub(crate) struct Case {
    pub(crate) status: u16,
    pub(crate) body: String,
    pub(crate) kind: &'static str,
}

/// Known problems, problems of a newer server, and what is no problem at all.
pub(crate) fn cases() -> Vec<Case> {
    let known = |kind: &'static str, of: &str, members: &str| Case {
        status: 400,
        body: format!(r#"{{"type": "https://api.acme.dev/problems/{of}"{members}}}"#),
        kind,
    };
    let sold_out = r#", "kind": "a", "retry": true, "class": 1.5, "hashCode": -7"#;
    let left = r#", "left": {"a": 1, "b": 2}"#;
    let mut cases = vec![
        known("order_not_found", "order_not_found", r#", "orderId": 7"#),
        known("order_not_found", "order_not_found", r#", "orderId": 7, "status": "x", "title": 1"#),
        known("-", "order_not_found", ""),
        known("-", "order_not_found", r#", "orderId": null"#),
        known("-", "order_not_found", r#", "orderId": "7""#),
        known("-", "order_not_found", r#", "orderId": true"#),
        known("-", "order_not_found", r#", "orderId": 1.5"#),
        known("-", "order_not_found", r#", "orderId": -1"#),
        known("-", "order_not_found", r#", "orderId": 1e400"#),
        known("invalid", "invalid", r#", "fields": []"#),
        known(
            "invalid",
            "invalid",
            r#", "fields": [{"name": "a", "tags": ["b", null]}], "note": "c""#,
        ),
        known(
            "invalid",
            "invalid",
            r#", "fields": [{"name": "a", "tags": [], "limit": 3}], "note": null"#,
        ),
        known("-", "invalid", r#", "fields": [{"name": "a"}]"#),
        known("-", "invalid", r#", "fields": [{"name": "a", "tags": [1]}]"#),
        known("-", "invalid", r#", "fields": [{"name": "a", "tags": [], "limit": "3"}]"#),
        known("-", "invalid", r#", "fields": {}"#),
        known("-", "invalid", r#", "fields": [null]"#),
        known("-", "invalid", r#", "fields": [], "note": 1"#),
        known("sold_out", "sold_out", &format!("{sold_out}{left}")),
        known("sold_out", "out_of_stock", &format!("{sold_out}{left}, \"extra\": [null, {{}}]")),
        known("-", "sold_out", sold_out),
        known("-", "sold_out", &format!("{sold_out}, \"left\": {{\"a\": \"b\"}}")),
        known("-", "sold_out", &format!("{sold_out}, \"left\": [1]")),
        known("internal", "internal", ""),
        known("-", "newer", ""),
        known("-", "", ""),
    ];
    for body in ["", "{", "null", "7", "[]", "{}", "<html>", r#"{"type": 7}"#, r#"{"type": null}"#]
    {
        cases.push(Case { status: 502, body: body.to_owned(), kind: "-" });
    }
    cases
}

/// A folder with the client of the contract in a file of this name.
pub(crate) fn client(language: &str, file: &str) -> Folder {
    let folder = Folder::with_edge();
    folder.write("errors.lock.json", CONTRACT);
    folder.print(&format!("client errors.lock.json --to {language} --output {file}"));
    folder
}
