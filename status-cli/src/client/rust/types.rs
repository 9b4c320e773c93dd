//! The enum, and the structs in it.

use super::{comment, field_names, member_names};
use crate::client::prepared::{Client, Problem};
use crate::client::shape::{Field, Record, Shape};
use crate::syntax::indented::Indented;
use crate::syntax::rust::RUST;

/// Adds them, each followed by an empty line.
pub(super) fn write(code: &mut Indented, client: &Client<'_>) {
    code.line("/// What the API can answer with in place of a result.");
    code.line("#[derive(Debug, Clone, PartialEq)]");
    code.block(&format!("pub enum {}", client.name), |code| {
        for it in &client.problems {
            variant(code, it);
        }
        code.lines(UNKNOWN.lines());
    });
    code.blank();
    code.lines(PROBLEM.lines());
    code.blank();
    for it in &client.records {
        record(code, it);
    }
}

fn variant(code: &mut Indented, problem: &Problem<'_>) {
    comment(code, &problem.documentation);
    code.block_ending(&problem.name, "},", |code| {
        let codes: Vec<_> = problem.written.codes.iter().map(|it| it.code.to_string()).collect();
        let codes = codes.join(" or ");
        code.line(format!("/// Its status is {codes}, unless something on the way changed it."));
        code.line("problem: Problem,");
        for (field, name) in problem.members.iter().zip(member_names(problem)) {
            comment(code, field.description.as_slice());
            code.line(format!("{name}: {},", field_type(field)));
        }
    });
}

fn record(code: &mut Indented, record: &Record) {
    comment(code, record.description.as_slice());
    code.line("#[derive(Debug, Clone, PartialEq, Deserialize)]");
    if record.fields.is_empty() {
        code.line(format!("pub struct {} {{}}", record.name));
    } else {
        code.block(&format!("pub struct {}", record.name), |code| {
            for (field, name) in record.fields.iter().zip(field_names(&record.fields, &[])) {
                comment(code, field.description.as_slice());
                if name != field.wire {
                    code.line(format!("#[serde(rename = {})]", RUST.string(&field.wire)));
                }
                code.line(format!("pub {name}: {},", field_type(field)));
            }
        });
    }
    code.blank();
}

fn field_type(field: &Field) -> String {
    let of = type_of(field.value());
    if field.is_optional() { format!("Option<{of}>") } else { of }
}

fn type_of(shape: &Shape) -> String {
    match shape {
        Shape::Any => "Value".to_owned(),
        Shape::Boolean => "bool".to_owned(),
        Shape::Integer { signed: true } => "i64".to_owned(),
        Shape::Integer { signed: false } => "u64".to_owned(),
        Shape::Number => "f64".to_owned(),
        Shape::Text => "String".to_owned(),
        Shape::List(items) => format!("Vec<{}>", type_of(items)),
        Shape::Map(values) => format!("BTreeMap<String, {}>", type_of(values)),
        Shape::Record(name) => name.clone(),
        Shape::Nullable(shape) => format!("Option<{}>", type_of(shape)),
    }
}

const UNKNOWN: &str =
    "/// Any other response: a problem that this client does not know, or no problem.
Unknown {
    /// The status code, which the document can say.
    status: u16,
    /// The problem document, if the body is a JSON object.
    document: Option<Map<String, Value>>,
    /// The body as it was received.
    body: Vec<u8>,
},";

const PROBLEM: &str = "/// What every problem document can have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Its `type`.
    pub type_uri: String,
    /// What it is, for people.
    pub title: Option<String>,
    /// The status code.
    pub status: u16,
    /// What happened this time, for people.
    pub detail: Option<String>,
    /// A URI of this occurrence.
    pub instance: Option<String>,
}

/// Whether the same request can succeed later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retry {
    /// The same request would fail again.
    Never,
    /// It can succeed once the time in `Retry-After` has passed.
    After,
    /// It can succeed later, with a longer wait each time.
    Backoff,
}";
