//! The codes in parts, for languages whose compilers limit what one class can hold.

use super::prepared::Member;

/// The codes in parts of at most so many constants, former names included, for each needs one.
pub(super) fn parts<'m, 'c>(members: &'m [Member<'c>], most: usize) -> Vec<&'m [Member<'c>]> {
    let (mut part, mut constants) = (0, 0);
    let part_of = members.iter().map(|member| {
        constants += 1 + member.former.len();
        if constants > most {
            part += 1;
            constants = 1 + member.former.len();
        }
        part
    });
    let part_of: Vec<usize> = part_of.collect();
    let mut rest = members;
    let lengths = part_of.chunk_by(|one, other| one == other).map(<[usize]>::len);
    let parts = lengths.map(|length| {
        let (part, behind) = rest.split_at(length);
        rest = behind;
        part
    });
    parts.collect()
}
