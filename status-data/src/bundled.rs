//! The registries that the build step left.

use std::borrow::Cow;
use std::sync::LazyLock;

use status_codegen::model::Catalogue;
use status_codegen::{Document, Library, OpenError};

use crate::packed::Collection;

static COLLECTION: LazyLock<Collection> = LazyLock::new(|| {
    Collection::from_text(include_str!(concat!(env!("OUT_DIR"), "/registries.txt")))
});

/// Every bundled registry, in the order of their names.
///
/// ```
/// let mut names = status_data::registries().iter().map(|catalogue| &catalogue.registry.name);
/// assert!(names.any(|name| name == "nginx"));
/// ```
#[must_use]
pub fn registries() -> &'static [Catalogue] {
    &COLLECTION.catalogues
}

/// The bundled registry of this name.
///
/// ```
/// assert!(status_data::registry("nginx").is_some());
/// assert!(status_data::registry("engine-x").is_none());
/// ```
#[must_use]
pub fn registry(name: &str) -> Option<&'static Catalogue> {
    registries().iter().find(|catalogue| catalogue.registry.name == name)
}

/// The protocol of the bundled registry of this name: the name of its folder.
///
/// ```
/// assert_eq!(status_data::protocol("nginx"), Some("http"));
/// assert_eq!(status_data::protocol("engine-x"), None);
/// ```
#[must_use]
pub fn protocol(name: &str) -> Option<&'static str> {
    let place = registries().iter().position(|catalogue| catalogue.registry.name == name)?;
    COLLECTION.protocols.get(place).map(AsRef::as_ref)
}

/// The feature of `status-codes` that the registry is compiled with; `None` for what is always there,
/// the registries of HTTP, WebSocket, gRPC and logs, and for a name that no registry has.
///
/// ```
/// assert_eq!(status_data::feature("sip"), Some("sip"));
/// assert_eq!(status_data::feature("dns-tsig"), Some("dns"));
/// assert_eq!(status_data::feature("nginx"), None);
/// ```
#[must_use]
pub fn feature(name: &str) -> Option<&'static str> {
    match protocol(name)? {
        "http" | "websocket" | "grpc" | "log" => None,
        // Its one code is the second meaning of 16, which `dns` speaks of.
        "dns" if name == "dns-tsig" => Some("dns"),
        _ => registry(name).map(|catalogue| catalogue.registry.name.as_ref()),
    }
}

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
        registries().iter().map(|catalogue| catalogue.registry.name.to_string()).collect()
    }
}
