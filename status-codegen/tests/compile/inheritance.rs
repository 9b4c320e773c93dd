//! What comes of several parents.

use super::support::{HEADER, LibraryInMemory, NGINX, help, messages, numbers, over_http};
use status_codegen::model::Home;

#[test]
fn everything_is_inherited() {
    let catalogue = over_http("");
    assert_eq!(numbers(&catalogue), [400, 404, 408, 413, 451, 500, 503]);
    assert_eq!(catalogue.registry.name, "http");
    assert_eq!(catalogue.registry_home, Home::Bundled("http".into()));
    assert_eq!(catalogue.class_home, Home::Bundled("http".into()));
    assert!(catalogue.codes.iter().all(|code| code.bundled));
}

#[test]
fn parents_are_united() {
    let catalogue = LibraryInMemory::new().catalogue("format = 1\nextends = ['http', 'nginx']\n");
    assert_eq!(numbers(&catalogue), [400, 404, 408, 413, 451, 494, 499, 500, 503]);
    assert_eq!(catalogue.registry.name, "http");
    assert_eq!(catalogue.registry_home, Home::Bundled("http".into()));
}

#[test]
fn only_picks_and_except_leaves_out() {
    for (pick, expected) in [
        ("only = [404, '500..=599']", vec![404, 500, 503]),
        ("except = ['400..=499']", vec![500, 503]),
        ("only = ['404..=404']", vec![404]),
        ("except = []", vec![400, 404, 408, 413, 451, 500, 503]),
    ] {
        let spec = format!("format = 1\nextends = [{{ registry = 'http', {pick} }}]\n");
        assert_eq!(numbers(&LibraryInMemory::new().catalogue(&spec)), expected, "{pick}");
    }
}

#[test]
fn only_nothing_takes_the_classes() {
    let catalogue = LibraryInMemory::new().catalogue(NGINX);
    assert_eq!(numbers(&catalogue), [494, 499]);
    assert_eq!(catalogue.registry.classes.len(), 2);
    assert_eq!(catalogue.class_home, Home::Bundled("http".into()));
    assert_eq!(catalogue.registry_home, Home::This);
    assert!(catalogue.codes.iter().all(|code| code.home == Home::This && !code.bundled));
}

#[test]
fn only_and_except_name_what_is_there() {
    let spec = "format = 1\nextends = [{ registry = 'http', only = [404, 460, '600..=699'] }]\n";
    assert_eq!(
        LibraryInMemory::new().errors(spec),
        ["2:46: `http` has no code 460", "2:51: `http` has no code 600..=699"]
    );
    let spec = "format = 1\nextends = [{ registry = 'http', except = [460] }]\n";
    assert_eq!(LibraryInMemory::new().errors(spec), ["2:43: `http` has no code 460"]);
}

#[test]
fn a_number_with_two_meanings_is_an_error_that_shows_the_way_out() {
    let other = NGINX.replace("[499]", "[451]").replace("[494]", "[408]");
    let library = LibraryInMemory::new().bundle("microsoft", &other);
    let spec = "format = 1\nextends = ['http', 'microsoft']\n";
    assert_eq!(
        library.errors(spec),
        ["2:20: `http` and `microsoft` differ in what they mean by \
          408 (\"Request Timeout\" and \"Request Header Too Large\"), \
          451 (\"Unavailable For Legal Reasons\" and \"Client Closed Request\")"]
    );
    assert_eq!(
        help(&library, spec),
        "to keep what `http` means, write { registry = \"microsoft\", except = [408, 451] }"
    );
    let spec = "format = 1\nextends = ['http', { registry = 'microsoft', except = [408, 451] }, 'nginx']\n";
    assert_eq!(library.errors(spec), [""; 0]);
}

#[test]
fn the_way_out_keeps_what_was_picked_already() {
    let other = NGINX.replace("[499]", "[451]");
    let library = LibraryInMemory::new().bundle("microsoft", &other);
    for (pick, better) in
        [("except = [494]", "except = [451, 494]"), ("only = [451, 494]", "only = [494]")]
    {
        let spec =
            format!("format = 1\nextends = ['http', {{ registry = 'microsoft', {pick} }}]\n");
        assert!(
            help(&library, &spec).ends_with(&format!("{{ registry = \"microsoft\", {better} }}"))
        );
    }
}

