//! Whose a code is, once it has been inherited.

use super::support::{HEADER, LibraryInMemory, code, numbers};
use status_codegen::model::Home;

/// A file with a registry of its own over `http`.
const SHARED: &str = "format = 1\nextends = ['http']\n[registry]\nname = 'shared'\ntitle = 'Shared'\n\
                      [460]\nphrase = 'Shared Thing'\n[404]\noverride = true\nwire = 'internal'\n";

#[test]
fn a_bundled_code_stays_its_registrys() {
    let catalogue = LibraryInMemory::new().catalogue("format = 1\nextends = ['http', 'nginx']\n");
    let homes = |number| (code(&catalogue, number).home.clone(), code(&catalogue, number).bundled);
    assert_eq!(homes(404), (Home::Bundled("http".into()), true));
    assert_eq!(homes(499), (Home::Bundled("nginx".into()), true));
}

#[test]
fn what_a_bundled_registry_inherits_is_its_parents() {
    let library = LibraryInMemory::new().bundle(
        "pack",
        "format = 1\nextends = ['http']\n[registry]\nname = 'pack'\ntitle = 'Pack'\n[460]\nphrase = 'X'\n\
         [404]\noverride = true\nwire = 'internal'\n",
    );
    let catalogue = library.catalogue("format = 1\nextends = ['pack']\n");
    let homes = |number| (code(&catalogue, number).home.clone(), code(&catalogue, number).bundled);
    assert_eq!(homes(400), (Home::Bundled("http".into()), true));
    assert_eq!(homes(404), (Home::Bundled("http".into()), false));
    assert_eq!(homes(460), (Home::Bundled("pack".into()), true));
    assert_eq!(catalogue.registry_home, Home::Bundled("pack".into()));
    assert_eq!(catalogue.class_home, Home::Bundled("http".into()));
}

#[test]
fn a_files_code_is_an_ancestors() {
    let library = LibraryInMemory::new().file("shared.toml", SHARED);
    let catalogue =
        library.catalogue("format = 1\nextends = ['shared.toml']\n[461]\nphrase = 'X'\n");
    assert_eq!(catalogue.ancestors.len(), 1);
    assert_eq!(
        (catalogue.ancestors[0].name.as_ref(), catalogue.registry.name.as_ref()),
        ("shared", "shared")
    );
    let homes = |number| (code(&catalogue, number).home.clone(), code(&catalogue, number).bundled);
    assert_eq!(homes(460), (Home::Ancestor(0), false));
    assert_eq!(homes(461), (Home::This, false));
    assert_eq!(homes(404), (Home::Bundled("http".into()), false));
    assert_eq!(homes(400), (Home::Bundled("http".into()), true));
    assert_eq!(catalogue.registry_home, Home::This);
    assert_eq!(catalogue.class_home, Home::Bundled("http".into()));
}

#[test]
fn a_file_that_is_reached_twice_is_one_ancestor() {
    let middle = "format = 1\nextends = ['shared.toml']\n[registry]\nname = 'middle'\ntitle = 'Middle'\n[461]\nphrase = 'Y'\n";
    let library = LibraryInMemory::new().file("shared.toml", SHARED).file("middle.toml", middle);
    let catalogue = library.catalogue("format = 1\nextends = ['shared.toml', 'middle.toml']\n");
    let names: Vec<_> = catalogue.ancestors.iter().map(|registry| registry.name.as_ref()).collect();
    assert_eq!(names, ["shared", "middle"]);
    assert_eq!(code(&catalogue, 460).home, Home::Ancestor(0));
    assert_eq!(code(&catalogue, 461).home, Home::Ancestor(1));
}

#[test]
fn an_ancestor_of_which_no_code_comes_is_none() {
    let library = LibraryInMemory::new().file("shared.toml", SHARED);
    let spec = "format = 1\nextends = [{ path = 'shared.toml', only = [400] }]\n";
    let catalogue = library.catalogue(spec);
    assert_eq!(numbers(&catalogue), [400]);
    assert!(catalogue.ancestors.is_empty());
}

#[test]
fn classes_of_a_file_are_nobody_elses() {
    let base =
        format!("{HEADER}[[class]]\nname = 'All'\ncodes = '100..=999'\n[404]\nphrase = 'X'\n");
    let library = LibraryInMemory::new().file("base.toml", base);
    let catalogue = library.catalogue("format = 1\nextends = ['base.toml']\n");
    assert_eq!((catalogue.class_home, catalogue.registry_home), (Home::This, Home::This));
}

#[test]
fn without_classes_there_is_no_home_for_them() {
    let library = LibraryInMemory::new().bundle("flat", &format!("{HEADER}[404]\nphrase = 'X'\n"));
    let catalogue = library.catalogue("format = 1\nextends = ['flat']\n");
    assert_eq!(catalogue.class_home, Home::This);
    assert_eq!(catalogue.registry_home, Home::Bundled("flat".into()));
}

#[test]
fn a_registry_that_differs_is_not_its_parents() {
    for body in ["[registry]\nname = 'edge'\ntitle = 'Edge'\n", "[registry]\nfallback = 404\n"] {
        let spec = format!("format = 1\nextends = ['http']\n{body}");
        assert_eq!(LibraryInMemory::new().catalogue(&spec).registry_home, Home::This);
    }
    let spec = "format = 1\nextends = [{ registry = 'http', except = [500] }]\n";
    assert_eq!(LibraryInMemory::new().catalogue(spec).registry_home, Home::This);
}

#[test]
fn a_header_that_says_nothing_new_is_still_its_parents() {
    let spec =
        "format = 1\nextends = ['http']\n[registry]\nlanguages = ['ko']\n[404]\noverride = true\n";
    assert_eq!(LibraryInMemory::new().catalogue(spec).registry_home, Home::Bundled("http".into()));
}
