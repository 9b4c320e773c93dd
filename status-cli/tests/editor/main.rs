//! What an editor with Taplo makes of the JSON Schema: completions, hover and diagnostics.

mod server;
#[path = "../tool/mod.rs"]
#[allow(dead_code, reason = "no test uses all of it")]
mod tool;

use assert_cmd::Command;
use server::Server;

const SPEC: &str = "\
#:schema ./spec.schema.json
format  = 1
extends = [\"http\"]

[registry]
name  = \"acme\"
title = \"Acme\"

[470]
phrase    = \"Tenant Over Quota\"
lifecycle = \"permanet\"

[predicate.is_ours]
codes = [470]
";

/// Where a text is in the spec, and how many characters further.
fn place(text: &str, further: usize) -> (usize, usize) {
    let (before, _) = SPEC.split_once(text).expect("the spec has the text");
    let line = before.lines().count() - usize::from(!before.ends_with('\n') && !before.is_empty());
    let column = before.rsplit('\n').next().map_or(0, str::len);
    (line, column + further)
}

#[test]
fn an_editor_completes_explains_and_checks_a_spec() {
    if !tool::is_installed("node") {
        return;
    }
    let modules = match tool::from_npm("taplo", &["@taplo/lsp@0.8.0"]) {
        Ok(modules) => modules,
        Err(why) => return eprintln!("skipped: Taplo cannot be installed: {why}"),
    };
    let mut command = Command::cargo_bin("status-codes").expect("the command is built");
    let schema = command.arg("schema").output().expect("the command runs").stdout;
    let schema = String::from_utf8(schema).expect("the schema is UTF-8");
    let (mut server, diagnostics) = Server::open(&modules, &schema, SPEC);

    let [diagnostic] = diagnostics.as_slice() else { panic!("{diagnostics:#?}") };
    let message = diagnostic["message"].as_str().expect("a message");
    assert!(message.starts_with("\"permanet\" is not one of"), "{message}");
    assert_eq!(diagnostic["range"]["start"]["line"], place("lifecycle", 0).0);

    for (key, text) in [
        ("format", "The version of this format."),
        ("extends", "A bundled registry, or a path: it has a `/` or ends in `.toml`."),
        ("name", "The name that other specs extend it by."),
        ("title", "The name in prose: in English, or by language."),
        ("470", "A code."),
        ("phrase", "The reason phrase, in printable ASCII."),
        ("lifecycle", "How far the registration is along; permanent if not given."),
        ("is_ours", "A set of codes, whose name is the name of a method."),
    ] {
        let shown = server.hover(place(key, 1));
        assert_eq!(shown.as_str().map(str::trim), Some(text), "{key}");
    }

    let values = server.completions(place("permanet", 2));
    let values: Vec<_> = values.iter().map(|(label, _)| label.trim_matches('"')).collect();
    let lifecycles =
        ["permanent", "temporary", "unused", "deprecated", "obsolete", "draft", "unofficial"];
    assert_eq!(values, lifecycles);

    let keys = server.completions(place("\n[predicate", 0));
    let of = |key: &str| keys.iter().find(|(label, _)| label == key).map(|(_, text)| text);
    assert_eq!(of("summary").expect("a code has one"), "One sentence, by language.");
    assert_eq!(of("name").expect("a code has one"), "The variant, if not made from the phrase.");
    assert!(of("headers.required").is_some(), "{keys:#?}");
    assert!(of("phrase").is_none(), "the code has it already: {keys:#?}");
}