#[test]
fn a_clash_of_many_codes_is_one_message() {
    let codes = |letter: char| {
        let code = |number| format!("[{number}]\nphrase = '{letter}{number}'\n");
        (400..420).map(code).collect::<String>()
    };
    let library = LibraryInMemory::default()
        .bundle("a", &format!("{HEADER}{}", codes('A')))
        .bundle("b", &format!("{HEADER}{}", codes('B')));
    let compiled = library.compile("format = 1\nextends = ['a', 'b']\n");
    assert_eq!(compiled.diagnostics.len(), 1);
    assert!(
        compiled.diagnostics[0].message().ends_with("404 (\"A404\" and \"B404\"), and 15 more")
    );
    assert!(compiled.diagnostics[0].help().is_some_and(|help| help.contains("[\"400..=419\"]")));
}

#[test]
fn a_diamond_is_one_code() {
    let library = LibraryInMemory::new().bundle(
        "more",
        "format = 1\nextends = ['http']\n[registry]\nname = 'more'\ntitle = 'More'\n[460]\nphrase = 'X'\n",
    );
    let catalogue = library.catalogue("format = 1\nextends = ['http', 'more']\n");
    assert_eq!(numbers(&catalogue), [400, 404, 408, 413, 451, 460, 500, 503]);
}

#[test]
fn a_diamond_with_an_override_on_one_side_is_a_clash() {
    let base = "format = 1\nextends = ['http']\n[404]\noverride = true\nphrase = 'Nothing'\n";
    let library = LibraryInMemory::new().file("base.toml", base);
    let spec = "format = 1\nextends = ['http', './base.toml']\n";
    let library = library.file("./base.toml", base);
    assert_eq!(
        library.errors(spec),
        [
            "2:20: `http` and `./base.toml` differ in what they mean by 404 (\"Not Found\" and \"Nothing\")"
        ]
    );
    assert_eq!(
        help(&library, spec),
        "to keep what `http` means, write { path = \"./base.toml\", except = [404] }"
    );
}

#[test]
fn parents_agree_on_what_holds_for_all() {
    let narrow = HEADER.replace("100..=999", "0..=99").replace("u16", "u8");
    let narrow = format!("{narrow}[4]\nphrase = 'X'\n");
    let digits =
        format!("{}[4]\nphrase = 'X'\n", HEADER.replace("100..=999", "0..=99").replace('3', "2"));
    let flat = format!("{HEADER}[604]\nphrase = 'X'\n");
    let library = LibraryInMemory::new()
        .bundle("narrow", &narrow)
        .bundle("digits", &digits)
        .bundle("flat", &flat);
    for (other, message) in [
        ("narrow", "`http` and `narrow` disagree on `repr`, which is u16 and u8"),
        ("digits", "`http` and `digits` disagree on `digits`, which are 3 and 2"),
        ("flat", "`http` and `flat` disagree on the classes"),
    ] {
        let spec =
            format!("format = 1\nextends = ['http', '{other}']\n[predicate.is_x]\ncodes = [4]\n");
        assert_eq!(library.errors(&spec), [format!("2:20: {message}")]);
    }
}

#[test]
fn an_item_of_extends_is_a_string_or_a_table() {
    let errors =
        |item: &str| LibraryInMemory::new().errors(&format!("format = 1\nextends = [{item}]\n"));
    assert_eq!(
        errors("1"),
        ["2:12: expected the name of a registry, a path or a table, found a number"]
    );
    assert_eq!(errors("{}"), ["2:12: this does not name anything to extend"]);
    assert_eq!(
        errors("{ registry = 'http', path = 'a.toml' }"),
        ["2:12: an item can only extend one thing"]
    );
    assert_eq!(
        errors("{ registry = 'http', only = [404], except = [500] }"),
        ["2:12: `only` and `except` exclude each other"]
    );
    assert_eq!(
        LibraryInMemory::new().errors("format = 1\nextends = 'http'\n"),
        ["2:11: expected a list, found a string"]
    );
}

#[test]
fn a_bundled_registry_is_known_by_name() {
    let spec = "format = 1\nextends = ['htpp']\n[predicate.is_x]\ncodes = [404]\n";
    assert_eq!(LibraryInMemory::new().errors(spec), ["2:12: no bundled registry is called `htpp`"]);
    assert_eq!(help(&LibraryInMemory::new(), spec), "write \"http\"");
    let spec = "format = 1\nextends = ['kubernetes']\n";
    assert_eq!(
        help(&LibraryInMemory::new(), spec),
        "there are `http` and `nginx`; a path has a `/` or ends in `.toml`"
    );
}

#[test]
fn nothing_is_said_of_what_a_parent_that_is_not_there_may_have() {
    let spec = "format = 1\nextends = ['htpp']\n[registry]\nfallback = 500\n\
                [404]\noverride = true\n[predicate.is_x]\ncodes = [404, '500..=599']\n";
    let compiled = LibraryInMemory::new().compile(spec);
    assert_eq!(messages(&compiled).len(), 1);
    assert!(compiled.catalogue.is_none());
}
