//! Gson, a parser of JSON for Java, from Debian. A client in Java or Kotlin takes what a parser has read.

use std::path::Path;

/// Its classes.
pub(crate) const GSON: &str = "/usr/share/java/gson.jar";

/// The class that calls it, as `Json.java`.
pub(crate) const JSON: &str = include_str!("Json.java");

/// Whether it is installed; says so if not.
pub(crate) fn has_gson() -> bool {
    let is_there = Path::new(GSON).exists();
    if !is_there {
        eprintln!("skipped: Gson is not available");
    }
    is_there
}
