//! A spec that is a file of its own.

use std::fs;
use std::path::Path;

use crate::case::{Case, Place};

/// The spec at this path, with the messages beside it.
pub(crate) fn case(path: &Path) -> Case {
    let name = path.file_stem().and_then(|name| name.to_str()).expect("a name in UTF-8");
    let spec = fs::read_to_string(path).expect("a spec can be read");
    let beside = path.with_extension("stderr");
    let messages = fs::read_to_string(&beside).unwrap_or_default();
    let place = Place { path: beside, bytes: 0..messages.len(), fenced: false };
    Case { name: name.to_owned(), spec, messages, place }
}
