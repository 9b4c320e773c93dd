//! A table of a script, with its rows.

use std::fmt::Write;

use status_codegen::model::Number;

use crate::syntax::sql;

/// How many rows are inserted at once: none of the three takes as many as one likes.
const ROWS_AT_ONCE: usize = 500;

/// A table.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) name: String,
    /// What a row is, in a comment.
    about: String,
    columns: Vec<(String, &'static str)>,
    /// The key and whatever else holds of the table, as SQL.
    constraints: Vec<String>,
    rows: Vec<Vec<Value>>,
}

/// A value of a row.
#[derive(Debug)]
pub(super) enum Value {
    Integer(Option<Number>),
    Text(Option<String>),
    Boolean(bool),
}

impl Table {
    pub(super) fn new(name: String, about: &str, columns: &[(&str, &'static str)]) -> Self {
        let columns = columns.iter().map(|(name, kind)| (sql_name(name), *kind)).collect();
        let about = about.to_owned();
        Self { name, about, columns, constraints: Vec::new(), rows: Vec::new() }
    }

    pub(super) fn column(&mut self, name: &str, kind: &'static str) {
        self.columns.push((sql::identifier(name), kind));
    }

    pub(super) fn constraint(mut self, constraint: impl Into<String>) -> Self {
        self.constraints.push(constraint.into());
        self
    }

    pub(super) fn row(&mut self, values: impl Into<Vec<Value>>) {
        self.rows.push(values.into());
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Every number in the rows.
    pub(super) fn numbers(&self) -> impl Iterator<Item = Number> {
        self.rows.iter().flatten().filter_map(|value| match value {
            Value::Integer(number) => *number,
            Value::Text(_) | Value::Boolean(_) => None,
        })
    }

    /// `CREATE TABLE`.
    pub(super) fn definition(&self) -> String {
        let columns = self.columns.iter().map(|(name, kind)| format!("    {name} {kind}"));
        let constraints = self.constraints.iter().map(|it| format!("    {it}"));
        let lines: Vec<_> = columns.chain(constraints).collect();
        let (about, name) = (sql::comment(&self.about), &self.name);
        format!("-- {about}\nCREATE TABLE {name} (\n{}\n);\n", lines.join(",\n"))
    }

    /// `INSERT` of all rows.
    pub(super) fn insertions(&self) -> String {
        let columns: Vec<_> = self.columns.iter().map(|(name, _)| name.as_str()).collect();
        let columns = columns.join(", ");
        let mut page = String::new();
        for rows in self.rows.chunks(ROWS_AT_ONCE) {
            // Writing to a string cannot fail.
            let _ = write!(page, "INSERT INTO {} ({columns}) VALUES", self.name);
            for (index, row) in rows.iter().enumerate() {
                let values: Vec<_> = row.iter().map(Value::sql).collect();
                let comma = if index == 0 { "" } else { "," };
                let _ = write!(page, "{comma}\n    ({})", values.join(", "));
            }
            page += ";\n";
        }
        page
    }
}

/// The names that the tables have of themselves are not keywords where they stand, but for these.
fn sql_name(name: &str) -> String {
    if name == "position" { format!("\"{name}\"") } else { name.to_owned() }
}

impl Value {
    pub(super) fn text(text: impl AsRef<str>) -> Self {
        Self::Text(Some(text.as_ref().to_owned()))
    }

    pub(super) fn optional(text: Option<&str>) -> Self {
        Self::Text(text.map(str::to_owned))
    }

    pub(super) fn integer(number: Number) -> Self {
        Self::Integer(Some(number))
    }

    fn sql(&self) -> String {
        match self {
            Self::Integer(number) => number.map_or("NULL".to_owned(), |it| it.to_string()),
            Self::Text(text) => sql::optional(text.as_deref()),
            Self::Boolean(value) => sql::boolean(*value),
        }
    }
}
