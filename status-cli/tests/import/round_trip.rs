//! What `export` writes, `import` reads: the same model, but that all codes are now its own.

use std::borrow::Cow;

use status_codegen::compile;
use status_codegen::model::{Catalogue, Code, Home, Notation, Predicate, Range, Text};
use status_data::Files;

use crate::folder::Folder;

/// The model of a spec in the folder, which has no mistakes.
fn model(folder: &Folder, path: &str) -> Catalogue {
    let files = Files::new(folder.path());
    let compiled = compile(files.read(path).unwrap(), &files);
    let shown: Vec<_> = compiled.diagnostics.iter().map(ToString::to_string).collect();
    assert!(shown.is_empty(), "{path}: {}", shown.join("\n"));
    compiled.catalogue.unwrap()
}

/// The model without what depends on the file that says it: whose the codes are, and in which order
/// the texts stand. A title that is the phrase again says nothing.
fn plain(mut catalogue: Catalogue) -> Catalogue {
    catalogue.registry_home = Home::This;
    catalogue.class_home = Home::This;
    catalogue.ancestors = Cow::Owned(Vec::new());
    catalogue.registry.titles.to_mut().sort();
    let predicates = catalogue.predicates.iter().map(|it| plain_predicate(it, &catalogue.codes));
    let predicates: Vec<_> = predicates.filter(|it| !it.members.is_empty()).collect();
    catalogue.predicates = predicates.into();
    let codes = catalogue.codes.iter().cloned().map(|mut code| {
        for text in code.texts.to_mut() {
            text.title = text.title.take().filter(|title| *title != code.phrase);
        }
        let is_empty = |it: &Text| (&it.title, &it.summary, &it.details) == (&None, &None, &None);
        code.texts.to_mut().retain(|text| !is_empty(text));
        code.texts.to_mut().sort_by(|one, other| one.language.cmp(&other.language));
        Code { home: Home::This, bundled: false, ..code }
    });
    catalogue.codes = codes.collect();
    catalogue
}

/// A predicate of a registry that stands alone has no range without a code that it is true of.
fn plain_predicate(predicate: &Predicate, codes: &[Code]) -> Predicate {
    let ranges = predicate.ranges.iter().filter(|range| {
        let mut within = codes.iter().filter(|it| range.contains(it.number)).peekable();
        within.peek().is_some() && within.all(|it| predicate.contains(it.number))
    });
    let ranges: Vec<_> = ranges.copied().collect();
    let is_single = |it: &Range| !ranges.iter().any(|range| range.encloses(*it));
    let codes = codes.iter().map(|code| Range::only(code.number));
    let members = codes.filter(|it| predicate.contains(it.first)).filter(is_single);
    let mut members: Vec<_> = members.chain(ranges.iter().copied()).collect();
    members.sort();
    Predicate { members: members.into(), ranges: ranges.into(), ..predicate.clone() }
}

#[test]
fn the_json_of_every_bundled_registry_gives_its_model() {
    for catalogue in status_data::registries() {
        let folder = Folder::with_edge();
        let name = &catalogue.registry.name;
        folder.print(&format!("export --to json --registry {name} --output table.json"));
        let run = folder.run("import table.json --from json --output spec.toml");
        let only_inherited =
            |line: &str| line.contains("true of no") || line.contains("not true of");
        assert!(run.errors.lines().all(only_inherited), "{name}: {run:?}");
        let (read, exported) = (plain(model(&folder, "spec.toml")), plain(catalogue.clone()));
        assert_eq!(read.registry, exported.registry, "{name}");
        for (read, exported) in read.codes.iter().zip(exported.codes.iter()) {
            assert_eq!(read, exported, "{name}");
        }
        assert_eq!(read, exported, "{name}");
    }
}

/// What a registry in parts has to declare.
fn parts(notation: &Notation) -> String {
    let lasts: Vec<_> = notation.parts().iter().map(|part| part.last.to_string()).collect();
    if lasts.is_empty() { String::new() } else { format!("--parts {}", lasts.join(",")) }
}

