//! The enum, and the structs in it.

use super::{WIDTH, call, comment, properties};
use crate::client::names::field_names;
use crate::client::prepared::{Client, Problem};
use crate::client::shape::{Field, Record, Shape};
use crate::contract::Retry;
use crate::syntax::case::lower_camel;
use crate::syntax::indented::Indented;
use crate::syntax::swift::SWIFT;

/// What no case can be named: what the enum has beside its cases, and what Swift reads otherwise.
const OF_ENUM: &[&str] =
    &["errorDescription", "init", "kind", "none", "problem", "retry", "self", "some", "unknown"];

/// Adds them, each followed by an empty line.
pub(super) fn write(code: &mut Indented, client: &Client<'_>) {
    comment(code, &["What the API can answer with in place of a result.".to_owned()]);
    let cases = cases(client);
    code.block(
        &format!("public enum {}: LocalizedError, Equatable, Sendable", client.name),
        |code| {
            for (problem, case) in client.problems.iter().zip(&cases) {
                comment(code, &problem.documentation);
                code.line(format!("case {case}({})", problem.name));
            }
            code.lines(UNKNOWN.lines());
            code.blank();
            code.lines(INIT.lines());
            questions(code, client, &cases);
        },
    );
    code.blank();
    code.block(&format!("extension {}", client.name), |code| {
        code.line("/// Whether to send the same request again.");
        code.block("public enum Retry: Sendable", |code| {
            for retry in [Retry::Never, Retry::After, Retry::Backoff] {
                comment(code, &[retry.advice().to_owned()]);
                code.line(format!("case {}", retry.keyword()));
            }
        });
        code.blank();
        code.lines(COMMON.lines());
        for it in &client.problems {
            problem(code, it);
        }
        for it in &client.records {
            record(code, it);
        }
        code.blank();
        code.lines(UNKNOWN_STRUCT.lines());
        code.blank();
        code.lines(JSON_VALUE.lines());
    });
    code.blank();
}

/// The names of the enum's cases.
pub(super) fn cases(client: &Client<'_>) -> Vec<String> {
    let case = |words: &str| {
        let name = lower_camel(words);
        if OF_ENUM.contains(&name.as_str()) { format!("{name}Problem") } else { name }
    };
    field_names(client.problems.iter().map(|it| it.name.as_str()), &SWIFT, case, OF_ENUM)
}

fn questions(code: &mut Indented, client: &Client<'_>, cases: &[String]) {
    question(
        code,
        "The id of the problem in the contract; nil if it is unknown.",
        "kind: String?",
        |code| {
            for (problem, case) in client.problems.iter().zip(cases) {
                code.line(format!("case .{case}: return {}", SWIFT.string(&problem.written.id)));
            }
            code.line("case .unknown: return nil");
        },
    );
    question(
        code,
        "Whether to send the same request again; nil if unknown.",
        "retry: Retry?",
        |code| {
            for retry in [Retry::Never, Retry::After, Retry::Backoff] {
                let all = client.problems.iter().zip(cases);
                let such: Vec<_> = all
                    .filter(|(problem, _)| problem.written.retry == retry)
                    .map(|(_, case)| format!(".{case}"))
                    .collect();
                if !such.is_empty() {
                    patterns(code, &such);
                    code.deeper(|code| code.line(format!("return .{}", retry.keyword())));
                }
            }
            code.line("case .unknown: return nil");
        },
    );
    question(code, "What the document says beside its members.", "problem: Problem", |code| {
        for case in cases.iter().map(String::as_str).chain(["unknown"]) {
            code.line(format!("case .{case}(let known): return known.problem"));
        }
    });
    code.blank();
    code.line("public var errorDescription: String? { problem.detail ?? problem.title }");
}

fn question(code: &mut Indented, about: &str, property: &str, cases: impl FnOnce(&mut Indented)) {
    code.blank();
    comment(code, &[about.to_owned()]);
    code.block(&format!("public var {property}"), |code| {
        code.line("switch self {");
        cases(code);
        code.line("}");
    });
}

/// Adds `case` with these patterns, in as many lines as it takes.
pub(super) fn patterns(code: &mut Indented, patterns: &[String]) {
    let line = format!("case {}:", patterns.join(", "));
    if code.fits(&line, WIDTH) {
        code.line(line);
        return;
    }
    let last = patterns.len().saturating_sub(1);
    for (place, pattern) in patterns.iter().enumerate() {
        let start = if place == 0 { "case" } else { "    " };
        let end = if place == last { ":" } else { "," };
        code.line(format!("{start} {pattern}{end}"));
    }
}

fn problem(code: &mut Indented, problem: &Problem<'_>) {
    code.blank();
    comment(code, &problem.documentation);
    let codes: Vec<_> = problem.written.codes.iter().map(|it| it.code.to_string()).collect();
    let about =
        format!("Its status is {}, unless something on the way changed it.", codes.join(" or "));
    let common = [("problem".to_owned(), "Problem".to_owned(), Some(about))];
    structure(code, &problem.name, common.into_iter().chain(members(&problem.members)));
}

