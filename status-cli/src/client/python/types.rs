//! The classes and their union.

use super::helpers::read_field;
use super::{BUILT_IN, alternatives, docstring};
use crate::client::names::field_names;
use crate::client::prepared::{Client, Problem};
use crate::client::shape::{Field, Record, Shape};
use crate::syntax::case::snake;
use crate::syntax::indented::Indented;
use crate::syntax::python::PYTHON;
use crate::syntax::text::{visible_line, wrapped};

/// What every problem has beside its members.
const OWN: [&str; 7] = ["detail", "instance", "kind", "retry", "status", "title", "type"];

/// Adds them.
pub(super) fn write(code: &mut Indented, client: &Client<'_>) {
    for it in &client.records {
        record(code, it);
    }
    for it in &client.problems {
        problem(code, it);
    }
    unknown(code, client);
    code.lines(["", ""]);
    let cases = client.problems.iter().map(|it| &it.name).chain([&client.unknown]);
    let cases: Vec<_> = cases.collect();
    alternatives(code, &format!("{}: TypeAlias = ", client.name), &cases, "");
}

/// The names of a problem's members.
pub(super) fn member_names(problem: &Problem<'_>) -> Vec<String> {
    let wires = problem.members.iter().map(|field| field.wire.as_str());
    field_names(wires, &PYTHON, snake, &[&OWN[..], &BUILT_IN].concat())
}

/// Adds a class, whose documentation is followed by an empty line.
fn class(code: &mut Indented, name: &str, about: &[String], body: impl FnOnce(&mut Indented)) {
    code.lines(["", "", "@dataclass(frozen=True, slots=True, kw_only=True)"]);
    code.line(format!("class {name}:"));
    code.deeper(|code| {
        docstring(code, about);
        if !about.is_empty() {
            code.blank();
        }
        body(code);
    });
}

fn record(code: &mut Indented, record: &Record) {
    let wires = record.fields.iter().map(|field| field.wire.as_str());
    let names = field_names(wires, &PYTHON, snake, &BUILT_IN);
    class(code, &record.name, record.description.as_slice(), |code| {
        for (field, name) in record.fields.iter().zip(&names) {
            attribute(code, field, name);
        }
        code.blank();
        code.line("@staticmethod");
        code.line(format!("def _read(value: object) -> \"{}\":", record.name));
        code.deeper(|code| {
            code.line("members = _object(value)");
            code.line(format!("return {}(", record.name));
            code.deeper(|code| {
                for (field, name) in record.fields.iter().zip(&names) {
                    read_field(code, field, name);
                }
            });
            code.line(")");
        });
    });
}

fn attribute(code: &mut Indented, field: &Field, name: &str) {
    if let Some(text) = &field.description {
        code.lines(wrapped(&visible_line(text), 80).iter().map(|line| format!("# {line}")));
    }
    let of = type_of(field.value());
    match (field.is_optional(), field.value()) {
        (false, _) | (_, Shape::Any) => code.line(format!("{name}: {of}")),
        (true, _) => code.line(format!("{name}: {of} | None")),
    }
}

fn type_of(shape: &Shape) -> String {
    match shape {
        Shape::Any => "object".to_owned(),
        Shape::Boolean => "bool".to_owned(),
        Shape::Integer { .. } => "int".to_owned(),
        Shape::Number => "float".to_owned(),
        Shape::Text => "str".to_owned(),
        Shape::List(items) => format!("list[{}]", type_of(items)),
        Shape::Map(values) => format!("dict[str, {}]", type_of(values)),
        Shape::Record(name) => name.clone(),
        Shape::Nullable(shape) => format!("{} | None", type_of(shape)),
    }
}

fn problem(code: &mut Indented, problem: &Problem<'_>) {
    let written = problem.written;
    class(code, &problem.name, &problem.documentation, |code| {
        let retry = written.retry.keyword();
        code.line(format!("kind: ClassVar[str] = {}", PYTHON.string(&written.id)));
        code.line(format!("# {}", written.retry.advice()));
        code.line(format!("retry: ClassVar[Literal[\"{retry}\"]] = \"{retry}\""));
        code.blank();
        code.lines(["type: str", "title: str | None"]);
        let codes: Vec<_> = written.codes.iter().map(|it| it.code.to_string()).collect();
        code.line(format!("# {}, unless something on the way changed it.", codes.join(" or ")));
        code.line("status: int");
        if !written.masked {
            code.line("detail: str | None");
        }
        code.line("instance: str | None");
        for (field, name) in problem.members.iter().zip(member_names(problem)) {
            attribute(code, field, &name);
        }
    });
}

fn unknown(code: &mut Indented, client: &Client<'_>) {
    let about = "Any other response: a problem that this client does not know, or no problem.";
    class(code, &client.unknown, &[about.to_owned()], |code| {
        code.lines([
            "type: str | None",
            "title: str | None",
            "status: int",
            "detail: str | None",
            "instance: str | None",
            "# The problem document, if the body is a JSON object.",
            "document: dict[str, object] | None",
            "# The body as it was received.",
            "body: bytes | str",
        ]);
    });
}
