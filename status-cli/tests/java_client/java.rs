//! What `status-codes client --to java` writes, under Java's own compiler and in a virtual machine.
//!
//! Where there is no Java, this test says so and passes.

use std::fmt::Write;

use serde_json::Value;

use crate::cases::{cases, client};
use crate::tool::{is_installed, run};

const STRICT: &[&str] =
    &["-encoding", "UTF-8", "-Xlint:all", "-Xdoclint:all/protected", "-Werror", "-d", "classes"];

/// Takes members apart as a user would, then prints what each response is.
const DRIVER: &str = r#"
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class Driver {
    private Driver() {}

    private static Map<String, Object> object(Object... members) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int place = 0; place < members.length; place += 2) {
            object.put((String) members[place], members[place + 1]);
        }
        return object;
    }

    private static List<Object> array(Object... items) {
        return new ArrayList<>(Arrays.asList(items));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }

    private static ApiError problem(String name, Object... members) {
        Map<String, Object> document = object(members);
        document.put("type", "https://api.acme.dev/problems/" + name);
        return ApiError.read(500, document, "");
    }

    public static void main(String[] arguments) {
        if (problem("order_not_found", "orderId", 7.0, "status", 404, "detail", "x")
                instanceof ApiError.OrderNotFound missing) {
            check(missing.orderId() == 7 && missing.status() == 404 && missing.detail().get().equals("x"));
            check(missing.retry().get() == ApiError.Retry.NEVER && missing.title().isEmpty());
        } else {
            throw new AssertionError();
        }
        Object field = object("name", "a", "limit", 3, "tags", array("b", null));
        if (problem("invalid", "fields", array(field)) instanceof ApiError.Invalid invalid) {
            List<Optional<String>> tags = List.of(Optional.of("b"), Optional.empty());
            check(invalid.fields().equals(List.of(new ApiError.InvalidField(Optional.of(3L), "a", tags))));
            check(invalid.note().isEmpty() && invalid.status() == 500);
        } else {
            throw new AssertionError();
        }
        if (problem("out_of_stock", "kind", "a", "retry", true, "class", 1, "hashCode", 2L,
                        "left", object("b", 3))
                instanceof ApiError.SoldOut soldOut) {
            check(soldOut.kind_().equals("a") && soldOut.retry_() && soldOut.class_() == 1.0 && soldOut.hashCode_() == 2);
            check(soldOut.left().equals(Map.of("b", 3L)) && soldOut.extra().isEmpty());
        } else {
            throw new AssertionError();
        }
        if (ApiError.read(502, null, "<html>") instanceof ApiError.Unknown unknown) {
            check(unknown.status() == 502 && unknown.document() == null && unknown.body().equals("<html>"));
        } else {
            throw new AssertionError();
        }
        for (Object value : new Object[] {Double.NaN, new java.math.BigInteger("9".repeat(30))}) {
            check(problem("order_not_found", "orderId", value) instanceof ApiError.Unknown);
        }
CASES    }

    private static void print(ApiError error) {
        System.out.println(error.kind().orElse("-"));
    }
}
"#;

/// The value as an expression that makes what a JSON parser of Java does.
fn expression(value: &Value) -> String {
    let list = |items: Vec<String>| items.join(", ");
    match value {
        Value::Array(items) => format!("array({})", list(items.iter().map(expression).collect())),
        Value::Object(members) => {
            let members = members.iter().map(|(name, it)| format!("{name:?}, {}", expression(it)));
            format!("object({})", list(members.collect()))
        }
        value => value.to_string(),
    }
}

#[test]
fn javac_has_nothing_to_say_and_every_response_is_its_problem() {
    if !is_installed("javac") {
        return;
    }
    let folder = client("java", "ApiError.java");
    let (mut calls, mut kinds) = (String::new(), String::new());
    for case in cases() {
        let document = serde_json::from_str(&case.body).unwrap_or(Value::Null);
        let (status, document) = (case.status, expression(&document));
        let line = format!("print(ApiError.read({status}, {document}, {:?}));", case.body);
        writeln!(calls, "        {line}").unwrap();
        writeln!(kinds, "{}", case.kind).unwrap();
    }
    // An array with nothing but `null` is not one argument that is null.
    let calls = calls.replace("array(null)", "array((Object) null)");
    folder.write("Driver.java", &DRIVER.replace("CASES", &calls));
    run(folder.path(), "javac", &[STRICT, &["ApiError.java", "Driver.java"]].concat());
    assert_eq!(run(folder.path(), "java", &["-cp", "classes", "Driver"]), kinds);
}
