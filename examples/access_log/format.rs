//! The formats of logs, and how one is recognized.

pub(crate) mod alb;
pub(crate) mod combined;
pub(crate) mod haproxy;
pub(crate) mod json_lines;
pub(crate) mod w3c;

use std::borrow::Cow;

use crate::status::Status;

/// Reads the lines of one file.
pub(crate) trait Reader {
    /// The status in a line, [`Reading::Skip`] for a line that is not about a request, or
    /// [`Reading::Malformed`].
    ///
    /// It is asked of every line, and so does no more than find the status.
    fn read(&mut self, line: &[u8]) -> Reading;

    /// What else the line says; asked only of a line that has a status.
    fn details<'a>(&self, line: &'a [u8]) -> Details<'a>;
}

/// What a line says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reading {
    /// A request was answered, or not, and this was logged.
    Request {
        status: Status,
        /// The second part of a status in parts, such as the 13 of IIS's `404.13`.
        substatus: Option<u16>,
    },
    /// A comment or a header of the log.
    Skip,
    Malformed,
}

impl Reading {
    /// A request with a status of one part, if there is a status.
    fn of(status: Option<Status>) -> Self {
        match status {
            Some(status) => Self::Request { status, substatus: None },
            None => Self::Malformed,
        }
    }
}

/// What a line says besides its status; empty where it does not say it.
#[derive(Debug, Default)]
pub(crate) struct Details<'a> {
    pub(crate) client: Cow<'a, [u8]>,
    pub(crate) path: Cow<'a, [u8]>,
    pub(crate) time: Cow<'a, [u8]>,
    /// How many bytes were sent to the client.
    pub(crate) size: Cow<'a, [u8]>,
}

/// A format that a log can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// The common and the combined log format.
    Combined,
    /// `option httplog` of haproxy.
    Haproxy,
    /// The access log of an Application Load Balancer of AWS.
    Alb,
    /// W3C extended, as IIS writes it.
    W3c,
    /// A JSON object per line.
    Json,
}

impl Format {
    /// Every format, in the order in which they are tried.
    const ALL: [Self; 5] = [Self::Json, Self::W3c, Self::Alb, Self::Haproxy, Self::Combined];

    /// What `--format` calls it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Combined => "combined",
            Self::Haproxy => "haproxy",
            Self::Alb => "alb",
            Self::W3c => "w3c",
            Self::Json => "json",
        }
    }

    /// The format that most of the lines are of; the combined format if they are of none.
    pub(crate) fn of(sample: &[u8], layout: &Layout) -> Self {
        let lines = || sample.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
        let matching = |format: Self| {
            let mut reader = format.reader(sample, layout);
            lines().filter(|line| reader.read(line) != Reading::Malformed).count()
        };
        let counted = Self::ALL.map(|format| (matching(format), format));
        // The first of those with the most lines.
        counted.into_iter().rev().max_by_key(|(count, _)| *count).map_or(
            Self::Combined,
            |(count, format)| {
                if count == 0 { Self::Combined } else { format }
            },
        )
    }

    /// The names of the formats.
    pub(crate) fn names() -> impl Iterator<Item = &'static str> {
        Self::ALL.into_iter().rev().map(Self::name)
    }

    /// The format of a name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// A reader for a file that begins with this sample.
    pub(crate) fn reader(self, sample: &[u8], layout: &Layout) -> Box<dyn Reader> {
        match self {
            Self::Combined => Box::new(combined::Combined::new(layout.fields.as_deref())),
            Self::Haproxy => Box::new(haproxy::Haproxy),
            Self::Alb => Box::new(alb::Alb),
            Self::W3c => Box::new(w3c::W3c::default()),
            Self::Json => Box::new(json_lines::JsonLines::new(sample, layout.key.as_deref())),
        }
    }
}

/// What the command line says of the layout of a line.
#[derive(Debug, Default)]
pub(crate) struct Layout {
    /// The key that has the status in JSON, with `.` between the keys of nested objects.
    pub(crate) key: Option<String>,
    /// What follows the request in the combined format, separated by spaces: `session status size`.
    pub(crate) fields: Option<String>,
}

/// What comes before the next space, and what after it; the whole text if there is none.
fn split_at_space(text: &[u8]) -> (&[u8], &[u8]) {
    match memchr::memchr(b' ', text) {
        Some(space) => {
            (text.get(..space).unwrap_or_default(), text.get(space + 1..).unwrap_or_default())
        }
        None => (text, &[]),
    }
}

/// The path of a request line, `GET /path HTTP/1.1`, without its query.
fn path_of(request: &[u8]) -> &[u8] {
    let (_, target) = split_at_space(request);
    let (target, _) = split_at_space(target);
    without_query(target)
}

/// A target without its query.
fn without_query(target: &[u8]) -> &[u8] {
    target.split(|byte| *byte == b'?').next().unwrap_or(target)
}

/// A line without the carriage return that Windows ends it with.
fn without_return(line: &[u8]) -> &[u8] {
    line.strip_suffix(b"\r").unwrap_or(line)
}

/// Whether this is a number of bytes, or the `-` that means none.
fn is_size(text: &[u8]) -> bool {
    text == b"-" || (!text.is_empty() && text.iter().all(u8::is_ascii_digit))
}
