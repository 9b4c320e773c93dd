//! What `status-codes export --to go` writes, under Go's own tools.
//!
//! Where Go is not installed, these tests say so and pass.

use std::fmt::Write;
use std::process::{Command, Output};
use std::sync::OnceLock;

use status_codegen::model::{Catalogue, Direction, Repr};

use crate::answers::{self, Scope};
use crate::folder::Folder;
use crate::registries;

pub(crate) fn is_installed() -> bool {
    let is_installed = Command::new("go").arg("version").output().is_ok();
    if !is_installed {
        eprintln!("skipped: Go is not available");
    }
    is_installed
}

fn package(registry: &str) -> String {
    registry.replace('-', "")
}

/// A module with a package for each registry.
fn packages() -> Folder {
    let folder = registries::export("go", |name| format!("{0}/{0}.go", package(name)));
    folder.write("go.mod", "module example.com/codes\n\ngo 1.18\n");
    folder
}

pub(crate) fn run(folder: &Folder, words: &[&str]) -> Output {
    static CACHE: OnceLock<tempfile::TempDir> = OnceLock::new();
    let cache = CACHE.get_or_init(|| tempfile::TempDir::new().unwrap());
    let (tool, words) = words.split_first().unwrap();
    let mut command = Command::new(tool);
    // Nothing of these modules is anywhere else.
    command.env("GOFLAGS", "-mod=mod").env("GOPROXY", "off").env("GOCACHE", cache.path());
    command.args(words).current_dir(folder.path()).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

const USER: &str = r#"package codes

import (
	"testing"

	"example.com/codes/http"
	"example.com/codes/sqlstate"
)

func TestUser(t *testing.T) {
	status, isRegistered := http.Lookup(503)
	if !isRegistered || status != http.StatusServiceUnavailable || !status.IsServerError() {
		t.Error(status)
	}
	if class, _ := http.ClassOf(599); class != http.ClassServerError || class.String() != "5xx" {
		t.Error(class)
	}
	if _, isRegistered := http.Lookup(503 + 1<<16); isRegistered {
		t.Error("a number is cut off")
	}
	if http.StatusPayloadTooLarge.String() != "413 Content Too Large" || http.Status(7).String() != "007" {
		t.Error(http.StatusPayloadTooLarge, http.Status(7))
	}
	if status, _ := sqlstate.Parse("42P01"); status != sqlstate.StatusUndefinedTable {
		t.Error(status)
	}
}
"#;

#[test]
fn gofmt_and_vet_have_nothing_to_say() {
    if !is_installed() {
        return;
    }
    let packages = packages();
    packages.write("user_test.go", USER);
    for words in [&["gofmt", "-l", "."][..], &["go", "vet", "./..."], &["go", "test", "."]] {
        let output = run(&packages, words);
        assert!(output.status.success(), "{words:?}: {}", said(&output));
        assert!(words != ["gofmt", "-l", "."] || output.stdout.is_empty(), "{}", said(&output));
    }
}

/// Prints what each package answers, as `answers` has it. The names are those of the source.
fn driver(packages: &Folder, catalogues: &[&Catalogue]) -> String {
    let mut imports = String::new();
    let mut main = String::from("func main() {\n");
    for catalogue in catalogues {
        let name = &catalogue.registry.name;
        let package = package(name);
        writeln!(imports, "\t{package} \"example.com/codes/{package}\"").unwrap();
        let source = packages.read(&format!("{package}/{package}.go"));
        main += &section(name, &package, &source, catalogue);
    }
    let common = "
func emit(name string, line func(int64) string) {
	fmt.Fprintf(out, \"== %s\\n\", name)
	last := \"\"
	for code := int64(0); code < 65536; code++ {
		if line := line(code); line != last {
			fmt.Fprintf(out, \"%d\\t%s\\n\", code, line)
			last = line
		}
	}
}

func show(text string, isThere bool) string {
	if isThere {
		return text
	}
	return \"-\"
}

var out = bufio.NewWriter(os.Stdout)
";
    let imports =
        format!("import (\n\t\"bufio\"\n\t\"fmt\"\n\t\"os\"\n\t\"strings\"\n{imports})\n");
    format!("package main\n\n{imports}{common}\n{main}\tout.Flush()\n}}\n")
}

fn section(name: &str, package: &str, source: &str, catalogue: &Catalogue) -> String {
    let methods = |start: &str, end: &str| -> Vec<String> {
        let lines = source.lines().filter_map(|line| line.strip_prefix(start));
        let methods = lines.filter(|line| line.contains(end));
        methods.map(|line| line.split('(').next().unwrap().to_owned()).collect()
    };
    let any = if source.contains("func Lookup(code uint64)") { "uint64" } else { "int64" };
    let mut body = format!(
        "\temit({name:?}, func(code int64) string {{
		status, isRegistered := {package}.Lookup({any}(code))
		_ = status
		parts := []string{{show(status.Name(), isRegistered)}}
"
    );
    for (kind, is_there) in [
        ("Class", !catalogue.registry.classes.is_empty()),
        ("Range", !catalogue.registry.ranges.is_empty()),
    ] {
        let asked = format!(
            "\t\tif it, isThere := {package}.{kind}Of({any}(code)); true {{\n\t\t\tparts = append(parts, show(it.String(), isThere))\n\t\t}}\n"
        );
        body += if is_there { &asked } else { "\t\tparts = append(parts, \"-\")\n" };
    }
    let range = catalogue.registry.repr.range();
    let last = range.last.min(65535);
    writeln!(body, "\t\tfits, true_, s := code <= {last}, []string(nil), {package}.Status(code)")
        .unwrap();
    let predicates = methods("func (s Status) ", "() bool {");
    let classes = catalogue.registry.classes.len();
    for (predicate, method) in catalogue.predicates.iter().zip(predicates.iter().skip(classes)) {
        let name = &predicate.name;
        writeln!(
            body,
            "\t\tif fits && s.{method}() {{\n\t\t\ttrue_ = append(true_, {name:?})\n\t\t}}"
        )
        .unwrap();
    }
    body += "\t\tparts = append(parts, strings.Join(true_, \",\"))\n\t\t_ = fits\n\t\t_ = s\n";
    let (mut to, mut from) =
        (methods("func (s Status) To", " {").into_iter(), methods("func From", " {").into_iter());
    for mapping in catalogue.mappings.iter() {
        let is_to = mapping.direction == Direction::To;
        let call = if is_to {
            format!("s.To{}()", to.next().unwrap())
        } else {
            let other = if mapping.other.repr == Repr::U64 { "uint64" } else { "int64" };
            format!("{package}.From{}({other}(code))", from.next().unwrap())
        };
        // A mapping with a default has a result for any number.
        let assigned =
            if mapping.default.is_none() { "it, isThere := " } else { "isThere, it := true, " };
        let (shown, condition) =
            if is_to { ("fmt.Sprint(it)", "isThere && fits") } else { ("it.Name()", "isThere") };
        writeln!(body, "\t\tif {assigned}{call}; true {{\n\t\t\tparts = append(parts, show({shown}, {condition}))\n\t\t}}").unwrap();
    }
    body + "\t\treturn strings.Join(parts, \"\\t\")\n\t})\n"
}

#[test]
fn every_number_has_the_answers_of_the_engine() {
    if !is_installed() {
        return;
    }
    let (packages, all) = (packages(), registries::all());
    packages.write("driver/main.go", &driver(&packages, &all));
    let output = run(&packages, &["go", "run", "./driver"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    answers::compare(&String::from_utf8(output.stdout).unwrap(), &all, Scope::Integers);
}
