//! What a table brings that the bundled data does not have, and the other way round.

use std::collections::{BTreeMap, BTreeSet};

use status_codegen::model::{Catalogue, Code, Home, Lifecycle, Number, Registry};
use status_data::{registries, registry};

use super::row::{Numbers, Row};
use super::table::Table;

/// Registries whose codes IANA has in the table of another: what is temporary.
const COMPANIONS: [(&str, &str); 1] = [("http", "http-temporary")];

/// How a table differs from the registry that it is an edition of.
#[derive(Debug)]
pub(crate) struct Report {
    pub(crate) registry: &'static str,
    /// In words, in the order of the numbers.
    pub(crate) differences: Vec<String>,
}

/// Compares the text of a table with the registry of this name, or with the one whose codes it has.
///
/// # Errors
///
/// Why the text is not a table of that registry, or of any.
pub(crate) fn compare(text: &str, name: Option<&str>) -> Result<Report, String> {
    let table = Table::read(text)?;
    let (catalogue, rows) = match name {
        Some(name) => {
            let named = registry(name).ok_or_else(|| format!("there is no registry {name:?}"))?;
            let rows = table.rows(&named.registry);
            (
                named,
                rows.ok_or_else(|| format!("no column has numbers of {name}, and another names"))?,
            )
        }
        None => recognized(&table)?,
    };
    let differences = differences(catalogue, &rows);
    Ok(Report { registry: &catalogue.registry.name, differences })
}

/// The registry that has the most of the table's codes by number and name, if that is half of them.
fn recognized(table: &Table) -> Result<(&'static Catalogue, Vec<Row>), String> {
    let mut best: Vec<(usize, &Catalogue, Vec<Row>)> = Vec::new();
    for catalogue in registries() {
        let Some(rows) = table.rows(&catalogue.registry) else { continue };
        let ours = Ours::of(catalogue);
        let codes = rows.iter().filter(|row| !row.is_vacant() && !row.codes().is_empty());
        let (mut all, mut known) = (0, 0);
        for row in codes {
            all += 1;
            known += usize::from(ours.at(row.codes()).any(|code| is_same(&code.phrase, &row.name)));
        }
        let most = best.first().map_or(1, |(most, ..)| *most);
        if known < most || known * 2 < all {
            continue;
        }
        if known > most {
            best.clear();
        }
        best.push((known, catalogue, rows));
    }
    match <[_; 1]>::try_from(best) {
        Ok([(_, catalogue, rows)]) => Ok((catalogue, rows)),
        Err(best) if best.is_empty() => {
            Err("no registry has its codes; name the one that it is an edition of".to_owned())
        }
        Err(best) => {
            let names: Vec<&str> = best.iter().map(|(_, it, _)| &*it.registry.name).collect();
            Err(format!("it may be of {}; name the one that it is", names.join(" or ")))
        }
    }
}

/// What we have of IANA's, by number.
struct Ours(BTreeMap<Number, Vec<&'static Code>>);

impl Ours {
    fn of(catalogue: &'static Catalogue) -> Self {
        let companions = COMPANIONS.iter().filter(|(name, _)| *name == catalogue.registry.name);
        let companions = companions.filter_map(|(_, companion)| registry(companion));
        let mut ours: BTreeMap<Number, Vec<&Code>> = BTreeMap::new();
        for code in std::iter::once(catalogue).chain(companions).flat_map(|it| it.codes.iter()) {
            if code.home == Home::This {
                ours.entry(code.number).or_default().push(code);
            }
        }
        Self(ours)
    }

    fn at(&self, numbers: &[Number]) -> impl Iterator<Item = &'static Code> {
        numbers.iter().filter_map(|number| self.0.get(number)).flatten().copied()
    }
}

fn differences(catalogue: &'static Catalogue, rows: &[Row]) -> Vec<String> {
    let ours = Ours::of(catalogue);
    let registry = &catalogue.registry;
    // Whether the table remarks on what is obsolete: not every registry does.
    let remarks = rows.iter().any(|row| row.lifecycle == Lifecycle::Obsolete);
    let mut found: Vec<(Number, String)> = Vec::new();
    for row in rows {
        let label = row.label(registry);
        match row.numbers {
            Numbers::Range(first, last) => {
                if !row.is_vacant() && !is_known(registry, first, last) {
                    found.push((first, format!("{label} {}: range assigned", row.name)));
                }
            }
            Numbers::One(number) => {
                let changes = of_codes(&ours, row, remarks);
                found.extend(changes.into_iter().map(|it| (number, format!("{label} {it}"))));
            }
            Numbers::InEachClass(_, ref numbers) => {
                let changes = of_codes(&ours, row, remarks);
                let first = numbers.first().copied().unwrap_or_default();
                found.extend(changes.into_iter().map(|it| (first, format!("{label} {it}"))));
            }
        }
    }
    found.extend(gone(registry, &ours, rows));
    found.sort_by_key(|(number, _)| *number);
    found.into_iter().map(|(_, difference)| difference).collect()
}

