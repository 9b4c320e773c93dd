//! A table as IANA publishes its registries: which of its columns has the numbers, the names and the
//! references differs by registry.

use status_codegen::model::Registry;

use super::row::{self, Row};

/// What the column of the names is headed, the likeliest first. In some tables `Code` heads the names,
/// in others the numbers; the column of the numbers is found first.
const NAMES: [&str; 9] = [
    "name",
    "code",
    "error",
    "sample text",
    "purpose",
    "meaning",
    "phrase",
    "reason phrase",
    "description",
];

/// A table, not yet read as any registry.
pub(crate) struct Table {
    headings: Vec<String>,
    records: Vec<Vec<String>>,
}

impl Table {
    /// Reads the text of a CSV file.
    ///
    /// # Errors
    ///
    /// Why the text is not a table.
    pub(crate) fn read(text: &str) -> Result<Self, String> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
        let headings = reader.headers().map_err(|error| error.to_string())?;
        let headings = headings.iter().map(|it| it.trim().to_lowercase()).collect();
        let mut records = Vec::new();
        for record in reader.records() {
            let record = record.map_err(|error| error.to_string())?;
            records.push(record.iter().map(|field| field.trim().to_owned()).collect());
        }
        Ok(Self { headings, records })
    }

    /// The rows, read as those of a registry: the numbers are in the column that has the most of them.
    /// `None` if no column has any, or there is no other column.
    pub(crate) fn rows(&self, registry: &Registry) -> Option<Vec<Row>> {
        let places = 0..self.headings.len();
        let count = |place: usize| {
            let cells = self.records.iter().map(|record| cell(record, place));
            cells.filter(|cell| row::numbers(registry, cell).is_some()).count()
        };
        // Of several equally good columns the first.
        let numbers = places.rev().max_by_key(|place| count(*place))?;
        if count(numbers) == 0 {
            return None;
        }
        let names = self.names(numbers)?;
        let (references, status) = (self.place("reference"), self.place("status"));
        let other = |record: &[String], place: Option<usize>| {
            place.map(|place| cell(record, place).to_owned())
        };
        Some(
            self.records
                .iter()
                .filter_map(|record| {
                    let numbers = row::numbers(registry, cell(record, numbers))?;
                    let name = cell(record, names);
                    let references = other(record, references).unwrap_or_default();
                    let status = other(record, status).unwrap_or_default();
                    Some(Row::new(numbers, name, &references, &status))
                })
                .collect(),
        )
    }

    fn names(&self, numbers: usize) -> Option<usize> {
        let others = || (0..self.headings.len()).filter(|place| *place != numbers);
        let known =
            NAMES.iter().find_map(|name| others().find(|place| self.headings[*place] == *name));
        known.or_else(|| others().next())
    }

    fn place(&self, heading: &str) -> Option<usize> {
        self.headings.iter().position(|it| it == heading)
    }
}

fn cell(record: &[String], place: usize) -> &str {
    record.get(place).map_or("", String::as_str)
}
