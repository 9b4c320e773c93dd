//! What a status means to the server that logged it.

use status_codes::{Entry, Range, Registry, WebStatus, lookup, registries};

use crate::EdgeStatus;
use crate::status::Status;

/// Where a status is looked up: first in the registries that were asked for and in those of the
/// server, then in that of our own edge, then in every other.
pub(crate) struct Meanings {
    registries: Vec<&'static str>,
    /// Whether our edge wrote the log, so that its own codes count.
    of_our_edge: bool,
}

/// The registry of what a log has in place of a status.
const MARKERS: &str = "log-markers";

/// The registries whose numbers are sent as statuses although HTTP has no class for them.
const BEYOND_HTTP: [&str; 2] = ["linkedin", "shopify-beyond-http"];

impl Meanings {
    /// Looks into these registries first.
    pub(crate) fn new(registries: Vec<&'static str>, of_our_edge: bool) -> Self {
        Self { registries, of_our_edge }
    }

    /// What is known of a status code.
    pub(crate) fn of_code(&self, code: u16) -> Option<&'static Entry> {
        let named = |name: &str| in_registry(code.into(), name);
        let asked = self.registries.iter().find_map(|name| named(name));
        let own =
            || EdgeStatus::from_code(code).filter(|_| self.of_our_edge).map(EdgeStatus::entry);
        asked
            .or_else(own)
            .or_else(|| named("http"))
            .or_else(|| WebStatus::from_code(code).map(WebStatus::entry))
            .or_else(|| lookup(code.into()).iter().copied().find(|entry| is_of_the_web(entry)))
    }

    /// The range that a number without an entry lies in, where the server has one: Fastly leaves 600
    /// to 699 to its customers.
    pub(crate) fn range_of(&self, code: u16) -> Option<&'static Range> {
        let named = |name: &&str| registry(name)?.range_of(code.into());
        self.registries.iter().find_map(named)
    }

    /// Whether the meaning is that of the server or of our edge, not one found elsewhere.
    pub(crate) fn are_at_home(&self, entry: &Entry) -> bool {
        let of_edge = || EdgeStatus::VARIANTS.iter().any(|status| status.entry() == entry);
        self.registries.contains(&entry.registry.name) || of_edge()
    }

    /// The registry of the server that gives a code in parts, `404.13`, its meaning.
    pub(crate) fn of_part(&self, code: u16, part: u16) -> Option<&'static Entry> {
        let number = i128::from(code) * 1000 + i128::from(part);
        self.registries.iter().find_map(|name| in_registry(number, name))
    }
}

/// Whether the code is one of HTTP's, not of another protocol that has the number too.
fn is_of_the_web(entry: &Entry) -> bool {
    let Registry { name, class_registry, .. } = entry.registry;
    *class_registry == Some("http") || BEYOND_HTTP.contains(name)
}

/// What is known of a marker.
pub(crate) fn of_marker(marker: Status) -> Option<&'static Entry> {
    in_registry(marker.number()?.into(), MARKERS)
}

/// The range that a marker without an entry lies in.
pub(crate) fn range_of_marker(marker: Status) -> Option<&'static Range> {
    registry(MARKERS)?.range_of(marker.number()?.into())
}

/// What a registry is called in this language. An entry has the English title alone.
pub(crate) fn registry_title(registry: &Registry, language: &str) -> &'static str {
    let titles = status_data::registry(registry.name).map(|known| &known.registry.titles);
    let mut titles = titles.into_iter().flat_map(|titles| titles.iter());
    let title = titles.find(|(tag, _)| tag == language).map(|(_, title)| title.as_ref());
    title.unwrap_or(registry.title)
}

fn in_registry(number: i128, name: &str) -> Option<&'static Entry> {
    lookup(number).iter().copied().find(|entry| entry.registry.name == name)
}

/// The bundled registry of a name.
pub(crate) fn registry(name: &str) -> Option<&'static Registry> {
    registries().iter().copied().find(|registry| registry.name == name)
}

/// Whether the request may be sent again.
pub(crate) fn is_retryable(entry: &Entry) -> bool {
    let Ok(code) = u16::try_from(entry.code) else { return false };
    let of_edge = EdgeStatus::from_code(code).filter(|status| status.entry() == entry);
    let of_web = WebStatus::from_code(code).filter(|status| status.entry() == entry);
    of_edge.is_some_and(EdgeStatus::is_retryable) || of_web.is_some_and(WebStatus::is_retryable)
}
