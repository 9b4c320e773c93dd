//! Tables: pairs that lie alike, near each other, enough of which are codes of one registry.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

use super::pair::{Pair, Written};
use super::registries::Registries;
use super::token::Span;

/// Rows further apart than this, in bytes, are of two tables.
const GAP: u32 = 6000;

/// The fewest codes that make a table.
pub(super) const FEWEST: usize = 3;

/// Rows of a table: numbers with names that lie to them in the same way.
#[derive(Debug)]
pub(super) struct Table<'t> {
    pub(super) rows: Vec<Row<'t>>,
    /// How many codes of each registry it has, by the place of the registry.
    pub(super) votes: Vec<(usize, usize)>,
    /// The registries that have nearly all of its numbers.
    pub(super) numbered: Vec<usize>,
    pub(super) is_counted: bool,
}

/// A row of a table.
#[derive(Debug, Clone)]
pub(super) struct Row<'t> {
    pub(super) number: Written,
    pub(super) span: Span,
    /// The name as it is written.
    pub(super) written: &'t str,
    /// The name without what all names of the table begin and end with.
    pub(super) name: String,
    /// Whether the name begins as most names of the table do.
    pub(super) is_like_others: bool,
}

/// The tables among the pairs of a file.
pub(super) fn tables<'t>(
    text: &'t str,
    pairs: &[Pair],
    registries: &Registries<'_>,
) -> Vec<Table<'t>> {
    let mut columns: HashMap<(u32, u64), Vec<&Pair>> = HashMap::new();
    for pair in pairs {
        columns.entry((pair.list, pair.way)).or_default().push(pair);
    }
    let mut columns: Vec<_> = columns.into_values().filter(|it| it.len() >= FEWEST).collect();
    columns.sort_by_key(|it| (it[0].start(), it[0].way));
    let mut tables = Vec::new();
    for mut column in columns {
        column.sort_by_key(|it| it.start());
        for run in column.chunk_by(|one, next| next.start().saturating_sub(one.start()) < GAP) {
            let whole = table(text, run, registries);
            let is_known =
                whole.as_ref().and_then(|it| it.votes.first()).is_some_and(|it| it.1 >= FEWEST);
            tables.extend(whole);
            if !is_known {
                tables.extend(families(text, run).filter_map(|it| table(text, it, registries)));
            }
        }
    }
    tables
}

/// The parts of a run whose names begin alike, of constants that are in one list with others: `RcodeRefused`
/// between `ClassANY` and `OpcodeQuery`.
fn families<'p, 'a>(text: &str, run: &'a [&'p Pair]) -> impl Iterator<Item = &'a [&'p Pair]> {
    let first = |pair: &Pair| parts(pair.name.of(text)).first().map(|it| it.to_ascii_lowercase());
    let families = run.chunk_by(move |one, next| first(one) == first(next));
    families.filter(|it| it.len() >= FEWEST && it.len() < run.len())
}

fn table<'t>(text: &'t str, run: &[&Pair], registries: &Registries<'_>) -> Option<Table<'t>> {
    if run.len() < FEWEST {
        return None;
    }
    let plain: Vec<_> =
        run.iter().map(|pair| without_number(pair.name.of(text), pair.number, text)).collect();
    let affixes = Affixes::of(plain.iter().map(AsRef::as_ref));
    let mut rows: Vec<Row<'t>> = Vec::with_capacity(run.len());
    for (pair, plain) in run.iter().zip(&plain) {
        let written = pair.name.of(text);
        let span = match pair.number {
            Written::Down(span) => span,
            Written::Implied(_) | Written::Meant(..) => pair.name,
        };
        let name = affixes.strip(plain).to_owned();
        let is_like_others = affixes.prefix.is_empty() || name != *plain;
        rows.push(Row { number: pair.number, span, written, name, is_like_others });
    }
    let mut votes: HashMap<usize, BTreeSet<&str>> = HashMap::new();
    for row in &rows {
        let whole = registries.with(row.number, text, row.written);
        let short = registries.with(row.number, text, &row.name);
        for registry in whole.chain(short) {
            votes.entry(registry).or_default().insert(row.written);
        }
    }
    let mut votes: Vec<_> = votes.into_iter().map(|(place, names)| (place, names.len())).collect();
    votes.sort_by_key(|&(place, count)| (std::cmp::Reverse(count), place));
    let is_counted = matches!(rows.first()?.number, Written::Implied(_));
    // A table that has slipped as a whole has no votes, but the names of a registry.
    let named = rows
        .iter()
        .filter(|it| registries.has_name(&it.name) || registries.has_name(it.written))
        .count();
    let mut counts: HashMap<usize, usize> = HashMap::new();
    for row in &rows {
        for &place in registries.numbering(row.number, text) {
            *counts.entry(place).or_default() += 1;
        }
    }
    let nearly_all = |count: usize| count >= 5 && count * 5 >= rows.len() * 4;
    let mut numbered: Vec<_> = counts
        .into_iter()
        .filter(|&(_, count)| nearly_all(count))
        .map(|(place, _)| place)
        .collect();
    numbered.sort_unstable();
    (named >= FEWEST || !numbered.is_empty()).then_some(Table { rows, votes, numbered, is_counted })
}

