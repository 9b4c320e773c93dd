//! [`assert_contract!`](crate::assert_contract): whether the committed contract, and the page that goes with
//! it, are up to date.

use std::io::ErrorKind;
use std::path::Path;
use std::string::String;
use std::vec::Vec;
use std::{env, format, fs, thread};

use serde_json::Value;

use super::clash::clash;
use super::difference::{differences, page_differences};
use super::to_contract;
use crate::DocNode;
use crate::docs::html::to_html;

/// Asserts that a committed contract is the one that a type has now.
///
/// It belongs in a test. The path is relative to the folder of the package's `Cargo.toml`. Where the file
/// is out of date or missing, the test fails, lists the differences in words, and names the command that
/// writes the file. Nothing is written unless the environment variable `BLESS` is set.
///
/// With `page = "problems.html"`, it asserts the same of a committed page for people, which is what
/// [`docs::to_html`](crate::docs::to_html) writes: `assert_contract!("errors.lock.json", ApiError, page =
/// "problems.html")`.
///
/// It also fails, and writes nothing, if two transparent variants bring problems with the same `id` or
/// `type`, which clients could not tell apart.
///
/// It needs the features `docs` and `std`, and is the same however the type's features are chosen, apart
/// from the schemas of the members: see [`docs::to_contract`](crate::docs::to_contract).
///
/// ```no_run
/// # use status_codes::{DocNode, HttpStatus, StatusDocs, VariantDoc};
/// # struct ApiError;
/// # impl StatusDocs for ApiError {
/// #     type Status = HttpStatus;
/// #     const DOCS: &'static [DocNode] = &[];
/// #     fn status(&self) -> HttpStatus { HttpStatus::NotFound }
/// #     fn doc(&self) -> &'static VariantDoc { unimplemented!() }
/// # }
/// # const _: &str = stringify! {
/// #[test]
/// # };
/// fn the_error_contract_is_up_to_date() {
///     status_codes::assert_contract!("errors.lock.json", ApiError);
/// }
/// # the_error_contract_is_up_to_date();
/// ```
///
/// ```console
/// $ cargo test
/// errors.lock.json is not the contract of `ApiError`:
/// - order_not_found: member `id`: gone
/// If this is what you meant, write the file again: BLESS=1 cargo test -p orders contract
/// ```
#[macro_export]
macro_rules! assert_contract {
    ($path:expr, $type:ty $(, page = $page:expr)? $(,)?) => {
        $crate::__private::assert_contract(
            $crate::__private::Committed {
                folder: ::core::env!("CARGO_MANIFEST_DIR"),
                package: ::core::env!("CARGO_PKG_NAME"),
                path: $path,
                page: ::core::option::Option::None $(.or(::core::option::Option::Some($page)))?,
            },
            ::core::stringify!($type),
            <$type as $crate::StatusDocs>::DOCS,
        )
    };
}

/// Where a committed contract is.
#[derive(Debug, Clone, Copy)]
pub struct Committed {
    /// The folder of the package.
    pub folder: &'static str,
    /// The package's name.
    pub package: &'static str,
    /// The path of the contract, from that folder.
    pub path: &'static str,
    /// The path of the page, if one is committed.
    pub page: Option<&'static str>,
}

/// What [`assert_contract!`](crate::assert_contract) calls.
///
/// # Panics
///
/// A file is missing or out of date and `BLESS` is not set, it cannot be read or written, or clients cannot
/// tell two problems apart.
#[track_caller]
pub fn assert_contract(committed: Committed, ty: &str, docs: &[DocNode]) {
    let Committed { folder, package, path, page } = committed;
    let name = ty.rsplit("::").next().unwrap_or(ty).trim();
    if let Some(clash) = clash(name, docs) {
        panic!("{clash}");
    }
    let contract = Expected { path, noun: "contract", text: to_contract(name, docs), described };
    let page = page.map(|path| Expected {
        path,
        noun: "page",
        text: to_html(docs),
        described: |old, new| bullets(page_differences(old, new)),
    });
    let is_blessing = env::var_os("BLESS").is_some_and(|it| !it.is_empty() && it != "0");
    let checks = [Some(contract), page].into_iter().flatten();
    let mistakes: Vec<String> = checks
        .filter_map(|expected| expected.check(folder, package, name, is_blessing).err())
        .collect();
    assert!(mistakes.is_empty(), "{}", mistakes.join("\n\n"));
}

/// What a committed file has to hold.
struct Expected {
    path: &'static str,
    noun: &'static str,
    text: String,
    /// What changed from one text to another, one difference a line.
    described: fn(&str, &str) -> String,
}

impl Expected {
    fn check(
        &self,
        folder: &str,
        package: &str,
        name: &str,
        is_blessing: bool,
    ) -> Result<(), String> {
        let Self { path, noun, text, described } = self;
        let file = Path::new(folder).join(path);
        let current = match fs::read_to_string(&file) {
            Ok(text) => Some(text),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(format!("cannot read {}: {error}", file.display())),
        };
        // A checkout may have turned the line ends into those of Windows.
        if current.as_ref().is_some_and(|current| current.replace("\r\n", "\n") == *text) {
            return Ok(());
        }
        if is_blessing {
            return fs::write(&file, text)
                .map_err(|error| format!("cannot write {}: {error}", file.display()));
        }
        let command = command(package);
        let Some(current) = current else {
            return Err(format!(
                "{path} is missing: it is the {noun} of `{name}`, to be committed. Write it: {command}"
            ));
        };
        let words = described(&current, text);
        Err(format!(
            "{path} is not the {noun} of `{name}`:\n{words}\n\
             If this is what you meant, write the file again: {command}"
        ))
    }
}

/// The differences, one a line.
fn described(old: &str, new: &str) -> String {
    let old: Value = match serde_json::from_str(old) {
        Ok(old) => old,
        Err(error) => return format!("- it is not JSON: {error}"),
    };
    let new = serde_json::from_str(new).unwrap_or_default();
    let mut words = differences(&old, &new);
    if words.is_empty() {
        words.push(
            "the same in another layout, or with members that the format does not have".into(),
        );
    }
    bullets(words)
}

fn bullets(words: Vec<String>) -> String {
    words.into_iter().map(|words| format!("- {words}")).collect::<Vec<_>>().join("\n")
}

/// The command that writes the file; a thread that runs a test has the test's name.
fn command(package: &str) -> String {
    let thread = thread::current();
    let test = thread.name().filter(|name| *name != "main").unwrap_or_default();
    format!("BLESS=1 cargo test -p {package} {test}").trim_end().into()
}
