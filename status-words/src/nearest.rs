//! What a misspelt word was meant to be.

use std::cmp::Reverse;
use std::mem;

/// Longer names are unlikely to be typing mistakes and take long to compare.
const LONGEST: usize = 64;

/// The candidate that `word` most likely misspells, if any is near enough.
///
/// ```
/// use status_words::nearest;
///
/// assert_eq!(nearest("phrse", ["phrase", "former"]), Some("phrase"));
/// assert_eq!(nearest("as_of", ["as-of"]), Some("as-of"));
/// assert_eq!(nearest("htp", ["ftp", "http"]), Some("http"));
/// assert_eq!(nearest("colour", ["phrase", "former"]), None);
/// ```
#[must_use]
pub fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    if word.len() > LONGEST {
        return None;
    }
    let plain = plain(word);
    let mut best = None;
    for candidate in candidates {
        let other = self::plain(candidate);
        let distance = distance(&plain, &other);
        // A third of the longer word, as rustc has it.
        if distance > plain.len().max(candidate.chars().count()) / 3 {
            continue;
        }
        // A slip is rarer in the first letters: `htp` is `http` rather than `ftp`.
        let alike = plain.iter().zip(&other).take_while(|(one, other)| one == other).count();
        let rank = (distance, Reverse(alike));
        if best.is_none_or(|(least, _)| rank < least) {
            best = Some((rank, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// Case, and which sign joins the words, are the commonest slips and cost nothing.
fn plain(word: &str) -> Vec<char> {
    let lower = word.to_lowercase();
    lower.chars().map(|sign| if matches!(sign, '_' | ' ') { '-' } else { sign }).collect()
}

/// How many letters one has to insert, delete, replace or swap with their neighbour to make one word
/// the other, where no letter is edited twice: the optimal string alignment distance.
fn distance(one: &[char], other: &[char]) -> usize {
    let first: Vec<usize> = (0..=other.len()).collect();
    let (mut two_before, mut before, mut row) = (first.clone(), first.clone(), first);
    for (i, &letter) in one.iter().enumerate() {
        row[0] = i + 1;
        for (j, &opposite) in other.iter().enumerate() {
            let replaced = before[j] + usize::from(letter != opposite);
            let mut least = replaced.min(before[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && letter == other[j - 1] && opposite == one[i - 1] {
                least = least.min(two_before[j - 1] + 1);
            }
            row[j + 1] = least;
        }
        mem::swap(&mut two_before, &mut before);
        mem::swap(&mut before, &mut row);
    }
    before[other.len()]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_slip_finds_its_word() {
        let words = ["phrase", "former", "as-of", "http", "reference"];
        assert_eq!(nearest("phrse", words), Some("phrase"));
        assert_eq!(nearest("as_of", words), Some("as-of"));
        assert_eq!(nearest("HTTP", words), Some("http"));
        assert_eq!(nearest("references", words), Some("reference"));
    }

    #[test]
    fn another_word_finds_nothing() {
        assert_eq!(nearest("colour", ["phrase", "former"]), None);
        assert_eq!(nearest("", ["phrase"]), None);
        assert_eq!(nearest(&"a".repeat(100_000), ["phrase"]), None);
    }

    proptest! {
        #[test]
        fn the_distance_is_that_of_strsim(one in "[abc]{0,9}", other in "[abcé]{0,9}") {
            let letters = |word: &str| word.chars().collect::<Vec<_>>();
            let expected = strsim::osa_distance(&one, &other);
            prop_assert_eq!(distance(&letters(&one), &letters(&other)), expected);
        }
    }
}
