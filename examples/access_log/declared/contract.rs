//! What a contract declares: `errors.lock.json`, the errors that a service answers with.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::Declared;
use crate::mistake::Mistake;

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
pub(super) fn read(path: &str, text: &str) -> Result<Declared, Mistake> {
    let refuse = |error| Mistake::Contract(path.to_owned(), error);
    let Format { format } = serde_json::from_str(text).map_err(refuse)?;
    if format != FORMAT {
        return Err(Mistake::ContractFormat { path: path.to_owned(), format, read: FORMAT });
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