#[test]
fn the_csv_of_every_bundled_registry_gives_its_codes() {
    for catalogue in status_data::registries() {
        let folder = Folder::with_edge();
        let name = &catalogue.registry.name;
        folder.print(&format!("export --to csv --docs en,ko --registry {name} --output table.csv"));
        let parts = parts(&catalogue.registry.notation);
        let line = format!("import table.csv --from csv {parts} --output spec.toml --name {name}");
        let run = folder.run(&line);
        assert!(run.code < 2, "{name}: {run:?}");
        let read = plain(model(&folder, "spec.toml"));
        let exported = plain(catalogue.clone());
        assert_eq!(read.codes.len(), exported.codes.len(), "{name}: {run:?}");
        for (read, exported) in read.codes.iter().zip(exported.codes.iter()) {
            // A cell has one line, and no source of a former phrase.
            let mut exported = exported.clone();
            for former in exported.former.to_mut() {
                former.reference = None;
            }
            for text in exported.texts.to_mut() {
                text.details = text
                    .details
                    .as_deref()
                    .map(|it| it.split_whitespace().collect::<Vec<_>>().join(" ").into());
            }
            assert_eq!(*read, exported, "{name}");
        }
        for predicate in exported.predicates.iter() {
            let asked = read.predicates.iter().find(|it| it.name == predicate.name);
            for code in exported.codes.iter() {
                let answer = asked.is_some_and(|it| it.contains(code.number));
                assert_eq!(answer, predicate.contains(code.number), "{name} {}", predicate.name);
            }
        }
    }
}

#[test]
fn several_other_meanings_come_back_from_csv() {
    let folder = Folder::with_edge();
    folder.write("edge.toml", SPEC);
    folder.print("export --to csv edge.toml --output table.csv");
    let run = folder.run("import table.csv --from csv --output spec.toml --name acme");
    assert!(run.code < 2, "{run:?}");
    let others = |path| {
        let codes = model(&folder, path).codes;
        let others = codes.iter().map(|code| (code.number, code.other_meanings.clone()));
        others.collect::<Vec<_>>()
    };
    assert_eq!(others("spec.toml"), others("edge.toml"));

    let table = "code,phrase,also\n1,One,Uno\n";
    folder.write("table.csv", table);
    let run = folder.run("import table.csv --from csv");
    assert!(run.code == 1 && run.errors.contains("when.en"), "{run:?}");
}

#[test]
fn a_spec_of_every_form_comes_back() {
    let folder = Folder::with_edge();
    folder.write("edge.toml", SPEC);
    folder.print("check edge.toml");
    folder.print("export --to json edge.toml --output table.json");
    let run = folder.run("import table.json --from json --output spec.toml");
    assert_eq!(run.code, 0, "{run:?}");
    assert_eq!(plain(model(&folder, "spec.toml")), plain(model(&folder, "edge.toml")));
}

/// Negative numbers, several lines, quotation marks, retired numbers, mappings both ways, ranges.
const SPEC: &str = r#"
format = 1
retired = [-7, "-20..=-11"]

[registry]
name = "acme"
title = { en = "Acme \\ \"one\"", ko = "아크미" }
source = "https://acme.example/"
as-of = 2026-10-09
repr = "i32"
codes = "-100..=99"
digits = 2
fallback = -1
class-enum = "AcmeKind"

[[class]]
name = "Bad"
codes = "-100..=-1"
fallback = -1
title.en = "Bad one"

[[class]]
name = "Good"
label = "fine"
codes = "0..=99"

[[range]]
name = "Ours"
codes = "-60..=-50"
title.en = "Ours"

[[range]]
name = "Alerts"
codes = "10..=20"
registry = "tls"
offset = 10

[predicate.is_odd]
codes = [-1, "0..=7"]
summary.en = "It is odd."
reference = ["RFC 9110", "https://acme.example/"]

[mapping.http]
to = "http"
codes = { "-1" = 500, "0..=9" = 200 }
summary.en = "As HTTP has it."

[mapping.http-response]
from = "http"
codes = { 404 = -1, "200..=299" = 0 }
default = -1

["-1"]
phrase = "Bad \"thing\""
name = "BadThing"
former = ["Thing", { phrase = "Old thing", reference = "RFC 1" }]
lifecycle = "deprecated"
wire = "log-only"
also = [
    { phrase = "Worse", when = { en = "before 2020; never after", ko = "2020년 이전" }, reference = ["RFC 1", "RFC 2"] },
    { phrase = "Worst", when.en = "on Mondays" },
]
headers = { required = ["Allow"], optional = ["Retry-After"] }
title.ko = "나쁜 것"
summary.en = "It is \\ bad."
details.en = "One line.\n\nAnother `line`."

[0]
phrase = "Fine"
"#;
