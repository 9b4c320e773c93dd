//! What `status-codes export --to java` writes, under Java's own compiler and in a virtual machine.
//!
//! Where there is no Java, these tests say so and pass.

use std::fmt::Write;

use status_codegen::model::{Catalogue, Direction};
use status_codegen::name::camel;

use crate::answers::{self, Scope};
use crate::folder::Folder;
use crate::registries;
use crate::tool::{is_installed, methods, run};

const STRICT: &[&str] =
    &["-encoding", "UTF-8", "-Xlint:all", "-Xdoclint:all/protected", "-Werror", "-d", "classes"];

const USER: &str = r#"
import java.util.Optional;

final class User {
    private User() {}

    public static void main(String[] arguments) {
        Optional<HttpStatus> status = HttpStatus.fromCode(503);
        check(status.get() == HttpStatus.SERVICE_UNAVAILABLE);
        check(status.get().codeClass() == HttpStatus.CodeClass.SERVER_ERROR);
        check(!HttpStatus.fromCode(599).isPresent());
        check(HttpStatus.CodeClass.of(599).get() == HttpStatus.CodeClass.SERVER_ERROR);
        check(SqlstateStatus.fromLabel("42P01").get() == SqlstateStatus.UNDEFINED_TABLE);
        check(CoapStatus.fromLabel("4.04").get().code() == 132);
        check(GrpcStatus.NOT_FOUND.toHttp() == 404 && GrpcStatus.toHttp(99) == 500);
        GrpcStatus reported = GrpcStatus.fromHttpResponse(503);
        check(reported == GrpcStatus.UNAVAILABLE);
        System.out.print(AcmeHostileStatus.NULL.phrase());
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
"#;

/// Prints what each enum knows of its codes, as `answers::facts` has it.
const FACTS: &str = r#"
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

final class Facts {
    private Facts() {}

    interface Text<T> { Optional<String> of(T status, String language); }

    private static StringBuilder out = new StringBuilder();

    static String word(Enum<?> it) { return it.name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    static <T> void texts(T status, List<String> languages, Text<T> title, Text<T> summary) {
        for (String language : languages) {
            out.append('\t').append(title.of(status, language).orElse("-"));
            out.append('\t').append(summary.of(status, language).orElse("-"));
        }
        out.append('\n');
    }

    public static void main(String[] arguments) {
SECTIONS        byte[] bytes = out.toString().getBytes(StandardCharsets.UTF_8);
        new PrintStream(System.out).write(bytes, 0, bytes.length);
        System.out.flush();
    }
}
"#;

/// Prints what each enum answers, as `answers` has it.
const DRIVER: &str = r#"
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.StringJoiner;
import java.util.function.IntFunction;

final class Driver {
    private Driver() {}

    private static StringBuilder out = new StringBuilder();

    static void emit(String name, IntFunction<String> line) {
        out.append("== ").append(name).append('\n');
        String last = "";
        for (int code = 0; code < 65536; code++) {
            String now = line.apply(code);
            if (!now.equals(last)) {
                out.append(code).append('\t').append(now).append('\n');
                last = now;
            }
        }
    }

    static String show(long number) { return Long.toString(number); }
    static String show(OptionalInt it) { return it.isPresent() ? show(it.getAsInt()) : "-"; }
    static String show(OptionalLong it) { return it.isPresent() ? show(it.getAsLong()) : "-"; }
    static String show(String[] names, Enum<?> it) { return names[it.ordinal()]; }
    static String show(String[] names, Optional<? extends Enum<?>> it) {
        return it.isPresent() ? names[it.get().ordinal()] : "-";
    }
    static boolean same(boolean one, boolean other) {
        if (one != other) {
            throw new AssertionError();
        }
        return one;
    }

    public static void main(String[] arguments) {
SECTIONS        new PrintStream(System.out).write(out.toString().getBytes(StandardCharsets.UTF_8), 0, out.toString().getBytes(StandardCharsets.UTF_8).length);
        System.out.flush();
    }
METHODS}
"#;

fn class(registry: &str) -> String {
    format!("{}Status", camel(registry))
}

fn sources() -> (Folder, Vec<String>) {
    let folder = registries::export("java", |name| format!("{}.java", class(name)));
    folder.write("User.java", USER);
    let all = registries::all();
    let (mut sections, mut bodies) = (String::new(), String::new());
    for (place, catalogue) in all.iter().enumerate() {
        let source = folder.read(&format!("{}.java", class(&catalogue.registry.name)));
        writeln!(sections, "        registry{place}();").unwrap();
        writeln!(bodies, "\n    static void registry{place}() {{").unwrap();
        bodies += &section(catalogue, &source);
        bodies += "    }\n";
    }
    folder.write("Driver.java", &DRIVER.replace("SECTIONS", &sections).replace("METHODS", &bodies));
    let sections: String = all.iter().map(|catalogue| facts(catalogue)).collect();
    folder.write("Facts.java", &FACTS.replace("SECTIONS", &sections));
    let sources = all.iter().map(|it| format!("{}.java", class(&it.registry.name)));
    let programs = ["User.java", "Driver.java", "Facts.java"].map(str::to_owned);
    (folder, sources.chain(programs).collect())
}

/// What the program prints of a registry's codes.
fn facts(catalogue: &Catalogue) -> String {
    let status = class(&catalogue.registry.name);
    let languages = answers::languages(catalogue).into_iter().chain(["tlh"]);
    let languages = languages.map(|it| format!("{it:?}")).collect::<Vec<_>>().join(", ");
    let texts = if answers::languages(catalogue).is_empty() {
        "(it, tag) -> Optional.empty(), (it, tag) -> Optional.empty()".to_owned()
    } else {
        format!("{status}::title, {status}::summary")
    };
    format!(
        "        out.append(\"== {}\\n\");
        for (int code = -65536; code < 65536; code++) {{
            {status}.fromCode(code).ifPresent(it -> {{
                out.append(it.code()).append('\\t').append(word(it.lifecycle()));
                out.append('\\t').append(word(it.wire()));
                texts(it, Arrays.asList({languages}), {texts});
            }});
        }}\n",
        catalogue.registry.name
    )
}

fn strings<'s>(texts: impl Iterator<Item = &'s str>) -> String {
    let texts: Vec<_> = texts.map(|text| format!("{text:?}")).collect();
    format!("{{{}}}", texts.join(", "))
}

/// The names of the methods are those of the source.
fn section(catalogue: &Catalogue, source: &str) -> String {
    let (registry, status) = (&catalogue.registry, class(&catalogue.registry.name));
    let names = strings(catalogue.codes.iter().map(|it| it.name.as_ref()));
    let ranges = strings(registry.ranges.iter().map(|it| it.name.as_ref()));
    let mut body = format!(
        "        String[] names = {names};
        String[] ranges = {ranges};
        emit({:?}, code -> {{
            Optional<{status}> status = {status}.fromCode(code);
            StringJoiner parts = new StringJoiner(\"\\t\");
            parts.add(show(names, status));\n",
        registry.name
    );
    let class = format!("{status}.CodeClass.of(code).map(it -> it.label()).orElse(\"-\")");
    let class = if registry.classes.is_empty() { "\"-\"" } else { &class };
    let range = format!("show(ranges, {status}.CodeRange.of(code))");
    let range = if registry.ranges.is_empty() { "\"-\"" } else { &range };
    writeln!(body, "            parts.add({class});\n            parts.add({range});").unwrap();
    body += "            StringJoiner is = new StringJoiner(\",\");\n";
    let predicates = methods(source, "    public boolean ", "() {");
    assert_eq!(predicates.len(), catalogue.predicates.len());
    for (predicate, method) in catalogue.predicates.iter().zip(predicates) {
        let of_member = format!("status.isPresent() && status.get().{method}()");
        let condition = if source.contains(&format!("static boolean {method}(")) {
            format!(
                "same({status}.{method}(code), status.isPresent() ? status.get().{method}() : {status}.{method}(code))"
            )
        } else {
            of_member
        };
        writeln!(body, "            if ({condition}) {{ is.add({:?}); }}", predicate.name).unwrap();
    }
    body += "            parts.add(is.toString());\n";
    let to = |kind| methods(source, &format!("    public {kind} "), "() {");
    let mut to = ["int", "long", "OptionalInt", "OptionalLong"]
        .into_iter()
        .flat_map(to)
        .filter(|name| *name != "code")
        .collect::<Vec<_>>();
    to.sort_by_key(|name| source.find(&format!(" {name}() {{")));
    let from = |kind: String| methods(source, &format!("    public static {kind} "), " code) {");
    let mut from = [from(status.clone()), from(format!("Optional<{status}>"))].concat();
    from.retain(|name| *name != "fromCode");
    from.sort_by_key(|name| {
        source
            .find(&format!("{status}> {name}("))
            .or_else(|| source.find(&format!("{status} {name}(")))
    });
    let (mut to, mut from) = (to.into_iter(), from.into_iter());
    for mapping in catalogue.mappings.iter() {
        let part = match mapping.direction {
            Direction::From => format!("show(names, {status}.{}(code))", from.next().unwrap()),
            Direction::To => {
                let method = to.next().unwrap();
                if source.contains(&format!(" {method}(int code)"))
                    || source.contains(&format!(" {method}(long code)"))
                {
                    format!("show({status}.{method}(code))")
                } else {
                    format!("status.isPresent() ? show(status.get().{method}()) : \"-\"")
                }
            }
        };
        writeln!(body, "            parts.add({part});").unwrap();
    }
    assert_eq!((to.next(), from.next()), (None, None));
    body + "            return parts.toString();\n        });\n"
}

#[test]
fn javac_has_nothing_to_say_and_every_number_has_the_answers_of_the_engine() {
    if !is_installed("javac") {
        return;
    }
    let (folder, sources) = sources();
    let sources: Vec<_> = sources.iter().map(String::as_str).collect();
    run(folder.path(), "javac", &[STRICT, &sources].concat());
    let phrase = run(folder.path(), "java", &["-cp", "classes", "User"]);
    let null = registries::hostile().codes.iter().find(|it| it.name == "Null").unwrap();
    assert_eq!(phrase, null.phrase);
    let printed = run(folder.path(), "java", &["-cp", "classes", "Driver"]);
    answers::compare(&printed, &registries::all(), Scope::Numbers);
    let printed = run(folder.path(), "java", &["-cp", "classes", "Facts"]);
    answers::compare_facts(&printed, &registries::all());
}

#[test]
fn a_package_is_named_and_a_keyword_is_none() {
    let folder = Folder::with_edge();
    let page = folder.print("export --to java edge.toml --package com.acme.edge");
    assert!(page.contains("\npackage com.acme.edge;\n"), "{page}");
    for package in ["com.class", "com..acme", "com.1a", "a-b", "x;"] {
        let run = folder.run(&format!("export --to java edge.toml --package {package}"));
        assert!(run.code == 2 && run.errors.contains("is not the name of a package"), "{run:?}");
    }
}

#[test]
fn a_code_that_no_integer_of_java_holds_is_refused() {
    let folder = Folder::with_edge();
    let mut spec = String::from("format = 1\n[registry]\nname = \"one\"\ntitle = \"One\"\n");
    spec += "repr = \"u64\"\ndigits = 1\ncodes = \"0..=18446744073709551615\"\n";
    folder.write("one.toml", &format!("{spec}[18446744073709551615]\nphrase = \"Last\"\n"));
    let run = folder.run("export --to java one.toml");
    assert!(run.code == 2 && run.errors.contains("no integer of Java"), "{run:?}");
}
