//! What `status-codes export --to typescript` writes is checked by TypeScript's own compiler.
//!
//! It comes from npm. Where there is no npm, or npm cannot reach its registry, these tests say so and
//! pass.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use serde_json::{Value, json};
use status_codegen::model::{Catalogue, Mapping};

use crate::answers::{self, Scope};
use crate::folder::{EDGE, Folder};
use crate::registries;
use crate::tool::from_npm;

/// The compiler, installed once below `target`, or why there is none.
pub(crate) fn compiler() -> Option<&'static Path> {
    static COMPILER: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    match COMPILER.get_or_init(install) {
        Ok(path) => Some(path),
        Err(reason) => {
            eprintln!("skipped, for there is no TypeScript here: {reason}");
            None
        }
    }
}

fn install() -> Result<PathBuf, String> {
    Ok(from_npm("typescript", &["typescript@7.0.2"])?.join(".bin/tsc"))
}

pub(crate) const OPTIONS: [&str; 9] = [
    "--strict",
    "--noUncheckedIndexedAccess",
    "--target",
    "es2022",
    "--module",
    "esnext",
    "--moduleResolution",
    "bundler",
    "user.ts",
];

/// Type-checks `user.ts`, which is this text, beside the module.
fn check(compiler: &Path, folder: &Folder, user: &str) -> Output {
    folder.write("user.ts", user);
    Command::new(compiler)
        .arg("--noEmit")
        .args(OPTIONS)
        .current_dir(folder.path())
        .output()
        .unwrap()
}

const USER: &str = r#"
import {
  AcmeEdgeStatus, acmeEdgeClassOf, acmeEdgeFromCode,
  type AcmeEdgeCode, type AcmeEdgeEntry, type AcmeEdgeName,
} from "./edge";

const quota: 470 = AcmeEdgeStatus.TenantOverQuota.code;
const name: AcmeEdgeName = "NotFound";
const phrase: "Not Found" = AcmeEdgeStatus.NotFound.phrase;
const title: string = AcmeEdgeStatus.NotFound.titles.ko;

export function advice(code: AcmeEdgeCode): string {
  switch (code) {
    case 200: return "go on";
    case 404: return "forget it";
    case 470: return "come back later";
    case 500: return "tell us";
  }
}

export const retryable: AcmeEdgeEntry[] =
  Object.values(AcmeEdgeStatus).filter((entry) => entry.predicates.includes("is_retryable"));

const found: AcmeEdgeEntry | undefined = acmeEdgeFromCode(599);
const label: "5xx" | undefined = acmeEdgeClassOf(599)?.label === "5xx" ? "5xx" : undefined;
"#;

