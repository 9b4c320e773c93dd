//! The function that reads a response, and those that it calls.

use crate::client::prepared::{Client, Problem};
use crate::client::shape::{Field, Shape};
use crate::syntax::indented::Indented;
use crate::syntax::kotlin::KOTLIN;

pub(super) fn write(code: &mut Indented, client: &Client<'_>) {
    code.block("public companion object", |code| {
        super::comment(code, &[
            "The problem that a response reports. Never throws.".to_owned(),
            "The document is the body as a JSON parser reads it, with objects as maps and arrays as lists; null if it is not JSON.".to_owned(),
        ]);
        let head = format!("public fun read(httpStatus: Int, document: Any?, body: String): {}", client.name);
        code.block(&head, |code| read(code, client));
        known(code, client);
        for record in &client.records {
            code.blank();
            let name = &record.name;
            code.block(&format!("private fun read{name}(value: Any?): {name}"), |code| {
                code.line("val members = value as? Map<*, *> ?: mistyped()");
                code.line(format!("return {name}("));
                code.deeper(|code| code.lines(record.fields.iter().map(argument)));
                code.line(")");
            });
        }
        code.blank();
        code.lines(HELPERS.trim().lines());
    });
}

fn read(code: &mut Indented, client: &Client<'_>) {
    code.lines([
        "val members = document as? Map<*, *> ?: emptyMap<String, Any?>()",
        "val type = members[\"type\"] as? String",
        "val title = members[\"title\"] as? String",
        "val status = code(members[\"status\"]) ?: httpStatus",
        "val instance = members[\"instance\"] as? String",
        "val detail = members[\"detail\"] as? String",
        "val unknown = Unknown(type, title, status, instance, detail, document, body)",
    ]);
    if client.problems.is_empty() {
        code.line("return unknown");
        return;
    }
    code.line("return try {");
    code.deeper(|code| code.line("known(members, unknown)"));
    code.line("} catch (_: IllegalArgumentException) {");
    code.deeper(|code| code.line("unknown"));
    code.line("}");
}

/// Adds functions with at most so many problems each that the virtual machine compiles them.
fn known(code: &mut Indented, client: &Client<'_>) {
    let groups = client.groups();
    let last = groups.len().saturating_sub(1);
    for (place, problems) in groups.iter().filter(|group| !group.is_empty()).enumerate() {
        code.blank();
        let head = format!("private fun known{}", suffix(place));
        let head =
            format!("{head}(members: Map<*, *>, it: Unknown): {} = when (it.type)", client.name);
        code.block(&head, |code| {
            for problem in *problems {
                case(code, problem);
            }
            code.line(if place == last {
                "else -> it".to_owned()
            } else {
                format!("else -> known{}(members, it)", suffix(place + 1))
            });
        });
    }
}

/// What is behind the name of a function where there are several: nothing, `2`, `3`, …
fn suffix(place: usize) -> String {
    if place == 0 { String::new() } else { (place + 1).to_string() }
}

fn case(code: &mut Indented, problem: &Problem<'_>) {
    let types: Vec<_> = problem.types.iter().map(|it| KOTLIN.string(it)).collect();
    code.line(format!("{} -> {}(", types.join(", "), problem.name));
    code.deeper(|code| {
        code.lines(["it.type,", "it.title,", "it.status,", "it.instance,"]);
        if !problem.written.masked {
            code.line("it.detail,");
        }
        code.lines(problem.members.iter().map(argument));
    });
    code.line(")");
}

fn argument(field: &Field) -> String {
    let method = if field.is_optional() { "optional" } else { "required" };
    let key = KOTLIN.string(&field.wire);
    format!("{method}(members, {key}) {{ {} }},", value(field.value()))
}

/// The expression that turns `it` into a value of the shape.
fn value(shape: &Shape) -> String {
    match shape {
        Shape::Any => "it".to_owned(),
        Shape::Boolean => "it as? Boolean ?: mistyped()".to_owned(),
        Shape::Integer { signed: true } => "integer(it)".to_owned(),
        Shape::Integer { signed: false } => "integer(it).also { require(it >= 0) }".to_owned(),
        Shape::Number => "number(it)".to_owned(),
        Shape::Text => "it as? String ?: mistyped()".to_owned(),
        Shape::Record(name) => format!("read{name}(it)"),
        Shape::List(items) => {
            format!("(it as? List<*> ?: mistyped()).map {{ {} }}", value(items))
        }
        Shape::Map(values) => format!("map(it) {{ {} }}", value(values)),
        Shape::Nullable(shape) => format!("if (it == null) null else {}", value(shape)),
    }
}

const HELPERS: &str = r"
private fun mistyped(): Nothing = throw IllegalArgumentException()

private fun code(value: Any?): Int? = try {
    integer(value).takeIf { it in 100..999 }?.toInt()
} catch (_: IllegalArgumentException) {
    null
}

private fun integer(value: Any?): Long = try {
    java.math.BigDecimal((value as? Number ?: mistyped()).toString()).longValueExact()
} catch (_: ArithmeticException) {
    mistyped()
}

private fun number(value: Any?): Double =
    (value as? Number ?: mistyped()).toDouble().also { require(it.isFinite()) }

private fun <T> required(members: Map<*, *>, name: String, read: (Any?) -> T): T {
    require(members.containsKey(name))
    return read(members[name])
}

private fun <T> optional(members: Map<*, *>, name: String, read: (Any?) -> T): T? =
    members[name]?.let(read)

private fun <T> map(value: Any?, read: (Any?) -> T): Map<String, T> =
    (value as? Map<*, *> ?: mistyped()).entries.associate {
        (it.key as? String ?: mistyped()) to read(it.value)
    }
";
