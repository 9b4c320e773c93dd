//! The access log of an Application Load Balancer of AWS.

use memchr::memchr;

use super::{Details, Reader, Reading, without_query, without_return};
use crate::status::Status;

/// Lines such as
///
/// ```text
/// http 2018-07-02T22:23:00.186641Z app/a/1 192.0.2.1:2817 10.0.0.1:80 0.000 0.001 0.000 200 200 34 366 "GET http://shop.example:80/ HTTP/1.1" …
/// ```
///
/// The first of the two statuses is what the load balancer answered; the second is its target's.
pub(crate) struct Alb;

/// How the first field names the protocol.
const TYPES: [&[u8]; 6] = [b"http", b"https", b"h2", b"grpcs", b"ws", b"wss"];

impl Reader for Alb {
    fn read(&mut self, line: &[u8]) -> Reading {
        Reading::of(fields(line).and_then(|fields| Status::parse(fields[8])))
    }

    fn details<'a>(&self, line: &'a [u8]) -> Details<'a> {
        let Some(fields) = fields(line) else { return Details::default() };
        let port = memchr::memrchr(b':', fields[3]).unwrap_or(fields[3].len());
        let request =
            memchr(b'"', line).and_then(|quote| line.get(quote + 1..)).unwrap_or_default();
        Details {
            client: fields[3].get(..port).unwrap_or(fields[3]).into(),
            path: path(request).into(),
            time: fields[1].into(),
            size: fields[11].into(),
        }
    }
}

/// The fields up to the bytes that were sent.
fn fields(line: &[u8]) -> Option<[&[u8]; 12]> {
    let mut rest = without_return(line).split(|byte| *byte == b' ');
    let mut fields = [&[][..]; 12];
    for field in &mut fields {
        *field = rest.next()?;
    }
    let [kind, time, ..] = fields;
    let is_time = matches!(time, [_, _, _, _, b'-', _, _, b'-', _, _, b'T', .., b'Z']);
    (TYPES.contains(&kind) && is_time).then_some(fields)
}

/// The path of `GET http://shop.example:80/path?query HTTP/1.1`.
fn path(request: &[u8]) -> &[u8] {
    let target = request.split(|byte| *byte == b' ').nth(1).unwrap_or_default();
    let authority = memchr::memmem::find(target, b"://").map_or(0, |scheme| scheme + 3);
    let rest = target.get(authority..).unwrap_or_default();
    let path = memchr(b'/', rest).and_then(|slash| rest.get(slash..)).unwrap_or(b"/");
    without_query(path)
}
