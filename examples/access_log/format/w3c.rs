//! The extended log format of the W3C, as IIS writes it.
//!
//! <https://www.w3.org/TR/WD-logfile.html>

use super::{Details, Reader, Reading, without_return};
use crate::status::Status;

/// Lines whose fields are named by the last `#Fields:` above them.
#[derive(Default)]
pub(crate) struct W3c {
    status: Option<usize>,
    substatus: Option<usize>,
    client: Option<usize>,
    path: Option<usize>,
    date: Option<usize>,
    time: Option<usize>,
    size: Option<usize>,
    /// How many fields a line has.
    width: usize,
}

impl Reader for W3c {
    fn read(&mut self, line: &[u8]) -> Reading {
        let line = without_return(line);
        if let Some(directive) = line.strip_prefix(b"#") {
            if let Some(names) = directive.strip_prefix(b"Fields:") {
                *self = Self::of(names);
            }
            return Reading::Skip;
        }
        match field(line, self.status).and_then(Status::parse) {
            Some(status) if line.split(|byte| *byte == b' ').count() == self.width => {
                Reading::Request { status, substatus: self.substatus(line) }
            }
            _ => Reading::Malformed,
        }
    }

    fn details<'a>(&self, line: &'a [u8]) -> Details<'a> {
        let line = without_return(line);
        let field = |place| field(line, place).unwrap_or_default();
        let time = [field(self.date), b"T", field(self.time), b"Z"].concat();
        Details {
            client: field(self.client).into(),
            path: field(self.path).into(),
            time: time.into(),
            size: field(self.size).into(),
        }
    }
}

impl W3c {
    fn of(names: &[u8]) -> Self {
        let names: Vec<_> =
            names.split(|byte| *byte == b' ').filter(|name| !name.is_empty()).collect();
        let place = |name: &str| names.iter().position(|it| *it == name.as_bytes());
        Self {
            status: place("sc-status"),
            substatus: place("sc-substatus"),
            client: place("c-ip"),
            path: place("cs-uri-stem"),
            date: place("date"),
            time: place("time"),
            size: place("sc-bytes"),
            width: names.len(),
        }
    }

    /// The sub-status; 0 says that there is none.
    fn substatus(&self, line: &[u8]) -> Option<u16> {
        let text = str::from_utf8(field(line, self.substatus)?).ok()?;
        text.parse().ok().filter(|number| *number != 0)
    }
}

/// The field at this place.
fn field(line: &[u8], place: Option<usize>) -> Option<&[u8]> {
    line.split(|byte| *byte == b' ').nth(place?)
}
