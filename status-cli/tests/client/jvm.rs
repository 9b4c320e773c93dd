//! What runs clients in a virtual machine of Java: a program that reads every response.

use std::path::Path;

use crate::cases;
use crate::cases::{BITS_64, Integers, verdicts};
use crate::contracts::{self, Contract};
use crate::tool::gson::{GSON, JSON};
use crate::tool::run;

/// The class that a client's language makes of it.
pub(crate) struct Calls {
    /// What `read` is called on, behind the name of the class.
    pub(crate) read: &'static str,
    /// The id of the problem `it`, or null.
    pub(crate) kind: &'static str,
    /// Its status.
    pub(crate) status: &'static str,
}

/// The options of a compiler of Java that reports everything, into `classes`.
pub(crate) const STRICT: &[&str] =
    &["-encoding", "UTF-8", "-Xlint:all", "-Xdoclint:all/protected", "-Werror", "-d", "classes"];

const DRIVER: &str = r#"
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class Driver {
    private static final Set<String> OWN = Set.of("type", "title", "status", "detail", "instance");

    private static String shown(Object value) {
        if (value instanceof Optional<?> optional) {
            return shown(optional.orElse(null));
        }
        if (value instanceof List<?> list) {
            return "\"list of " + list.size() + "\"";
        }
        if (value instanceof String) {
            return "\"" + value + "\"";
        }
        boolean isPlain = value == null || value instanceof Number || value instanceof Boolean;
        return isPlain ? String.valueOf(value) : "\"object\"";
    }

    private static List<String> members(Object problem) throws ReflectiveOperationException {
        List<String> members = new ArrayList<>();
        for (Field field : problem.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !OWN.contains(field.getName())) {
                field.setAccessible(true);
                members.add(shown(field.get(problem)));
            }
        }
        return members;
    }

    private static void print(Object problem, String kind, int status) throws ReflectiveOperationException {
        String shown = kind == null ? "null" : "\"" + kind.replace("\"", "\\\"") + "\"";
        System.out.println("[" + shown + ", " + status + ", " + (kind == null ? "[]" : members(problem)) + "]");
    }

    public static void main(String[] words) throws Exception {
        for (Object item : (List<?>) Json.parse(Files.readString(Path.of("cases.json")))) {
            Map<?, ?> response = (Map<?, ?>) item;
            int status = (Integer) response.get("status");
            String body = (String) response.get("body");
            Object document = Json.parse(body);
            switch (words[0]) {
ARMS            }
        }
    }
}
"#;

/// Compiles the program beside the classes in `classes`, and holds that each client reads every response
/// as it has to be read.
pub(crate) fn check(folder: &Path, libraries: &str, all: &[Contract], calls: &Calls) {
    let arms = all.iter().map(|contract| {
        let class = format!("{}.{}", contract.name, contract.type_name());
        format!(
            "                case {:?} -> {{\n                    var it = {class}{}.read(status, document, body);\n                    print(it, it{}, it{});\n                }}\n",
            contract.name, calls.read, calls.kind, calls.status
        )
    });
    std::fs::write(folder.join("Json.java"), JSON).unwrap();
    let driver = DRIVER.replace("ARMS", &arms.collect::<String>());
    std::fs::write(folder.join("Driver.java"), driver).unwrap();
    let path = format!("classes:{GSON}:{libraries}");
    let options = ["-encoding", "UTF-8", "-cp", &path, "-d", "classes"];
    run(folder, "javac", &[&options[..], &["Json.java", "Driver.java"]].concat());
    // A `Long` is all that these languages have.
    let integers = Integers { unsigned: 0..=i64::MAX.into(), ..BITS_64 };
    for contract in all {
        let cases = cases::of(contract, &integers);
        std::fs::write(folder.join("cases.json"), cases::to_json(&cases)).unwrap();
        let printed = run(folder, "java", &["-cp", &path, "Driver", contract.name]);
        cases::compare(contract, &cases, &verdicts(&printed));
    }
}

/// Writes the client of each contract into a folder, and returns the names of their files.
pub(crate) fn sources(folder: &Path, language: &str, ending: &str) -> (Vec<Contract>, Vec<String>) {
    let all = contracts::all();
    let mut sources = Vec::new();
    for contract in &all {
        let source = format!("{}/{}.{ending}", contract.name, contract.type_name());
        std::fs::create_dir_all(folder.join(contract.name)).unwrap();
        std::fs::write(folder.join(&source), contract.client_in_package(language)).unwrap();
        sources.push(source);
    }
    (all, sources)
}

/// Writes the client of so many problems with three members each into a folder.
pub(crate) fn large(folder: &Path, language: &str, file: &str, problems: u32) {
    let members = ["id", "limit", "reason"].map(|name| {
        serde_json::json!({ "name": name, "required": name == "id", "schema": { "type": "string" } })
    });
    let problem = |number: u32| {
        serde_json::json!({
            "id": format!("problem_{number}"), "name": format!("Problem{number}"),
            "renamed_from": null, "type_before": format!("https://x.example/before/{number}"),
            "type": format!("https://x.example/{number}"),
            "codes": [{ "code": 400, "phrase": "Bad Request" }],
            "members": members, "headers": [], "masked": false,
            "grpc": { "code": 3, "name": "INVALID_ARGUMENT" }, "retry": "never",
            "texts": { "en": { "title": "A problem" } },
            "example": { "type": format!("https://x.example/{number}"), "id": "a", "status": 400 }
        })
    };
    let value = serde_json::json!({
        "format": 1, "name": "LargeError", "languages": ["en"],
        "problems": (0..problems).map(problem).collect::<Vec<_>>()
    });
    let path = folder.join("large.json");
    std::fs::write(&path, value.to_string()).unwrap();
    let contract = Contract { name: "large", path, value };
    std::fs::write(folder.join(file), contract.client_in_package(language)).unwrap();
}
