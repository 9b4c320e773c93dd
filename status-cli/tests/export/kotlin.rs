//! What `status-codes export --to kotlin` writes, under Kotlin's own compiler and in a virtual machine.
//!
//! The compiler comes from npm. Where it or Java cannot be had, these tests say so and pass.

use std::fmt::Write;

use status_codegen::model::{Catalogue, Direction};
use status_codegen::name::camel;

use crate::answers::{self, Scope};
use crate::registries;
use crate::tool::kotlin::Kotlin;
use crate::tool::run;

/// The compiler is slow: these have among them all that is ever written.
const REGISTRIES: &[&str] = &["coap", "grpc", "jsonrpc", "websocket", "acme-hostile"];

/// Prints what each enum answers, as `answers` has it.
const DRIVER: &str = r#"
private val out = StringBuilder()

private fun emit(name: String, line: (Int) -> List<String>) {
    out.append("== ").append(name).append('\n')
    var last = ""
    for (code in 0..65535) {
        val now = line(code).joinToString("\t")
        if (now != last) {
            out.append(code).append('\t').append(now).append('\n')
            last = now
        }
    }
}

private fun show(it: Any?): String = it?.toString() ?: "-"

private fun show(names: Array<String>, it: Enum<*>?): String = if (it == null) "-" else names[it.ordinal]

private fun word(it: Enum<*>): String = it.name.lowercase().replace('_', '-')

private fun same(one: Boolean, other: Boolean): Boolean {
    check(one == other)
    return one
}

@Suppress("DEPRECATION")
fun main() {
    check(CoapStatus.fromLabel("4.04") == CoapStatus.NOT_FOUND)
    check(CoapStatus.fromLabel("9.99") == null)
    check(AcmeHostileStatus.FALSE_X == AcmeHostileStatus.TRUE)
    check(AcmeHostileStatus.NULL.phrase == "None */ \"quoted\" \\ \${x} `tick` '''")
SECTIONS    java.io.File("answers.txt").writeText(out.toString())
    out.clear()
FACTS    java.io.File("facts.txt").writeText(out.toString())
}
"#;

fn class(registry: &str) -> String {
    format!("{}Status", camel(registry))
}

fn strings<'s>(texts: impl Iterator<Item = &'s str>) -> String {
    let texts: Vec<_> = texts.map(|text| format!("{text:?}")).collect();
    format!("arrayOf({})", texts.join(", "))
}

/// A function of the source: its name, the type of its number, and what it returns.
fn functions(source: &str) -> Vec<(&str, &str, &str)> {
    let lines = source.lines().filter_map(|line| line.strip_prefix("        public fun "));
    let functions = lines.filter_map(|line| {
        let (name, rest) = line.split_once("(code: ")?;
        let (kind, rest) = rest.split_once("): ")?;
        Some((name, kind, rest.split(' ').next()?))
    });
    functions.filter(|(name, ..)| *name != "fromCode").collect()
}

