//! Kotlin's compiler, which comes from npm and needs Java.

use super::compiled::{Compiled, folder};
use super::java;
use super::tool::kotlin::Kotlin;

/// What the client's functions are called in Java's client, and what Java calls them here.
const NAMES: [(&str, &str); 3] = [
    ("ApiError.read(", "ApiError.Companion.read("),
    ("problem.kind()", "problem.getKind()"),
    ("problem.retry()", "problem.getRetry()"),
];

/// The client and its program, which is the one of Java, if there are compilers.
pub(crate) fn compile() -> Option<Compiled> {
    if !java::is_available() {
        return None;
    }
    let kotlin = Kotlin::installed()?;
    let library = kotlin.library();
    let driver = NAMES.iter().fold(java::driver(), |text, (java, here)| text.replace(java, here));
    let folder = folder("kotlin", "ApiError.kt", &[]);
    kotlin.compile(&folder, &["ApiError.kt"]);
    java::compile_with(&folder, &driver, &format!("classes:{library}"), &[]);
    Some(java::program(&folder, &[&library]))
}
