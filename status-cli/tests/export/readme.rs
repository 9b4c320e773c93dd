//! The programs in the README run.

use std::process::Command;

use crate::folder::Folder;
use crate::{go, typescript};

const README: &str = include_str!("../../../README.md");
const SPEC: &str = include_str!("../../../examples/quickstart.toml");

/// The first block in a language.
fn block(language: &str) -> &'static str {
    let (_, rest) = README.split_once(&format!("\n```{language}\n")).unwrap();
    rest.split("\n```\n").next().unwrap()
}

fn folder(line: &str) -> Folder {
    let folder = Folder::with_edge();
    folder.write("quickstart.toml", SPEC);
    std::fs::create_dir(folder.path().join("shop")).unwrap();
    folder.print(&format!("export quickstart.toml {line}"));
    folder
}

#[test]
fn in_python() {
    let folder = folder("--to python --output shop.py");
    folder.write("user.py", block("python"));
    let Ok(output) = Command::new("python3").arg("user.py").current_dir(folder.path()).output()
    else {
        eprintln!("skipped: Python is not available");
        return;
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn in_go() {
    if !go::is_installed() {
        return;
    }
    let folder = folder("--to go --output shop/shop.go");
    folder.write("go.mod", "module example.com/codes\n\ngo 1.18\n");
    let program = format!(
        "package main\n\nimport (\n\t\"fmt\"\n\n\t\"example.com/codes/shop\"\n)\n\nfunc main() {{\n{}\n}}\n",
        block("go")
    );
    folder.write("main.go", &program);
    let output = go::run(&folder, &["go", "run", "."]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let printed = "true true\n460 Tenant Over Quota true\n";
    assert_eq!(String::from_utf8_lossy(&output.stdout), printed);
}

#[test]
fn in_typescript() {
    let Some(compiler) = typescript::compiler() else { return };
    let folder = folder("--to typescript --output shop.ts");
    folder.write("user.ts", block("ts"));
    folder.write("package.json", "{ \"type\": \"module\" }");
    let output = Command::new(compiler)
        .args(["--outDir", "out"])
        .args(typescript::OPTIONS)
        .args(["--lib", "es2022,dom"])
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    let output =
        Command::new("node").arg("out/user.js").current_dir(folder.path()).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stdout), "테넌트 할당량 초과\n5xx\n");
}
