//! The registries, each unpacked when it is first asked for.

use std::borrow::Cow;
use std::sync::{LazyLock, OnceLock};

use status_codegen::model::Catalogue;
use status_codegen::{Document, Library, OpenError};

use crate::packed::{START, labels, unpack};

/// A registry that is unpacked on demand.
struct Entry {
    protocol: &'static str,
    name: &'static str,
    packed: &'static str,
    catalogue: OnceLock<Catalogue>,
}

/// In the order of their names.
static ENTRIES: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let mut entries = Vec::new();
    for packed in include_str!("registries.txt").split(START).skip(1) {
        let (protocol, name) = labels(packed);
        entries.push(Entry { protocol, name, packed, catalogue: OnceLock::new() });
    }
    entries
});

static CATALOGUES: LazyLock<Vec<Catalogue>> =
    LazyLock::new(|| ENTRIES.iter().map(|entry| entry.catalogue().clone()).collect());

impl Entry {
    fn named(name: &str) -> Option<&'static Self> {
        ENTRIES.iter().find(|entry| entry.name == name)
    }

    fn catalogue(&self) -> &Catalogue {
        self.catalogue.get_or_init(|| unpack(self.packed).1)
    }
}

/// Every bundled registry, in the order of their names.
///
/// ```
/// let mut names = status_data::registries().iter().map(|catalogue| &catalogue.registry.name);
/// assert!(names.any(|name| name == "nginx"));
/// ```
#[must_use]
pub fn registries() -> &'static [Catalogue] {
    &CATALOGUES
}

/// The bundled registry of this name.
///
/// ```
/// assert!(status_data::registry("nginx").is_some());
/// assert!(status_data::registry("engine-x").is_none());
/// ```
#[must_use]
pub fn registry(name: &str) -> Option<&'static Catalogue> {
    Entry::named(name).map(Entry::catalogue)
}

/// The protocol of the bundled registry of this name: the name of its folder.
///
/// ```
/// assert_eq!(status_data::protocol("nginx"), Some("http"));
/// assert_eq!(status_data::protocol("engine-x"), None);
/// ```
#[must_use]
pub fn protocol(name: &str) -> Option<&'static str> {
    Entry::named(name).map(|entry| entry.protocol)
}

/// The feature of `status-codes` that the registry is compiled with; `None` for a name that no registry
/// has, and for what is always compiled: the registries of HTTP, WebSocket, gRPC and logs. Of HTTP,
/// the long lists that only operators look up have features, which are on by default.
///
/// ```
/// assert_eq!(status_data::feature("sip"), Some("sip"));
/// assert_eq!(status_data::feature("dns-tsig"), Some("dns"));
/// assert_eq!(status_data::feature("iis"), Some("iis"));
/// assert_eq!(status_data::feature("nginx"), None);
/// ```
#[must_use]
pub fn feature(name: &str) -> Option<&'static str> {
    let named = Entry::named(name).map(|entry| entry.name);
    match protocol(name)? {
        "http" if LONG_LISTS.contains(&name) => named,
        "http" | "websocket" | "grpc" | "log" => None,
        // Its one code is the second meaning of 16, which `dns` speaks of.
        "dns" if name == "dns-tsig" => Some("dns"),
        _ => named,
    }
}

/// The registries of HTTP that only operators look up. They have more entries than its other registries together,
/// and would be a quarter of what compiling the library without macros costs.
const LONG_LISTS: [&str; 3] = ["cloudflare-errors", "cloudflare-spectrum", "iis"];

/// The bundled registries as a [`Library`], for a spec that extends no files; for one that does there is [`Files`](crate::Files).
///
/// ```
/// use status_codegen::{Document, compile};
/// use status_data::Bundled;
///
/// let text = "format = 1\nextends = [\"http\", \"nginx\"]".to_owned();
/// let spec = Document { id: "spec".to_owned(), path: "spec".to_owned(), text };
/// let compiled = compile(spec, &Bundled);
/// assert!(compiled.diagnostics.is_empty());
/// ```
#[derive(Debug, Clone, Copy, Default)]
pub struct Bundled;

impl Library for Bundled {
    fn open(&self, _: &Document, _: &str) -> Result<Document, OpenError> {
        Err(OpenError::new("a spec that is in no file extends no files"))
    }

    fn bundled(&self, name: &str) -> Option<Cow<'_, Catalogue>> {
        registry(name).map(Cow::Borrowed)
    }

    fn bundled_names(&self) -> Vec<String> {
        ENTRIES.iter().map(|entry| entry.name.to_owned()).collect()
    }
}
