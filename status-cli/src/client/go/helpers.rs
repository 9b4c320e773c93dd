//! How a value is read as its shape says.

use crate::client::prepared::Client;
use crate::client::shape::Shape;
use crate::syntax::indented::Indented;

/// A function that takes the text of a value and returns it as the shape says, and whether it could.
pub(super) fn reader(shape: &Shape) -> String {
    match shape {
        Shape::Any => "anything".to_owned(),
        Shape::Boolean => "decoded[bool]".to_owned(),
        Shape::Integer { signed: true } => "integer[int64]".to_owned(),
        Shape::Integer { signed: false } => "integer[uint64]".to_owned(),
        Shape::Number => "decoded[float64]".to_owned(),
        Shape::Text => "decoded[string]".to_owned(),
        Shape::List(items) => format!("list({})", reader(items)),
        Shape::Map(values) => format!("dictionary({})", reader(values)),
        Shape::Record(name) => format!("read{name}"),
        Shape::Nullable(shape) => format!("nullable({})", reader(shape)),
    }
}

/// Adds the functions that the rest of the file calls.
pub(super) fn write(code: &mut Indented, client: &Client<'_>) {
    let has_fields = client.uses_required() || client.has_optional();
    for (is_used, text) in [
        (true, PARSED),
        (has_fields, FIELDS),
        (client.uses_required(), REQUIRED),
        (client.has_optional(), OPTIONAL),
        (client.uses(|it| *it == Shape::Any), ANYTHING),
        (client.uses(|it| matches!(it, Shape::List(_))), LIST),
        (client.uses(|it| matches!(it, Shape::Map(_))), DICTIONARY),
        (client.uses_nullable_items(), NULLABLE),
    ] {
        if is_used {
            code.blank();
            code.lines(text.lines());
        }
    }
}

const PARSED: &str = r#"func problemOf(status int, document map[string]json.RawMessage) Problem {
	text := func(name string) string {
		value, _ := decoded[string](document[name])
		return value
	}
	if code, ok := integer[int64](document["status"]); ok && 100 <= code && code <= 999 {
		status = int(code)
	}
	return Problem{text("type"), text("title"), status, text("detail"), text("instance")}
}

// parsed returns the members of an object, or nil if the text is not one.
func parsed(text []byte) map[string]json.RawMessage {
	var document map[string]json.RawMessage
	if json.Unmarshal(text, &document) != nil {
		return nil
	}
	return document
}

// decoded reads a value that is not null.
func decoded[T any](raw json.RawMessage) (value T, ok bool) {
	ok = string(raw) != "null" && json.Unmarshal(raw, &value) == nil
	return value, ok
}

// integer reads a number without a fraction, also where it is written as 7.0.
func integer[T int64 | uint64](raw json.RawMessage) (T, bool) {
	if value, ok := decoded[T](raw); ok {
		return value, true
	}
	number, ok := decoded[float64](raw)
	value := T(number)
	return value, ok && math.Abs(number) <= 1<<53 && float64(value) == number
}"#;

const FIELDS: &str = r"// fields are the members of an object.
type fields struct {
	document map[string]json.RawMessage
	failed   bool // whether one was not what the contract says
}";

const REQUIRED: &str = r"func required[T any](members *fields, name string, read func(json.RawMessage) (T, bool)) T {
	value, ok := read(members.document[name])
	if !ok {
		members.failed = true
	}
	return value
}";

const OPTIONAL: &str = r#"func optional[T any](members *fields, name string, read func(json.RawMessage) (T, bool)) *T {
	raw, found := members.document[name]
	if !found || string(raw) == "null" {
		return nil
	}
	value, ok := read(raw)
	if !ok {
		members.failed = true
	}
	return &value
}"#;

const ANYTHING: &str = r"func anything(raw json.RawMessage) (value any, ok bool) {
	ok = json.Unmarshal(raw, &value) == nil
	return value, ok
}";

const LIST: &str = r"func list[T any](read func(json.RawMessage) (T, bool)) func(json.RawMessage) ([]T, bool) {
	return func(raw json.RawMessage) ([]T, bool) {
		items, ok := decoded[[]json.RawMessage](raw)
		values := make([]T, len(items))
		for place, item := range items {
			value, isValue := read(item)
			values[place] = value
			ok = ok && isValue
		}
		return values, ok
	}
}";

const DICTIONARY: &str = r"func dictionary[T any](read func(json.RawMessage) (T, bool)) func(json.RawMessage) (map[string]T, bool) {
	return func(raw json.RawMessage) (map[string]T, bool) {
		items, ok := decoded[map[string]json.RawMessage](raw)
		values := make(map[string]T, len(items))
		for name, item := range items {
			value, isValue := read(item)
			values[name] = value
			ok = ok && isValue
		}
		return values, ok
	}
}";

const NULLABLE: &str = r#"func nullable[T any](read func(json.RawMessage) (T, bool)) func(json.RawMessage) (*T, bool) {
	return func(raw json.RawMessage) (*T, bool) {
		if string(raw) == "null" {
			return nil, true
		}
		value, ok := read(raw)
		return &value, ok
	}
}"#;
