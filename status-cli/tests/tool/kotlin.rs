//! The compiler of Kotlin.

use std::path::{Path, PathBuf};

use super::{from_npm, is_installed, run};

/// The compiler of Kotlin, which comes from npm and runs in a virtual machine of Java.
pub(crate) struct Kotlin {
    libraries: PathBuf,
}

impl Kotlin {
    /// The compiler; says so if it cannot be had.
    pub(crate) fn installed() -> Option<Self> {
        if !is_installed("java") {
            return None;
        }
        let packages = from_npm("kotlin", &["kotlin-compiler@2.4.20"])
            .inspect_err(|reason| eprintln!("skipped: there is no compiler of Kotlin: {reason}"));
        Some(Self { libraries: packages.ok()?.join("kotlin-compiler/lib") })
    }

    /// Compiles the sources of a folder into `classes` below it; a warning is a mistake.
    pub(crate) fn compile(&self, folder: &Path, sources: &[&str]) {
        let every = self.libraries.join("*").display().to_string();
        let main = "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler";
        // It runs too briefly for the machine's second compiler to pay.
        let machine = ["-Xmx1g", "-XX:TieredStopAtLevel=1", "-cp", &every, main];
        let strict = ["-no-stdlib", "-no-reflect", "-Werror"];
        let paths = ["-cp", &self.library(), "-d", "classes"];
        run(folder, "java", &[&machine[..], &strict, &paths, sources].concat());
    }

    /// The path of what every program of Kotlin needs.
    pub(crate) fn library(&self) -> String {
        self.libraries.join("kotlin-stdlib.jar").display().to_string()
    }
}
