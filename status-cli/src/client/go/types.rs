//! The interface, and the structs behind it.

use super::{comment, field_names, member_names, read_field};
use crate::client::prepared::{Client, Problem};
use crate::client::shape::{Field, Record, Shape};
use crate::contract::Retry;
use crate::syntax::go::GO;
use crate::syntax::indented::Indented;

/// Adds them, each followed by an empty line.
pub(super) fn write(code: &mut Indented, client: &Client<'_>) {
    interface(code, client);
    code.lines(PROBLEM.lines());
    code.blank();
    for it in &client.records {
        record(code, it);
    }
    for it in &client.problems {
        problem(code, client, it);
    }
    unknown(code, client);
}

fn interface(code: &mut Indented, client: &Client<'_>) {
    let (name, unknown) = (&client.name, &client.unknown);
    comment(
        code,
        &[format!(
            "{name} is what the API can answer with in place of a result. A type switch tells the types \
         apart; {unknown} is every other response."
        )],
    );
    code.block(&format!("type {name} interface"), |code| {
        code.line("error");
        code.line("// Kind is the id of the problem, or \"\" if this client does not know it.");
        code.line("Kind() string");
        code.line("// Retry tells whether the same request can succeed later.");
        code.line("Retry() Retry");
        code.line(format!("is{name}()"));
    });
    code.blank();
}

fn record(code: &mut Indented, record: &Record) {
    let names = field_names(&record.fields, &[]);
    let name = &record.name;
    comment(code, record.description.as_slice());
    structure(code, name, None, &record.fields, &names);
    code.block(&format!("func read{name}(raw json.RawMessage) ({name}, bool)"), |code| {
        code.line("members := &fields{document: parsed(raw)}");
        code.line("members.failed = members.document == nil");
        code.line(format!("var value {name}"));
        for (field, name) in record.fields.iter().zip(&names) {
            code.line(format!("value.{name} = {}", read_field(field, "members")));
        }
        code.line("return value, !members.failed");
    });
    code.blank();
}

/// Adds a struct. Where a field is described, an empty line is in front of each, for gofmt aligns the
/// others.
fn structure(
    code: &mut Indented,
    name: &str,
    embedded: Option<&str>,
    fields: &[Field],
    names: &[String],
) {
    let is_described = fields.iter().any(|field| field.description.is_some());
    let width = names.iter().map(String::len).max().unwrap_or_default();
    code.block(&format!("type {name} struct"), |code| {
        code.lines(embedded);
        for (place, (field, name)) in fields.iter().zip(names).enumerate() {
            if is_described && (place > 0 || embedded.is_some()) {
                code.blank();
            }
            comment(code, field.description.as_slice());
            let of = field_type(field);
            code.line(if is_described {
                format!("{name} {of}")
            } else {
                format!("{name:width$} {of}")
            });
        }
    });
    code.blank();
}

fn field_type(field: &Field) -> String {
    match (field.is_optional(), field.value()) {
        (true, shape) => format!("*{}", type_of(shape)),
        (false, shape) => type_of(shape),
    }
}

fn type_of(shape: &Shape) -> String {
    match shape {
        Shape::Any => "any".to_owned(),
        Shape::Boolean => "bool".to_owned(),
        Shape::Integer { signed: true } => "int64".to_owned(),
        Shape::Integer { signed: false } => "uint64".to_owned(),
        Shape::Number => "float64".to_owned(),
        Shape::Text => "string".to_owned(),
        Shape::List(items) => format!("[]{}", type_of(items)),
        Shape::Map(values) => format!("map[string]{}", type_of(values)),
        Shape::Record(name) => name.clone(),
        Shape::Nullable(shape) => format!("*{}", type_of(shape)),
    }
}

fn problem(code: &mut Indented, client: &Client<'_>, problem: &Problem<'_>) {
    let written = problem.written;
    let name = &problem.name;
    comment(code, &problem.documentation);
    structure(code, name, Some("Problem"), &problem.members, &member_names(problem));
    let retry = match written.retry {
        Retry::Never => "RetryNever",
        Retry::After => "RetryAfter",
        Retry::Backoff => "RetryBackoff",
    };
    methods(code, client, name, &GO.string(&written.id), retry);
}

fn methods(code: &mut Indented, client: &Client<'_>, name: &str, kind: &str, retry: &str) {
    code.lines([
        format!("// Kind returns {kind}."),
        format!("func ({name}) Kind() string {{ return {kind} }}"),
        String::new(),
        format!("// Retry returns {retry}."),
        format!("func ({name}) Retry() Retry {{ return {retry} }}"),
        String::new(),
        format!("func ({name}) is{}() {{}}", client.name),
        String::new(),
    ]);
}

fn unknown(code: &mut Indented, client: &Client<'_>) {
    let name = &client.unknown;
    comment(
        code,
        &[format!(
            "{name} is any other response: a problem that this client does not know, or no problem."
        )],
    );
    code.block(&format!("type {name} struct"), |code| {
        code.lines([
            "Problem",
            "",
            "// The problem document, if the body is a JSON object.",
            "Document map[string]json.RawMessage",
            "",
            "// The body as it was received.",
            "Body []byte",
        ]);
    });
    code.blank();
    methods(code, client, name, "\"\"", "RetryUnknown");
}

const PROBLEM: &str = r#"// Retry tells whether the same request can succeed later.
type Retry string

const (
	// RetryUnknown, the zero value, means that this client does not know the problem.
	RetryUnknown Retry = ""
	// RetryNever means that the same request would fail again.
	RetryNever Retry = "never"
	// RetryAfter means that it can succeed once the time in Retry-After has passed.
	RetryAfter Retry = "after"
	// RetryBackoff means that it can succeed later, with a longer wait each time.
	RetryBackoff Retry = "backoff"
)

// Problem has what every problem document can have. What is absent is empty.
type Problem struct {
	Type     string
	Title    string
	Status   int
	Detail   string
	Instance string
}

// Error returns the detail, or else the title, or else the status code.
func (problem Problem) Error() string {
	switch {
	case problem.Detail != "":
		return problem.Detail
	case problem.Title != "":
		return problem.Title
	default:
		return "HTTP status " + strconv.Itoa(problem.Status)
	}
}
"#;
