//! Java's compiler and virtual machine.

use std::path::Path;

use super::compiled::{Compiled, folder};
use super::tool::gson::{GSON, JSON, has_gson};
use super::tool::{is_installed, run};

/// Whether there are a compiler, a virtual machine and a parser of JSON; says so if not.
pub(super) fn is_available() -> bool {
    is_installed("javac") && is_installed("java") && has_gson()
}

/// The program, for the example's client.
pub(super) fn driver() -> String {
    let name = env!("CARGO_PKG_NAME").trim_end_matches("-api");
    include_str!("Driver.java").replace("dev.acme.orders", &format!("dev.acme.{name}"))
}

/// The command that runs the program with these classes.
pub(super) fn program(folder: &Path, classes: &[&str]) -> Compiled {
    let classes = [&["classes", GSON], classes].concat().join(":");
    let words = ["-Xshare:auto", "-cp", &classes, "Driver"].map(str::to_owned).to_vec();
    Compiled { folder: folder.to_owned(), command: "java".into(), words }
}

/// Compiles the program and these sources against these classes.
pub(super) fn compile_with(folder: &Path, driver: &str, classes: &str, sources: &[&str]) {
    for (name, text) in [("Driver.java", driver), ("Json.java", JSON)] {
        std::fs::write(folder.join(name), text).unwrap();
    }
    let classes = format!("{GSON}:{classes}");
    let options = ["-encoding", "UTF-8", "-Xlint:all,-path", "-Werror", "-d", "classes", "-cp"];
    run(
        folder,
        "javac",
        &[&options[..], &[&classes, "Driver.java", "Json.java"], sources].concat(),
    );
}

/// The client and its program, if there is a compiler.
pub(crate) fn compile() -> Option<Compiled> {
    if !is_available() {
        return None;
    }
    let folder = folder("java", "ApiError.java", &[]);
    compile_with(&folder, &driver(), "", &["ApiError.java"]);
    Some(program(&folder, &[]))
}
