//! The result as JSON.

use std::io::{self, Write};

use serde::Serialize;

use crate::tally::{Tally, class_of};

/// All of it; the fields are in the order that they are printed in.
#[derive(Serialize)]
struct Report {
    lines: u64,
    malformed: u64,
    codes: Vec<CodeCount>,
    classes: Vec<ClassCount>,
}

#[derive(Serialize)]
struct CodeCount {
    code: u16,
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

/// Prints the result on a line of JSON.
pub(crate) fn print(tally: &Tally, out: &mut impl Write) -> io::Result<()> {
    serde_json::to_writer(&mut *out, &report(tally))?;
    writeln!(out)
}

fn report(tally: &Tally) -> Report {
    let codes = tally.codes().map(|(code, count)| CodeCount {
        code: code.code(),
        name: code.name(),
        registered: code.registered().is_ok(),
        class: class_of(code).map(|class| class.name),
        count,
    });
    let classes = tally.classes().map(|(class, count)| ClassCount {
        class: class.map(|class| class.name),
        label: class.map_or("other", |class| class.label),
        count,
    });
    Report {
        lines: tally.lines(),
        malformed: tally.malformed(),
        codes: codes.collect(),
        classes: classes.collect(),
    }
}