fn record(code: &mut Indented, record: &Record) {
    code.blank();
    comment(code, record.description.as_slice());
    structure(code, &record.name, members(&record.fields));
}

/// The name, the type and the documentation of each property.
fn members(fields: &[Field]) -> impl Iterator<Item = (String, String, Option<String>)> {
    let names = properties(fields);
    fields
        .iter()
        .zip(names)
        .map(|(field, name)| (name, field_type(field), field.description.clone()))
}

/// Adds a struct whose initializer other modules can call, too.
fn structure(
    code: &mut Indented,
    name: &str,
    properties: impl Iterator<Item = (String, String, Option<String>)>,
) {
    let properties: Vec<_> = properties.collect();
    code.block(&format!("public struct {name}: Equatable, Sendable"), |code| {
        for (name, of, about) in &properties {
            comment(code, about.as_slice());
            code.line(format!("public let {name}: {of}"));
        }
        code.blank();
        let parameters: Vec<_> =
            properties.iter().map(|(name, of, _)| format!("{name}: {of}")).collect();
        let line = format!("public init({}) {{", parameters.join(", "));
        if code.fits(&line, WIDTH) {
            code.line(line);
        } else {
            call(code, "public init", &parameters);
            code.append(" {");
        }
        code.deeper(|code| {
            code.lines(properties.iter().map(|(name, ..)| format!("self.{name} = {name}")));
        });
        code.line("}");
    });
}

fn field_type(field: &Field) -> String {
    let of = type_of(field.value());
    if field.is_optional() { format!("{of}?") } else { of }
}

fn type_of(shape: &Shape) -> String {
    match shape {
        Shape::Any => "JSONValue".to_owned(),
        Shape::Boolean => "Bool".to_owned(),
        Shape::Integer { signed: true } => "Int64".to_owned(),
        Shape::Integer { signed: false } => "UInt64".to_owned(),
        Shape::Number => "Double".to_owned(),
        Shape::Text => "String".to_owned(),
        Shape::List(items) => format!("[{}]", type_of(items)),
        Shape::Map(values) => format!("[String: {}]", type_of(values)),
        Shape::Record(name) => name.clone(),
        Shape::Nullable(shape) => format!("{}?", type_of(shape)),
    }
}

const UNKNOWN: &str =
    "/// Any other response: a problem that this client does not know, or no problem at all.
case unknown(Unknown)";

const INIT: &str = "/// The problem that a response reports, from its status code and its body.
public init(status: Int, body: Data) {
    let document = try? JSONDecoder().decode(JSONValue.self, from: body)
    let members = Reader.members(document) ?? [:]
    let problem = Reader.problem(status, members)
    let known = try? Reader.known(problem, members)
    self = known ?? .unknown(Unknown(problem: problem, document: document, body: body))
}";

const COMMON: &str = "/// What every problem document can have.
public struct Problem: Equatable, Sendable {
    /// Its type, which tells problems apart.
    public let type: String?
    /// What it is, for people.
    public let title: String?
    /// The status code, which the document can say.
    public let status: Int
    /// What happened this time, for people.
    public let detail: String?
    /// A URI of this occurrence.
    public let instance: String?

    public init(type: String?, title: String?, status: Int, detail: String?, instance: String?) {
        self.type = type
        self.title = title
        self.status = status
        self.detail = detail
        self.instance = instance
    }
}";

const UNKNOWN_STRUCT: &str =
    "/// Any other response: a problem that this client does not know, or no problem at all.
public struct Unknown: Equatable, Sendable {
    public let problem: Problem
    /// The body, if it is JSON.
    public let document: JSONValue?
    /// The body as it was received.
    public let body: Data

    public init(problem: Problem, document: JSONValue?, body: Data) {
        self.problem = problem
        self.document = document
        self.body = body
    }
}";

const JSON_VALUE: &str = "/// Any value of JSON.
public enum JSONValue: Equatable, Sendable, Decodable {
    case null
    case boolean(Bool)
    case integer(Int64)
    /// A whole number beyond those of `integer`.
    case unsigned(UInt64)
    case number(Double)
    case text(String)
    case array([JSONValue])
    case object([String: JSONValue])

    public init(from decoder: Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let boolean = try? value.decode(Bool.self) {
            self = .boolean(boolean)
        } else if let integer = try? value.decode(Int64.self) {
            self = .integer(integer)
        } else if let unsigned = try? value.decode(UInt64.self) {
            self = .unsigned(unsigned)
        } else if let number = try? value.decode(Double.self) {
            self = .number(number)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let items = try? value.decode([JSONValue].self) {
            self = .array(items)
        } else {
            self = .object(try value.decode([String: JSONValue].self))
        }
    }
}";
