//! As much of BER as LDAP needs for these tests.

pub(crate) const BOOLEAN: u8 = 0x01;
pub(crate) const INTEGER: u8 = 0x02;
pub(crate) const STRING: u8 = 0x04;
pub(crate) const ENUMERATED: u8 = 0x0a;
pub(crate) const SEQUENCE: u8 = 0x30;
pub(crate) const SET: u8 = 0x31;

/// A value of this tag.
pub(crate) fn value(tag: u8, contents: impl AsRef<[u8]>) -> Vec<u8> {
    let contents = contents.as_ref();
    let length = u16::try_from(contents.len()).unwrap().to_be_bytes();
    let mut written = vec![tag, 0x82];
    written.extend(length);
    written.extend(contents);
    written
}

/// A value that consists of others.
pub(crate) fn all(tag: u8, parts: &[Vec<u8>]) -> Vec<u8> {
    value(tag, parts.concat())
}

pub(crate) fn string(text: &str) -> Vec<u8> {
    value(STRING, text)
}

/// Takes the first value off: its tag and its contents. `None` if the bytes break off in it.
pub(crate) fn take<'a>(bytes: &mut &'a [u8]) -> Option<(u8, &'a [u8])> {
    let (&tag, rest) = bytes.split_first()?;
    let (&first, mut rest) = rest.split_first()?;
    let mut length = usize::from(first);
    if first >= 0x80 {
        let (digits, behind) = rest.split_at_checked(usize::from(first - 0x80))?;
        length = digits.iter().fold(0, |length, &digit| length << 8 | usize::from(digit));
        rest = behind;
    }
    let (contents, rest) = rest.split_at_checked(length)?;
    *bytes = rest;
    Some((tag, contents))
}

/// The number that an integer or an enumerated value is.
pub(crate) fn number(contents: &[u8]) -> u32 {
    contents.iter().fold(0, |number, &digit| number << 8 | u32::from(digit))
}
