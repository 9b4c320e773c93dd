//! The function that reads a response.

use super::{WIDTH, member_names};
use crate::client::prepared::{Client, Problem};
use crate::client::shape::Shape;
use crate::contract::Retry;
use crate::syntax::indented::Indented;
use crate::syntax::rust::RUST;

pub(super) fn write(code: &mut Indented, client: &Client<'_>) {
    code.block(&format!("impl {}", client.name), |code| {
        code.lines(FROM_RESPONSE.lines());
        code.blank();
        known(code, client);
        code.blank();
        code.line("/// The id of the problem, if this client knows it.");
        code.line("#[must_use]");
        code.block("pub const fn kind(&self) -> Option<&'static str>", |code| {
            code.block("match self", |code| {
                for it in &client.problems {
                    let id = RUST.string(&it.written.id);
                    code.line(format!("Self::{} {{ .. }} => Some({id}),", it.name));
                }
                code.line("Self::Unknown { .. } => None,");
            });
        });
        code.blank();
        retry(code, client);
        code.blank();
        problem(code, client);
    });
    code.blank();
    code.block(&format!("impl fmt::Display for {}", client.name), |code| {
        code.lines(DISPLAY.lines());
    });
    code.lines([String::new(), format!("impl Error for {} {{}}", client.name), String::new()]);
    code.lines(TEXT.lines());
    let has_integers = client.uses(|it| matches!(it, Shape::Integer { .. }));
    let read = if has_integers { "read" } else { "T::deserialize" };
    if client.uses_required() {
        code.blank();
        code.lines(REQUIRED.replace("READ", read).lines());
    }
    if client.has_optional() {
        code.blank();
        let read = if has_integers { read } else { "Option::deserialize" };
        code.lines(OPTIONAL.replace("READ", read).lines());
    }
    if has_integers {
        code.blank();
        code.lines(READ.lines());
    }
}

fn known(code: &mut Indented, client: &Client<'_>) {
    let has_members = client.uses_required() || client.has_optional();
    let document = if has_members { "document" } else { "_document" };
    if client.problems.is_empty() {
        code.block(
            "fn known(_problem: Problem, _document: &Map<String, Value>) -> Option<Self>",
            |code| {
                code.line("None");
            },
        );
        return;
    }
    let head =
        format!("fn known(problem: Problem, {document}: &Map<String, Value>) -> Option<Self>");
    code.block(&head, |code| {
        code.block_ending("Some(match problem.type_uri.as_str()", "})", |code| {
            for problem in &client.problems {
                case(code, problem);
            }
            code.line("_ => return None,");
        });
    });
}

fn case(code: &mut Indented, problem: &Problem<'_>) {
    let types: Vec<_> = problem.types.iter().map(|it| RUST.string(it)).collect();
    let names = member_names(problem);
    let joined = types.join(" | ");
    let line = format!("{joined} => Self::{} {{ problem }},", problem.name);
    if names.is_empty() && code.fits(&line, WIDTH) {
        code.line(line);
        return;
    }
    let head = match types.as_slice() {
        [first, last] if !code.fits(&format!("{joined} => {{"), WIDTH) => {
            code.line(first);
            format!("| {last} =>")
        }
        _ => format!("{joined} =>"),
    };
    code.block(&head, |code| {
        for (field, name) in problem.members.iter().zip(&names) {
            let wire = RUST.string(&field.wire);
            code.line(if field.is_optional() {
                format!("let {name} = optional(document, {wire}).ok()?;")
            } else {
                format!("let {name} = required(document, {wire})?;")
            });
        }
        let fields: Vec<_> =
            std::iter::once("problem").chain(names.iter().map(String::as_str)).collect();
        construct(code, &problem.name, &fields);
    });
}

/// Adds a value; rustfmt leaves it on a line if its fields take at most 18 columns.
fn construct(code: &mut Indented, name: &str, fields: &[&str]) {
    let line = fields.join(", ");
    if line.len() <= 18 {
        code.line(format!("Self::{name} {{ {line} }}"));
    } else {
        code.block(&format!("Self::{name}"), |code| {
            code.lines(fields.iter().map(|it| format!("{it},")));
        });
    }
}

fn retry(code: &mut Indented, client: &Client<'_>) {
    code.line("/// Whether the same request can succeed later, if this client knows the problem.");
    code.line("#[must_use]");
    code.block("pub const fn retry(&self) -> Option<Retry>", |code| {
        code.block("match self", |code| {
            for (retry, name) in
                [(Retry::Never, "Never"), (Retry::After, "After"), (Retry::Backoff, "Backoff")]
            {
                let problems = client.problems.iter().filter(|it| it.written.retry == retry);
                arm(code, problems, "..", &format!("Some(Retry::{name})"));
            }
            code.line("Self::Unknown { .. } => None,");
        });
    });
}

