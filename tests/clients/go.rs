//! Go's compiler.

use super::compiled::{Compiled, folder};
use super::tool::{is_installed, run};

/// The client and its program, if there is a compiler.
pub(crate) fn compile() -> Option<Compiled> {
    if !is_installed("go") {
        return None;
    }
    let files = [
        ("go.mod", "module example.test/client\n\ngo 1.18\n"),
        ("main.go", include_str!("driver.go")),
    ];
    let folder = folder("go", "errors.go", &files);
    std::fs::create_dir(folder.join("errors")).unwrap();
    std::fs::rename(folder.join("errors.go"), folder.join("errors/errors.go")).unwrap();
    run(&folder, "go", &["vet", "./..."]);
    run(&folder, "go", &["build", "-o", "client", "."]);
    Some(Compiled { command: folder.join("client"), folder, words: Vec::new() })
}
