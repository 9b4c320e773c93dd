//! The sealed class, and those below it.

use super::{comment, names, type_of};
use crate::client::prepared::{Client, Problem};
use crate::client::shape::{Field, Record, Shape};
use crate::contract::Retry;
use crate::syntax::dart::DART;
use crate::syntax::indented::Indented;

/// Adds them, each followed by an empty line.
pub(super) fn write(code: &mut Indented, client: &Client<'_>) {
    sealed(code, client);
    comment(code, &["Whether to send the same request again.".to_owned()]);
    code.block("enum Retry", |code| {
        for (place, retry) in [Retry::Never, Retry::After, Retry::Backoff].into_iter().enumerate() {
            if place > 0 {
                code.blank();
            }
            comment(code, &[retry.advice().to_owned()]);
            code.line(format!("{},", retry.keyword()));
        }
    });
    code.blank();
    for it in &client.problems {
        problem(code, it, &client.name);
    }
    for it in &client.records {
        record(code, it);
    }
    unknown(code, client);
}

fn sealed(code: &mut Indented, client: &Client<'_>) {
    let name = &client.name;
    comment(code, &["What the API can answer with in place of a result.".to_owned()]);
    code.block(&format!("sealed class {name} implements Exception"), |code| {
        let common = ["type", "title", "status", "instance"];
        let parameters: Vec<_> = common.iter().map(|it| format!("required this.{it}")).collect();
        named(code, &format!("const {name}"), &parameters);
        code.blank();
        comment(code, &[
            "The problem that a response reports, from its status code and its body. Never throws.".to_owned(),
        ]);
        code.line(format!("factory {name}.fromResponse(int status, List<int> body) =>"));
        code.line("    _read(status, body);");
        for (about, property) in [
            ("The type of the document, if it has one.", "final String? type"),
            ("The title of the document, if it has one.", "final String? title"),
            ("The status code, which the document can say.", "final int status"),
            ("The instance of the document, if it has one.", "final String? instance"),
            ("The id of the problem in the contract; null if it is unknown.", "String? get kind"),
            ("Whether to send the same request again; null if unknown.", "Retry? get retry"),
        ] {
            code.blank();
            comment(code, &[about.to_owned()]);
            code.line(format!("{property};"));
        }
        code.blank();
        code.line("@override");
        code.line(format!("String toString() => '{name}($status, ${{kind ?? title ?? type}})';"));
    });
    code.blank();
}

/// Adds a constructor with named parameters.
fn named(code: &mut Indented, head: &str, parameters: &[String]) {
    let line = format!("{head}({{{}}});", parameters.join(", "));
    if parameters.is_empty() {
        code.line(format!("{head}();"));
    } else if code.fits(&line, super::WIDTH) {
        code.line(line);
    } else {
        code.line(format!("{head}({{"));
        code.deeper(|code| code.lines(parameters.iter().map(|it| format!("{it},"))));
        code.line("});");
    }
}

fn problem(code: &mut Indented, problem: &Problem<'_>, set: &str) {
    let written = problem.written;
    comment(code, &problem.documentation);
    let own = names(&problem.members);
    code.block(&format!("final class {} extends {set}", problem.name), |code| {
        let fields: Vec<_> =
            detail(!written.masked).into_iter().chain(fields(&problem.members, &own)).collect();
        class(code, &problem.name, true, &fields);
        answers(
            code,
            "String",
            &DART.string(&written.id),
            "Retry",
            &format!("Retry.{}", written.retry.keyword()),
        );
    });
    code.blank();
}

fn record(code: &mut Indented, record: &Record) {
    let own = names(&record.fields);
    comment(code, record.description.as_slice());
    code.block(&format!("final class {}", record.name), |code| {
        class(code, &record.name, false, &fields(&record.fields, &own).collect::<Vec<_>>());
    });
    code.blank();
}

fn unknown(code: &mut Indented, client: &Client<'_>) {
    let about =
        "Any other response: a problem that this client does not know, or no problem at all.";
    comment(code, &[about.to_owned()]);
    code.block(&format!("final class {} extends {}", client.unknown, client.name), |code| {
        let own = [
            ("document", "Object?", "The decoded body; null if it is not JSON."),
            ("body", "List<int>", "The body as it was received."),
        ];
        let own = own.map(|(name, of, about)| Declared {
            name: name.to_owned(),
            of: of.to_owned(),
            about: Some(about.to_owned()),
            required: true,
        });
        let fields: Vec<_> = detail(true).into_iter().chain(own).collect();
        class(code, &client.unknown, true, &fields);
        answers(code, "Null", "null", "Null", "null");
    });
    code.blank();
}

/// A field of a class.
struct Declared {
    name: String,
    of: String,
    about: Option<String>,
    required: bool,
}

fn detail(has_detail: bool) -> Option<Declared> {
    has_detail.then(|| Declared {
        name: "detail".to_owned(),
        of: "String?".to_owned(),
        about: Some("What happened, if the document says so.".to_owned()),
        required: true,
    })
}

fn fields<'f>(fields: &'f [Field], names: &'f [String]) -> impl Iterator<Item = Declared> + 'f {
    fields.iter().zip(names).map(|(field, name)| {
        let of = type_of(field.value());
        let is_nullable = field.is_optional() && *field.value() != Shape::Any;
        Declared {
            name: name.clone(),
            of: if is_nullable { format!("{of}?") } else { of },
            about: field.description.clone(),
            required: !field.is_optional(),
        }
    })
}

/// Adds the constructor and the fields.
fn class(code: &mut Indented, name: &str, is_problem: bool, fields: &[Declared]) {
    let common: &[_] = if is_problem { &["type", "title", "status", "instance"] } else { &[] };
    let common = common.iter().map(|it| format!("required super.{it}"));
    let own = fields.iter().map(|it| {
        let required = if it.required { "required " } else { "" };
        format!("{required}this.{}", it.name)
    });
    named(code, &format!("const {name}"), &common.chain(own).collect::<Vec<_>>());
    for (place, field) in fields.iter().enumerate() {
        if place == 0 || field.about.is_some() {
            code.blank();
        }
        comment(code, field.about.as_slice());
        code.line(format!("final {} {};", field.of, field.name));
    }
}

fn answers(code: &mut Indented, kind_type: &str, kind: &str, retry_type: &str, retry: &str) {
    for (of, name, value) in [(kind_type, "kind", kind), (retry_type, "retry", retry)] {
        code.lines(["", "@override"]);
        code.line(format!("{of} get {name} => {value};"));
    }
}
