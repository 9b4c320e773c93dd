//! The union, its interfaces and those of the objects in members.

use super::guards::{Condition, condition};
use super::value_type::type_of;
use super::{WIDTH, call, comment, function, key, members};
use crate::client::prepared::{Client, Problem};
use crate::client::shape::{Field, Record, Shape};
use crate::syntax::indented::Indented;
use crate::syntax::typescript::TYPESCRIPT;

/// Adds them, each followed by an empty line.
pub(super) fn write(code: &mut Indented, client: &Client<'_>) {
    union(code, client);
    for it in &client.records {
        record(code, it);
    }
    for it in &client.problems {
        problem(code, it);
    }
    unknown(code, client);
}

fn union(code: &mut Indented, client: &Client<'_>) {
    let about =
        "What the API can answer with in place of a result. The cases differ in their kind.";
    comment(code, &[about.to_owned()]);
    let cases = client.problems.iter().map(|it| &it.name).chain([&client.unknown]);
    let cases: Vec<_> = cases.map(String::as_str).collect();
    let line = format!("export type {} = {};", client.name, cases.join(" | "));
    if code.fits(&line, WIDTH) {
        code.line(line);
    } else {
        code.line(format!("export type {} =", client.name));
        let line = format!("{};", cases.join(" | "));
        if code.fits(&format!("  {line}"), WIDTH) {
            code.deeper(|code| code.line(line));
        } else {
            alternatives(code, &cases);
        }
    }
    code.blank();
}

fn alternatives<T: AsRef<str>>(code: &mut Indented, cases: &[T]) {
    code.deeper(|code| {
        for (place, case) in cases.iter().enumerate() {
            let end = if place + 1 == cases.len() { ";" } else { "" };
            code.line(format!("| {}{end}", case.as_ref()));
        }
    });
}

fn record(code: &mut Indented, record: &Record) {
    comment(code, record.description.as_slice());
    code.block(&format!("export interface {}", record.name), |code| {
        for field in &record.fields {
            property(code, field, &field.wire);
        }
    });
    code.blank();
    let head = format!("function is{}", record.name);
    let tail = format!(": value is {}", record.name);
    function(code, &head, &["value: unknown"], &tail, |code| {
        let checks = record.fields.iter();
        let checks = checks.filter_map(|field| {
            condition(field, &format!("own(value, {})", TYPESCRIPT.string(&field.wire)))
        });
        let is_object = Condition::call("isObject", &["value"]);
        let checks: Vec<_> = std::iter::once(is_object).chain(checks).collect();
        let line = format!("return {};", joined(&checks));
        if code.fits(&line, WIDTH) {
            code.line(line);
        } else {
            code.line("return (");
            conjunction(code, &checks);
            code.line(");");
        }
    });
    code.blank();
}

/// Adds conditions, each on lines of its own, all of which have to hold.
pub(super) fn conjunction(code: &mut Indented, conditions: &[Condition]) {
    code.deeper(|code| {
        for (place, condition) in conditions.iter().enumerate() {
            let end = if place + 1 == conditions.len() { "" } else { " &&" };
            match condition.arguments.as_slice() {
                [] => code.line(format!("{condition}{end}")),
                arguments => call(code, &condition.head, arguments, end),
            }
        }
    });
}

/// The conditions on a line.
pub(super) fn joined(conditions: &[Condition]) -> String {
    conditions.iter().map(ToString::to_string).collect::<Vec<_>>().join(" && ")
}

fn property(code: &mut Indented, field: &Field, name: &str) {
    comment(code, field.description.as_slice());
    let (name, of) = (key(name), type_of(field.value()));
    match (field.is_optional(), field.value()) {
        (true, Shape::Any) => code.line(format!("readonly {name}?: {of};")),
        (true, _) => code.line(format!("readonly {name}?: {of} | null | undefined;")),
        (false, _) => code.line(format!("readonly {name}: {of};")),
    }
}

fn problem(code: &mut Indented, problem: &Problem<'_>) {
    let written = problem.written;
    comment(code, &problem.documentation);
    code.block(&format!("export interface {}", problem.name), |code| {
        code.line(format!("readonly kind: {};", TYPESCRIPT.string(&written.id)));
        let types: Vec<_> = problem.types.iter().map(|it| TYPESCRIPT.string(it)).collect();
        let line = format!("readonly type: {};", types.join(" | "));
        if types.len() == 1 || code.fits(&line, WIDTH) {
            code.line(line);
        } else {
            code.line("readonly type:");
            alternatives(code, &types);
        }
        code.line("readonly title: string | undefined;");
        let codes: Vec<_> = written.codes.iter().map(|it| it.code.to_string()).collect();
        let about = format!("{}, unless something on the way changed it.", codes.join(" or "));
        comment(code, &[about]);
        code.line("readonly status: number;");
        if !written.masked {
            code.line("readonly detail: string | undefined;");
        }
        code.line("readonly instance: string | undefined;");
        comment(code, &[written.retry.advice().to_owned()]);
        code.line(format!("readonly retry: \"{}\";", written.retry.keyword()));
        for (field, name) in problem.members.iter().zip(members(&problem.members)) {
            property(code, field, &name);
        }
    });
    code.blank();
}

fn unknown(code: &mut Indented, client: &Client<'_>) {
    let about =
        "Any other response: a problem that this client does not know, or no problem at all.";
    comment(code, &[about.to_owned()]);
    code.block(&format!("export interface {}", client.unknown), |code| {
        code.lines([
            "readonly kind: null;",
            "readonly type: string | undefined;",
            "readonly title: string | undefined;",
            "readonly status: number;",
            "readonly detail: string | undefined;",
            "readonly instance: string | undefined;",
            "/** The problem document, if the body is a JSON object. */",
            "readonly document: Readonly<Record<string, unknown>> | undefined;",
            "/** The body as it was received. */",
            "readonly body: string;",
        ]);
    });
    code.blank();
}