/// What the program prints of a registry's codes, as `answers::facts` has it.
fn facts(catalogue: &Catalogue) -> String {
    let status = class(&catalogue.registry.name);
    let mut parts = ["it.code", "word(it.lifecycle)", "word(it.wire)"].map(str::to_owned).to_vec();
    for language in answers::languages(catalogue).into_iter().chain(["tlh"]) {
        parts.extend(["title", "summary"].map(|kind| format!("it.{kind}({language:?}) ?: \"-\"")));
    }
    format!(
        "    out.append(\"== {}\\n\")
    {status}.values().forEach {{ out.append(listOf({}).joinToString(\"\\t\")).append('\\n') }}\n",
        catalogue.registry.name,
        parts.join(", ")
    )
}

/// What the program prints of a registry. The names of the properties are those of the source.
fn section(catalogue: &Catalogue, source: &str) -> String {
    let (registry, status) = (&catalogue.registry, class(&catalogue.registry.name));
    let names = strings(catalogue.codes.iter().map(|it| it.name.as_ref()));
    let ranges = strings(registry.ranges.iter().map(|it| it.name.as_ref()));
    let properties = source.lines().filter_map(|line| line.strip_prefix("    public val "));
    let properties = properties.filter(|line| !line.ends_with(','));
    let properties = properties.filter_map(|line| line.split_once(": ").map(|(name, _)| name));
    let written = ["codeClass", "lifecycle", "wire"];
    let mut properties = properties.filter(|name| !written.contains(name));
    let functions = functions(source);
    let mut origins = functions.iter().filter(|it| it.2.trim_end_matches('?') == status);
    let of_number = |name| functions.iter().any(|it| it.0 == name);
    let mut body = format!("    val names{status} = {names}\n");
    if !registry.ranges.is_empty() {
        writeln!(body, "    val ranges{status} = {ranges}").unwrap();
    }
    writeln!(body, "    emit({:?}) {{ code ->", registry.name).unwrap();
    writeln!(body, "        val status = {status}.fromCode(code)").unwrap();
    let mut parts = vec![format!("show(names{status}, status)")];
    parts.push(match registry.classes.as_ref() {
        [] => "\"-\"".to_owned(),
        _ => format!("show({status}.CodeClass.of(code)?.label)"),
    });
    parts.push(match registry.ranges.as_ref() {
        [] => "\"-\"".to_owned(),
        _ => format!("show(ranges{status}, {status}.CodeRange.of(code))"),
    });
    let predicates = catalogue.predicates.iter().map(|predicate| {
        let it = properties.next().unwrap();
        let holds = if of_number(it) {
            format!("same({status}.{it}(code), status?.{it} ?: {status}.{it}(code))")
        } else {
            format!("status?.{it} == true")
        };
        format!("if ({holds}) {:?} else null", predicate.name)
    });
    let predicates = predicates.collect::<Vec<_>>().join(", ");
    parts.push(format!("listOfNotNull<String>({predicates}).joinToString(\",\")"));
    for mapping in catalogue.mappings.iter() {
        parts.push(match mapping.direction {
            Direction::From => {
                let (name, kind, _) = origins.next().unwrap();
                let number = match *kind {
                    "Int" => "code".to_owned(),
                    kind => format!("code.to{kind}()"),
                };
                format!("show(names{status}, {status}.{name}({number}))")
            }
            Direction::To => match properties.next().unwrap() {
                it if of_number(it) => format!("show({status}.{it}(code))"),
                it => format!("show(status?.{it})"),
            },
        });
    }
    assert_eq!((properties.next(), origins.next()), (None, None));
    writeln!(body, "        listOf({})\n    }}", parts.join(", ")).unwrap();
    body
}

#[test]
fn kotlinc_has_nothing_to_say_and_every_number_has_the_answers_of_the_engine() {
    let Some(compiler) = Kotlin::installed() else { return };
    let folder = registries::export("kotlin", |name| format!("{}.kt", class(name)));
    let chosen = |it: &&Catalogue| REGISTRIES.contains(&it.registry.name.as_ref());
    let all: Vec<_> = registries::all().into_iter().filter(chosen).collect();
    assert_eq!(all.len(), REGISTRIES.len());
    let mut sources = vec!["Driver.kt".to_owned()];
    let mut sections = String::new();
    let facts: String = all.iter().map(|catalogue| facts(catalogue)).collect();
    for catalogue in &all {
        let path = format!("{}.kt", class(&catalogue.registry.name));
        sections += &section(catalogue, &folder.read(&path));
        sources.push(path);
    }
    folder.write("Driver.kt", &DRIVER.replace("SECTIONS", &sections).replace("FACTS", &facts));
    let sources: Vec<_> = sources.iter().map(String::as_str).collect();
    compiler.compile(folder.path(), &sources);
    let classes = format!("classes:{}", compiler.library());
    run(folder.path(), "java", &["-cp", &classes, "DriverKt"]);
    answers::compare(&folder.read("answers.txt"), &all, Scope::Numbers);
    answers::compare_facts(&folder.read("facts.txt"), &all);
}

#[test]
#[ignore = "the compiler takes minutes for all registries; .ci/long runs it"]
fn kotlinc_has_nothing_to_say_of_any_registry() {
    let Some(compiler) = Kotlin::installed() else { return };
    let folder = registries::export("kotlin", |name| format!("{}.kt", class(name)));
    let names = registries::all().into_iter().map(|it| class(&it.registry.name));
    let sources: Vec<_> = names.map(|name| format!("{name}.kt")).collect();
    for some in sources.chunks(20) {
        let some: Vec<_> = some.iter().map(String::as_str).collect();
        compiler.compile(folder.path(), &some);
    }
}
