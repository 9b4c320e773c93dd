//! Java's compiler and virtual machine, and Gson from Debian.

use std::path::Path;

use super::compiled::{Compiled, folder};
use super::tool::{is_installed, run};

/// The client leaves JSON to whoever calls it.
const GSON: &str = "/usr/share/java/gson.jar";

/// Whether there is a virtual machine and a parser of JSON; says so if not.
pub(super) fn has_gson() -> bool {
    let is_there = Path::new(GSON).exists();
    if !is_there {
        eprintln!("skipped: Gson is not available");
    }
    is_there && is_installed("java")
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

/// Compiles the program against these classes.
pub(super) fn compile_with(folder: &Path, classes: &str, sources: &[&str]) {
    let classes = format!("{GSON}:{classes}");
    let options = ["-encoding", "UTF-8", "-Xlint:all,-path", "-Werror", "-d", "classes", "-cp"];
    run(folder, "javac", &[&options[..], &[&classes], sources].concat());
}

/// The client and its program, if there is a compiler.
pub(crate) fn compile() -> Option<Compiled> {
    if !is_installed("javac") || !has_gson() {
        return None;
    }
    let folder = folder("java", "ApiError.java", &[("Driver.java", &driver())]);
    compile_with(&folder, "", &["ApiError.java", "Driver.java"]);
    Some(program(&folder, &[]))
}
