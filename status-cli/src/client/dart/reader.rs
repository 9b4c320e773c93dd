//! The function that reads a response, and those that it calls.

use super::{call, names};
use crate::client::prepared::{Client, Problem};
use crate::client::shape::{Field, Record, Shape};
use crate::syntax::dart::DART;
use crate::syntax::indented::Indented;

/// Adds them.
pub(super) fn write(code: &mut Indented, client: &Client<'_>) {
    code.block(&format!("{} _read(int httpStatus, List<int> body)", client.name), |code| {
        code.lines(COMMON.lines());
        if client.uses_members() {
            code.line("try {");
            code.deeper(|code| known(code, client));
            code.line("} on _Mismatch {");
            code.deeper(|code| unknown(code, client));
            code.line("}");
        } else if client.problems.is_empty() {
            unknown(code, client);
        } else {
            known(code, client);
        }
    });
    for it in &client.records {
        record(code, it);
    }
    helpers(code, client);
}

fn known(code: &mut Indented, client: &Client<'_>) {
    code.line("switch (type) {");
    code.deeper(|code| {
        for problem in &client.problems {
            case(code, problem);
        }
        code.line("default:");
        code.deeper(|code| unknown(code, client));
    });
    code.line("}");
}

fn case(code: &mut Indented, problem: &Problem<'_>) {
    code.lines(problem.types.iter().map(|it| format!("case {}:", DART.string(it))));
    code.deeper(|code| {
        let detail = (!problem.written.masked).then_some("detail: detail");
        let common = ["type: type", "title: title", "status: status", "instance: instance"];
        let common = common.into_iter().chain(detail).map(str::to_owned);
        let arguments: Vec<_> = common.chain(arguments(&problem.members)).collect();
        call(code, &format!("return {}", problem.name), &arguments, ";");
    });
}

fn unknown(code: &mut Indented, client: &Client<'_>) {
    let arguments = ["type", "title", "status", "instance", "detail", "document", "body"];
    let arguments = arguments.map(|name| format!("{name}: {name}"));
    call(code, &format!("return {}", client.unknown), &arguments, ";");
}

fn record(code: &mut Indented, record: &Record) {
    let name = &record.name;
    code.blank();
    code.block(&format!("{name} _read{name}(Object? value)"), |code| {
        code.line("final members = _object(value);");
        let arguments: Vec<_> = arguments(&record.fields).collect();
        call(code, &format!("return {name}"), &arguments, ";");
    });
}

/// The arguments that read the fields from `members`.
fn arguments(fields: &[Field]) -> impl Iterator<Item = String> {
    fields.iter().zip(names(fields)).map(|(field, name)| {
        let wire = DART.string(&field.wire);
        let value = match (field.is_optional(), field.value()) {
            (true, Shape::Any) => format!("members[{wire}]"),
            (true, shape) => format!("_optional(members, {wire}, {})", reader(shape)),
            (false, shape) => format!("_required(members, {wire}, {})", reader(shape)),
        };
        format!("{name}: {value}")
    })
}

/// A function that takes a value and returns it as the shape says, or throws.
fn reader(shape: &Shape) -> String {
    match shape {
        Shape::Any => "_any".to_owned(),
        Shape::Boolean => "_boolean".to_owned(),
        Shape::Integer { signed: true } => "_integer".to_owned(),
        Shape::Integer { signed: false } => "_unsigned".to_owned(),
        Shape::Number => "_number".to_owned(),
        Shape::Text => "_text".to_owned(),
        Shape::Record(name) => format!("_read{name}"),
        Shape::List(items) => format!("_list({})", reader(items)),
        Shape::Map(values) => format!("_map({})", reader(values)),
        Shape::Nullable(shape) => format!("_nullable({})", reader(shape)),
    }
}