fn problem(code: &mut Indented, client: &Client<'_>) {
    code.line("/// What its document says beside its members, if this client knows the problem.");
    code.line("#[must_use]");
    code.block("pub const fn problem(&self) -> Option<&Problem>", |code| {
        code.block("match self", |code| {
            arm(code, client.problems.iter(), "problem, ..", "Some(problem)");
            code.line("Self::Unknown { .. } => None,");
        });
    });
}

/// Adds an arm that these problems share.
fn arm<'p>(
    code: &mut Indented,
    problems: impl Iterator<Item = &'p Problem<'p>>,
    inside: &str,
    answer: &str,
) {
    let patterns: Vec<_> = problems
        .map(|it| {
            let inside =
                if it.members.is_empty() { inside.replace(", ..", "") } else { inside.to_owned() };
            format!("Self::{} {{ {inside} }}", it.name)
        })
        .collect();
    let line = format!("{} => {answer},", patterns.join(" | "));
    match patterns.as_slice() {
        [] => {}
        _ if code.fits(&line, WIDTH) => code.line(line),
        patterns if code.fits(&format!("{} => {{", patterns.join(" | ")), WIDTH) => {
            code.block(&format!("{} =>", patterns.join(" | ")), |code| code.line(answer));
        }
        [first, rest @ ..] => {
            code.line(first);
            for (place, pattern) in rest.iter().enumerate() {
                let end =
                    if place + 1 == rest.len() { format!(" => {answer},") } else { String::new() };
                code.line(format!("| {pattern}{end}"));
            }
        }
    }
}

const FROM_RESPONSE: &str = r#"/// The problem that a response reports, from its status code and its body.
#[must_use]
pub fn from_response(status: u16, body: &[u8]) -> Self {
    let document: Option<Map<String, Value>> =
        serde_json::from_str(&String::from_utf8_lossy(body)).ok();
    let members = document.as_ref();
    let status = members.and_then(stated).unwrap_or(status);
    let known = members.and_then(|document| {
        let problem = Problem {
            type_uri: text(document, "type")?,
            title: text(document, "title"),
            status,
            detail: text(document, "detail"),
            instance: text(document, "instance"),
        };
        Self::known(problem, document)
    });
    known.unwrap_or_else(|| Self::Unknown {
        status,
        document,
        body: body.to_vec(),
    })
}"#;

const DISPLAY: &str = r#"fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    let problem = self.problem();
    let text = problem.and_then(|it| it.detail.as_deref().or(it.title.as_deref()));
    match text.or(self.kind()) {
        Some(text) => formatter.write_str(text),
        None => formatter.write_str("a response that this client does not know"),
    }
}"#;

const TEXT: &str = "fn text(document: &Map<String, Value>, name: &str) -> Option<String> {
    document.get(name)?.as_str().map(str::to_owned)
}

/// The status code that the document says.
fn stated(document: &Map<String, Value>) -> Option<u16> {
    let status = whole(document.get(\"status\")?)?.try_into().ok()?;
    (100..=999).contains(&status).then_some(status)
}

/// The integer that a number is, also where it is written as `7.0`.
fn whole(value: &Value) -> Option<i64> {
    let number = value
        .as_f64()
        .filter(|it| it.abs() <= 9_007_199_254_740_992.0)?;
    number.to_string().parse().ok()
}";

const REQUIRED: &str = r"fn required<T: DeserializeOwned>(document: &Map<String, Value>, name: &str) -> Option<T> {
    READ(document.get(name)?).ok()
}";

const OPTIONAL: &str = r"fn optional<T: DeserializeOwned>(
    document: &Map<String, Value>,
    name: &str,
) -> serde_json::Result<Option<T>> {
    document.get(name).map_or(Ok(None), READ)
}";

const READ: &str = r"fn read<T: DeserializeOwned>(value: &Value) -> serde_json::Result<T> {
    T::deserialize(value).or_else(|_| T::deserialize(integral(value)))
}

/// The value with `7` in the place of `7.0`, which serde does not read as an integer.
fn integral(value: &Value) -> Value {
    match value {
        Value::Number(_) => whole(value).map_or_else(|| value.clone(), Value::from),
        Value::Array(items) => items.iter().map(integral).collect(),
        Value::Object(members) => members
            .iter()
            .map(|(name, member)| (name.clone(), integral(member)))
            .collect(),
        other => other.clone(),
    }
}";
