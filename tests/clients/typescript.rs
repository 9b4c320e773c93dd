//! TypeScript's compiler, which comes from npm, and node.

use super::compiled::{Compiled, folder};
use super::tool::{from_npm, is_installed, run};

/// The client and its program, if there is a compiler.
pub(crate) fn compile() -> Option<Compiled> {
    if !is_installed("node") {
        return None;
    }
    let modules = from_npm("client-typescript", &["typescript@7.0.2", "prettier@3.10.1"]);
    let modules = modules
        .inspect_err(|reason| eprintln!("skipped: TypeScript is not available: {reason}"))
        .ok()?;
    let files =
        [("package.json", r#"{"type": "module"}"#), ("driver.js", include_str!("driver.js"))];
    let folder = folder("typescript", "errors.ts", &files);
    let options =
        ["--strict", "--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler"];
    run(&folder, modules.join(".bin/tsc"), &[&options[..], &["errors.ts"]].concat());
    Some(Compiled { folder, command: "node".into(), words: vec!["driver.js".to_owned()] })
}
