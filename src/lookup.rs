//! Looking a number up in every registry that is in the box.

use crate::generated::entries;
use crate::{Entry, Registry};

/// Every bundled registry, in the order of their names.
///
/// ```
/// let nginx = status_codes::registries().iter().find(|registry| registry.name == "nginx").unwrap();
/// assert_eq!(nginx.class_of(499).unwrap().label, "4xx");
/// ```
#[inline]
#[must_use]
pub fn registries() -> &'static [&'static Registry] {
    entries::REGISTRIES
}

/// Every entry of the bundled registries that are compiled, in the order of the numbers; where several
/// registries have a number, in the order of their names.
///
/// ```
/// let nginx = status_codes::entries().iter().filter(|entry| entry.registry.name == "nginx");
/// assert_eq!(nginx.map(|entry| entry.code).next(), Some(444));
/// ```
#[inline]
#[must_use]
pub fn entries() -> &'static [&'static Entry] {
    entries::ENTRIES
}

/// What a number means in each bundled registry that has it, in the order of the registries' names.
///
/// ```
/// let meanings = status_codes::lookup(499);
/// let nginx = meanings.iter().find(|entry| entry.registry.name == "nginx").unwrap();
/// assert_eq!(nginx.phrase, "Client Closed Request");
///
/// assert!(status_codes::lookup(299).is_empty());
/// ```
#[inline]
#[must_use]
pub fn lookup(number: i128) -> &'static [&'static Entry] {
    let (_, from) =
        entries::ENTRIES.split_at(entries::ENTRIES.partition_point(|it| it.code < number));
    from.split_at(from.partition_point(|it| it.code == number)).0
}

impl Entry {
    /// What the same number means in the other bundled registries of the protocol: 451 is
    /// "Redirect" to Exchange, 420 is "Method Failure" in a draft of WebDAV.
    ///
    /// Registries speak of one protocol if they share its classes.
    ///
    /// ```
    /// use status_codes::HttpStatus;
    ///
    /// let legal = HttpStatus::UnavailableForLegalReasons.entry();
    /// assert!(legal.also().all(|other| other.code == 451 && other.phrase != legal.phrase));
    /// ```
    #[inline]
    pub fn also(&self) -> impl Iterator<Item = &'static Entry> + '_ {
        let has_class = self.registry.class_of(self.code).is_some();
        lookup(self.code).iter().copied().filter(move |other| {
            has_class
                && other.registry.protocol() == self.registry.protocol()
                && other.registry.name != self.registry.name
        })
    }
}
