//! Finding the language to answer in.

use std::string::String;
use std::vec::Vec;

use crate::language as tags;

/// The language of a document when nobody asks for another: that of the reason phrases.
pub const DEFAULT_LANGUAGE: &str = "en";

/// The best of the available languages for an `Accept-Language` header field
/// ([RFC 9110, Section 12.5.4](https://www.rfc-editor.org/rfc/rfc9110.html#section-12.5.4)), or
/// `None` if none is acceptable.
///
/// Languages are looked up as in
/// [RFC 4647, Section 3.4](https://www.rfc-editor.org/rfc/rfc4647.html#section-3.4): a client that asks for
/// `ko-KR` also takes `ko`. `*` takes the first language that the header does not name.
///
/// The crate `accept-language` reads the header. Of the other kept crates, `fluent-langneg` does not
/// look at the quality values.
///
/// ```
/// use status_codes::problem::language;
///
/// let available = ["en", "ko"];
/// assert_eq!(language("ko-KR,ko;q=0.9,en-US;q=0.8", &available), Some("ko"));
/// assert_eq!(language("fr, en;q=0.2, ko;q=0.1", &available), Some("en"));
/// assert_eq!(language("*, en;q=0", &available), Some("ko"));
/// assert_eq!(language("fr", &available), None);
/// ```
#[must_use]
pub fn language<'a>(accept_language: &str, available: &[&'a str]) -> Option<&'a str> {
    let ranges = ranges(accept_language);
    let mut accepted: Vec<&Range> = ranges.iter().filter(|range| range.quality > 0.0).collect();
    accepted.sort_by(|a, b| b.quality.total_cmp(&a.quality));
    accepted.into_iter().find_map(|range| match range.tag.as_str() {
        "*" => available.iter().copied().find(|tag| !ranges.iter().any(|r| r.covers(tag))),
        _ => range.look_up(available, &ranges),
    })
}

/// One language range of the header.
struct Range {
    tag: String,
    quality: f32,
}

impl Range {
    /// The language, or the one that it is a kind of, unless the header refuses that.
    fn look_up<'a>(&self, available: &[&'a str], ranges: &[Self]) -> Option<&'a str> {
        let found = *tags::find(available, &self.tag, |tag| *tag)?;
        let refused = ranges.iter().any(|range| range.quality == 0.0 && range.covers(found));
        (!refused || self.tag.eq_ignore_ascii_case(found)).then_some(found)
    }

    /// Whether the language is the one of the range, or a kind of it.
    fn covers(&self, tag: &str) -> bool {
        match tag.as_bytes().split_at_checked(self.tag.len()) {
            Some((start, rest)) => {
                start.eq_ignore_ascii_case(self.tag.as_bytes()) && matches!(rest, [] | [b'-', ..])
            }
            None => false,
        }
    }
}

/// The ranges of the header in its order. One whose quality is not a number from 0 to 1 is ignored.
fn ranges(accept_language: &str) -> Vec<Range> {
    // One at a time: the library sorts what it reads, and a sort that meets `q=nan` can panic.
    let ranges = accept_language.split(',').flat_map(accept_language::parse_with_quality);
    ranges
        .filter(|(_, quality)| (0.0..=1.0).contains(quality))
        .map(|(tag, quality)| Range { tag: tag.trim().into(), quality })
        .collect()
}
