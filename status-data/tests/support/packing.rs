//! The registries, compiled from their files and packed as the library has them.

#[path = "guards.rs"]
mod guards;
#[path = "../../src/packed.rs"]
mod packed;
#[path = "sources.rs"]
mod sources;

use std::path::Path;
use std::sync::LazyLock;

use crate::bless;
use packed::{labels, pack, unpack};
use sources::Sources;

const PATH: &str = "status-data/src/registries.txt";

/// What is wrong with the library's copy of the registries, or with a registry.
static STALE: LazyLock<Option<String>> = LazyLock::new(|| match text() {
    Ok(text) if text == include_str!("../../src/registries.txt") => None,
    Ok(text) => Some(bless::rewrite(PATH, &text, "checked_in")),
    Err(messages) => Some(messages),
});

/// Fails unless the library has the registries as their files say: what is made of them would be as
/// old as its copy.
pub(crate) fn assert_fresh() {
    if let Some(message) = &*STALE {
        panic!("{message}");
    }
}

/// All registries, packed, or every mistake in them.
fn text() -> Result<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("registries");
    let sources = Sources::find(&root)?;
    let protocols = sources.protocols();
    let catalogues = sources.compile()?;
    let broken = guards::check(&catalogues);
    if !broken.is_empty() {
        return Err(broken.join("\n"));
    }
    let mut text = String::new();
    for (catalogue, protocol) in catalogues.iter().zip(&protocols) {
        let packed: &'static str = pack(protocol, catalogue).leak();
        let name = &catalogue.registry.name;
        let is_whole = unpack(packed) == (protocol.clone(), catalogue.clone());
        if !is_whole || labels(packed) != (protocol, name) {
            return Err(format!("src/packed.rs does not unpack {name}"));
        }
        text.push_str(packed);
    }
    Ok(text)
}
