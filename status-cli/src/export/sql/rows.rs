//! What the tables hold.

use status_codegen::model::{ByLanguage, Predicate, Reference, Text};

use super::super::Prepared;
use super::table::{Table, Value};
use crate::syntax::sql::shortened;

const KEY: &str = "TEXT NOT NULL PRIMARY KEY";
const TEXT: &str = "TEXT NOT NULL";
const TEXT_OR_NULL: &str = "TEXT";
const NUMBER: &str = "BIGINT NOT NULL";
const NUMBER_OR_NULL: &str = "BIGINT";

/// What a column of a code is called already; a predicate of such a name has a `_` behind it.
const COLUMNS: &[&str] = &[
    "code",
    "label",
    "name",
    "phrase",
    "class",
    "lifecycle",
    "wire",
    "registry",
    "title",
    "summary",
];

/// The tables; each comes after those that it refers to.
pub(super) fn tables(prepared: &Prepared<'_>, prefix: &str) -> Vec<Table> {
    vec![
        classes(prepared, prefix),
        codes(prepared, prefix),
        texts(prepared, prefix),
        former_phrases(prepared, prefix),
        references(prepared, prefix),
        headers(prepared, prefix),
        predicates(prepared, prefix),
        predicate_ranges(prepared, prefix),
        ranges(prepared, prefix),
        mappings(prepared, prefix),
        mapping_codes(prepared, prefix),
    ]
}

/// The text in the first of the languages that has one.
fn first<'t>(texts: &'t ByLanguage, languages: &[String]) -> Option<&'t str> {
    let mut found = languages.iter().filter_map(|wanted| {
        let mut texts = texts.iter();
        texts.find(|(language, _)| language == wanted).map(|(_, text)| text.as_ref())
    });
    found.next()
}

fn classes(prepared: &Prepared<'_>, prefix: &str) -> Table {
    let mut table = Table::new(
        format!("{prefix}_classes"),
        "The classes: an unknown code from first_code to last_code is to be treated as fallback.",
        &[
            ("name", KEY),
            ("label", TEXT),
            ("title", TEXT_OR_NULL),
            ("first_code", NUMBER),
            ("last_code", NUMBER),
            ("fallback", NUMBER_OR_NULL),
        ],
    );
    for class in prepared.classes() {
        table.row([
            Value::text(&class.name),
            Value::text(&class.label),
            Value::optional(first(&class.titles, &prepared.languages)),
            Value::integer(class.range.first),
            Value::integer(class.range.last),
            Value::Integer(class.fallback),
        ]);
    }
    table
}

fn codes(prepared: &Prepared<'_>, prefix: &str) -> Table {
    let mut table = Table::new(
        format!("{prefix}_codes"),
        "The codes, with a column per predicate; label is the number as the protocol writes it.",
        &[
            ("code", "BIGINT NOT NULL PRIMARY KEY"),
            ("label", TEXT),
            ("name", TEXT),
            ("phrase", TEXT),
            ("class", TEXT_OR_NULL),
            ("lifecycle", TEXT),
            ("wire", TEXT),
            ("registry", TEXT),
            ("title", TEXT_OR_NULL),
            ("summary", TEXT_OR_NULL),
        ],
    );
    let predicates = columns(prepared);
    for (_, column) in &predicates {
        table.column(column, "BOOLEAN NOT NULL");
    }
    for meaning in &prepared.codes {
        let code = meaning.code;
        let texts = || prepared.languages.iter().filter_map(|language| code.text(language));
        let title = texts().next().map(|text| text.title.as_ref().unwrap_or(&code.phrase));
        let summary = texts().find_map(|text| text.summary.as_deref());
        let mut row = vec![
            Value::integer(code.number),
            Value::text(meaning.label()),
            Value::text(&code.name),
            Value::text(&code.phrase),
            Value::optional(meaning.class().map(|class| class.name.as_ref())),
            Value::text(code.lifecycle.word()),
            Value::text(code.wire.word()),
            Value::text(&meaning.registry().name),
            Value::optional(title.map(AsRef::as_ref)),
            Value::optional(summary),
        ];
        let holds = predicates.iter().map(|(predicate, _)| predicate.contains(code.number));
        row.extend(holds.map(Value::Boolean));
        table.row(row);
    }
    table
        .constraint("UNIQUE (label)")
        .constraint("UNIQUE (name)")
        .constraint(format!("FOREIGN KEY (class) REFERENCES {prefix}_classes (name)"))
}

