//! The method that reads a response, and those that it calls.

use super::helpers;
use crate::client::prepared::{Client, Problem};
use crate::client::shape::{Field, Record, Shape};
use crate::syntax::indented::Indented;
use crate::syntax::java::JAVA;

/// The classes that the file imports.
pub(super) fn imports(client: &Client<'_>) -> impl Iterator<Item = &'static str> {
    let uses_function =
        client.uses(|it| matches!(it, Shape::List(_) | Shape::Map(_) | Shape::Nullable(_)));
    let has_fields = has_members(client);
    [
        ("java.math.BigDecimal", true),
        ("java.util.Collections", client.uses(|it| matches!(it, Shape::Map(_)))),
        ("java.util.LinkedHashMap", client.uses(|it| matches!(it, Shape::Map(_)))),
        ("java.util.List", client.uses(|it| matches!(it, Shape::List(_)))),
        ("java.util.Map", true),
        ("java.util.Optional", true),
        ("java.util.function.Function", uses_function || has_fields),
    ]
    .into_iter()
    .filter_map(|(name, is_used)| is_used.then_some(name))
}

fn has_members(client: &Client<'_>) -> bool {
    client.problems.iter().any(|problem| !problem.members.is_empty())
}

/// Adds the methods.
pub(super) fn write(code: &mut Indented, client: &Client<'_>) {
    code.lines([
        "/**",
        " * The problem that a response reports. Never throws.",
        " *",
        " * @param httpStatus the status code of the response",
        " * @param document the body as a JSON parser reads it: objects are maps, arrays are lists. It is null",
        " *     if the body is not JSON",
        " * @param body the body as it was received",
        " * @return the problem, which is {@link Unknown} if the document is not one of the contract",
        " */",
    ]);
    let head = format!("static {} read(int httpStatus, Object document, String body)", client.name);
    code.block(&head, |code| {
        code.lines([
            "Map<?, ?> members = document instanceof Map<?, ?> map ? map : Map.of();",
            "Optional<String> type = word(members, \"type\");",
            "Optional<String> title = word(members, \"title\");",
            "int status = code(members.get(\"status\"), httpStatus);",
            "Optional<String> detail = word(members, \"detail\");",
            "Optional<String> instance = word(members, \"instance\");",
            "Unknown unknown = new Unknown(type, title, status, detail, instance, document, body);",
        ]);
        if has_members(client) {
            code.line("try {");
            code.deeper(|code| code.line("return known(members, unknown);"));
            code.line("} catch (IllegalArgumentException mistyped) {");
            code.deeper(|code| code.line("return unknown;"));
            code.line("}");
        } else {
            code.line("return known(members, unknown);");
        }
    });
    known(code, client);
    for record in &client.records {
        object(code, record, &client.name);
    }
    helpers::write(code, client);
}

/// Adds methods with at most so many problems each that the virtual machine compiles them.
fn known(code: &mut Indented, client: &Client<'_>) {
    let groups = client.groups();
    let last = groups.len().saturating_sub(1);
    for (place, problems) in groups.iter().enumerate() {
        code.blank();
        let head = format!("private static {} known{}", client.name, suffix(place));
        code.block(&format!("{head}(Map<?, ?> members, Unknown it)"), |code| {
            if problems.is_empty() {
                code.line("return it;");
                return;
            }
            code.line("return switch (it.type().orElse(\"\")) {");
            code.deeper(|code| {
                for problem in *problems {
                    case(code, problem, &client.name);
                }
                code.line(if place == last {
                    "default -> it;".to_owned()
                } else {
                    format!("default -> known{}(members, it);", suffix(place + 1))
                });
            });
            code.line("};");
        });
    }
}

/// What is behind the name of a method where there are several: nothing, `2`, `3`, …
fn suffix(place: usize) -> String {
    if place == 0 { String::new() } else { (place + 1).to_string() }
}

fn case(code: &mut Indented, problem: &Problem<'_>, set: &str) {
    let labels: Vec<_> = problem.types.iter().map(|it| JAVA.string(it)).collect();
    code.line(format!("case {} ->", labels.join(", ")));
    let detail = if problem.written.masked { "" } else { "it.detail(), " };
    let common = format!("it.type(), it.title(), it.status(), {detail}it.instance()");
    let arguments = problem.members.iter().map(|field| argument(field, set));
    code.deeper(|code| {
        code.deeper(|code| call(code, "", &problem.name, Some(common), arguments.collect()));
    });
}

/// Adds a call of a constructor, with an argument of each line.
fn call(code: &mut Indented, start: &str, name: &str, first: Option<String>, rest: Vec<String>) {
    let arguments: Vec<_> = first.into_iter().chain(rest).collect();
    if let [only] = arguments.as_slice() {
        code.line(format!("{start}new {name}({only});"));
        return;
    }
    code.line(format!("{start}new {name}("));
    let last = arguments.len().saturating_sub(1);
    code.continued(arguments.iter().enumerate().map(|(place, argument)| {
        let end = if place == last { ");" } else { "," };
        format!("{argument}{end}")
    }));
}

/// The value of a field, which is checked.
fn argument(field: &Field, set: &str) -> String {
    let method = if field.is_optional() { "optional" } else { "required" };
    let key = JAVA.string(&field.wire);
    format!("{method}(members, {key}, {})", function(field.value(), set))
}

/// A function from what the parser has read to a value of the shape.
fn function(shape: &Shape, set: &str) -> String {
    match shape {
        Shape::Any => "Function.identity()".to_owned(),
        Shape::Boolean => format!("{set}::flag"),
        Shape::Integer { signed: true } => format!("{set}::integer"),
        Shape::Integer { signed: false } => format!("{set}::unsigned"),
        Shape::Number => format!("{set}::number"),
        Shape::Text => format!("{set}::text"),
        Shape::Record(name) => format!("{set}::read{name}"),
        Shape::List(items) => format!("list({})", function(items, set)),
        Shape::Map(values) => format!("map({})", function(values, set)),
        Shape::Nullable(shape) => format!("nullable({})", function(shape, set)),
    }
}

fn object(code: &mut Indented, record: &Record, set: &str) {
    code.blank();
    let name = &record.name;
    code.block(&format!("private static {name} read{name}(Object value)"), |code| {
        code.line("Map<?, ?> members = as(Map.class, value);");
        let arguments = record.fields.iter().map(|field| argument(field, set)).collect();
        call(code, "return ", name, None, arguments);
    });
}
