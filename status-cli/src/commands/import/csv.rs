//! Tables in CSV: IANA's, those of `export --to csv`, and others with named columns.

use anyhow::{Context, bail, ensure};
use csv::{ReaderBuilder, StringRecord, Trim};
use status_codegen::model::{Lifecycle, Text, Wire};

use super::cells;
use super::columns::{self, Column};
use super::remarks::{Place, Remarks};
use super::row::{Row, Table};

/// Reads the table.
///
/// # Errors
///
/// If there is no heading for the codes, or a column of the command line is not there.
pub(super) fn table(
    text: &str,
    given: &[(Column, String)],
    remarks: &mut Remarks,
) -> anyhow::Result<Table> {
    let delimiter = delimiter(text);
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(false)
        .trim(Trim::All)
        .from_reader(text.as_bytes());
    let mut records = reader.records();
    let heading = records.next().context("the table is empty")??;
    let reading = Reading { text, delimiter, columns: headings(&heading, text, given, remarks)? };
    let mut table = Table::default();
    let mut names = Vec::new();
    for record in records {
        let record = record?;
        if record.iter().all(str::is_empty) {
            continue;
        }
        let row = reading.row(&record, &mut names, remarks);
        table.rows.extend(row);
    }
    names.dedup();
    table.name = name(&names, remarks);
    Ok(table)
}

/// What parts the first line.
fn delimiter(text: &str) -> u8 {
    let line = text.lines().next().unwrap_or_default();
    let count = |sign: &u8| line.bytes().filter(|byte| byte == sign).count();
    // The last of several greatest ones: commas, in doubt.
    b"\t;,".iter().copied().max_by_key(count).unwrap_or(b',')
}

/// The column that each heading means.
fn headings(
    heading: &StringRecord,
    text: &str,
    given: &[(Column, String)],
    remarks: &mut Remarks,
) -> anyhow::Result<Vec<Option<Column>>> {
    let is_there =
        |it: &&(Column, String)| heading.iter().any(|word| word.eq_ignore_ascii_case(&it.1));
    if let Some((_, missing)) = given.iter().find(|it| !is_there(it)) {
        let known: Vec<_> = heading.iter().collect();
        bail!("no column is called `{missing}`; the table has {}", known.join(", "));
    }
    let mut columns: Vec<Option<Column>> = Vec::new();
    for (index, word) in heading.iter().enumerate() {
        let column = columns::of(word, given);
        let is_second = column.as_ref().is_some_and(|it| {
            *it != Column::Ignore && columns.iter().flatten().any(|known| known == it)
        });
        if column.is_none() || is_second {
            let place = place(text, delimiter(text), heading, index);
            let help = "name what it holds with --columns, or leave it out with ignore=";
            remarks.left_out(place, format_args!("the column {word:?} is left out; {help}{word}"));
        }
        columns.push(column.filter(|_| !is_second));
    }
    let codes = [Column::Code, Column::Label];
    ensure!(
        columns.iter().flatten().any(|it| codes.contains(it)),
        "no column has the codes: say which with `--columns code=HEADING`"
    );
    Ok(columns)
}

/// What the rows call the registry, if they agree.
fn name(names: &[String], remarks: &mut Remarks) -> Option<String> {
    match names {
        [] => None,
        [one] => Some(one.clone()),
        several => {
            let names = several.join(", ");
            remarks.overall(format_args!("the codes of {names} become codes of one registry"));
            None
        }
    }
}

struct Reading<'t> {
    text: &'t str,
    delimiter: u8,
    columns: Vec<Option<Column>>,
}

impl Reading<'_> {
    fn row(
        &self,
        record: &StringRecord,
        names: &mut Vec<String>,
        remarks: &mut Remarks,
    ) -> Option<Row> {
        let at = |index| place(self.text, self.delimiter, record, index);
        if record.len() > self.columns.len() {
            remarks.left_out(at(self.columns.len()), "there is no heading over this cell");
        }
        let mut row = Row::new(at(0), "", "");
        let cells = self.columns.iter().zip(record).enumerate();
        for (index, (column, cell)) in cells.filter(|(_, (_, cell))| !cell.is_empty()) {
            match column {
                Some(Column::Registry) if names.last().is_none_or(|it| it != cell) => {
                    names.push(cell.to_owned());
                }
                Some(column) => set(&mut row, column, cell, at(index), remarks),
                None => {}
            }
        }
        if row.written.is_empty() {
            remarks.left_out(row.place, "the line has no code");
            return None;
        }
        Some(row)
    }
}

