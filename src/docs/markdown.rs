//! Docs as Markdown.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Write};

use super::escape::{Fragment, Html, Inline, Paragraph};
use super::outline::{Item, outline};
use super::page::{ENGLISH, line, paragraphs};
use super::wording::{Wording, wording};
use crate::{DocNode, language};

/// The docs as a page of [CommonMark](https://spec.commonmark.org/0.31.2/) with a table, in one
/// language, or in English where that language has none.
///
/// The texts are shown as they are: what looks like markup in them is escaped. A variant without a
/// title or a summary of its own has that of its code. Hidden variants are left out, and those that
/// a transparent variant brings are listed under its name.
///
/// ```
/// use status_codes::{DocNode, HttpStatus, VariantDoc, docs};
///
/// const SOLD: VariantDoc = VariantDoc::new("Sold", "sold", HttpStatus::Gone.entry())
///     .with_titles(&[("en", "Sold"), ("ko", "판매됨")])
///     .with_summaries(&[("en", "Somebody was faster.")]);
///
/// let page = docs::to_markdown(&[DocNode::Variant(SOLD)], "en");
/// assert!(page.contains("| 410 | [sold](#sold) | Sold |"));
/// assert!(page.contains("**410 Gone**: Sold\n\nSomebody was faster.\n"));
///
/// let page = docs::to_markdown(&[DocNode::Variant(SOLD)], "ko");
/// assert!(page.contains("**410 Gone**: 판매됨\n\nSomebody was faster.\n"));
/// ```
#[must_use]
pub fn to_markdown(docs: &[DocNode], language: &str) -> String {
    let page = Page { language, words: wording(language), text: String::new() };
    // Writing to a string does not fail.
    page.write(&outline(docs)).unwrap_or_default()
}

struct Page<'a> {
    language: &'a str,
    words: &'static Wording,
    text: String,
}

impl Page<'_> {
    fn write(mut self, items: &[Item<'_>]) -> Result<String, fmt::Error> {
        let Wording { heading, code, id, title, .. } = self.words;
        writeln!(self.text, "# {heading}\n\n| {code} | {id} | {title} |\n|---|---|---|")?;
        for item in items {
            self.row(item)?;
        }
        let mut before = None;
        for item in items {
            for (depth, name) in item.opened(before) {
                self.heading(depth, name)?;
            }
            self.variant(item)?;
            before = Some(item);
        }
        Ok(self.text)
    }

    fn row(&mut self, item: &Item<'_>) -> fmt::Result {
        let (id, title) = (line(item.doc.id), self.title(item));
        let (codes, anchor) = (item.codes(), Fragment(&item.anchor));
        writeln!(self.text, "| {codes} | [{}](#{anchor}) | {} |", Inline(&id), Inline(&title))
    }

    fn heading(&mut self, depth: usize, name: &str) -> fmt::Result {
        // Headings end at level 6.
        let level = "######".get(..depth + 2).unwrap_or("######");
        writeln!(self.text, "\n{level} {}", Inline(&line(name)))
    }

    fn variant(&mut self, item: &Item<'_>) -> fmt::Result {
        let doc = item.doc;
        writeln!(self.text, "\n<a id=\"{}\"></a>", Html(&item.anchor))?;
        self.heading(item.parents.len(), doc.id)?;
        for (index, (code, phrase)) in item.answers().enumerate() {
            let before = if index == 0 { "\n" } else { ", " };
            write!(self.text, "{before}**{code} {}**", Inline(&phrase))?;
        }
        writeln!(self.text, ": {}", Inline(&self.title(item)))?;
        for paragraph in paragraphs(self.said(&item.summaries())) {
            writeln!(self.text, "\n{}", Paragraph(&paragraph))?;
        }
        self.facts(item)
    }

    fn facts(&mut self, item: &Item<'_>) -> fmt::Result {
        let Wording { type_uri, headers, members, masked, .. } = self.words;
        if let Some(url) = item.doc.url {
            let url = line(url);
            write!(self.text, "\n{type_uri}: [{}](<{}>)\n", Inline(&url), Inline(&url))?;
        }
        if !item.doc.headers.is_empty() {
            let names = line(&item.doc.headers.join(", "));
            writeln!(self.text, "\n{headers}: {}", Inline(&names))?;
        }
        if !item.doc.members.is_empty() {
            let names: Vec<&str> = item.doc.members.iter().map(|member| member.name).collect();
            writeln!(self.text, "\n{members}: {}", Inline(&line(&names.join(", "))))?;
        }
        let advice = self.words.advice(item.doc.retry());
        writeln!(self.text, "\n{}", Paragraph(advice))?;
        if item.doc.mask {
            writeln!(self.text, "\n{masked}")?;
        }
        Ok(())
    }

    fn title(&self, item: &Item<'_>) -> String {
        line(self.said(&item.titles()))
    }

    /// The text in the language of the page, else in English.
    fn said(&self, texts: &[(&'static str, &'static str)]) -> &'static str {
        let text = |language| language::text(texts, language);
        text(self.language).or_else(|| text(ENGLISH)).unwrap_or_default()
    }
}
