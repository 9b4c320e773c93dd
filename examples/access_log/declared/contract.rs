//! What a contract declares: `errors.lock.json`, the errors that a service answers with.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::Declared;

/// The format that is read.
const FORMAT: u32 = 1;

/// What there is to know of a contract here; it has more.
#[derive(Deserialize)]
struct Contract {
    problems: Vec<Problem>,
}

#[derive(Deserialize)]
struct Problem {
    codes: Vec<Code>,
}

#[derive(Deserialize)]
struct Code {
    code: u16,
}

/// The format comes first: another may have other keys.
#[derive(Deserialize)]
struct Format {
    format: u32,
}

/// Reads a contract.
pub(super) fn read(text: &str) -> Result<Declared, String> {
    let refuse = |error: serde_json::Error| format!("not a contract of errors: {error}");
    let Format { format } = serde_json::from_str(text).map_err(refuse)?;
    if format != FORMAT {
        return Err(format!("the contract has format {format}; this reads format {FORMAT}"));
    }
    let Contract { problems } = serde_json::from_str(text).map_err(refuse)?;
    let codes = problems.iter().flat_map(|problem| &problem.codes);
    let codes: BTreeSet<_> = codes.map(|code| code.code).collect();
    Ok(Declared {
        codes: codes.into_iter().collect(),
        retired: Vec::new(),
        not_sent: Vec::new(),
        expected: 400..=999,
    })
}
