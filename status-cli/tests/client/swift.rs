//! Swift: its compiler, where there is one, and the grammar that editors use, which comes from the Python
//! Package Index.

use crate::cases::{BITS_64, verdicts};
use crate::tool::{is_installed, run};
use crate::{cases, contracts, grammar};

const DRIVER: &str = r#"
import Foundation

func shown(_ value: Any) -> Any {
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .optional {
        return mirror.children.first.map { shown($0.value) } ?? NSNull()
    }
    switch value {
    case let value as ERROR.JSONValue:
        switch value {
        case .null: return NSNull()
        case .boolean(let it): return it
        case .integer(let it): return it
        case .unsigned(let it): return it
        case .number(let it): return it
        case .text(let it): return it
        case .array(let it): return "list of \(it.count)"
        case .object: return "object"
        }
    case let value as [Any]: return "list of \(value.count)"
    case is String, is Bool, is Int64, is UInt64, is Double: return value
    default: return "object"
    }
}

let text = try Data(contentsOf: URL(fileURLWithPath: "cases.json"))
for case let it as [String: Any] in try JSONSerialization.jsonObject(with: text) as! [Any] {
    let problem = ERROR(status: it["status"] as! Int, body: Data((it["body"] as! String).utf8))
    var members: [Any] = []
    if problem.kind != nil {
        let known = Mirror(reflecting: problem).children.first!.value
        for child in Mirror(reflecting: known).children.dropFirst() {
            members.append(shown(child.value))
        }
    }
    let line: [Any] = [problem.kind ?? NSNull(), problem.problem.status, members]
    print(String(decoding: try JSONSerialization.data(withJSONObject: line), as: UTF8.self))
}
"#;

#[test]
fn every_client_is_swift() {
    grammar::check("swift", "enum Wrong {\n    case \"\\(\"\n}\n");
}

#[test]
fn the_compiler_has_nothing_to_say_and_every_response_is_read_as_it_has_to_be() {
    if !is_installed("swiftc") {
        return;
    }
    for contract in contracts::all() {
        let folder = contracts::folder(&format!("swift-{}", contract.name));
        std::fs::write(folder.join("client.swift"), contract.client("swift")).unwrap();
        let driver = DRIVER.replace("ERROR", contract.type_name());
        std::fs::write(folder.join("main.swift"), driver).unwrap();
        let cases = cases::of(&contract, &BITS_64);
        std::fs::write(folder.join("cases.json"), cases::to_json(&cases)).unwrap();
        let options = ["-swift-version", "6", "-warnings-as-errors", "-o", "driver"];
        run(&folder, "swiftc", &[&options[..], &["client.swift", "main.swift"]].concat());
        let printed = run(&folder, folder.join("driver"), &[]);
        cases::compare(&contract, &cases, &verdicts(&printed));
    }
}
