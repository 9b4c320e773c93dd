//! The methods that take values apart, which throw `IllegalArgumentException` for one of another type.

use crate::client::prepared::Client;
use crate::client::shape::{Field, Shape};
use crate::syntax::indented::Indented;

/// Adds those that are called, each after an empty line.
pub(super) fn write(code: &mut Indented, client: &Client<'_>) {
    let uses = |shape: Shape| client.uses(|it| *it == shape);
    let has_nullable = client.uses(|it| match it {
        Shape::List(inner) | Shape::Map(inner) => matches!(**inner, Shape::Nullable(_)),
        _ => false,
    });
    let of_problems = client.problems.iter().flat_map(|it| &it.members);
    let fields: Vec<_> =
        of_problems.chain(client.records.iter().flat_map(|it| &it.fields)).collect();
    for (is_used, method) in [
        (true, WORD),
        (true, CODE),
        (true, AS),
        (true, INTEGER),
        (uses(Shape::Integer { signed: false }), UNSIGNED),
        (uses(Shape::Boolean), FLAG),
        (uses(Shape::Number), NUMBER),
        (uses(Shape::Text), TEXT),
        (fields.iter().any(|field| !field.is_optional()), REQUIRED),
        (fields.iter().any(|field: &&Field| field.is_optional()), OPTIONAL),
        (has_nullable, NULLABLE),
        (client.uses(|it| matches!(it, Shape::List(_))), LIST),
        (client.uses(|it| matches!(it, Shape::Map(_))), MAP),
    ] {
        if is_used {
            code.blank();
            code.lines(method.trim().lines());
        }
    }
}

const WORD: &str = r"
private static Optional<String> word(Map<?, ?> members, String name) {
    return members.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
}";

const CODE: &str = r"
private static int code(Object value, int otherwise) {
    try {
        long code = integer(value);
        return code >= 100 && code <= 999 ? (int) code : otherwise;
    } catch (IllegalArgumentException none) {
        return otherwise;
    }
}";

const AS: &str = r"
private static <T> T as(Class<T> of, Object value) {
    if (!of.isInstance(value)) {
        throw new IllegalArgumentException();
    }
    return of.cast(value);
}";

/// Parsers of JSON do not agree on the class of a whole number.
const INTEGER: &str = r"
private static long integer(Object value) {
    try {
        return new BigDecimal(as(Number.class, value).toString()).longValueExact();
    } catch (ArithmeticException tooLarge) {
        throw new IllegalArgumentException(tooLarge);
    }
}";

const UNSIGNED: &str = r"
private static long unsigned(Object value) {
    long number = integer(value);
    if (number < 0) {
        throw new IllegalArgumentException();
    }
    return number;
}";

const FLAG: &str = r"
private static boolean flag(Object value) {
    return as(Boolean.class, value);
}";

const NUMBER: &str = r"
private static double number(Object value) {
    double number = as(Number.class, value).doubleValue();
    if (Double.isInfinite(number) || Double.isNaN(number)) {
        throw new IllegalArgumentException();
    }
    return number;
}";

const TEXT: &str = r"
private static String text(Object value) {
    return as(String.class, value);
}";

const REQUIRED: &str = r"
private static <T> T required(Map<?, ?> members, String name, Function<Object, T> read) {
    if (!members.containsKey(name)) {
        throw new IllegalArgumentException();
    }
    return read.apply(members.get(name));
}";

const OPTIONAL: &str = r"
private static <T> Optional<T> optional(
        Map<?, ?> members, String name, Function<Object, T> read) {
    return Optional.ofNullable(members.get(name)).map(read);
}";

const NULLABLE: &str = r"
private static <T> Function<Object, Optional<T>> nullable(Function<Object, T> read) {
    return value -> Optional.ofNullable(value).map(read);
}";

const LIST: &str = r"
private static <T> Function<Object, List<T>> list(Function<Object, T> read) {
    return value -> ((List<?>) as(List.class, value)).stream().<T>map(read).toList();
}";

const MAP: &str = r"
private static <T> Function<Object, Map<String, T>> map(Function<Object, T> read) {
    return value -> {
        Map<String, T> values = new LinkedHashMap<>();
        Map<?, ?> members = as(Map.class, value);
        members.forEach((name, member) -> values.put(as(String.class, name), read.apply(member)));
        return Collections.unmodifiableMap(values);
    };
}";
