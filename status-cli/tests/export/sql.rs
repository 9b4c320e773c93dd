//! What `status-codes export --to sql` writes is run by `SQLite`, `PostgreSQL` and `DuckDB`, and their answers
//! about every number of 16 bits are those of the engine.

mod databases;

use std::fmt::Write;
use std::sync::OnceLock;

use status_codegen::model::{Catalogue, Mapping, Number, Predicate};
use status_codegen::{compile, name};
use status_data::Files;

use crate::folder::Folder;
use crate::registries;
use databases::{Database, DuckDb, PostgreSql, Sqlite};

/// The spec that tries to break out of literals and comments.
pub(crate) const QUOTING: &str = include_str!("quoting.toml");

/// A registry with its script, what is asked about it, and what the engine answers.
struct Case {
    name: String,
    script: String,
    question: String,
    answer: String,
    /// How many codes there are.
    count: usize,
}

/// The registries that every database is asked about number by number, and not `SQLite` alone: each has
/// something that the others lack.
const SAMPLE: [&str; 8] =
    ["http", "websocket", "grpc", "coap", "jsonrpc", "sqlstate", "acme-quoting", "acme-hostile"];

/// All bundled registries and the two hostile ones; the engine is asked once for all databases.
fn cases() -> &'static [Case] {
    static CASES: OnceLock<Vec<Case>> = OnceLock::new();
    CASES.get_or_init(|| {
        let folder = Folder::with_edge();
        folder.write("quoting.toml", QUOTING);
        folder.write("hostile.toml", registries::HOSTILE);
        let files = Files::new(folder.path());
        let compiled = compile(files.read("quoting.toml").unwrap(), &files);
        assert!(compiled.diagnostics.is_empty(), "{:?}", compiled.diagnostics);
        let quoting = (compiled.catalogue.unwrap(), "quoting.toml".to_owned());
        let hostile = (registries::hostile().clone(), "hostile.toml".to_owned());
        let bundled = status_data::registries().iter().map(|catalogue| {
            (catalogue.clone(), format!("--registry {}", catalogue.registry.name))
        });
        let cases = bundled.chain([quoting, hostile]).filter_map(|(catalogue, source)| {
            let name = catalogue.registry.name.to_string();
            let run = folder.run(&format!("export --to sql {source}"));
            if run.code == 2 {
                assert!(run.errors.contains("which SQLite has no integer for"), "{name}: {run:?}");
                return None;
            }
            let (question, answer) = (question(&catalogue), answer(&catalogue));
            let count = catalogue.codes.len();
            Some(Case { name, script: run.output, question, answer, count })
        });
        cases.collect()
    })
}

/// What a database says of every number from 0 to 65,535 of which it has something to say.
fn question(catalogue: &Catalogue) -> String {
    let prefix = name::snake(&catalogue.registry.name);
    let (mut columns, mut joins) = (String::new(), String::new());
    let mut said = "c.code IS NOT NULL OR k.name IS NOT NULL OR r.name IS NOT NULL".to_owned();
    let between = |table: &str| format!("n.code BETWEEN {table}.first_code AND {table}.last_code");
    for place in 0..catalogue.predicates.len() {
        let column = column(catalogue, place);
        let (range, within) = (format!("p{place}"), between(&format!("p{place}")));
        let _ = write!(
            columns,
            ", CASE WHEN c.code IS NOT NULL THEN CASE WHEN c.\"{column}\" THEN 1 ELSE 0 END \
             WHEN {range}.predicate IS NOT NULL THEN 1 ELSE 0 END"
        );
        let _ = write!(
            joins,
            " LEFT JOIN {prefix}_predicate_ranges {range} \
             ON {range}.predicate = '{column}' AND {within}"
        );
    }
    for place in 0..catalogue.predicates.len() {
        let _ = write!(said, " OR p{place}.predicate IS NOT NULL");
    }
    for (place, mapping) in catalogue.mappings.iter().enumerate() {
        let _ = write!(said, " OR m{place}.mapping IS NOT NULL");
        let method = mapping.method();
        let (map, within) = (format!("m{place}"), between(&format!("m{place}")));
        let _ = write!(
            columns,
            ", COALESCE({map}.result, \
             (SELECT default_result FROM {prefix}_mappings WHERE name = '{method}'))"
        );
        let _ = write!(
            joins,
            " LEFT JOIN {prefix}_mapping_codes {map} ON {map}.mapping = '{method}' AND {within}"
        );
    }
    let digits: Vec<_> = (0..16).map(|digit| format!("({digit})")).collect();
    format!(
        "WITH d(x) AS (VALUES {}), \
         n(code) AS (SELECT a.x * 4096 + b.x * 256 + c.x * 16 + d.x FROM d a, d b, d c, d d) \
         SELECT n.code, c.label, c.name, k.name, r.name{columns} FROM n \
         LEFT JOIN {prefix}_codes c ON c.code = n.code \
         LEFT JOIN {prefix}_classes k ON n.code BETWEEN k.first_code AND k.last_code \
         LEFT JOIN {prefix}_ranges r ON n.code BETWEEN r.first_code AND r.last_code{joins} \
         WHERE {said} ORDER BY n.code;",
        digits.join(", ")
    )
}

