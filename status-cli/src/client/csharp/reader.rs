//! The method that reads a response, and those that it calls.

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
            "int status = Common(document, \"status\", StatusCode) ?? httpStatus;",
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
    let (key, read) = (CSHARP.string(&field.wire), function(field.value()));
    let method = match (field.is_optional(), is_struct(field.value())) {
        (false, _) => "Required",
        (true, false) => "Optional",
        (true, true) => "OptionalValue",
    };
    format!("{method}(members, {key}, {read})")
}

/// Whether the type that holds the values is a struct, whose `?` is another type.
const fn is_struct(shape: &Shape) -> bool {
    matches!(shape, Shape::Any | Shape::Boolean | Shape::Integer { .. } | Shape::Number)
}

/// A function from an element to a value of the shape.
fn function(shape: &Shape) -> String {
    match shape {
        Shape::Any => "Anything".to_owned(),
        Shape::Boolean => "Flag".to_owned(),
        Shape::Integer { signed: true } => "Integer".to_owned(),
        Shape::Integer { signed: false } => "Unsigned".to_owned(),
        Shape::Number => "Number".to_owned(),
        Shape::Text => "Text".to_owned(),
        Shape::Record(name) => format!("Read{name}"),
        Shape::List(items) => format!("ListOf({})", function(items)),
        Shape::Map(values) => format!("MapOf({})", function(values)),
        Shape::Nullable(inner) if is_struct(inner) => format!("NullOrValue({})", function(inner)),
        Shape::Nullable(inner) => format!("NullOr({})", function(inner)),
    }
}

const HELPERS: &[&str] = &[
    r"
private static JsonElement? Parsed(string body)
{
    try
    {
        var options = new JsonDocumentOptions { MaxDepth = 128 };
        using JsonDocument document = JsonDocument.Parse(body, options);
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
        return document is JsonElement members && members.TryGetProperty(name, out JsonElement value)
            ? read(value)
            : default;
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
    where T : class
{
    bool isThere = members.TryGetProperty(name, out JsonElement value);
    return isThere && value.ValueKind != JsonValueKind.Null ? read(value) : null;
}",
    r"
private static T? OptionalValue<T>(JsonElement members, string name, Func<JsonElement, T> read)
    where T : struct
{
    bool isThere = members.TryGetProperty(name, out JsonElement value);
    return isThere && value.ValueKind != JsonValueKind.Null ? read(value) : null;
}",
    r"
private static JsonElement Anything(JsonElement value)
{
    return value;
}",
    r"
private static string Text(JsonElement value)
{
    return value.GetString() ?? throw new FormatException();
}",
    r"
private static int? StatusCode(JsonElement value)
{
    return Integer(value) is var code and >= 100 and <= 999 ? (int)code : null;
}",
    r"
private static long Integer(JsonElement value)
{
    return value.TryGetInt64(out long integer) ? integer : (long)Whole(value, long.MinValue, long.MaxValue);
}",
    r"
private static ulong Unsigned(JsonElement value)
{
    return value.TryGetUInt64(out ulong integer) ? integer : (ulong)Whole(value, 0, ulong.MaxValue);
}",
    r"
private static decimal Whole(JsonElement value, decimal least, decimal most)
{
    // To JSON, 7.0 is an integer, too.
    decimal number = value.GetDecimal();
    return decimal.Truncate(number) == number && least <= number && number <= most
        ? number
        : throw new FormatException();
}",
    r"
private static bool Flag(JsonElement value)
{
    return value.GetBoolean();
}",
    r"
private static double Number(JsonElement value)
{
    double number = value.GetDouble();
    return double.IsFinite(number) ? number : throw new FormatException();
}",
    r"
private static Func<JsonElement, T?> NullOr<T>(Func<JsonElement, T> read)
    where T : class
{
    return value => value.ValueKind == JsonValueKind.Null ? null : read(value);
}",
    r"
private static Func<JsonElement, T?> NullOrValue<T>(Func<JsonElement, T> read)
    where T : struct
{
    return value => value.ValueKind == JsonValueKind.Null ? null : read(value);
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
