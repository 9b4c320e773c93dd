//! The records of the problems and of the objects in their members.

use super::{OF_PROBLEMS, comment, properties, type_of};
use crate::client::prepared::{Client, Problem};
use crate::client::shape::{Field, Record};
use crate::contract::Retry;
use crate::syntax::case::pascal;
use crate::syntax::csharp::CSHARP;
use crate::syntax::indented::Indented;

/// Adds what every problem has, for the inside of the abstract record.
pub(super) fn members_of_all(code: &mut Indented, client: &Client<'_>) {
    code.lines([&format!("private protected {}()", client.name), "{", "}"]);
    code.blank();
    comment(code, &["Whether to send the same request again.".to_owned()]);
    code.block_below("public enum RetryAdvice", |code| {
        for retry in [Retry::Never, Retry::After, Retry::Backoff] {
            comment(code, &[retry.advice().to_owned()]);
            code.line(format!("{},", pascal(retry.keyword())));
        }
    });
    for (about, property) in [
        (
            "The id of the problem in the contract; null if it is unknown.",
            "abstract string? Kind { get; }",
        ),
        ("The type of the document, if it has one.", "string? Type { get; init; }"),
        ("The title of the document, if it has one.", "string? Title { get; init; }"),
        ("The status code.", "int Status { get; init; }"),
        ("The instance of the document, if it has one.", "string? Instance { get; init; }"),
        (
            "Whether to send the same request again; null if unknown.",
            "abstract RetryAdvice? Retry { get; }",
        ),
    ] {
        code.blank();
        comment(code, &[about.to_owned()]);
        code.line(format!("public {property}"));
    }
}

/// Adds the records, each after an empty line.
pub(super) fn write(code: &mut Indented, client: &Client<'_>) {
    for it in &client.problems {
        problem(code, it, &client.name);
    }
    for it in &client.records {
        record(code, it);
    }
    unknown(code, client);
}

fn problem(code: &mut Indented, problem: &Problem<'_>, set: &str) {
    let written = problem.written;
    heading(code, &problem.documentation, &problem.name, &problem.members, Some(set));
    let kind = CSHARP.string(&written.id);
    let retry = format!("RetryAdvice.{}", pascal(written.retry.keyword()));
    body(code, &kind, &retry, !written.masked);
}

fn record(code: &mut Indented, record: &Record) {
    let about = record.description.as_deref().unwrap_or("An object in a member of a problem.");
    heading(code, &[about.to_owned()], &record.name, &record.fields, None);
}

fn unknown(code: &mut Indented, client: &Client<'_>) {
    let about =
        "Any other response: a problem that this client does not know, or no problem at all.";
    code.blank();
    comment(code, &[about.to_owned()]);
    code.lines([
        "/// <param name=\"Document\">The body, if it is JSON.</param>",
        "/// <param name=\"Body\">The body as it was received.</param>",
    ]);
    let head = format!("public sealed record {}", client.unknown);
    code.line(format!("{head}(JsonElement? Document, string Body) : {}", client.name));
    body(code, "null", "null", true);
}

/// Adds a record up to its body, after an empty line; one of no set has no body.
fn heading(code: &mut Indented, about: &[String], name: &str, fields: &[Field], set: Option<&str>) {
    let taken = if set.is_some() { OF_PROBLEMS } else { &[] };
    let names = properties(fields, name, taken);
    let tail = set.map_or_else(|| ";".to_owned(), |set| format!(" : {set}"));
    code.blank();
    comment(code, about);
    let parameters: Vec<_> = fields
        .iter()
        .zip(&names)
        .map(|(field, name)| {
            let end = if field.is_optional() { "?" } else { "" };
            format!("{}{end} {name}", type_of(field.value()))
        })
        .collect();
    for (field, name) in fields.iter().zip(&names) {
        let about = format!("The member {}.", field.wire);
        let about = CSHARP.comment(field.description.as_deref().unwrap_or(&about));
        code.line(format!("/// <param name=\"{name}\">{about}</param>"));
    }
    if parameters.is_empty() {
        code.line(format!("public sealed record {name}{tail}"));
        return;
    }
    code.line(format!("public sealed record {name}("));
    code.deeper(|code| {
        let last = parameters.len() - 1;
        for (place, parameter) in parameters.iter().enumerate() {
            let end = if place == last { format!("){tail}") } else { ",".to_owned() };
            code.line(format!("{parameter}{end}"));
        }
    });
}

fn body(code: &mut Indented, kind: &str, retry: &str, has_detail: bool) {
    code.line("{");
    code.deeper(|code| {
        code.line("/// <inheritdoc/>");
        code.line(format!("public override string? Kind => {kind};"));
        code.blank();
        if has_detail {
            comment(code, &["What happened, if the document says so.".to_owned()]);
            code.line("public string? Detail { get; init; }");
            code.blank();
        }
        code.line("/// <inheritdoc/>");
        code.line(format!("public override RetryAdvice? Retry => {retry};"));
    });
    code.line("}");
}
