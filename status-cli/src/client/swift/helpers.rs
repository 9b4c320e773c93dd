//! How a value is read as its shape says.

use crate::client::prepared::Client;
use crate::client::shape::Shape;
use crate::syntax::indented::Indented;

/// A function that takes a value and returns it as the shape says, or throws.
pub(super) fn reader(shape: &Shape) -> String {
    match shape {
        Shape::Any => "{ $0 }".to_owned(),
        Shape::Boolean => "boolean".to_owned(),
        Shape::Integer { signed: true } => "integer".to_owned(),
        Shape::Integer { signed: false } => "unsigned".to_owned(),
        Shape::Number => "number".to_owned(),
        Shape::Text => "text".to_owned(),
        Shape::List(items) => format!("list({})", reader(items)),
        Shape::Map(values) => format!("dictionary({})", reader(values)),
        Shape::Record(name) => format!("read{name}"),
        Shape::Nullable(shape) => format!("nullable({})", reader(shape)),
    }
}

/// Adds the functions that the rest of the file calls, each after an empty line.
pub(super) fn write(code: &mut Indented, client: &Client<'_>) {
    let uses = |shape: Shape| client.uses(|it| *it == shape);
    for (is_used, text) in [
        (true, PROBLEM),
        (client.uses_required(), REQUIRED),
        (client.has_optional(), OPTIONAL),
        (client.uses_nullable_items(), NULLABLE),
        (client.uses(|it| matches!(it, Shape::List(_))), LIST),
        (client.uses(|it| matches!(it, Shape::Map(_))), DICTIONARY),
        (uses(Shape::Boolean), BOOLEAN),
        (true, INTEGER),
        (uses(Shape::Integer { signed: false }), UNSIGNED),
        (uses(Shape::Number), NUMBER),
        (true, TEXT),
    ] {
        if is_used {
            code.blank();
            code.lines(text.replace("ERROR", &client.name).lines());
        }
    }
}

const PROBLEM: &str = r#"static func problem(_ httpStatus: Int, _ members: [String: JSONValue]) -> ERROR.Problem {
    let stated = members["status"].flatMap { try? integer($0) }
    let status = stated.flatMap { (100...999).contains($0) ? Int($0) : nil }
    let word = { (name: String) in members[name].flatMap { try? text($0) } }
    return ERROR.Problem(
        type: word("type"),
        title: word("title"),
        status: status ?? httpStatus,
        detail: word("detail"),
        instance: word("instance")
    )
}

static func members(_ value: JSONValue?) -> [String: JSONValue]? {
    guard case .object(let members) = value else { return nil }
    return members
}"#;

const REQUIRED: &str = "static func required<Value>(
    _ members: [String: JSONValue], _ name: String, _ read: (JSONValue) throws -> Value
) throws -> Value {
    guard let value = members[name] else { throw Mismatch() }
    return try read(value)
}";

const OPTIONAL: &str = "static func optional<Value>(
    _ members: [String: JSONValue], _ name: String, _ read: (JSONValue) throws -> Value
) throws -> Value? {
    guard let value = members[name], value != .null else { return nil }
    return try read(value)
}";

const NULLABLE: &str = "static func nullable<Value>(
    _ read: @escaping (JSONValue) throws -> Value
) -> (JSONValue) throws -> Value? {
    { value in value == .null ? nil : try read(value) }
}";

const LIST: &str = "static func list<Item>(
    _ read: @escaping (JSONValue) throws -> Item
) -> (JSONValue) throws -> [Item] {
    { value in
        guard case .array(let items) = value else { throw Mismatch() }
        return try items.map(read)
    }
}";

const DICTIONARY: &str = "static func dictionary<Item>(
    _ read: @escaping (JSONValue) throws -> Item
) -> (JSONValue) throws -> [String: Item] {
    { value in
        guard let members = members(value) else { throw Mismatch() }
        return try members.mapValues(read)
    }
}";

const BOOLEAN: &str = "static func boolean(_ value: JSONValue) throws -> Bool {
    guard case .boolean(let boolean) = value else { throw Mismatch() }
    return boolean
}";

const INTEGER: &str = "static func integer(_ value: JSONValue) throws -> Int64 {
    if case .integer(let integer) = value { return integer }
    guard case .number(let number) = value, let integer = Int64(exactly: number) else {
        throw Mismatch()
    }
    return integer
}";

const UNSIGNED: &str = "static func unsigned(_ value: JSONValue) throws -> UInt64 {
    if case .unsigned(let unsigned) = value { return unsigned }
    guard let unsigned = UInt64(exactly: try integer(value)) else { throw Mismatch() }
    return unsigned
}";

const NUMBER: &str = "static func number(_ value: JSONValue) throws -> Double {
    switch value {
    case .integer(let integer): return Double(integer)
    case .unsigned(let unsigned): return Double(unsigned)
    case .number(let number): return number
    default: throw Mismatch()
    }
}";

const TEXT: &str = "static func text(_ value: JSONValue) throws -> String {
    guard case .text(let text) = value else { throw Mismatch() }
    return text
}";