fn is_known(registry: &Registry, first: Number, last: Number) -> bool {
    registry.ranges.iter().any(|it| (it.range.first, it.range.last) == (first, last))
}

/// What a row says that we do not, of its code.
fn of_codes(ours: &Ours, row: &Row, remarks: bool) -> Vec<String> {
    let codes: Vec<&Code> = ours.at(row.codes()).collect();
    let others = || codes.iter().flat_map(|code| code.other_meanings.iter());
    if others().any(|meaning| is_same(&meaning.phrase, &row.name)) {
        return Vec::new();
    }
    let same = codes.iter().find(|code| is_same(&code.phrase, &row.name));
    match same.or(codes.first()) {
        None if row.is_vacant() => Vec::new(),
        None => vec![format!("{}: added", row.name)],
        Some(code) if row.is_vacant() && !row.is_reserved() => {
            vec![format!("{}: {}", code.phrase, end(code))]
        }
        Some(code) => changes(code, row, remarks),
    }
}

fn changes(code: &Code, row: &Row, remarks: bool) -> Vec<String> {
    let mut changes = Vec::new();
    let mut change = |what: String| changes.push(format!("{}: {what}", code.phrase));
    // Of a number that is reserved and unused IANA says just that; the data has a name for it.
    let nameless = row.lifecycle == Lifecycle::Unused && code.lifecycle == Lifecycle::Unused;
    if !nameless && row.name != *code.phrase {
        let verb = if is_same(&code.phrase, &row.name) { "spelled" } else { "renamed to" };
        change(format!("{verb} {}", row.name));
    }
    if !agree(code.lifecycle, row.lifecycle, remarks) {
        change(format!("{} here, {} there", code.lifecycle.word(), row.lifecycle.word()));
    }
    let is_told = |date: &str| {
        code.texts.iter().any(|text| text.details.as_ref().is_some_and(|it| it.contains(date)))
    };
    if let Some(date) = row.expires.as_deref().filter(|date| !is_told(date)) {
        change(format!("expires {date} now"));
    }
    for reference in &row.references {
        // IANA names the document where the data names the section of it.
        let document = |title: &str| title.split(", ").next().map(str::to_owned);
        if !code.references.iter().any(|it| document(&it.title) == document(reference)) {
            change(format!("refers to {reference} now"));
        }
    }
    changes
}

/// A table that has no word for it calls permanent what is advised against, out of use or a draft.
fn agree(ours: Lifecycle, theirs: Lifecycle, remarks: bool) -> bool {
    use Lifecycle::{Deprecated, Draft, Obsolete, Permanent, Unofficial};
    ours == theirs
        || matches!((ours, theirs), (Deprecated | Draft | Unofficial, Permanent))
        || (!remarks && (ours, theirs) == (Obsolete, Permanent))
}

/// What we have and the table does not. What IANA never had, or dropped before, is not looked for.
fn gone(registry: &Registry, ours: &Ours, rows: &[Row]) -> Vec<(Number, String)> {
    let theirs: BTreeSet<Number> = rows.iter().flat_map(Row::codes).copied().collect();
    let in_a_range = |number: Number| {
        rows.iter().any(|row| match row.numbers {
            Numbers::Range(first, last) => !row.is_vacant() && first <= number && number <= last,
            _ => false,
        })
    };
    let missing = ours.0.iter().filter(|(it, _)| !theirs.contains(it) && !in_a_range(**it));
    missing
        .flat_map(|(number, codes)| codes.iter().map(|code| (*number, *code)))
        .filter(|(_, code)| !matches!(code.lifecycle, Lifecycle::Unofficial | Lifecycle::Obsolete))
        .map(|(number, code)| {
            (number, format!("{} {}: {}", registry.label(number), code.phrase, end(code)))
        })
        .collect()
}

/// How a code ends that is in the table no more.
fn end(code: &Code) -> &'static str {
    if code.lifecycle == Lifecycle::Temporary { "expired" } else { "removed" }
}

/// Whether two names are one but for signs and case.
fn is_same(ours: &str, theirs: &str) -> bool {
    let folded = |name: &str| -> String {
        let signs = name.chars().filter(|sign| sign.is_alphanumeric());
        signs.flat_map(char::to_lowercase).collect()
    };
    folded(ours) == folded(theirs)
}
