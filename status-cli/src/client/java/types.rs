//! The records of the problems and of the objects in their members.

use super::{COMMON, comment, components};
use crate::client::prepared::{Client, Problem};
use crate::client::shape::{Field, Record, Shape};
use crate::contract::Retry;
use crate::syntax::indented::Indented;
use crate::syntax::java::JAVA;

/// Adds what the interface has, and the types in it.
pub(super) fn write(code: &mut Indented, client: &Client<'_>) {
    interface(code);
    for it in &client.problems {
        problem(code, it, &client.name);
    }
    for it in &client.records {
        record(code, it);
    }
    unknown(code, &client.name);
}

/// Adds the methods of every problem, and the type of what one of them returns.
fn interface(code: &mut Indented) {
    for (about, head) in [
        ("the id of the problem in the contract, if this client knows it", "Optional<String> kind"),
        ("the {@code type} of the document, if it has one", "Optional<String> type"),
        ("the title of the document, if it has one", "Optional<String> title"),
        ("the status code", "int status"),
        ("the {@code instance} of the document, if it has one", "Optional<String> instance"),
        ("whether to send the same request again, if that is known", "Optional<Retry> retry"),
    ] {
        code.line(format!("/** {{@return {about}}} */"));
        code.line(format!("{head}();"));
        code.blank();
    }
    comment(code, &["Whether to send the same request again.".to_owned()], &[]);
    code.block("enum Retry", |code| {
        for retry in [Retry::Never, Retry::After, Retry::Backoff] {
            comment(code, &[retry.advice().to_owned()], &[]);
            code.line(format!("{},", retry.keyword().to_uppercase()));
        }
    });
    code.blank();
}

fn problem(code: &mut Indented, problem: &Problem<'_>, set: &str) {
    let written = problem.written;
    let names = components(&problem.members, COMMON);
    let codes: Vec<_> = written.codes.iter().map(|it| it.code.to_string()).collect();
    let status = format!("{}, unless something on the way changed it", codes.join(" or "));
    let mut parts = common(&status, !written.masked);
    parts.extend(members(&problem.members, &names));
    heading(code, &problem.documentation, &problem.name, &parts);
    let kind = format!("Optional.of({})", JAVA.string(&written.id));
    let retry = format!("Optional.of(Retry.{})", written.retry.keyword().to_uppercase());
    answers(code, set, &kind, &retry);
}

/// Adds the body of a problem's record, and an empty line.
fn answers(code: &mut Indented, set: &str, kind: &str, retry: &str) {
    code.block(&format!(") implements {set}"), |code| {
        code.line("@Override");
        code.block("public Optional<String> kind()", |code| code.line(format!("return {kind};")));
        code.blank();
        code.line("@Override");
        code.block("public Optional<Retry> retry()", |code| code.line(format!("return {retry};")));
    });
    code.blank();
}

fn record(code: &mut Indented, record: &Record) {
    let names = components(&record.fields, &[]);
    let parts: Vec<_> = members(&record.fields, &names).collect();
    let about = record.description.as_deref().unwrap_or("An object in a member of a problem.");
    heading(code, &[about.to_owned()], &record.name, &parts);
    code.line(") {}");
    code.blank();
}

fn unknown(code: &mut Indented, set: &str) {
    let about =
        "Any other response: a problem that this client does not know, or no problem at all.";
    let mut parts = common("the status code", true);
    parts.push(Component::new("Object", "document", "the parsed body; null if there is none"));
    parts.push(Component::new("String", "body", "the body as it was received"));
    heading(code, &[about.to_owned()], "Unknown", &parts);
    answers(code, set, "Optional.empty()", "Optional.empty()");
}

/// A component of a record.
struct Component {
    of: String,
    name: String,
    about: String,
}

impl Component {
    fn new(of: &str, name: &str, about: &str) -> Self {
        Self { of: of.to_owned(), name: name.to_owned(), about: about.to_owned() }
    }
}

fn common(status: &str, with_detail: bool) -> Vec<Component> {
    let text = "Optional<String>";
    let mut parts = vec![
        Component::new(text, "type", "the {@code type} of the document, if it has one"),
        Component::new(text, "title", "the title of the document, if it has one"),
        Component::new("int", "status", status),
    ];
    if with_detail {
        parts.push(Component::new(text, "detail", "what happened, if the document says so"));
    }
    parts.push(Component::new(text, "instance", "the {@code instance} of the document, if any"));
    parts
}

fn members<'f>(fields: &'f [Field], names: &'f [String]) -> impl Iterator<Item = Component> + 'f {
    fields.iter().zip(names).map(|(field, name)| {
        let about = match &field.description {
            Some(description) => JAVA.comment(description),
            None => format!("the member {{@code {}}}", code_text(&field.wire)),
        };
        let of = if field.is_optional() {
            format!("Optional<{}>", boxed(field.value()))
        } else {
            plain(field.value())
        };
        Component { of, name: name.clone(), about }
    })
}

/// The text for `{@code …}`, which a brace without its partner would end or leave open.
fn code_text(text: &str) -> String {
    JAVA.comment(text).replace(['{', '}'], "_")
}

fn plain(shape: &Shape) -> String {
    match shape {
        Shape::Boolean => "boolean".to_owned(),
        Shape::Integer { .. } => "long".to_owned(),
        Shape::Number => "double".to_owned(),
        shape => boxed(shape),
    }
}

fn boxed(shape: &Shape) -> String {
    match shape {
        Shape::Any => "Object".to_owned(),
        Shape::Boolean => "Boolean".to_owned(),
        Shape::Integer { .. } => "Long".to_owned(),
        Shape::Number => "Double".to_owned(),
        Shape::Text => "String".to_owned(),
        Shape::List(items) => format!("List<{}>", boxed(items)),
        Shape::Map(values) => format!("Map<String, {}>", boxed(values)),
        Shape::Record(name) => name.clone(),
        Shape::Nullable(shape) => format!("Optional<{}>", boxed(shape)),
    }
}

/// Adds a record up to the parenthesis after its components.
fn heading(code: &mut Indented, documentation: &[String], name: &str, parts: &[Component]) {
    let tags: Vec<_> = parts.iter().map(|it| format!("@param {} {}", it.name, it.about)).collect();
    comment(code, documentation, &tags);
    code.line(format!("record {name}("));
    let last = parts.len().saturating_sub(1);
    let lines = parts.iter().enumerate().map(|(place, it)| {
        let end = if place == last { "" } else { "," };
        format!("{} {}{end}", it.of, it.name)
    });
    code.continued(lines);
}
