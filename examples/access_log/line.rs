//! From a line to its status.

use memchr::memchr;

/// The status in a line of nginx's combined format; `None` if the line is not of that format.
///
/// ```text
/// 127.0.0.1 - alice [21/Nov/2026:01:44:10 +0000] "GET / HTTP/1.1" 200 9120 "https://…" "Mozilla/5.0 …"
/// ```
///
/// nginx writes a quote that belongs to a value as `\x22`, so that every `"` is a delimiter. More
/// fields may follow, as in the format `main` of nginx's packages.
pub(crate) fn status(line: &[u8]) -> Option<u16> {
    let (client, rest) = split_at_quote(line)?;
    let (_request, rest) = split_at_quote(rest)?;
    let (numbers, rest) = split_at_quote(rest)?;
    let (_referer, rest) = split_at_quote(rest)?;
    let (between, rest) = split_at_quote(rest)?;
    let (_agent, rest) = split_at_quote(rest)?;
    let ends_well = matches!(rest, [] | [b'\r'] | [b' ', ..]);
    if is_client(client) && between == b" " && ends_well { status_of(numbers) } else { None }
}

/// What comes before the next quote, and what after it.
fn split_at_quote(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let (before, rest) = text.split_at_checked(memchr(b'"', text)?)?;
    Some((before, rest.get(1..)?))
}

/// Whether this is an address, a user and a time: `127.0.0.1 - alice [21/Nov/2026:01:44:10 +0000] `.
fn is_client(text: &[u8]) -> bool {
    let Some((names, time)) = text.split_last_chunk() else { return false };
    is_time(time) && has_address_and_user(names)
}

/// Whether the signs of ` [21/Nov/2026:01:44:10 +0000] ` are where they belong.
#[rustfmt::skip]
fn is_time(text: &[u8; 30]) -> bool {
    matches!(text, [
        b' ', b'[', _, _, b'/', _, _, _, b'/', _, _, _, _, b':', _, _, b':', _, _, b':', _, _,
        b' ', b'+' | b'-', _, _, _, _, b']', b' ',
    ])
}

/// Whether this is an address and a user: `127.0.0.1 - alice`. The user may contain spaces.
fn has_address_and_user(text: &[u8]) -> bool {
    let Some(space) = memchr(b' ', text) else { return false };
    space > 0 && matches!(text.get(space..), Some([b' ', b'-', b' ', _, ..]))
}

/// The status in ` 200 9120 `.
///
/// Any three digits: nginx logs `000` if it has not come to a status and `009` for HTTP/0.9.
fn status_of(numbers: &[u8]) -> Option<u16> {
    let [b' ', status @ .., b' '] = numbers else { return None };
    let (status, rest) = status.split_first_chunk::<3>()?;
    let [b' ', size @ ..] = rest else { return None };
    if is_size(size) && status.iter().all(u8::is_ascii_digit) {
        Some(status.iter().fold(0, |number, digit| number * 10 + u16::from(digit - b'0')))
    } else {
        None
    }
}

/// Whether this is a number of bytes, or the `-` that stands for none.
fn is_size(text: &[u8]) -> bool {
    text == b"-" || (!text.is_empty() && text.iter().all(u8::is_ascii_digit))
}
