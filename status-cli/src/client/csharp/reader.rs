//! The method that reads a response, and those that it calls.

use super::type_of;
use crate::client::prepared::{Client, Problem};
use crate::client::shape::{Field, Shape};
use crate::syntax::csharp::CSHARP;
use crate::syntax::indented::Indented;

/// Adds them, after an empty line.
pub(super) fn write(code: &mut Indented, client: &Client<'_>) {
    code.blank();
    let about = "The problem that a response reports, from its status code and its body.";
    super::comment(code, &[about.to_owned(), "Never throws.".to_owned()]);
    code.block_below(&format!("public static {} Read(int httpStatus, string body)", client.name), |code| {
        code.lines([
            "JsonElement? document = Parsed(body);",
            "string? type = Common(document, \"type\", Text);",
            "string? title = Common(document, \"title\", Text);",
            "int status = Common(document, \"status\", value => (int?)value.GetInt32()) ?? httpStatus;",
            "string? detail = Common(document, \"detail\", Text);",
            "string? instance = Common(document, \"instance\", Text);",
        ]);
        if !client.problems.is_empty() {
            code.block_below("if (document is JsonElement members)", |code| {
                code.block_below("try", |code| known(code, client));
                let head = "catch (Exception exception) when (exception is FormatException or InvalidOperationException)";
                code.block_below(head, |code| {
                    code.line("// A member is missing or of another type.");
                });
            });
        }
        let unknown = format!("return new {}(document, body)", client.unknown);
        code.line(unknown);
        common(code, true);
    });
    for record in &client.records {
        code.blank();
        let name = &record.name;
        let head = format!("private static {name} Read{name}(JsonElement members)");
        code.block_below(&head, |code| {
            let fields: Vec<_> = record.fields.iter().map(argument).collect();
            code.line(format!("return new {name}("));
            code.deeper(|code| code.lines(separated(&fields, ");")));
        });
    }
    for helper in HELPERS {
        code.blank();
        code.lines(helper.trim().lines());
    }
}

fn known(code: &mut Indented, client: &Client<'_>) {
    code.block_below("switch (type)", |code| {
        for problem in &client.problems {
            case(code, problem);
        }
    });
}

fn case(code: &mut Indented, problem: &Problem<'_>) {
    code.lines(problem.types.iter().map(|it| format!("case {}:", CSHARP.string(it))));
    code.deeper(|code| {
        let arguments: Vec<_> = problem.members.iter().map(argument).collect();
        if arguments.is_empty() {
            code.line(format!("return new {}", problem.name));
        } else {
            code.line(format!("return new {}(", problem.name));
            code.deeper(|code| code.lines(separated(&arguments, ")")));
        }
        common(code, !problem.written.masked);
    });
}

fn separated(items: &[String], end: &str) -> Vec<String> {
    let last = items.len().saturating_sub(1);
    let lines = items.iter().enumerate();
    lines.map(|(place, it)| format!("{it}{}", if place == last { end } else { "," })).collect()
}

/// Adds the initializer of what every problem has, which ends the statement.
fn common(code: &mut Indented, has_detail: bool) {
    code.line("{");
    code.deeper(|code| {
        code.lines(["Type = type,", "Title = title,", "Status = status,"]);
        if has_detail {
            code.line("Detail = detail,");
        }
        code.line("Instance = instance,");
    });
    code.line("};");
}

/// The value of a field, which is checked.
fn argument(field: &Field) -> String {
    let (key, of, read) =
        (CSHARP.string(&field.wire), type_of(field.value()), function(field.value()));
    if field.is_optional() {
        format!("Optional<{of}?>(members, {key}, {read})")
    } else {
        format!("Required<{of}>(members, {key}, {read})")
    }
}

/// A function from an element to a value of the shape.
fn function(shape: &Shape) -> String {
    match shape {
        Shape::Any => "value => value".to_owned(),
        Shape::Boolean => "value => value.GetBoolean()".to_owned(),
        Shape::Integer { signed: true } => "value => value.GetInt64()".to_owned(),
        Shape::Integer { signed: false } => "value => value.GetUInt64()".to_owned(),
        Shape::Number => "value => value.GetDouble()".to_owned(),
        Shape::Text => "Text".to_owned(),
        Shape::Record(name) => format!("Read{name}"),
        Shape::List(items) => format!("ListOf<{}>({})", type_of(items), function(items)),
        Shape::Map(values) => format!("MapOf<{}>({})", type_of(values), function(values)),
        Shape::Nullable(inner) => format!("NullOr<{}>({})", type_of(shape), function(inner)),
    }
}

const HELPERS: &[&str] = &[
    r"
private static JsonElement? Parsed(string body)
{
    try
    {
        using JsonDocument document = JsonDocument.Parse(body);
        return document.RootElement.Clone();
    }
    catch (JsonException)
    {
        return null;
    }
}",
    r"
private static T? Common<T>(JsonElement? document, string name, Func<JsonElement, T> read)
{
    try
    {
        return document is JsonElement members ? Optional(members, name, read) : default;
    }
    catch (Exception exception) when (exception is FormatException or InvalidOperationException)
    {
        return default;
    }
}",
    r"
private static T Required<T>(JsonElement members, string name, Func<JsonElement, T> read)
{
    return members.TryGetProperty(name, out JsonElement value) ? read(value) : throw new FormatException();
}",
    r"
private static T? Optional<T>(JsonElement members, string name, Func<JsonElement, T> read)
{
    bool isThere = members.TryGetProperty(name, out JsonElement value);
    return isThere && value.ValueKind != JsonValueKind.Null ? read(value) : default;
}",
    r"
private static string Text(JsonElement value)
{
    return value.GetString() ?? throw new FormatException();
}",
    r"
private static Func<JsonElement, T?> NullOr<T>(Func<JsonElement, T> read)
{
    return value => value.ValueKind == JsonValueKind.Null ? default : read(value);
}",
    r"
private static Func<JsonElement, IReadOnlyList<T>> ListOf<T>(Func<JsonElement, T> read)
{
    return value => value.EnumerateArray().Select(read).ToList();
}",
    r"
private static Func<JsonElement, IReadOnlyDictionary<string, T>> MapOf<T>(Func<JsonElement, T> read)
{
    return value =>
    {
        var values = new Dictionary<string, T>();
        foreach (JsonProperty member in value.EnumerateObject())
        {
            values[member.Name] = read(member.Value);
        }
        return values;
    };
}",
];
