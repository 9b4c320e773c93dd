//! The function that reads a response.

use super::helpers::read_field;
use super::types::member_names;
use super::{alternatives, docstring};
use crate::client::prepared::{Client, Problem};
use crate::syntax::case::snake;
use crate::syntax::indented::Indented;
use crate::syntax::python::PYTHON;

pub(super) fn write(code: &mut Indented, client: &Client<'_>) {
    code.lines(["", ""]);
    let name = snake(&client.name);
    code.line(format!("def read_{name}(status: int, body: bytes | str) -> {}:", client.name));
    code.deeper(|code| {
        docstring(
            code,
            &[
                "The problem that a response reports, from its status code and its body."
                    .to_owned(),
                "It never raises an exception.".to_owned(),
            ],
        );
        code.lines([
            "document = _parsed(body)",
            "members = document or {}",
            "status = _status_or_none(members) or status",
            "title = _text_or_none(members, \"title\")",
            "detail = _text_or_none(members, \"detail\")",
            "instance = _text_or_none(members, \"instance\")",
            "type_ = _text_or_none(members, \"type\")",
        ]);
        if client.uses_members() {
            code.line("try:");
            code.deeper(|code| cases(code, client));
            code.lines([
                "except _MismatchError:",
                "    pass  # Another version of the API sent it; the document tells what it says.",
            ]);
        } else if !client.problems.is_empty() {
            cases(code, client);
        }
        code.line(format!("return {}(", client.unknown));
        code.deeper(|code| {
            code.lines([
                "type=type_,",
                "title=title,",
                "status=status,",
                "detail=detail,",
                "instance=instance,",
                "document=document,",
                "body=body,",
            ]);
        });
        code.line(")");
    });
}

fn cases(code: &mut Indented, client: &Client<'_>) {
    code.line("match type_:");
    code.deeper(|code| {
        for problem in &client.problems {
            case(code, problem);
        }
    });
}

fn case(code: &mut Indented, problem: &Problem<'_>) {
    let types: Vec<_> = problem.types.iter().map(|it| PYTHON.string(it)).collect();
    alternatives(code, "case ", &types, ":");
    code.deeper(|code| {
        code.line(format!("return {}(", problem.name));
        code.deeper(|code| {
            code.lines(["type=type_,", "title=title,", "status=status,"]);
            if !problem.written.masked {
                code.line("detail=detail,");
            }
            code.line("instance=instance,");
            for (field, name) in problem.members.iter().zip(member_names(problem)) {
                read_field(code, field, &name);
            }
        });
        code.line(")");
    });
}
