//! Java: its compiler with every warning, and its virtual machine.

use crate::contracts;
use crate::jvm::{self, Calls, STRICT};
use crate::tool::gson::{GSON, has_gson};
use crate::tool::{is_installed, run};

/// Takes problems apart as a user would.
const USER: &str = r#"
import clients.ApiError;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class User {
    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }

    private static ApiError read(String name, String members) {
        String body = "{\"type\": \"https://api.acme.dev/problems/" + name + "\", " + members + "}";
        return ApiError.read(500, Json.parse(body), body);
    }

    private static String advice(ApiError error) {
        if (error instanceof ApiError.OrderNotFound missing) {
            return "no order " + missing.orderId();
        }
        return error.retry().map(retry -> retry == ApiError.Retry.NEVER ? "give up" : "again").orElse("?");
    }

    public static void main(String[] words) {
        check(advice(read("order_not_found", "\"orderId\": 7.0")).equals("no order 7"));
        check(advice(read("internal", "\"status\": 500")).equals("again"));
        check(advice(read("newer", "\"status\": 500")).equals("?"));
        if (read("invalid", "\"fields\": [{\"name\": \"a\", \"limit\": 3, \"tags\": [\"b\", null]}]")
                instanceof ApiError.Invalid invalid) {
            List<Optional<String>> tags = List.of(Optional.of("b"), Optional.empty());
            check(invalid.fields().equals(List.of(new ApiError.InvalidField(Optional.of(3L), "a", tags))));
            check(invalid.note().isEmpty() && invalid.status() == 500);
        } else {
            throw new AssertionError();
        }
        if (read("out_of_stock",
                        "\"kind\": \"a\", \"retry\": true, \"class\": 1, \"hashCode\": 2, \"left\": {\"b\": 3}")
                instanceof ApiError.SoldOut soldOut) {
            check(soldOut.kind_().equals("a") && soldOut.class_() == 1.0 && soldOut.hashCode_() == 2);
            check(soldOut.left().equals(Map.of("b", 3L)) && soldOut.extra().isEmpty());
        } else {
            throw new AssertionError();
        }
        if (ApiError.read(502, null, "<html>") instanceof ApiError.Unknown unknown) {
            check(unknown.status() == 502 && unknown.document() == null && unknown.body().equals("<html>"));
        } else {
            throw new AssertionError();
        }
    }
}
"#;

#[test]
fn javac_has_nothing_to_say_and_every_response_is_read_as_it_has_to_be() {
    if !is_installed("javac") || !has_gson() {
        return;
    }
    let folder = contracts::folder("java");
    let (all, sources) = jvm::sources(&folder, "java", "java");
    let sources: Vec<_> = sources.iter().map(String::as_str).collect();
    run(&folder, "javac", &[STRICT, &sources].concat());
    let calls = Calls { read: "", kind: ".kind().orElse(null)", status: ".status()" };
    jvm::check(&folder, "", &all, &calls);
    std::fs::write(folder.join("User.java"), USER).unwrap();
    let path = format!("classes:{GSON}");
    run(&folder, "javac", &["-cp", &path, "-d", "classes", "User.java"]);
    run(&folder, "java", &["-cp", &path, "User"]);
}

#[test]
fn a_thousand_problems_are_not_too_many() {
    if !is_installed("javac") {
        return;
    }
    let folder = contracts::folder("java-large");
    jvm::large(&folder, "java", "LargeError.java", 1000);
    run(&folder, "javac", &[STRICT, &["LargeError.java"]].concat());
}
