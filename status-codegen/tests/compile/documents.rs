//! Files that extend files.

use super::support::{HEADER, LibraryInMemory, help, messages, numbers};

const ROOT: &str = "format = 1\nextends = ['a.toml', 'b.toml']\n";

fn paths(compiled: &status_codegen::Compiled) -> Vec<&str> {
    compiled.documents.iter().map(|document| document.path.as_str()).collect()
}

#[test]
fn each_file_is_opened_in_order_and_tracked_once() {
    let library = LibraryInMemory::new()
        .file("a.toml", "format = 1\nextends = ['c.toml']\n[461]\nphrase = 'A'\n")
        .file("b.toml", "format = 1\nextends = ['c.toml']\n[462]\nphrase = 'B'\n")
        .file("c.toml", "format = 1\nextends = ['http']\n[460]\nphrase = 'C'\n");
    let compiled = library.compile(ROOT);
    assert_eq!(messages(&compiled), [""; 0]);
    assert_eq!(paths(&compiled), ["edge.toml", "a.toml", "c.toml", "b.toml"]);
    assert!(numbers(&compiled.catalogue.expect("a catalogue")).contains(&462));
}

#[test]
fn a_missing_file_is_reported_where_it_is_asked_for() {
    let spec =
        "format = 1\nextends = [{ path = 'nowhere.toml', only = [404] }]\n[404]\noverride = true\n";
    assert_eq!(
        LibraryInMemory::new().errors(spec),
        ["2:21: cannot read `nowhere.toml`: no such file"]
    );
}

#[test]
fn a_string_with_a_slash_is_a_path() {
    assert_eq!(
        LibraryInMemory::new().errors("format = 1\nextends = ['shared/base']\n"),
        ["2:12: cannot read `shared/base`: no such file"]
    );
}

#[test]
fn mistakes_of_a_parent_appear_once_and_in_order() {
    let library = LibraryInMemory::new()
        .file("a.toml", "format = 1\nextends = ['c.toml']\ncolour = 1\n")
        .file("b.toml", "format = 1\nextends = ['c.toml']\nflavour = 1\n")
        .file("c.toml", format!("{HEADER}odour = 1\n[404]\nphrase = 'é'\n[405]\nphrase = 'X'\n"));
    let compiled = library.compile(&format!("{ROOT}sound = 1\n"));
    assert_eq!(
        messages(&compiled),
        [
            "3:1: unknown key `sound` in a spec",
            "a.toml:3:1: unknown key `colour` in a spec",
            "c.toml:8:1: unknown key `odour` in `[registry]`",
            "c.toml:10:10: a phrase is printable ASCII, not `é` (U+00E9)",
            "b.toml:3:1: unknown key `flavour` in a spec",
        ]
    );
}

#[test]
fn nothing_is_said_of_what_follows_from_a_parents_mistakes() {
    let base = format!("{HEADER}[404]\nphrase = 'é'\n[405]\nphrase = 'X'\n");
    let library = LibraryInMemory::new().file("a.toml", base);
    let spec = "format = 1\nextends = [{ path = 'a.toml', only = [404, 405] }]\n[registry]\nfallback = 404\n\
                [404]\noverride = true\nphrase = 'Y'\n[predicate.is_x]\ncodes = [404]\n";
    let compiled = library.compile(spec);
    assert_eq!(compiled.diagnostics.len(), 1, "{:?}", messages(&compiled));
    assert_eq!(numbers(&compiled.catalogue.expect("a header")), [405]);
}

#[test]
fn a_mistake_of_a_parent_is_not_repeated_by_its_children() {
    let narrow = "format = 1\nextends = ['http']\n[registry]\ncodes = '400..=500'\n";
    let retired = "format = 1\nextends = ['http']\nretired = [404]\n";
    let taken = "format = 1\nextends = ['http']\n[460]\nphrase = 'Not Found'\n";
    let unmarked = "format = 1\nextends = ['http']\n[404]\nphrase = 'Nothing'\n";
    let fallback = "format = 1\nextends = ['http']\n[registry]\nfallback = 460\n";
    for parent in [narrow, retired, taken, unmarked, fallback] {
        let library = LibraryInMemory::new().file("a.toml", parent);
        let spec = "format = 1\nextends = ['a.toml']\n[470]\nphrase = 'X'\n\
                    [predicate.is_x]\ncodes = [404, 503]\n";
        assert_eq!(library.errors(spec).len(), 1, "{parent}");
    }
}

#[test]
fn nothing_is_said_of_what_a_broken_parent_may_have() {
    let library = LibraryInMemory::new().file("a.toml", "format = 1\n[registry\n");
    let spec = "format = 1\nextends = ['a.toml']\n[404]\noverride = true\n[predicate.is_x]\ncodes = [405]\n";
    assert_eq!(library.errors(spec).len(), 1);
}

#[test]
fn a_circle_is_reported_where_it_closes() {
    let library = LibraryInMemory::new()
        .file("a.toml", "format = 1\nextends = ['b.toml']\n")
        .file("b.toml", "format = 1\nextends = ['http', 'a.toml']\n");
    assert_eq!(
        library.errors("format = 1\nextends = ['a.toml']\n"),
        ["b.toml:2:20: these files extend each other in a cycle: a.toml -> b.toml -> a.toml"]
    );
}

#[test]
fn a_path_is_no_name_of_a_registry() {
    let spec = "format = 1\nextends = [{ registry = 'shared/base.toml' }]\n";
    assert_eq!(
        LibraryInMemory::new().errors(spec),
        ["2:25: `shared/base.toml` is a path, and no name of a registry"]
    );
    assert_eq!(help(&LibraryInMemory::new(), spec), "write `path = \"shared/base.toml\"`");
}

#[test]
fn a_file_does_not_extend_itself() {
    let library = LibraryInMemory::new().file("edge.toml", "");
    assert_eq!(
        library.errors("format = 1\nextends = ['edge.toml']\n"),
        ["2:12: these files extend each other in a cycle: edge.toml -> edge.toml"]
    );
}

#[test]
fn a_chain_has_an_end() {
    let mut library = LibraryInMemory::new();
    for link in 0..100 {
        let next = link + 1;
        library = library
            .file(&format!("{link}.toml"), format!("format = 1\nextends = ['{next}.toml']\n"));
    }
    let compiled = library.compile("format = 1\nextends = ['0.toml']\n");
    assert_eq!(messages(&compiled), ["62.toml:2:12: more than 64 files extend one another here"]);
}