/// Takes one cell into the row.
fn set(row: &mut Row, column: &Column, cell: &str, place: Place, remarks: &mut Remarks) {
    let mut text =
        |language: &str, kind: fn(&mut Text) -> &mut Option<status_codegen::model::Str>| {
            let one_line = cell.split_whitespace().collect::<Vec<_>>().join(" ");
            if !cells::is_text(&one_line) {
                let what = "the text holds a sign that no spec has: it is left out";
                return remarks.left_out(place, what);
            }
            let position = row.texts.iter().position(|it| it.language == language);
            let position = position.unwrap_or_else(|| {
                let language = language.to_owned().into();
                row.texts.push(Text { language, title: None, summary: None, details: None });
                row.texts.len() - 1
            });
            if let Some(text) = row.texts.get_mut(position) {
                *kind(text) = Some(one_line.into());
            }
        };
    match column {
        Column::Code if row.written.is_empty() => {
            (row.place, row.written) = (place, cell.to_owned());
        }
        Column::Label => (row.place, row.written) = (place, cell.to_owned()),
        Column::Phrase => {
            let (phrase, lifecycle) = cells::description(cell, place, remarks);
            row.phrase = phrase;
            if lifecycle != Lifecycle::Permanent {
                row.lifecycle = lifecycle;
            }
        }
        Column::Name => row.name = Some(cell.to_owned()),
        Column::Reference => row.references = cells::references(cell, place, remarks),
        Column::Former => row.former = cells::list(cell),
        Column::Also => row.others.phrases = cells::by_meaning(cell),
        Column::AlsoReferences => {
            let cells = cells::by_meaning(cell);
            let references = cells.iter().map(|it| cells::references(it, place, remarks));
            row.others.references = references.collect();
        }
        Column::When(language) => {
            row.others.when.push((language.clone(), cells::by_meaning(cell)));
        }
        Column::Class => row.class = Some(cell.to_owned()),
        Column::Lifecycle => word(Lifecycle::WORDS, cell, &mut row.lifecycle, place, remarks),
        Column::Wire => word(Wire::WORDS, cell, &mut row.wire, place, remarks),
        Column::Predicates => row.predicates = cells::list(cell),
        Column::RequiredHeaders => row.required_headers = cells::list(cell),
        Column::OptionalHeaders => row.optional_headers = cells::list(cell),
        Column::Title(language) => text(language, |it| &mut it.title),
        Column::Summary(language) => text(language, |it| &mut it.summary),
        Column::Details(language) => text(language, |it| &mut it.details),
        Column::Registry | Column::Code | Column::Ignore => {}
    }
}

/// Reads one of a few words.
fn word<T: Copy>(
    words: &[(&str, T)],
    cell: &str,
    into: &mut T,
    place: Place,
    remarks: &mut Remarks,
) {
    if let Some((_, value)) = words.iter().find(|(word, _)| cell.eq_ignore_ascii_case(word)) {
        *into = *value;
    } else {
        let known: Vec<_> = words.iter().map(|(word, _)| *word).collect();
        let known = known.join(", ");
        remarks.left_out(place, format_args!("{cell:?} is left out: known are {known}"));
    }
}

/// The place of a cell: the records know where they begin, and quotation marks hide what parts cells.
fn place(text: &str, delimiter: u8, record: &StringRecord, index: usize) -> Place {
    let Some(position) = record.position() else { return Place { line: 1, column: 1 } };
    let start = usize::try_from(position.byte()).unwrap_or_default();
    let line = usize::try_from(position.line()).unwrap_or_default();
    let rest = text.get(start..).unwrap_or_default();
    // Blank lines before a record count as its own.
    let cells = rest.trim_start_matches(['\r', '\n']);
    let blank = rest.get(..rest.len() - cells.len()).unwrap_or_default().matches('\n').count();
    let mut place = Place { line: line + blank, column: 1 };
    let (mut quoted, mut left) = (false, index);
    for sign in cells.chars() {
        if left == 0 {
            break;
        }
        place.column += 1;
        match sign {
            '"' => quoted = !quoted,
            '\n' if quoted => place = Place { line: place.line + 1, column: 1 },
            '\n' => break,
            sign if sign == char::from(delimiter) && !quoted => left -= 1,
            _ => {}
        }
    }
    place
}
