//! `status-codes diff`.

use serde_json::Value;

use crate::folder::{EDGE, Folder};
use crate::git::git;

const BASE: &str = "\
format = 1
[registry]
name = \"acme\"
title = \"Acme\"
repr = \"u16\"
codes = \"100..=999\"
digits = 3
[[class]]
name = \"Low\"
codes = \"100..=499\"
[[class]]
name = \"High\"
codes = \"500..=999\"
[predicate.is_worth_a_retry]
codes = [101]
[101]
phrase = \"First\"
summary.en = \"It is the first.\"
[102]
phrase = \"Second\"
former = [\"Next\"]
";

/// The changes from [`BASE`] to what it is with some text in another's place, as `level of: words`.
fn changes(edits: &[(&str, &str)]) -> Vec<String> {
    let folder = Folder::with_edge();
    let mut new = BASE.to_owned();
    for (old, text) in edits {
        assert!(new.contains(old), "{old}");
        new = new.replace(old, text);
    }
    folder.write("old.toml", BASE);
    folder.write("new.toml", &new);
    let json = folder.print("diff old.toml new.toml --format json");
    let changes: Value = serde_json::from_str(&json).unwrap();
    let word = |change: &Value, key: &str| change[key].as_str().unwrap().to_owned();
    let shown = changes.as_array().unwrap().iter().map(|change| {
        assert!(!word(change, "meaning").is_empty());
        let (level, of, words) =
            (word(change, "level"), word(change, "of"), word(change, "change"));
        format!("{level} {of}: {words}")
    });
    shown.collect()
}

#[test]
fn nothing_changed_is_nothing() {
    assert_eq!(changes(&[]), [""; 0]);
}

#[test]
fn a_new_code_is_major() {
    let third = ("[102]", "[103]\nphrase = \"Third\"\n[102]");
    assert_eq!(changes(&[third]), ["major 103 Third: added"]);
}

#[test]
fn a_removed_number_that_is_not_retired_is_told_so() {
    let removed = ("[102]\nphrase = \"Second\"\nformer = [\"Next\"]\n", "");
    let told =
        "major 102 Second: removed; 102 is not in `retired`: add it, lest another code take it";
    assert_eq!(changes(&[removed]), [told]);
    let retired = ("format = 1", "format = 1\nretired = [102]");
    assert_eq!(
        changes(&[removed, retired]),
        ["major 102 Second: removed", "patch registry: retired: now 102"]
    );
}

#[test]
fn another_number_for_a_name_is_a_renumbering() {
    assert_eq!(
        changes(&[("[102]", "[103]")]),
        ["major 102 Second: renumbered: now 103; \
          102 is not in `retired`: add it, lest another code take it"]
    );
    assert_eq!(
        changes(&[("[102]", "[103]\nphrase = \"Third\"\n[104]"), ("[103]", "[102]")]),
        [
            "major 102 Second: renumbered: now 104; 102 is another code now",
            "major 102 Third: added"
        ]
    );
}

#[test]
fn a_new_name_is_major_unless_the_old_one_stays_as_an_alias() {
    let renamed = changes(&[("\"First\"", "\"Prime\"")]);
    assert_eq!(
        renamed,
        [
            "major 101 First: renamed: First is now Prime",
            "major 101 First: phrase: \"First\" is now \"Prime\""
        ]
    );
    let kept = changes(&[("\"First\"", "\"Prime\"\nformer = [\"First\"]")]);
    assert_eq!(
        kept,
        [
            "minor 101 First: renamed: First is now Prime",
            "minor 101 First: phrase: \"First\" is now \"Prime\""
        ]
    );
}

#[test]
fn former_phrases_come_as_minor_and_go_as_major() {
    assert_eq!(
        changes(&[("[\"Next\"]", "[\"Other\"]")]),
        [
            "major 102 Second: former phrase \"Next\" removed",
            "minor 102 Second: former phrase \"Other\" added"
        ]
    );
}

#[test]
fn classes_are_major_and_what_follows_from_them_is_said_once() {
    assert_eq!(
        changes(&[("..=499", "..=101"), ("\"500..", "\"102..")]),
        [
            "major class Low: codes: 100..=499 is now 100..=101",
            "major class High: codes: 500..=999 is now 102..=999",
            "major 102 Second: reclassified: Low is now High"
        ]
    );
    assert_eq!(
        changes(&[("\"Low\"", "\"Lower\"")]),
        ["major class Low: removed", "major class Lower: added",]
    );
    assert_eq!(
        changes(&[("\"Low\"", "\"Low\"\nlabel = \"4xx\"")]),
        ["minor class Low: label: low is now 4xx"]
    );
}

#[test]
fn predicates_are_lost_as_major_and_gained_as_minor() {
    assert_eq!(
        changes(&[("codes = [101]", "codes = [102]")]),
        ["major 101 First: no longer is_worth_a_retry", "minor 102 Second: now is_worth_a_retry"]
    );
    assert_eq!(
        changes(&[("is_worth_a_retry", "is_final")]),
        ["major predicate is_worth_a_retry: removed", "minor predicate is_final: added"]
    );
}

#[test]
fn texts_are_a_patch_and_what_is_known_is_minor() {
    let more =
        "It is one.\"\nsummary.ko = \"하나다.\"\nlifecycle = \"draft\"\nreference = \"RFC 1\"";
    assert_eq!(
        changes(&[("It is the first.\"", more)]),
        [
            "minor 101 First: lifecycle: permanent is now draft",
            "patch 101 First: reference: now RFC 1",
            "patch 101 First: summary.en changed",
            "patch 101 First: summary.ko added"
        ]
    );
}

#[test]
fn the_registry_itself_is_compared() {
    assert_eq!(
        changes(&[
            ("u16", "u32"),
            ("digits = 3", "digits = 4\nfallback = 101"),
            ("\"Acme\"", "\"A\"")
        ]),
        [
            "major registry: repr: u16 is now u32",
            "minor registry: digits: 3 is now 4",
            "minor registry: fallback: now 101",
            "patch registry: title: Acme is now A"
        ]
    );
}

#[test]
fn a_denied_level_is_a_finding() {
    let folder = Folder::with_edge();
    folder.write("new.toml", &EDGE.replace("the day", "a day"));
    let code = |options: &str| folder.run(&format!("diff edge.toml new.toml {options}")).code;
    assert_eq!((code(""), code("--deny major"), code("--deny minor")), (0, 0, 0));
    assert_eq!(code("--deny patch"), 1);
    folder.write("new.toml", &EDGE.replace("[470]", "[471]"));
    assert_eq!((code(""), code("--deny major")), (0, 1));
}

#[test]
fn every_format_lists_the_changes() {
    let folder = Folder::with_edge();
    folder.write("new.toml", &EDGE.replace("[470]", "[471]"));
    for format in ["table", "json", "csv", "markdown"] {
        let listing = folder.print(&format!("diff edge.toml new.toml --format {format}"));
        assert!(listing.contains("renumbered: now 471"), "{format}: {listing}");
    }
}

/// A repository whose first commit has a spec that extends `shared/base.toml`.
fn repository() -> Folder {
    let folder = Folder::with_edge();
    folder.write("shared/base.toml", EDGE);
    folder.write("edge/edge.toml", "format = 1\nextends = [\"../shared/./base.toml\"]\n");
    for arguments in ["init --quiet", "add .", "commit --quiet --message first"] {
        git(&folder, arguments);
    }
    folder
}

#[test]
fn a_revision_is_compared_with_what_it_extended_then() {
    let folder = repository();
    assert_eq!(folder.print("diff --git HEAD edge/edge.toml --format csv").lines().count(), 1);
    folder.write("shared/base.toml", &EDGE.replace("[470]", "[471]"));
    let run = folder.run("diff --git HEAD edge/edge.toml --format csv --deny major");
    assert_eq!(run.code, 1);
    assert!(run.output.contains("470 Tenant Over Quota,\"renumbered: now 471;"), "{}", run.output);
}

#[test]
fn what_git_does_not_know_cannot_be_compared() {
    let folder = repository();
    folder.write("new.toml", EDGE);
    for (line, reason) in [
        ("--git nowhere edge.toml", "no revision is called `nowhere`"),
        ("--git=--all edge.toml", "no revision is called `--all`"),
        ("--git HEAD new.toml", "file not found at HEAD"),
        ("--git HEAD edge.toml new.toml", "there is one file"),
        ("edge.toml", "nothing to compare with"),
    ] {
        let run = folder.run(&format!("diff {line}"));
        assert_eq!(run.code, 2, "{line}");
        assert!(run.errors.contains(reason), "{line}: {}", run.errors);
    }
    folder.write("edge/edge.toml", "format = 2");
    let run = folder.run("diff --git HEAD edge/edge.toml");
    assert!(run.errors.contains("edge/edge.toml:1:10: error: unknown format 2"), "{}", run.errors);
}

#[test]
fn mappings_are_methods_and_ranges_are_answers() {
    let folder = Folder::with_edge();
    let map = "[mapping.http]\nto = \"http\"\ncodes = { 470 = 429 }\ndefault = 500\n";
    let range = "[[range]]\nname = \"Tenants\"\ncodes = \"470..=479\"\n";
    folder.write("new.toml", &format!("{EDGE}\n{map}\n{range}"));
    folder.write("other.toml", &format!("{EDGE}\n{}\n{range}", map.replace("429", "403")));
    let row = |level: &str, subject: &str, change: &str, meaning: &str| {
        format!("{level},{subject},{change},\"{meaning}; typescript: ")
    };
    let changes =
        |old: &str, new: &str| folder.print(&format!("diff {old}.toml {new}.toml --format csv"));
    let added = changes("edge", "new");
    assert!(added.contains(&row("minor", "mapping http", "added", "a new method")), "{added}");
    assert!(added.contains("minor,range Tenants,added,"), "{added}");
    let removed = changes("new", "edge");
    assert!(removed.contains(&row("major", "mapping http", "removed", "the method is gone")));
    assert!(removed.contains("minor,range Tenants,removed,"), "{removed}");
    let edited = changes("new", "other");
    assert!(edited.contains(&row(
        "minor",
        "mapping http",
        "codes changed",
        "codes are mapped otherwise"
    )));
    assert_eq!(edited.lines().count(), 2, "{edited}");
}

#[test]
fn a_change_of_a_code_says_what_it_is_called_in_the_exported_languages() {
    let folder = Folder::with_edge();
    let meaning = |edits: &[(&str, &str)], change: &str| {
        let new = edits.iter().fold(EDGE.to_owned(), |spec, (old, new)| spec.replace(old, new));
        folder.write("new.toml", &new);
        let json = folder.print("diff edge.toml new.toml --format json");
        let changes: Value = serde_json::from_str(&json).unwrap();
        let mut changes = changes.as_array().unwrap().iter();
        let found = changes.find(|it| it["change"].as_str().unwrap().starts_with(change));
        found.unwrap()["meaning"].as_str().unwrap().to_owned()
    };
    let renamed = meaning(&[("Tenant Over Quota", "Quota Exceeded")], "renamed");
    assert!(renamed.starts_with("the variant's old name is gone; "), "{renamed}");
    for name in [
        "python: AcmeEdgeStatus.TENANT_OVER_QUOTA is now AcmeEdgeStatus.QUOTA_EXCEEDED",
        "proto: ACME_EDGE_STATUS_TENANT_OVER_QUOTA is now ACME_EDGE_STATUS_QUOTA_EXCEEDED",
    ] {
        assert!(renamed.contains(name), "{renamed}");
    }
    let number = ("[470]", "[471]");
    let renumbered = meaning(&[number], "renumbered");
    assert!(renumbered.contains("python: AcmeEdgeStatus.TENANT_OVER_QUOTA,"), "{renumbered}");
    let both = [number, ("Tenant Over Quota", "Quota Exceeded")];
    let removed = meaning(&both, "removed");
    assert!(removed.starts_with("the variant is gone; ") && removed.contains("TENANT_OVER_QUOTA"));
    let added = meaning(&both, "added");
    assert!(added.contains("proto: ACME_EDGE_STATUS_QUOTA_EXCEEDED"), "{added}");
    let text = meaning(&[("the day", "a day")], "summary.en");
    assert_eq!(text, "documentation");
}

#[test]
fn a_code_or_a_class_that_is_added_to_a_non_exhaustive_enum_is_minor() {
    let folder = Folder::with_edge();
    folder.write("old.toml", BASE);
    let split = BASE
        .replace("100..=499\"", "100..=199\"\n[[class]]\nname = \"Middle\"\ncodes = \"200..=499\"");
    for (new, count) in [(format!("{BASE}[103]\nphrase = \"Third\"\n"), 1), (split, 2)] {
        folder.write("new.toml", &new);
        let lines = |options: &str| {
            let line = format!("diff old.toml new.toml --format csv {options}");
            folder.print(&line).lines().skip(1).map(ToOwned::to_owned).collect::<Vec<_>>()
        };
        let (exhaustive, open) = (lines(""), lines("--non-exhaustive"));
        assert_eq!((exhaustive.len(), open.len()), (count, count), "{exhaustive:?}");
        assert!(exhaustive.iter().all(|it| it.starts_with("major,")), "{exhaustive:?}");
        assert_eq!(open.iter().filter(|it| it.starts_with("minor,")).count(), 1, "{open:?}");
    }
    folder
        .write("new.toml", &BASE.replace("[102]\nphrase = \"Second\"\nformer = [\"Next\"]\n", ""));
    let gone = folder.run("diff old.toml new.toml --non-exhaustive --deny major");
    assert_eq!(gone.code, 1, "{gone:?}");
}

#[test]
fn what_codes_are_asked_and_where_they_belong_has_its_names_too() {
    let folder = Folder::with_edge();
    let more = "\n[predicate.is_billing]\ncodes = [470]\n[mapping.http]\nto = \"http\"\ncodes = { 470 = 429 }\ndefault = 500\n\
                [[range]]\nname = \"Tenants\"\ncodes = \"470..=479\"\n";
    folder.write("new.toml", &format!("{EDGE}{more}"));
    let other = more.replace("codes = [470]", "codes = [404, 470]");
    folder.write("other.toml", &format!("{EDGE}{other}"));
    let rows = |old: &str, new: &str| {
        let json = folder.print(&format!("diff {old}.toml {new}.toml --format json"));
        let changes: Value = serde_json::from_str(&json).unwrap();
        changes.as_array().unwrap().clone()
    };
    let meaning = |rows: &[Value], of: &str| {
        let found = rows.iter().find(|it| it["of"] == of);
        found.unwrap_or_else(|| panic!("{of} {rows:?}"))["meaning"].as_str().unwrap().to_owned()
    };
    let added = rows("edge", "new");
    let predicate = meaning(&added, "predicate is_billing");
    for name in [
        "typescript: \"is_billing\"",
        "python: AcmeEdgeStatus.is_billing",
        "go: acmeedge.Status.IsBilling",
        "java: AcmeEdgeStatus.isBilling",
        "kotlin: AcmeEdgeStatus.isBilling",
        "swift: AcmeEdgeStatus.isBilling",
        "csharp: AcmeEdgeStatusExtensions.IsBilling",
        "c: acme_edge_status_is_billing",
    ] {
        assert!(predicate.contains(name), "{name}: {predicate}");
    }
    assert!(!predicate.contains("proto"), "{predicate}");
    let mapping = meaning(&added, "mapping http");
    for name in
        ["typescript: acmeEdgeToHttp", "go: acmeedge.Status.ToHTTP", "c: acme_edge_status_to_http"]
    {
        assert!(mapping.contains(name), "{name}: {mapping}");
    }
    assert!(meaning(&added, "range Tenants").contains("java: AcmeEdgeStatus.CodeRange.TENANTS"));
    let removed = rows("new", "edge");
    let names = |meaning: &str| meaning.split_once("; ").unwrap().1.to_owned();
    assert_eq!(names(&meaning(&removed, "mapping http")), names(&mapping));
    let gained = rows("new", "other");
    assert!(meaning(&gained, "404 Not Found").contains("java: AcmeEdgeStatus.isBilling"));

    let class = "format = 1\n[registry]\nname = \"acme\"\ntitle = \"Acme\"\nrepr = \"u8\"\ndigits = 1\ncodes = \"1..=9\"\n\
                 [[class]]\nname = \"Bad\"\ncodes = \"1..=9\"\n[1]\nphrase = \"One\"\n";
    folder.write("edge.toml", class);
    folder.write("new.toml", &class.replace("Bad", "Worse"));
    let renamed = rows("edge", "new");
    for (of, name) in [
        ("class Bad", "csharp: AcmeStatusClass.Bad"),
        ("class Worse", "c: ACME_STATUS_CLASS_WORSE"),
    ] {
        assert!(meaning(&renamed, of).contains(name), "{renamed:?}");
    }
}
