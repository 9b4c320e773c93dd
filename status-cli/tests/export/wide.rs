//! What `status-codes export` writes in Java and Kotlin of a registry with more codes than their enums hold,
//! under their own compilers and in a virtual machine.
//!
//! Where a compiler cannot be had, its test says so and passes.

use std::fmt::Write;

use status_codegen::compile;
use status_codegen::model::Catalogue;
use status_data::Files;

use crate::answers::{self, Scope};
use crate::folder::Folder;
use crate::tool::kotlin::Kotlin;
use crate::tool::{is_installed, run};

const HEADER: &str = r#"format = 1

[registry]
name      = "wide"
title     = { en = "Wide", ko = "넓음" }
repr      = "u32"
digits    = 5
codes     = "0..=99999"
languages = ["en", "ko"]

[[class]]
name  = "Low"
codes = "0..=9999"
title = { en = "Low", ko = "낮음" }

[[class]]
name  = "High"
codes = "10000..=99999"
title = { en = "High", ko = "높음" }

[[range]]
name    = "Private"
codes   = "60000..=99999"
title   = { en = "Private", ko = "사설" }
summary = { en = "For private use.", ko = "사설용이다." }

[predicate.title_en]
codes = ["3000..=7000", "8997..=60000"]

[mapping.http]
to      = "http"
default = 500
codes   = { "30..=7000" = 404, 8997 = 503 }

[mapping.grpc]
to    = "grpc"
codes = { "0..=2400" = 5, "2401..=50000" = 14 }

[mapping.web]
from    = "http"
default = 3
codes   = { 404 = 9, "500..=599" = 8997 }
"#;

/// Prints what the class answers, as `answers` has it. A code's phrase without its spaces is its name.
const JAVA: &str = r#"
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

final class Driver {
    private Driver() {}

    static String show(Optional<WideStatus> it) {
        return it.map(code -> code.phrase().replace(" ", "")).orElse("-");
    }

    static String show(OptionalInt it) { return it.isPresent() ? Integer.toString(it.getAsInt()) : "-"; }

