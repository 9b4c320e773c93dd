//! The common and the combined log format of nginx and Apache httpd.

use memchr::memchr_iter;

use super::{Details, Reader, Reading, is_size, path_of, split_at_space, without_return};
use crate::status::Status;

/// Lines with a time in brackets, the request in quotes, the status and the size:
///
/// ```text
/// 192.0.2.1 - alice [21/Nov/2026:01:44:10 +0000] "GET / HTTP/1.1" 200 9120 "https://…" "Mozilla/5.0 …"
/// ```
///
/// Anything may come before the time, a virtual host or a list of addresses, and anything after
/// the size.
pub(crate) struct Combined {
    /// The place of the status among the fields that follow the request, if they were named.
    place: Option<usize>,
}

impl Combined {
    pub(crate) fn new(fields: Option<&str>) -> Self {
        let mut names = fields.unwrap_or_default().split_whitespace();
        Self { place: names.position(|name| name == "status") }
    }
}

impl Reader for Combined {
    fn read(&mut self, line: &[u8]) -> Reading {
        Reading::of(Parts::of(line).and_then(|parts| match self.place {
            None => status(parts.after),
            Some(place) => named(parts.after, place),
        }))
    }

    fn details<'a>(&self, line: &'a [u8]) -> Details<'a> {
        let Some(parts) = Parts::of(line) else { return Details::default() };
        Details {
            client: client(parts.before).into(),
            path: path_of(parts.request).into(),
            time: parts.time.into(),
            size: size(parts.after, self.place.unwrap_or(0)).into(),
        }
    }
}

/// The parts of a line around the time and the request.
struct Parts<'a> {
    before: &'a [u8],
    time: &'a [u8],
    request: &'a [u8],
    after: &'a [u8],
}

impl<'a> Parts<'a> {
    fn of(line: &'a [u8]) -> Option<Self> {
        // A user's name may contain a bracket.
        memchr_iter(b'[', line).find_map(|bracket| {
            let (before, rest) = line.split_at_checked(bracket)?;
            let (time, rest) = rest.split_first_chunk()?;
            if !is_time(time) {
                return None;
            }
            let end = closing_quote(rest)?;
            Some(Self {
                before,
                time: &time[1..27],
                request: rest.get(..end)?,
                after: without_return(rest.get(end + 1..)?),
            })
        })
    }
}

/// Whether the signs of `[21/Nov/2026:01:44:10 +0000] "` are where they belong.
#[rustfmt::skip]
fn is_time(text: &[u8; 30]) -> bool {
    matches!(text, [
        b'[', _, _, b'/', _, _, _, b'/', _, _, _, _, b':', _, _, b':', _, _, b':', _, _,
        b' ', b'+' | b'-', _, _, _, _, b']', b' ', b'"',
    ])
}

/// Where the quoted text ends that begins here.
///
/// Apache writes a quote that belongs to the text as `\"` and a backslash as `\\`; nginx writes
/// `\x22` and `\x5C`, so that it never puts a backslash before a quote.
fn closing_quote(text: &[u8]) -> Option<usize> {
    memchr_iter(b'"', text).find(|&quote| {
        let before = text.get(..quote).unwrap_or_default();
        before.iter().rev().take_while(|byte| **byte == b'\\').count() % 2 == 0
    })
}

/// The status in ` 200 9120` or ` 200 9120 "-" "curl/8"`, where nothing was said of the fields.
fn status(after: &[u8]) -> Option<Status> {
    let (written, rest) = split_at_space(after.strip_prefix(b" ")?);
    let (size, rest) = split_at_space(rest);
    if !is_size(size) {
        return None;
    }
    let status = Status::parse(written)?;
    // With more numbers before the next quote the format is one of somebody's own, in which the
    // first may be anything: only what cannot be something else counts there.
    let is_alone = matches!(rest, [] | [b'"' | b'-', ..]) || status.is_code();
    is_alone.then_some(status)
}

/// The status at this place among the fields.
fn named(after: &[u8], place: usize) -> Option<Status> {
    let fields = after.strip_prefix(b" ")?;
    Status::parse(fields.split(|byte| *byte == b' ').nth(place)?)
}

/// The size, which follows the status.
fn size(after: &[u8], place: usize) -> &[u8] {
    let fields = after.strip_prefix(b" ").unwrap_or(after);
    fields.split(|byte| *byte == b' ').nth(place + 1).unwrap_or_default()
}

/// The first field that looks like an address, behind the name of a virtual host.
fn client(before: &[u8]) -> &[u8] {
    let fields = || {
        before.split(|byte| matches!(byte, b' ' | b',' | b'"')).filter(|field| !field.is_empty())
    };
    let is_address = |field: &&[u8]| {
        str::from_utf8(field).is_ok_and(|field| field.parse::<std::net::IpAddr>().is_ok())
    };
    fields().find(is_address).or_else(|| fields().next()).unwrap_or_default()
}
