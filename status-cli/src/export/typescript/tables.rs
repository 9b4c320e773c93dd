//! The classes and the ranges.

use std::fmt::Write;

use status_codegen::model::{ByLanguage, Range};

use super::Module;
use super::lines::{documentation, key, texts};
use crate::syntax::typescript::TYPESCRIPT;

impl Module<'_, '_> {
    /// The classes, if there are any.
    pub(super) fn classes(&self) -> String {
        let rows = self.prepared.classes().iter().map(|it| {
            let fallback =
                it.fallback.map_or("null".to_owned(), |fallback| self.integers.literal(fallback));
            let [first, last] = self.bounds(it.range);
            let values = vec![
                ("name", TYPESCRIPT.string(&it.name)),
                ("label", TYPESCRIPT.string(&it.label)),
                ("first", first),
                ("last", last),
                ("fallback", fallback),
                ("titles", self.texts(&it.titles)),
            ];
            (it.name.as_ref(), vec![TYPESCRIPT.comment(&it.label)], values)
        });
        self.table("Class", "The classes of the codes.", "class of any number", rows)
    }

    /// The ranges, if there are any.
    pub(super) fn ranges(&self) -> String {
        let rows = self.prepared.ranges().iter().map(|it| {
            let registry = it.registry.as_ref();
            let registry =
                registry.map_or("null".to_owned(), |other| TYPESCRIPT.string(&other.name));
            let [first, last] = self.bounds(it.range);
            let values = vec![
                ("name", TYPESCRIPT.string(&it.name)),
                ("first", first),
                ("last", last),
                ("registry", registry),
                ("offset", self.integers.literal(it.offset)),
                ("titles", self.texts(&it.titles)),
                ("summaries", self.texts(&it.summaries)),
            ];
            let mut about = vec![TYPESCRIPT.comment(&it.name)];
            let summaries = self.prepared.wanted(&it.summaries).into_iter();
            about.extend(summaries.map(|text| TYPESCRIPT.comment(text)));
            (it.name.as_ref(), about, values)
        });
        let about = "Numbers that mean something together, registered or not. \
                     The number less `offset` is a code of `registry`, if there is one.";
        self.table("Range", about, "range that a number is in", rows)
    }

    fn table<'r>(
        &self,
        kind: &str,
        about: &str,
        what: &str,
        rows: impl Iterator<Item = (&'r str, Vec<String>, Vec<(&'static str, String)>)>,
    ) -> String {
        let (stem, prefix) = (&self.prepared.stem, &self.prefix);
        let mut page = format!("\n/** {about} */\nexport const {stem}{kind} = {{\n");
        let start = page.len();
        for (name, about, values) in rows {
            page += &documentation("  ", &about);
            // Writing to a string cannot fail.
            let _ = writeln!(page, "  {}: {{", key(name));
            for (name, value) in values {
                let _ = writeln!(page, "    {name}: {value},");
            }
            page += "  },\n";
        }
        if page.len() == start {
            return String::new();
        }
        let number = self.integers.kind();
        let _ = write!(
            page,
            "}} as const;

/** What is known of one of them. */
export type {stem}{kind}Entry = (typeof {stem}{kind})[keyof typeof {stem}{kind}];

/** The {what}, registered or not, or `undefined` if there is none. */
export function {prefix}{kind}Of(code: {number}): {stem}{kind}Entry | undefined {{
  return Object.values({stem}{kind}).find((it) => it.first <= code && code <= it.last);
}}
"
        );
        page
    }

    fn bounds(&self, range: Range) -> [String; 2] {
        [range.first, range.last]
            .map(|bound| self.integers.written(self.prepared.notation(), bound))
    }

    fn texts(&self, by_language: &ByLanguage) -> String {
        let pairs = by_language.iter().map(|(tag, text)| (tag, Some(text)));
        texts(pairs, &self.prepared.languages)
    }
}
