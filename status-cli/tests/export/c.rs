//! What `status-codes export --to c` writes, under GCC as C99 and as C++17.
//!
//! Where a compiler is not installed, its tests say so and pass.

use std::fmt::Write;

use status_codegen::model::{Catalogue, Direction};
use status_codegen::name::{camel, snake};

use crate::answers::{self, Scope};
use crate::folder::Folder;
use crate::registries;
use crate::tool::{is_installed, methods, run};

const STRICT: &[&str] = &["-Wall", "-Wextra", "-Werror", "-pedantic", "-Wshadow", "-Wconversion"];

const USER: &str = r#"
#include <assert.h>
#include "http_status.h"
#include "sqlstate_status.h"
#include "coap_status.h"
#include "grpc_status.h"
#include "acme_hostile_status.h"
#include <stdio.h>

int main(void) {
    const struct http_status_entry *entry = http_status_find(503);
    assert(entry != NULL && entry->code == HTTP_STATUS_SERVICE_UNAVAILABLE);
    assert(HTTP_STATUS_PAYLOAD_TOO_LARGE == HTTP_STATUS_CONTENT_TOO_LARGE);
    assert(http_status_find(599) == NULL && http_status_find(503 + 65536) == NULL);
    assert(http_status_class_of(599) == HTTP_STATUS_CLASS_SERVER_ERROR);
    assert(http_status_class_of(600) == HTTP_STATUS_NO_CLASS);
    assert(sqlstate_status_parse("42P01")->code == SQLSTATE_STATUS_UNDEFINED_TABLE);
    assert(coap_status_parse("4.04")->code == 132 && coap_status_parse("9.99") == NULL);
    assert(grpc_status_to_http(GRPC_STATUS_NOT_FOUND) == 404 && grpc_status_to_http(99) == 500);
    assert(grpc_status_from_http_response(503) == GRPC_STATUS_UNAVAILABLE);
    fputs(acme_hostile_status_find(ACME_HOSTILE_STATUS_NULL)->phrase, stdout);
    return 0;
}
"#;

/// Prints what each header answers, as `answers` has it.
const DRIVER: &str = r#"
#include <stdio.h>
#include <string.h>
INCLUDES
static char line[4096];
static char last[4096];

static void add(const char *separator, const char *text) {
    strcat(line, separator);
    strcat(line, text);
}

static void add_number(long long number) {
    char text[32];
    sprintf(text, "\t%lld", number);
    strcat(line, text);
}

static void emit(int code) {
    if (strcmp(line, last) != 0) {
        printf("%d%s\n", code, line);
        strcpy(last, line);
    }
    line[0] = 0;
}
SECTIONS
int main(void) {
CALLS    return 0;
}
"#;

/// Prints what each table knows of its codes, as `answers::facts` has it.
const FACTS: &str = r#"
#include <stdio.h>
INCLUDES
static const char *show(const char *text) { return text == NULL ? "-" : text; }

int main(void) {
    static const char *const lifecycles[] = {
        "permanent", "temporary", "unused", "deprecated", "obsolete", "draft", "unofficial"
    };
    static const char *const wires[] = {"sent", "log-only", "internal"};
    int code;
SECTIONS
    return 0;
}
"#;

/// What the program prints of a registry's codes.
fn facts(catalogue: &Catalogue) -> String {
    let prefix = prefix(&catalogue.registry.name);
    let languages = answers::languages(catalogue);
    let mut texts = String::new();
    for language in languages.iter().chain([&"tlh"]) {
        if languages.is_empty() {
            texts += "        printf(\"\\t-\\t-\");\n";
            continue;
        }
        write!(
            texts,
            "        {{
            const struct {prefix}_text *text = {prefix}_text_of(code, {language:?});
            printf(\"\\t%s\\t%s\", text ? text->title : \"-\", text ? show(text->summary) : \"-\");
        }}\n"
        )
        .unwrap();
    }
    format!(
        "    puts(\"== {}\");
    for (code = -65536; code < 65536; code++) {{
        const struct {prefix}_entry *entry = {prefix}_find(code);
        if (entry == NULL) {{
            continue;
        }}
        printf(\"%d\\t%s\\t%s\", code, lifecycles[entry->lifecycle], wires[entry->wire]);
{texts}        putchar('\\n');
    }}\n",
        catalogue.registry.name
    )
}

