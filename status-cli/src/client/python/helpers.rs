//! How a value is read as its shape says.

use super::call;
use crate::client::prepared::Client;
use crate::client::shape::{Field, Shape};
use crate::syntax::indented::Indented;
use crate::syntax::python::PYTHON;

/// Adds `name=…,`, which reads a field from `members`.
pub(super) fn read_field(code: &mut Indented, field: &Field, name: &str) {
    let wire = PYTHON.string(&field.wire);
    let reader = reader(field.value());
    match (field.is_optional(), field.value()) {
        (true, Shape::Any) => code.line(format!("{name}=members.get({wire}),")),
        (true, _) => call(code, &format!("{name}=_optional"), &["members", &wire, &reader], ","),
        (false, _) => call(code, &format!("{name}=_required"), &["members", &wire, &reader], ","),
    }
}

/// A function that takes a value and returns it as the shape says, or raises.
fn reader(shape: &Shape) -> String {
    match shape {
        Shape::Any => "_any".to_owned(),
        Shape::Boolean => "_boolean".to_owned(),
        Shape::Integer { signed: true } => "_integer".to_owned(),
        Shape::Integer { signed: false } => "_unsigned".to_owned(),
        Shape::Number => "_number".to_owned(),
        Shape::Text => "_text".to_owned(),
        Shape::List(items) => format!("_list({})", reader(items)),
        Shape::Map(values) => format!("_map({})", reader(values)),
        Shape::Record(name) => format!("{name}._read"),
        Shape::Nullable(shape) => format!("_nullable({})", reader(shape)),
    }
}

/// Whether functions that take readers are in the module.
pub(super) fn use_readers(client: &Client<'_>) -> bool {
    client.uses_required() || client.uses_optional()
}

/// Adds the functions that the rest of the module calls.
pub(super) fn write(code: &mut Indented, client: &Client<'_>) {
    let mut add = |is_used: bool, text: &str| {
        if is_used {
            code.lines(["", ""]);
            code.lines(text.lines());
        }
    };
    let uses = |shape: Shape| client.uses(|it| *it == shape);
    let maps = client.uses(|it| matches!(it, Shape::Map(_)));
    let unsigned = uses(Shape::Integer { signed: false });
    add(true, PARSED);
    add(
        client.uses_members(),
        "class _MismatchError(Exception):\n    \"\"\"A value is not what the contract says.\"\"\"",
    );
    if use_readers(client) {
        add(true, "_Value = TypeVar(\"_Value\")");
    }
    add(client.uses_required(), REQUIRED);
    add(client.uses_optional(), OPTIONAL);
    add(client.uses(|it| matches!(it, Shape::List(_))), LIST);
    add(maps, MAP);
    add(client.uses_nullable_items(), NULLABLE);
    add(maps || !client.records.is_empty(), OBJECT);
    add(client.uses_anything(), "def _any(value: object) -> object:\n    return value");
    add(uses(Shape::Boolean), &plain("boolean", "bool", "isinstance(value, bool)"));
    add(unsigned || uses(Shape::Integer { signed: true }), INTEGER);
    add(unsigned, UNSIGNED);
    add(uses(Shape::Number), NUMBER);
    add(uses(Shape::Text), &plain("text", "str", "isinstance(value, str)"));
}

fn plain(name: &str, of: &str, condition: &str) -> String {
    format!(
        "def _{name}(value: object) -> {of}:\n    if {condition}:\n        return value\n    raise _MismatchError"
    )
}

const PARSED: &str = r#"def _parsed(body: bytes | str) -> dict[str, object] | None:
    text = body if isinstance(body, str) else body.decode(errors="replace")
    try:
        document: object = json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError):
        return None
    return document if isinstance(document, dict) else None


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def _text_or_none(members: dict[str, object], name: str) -> str | None:
    value = members.get(name)
    return value if isinstance(value, str) else None


def _status_or_none(members: dict[str, object]) -> int | None:
    value = members.get("status")
    if isinstance(value, int | float) and 100 <= value <= 999 and value == int(value):
        return int(value)
    return None"#;

const REQUIRED: &str = r"def _required(
    members: dict[str, object], name: str, read: Callable[[object], _Value]
) -> _Value:
    if name not in members:
        raise _MismatchError
    return read(members[name])";

const OPTIONAL: &str = r"def _optional(
    members: dict[str, object], name: str, read: Callable[[object], _Value]
) -> _Value | None:
    value = members.get(name)
    return None if value is None else read(value)";

const LIST: &str = r"def _list(read: Callable[[object], _Value]) -> Callable[[object], list[_Value]]:
    def read_list(value: object) -> list[_Value]:
        if isinstance(value, list):
            return [read(item) for item in value]
        raise _MismatchError

    return read_list";

const MAP: &str = r"def _map(read: Callable[[object], _Value]) -> Callable[[object], dict[str, _Value]]:
    def read_map(value: object) -> dict[str, _Value]:
        return {name: read(item) for name, item in _object(value).items()}

    return read_map";

const NULLABLE: &str = r"def _nullable(read: Callable[[object], _Value]) -> Callable[[object], _Value | None]:
    def read_nullable(value: object) -> _Value | None:
        return None if value is None else read(value)

    return read_nullable";

const OBJECT: &str = r"def _object(value: object) -> dict[str, object]:
    if isinstance(value, dict):
        return value
    raise _MismatchError";

const INTEGER: &str = r"def _integer(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, float) and value.is_integer() and abs(value) <= 2**53:
        return int(value)
    raise _MismatchError";

const NUMBER: &str = r#"def _number(value: object) -> float:
    if (
        isinstance(value, int | float)
        and not isinstance(value, bool)
        and abs(value) < float("inf")
    ):
        return value
    raise _MismatchError"#;

const UNSIGNED: &str = r"def _unsigned(value: object) -> int:
    number = _integer(value)
    if number >= 0:
        return number
    raise _MismatchError";
