//! The result as JSON.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;

use crate::EdgeCode;
use crate::declared::Differences;
use crate::meaning::{self, Meanings};
use crate::result::Outcome;
use crate::status::Status;
use crate::tally::{Tally, class_of};
use crate::top::Top;

/// All of it; the fields are in the order that they are printed in.
#[derive(Serialize)]
struct Report {
    lines: u64,
    malformed: u64,
    codes: Vec<CodeCount>,
    classes: Vec<ClassCount>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    parts: Vec<PartCount>,
    #[serde(skip_serializing_if = "Option::is_none")]
    paths: Option<List>,
    #[serde(skip_serializing_if = "Option::is_none")]
    clients: Option<List>,
    #[serde(skip_serializing_if = "Option::is_none")]
    declared: Option<Comparison>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    unread: Vec<String>,
}

#[derive(Serialize)]
struct CodeCount {
    /// The integer; none for `-`.
    code: Option<i32>,
    /// What the log has instead, if it is not a status code.
    #[serde(skip_serializing_if = "Option::is_none")]
    written: Option<String>,
    name: Option<&'static str>,
    registered: bool,
    class: Option<&'static str>,
    count: u64,
}

#[derive(Serialize)]
struct ClassCount {
    class: Option<&'static str>,
    label: &'static str,
    count: u64,
}

/// A code in parts, such as 404.13 of IIS.
#[derive(Serialize)]
struct PartCount {
    code: String,
    name: Option<&'static str>,
    count: u64,
}

/// The most frequent values.
#[derive(Serialize)]
struct List {
    /// By how much a count may be too low.
    error: u64,
    most: Vec<Item>,
}

#[derive(Serialize)]
struct Item {
    value: String,
    count: u64,
}

/// What a spec declares against what was seen.
#[derive(Serialize)]
struct Comparison {
    undeclared: Vec<u16>,
    unseen: Vec<u16>,
    retired: Vec<u16>,
    sent: Vec<u16>,
}

/// Prints the result on a line of JSON.
pub(crate) fn print(outcome: &Outcome, out: &mut impl Write) -> io::Result<()> {
    serde_json::to_writer(&mut *out, &report(outcome))?;
    writeln!(out)
}

fn report(outcome: &Outcome) -> Report {
    let Outcome { tally, meanings, differences, top, unread } = outcome;
    let list = |counts: &Top| {
        let most = counts.most(*top).into_iter().map(|(value, count)| Item {
            value: String::from_utf8_lossy(value).into_owned(),
            count,
        });
        (*top > 0).then(|| List { error: counts.error(), most: most.collect() })
    };
    let classes = tally.classes().map(|(class, count)| ClassCount {
        class: class.map(|class| class.name),
        label: class.map_or("other", |class| class.label),
        count,
    });
    let parts = tally.parts().map(|((code, part), count)| PartCount {
        code: format!("{code}.{part}"),
        name: meanings.of_part(code, part).map(|entry| entry.name),
        count,
    });
    Report {
        lines: tally.lines(),
        malformed: tally.malformed(),
        codes: markers(tally).chain(tally.codes().map(|it| code(it, meanings))).collect(),
        classes: classes.collect(),
        parts: parts.collect(),
        paths: list(tally.paths()),
        clients: list(tally.clients()),
        declared: differences.as_ref().map(comparison),
        unread: unread.clone(),
    }
}

fn code((code, count): (EdgeCode, u64), meanings: &Meanings) -> CodeCount {
    let entry = meanings.of_code(code.code());
    CodeCount {
        code: Some(code.code().into()),
        written: None,
        name: entry.map(|entry| entry.name),
        registered: entry.is_some(),
        class: class_of(code).map(|class| class.name),
        count,
    }
}

/// What the log has in place of a status, one item per integer: `0` and `000` are one.
fn markers(tally: &Tally) -> impl Iterator<Item = CodeCount> {
    let mut by_number: BTreeMap<Option<i32>, (Status, u64)> = BTreeMap::new();
    for (marker, count) in tally.markers() {
        by_number.entry(marker.number()).or_insert((marker, 0)).1 += count;
    }
    by_number.into_iter().map(|(number, (marker, count))| {
        let entry = meaning::of_marker(marker);
        CodeCount {
            code: number,
            written: Some(marker.to_string()),
            name: entry.map(|entry| entry.name),
            registered: entry.is_some(),
            class: None,
            count,
        }
    })
}

fn comparison(differences: &Differences) -> Comparison {
    let Differences { undeclared, unseen, retired, sent } = differences;
    Comparison {
        undeclared: undeclared.clone(),
        unseen: unseen.clone(),
        retired: retired.clone(),
        sent: sent.clone(),
    }
}
