//! What the initializer calls: an enum without cases, so that no name of a problem gets in the way.

use super::types::{cases, patterns};
use super::{WIDTH, call, helpers, properties};
use crate::client::prepared::{Client, Problem};
use crate::client::shape::{Field, Record};
use crate::syntax::indented::Indented;
use crate::syntax::swift::SWIFT;

/// Adds it.
pub(super) fn write(code: &mut Indented, client: &Client<'_>) {
    code.block("private enum Reader", |code| {
        code.line(format!("typealias JSONValue = {}.JSONValue", client.name));
        code.blank();
        code.line("/// A value is not what the contract says.");
        code.line("struct Mismatch: Error {}");
        code.blank();
        known(code, client);
        for it in &client.records {
            record(code, client, it);
        }
        helpers::write(code, client);
    });
}

fn known(code: &mut Indented, client: &Client<'_>) {
    let name = &client.name;
    call(
        code,
        "static func known",
        &[format!("_ problem: {name}.Problem"), "_ members: [String: JSONValue]".to_owned()],
    );
    code.append(&format!(" throws -> {name}? {{"));
    code.deeper(|code| {
        if client.problems.is_empty() {
            code.line("return nil");
            return;
        }
        code.line("switch problem.type {");
        for (problem, case) in client.problems.iter().zip(cases(client)) {
            arm(code, name, problem, &case);
        }
        code.lines(["default:", "    return nil", "}"]);
    });
    code.line("}");
}

fn arm(code: &mut Indented, set: &str, problem: &Problem<'_>, case: &str) {
    let types: Vec<_> = problem.types.iter().map(|it| SWIFT.string(it)).collect();
    patterns(code, &types);
    code.deeper(|code| {
        let value = format!("{set}.{}", problem.name);
        if problem.members.is_empty() {
            code.line(format!("return .{case}({value}(problem: problem))"));
            return;
        }
        let arguments: Vec<_> = std::iter::once("problem: problem".to_owned())
            .chain(arguments(&problem.members))
            .collect();
        code.line(format!("return .{case}("));
        code.deeper(|code| call(code, &value, &arguments));
        code.line(")");
    });
}

fn record(code: &mut Indented, client: &Client<'_>, record: &Record) {
    let name = format!("{}.{}", client.name, record.name);
    code.blank();
    let head = format!("static func read{}(_ value: JSONValue) throws -> {name} {{", record.name);
    if code.fits(&head, WIDTH) {
        code.line(head);
    } else {
        call(code, &format!("static func read{}", record.name), &["_ value: JSONValue".to_owned()]);
        code.append(&format!(" throws -> {name} {{"));
    }
    code.deeper(|code| {
        code.line("guard let members = members(value) else { throw Mismatch() }");
        call(code, &format!("return {name}"), &arguments(&record.fields).collect::<Vec<_>>());
    });
    code.line("}");
}

/// The arguments that read the fields from `members`.
fn arguments(fields: &[Field]) -> impl Iterator<Item = String> {
    let names = properties(fields);
    fields.iter().zip(names).map(|(field, name)| {
        let how = if field.is_optional() { "optional" } else { "required" };
        let (key, read) = (SWIFT.string(&field.wire), helpers::reader(field.value()));
        format!("{}: try {how}(members, {key}, {read})", label(&name))
    })
}

/// The name in front of an argument, where Swift warns of quotes that it does not need.
fn label(name: &str) -> &str {
    match name {
        "`inout`" | "`let`" | "`var`" => name,
        name => name.trim_matches('`'),
    }
}