fn prefix(registry: &str) -> String {
    format!("{}_status", snake(&camel(registry)))
}

fn headers() -> Folder {
    let folder = registries::export("c", |name| format!("{}.h", prefix(name)));
    let (mut includes, mut sections, mut calls) = (String::new(), String::new(), String::new());
    for catalogue in registries::all() {
        let prefix = prefix(&catalogue.registry.name);
        writeln!(includes, "#include \"{prefix}.h\"").unwrap();
        writeln!(calls, "    print_{prefix}();").unwrap();
        sections += &section(catalogue, &prefix, &folder.read(&format!("{prefix}.h")));
    }
    let driver = DRIVER.replace("INCLUDES", &includes).replace("SECTIONS", &sections);
    folder.write("driver.c", &driver.replace("CALLS", &calls));
    let sections: String = registries::all().into_iter().map(facts).collect();
    folder.write("facts.c", &FACTS.replace("INCLUDES", &includes).replace("SECTIONS", &sections));
    folder.write("user.c", USER);
    folder
}

/// The names of the functions are those of the source.
fn section(catalogue: &Catalogue, prefix: &str, source: &str) -> String {
    let registry = &catalogue.registry;
    let strings = |texts: Vec<&str>| {
        let texts: Vec<_> = texts.iter().map(|text| format!("{text:?}")).collect();
        format!("{{{}}}", texts.join(", "))
    };
    let names = strings(catalogue.codes.iter().map(|it| it.name.as_ref()).collect());
    let mut body = format!(
        "
static void print_{prefix}(void) {{
    static const char *const names[] = {names};
    int code;
    puts(\"== {}\");
    last[0] = 0;
    for (code = 0; code < 65536; code++) {{
        const struct {prefix}_entry *entry = {prefix}_find(code);
        const char *separator = \"\\t\";
        add(\"\\t\", entry ? names[entry - {prefix}_entries] : \"-\");
",
        registry.name
    );
    if registry.classes.is_empty() {
        body += "        add(\"\\t\", \"-\");\n";
    } else {
        let label = format!("{prefix}_class_label({prefix}_class_of(code))");
        writeln!(body, "        add(\"\\t\", {label} ? {label} : \"-\");").unwrap();
    }
    if registry.ranges.is_empty() {
        body += "        add(\"\\t\", \"-\");\n";
    } else {
        let ranges = registry.ranges.iter().map(|it| it.name.as_ref());
        let ranges = strings(["-"].into_iter().chain(ranges).collect());
        writeln!(body, "        {{ static const char *const ranges[] = {ranges};\n        add(\"\\t\", ranges[{prefix}_range_of(code)]); }}").unwrap();
    }
    let predicates = methods(source, "static inline bool ", " code) {");
    assert_eq!(predicates.len(), catalogue.predicates.len());
    for (predicate, function) in catalogue.predicates.iter().zip(predicates) {
        let name = &predicate.name;
        writeln!(
            body,
            "        if ({function}(code)) {{ add(separator, {name:?}); separator = \",\"; }}"
        )
        .unwrap();
    }
    body += "        if (separator[0] == '\\t') { add(\"\\t\", \"\"); }\n";
    for mapping in catalogue.mappings.iter() {
        let function = format!("{prefix}_{}", mapping.method());
        let function =
            if source.contains(&format!(" {function}_(")) { function + "_" } else { function };
        let declared = source.lines().find(|line| line.contains(&format!(" {function}("))).unwrap();
        let kind = declared.trim_start_matches("static inline ").split(' ').next().unwrap();
        let show = match mapping.direction {
            Direction::To => "add_number((long long)result);".to_owned(),
            Direction::From => {
                format!("add(\"\\t\", names[{prefix}_find(result) - {prefix}_entries]);")
            }
        };
        if kind == "bool" {
            let kind = declared.split(" code, ").nth(1).unwrap().split(' ').next().unwrap();
            writeln!(body, "        {{ {kind} result; if ({function}(code, &result)) {{ {show} }} else {{ add(\"\\t\", \"-\"); }} }}").unwrap();
        } else {
            writeln!(body, "        {{ {kind} result = {function}(code); {show} }}").unwrap();
        }
    }
    body + "        emit(code);\n    }\n}\n"
}

/// Compiles with every warning, once as each header would be included alone and first, and runs it.
fn compile(compiler: &str, standard: &[&str]) {
    if !is_installed(compiler) {
        return;
    }
    let folder = headers();
    for program in ["user", "driver", "facts"] {
        let source = format!("{program}.c");
        let strict = if program == "user" { STRICT } else { &STRICT[..4] };
        run(folder.path(), compiler, &[standard, strict, &[&source, "-o", program]].concat());
    }
    let null = registries::hostile().codes.iter().find(|it| it.name == "Null").unwrap();
    assert_eq!(run(folder.path(), "./user", &[]), null.phrase);
    let printed = run(folder.path(), "./driver", &[]);
    answers::compare(&printed, &registries::all(), Scope::Numbers);
    answers::compare_facts(&run(folder.path(), "./facts", &[]), &registries::all());
}

#[test]
fn gcc_has_nothing_to_say_and_every_number_has_the_answers_of_the_engine() {
    compile("gcc", &["-std=c99"]);
}

#[test]
fn gxx_has_nothing_to_say_and_every_number_has_the_answers_of_the_engine() {
    compile("g++", &["-x", "c++", "-std=c++17"]);
}

#[test]
fn a_code_that_is_called_like_something_else_has_a_name_of_its_own() {
    let folder = Folder::with_edge();
    let mut spec = String::from(
        "format = 1\n[registry]\nname = \"acme\"\ntitle = \"Acme\"\nrepr = \"u16\"\ndigits = 3\n\
         codes = \"100..=199\"\n[[class]]\nname = \"Import\"\ncodes = \"100..=199\"\n",
    );
    let phrases = ["Class Import", "H", "No Class", "Wire Sent", "Lifecycle Draft"];
    for (number, phrase) in (100..).zip(phrases) {
        writeln!(spec, "[{number}]\nphrase = \"{phrase}\"").unwrap();
    }
    spec += "[106]\nphrase = \"Ete\"\nname = \"Été\"\n";
    folder.write("acme.toml", &spec);
    folder.print("export --to c acme.toml --output acme_status.h");
    let page = folder.read("acme_status.h");
    assert!(page.contains("    ACME_STATUS_CLASS_IMPORT_ = 100,\n"), "{page}");
    if is_installed("gcc") {
        folder.write("user.c", "#include \"acme_status.h\"\nint main(void) { return acme_status_find(ACME_STATUS_CODE_106) == NULL; }\n");
        run(folder.path(), "gcc", &[&["-std=c99"], STRICT, &["user.c", "-o", "user"]].concat());
        run(folder.path(), "./user", &[]);
    }
}

#[test]
fn numbers_beyond_an_int_are_macros() {
    let folder = Folder::with_edge();
    let spec = "format = 1\n[registry]\nname = \"great\"\ntitle = \"Great\"\nrepr = \"u64\"\ndigits = 1\n\
                codes = \"0..=18446744073709551615\"\n[18446744073709551615]\nphrase = \"Last\"\n";
    folder.write("great.toml", spec);
    let page = folder.print("export --to c great.toml --output great_status.h");
    assert!(page.is_empty());
    let page = folder.read("great_status.h");
    assert!(page.contains("#define GREAT_STATUS_LAST UINT64_C(18446744073709551615)\n"), "{page}");
    if is_installed("gcc") {
        folder.write("user.c", "#include \"great_status.h\"\nint main(void) { return great_status_find(GREAT_STATUS_LAST) == NULL; }\n");
        run(folder.path(), "gcc", &[&["-std=c99"], STRICT, &["user.c", "-o", "user"]].concat());
        run(folder.path(), "./user", &[]);
    }
}
