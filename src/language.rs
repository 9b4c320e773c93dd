//! Finding the text in a language.

/// The item for a language, as [RFC 4647, Section 3.4](https://www.rfc-editor.org/rfc/rfc4647.html#section-3.4)
/// looks tags up: what is not there for `ko-KR` is looked for as `ko`. Case does not matter.
#[inline]
pub(crate) fn find<'a, T>(
    items: &'a [T],
    language: &str,
    tag: impl Fn(&'a T) -> &'a str,
) -> Option<&'a T> {
    position(items, language, tag).and_then(|index| items.get(index))
}

/// Where that item is.
#[inline]
pub(crate) fn position<'a, T>(
    items: &'a [T],
    language: &str,
    tag: impl Fn(&'a T) -> &'a str,
) -> Option<usize> {
    shorter(language)
        .find_map(|wanted| items.iter().position(|item| tag(item).eq_ignore_ascii_case(wanted)))
}

/// The tag, then what is left of it without its last part, and so on.
#[inline]
pub(crate) fn shorter(tag: &str) -> impl Iterator<Item = &str> {
    core::iter::successors(Some(tag), |tag| tag.rsplit_once('-').map(|(start, _)| start))
}

/// The same for texts that are paired with their language.
#[inline]
pub(crate) fn text(texts: &[(&'static str, &'static str)], language: &str) -> Option<&'static str> {
    find(texts, language, |(tag, _)| *tag).map(|(_, text)| *text)
}