/// The column of a predicate, which is cut where it is too long and told from what is there already.
fn column(catalogue: &Catalogue, place: usize) -> String {
    let cut = |place: usize| catalogue.predicates[place].name.chars().take(55).collect::<String>();
    let taken = |name: &String, before: usize| {
        [
            "code",
            "label",
            "name",
            "phrase",
            "class",
            "title",
            "summary",
            "registry",
            "wire",
            "lifecycle",
        ]
        .contains(&name.as_str())
            || (0..before).any(|place| column(catalogue, place) == *name)
    };
    let mut column = cut(place);
    while taken(&column, place) {
        column.push('_');
    }
    column
}

/// The same of the engine.
fn answer(catalogue: &Catalogue) -> String {
    let mut answer = String::new();
    let registry = &catalogue.registry;
    let mut codes = catalogue.codes.iter().peekable();
    for number in 0..=Number::from(u16::MAX) {
        while codes.next_if(|code| code.number < number).is_some() {}
        let code = codes.peek().filter(|code| code.number == number);
        let class = registry.classes.iter().find(|class| class.range.contains(number));
        let range = registry.ranges.iter().find(|it| it.range.contains(number));
        let listed = |mapping: &Mapping| {
            let mut entries = mapping.entries.iter();
            entries.any(|(range, _)| range.contains(number))
        };
        let in_ranges = |it: &Predicate| it.ranges.iter().any(|range| range.contains(number));
        let is_silent = code.is_none()
            && class.is_none()
            && range.is_none()
            && !catalogue.predicates.iter().any(in_ranges)
            && !catalogue.mappings.iter().any(listed);
        if is_silent {
            continue;
        }
        let mut cells = vec![
            number.to_string(),
            code.map(|_| registry.label(number)).unwrap_or_default(),
            code.map(|code| code.name.to_string()).unwrap_or_default(),
            class.map(|class| class.name.to_string()).unwrap_or_default(),
            range.map(|range| range.name.to_string()).unwrap_or_default(),
        ];
        cells.extend(catalogue.predicates.iter().map(|predicate| {
            let holds = match code {
                Some(_) => predicate.contains(number),
                None => in_ranges(predicate),
            };
            u8::from(holds).to_string()
        }));
        cells.extend(
            catalogue
                .mappings
                .iter()
                .map(|mapping| mapping.result(number).map(|it| it.to_string()).unwrap_or_default()),
        );
        answer += &cells.join("|");
        answer.push('\n');
    }
    answer
}

/// Runs every script twice, for it is to be run again, and asks about every number.
fn every_registry_answers_as_the_engine_does(database: &dyn Database, asked: &[&str]) {
    let folder = Folder::with_edge();
    for Case { name, script, question, answer, count } in cases() {
        let ask =
            |question: &str| database.ask(folder.path(), &format!("{script}{script}"), question);
        if asked.is_empty() || asked.contains(&name.as_str()) {
            let said = ask(question);
            assert!(said == *answer, "{name}: {}", first_difference(&said, answer));
        } else {
            let prefix = name::snake(name);
            let said = ask(&format!("SELECT count(*) FROM {prefix}_codes WHERE phrase <> '';"));
            assert_eq!(said, format!("{count}\n"), "{name}");
        }
    }
}

fn first_difference(said: &str, expected: &str) -> String {
    let mut lines = said.lines().zip(expected.lines());
    let differing = lines.find(|(said, expected)| said != expected);
    format!("{differing:?}, of {} lines", said.lines().count())
}

#[test]
fn sqlite_answers_as_the_engine_does() {
    let Some(database) = Sqlite::find() else { return };
    every_registry_answers_as_the_engine_does(&database, &[]);
}

#[test]
fn duckdb_answers_as_the_engine_does() {
    let Some(database) = DuckDb::find() else { return };
    every_registry_answers_as_the_engine_does(&database, &SAMPLE);
}

#[test]
fn postgresql_answers_as_the_engine_does() {
    let Some(database) = PostgreSql::start() else { return };
    every_registry_answers_as_the_engine_does(&database, &SAMPLE);
}

#[test]
fn the_texts_are_as_they_are_written() {
    let Some(database) = Sqlite::find() else { return };
    let folder = Folder::with_edge();
    folder.write("quoting.toml", QUOTING);
    let script = folder.print("export --to sql quoting.toml --package ours");
    let ask = |question: &str| database.ask(folder.path(), &script, question);
    let phrase = ask("SELECT phrase FROM ours_codes WHERE code = -5;");
    assert_eq!(phrase, "It's \"*/\" ${x} `y` \\ <b>\n");
    let texts = ask("SELECT language FROM ours_texts WHERE code = -5 ORDER BY language;");
    assert_eq!(texts, "en\nko\n");
    let former = ask("SELECT phrase FROM ours_former_phrases ORDER BY phrase;");
    assert_eq!(former, "It's a 'former' */ phrase\nUnspecified Thing\n");
    let summary = ask("SELECT summary FROM ours_ranges;");
    assert_eq!(summary, "'; DROP TABLE x; --\n");
    let headers = ask("SELECT name FROM ours_headers WHERE is_required;");
    assert_eq!(headers, "Allow\n");
    let url = ask("SELECT url FROM ours_references WHERE \"position\" = 2;");
    assert_eq!(url, "https://acme.example/(a)*b\n");
}

#[test]
fn a_prefix_that_is_no_name_is_refused() {
    let folder = Folder::with_edge();
    for package in ["a.b", "A", "1a", "a\"b", "é"] {
        let run = folder.run(&format!("export --to sql edge.toml --package {package}"));
        assert!(run.code == 2 && run.errors.contains("begins no name of a table"), "{run:?}");
    }
}