/// A table whose rows belong to codes.
fn of_codes(prefix: &str, name: &str, about: &str, columns: &[(&str, &'static str)]) -> Table {
    let columns: Vec<_> = [("code", NUMBER)].into_iter().chain(columns.iter().copied()).collect();
    Table::new(format!("{prefix}_{name}"), about, &columns)
        .constraint(format!("FOREIGN KEY (code) REFERENCES {prefix}_codes (code)"))
}

fn texts(prepared: &Prepared<'_>, prefix: &str) -> Table {
    let columns =
        [("language", TEXT), ("title", TEXT), ("summary", TEXT_OR_NULL), ("details", TEXT_OR_NULL)];
    let about = "The texts of a code, by language.";
    let mut table = of_codes(prefix, "texts", about, &columns);
    for code in prepared.codes.iter().map(|meaning| meaning.code) {
        for language in &prepared.languages {
            let Some(Text { title, summary, details, .. }) = code.text(language) else { continue };
            table.row([
                Value::integer(code.number),
                Value::text(language),
                Value::text(title.as_ref().unwrap_or(&code.phrase)),
                Value::optional(summary.as_deref()),
                Value::optional(details.as_deref()),
            ]);
        }
    }
    table.constraint("PRIMARY KEY (code, language)")
}

fn former_phrases(prepared: &Prepared<'_>, prefix: &str) -> Table {
    let columns = [("phrase", TEXT), ("source", TEXT_OR_NULL)];
    let about = "The phrases that a code had before.";
    let mut table = of_codes(prefix, "former_phrases", about, &columns);
    for code in prepared.codes.iter().map(|meaning| meaning.code) {
        for former in code.former.iter() {
            let source = former.reference.as_ref().map(|it| it.title.as_ref());
            table.row([
                Value::integer(code.number),
                Value::text(&former.phrase),
                Value::optional(source),
            ]);
        }
    }
    table.constraint("PRIMARY KEY (code, phrase)")
}

fn references(prepared: &Prepared<'_>, prefix: &str) -> Table {
    let columns = [("position", NUMBER), ("title", TEXT), ("url", TEXT_OR_NULL)];
    let about = "Where a code is defined, in order of weight.";
    let mut table = of_codes(prefix, "references", about, &columns);
    for code in prepared.codes.iter().map(|meaning| meaning.code) {
        for (position, Reference { title, url }) in (1..).zip(code.references.iter()) {
            table.row([
                Value::integer(code.number),
                Value::integer(position),
                Value::text(title),
                Value::optional(url.as_deref()),
            ]);
        }
    }
    table.constraint("PRIMARY KEY (code, \"position\")")
}

fn headers(prepared: &Prepared<'_>, prefix: &str) -> Table {
    let columns = [("name", TEXT), ("is_required", "BOOLEAN NOT NULL")];
    let about = "The header fields that a response with a code must have, or may well have.";
    let mut table = of_codes(prefix, "headers", about, &columns);
    for code in prepared.codes.iter().map(|meaning| meaning.code) {
        for (names, is_required) in
            [(&code.required_headers, true), (&code.optional_headers, false)]
        {
            for name in names.iter() {
                let name = Value::text(name);
                table.row([Value::integer(code.number), name, Value::Boolean(is_required)]);
            }
        }
    }
    table.constraint("PRIMARY KEY (code, name)")
}

fn predicates(prepared: &Prepared<'_>, prefix: &str) -> Table {
    let mut table = Table::new(
        format!("{prefix}_predicates"),
        "What the columns of the codes say.",
        &[("name", KEY), ("summary", TEXT_OR_NULL)],
    );
    for (predicate, column) in columns(prepared) {
        let summary = first(&predicate.summaries, &prepared.languages);
        table.row([Value::text(column), Value::optional(summary)]);
    }
    table
}

fn predicate_ranges(prepared: &Prepared<'_>, prefix: &str) -> Table {
    let mut table = Table::new(
        format!("{prefix}_predicate_ranges"),
        "The numbers without a code that a predicate is true of, too.",
        &[("predicate", TEXT), ("first_code", NUMBER), ("last_code", NUMBER)],
    );
    for (predicate, column) in columns(prepared) {
        for range in predicate.ranges.iter() {
            table.row([
                Value::text(&column),
                Value::integer(range.first),
                Value::integer(range.last),
            ]);
        }
    }
    table
        .constraint("PRIMARY KEY (predicate, first_code)")
        .constraint(format!("FOREIGN KEY (predicate) REFERENCES {prefix}_predicates (name)"))
}

fn ranges(prepared: &Prepared<'_>, prefix: &str) -> Table {
    let mut table = Table::new(
        format!("{prefix}_ranges"),
        "Ranges that mean something: less code_offset, a number is a code of the other registry.",
        &[
            ("name", KEY),
            ("first_code", NUMBER),
            ("last_code", NUMBER),
            ("title", TEXT_OR_NULL),
            ("summary", TEXT_OR_NULL),
            ("registry", TEXT_OR_NULL),
            ("code_offset", NUMBER),
        ],
    );
    for range in prepared.ranges() {
        table.row([
            Value::text(&range.name),
            Value::integer(range.range.first),
            Value::integer(range.range.last),
            Value::optional(first(&range.titles, &prepared.languages)),
            Value::optional(first(&range.summaries, &prepared.languages)),
            Value::optional(range.registry.as_ref().map(|other| other.name.as_ref())),
            Value::integer(range.offset),
        ]);
    }
    table
}

fn mappings(prepared: &Prepared<'_>, prefix: &str) -> Table {
    let mut table = Table::new(
        format!("{prefix}_mappings"),
        "The mappings between these codes and those of another registry.",
        &[
            ("name", KEY),
            ("direction", TEXT),
            ("registry", TEXT),
            ("default_result", NUMBER_OR_NULL),
            ("summary", TEXT_OR_NULL),
        ],
    );
    for mapping in prepared.mappings() {
        table.row([
            Value::text(mapping.method()),
            Value::text(mapping.direction.word()),
            Value::text(&mapping.other.name),
            Value::Integer(mapping.default),
            Value::optional(first(&mapping.summaries, &prepared.languages)),
        ]);
    }
    table
}

fn mapping_codes(prepared: &Prepared<'_>, prefix: &str) -> Table {
    let mut table = Table::new(
        format!("{prefix}_mapping_codes"),
        "What the mappings list; every other code has the default_result.",
        &[("mapping", TEXT), ("first_code", NUMBER), ("last_code", NUMBER), ("result", NUMBER)],
    );
    for mapping in prepared.mappings() {
        for (range, result) in mapping.entries.iter() {
            table.row([
                Value::text(mapping.method()),
                Value::integer(range.first),
                Value::integer(range.last),
                Value::integer(*result),
            ]);
        }
    }
    table
        .constraint("PRIMARY KEY (mapping, first_code)")
        .constraint(format!("FOREIGN KEY (mapping) REFERENCES {prefix}_mappings (name)"))
}

/// The predicates with the column that each is.
fn columns<'c>(prepared: &Prepared<'c>) -> Vec<(&'c Predicate, String)> {
    // Room for what is appended to names that are cut to the same.
    let column = |it: &Predicate| shortened(&it.name, 8);
    Prepared::names_beside(prepared.predicates(), COLUMNS, column)
}