fn helpers(code: &mut Indented, client: &Client<'_>) {
    let uses = |shape: Shape| client.uses(|it| *it == shape);
    let maps = client.uses(|it| matches!(it, Shape::Map(_)));
    let unsigned = uses(Shape::Integer { signed: false });
    for (is_used, text) in [
        (true, DECODED),
        (client.uses_members(), MISMATCH),
        (client.uses_required(), REQUIRED),
        (client.uses_optional(), OPTIONAL),
        (client.uses_nullable_items(), NULLABLE),
        (client.uses(|it| matches!(it, Shape::List(_))), LIST),
        (maps, MAP),
        (maps || !client.records.is_empty(), OBJECT),
        (client.uses_anything(), "Object? _any(Object? value) => value;"),
        (uses(Shape::Boolean), BOOLEAN),
        (unsigned || uses(Shape::Integer { signed: true }), INTEGER),
        (unsigned, UNSIGNED),
        (uses(Shape::Number), NUMBER),
        (uses(Shape::Text), TEXT),
    ] {
        if is_used {
            code.blank();
            code.lines(text.lines());
        }
    }
}

const COMMON: &str = "final document = _decoded(body);
final members = document is Map<String, Object?>
    ? document
    : const <String, Object?>{};
final type = _word(members['type']);
final title = _word(members['title']);
final status = _status(members['status']) ?? httpStatus;
final detail = _word(members['detail']);
final instance = _word(members['instance']);";

const DECODED: &str = "Object? _decoded(List<int> body) {
  try {
    return jsonDecode(utf8.decode(body, allowMalformed: true));
  } on FormatException {
    return null;
  }
}

String? _word(Object? value) => value is String ? value : null;

int? _status(Object? value) {
  final code = _whole(value);
  return code != null && code >= 100 && code <= 999 ? code : null;
}

/// The integer that a number is, also where it was written as `7.0`.
int? _whole(Object? value) => switch (value) {
  final int whole => whole,
  final double number when number.abs() <= 9007199254740991 =>
    number == number.truncateToDouble() ? number.toInt() : null,
  _ => null,
};";

const MISMATCH: &str = "/// A value is not what the contract says.
final class _Mismatch implements Exception {
  const _Mismatch();
}";

const REQUIRED: &str = "T _required<T>(
  Map<String, Object?> members,
  String name,
  T Function(Object?) read,
) => members.containsKey(name) ? read(members[name]) : throw const _Mismatch();";

const OPTIONAL: &str = "T? _optional<T>(
  Map<String, Object?> members,
  String name,
  T Function(Object?) read,
) {
  final value = members[name];
  return value == null ? null : read(value);
}";

const NULLABLE: &str = "T? Function(Object?) _nullable<T>(T Function(Object?) read) =>
    (value) => value == null ? null : read(value);";

const LIST: &str = "List<T> Function(Object?) _list<T>(T Function(Object?) read) =>
    (value) => value is List<Object?>
    ? List.unmodifiable(value.map(read))
    : throw const _Mismatch();";

const MAP: &str = "Map<String, T> Function(Object?) _map<T>(T Function(Object?) read) =>
    (value) => {
      for (final MapEntry(:key, :value) in _object(value).entries)
        key: read(value),
    };";

const OBJECT: &str = "Map<String, Object?> _object(Object? value) =>
    value is Map<String, Object?> ? value : throw const _Mismatch();";

const BOOLEAN: &str =
    "bool _boolean(Object? value) => value is bool ? value : throw const _Mismatch();";

const INTEGER: &str = "int _integer(Object? value) => _whole(value) ?? (throw const _Mismatch());";

const UNSIGNED: &str = "int _unsigned(Object? value) {
  final whole = _integer(value);
  return whole >= 0 ? whole : throw const _Mismatch();
}";

const NUMBER: &str = "double _number(Object? value) => value is num && value.isFinite
    ? value.toDouble()
    : throw const _Mismatch();";

const TEXT: &str =
    "String _text(Object? value) => value is String ? value : throw const _Mismatch();";
