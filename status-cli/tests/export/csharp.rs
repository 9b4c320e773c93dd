//! What `status-codes export --to csharp` writes, under Mono's compiler and in its virtual machine.
//!
//! Where Mono is not installed, this test says so and passes.

use std::fmt::Write;

use status_codegen::model::{Catalogue, Direction};
use status_codegen::name::camel;

use crate::answers::{self, Scope};
use crate::folder::Folder;
use crate::registries;
use crate::tool::{is_installed, methods, run};

const STRICT: &[&str] = &["-langversion:7", "-warn:4", "-warnaserror", "-doc:documentation.xml"];

/// Tries the enums as a user would, then prints what each answers, as `answers` has it.
const DRIVER: &str = r#"
using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Codes;

internal static class Driver
{
    private static readonly StringBuilder Out = new StringBuilder();

    private static void Check(bool holds)
    {
        if (!holds)
        {
            throw new Exception();
        }
    }

    private static void Emit(string name, Func<int, string> line)
    {
        Out.Append("== ").Append(name).Append('\n');
        string last = "";
        for (int code = 0; code < 65536; code++)
        {
            string now = line(code);
            if (now != last)
            {
                Out.Append(code).Append('\t').Append(now).Append('\n');
                last = now;
            }
        }
    }

    private static string Show<T>(T? it) where T : struct
    {
        return it.HasValue ? it.Value.ToString() : "-";
    }

    private static string Word(object it)
    {
        return it.ToString() == "LogOnly" ? "log-only" : it.ToString().ToLowerInvariant();
    }

    private static void Main()
    {
        HttpStatus status;
        Check(HttpStatusExtensions.TryFrom(503, out status) && status == HttpStatus.ServiceUnavailable);
        Check(status.GetClass() == HttpStatusClass.ServerError && status.GetPhrase() == "Service Unavailable");
        Check(status.Describe() == "503 Service Unavailable");
        Check(!HttpStatusExtensions.TryFrom(599, out status) && status.GetPhrase() == null);
        Check(((HttpStatus)599).GetClass() == HttpStatusClass.ServerError);
        SqlstateStatus state;
        Check(SqlstateStatusExtensions.TryParse("42P01", out state) && state == SqlstateStatus.UndefinedTable);
        Check(GrpcStatus.NotFound.ToHttp() == 404 && ((GrpcStatus)99).ToHttp() == 500);
        Check(GrpcStatusExtensions.FromHttpResponse(503) == GrpcStatus.Unavailable);
        Check(AcmeHostileStatus.Null.GetPhrase() == File.ReadAllText("phrase.txt"));
        Check(((HttpStatus)599).GetTitle("en") == null && !((HttpStatus)599).GetWire().HasValue);
SECTIONS        File.WriteAllText("answers.txt", Out.ToString(), new UTF8Encoding(false));
        Out.Clear();
FACTS        File.WriteAllText("facts.txt", Out.ToString(), new UTF8Encoding(false));
    }
}
"#;

fn status(registry: &str) -> String {
    format!("{}Status", camel(registry))
}

