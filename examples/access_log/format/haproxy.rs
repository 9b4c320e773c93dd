//! `option httplog` of haproxy.

use memchr::memchr;

use super::{Details, Reader, Reading, is_size, path_of, split_at_space, without_return};
use crate::status::Status;

/// Lines such as
///
/// ```text
/// … haproxy[14389]: 192.0.2.1:33317 [06/Feb/2009:12:14:14.655] http-in static/srv1 10/0/30/69/109 200 2750 - - ---- 1/1/1/1/0 0/0 "GET / HTTP/1.1"
/// ```
pub(crate) struct Haproxy;

impl Reader for Haproxy {
    fn read(&mut self, line: &[u8]) -> Reading {
        Reading::of(Parts::of(line).and_then(|parts| Status::parse(parts.status)))
    }

    fn details<'a>(&self, line: &'a [u8]) -> Details<'a> {
        let Some(parts) = Parts::of(line) else { return Details::default() };
        let request = memchr(b'"', parts.after).and_then(|quote| parts.after.get(quote + 1..));
        Details {
            client: client(parts.before).into(),
            path: path_of(request.unwrap_or_default()).into(),
            time: parts.time.into(),
            size: parts.size.into(),
        }
    }
}

struct Parts<'a> {
    before: &'a [u8],
    time: &'a [u8],
    status: &'a [u8],
    size: &'a [u8],
    after: &'a [u8],
}

impl<'a> Parts<'a> {
    fn of(line: &'a [u8]) -> Option<Self> {
        let line = without_return(line);
        // The brackets of `haproxy[14389]` come first.
        memchr::memchr_iter(b'[', line).find_map(|bracket| {
            let (before, rest) = line.split_at_checked(bracket)?;
            let (time, rest) = rest.split_first_chunk()?;
            if !is_time(time) {
                return None;
            }
            let (_frontend, rest) = split_at_space(rest);
            let (_server, rest) = split_at_space(rest);
            let (timers, rest) = split_at_space(rest);
            let (status, rest) = split_at_space(rest);
            let (size, after) = split_at_space(rest);
            let size = size.strip_prefix(b"+").unwrap_or(size); // `option logasap`
            (are_timers(timers) && is_size(size)).then_some(Self {
                before,
                time: &time[1..25],
                status,
                size,
                after,
            })
        })
    }
}

/// Whether the signs of `[06/Feb/2009:12:14:14.655] ` are where they belong.
#[rustfmt::skip]
fn is_time(text: &[u8; 27]) -> bool {
    matches!(text, [
        b'[', _, _, b'/', _, _, _, b'/', _, _, _, _, b':', _, _, b':', _, _, b':', _, _, b'.', _, _, _,
        b']', b' ',
    ])
}

/// Whether this is `10/0/30/69/109`; a phase that was not reached is -1.
fn are_timers(text: &[u8]) -> bool {
    let mut timers = 0;
    let are_numbers = text.split(|byte| *byte == b'/').all(|timer| {
        timers += 1;
        let digits = timer.strip_prefix(b"-").or_else(|| timer.strip_prefix(b"+")).unwrap_or(timer);
        !digits.is_empty() && digits.iter().all(u8::is_ascii_digit)
    });
    are_numbers && timers == 5
}

/// The address in `… haproxy[14389]: 192.0.2.1:33317 `.
fn client(before: &[u8]) -> &[u8] {
    let before = before.strip_suffix(b" ").unwrap_or(before);
    let endpoint = before.rsplit(|byte| *byte == b' ').next().unwrap_or(before);
    let port = memchr::memrchr(b':', endpoint).unwrap_or(endpoint.len());
    endpoint.get(..port).unwrap_or(endpoint)
}