    static String word(Enum<?> it) { return it.name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    static String line(int code) {
        Optional<WideStatus> status = WideStatus.fromCode(code);
        boolean holds = WideStatus.titleEn(code);
        check(status.map(it -> it.titleEn() == holds).orElse(true));
        return String.join(
                "\t",
                show(status),
                WideStatus.CodeClass.of(code).map(it -> it.label()).orElse("-"),
                WideStatus.CodeRange.of(code).isPresent() ? "Private" : "-",
                holds ? "title_en" : "",
                Integer.toString(WideStatus.toHttp(code)),
                show(status.isPresent() ? status.get().toGrpc() : WideStatus.toGrpc(code)),
                show(Optional.of(WideStatus.fromWeb(code))));
    }

    @SuppressWarnings("deprecation")
    public static void main(String[] arguments) {
        WideStatus[] all = WideStatus.values();
        check(all.length == WIDTH && all[3] == WideStatus.CODE_NUMBER9);
        check(WideStatus.OLD9 == WideStatus.CODE_NUMBER9);
        check(WideStatus.valueOf("CODE_NUMBER9") == WideStatus.fromLabel("00009").get());
        check(WideStatus.CODE_NUMBER9.toString().equals("CODE_NUMBER9"));
        StringBuilder out = new StringBuilder("== wide\n");
        String last = "";
        for (int code = 0; code < 65536; code++) {
            String now = line(code);
            if (!now.equals(last)) {
                out.append(code).append('\t').append(now).append('\n');
                last = now;
            }
        }
        out.append("====\n== wide\n");
        for (WideStatus it : all) {
            check(WideStatus.valueOf(it.name()) == it && it.compareTo(all[0]) >= 0);
            check(WideStatus.fromLabel(it.label()).get() == it);
            check(WideStatus.CodeClass.of(it.code()).get() == it.codeClass());
            out.append(it.code()).append('\t').append(word(it.lifecycle()));
            out.append('\t').append(word(it.wire()));
            for (String language : new String[] {"en", "ko", "tlh"}) {
                out.append('\t').append(it.title(language).orElse("-"));
                out.append('\t').append(it.summary(language).orElse("-"));
            }
            out.append('\n');
        }
        byte[] bytes = out.toString().getBytes(StandardCharsets.UTF_8);
        new PrintStream(System.out).write(bytes, 0, bytes.length);
        System.out.flush();
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
"#;

/// The same.
const KOTLIN: &str = r#"
private val out = StringBuilder("== wide\n")

private fun show(it: WideStatus?): String = it?.phrase?.replace(" ", "") ?: "-"

private fun word(it: Enum<*>): String = it.name.lowercase().replace('_', '-')

private fun line(code: Int): String {
    val status = WideStatus.fromCode(code)
    val holds = WideStatus.titleEn(code)
    check(status == null || status.titleEn == holds)
    return listOf(
        show(status),
        WideStatus.CodeClass.of(code)?.label ?: "-",
        if (WideStatus.CodeRange.of(code) != null) "Private" else "-",
        if (holds) "title_en" else "",
        WideStatus.toHttp(code),
        (if (status != null) status.toGrpc else WideStatus.toGrpc(code)) ?: "-",
        show(WideStatus.fromWeb(code)),
    ).joinToString("\t")
}

@Suppress("DEPRECATION")
fun main() {
    check(WideStatus.entries.size == WIDTH && WideStatus.values()[3] === WideStatus.CODE_NUMBER9)
    check(WideStatus.OLD9 === WideStatus.CODE_NUMBER9)
    check(WideStatus.CODE_NUMBER9.toString() == "CODE_NUMBER9")
    var last = ""
    for (code in 0..65535) {
        val now = line(code)
        if (now != last) {
            out.append(code).append('\t').append(now).append('\n')
            last = now
        }
    }
    out.append("====\n== wide\n")
    for (it in WideStatus.entries) {
        check(WideStatus.valueOf(it.name) === it && it >= WideStatus.CODE_NUMBER0)
        check(WideStatus.fromLabel(it.label) === it)
        check(WideStatus.CodeClass.of(it.code) == it.codeClass)
        val texts = listOf("en", "ko", "tlh").flatMap { tag -> listOf(it.title(tag), it.summary(tag)) }
        val parts = listOf(it.code, word(it.lifecycle), word(it.wire)) + texts.map { text -> text ?: "-" }
        out.append(parts.joinToString("\t")).append('\n')
    }
    java.io.File("answers.txt").writeText(out.toString())
}
"#;

/// A registry of this many codes, of which every third number is one, and what the spec means.
fn wide(width: usize) -> (Folder, Catalogue) {
    let mut spec = HEADER.to_owned();
    for number in (0..width).map(|place| place * 3) {
        writeln!(spec, "\n[{number}]\nphrase = \"Code Number {number}\"").unwrap();
        writeln!(spec, "summary.en = \"Says \\\"CodeClass.{number}\\\", ${{x}} and */.\"").unwrap();
        writeln!(spec, "summary.ko = \"{number}번이다.\"\ntitle.ko = \"{number}번\"").unwrap();
        match number % 90 {
            9 => writeln!(spec, "former = [\"Old {number}\"]").unwrap(),
            30 => writeln!(spec, "lifecycle = \"deprecated\"\nwire = \"log-only\"").unwrap(),
            _ => {}
        }
    }
    let folder = Folder::with_edge();
    folder.write("wide.toml", &spec);
    let files = Files::new(folder.path());
    let compiled = compile(files.read("wide.toml").unwrap(), &files);
    (folder, compiled.catalogue.unwrap())
}

fn compare(printed: &str, catalogue: &Catalogue) {
    let (numbers, facts) = printed.split_once("====\n").unwrap();
    answers::compare(numbers, &[catalogue], Scope::Numbers);
    answers::compare_facts(facts, &[catalogue]);
}

#[test]
fn a_class_of_java_holds_10_000_codes() {
    const WIDTH: usize = 10_000;
    if !is_installed("javac") {
        return;
    }
    let (folder, catalogue) = wide(WIDTH);
    folder.print("export --to java wide.toml --lang en,ko --output WideStatus.java");
    folder.write("Driver.java", &JAVA.replace("WIDTH", &WIDTH.to_string()));
    let options = ["-encoding", "UTF-8", "-Xlint:all", "-Xdoclint:all/protected", "-Werror"];
    let sources = ["-d", "classes", "WideStatus.java", "Driver.java"];
    run(folder.path(), "javac", &[&options[..], &sources].concat());
    compare(&run(folder.path(), "java", &["-cp", "classes", "Driver"]), &catalogue);
}

/// The compiler is slow: fewer codes have several classes as well.
#[test]
fn a_class_of_kotlin_holds_more_codes_than_an_enum_class() {
    const WIDTH: usize = 3_000;
    let Some(compiler) = Kotlin::installed() else { return };
    let (folder, catalogue) = wide(WIDTH);
    folder.print("export --to kotlin wide.toml --lang en,ko --output WideStatus.kt");
    folder.write("Driver.kt", &KOTLIN.replace("WIDTH", &WIDTH.to_string()));
    compiler.compile(folder.path(), &["WideStatus.kt", "Driver.kt"]);
    let classes = format!("classes:{}", compiler.library());
    run(folder.path(), "java", &["-cp", &classes, "DriverKt"]);
    compare(&folder.read("answers.txt"), &catalogue);
}
