//! Findings as a log of SARIF 2.1.0, the format in which tools for code review take them.
//!
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>

use std::fmt::Write;

use serde_json::{Value, json};

use super::Shown;
use crate::audit::{Finding, Kind};
use crate::level::Lint;

/// The log of one run.
pub(super) fn log(shown: &[Shown]) -> Value {
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "status-codes",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": Kind::ALL.iter().map(|kind| rule(*kind)).collect::<Vec<_>>(),
            } },
            "columnKind": "unicodeCodePoints",
            "results": shown.iter().map(result).collect::<Vec<_>>(),
        }],
    })
}

fn rule(kind: Kind) -> Value {
    json!({
        "id": kind.name(),
        "shortDescription": { "text": kind.description() },
        "defaultConfiguration": { "level": kind.default_level().word() },
    })
}

fn result(shown: &Shown) -> Value {
    let Finding { kind, registry, numbers, diagnostic } = &shown.finding;
    let help = diagnostic.help().map_or(String::new(), |help| format!(" ({help})"));
    json!({
        "ruleId": kind.name(),
        "ruleIndex": Kind::ALL.iter().position(|it| it == kind),
        "level": shown.level.word(),
        "message": { "text": format!("{}{help}", diagnostic.message()) },
        "locations": [{ "physicalLocation": {
            "artifactLocation": { "uri": uri(diagnostic.path()) },
            "region": { "startLine": diagnostic.line(), "startColumn": diagnostic.column() },
        } }],
        "properties": { "registry": registry, "numbers": numbers },
    })
}

/// A path as a relative reference of RFC 3986.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}
