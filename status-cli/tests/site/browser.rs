//! The site in browsers: `browser.mjs` and `firefox.mjs`, where what they need is there.

use std::env;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::site::BUNDLED;

const CHROMIUM: &[&str] =
    &["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const FIREFOX: &[&str] = &["firefox-esr", "firefox"];

#[test]
fn the_site_can_be_searched_read_and_printed_in_chromium() {
    run("browser.mjs", "CHROMIUM", CHROMIUM);
}

#[test]
fn the_site_can_be_searched_and_read_in_firefox() {
    run("firefox.mjs", "FIREFOX", FIREFOX);
}

/// Runs a test of Node's with a browser; skips it where one of them is missing.
fn run(test: &str, variable: &str, names: &[&str]) {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/site");
    let (node, browser) = match needs(&tests, names) {
        Ok(needs) => needs,
        // Not through a macro: what those print is not shown of a test that passes.
        Err(lack) => {
            let notice = format!("test {test} is skipped: {lack}\n");
            return io::stderr().write_all(notice.as_bytes()).unwrap();
        }
    };
    let run = Command::new(node)
        .args(["--test", "--test-reporter=spec"])
        .arg(tests.join(test))
        .env("SITE", &BUNDLED.folder)
        .env(variable, browser)
        .output()
        .unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stdout));
}

/// Node and a browser, or what is missing.
fn needs(tests: &Path, browsers: &[&str]) -> Result<(PathBuf, PathBuf), String> {
    let node = program(&["node"]).ok_or("there is no node")?;
    let browser =
        program(browsers).ok_or_else(|| format!("there is no {}", browsers.join(" or ")))?;
    if !tests.join("node_modules").is_dir() {
        return Err(format!("its packages are not there: npm ci --prefix {}", tests.display()));
    }
    Ok((node, browser))
}

fn program(names: &[&str]) -> Option<PathBuf> {
    let folders: Vec<_> = env::split_paths(&env::var_os("PATH")?).collect();
    let programs =
        names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    programs.into_iter().find(|program| program.is_file())
}
