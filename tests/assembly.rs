//! What costs nothing compiles to nothing: the instructions are those that are committed.
//!
//! `BLESS=1 cargo test --test assembly` rewrites them. They are of one version of the compiler;
//! with another, no function may have more of them.
#![cfg(all(target_arch = "x86_64", target_os = "linux"))]

#[path = "support/project.rs"]
mod project;

use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs};

use project::Project;

const FUNCTIONS: [&str; 13] = [
    "code",
    "predicate",
    "predicate_of_any_number",
    "round_trip",
    "equality",
    "three_arms",
    "lookup",
    "class",
    "mapping_to",
    "mapping_from",
    "label",
    "status_of_error",
    "doc_of_error",
];

/// The instructions of each function, and the version of the compiler that chose them.
struct Assembly {
    compiler: String,
    functions: BTreeMap<String, Vec<String>>,
}

impl Assembly {
    /// What the compiler writes at an optimization level.
    fn compiled(project: &Project, level: &str) -> Self {
        let file = project.root.join(format!("opt-level-{}.s", level.trim_matches('\'')));
        let emit = format!("--emit=asm={}", file.display());
        let level = format!("profile.release.opt-level={level}");
        project.cargo(&[
            "rustc",
            "--release",
            "--config",
            &level,
            "--",
            &emit,
            "-Ccodegen-units=1",
            "-Csymbol-mangling-version=v0",
            "-Cllvm-args=-x86-asm-syntax=intel",
        ]);
        let text = fs::read_to_string(file).expect("the compiler wrote the assembly");
        let ident = text.lines().find_map(|line| line.trim().strip_prefix(".ident"));
        let compiler = ident.expect("the compiler names itself").trim().trim_matches('"');
        let functions = FUNCTIONS.iter().map(|name| (name.to_string(), instructions(&text, name)));
        Self { compiler: compiler.to_owned(), functions: functions.collect() }
    }

    /// What a committed file holds.
    fn committed(text: &str) -> Self {
        let mut lines = text.lines();
        let compiler = lines.next().unwrap_or_default().trim_start_matches("# ").to_owned();
        let mut functions = BTreeMap::new();
        let mut name = String::new();
        for line in lines.filter(|line| !line.is_empty() && !line.starts_with('#')) {
            match line.strip_suffix(':') {
                Some(label) if !label.starts_with('.') => label.clone_into(&mut name),
                _ => functions.entry(name.clone()).or_insert_with(Vec::new).push(line.to_owned()),
            }
        }
        Self { compiler, functions }
    }

    fn text(&self) -> String {
        let functions =
            FUNCTIONS.map(|name| format!("\n{name}:\n{}\n", self.functions[name].join("\n")));
        format!(
            "# {}\n# `BLESS=1 cargo test --test assembly` rewrites this.\n{}",
            self.compiler,
            functions.concat()
        )
    }

    /// How many instructions a function has; the labels among them are none.
    fn length(&self, function: &str) -> Option<usize> {
        let lines = self.functions.get(function)?;
        Some(lines.iter().filter(|line| !line.ends_with(':')).count())
    }
}

/// The instructions of a function, without what only the linker reads.
fn instructions(text: &str, function: &str) -> Vec<String> {
    let symbol = symbol(text, function);
    let rest = text.split(&format!("\n{symbol}:\n")).nth(1).expect("the function is there");
    let body = rest.split(".Lfunc_end").next().unwrap_or(rest);
    let lines = body.lines().map(|line| line.trim().replace('\t', " "));
    let kept =
        lines.filter(|line| !line.is_empty() && (!line.starts_with('.') || line.ends_with(':')));
    let indented = kept.map(|line| if line.ends_with(':') { line } else { format!("    {line}") });
    rename_labels(&indented.collect::<Vec<_>>())
}

/// The symbol whose body is the function's: of two that are equal the compiler writes one.
fn symbol<'a>(text: &'a str, function: &str) -> &'a str {
    let mangled = format!("8assembly{}{function}", function.len());
    let is_it = |symbol: &&str| symbol.ends_with(&mangled);
    let alias = text.lines().find_map(|line| {
        let (alias, symbol) = line.trim().strip_prefix(".set ")?.split_once(", ")?;
        is_it(&alias).then_some(symbol)
    });
    let label = || text.lines().filter_map(|line| line.strip_suffix(':')).find(is_it);
    alias.or_else(label).expect("the function has a symbol")
}

/// Numbers the labels and the tables, so that their names say nothing of what else is in the file.
fn rename_labels(lines: &[String]) -> Vec<String> {
    let mut text = lines.join("\n");
    let is_part = |it: char| it.is_alphanumeric() || "._$".contains(it);
    let is_name = |word: &&str| [".L", "_R", "_ZN"].iter().any(|start| word.starts_with(start));
    let mut number = 0;
    while let Some(name) = text.split(|it| !is_part(it)).find(is_name).map(str::to_owned) {
        let kind = if name.starts_with(".LBB") { "label" } else { "table" };
        text = text.replace(&name, &format!(".{kind}_{number}"));
        number += 1;
    }
    text.lines().map(str::to_owned).collect()
}

#[test]
fn what_costs_nothing_has_the_committed_instructions_at_every_optimization_level() {
    let project =
        Project::new("assembly", ", default-features = false, features = ['grpc', 'status-docs']");
    project.write("src/lib.rs", include_str!("assembly/functions.rs"));
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/assembly/functions.s");
    if env::var_os("BLESS").is_some() {
        let text = Assembly::compiled(&project, "3").text();
        fs::write(&file, text).expect("the file can be written");
    }
    let text = fs::read_to_string(&file).unwrap_or_default();
    let committed = Assembly::committed(&text);
    for level in ["2", "3", "'s'"] {
        let compiled = Assembly::compiled(&project, level);
        if compiled.compiler == committed.compiler {
            assert_eq!(compiled.text(), text, "opt-level {level}");
        }
        for function in FUNCTIONS {
            let (now, before) = (compiled.length(function), committed.length(function));
            assert!(before.is_some() && now <= before, "{function}, opt-level {level}: {now:?}");
        }
    }
}