/// What the program prints of a registry's codes, as `answers::facts` has it.
fn facts(catalogue: &Catalogue) -> String {
    let status = status(&catalogue.registry.name);
    let languages = answers::languages(catalogue);
    let texts = languages.iter().chain([&"tlh"]).map(|language| match languages.len() {
        0 => "                Out.Append(\"\\t-\\t-\");\n".to_owned(),
        _ => format!(
            "                Out.Append('\\t').Append(it.GetTitle({language:?}) ?? \"-\");
                Out.Append('\\t').Append(it.GetSummary({language:?}) ?? \"-\");\n"
        ),
    });
    let texts: String = texts.collect();
    format!(
        "        Out.Append(\"== {}\\n\");
        for (int code = -65536; code < 65536; code++)
        {{
            {status} it;
            if ({status}Extensions.TryFrom(code, out it))
            {{
                Out.Append(code).Append('\\t').Append(Word(it.GetLifecycle().Value));
                Out.Append('\\t').Append(Word(it.GetWire().Value));
{texts}                Out.Append('\\n');
            }}
        }}\n",
        catalogue.registry.name
    )
}

/// The names of the methods are those of the source.
fn section(catalogue: &Catalogue, source: &str) -> String {
    let (registry, status) = (&catalogue.registry, status(&catalogue.registry.name));
    let extensions = format!("{status}Extensions");
    let mut body = format!(
        "        Emit({:?}, code =>
        {{
            {status} it;
            var parts = new List<string>();
            parts.Add({extensions}.TryFrom(code, out it) ? it.ToString() : \"-\");
            it = ({status})code;
            var true_ = new List<string>();\n",
        registry.name
    );
    if registry.classes.is_empty() {
        body += "            parts.Add(\"-\");\n";
    } else {
        body += "            parts.Add(it.GetClass().HasValue ? it.GetClass().Value.GetLabel() : \"-\");\n";
    }
    let range = if registry.ranges.is_empty() { "\"-\"" } else { "Show(it.GetRange())" };
    writeln!(body, "            parts.Add({range});").unwrap();
    let start = "        public static bool ";
    let mut predicates = methods(source, start, &format!("(this {status} status)"));
    predicates.retain(|name| !name.starts_with("Try"));
    assert_eq!(predicates.len(), catalogue.predicates.len());
    for (predicate, method) in catalogue.predicates.iter().zip(predicates) {
        let name = &predicate.name;
        writeln!(body, "            if (it.{method}()) {{ true_.Add({name:?}); }}").unwrap();
    }
    body += "            parts.Add(string.Join(\",\", true_));\n";
    for mapping in catalogue.mappings.iter() {
        let method = camel(&mapping.method());
        let call = match mapping.direction {
            Direction::To => format!("it.{method}()"),
            Direction::From => format!("{extensions}.{method}(code)"),
        };
        let shown = if mapping.default.is_some() {
            format!("{call}.ToString()")
        } else {
            format!("Show({call})")
        };
        writeln!(body, "            parts.Add({shown});").unwrap();
    }
    body + "            return string.Join(\"\\t\", parts);\n        });\n"
}

#[test]
fn mcs_has_nothing_to_say_and_every_number_has_the_answers_of_the_engine() {
    if !is_installed("mcs") || !is_installed("mono") {
        return;
    }
    let folder =
        registries::export("csharp", |name| format!("{}.cs --package Codes", status(name)));
    let null = registries::hostile().codes.iter().find(|it| it.name == "Null").unwrap();
    folder.write("phrase.txt", &null.phrase);
    let (mut sections, mut sources) = (String::new(), Vec::new());
    let all: String = registries::all().into_iter().map(facts).collect();
    for catalogue in registries::all() {
        let source = format!("{}.cs", status(&catalogue.registry.name));
        sections += &section(catalogue, &folder.read(&source));
        sources.push(source);
    }
    folder.write("Driver.cs", &DRIVER.replace("SECTIONS", &sections).replace("FACTS", &all));
    let sources: Vec<_> = sources.iter().map(String::as_str).collect();
    // Warnings are of the library; the driver is compiled apart.
    run(folder.path(), "mcs", &[STRICT, &["-target:library", "-out:codes.dll"], &sources].concat());
    run(folder.path(), "mcs", &["-langversion:7", "-r:codes.dll", "-out:driver.exe", "Driver.cs"]);
    run(folder.path(), "mono", &["driver.exe"]);
    answers::compare(&folder.read("answers.txt"), &registries::all(), Scope::Numbers);
    answers::compare_facts(&folder.read("facts.txt"), &registries::all());
}

#[test]
fn a_namespace_is_named_and_a_keyword_is_none() {
    let folder = Folder::with_edge();
    let page = folder.print("export --to csharp edge.toml --package Acme.Edge");
    assert!(page.contains("\nnamespace Acme.Edge\n{\n"), "{page}");
    let run = folder.run("export --to csharp edge.toml --package Acme.class");
    assert!(run.code == 2 && run.errors.contains("is not the name of a package"), "{run:?}");
}
