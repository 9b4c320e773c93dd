//! Kotlin's compiler, which comes from npm and needs Java.

use super::compiled::{Compiled, folder};
use super::java;
use super::tool::{from_npm, is_installed, run};

/// What the client's functions are called in Java's client, and what Java calls them here.
const NAMES: [(&str, &str); 3] = [
    ("ApiError.read(", "ApiError.Companion.read("),
    ("problem.kind()", "problem.getKind()"),
    ("problem.retry()", "problem.getRetry()"),
];

/// The client and its program, which is the one of Java, if there are compilers.
pub(crate) fn compile() -> Option<Compiled> {
    if !is_installed("javac") || !java::has_gson() {
        return None;
    }
    let packages = from_npm("kotlin", &["kotlin-compiler@2.4.20"])
        .inspect_err(|reason| eprintln!("skipped: Kotlin is not available: {reason}"))
        .ok()?;
    let compiler = packages.join("kotlin-compiler/lib");
    let library = compiler.join("kotlin-stdlib.jar").display().to_string();
    let every = compiler.join("*").display().to_string();
    let driver = NAMES.iter().fold(java::driver(), |text, (java, here)| text.replace(java, here));
    let folder = folder("kotlin", "ApiError.kt", &[("Driver.java", &driver)]);
    let main = "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler";
    let options = ["-Xmx1g", "-XX:TieredStopAtLevel=1", "-cp", &every, main];
    let strict = ["-no-stdlib", "-no-reflect", "-Werror", "-cp", &library, "-d", "classes"];
    run(&folder, "java", &[&options[..], &strict, &["ApiError.kt"]].concat());
    java::compile_with(&folder, &format!("classes:{library}"), &["Driver.java"]);
    Some(java::program(&folder, &[&library]))
}