/// A name without the number that it repeats: `HTTP_404_NOT_FOUND`, `Status404NotFound`, `NOT_FOUND_404`.
fn without_number<'t>(name: &'t str, number: Written, text: &str) -> Cow<'t, str> {
    let Written::Down(span) = number else { return name.into() };
    let digits = span.of(text);
    let is_digit = |it: char| it.is_ascii_digit();
    match name.split_once(digits) {
        Some((before, after))
            if digits.len() >= 3 && !before.ends_with(is_digit) && !after.starts_with(is_digit) =>
        {
            format!("{before}{after}").into()
        }
        _ => name.into(),
    }
}

/// What most names of a column begin and end with: `HTTP_STATUS_`, `Error`.
struct Affixes {
    prefix: Vec<String>,
    suffix: Option<String>,
}

impl Affixes {
    fn of<'n>(names: impl Iterator<Item = &'n str>) -> Self {
        // Texts with spaces have no affixes of programs.
        let names: Vec<_> = names.filter(|name| !name.contains(' ')).collect();
        let words: Vec<Vec<&str>> = names.iter().take(200).map(|name| parts(name)).collect();
        let mut prefix = Vec::new();
        let mut left: Vec<&[&str]> = words.iter().map(Vec::as_slice).collect();
        while prefix.len() < 4 {
            let first = left.iter().filter_map(|it| if it.len() > 1 { it.first() } else { None });
            let Some(word) = most(first.copied(), words.len()) else { break };
            left = left
                .iter()
                .map(|it| match it.split_first() {
                    Some((first, rest)) if first.eq_ignore_ascii_case(&word) => rest,
                    _ => it,
                })
                .collect();
            prefix.push(word);
        }
        let last = left.iter().filter_map(|it| if it.len() > 1 { it.last() } else { None });
        let suffix = most(last.copied(), words.len());
        Self { prefix, suffix }
    }

    fn strip<'n>(&self, name: &'n str) -> &'n str {
        if name.contains(' ') {
            return name;
        }
        let mut rest = name;
        for word in &self.prefix {
            let all = parts(rest);
            let [first, second, ..] = all.as_slice() else { break };
            if !first.eq_ignore_ascii_case(word) {
                break;
            }
            let after = rest.find(first).unwrap_or(0) + first.len();
            let gap = rest.get(after..).and_then(|it| it.find(second)).unwrap_or(0);
            rest = rest.get(after + gap..).unwrap_or(rest);
        }
        if let Some(suffix) = &self.suffix {
            let all = parts(rest);
            if all.len() > 1 && all.last().is_some_and(|it| it.eq_ignore_ascii_case(suffix)) {
                rest = rest
                    .get(..rest.len() - suffix.len())
                    .unwrap_or(rest)
                    .trim_end_matches(['_', '-', '.']);
            }
        }
        rest
    }
}

/// The word that more than two thirds of so many names have.
fn most<'w>(words: impl Iterator<Item = &'w str>, of: usize) -> Option<String> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for word in words {
        *counts.entry(word.to_ascii_lowercase()).or_default() += 1;
    }
    let (word, count) = counts.into_iter().max_by_key(|(word, count)| (*count, word.clone()))?;
    (count * 3 > of * 2 && of >= FEWEST).then_some(word)
}

/// The words of an identifier as they are written in it.
fn parts(name: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    for part in name.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()) {
        let mut start = 0;
        let letters: Vec<(usize, char)> = part.char_indices().collect();
        for (at, window) in letters.windows(2).enumerate() {
            let [(_, one), (place, two)] = window else { continue };
            let next = letters.get(at + 2).map(|(_, it)| *it);
            let ends = (!one.is_uppercase() && two.is_uppercase())
                || (one.is_uppercase()
                    && two.is_uppercase()
                    && next.is_some_and(char::is_lowercase));
            if ends {
                parts.extend(part.get(start..*place));
                start = *place;
            }
        }
        parts.extend(part.get(start..));
    }
    parts
}
