//! What rustfmt makes of a page, where it is installed.

use std::env;
use std::error::Error;
use std::ffi::OsString;
use std::fmt;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::str::FromStr;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// Formats a whole file as `cargo fmt` formats a file of that edition in that folder, whose
/// `rustfmt.toml`, or the nearest one above it, applies.
///
/// Runs the program that the environment variable `RUSTFMT` names, as Cargo does, or `rustfmt`.
///
/// # Errors
///
/// [`RustfmtError`] if there is no rustfmt or it refuses the page.
pub fn rustfmt(page: &str, folder: &Path, edition: &str) -> Result<String, RustfmtError> {
    let program = env::var_os("RUSTFMT").unwrap_or_else(|| "rustfmt".into());
    let Output { status, stdout, stderr } = run(program, page, folder, edition)
        .map_err(|error| RustfmtError(format!("cannot run rustfmt: {error}")))?;
    if !status.success() {
        return Err(RustfmtError(String::from_utf8_lossy(&stderr).trim().to_owned()));
    }
    String::from_utf8(stdout).map_err(|error| RustfmtError(error.to_string()))
}

fn run(
    program: OsString,
    page: &str,
    folder: &Path,
    edition: &str,
) -> Result<Output, std::io::Error> {
    let mut child = Command::new(program)
        .args(["--edition", edition])
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    if let Some(mut stdin) = child.stdin.take() {
        // A rustfmt that stops reading says why on its standard error.
        let _ = stdin.write_all(page.as_bytes());
    }
    child.wait_with_output()
}

/// Why a page is not formatted by rustfmt, as rustfmt says it.
#[derive(Debug)]
pub struct RustfmtError(String);

impl fmt::Display for RustfmtError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Error for RustfmtError {}

/// Whether two files are the same code, however each of them is formatted. Documentation is code,
/// other comments are not.
#[must_use]
pub fn is_same_code(one: &str, other: &str) -> bool {
    // As the compiler does, before it looks at the tokens.
    let tokens = |text: &str| TokenStream::from_str(&text.replace("\r\n", "\n")).map(flattened);
    matches!((tokens(one), tokens(other)), (Ok(one), Ok(other)) if one == other)
}

/// The tokens in their order, without the commas and braces that formatters add and drop.
fn flattened(tokens: TokenStream) -> Vec<String> {
    let mut flat = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let inside = flattened(group.stream());
                match group.delimiter() {
                    Delimiter::Parenthesis => flat.extend(enclosed("(", inside, ")")),
                    Delimiter::Bracket => flat.extend(enclosed("[", inside, "]")),
                    Delimiter::Brace | Delimiter::None => flat.extend(inside),
                }
            }
            TokenTree::Punct(sign) if sign.as_char() == ',' => {}
            token => flat.push(token.to_string()),
        }
    }
    flat
}

fn enclosed(open: &str, inside: Vec<String>, close: &str) -> impl Iterator<Item = String> {
    [open.to_owned()].into_iter().chain(inside).chain([close.to_owned()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_code_is_formatted_does_not_matter() {
        let one = "/// One.\nfn f() {\n    match x { 1 => g(2, 3), _ => {} }\n}\n";
        let other =
            "// Ours.\r\n#[doc = \" One.\"]\r\nfn f() { match x { 1 => { g(2, 3,) } _ => {} } }";
        assert!(is_same_code(one, other));
    }

    #[test]
    fn what_code_says_matters() {
        let code = "/// One.\nconst X: [u8; 2] = [1, 2];";
        for other in [
            "/// Two.\nconst X: [u8; 2] = [1, 2];",
            "/// One.\nconst X: [u8; 2] = [1, 3];",
            "/// One.\nconst X: [u8; 2] = [12];",
            "/// One.\nconst X: [u8; 2] = (1, 2);",
            "const X: [u8; 2] = [1, 2];",
            "/// One.\nconst X: [u8; 2] = [1, 2",
            "",
        ] {
            assert!(!is_same_code(code, other), "{other}");
        }
        assert!(!is_same_code("(", "("));
    }

    #[test]
    fn a_page_that_is_not_rust_is_refused() {
        let error = rustfmt("fn (", Path::new("."), "2024").unwrap_err();
        assert!(!error.to_string().is_empty());
    }
}
