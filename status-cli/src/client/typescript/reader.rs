//! The function that reads a response.

use super::guards::condition;
use super::types::{conjunction, joined};
use super::{WIDTH, call, comment, function, key, members};
use crate::client::names::field_names;
use crate::client::prepared::{Client, Problem};
use crate::syntax::case::lower_camel;
use crate::syntax::indented::Indented;
use crate::syntax::typescript::TYPESCRIPT;

/// The variables of the function.
const VARIABLES: &[&str] = &[
    "body",
    "detail",
    "document",
    "httpStatus",
    "instance",
    "stated",
    "status",
    "text",
    "title",
    "type",
];

pub(super) fn write(code: &mut Indented, client: &Client<'_>) {
    let about =
        "The problem that a response reports, from its status code and its body. Never throws.";
    comment(code, &[about.to_owned()]);
    let head = format!("export function read{}", client.name);
    let parameters = ["httpStatus: number", "body: string"];
    function(code, &head, &parameters, &format!(": {}", client.name), |code| {
        code.line("const document = parsed(body);");
        code.line("const text = (key: string): string | undefined => {");
        code.deeper(|code| {
            code.line("const value = own(document, key);");
            code.line("return isText(value) ? value : undefined;");
        });
        code.lines([
            "};",
            "const stated = own(document, \"status\");",
            "const status = isStatus(stated) ? stated : httpStatus;",
            "const title = text(\"title\");",
            "const detail = text(\"detail\");",
            "const instance = text(\"instance\");",
            "const type = text(\"type\");",
        ]);
        if !client.problems.is_empty() {
            code.block("switch (type)", |code| {
                for problem in &client.problems {
                    case(code, problem);
                }
            });
        }
        let fields =
            ["kind: null", "type", "title", "status", "detail", "instance", "document", "body"];
        answer(code, &fields.map(str::to_owned));
    });
    code.blank();
    code.lines(OWN.lines());
    code.blank();
    function(
        code,
        "function parsed",
        &["body: string"],
        ": Record<string, unknown> | undefined",
        |code| {
            code.line("try {");
            code.deeper(|code| {
                code.line("const document: unknown = JSON.parse(body);");
                code.line("return isObject(document) ? document : undefined;");
            });
            code.line("} catch {");
            code.deeper(|code| code.line("return undefined;"));
            code.line("}");
        },
    );
}

fn case(code: &mut Indented, problem: &Problem<'_>) {
    let wires = problem.members.iter().map(|field| field.wire.as_str());
    let names = field_names(wires, &TYPESCRIPT, lower_camel, VARIABLES);
    let mut labels: Vec<_> =
        problem.types.iter().map(|it| format!("case {}:", TYPESCRIPT.string(it))).collect();
    if names.is_empty() {
        code.lines(&labels);
        code.deeper(|code| answer(code, &fields(problem, &names)));
        return;
    }
    if let Some(last) = labels.last_mut() {
        *last += " {";
    }
    code.lines(&labels);
    code.deeper(|code| {
        for (field, name) in problem.members.iter().zip(&names) {
            let start = format!("const {name} = own");
            let arguments = ["document".to_owned(), TYPESCRIPT.string(&field.wire)];
            call(code, &start, &arguments, ";");
        }
        let members = problem.members.iter().zip(&names);
        let conditions: Vec<_> =
            members.filter_map(|(field, name)| condition(field, name)).collect();
        if conditions.is_empty() {
            answer(code, &fields(problem, &names));
            return;
        }
        let line = format!("if ({}) {{", joined(&conditions));
        if code.fits(&line, WIDTH) {
            code.line(line);
        } else {
            code.line("if (");
            conjunction(code, &conditions);
            code.line(") {");
        }
        code.deeper(|code| answer(code, &fields(problem, &names)));
        code.lines(["}", "break;"]);
    });
    code.line("}");
}

/// What an object of the problem is made of, with these variables for its members.
fn fields(problem: &Problem<'_>, names: &[String]) -> Vec<String> {
    let written = problem.written;
    let mut fields = vec![format!("kind: {}", TYPESCRIPT.string(&written.id))];
    fields.extend(["type", "title", "status"].map(str::to_owned));
    if !written.masked {
        fields.push("detail".to_owned());
    }
    fields.push("instance".to_owned());
    fields.push(format!("retry: \"{}\"", written.retry.keyword()));
    fields.extend(members(&problem.members).into_iter().zip(names).map(|(property, name)| {
        if property == *name { property } else { format!("{}: {name}", key(&property)) }
    }));
    fields
}

fn answer(code: &mut Indented, fields: &[String]) {
    let line = format!("return {{ {} }};", fields.join(", "));
    if code.fits(&line, WIDTH) {
        code.line(line);
    } else {
        code.line("return {");
        code.deeper(|code| code.lines(fields.iter().map(|field| format!("{field},"))));
        code.line("};");
    }
}

/// An object of JavaScript has members that no document has, such as `constructor`.
const OWN: &str = "function own(
  members: Record<string, unknown> | undefined,
  name: string,
): unknown {
  return members && Object.hasOwn(members, name) ? members[name] : undefined;
}

function isStatus(value: unknown): value is number {
  return isInteger(value) && value >= 100 && value <= 999;
}";