#[test]
fn a_program_that_asks_for_every_code_is_accepted() {
    let Some(compiler) = compiler() else { return };
    let folder = Folder::with_edge();
    folder.print("export --to typescript edge.toml --output edge.ts");
    let output = check(compiler, &folder, USER);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

#[test]
fn a_program_that_is_wrong_about_a_code_is_refused() {
    let Some(compiler) = compiler() else { return };
    let folder = Folder::with_edge();
    folder.print("export --to typescript edge.toml --output edge.ts");
    for (right, wrong, error) in [
        ("    case 470: return \"come back later\";\n", "", "TS2366"),
        ("\"NotFound\";", "\"NotThere\";", "TS2322"),
        ("quota: 470", "quota: 471", "TS2322"),
        ("titles.ko", "titles.fr", "TS2339"),
        ("is_retryable", "is_retriable", "TS2345"),
        (
            "AcmeEdgeEntry | undefined = acmeEdgeFromCode",
            "AcmeEdgeEntry = acmeEdgeFromCode",
            "TS2322",
        ),
    ] {
        assert!(USER.contains(right), "{right}");
        let output = check(compiler, &folder, &USER.replace(right, wrong));
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(!output.status.success() && said.contains(error), "{wrong}: {said}");
    }
}

/// Prints what each module answers, as `answers` has it.
const DRIVER: &str = r#"
import { readFileSync, writeSync } from "node:fs";

for (const registry of JSON.parse(readFileSync("registries.json", "utf8"))) {
  const module = await import(`./out/${registry.name}.js`);
  const of = (kind) => module[registry.prefix + kind];
  const lookup = of("FromNumber") ?? of("FromCode");
  const [classOf, rangeOf] = [of("ClassOf"), of("RangeOf")];
  const number = registry.isBig ? BigInt : Number;
  let [lines, last] = [`== ${registry.name}\n`, ""];
  for (let code = 0; code < 65536; code++) {
    const status = lookup(number(code));
    const parts = [status?.name ?? "-", classOf?.(number(code))?.label ?? "-", rangeOf?.(number(code))?.name ?? "-"];
    parts.push((status?.predicates ?? []).join(","));
    for (const mapping of registry.mappings) {
      const result = of(mapping)(mapping.startsWith("To") ? number(code) : code);
      parts.push(String((mapping.startsWith("To") ? result : result?.name) ?? "-"));
    }
    const line = parts.join("\t");
    if (line !== last) lines += `${code}\t${line}\n`;
    last = line;
  }
  writeSync(1, lines);
}
"#;

#[test]
fn every_registry_is_accepted_and_every_number_has_the_answers_of_the_engine() {
    let Some(compiler) = compiler() else { return };
    let folder = registries::export("typescript", |name| format!("{name}.ts"));
    let all = registries::all();
    let mut user = String::new();
    for catalogue in &all {
        let name = &catalogue.registry.name;
        writeln!(user, "export * as {} from \"./{name}\";", name.replace('-', "_")).unwrap();
    }
    folder.write("user.ts", &user);
    folder.write("package.json", "{ \"type\": \"module\" }");
    let output = Command::new(compiler)
        .args(["--outDir", "out"])
        .args(OPTIONS)
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));

    let registries: Vec<_> = all.iter().map(|it| described(it)).collect();
    folder.write("registries.json", &json!(registries).to_string());
    folder.write("driver.mjs", DRIVER);
    let output =
        Command::new("node").arg("driver.mjs").current_dir(folder.path()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    answers::compare(&String::from_utf8(output.stdout).unwrap(), &all, Scope::Members);
}

/// What the program needs to know of a registry.
fn described(catalogue: &Catalogue) -> Value {
    let name = status_codegen::name::camel(&catalogue.registry.name);
    let mut prefix = name.clone();
    prefix[..1].make_ascii_lowercase();
    let mappings = catalogue.mappings.iter().map(Mapping::method);
    json!({
        "name": catalogue.registry.name,
        "prefix": prefix,
        "isBig": catalogue.codes.iter().any(|it| it.number >= 1 << 53),
        "mappings": mappings.map(|it| status_codegen::name::camel(&it)).collect::<Vec<_>>(),
    })
}

#[test]
fn no_text_ends_its_comment_and_great_numbers_are_exact() {
    let header =
        "name = \"acme-edge\"\ntitle = \"A */ B {@link} <b>\"\nrepr = \"u64\"\ndigits = 1\n";
    let codes =
        "codes = \"0..=18446744073709551615\"\n[18446744073709551615]\nphrase = \"`last` ${x}\"\n";
    let text = "name = \"Été\"\nsummary.en = \"**/ @deprecated \\\\ */\"\nreference = \"https://a.example/*/b\"\n";
    let folder = Folder::with_edge();
    folder.write("edge.toml", &format!("format = 1\n[registry]\n{header}{codes}{text}"));
    folder.print("export --to typescript edge.toml --output edge.ts");
    let page = folder.read("edge.ts");
    // The lines of the members, which end with a comma, have strings that may hold anything.
    let comments: String = page.lines().filter(|line| !line.ends_with(',')).collect();
    assert_eq!(comments.matches("*/").count(), comments.matches("/**").count(), "{page}");
    let Some(compiler) = compiler() else { return };
    let user = "import { AcmeEdgeStatus } from \"./edge\";\n\
                const last: 18446744073709551615n = AcmeEdgeStatus.Été.code;\n";
    let output = check(compiler, &folder, user);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

#[test]
fn the_documentation_is_in_the_languages_asked_for() {
    let folder = Folder::with_edge();
    let page = folder.print("export --to typescript edge.toml --docs ko");
    let first = "// @generated by `status-codes export --to typescript edge.toml --docs ko`;";
    assert!(page.starts_with(first), "{page}");
    assert!(
        page.contains("   * 470 Tenant Over Quota\n   *\n   * 테넌트가 하루치 요청을 모두 썼다.\n")
    );
    assert!(!page.contains("has used up") && EDGE.contains("has used up"));
}
