//! The registries that every target is tried on: the bundled ones, and one whose names and texts are as
//! hostile as the format allows.

use std::path::Path;
use std::sync::OnceLock;

use status_codegen::compile;
use status_codegen::model::Catalogue;
use status_data::Files;

use crate::folder::Folder;

/// The hostile spec.
pub(crate) const HOSTILE: &str = include_str!("hostile.toml");

/// What the hostile spec means.
pub(crate) fn hostile() -> &'static Catalogue {
    static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
    CATALOGUE.get_or_init(|| {
        let files = Files::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/export"));
        let compiled = compile(files.read("hostile.toml").unwrap(), &files);
        assert_eq!(compiled.diagnostics.len(), 0, "{:?}", compiled.diagnostics);
        compiled.catalogue.unwrap()
    })
}

/// All of them.
pub(crate) fn all() -> Vec<&'static Catalogue> {
    status_data::registries().iter().chain([hostile()]).collect()
}

/// Writes a target of all of them into a folder, each as `path` names it.
pub(crate) fn export(target: &str, path: impl Fn(&str) -> String) -> Folder {
    let folder = Folder::with_edge();
    folder.write("hostile.toml", HOSTILE);
    for catalogue in all() {
        let name = &catalogue.registry.name;
        let source = match name.as_ref() {
            "acme-hostile" => "hostile.toml".to_owned(),
            name => format!("--registry {name}"),
        };
        let path = path(name);
        if let Some(parent) = Path::new(&path).parent() {
            std::fs::create_dir_all(folder.path().join(parent)).unwrap();
        }
        folder.print(&format!("export --to {target} {source} --output {path}"));
    }
    folder
}
