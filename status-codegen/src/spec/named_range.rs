//! The tables `[[range]]`.

use super::reader::{Item, Reader};
use super::tree::NamedRange;

const KEYS: &[&str] = &["name", "codes", "registry", "offset", "title", "summary", "reference"];

impl Reader<'_> {
    pub(super) fn named_range(&mut self, item: &Item<'_>) -> Option<NamedRange> {
        let table = self.named_table(item, "[range]")?;
        self.known_keys(table, "a range", KEYS);
        let titles =
            |reader: &mut Self, item: &Item<'_>| reader.translations(item, "title", Reader::text);
        let summaries =
            |reader: &mut Self, item: &Item<'_>| reader.translations(item, "summary", Reader::text);
        Some(NamedRange {
            key: self.span(item),
            name: self.field(table, "name", Self::variant),
            codes: self.field(table, "codes", Self::range_or_ranges),
            registry: self.field(table, "registry", Self::registry_source),
            offset: self.field(table, "offset", Self::count),
            titles: self.optional(table, "title", titles).unwrap_or_default(),
            summaries: self.optional(table, "summary", summaries).unwrap_or_default(),
            references: self.optional(table, "reference", Self::references),
        })
    }
}
