//! Kotlin: its compiler, which comes from npm, and a virtual machine of Java.

use crate::contracts;
use crate::jvm::{self, Calls};
use crate::tool::gson::has_gson;
use crate::tool::is_installed;
use crate::tool::kotlin::Kotlin;

#[test]
fn kotlinc_has_nothing_to_say_and_every_response_is_read_as_it_has_to_be() {
    let Some(compiler) = Kotlin::installed() else { return };
    if !is_installed("javac") || !has_gson() {
        return;
    }
    let folder = contracts::folder("kotlin");
    let (all, sources) = jvm::sources(&folder, "kotlin", "kt");
    let sources: Vec<_> = sources.iter().map(String::as_str).collect();
    compiler.compile(&folder, &sources);
    let calls = Calls { read: ".Companion", kind: ".getKind()", status: ".getStatus()" };
    jvm::check(&folder, &compiler.library(), &all, &calls);
}

#[test]
fn what_takes_several_functions_compiles() {
    let Some(compiler) = Kotlin::installed() else { return };
    let folder = contracts::folder("kotlin-large");
    jvm::large(&folder, "kotlin", "LargeError.kt", 60);
    compiler.compile(&folder, &["LargeError.kt"]);
}
