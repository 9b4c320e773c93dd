//! Docs as one HTML page.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Write};

use super::document::{example_of, schemas};
use super::escape::{Fragment, Html};
use super::outline::{Item, outline};
use super::page::{ENGLISH, languages, line, paragraphs, visible};
use super::wording::{Wording, spoken, wording};
use crate::DocNode;

const STYLE: &str = include_str!("page.css");

/// The docs as one page of HTML that needs nothing else: its style is in it, light and dark, and
/// there is no script. Of each variant it has the codes, the texts, what a client should do, the
/// header fields, and a problem document with example values, as [`to_contract`](super::to_contract) has
/// them; [`assert_contract!`](crate::assert_contract) keeps a committed page up to date.
///
/// A variant's `id` is its anchor, so that its `url` can point here: `/problems#order_not_found`.
/// The languages follow one another, English first. A variant without a title or a summary of
/// its own has those of its code. Hidden variants are left out, and those that a transparent variant
/// brings are listed under its name. Texts are escaped, so that they are never markup.
///
/// ```
/// use status_codes::{DocNode, HttpStatus, VariantDoc, docs};
///
/// const SOLD: VariantDoc = VariantDoc::new("Sold", "sold", HttpStatus::Gone.entry())
///     .with_titles(&[("en", "Sold <out>"), ("ko", "판매됨")]);
///
/// let page = docs::to_html(&[DocNode::Variant(SOLD)]);
/// assert!(page.starts_with("<!DOCTYPE html>"));
/// assert!(page.contains(r#"<article id="sold">"#));
/// assert!(page.contains("Sold &lt;out&gt;"));
/// ```
#[must_use]
pub fn to_html(docs: &[DocNode]) -> String {
    let items = outline(docs);
    let mut text = String::new();
    // Writing to a string does not fail.
    let _ = page(&mut text, &items);
    text
}

fn page(out: &mut String, items: &[Item<'_>]) -> fmt::Result {
    let Wording { heading, code, id, title, .. } = wording(ENGLISH);
    writeln!(
        out,
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{heading}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<h1>{heading}</h1>\n\
         <nav aria-label=\"Contents\">\n<table>\n<thead>\n<tr><th>{code}</th><th>{id}</th>\
         <th>{title}</th></tr>\n</thead>\n<tbody>"
    )?;
    for item in items {
        row(out, item)?;
    }
    writeln!(out, "</tbody>\n</table>\n</nav>\n<main>")?;
    let languages = languages(items);
    let mut before = None;
    for item in items {
        for (depth, name) in item.opened(before) {
            let level = level(depth);
            writeln!(out, "<h{level}>{}</h{level}>", Html(&line(name)))?;
        }
        article(out, item, &languages)?;
        before = Some(item);
    }
    writeln!(out, "</main>\n</body>\n</html>")
}

/// The level of a heading; they end at 6.
fn level(depth: usize) -> usize {
    (depth + 2).min(6)
}

fn row(out: &mut String, item: &Item<'_>) -> fmt::Result {
    let id = line(item.doc.id);
    let (codes, anchor) = (item.codes(), Fragment(&item.anchor));
    write!(out, "<tr><td>{codes}</td><td><a href=\"#{anchor}\">{}</a></td><td>", Html(&id))?;
    for (language, title) in item.titles() {
        write!(out, "<span lang=\"{}\">{}</span>", Html(language), Html(&line(title)))?;
    }
    writeln!(out, "</td></tr>")
}

fn article(out: &mut String, item: &Item<'_>, languages: &[&'static str]) -> fmt::Result {
    let level = level(item.parents.len());
    writeln!(
        out,
        "<article id=\"{}\">\n<h{level}><a href=\"#{}\">{}</a></h{level}>",
        Html(&item.anchor),
        Fragment(&item.anchor),
        Html(&line(item.doc.id)),
    )?;
    for (code, phrase) in item.answers() {
        writeln!(out, "<p><strong>{code}</strong> {}</p>", Html(&phrase))?;
    }
    for language in languages {
        section(out, item, language)?;
    }
    facts(out, item)?;
    writeln!(out, "</article>")
}

/// The variant's texts in exactly this language, if there are any.
fn section(out: &mut String, item: &Item<'_>, language: &'static str) -> fmt::Result {
    let (titles, summaries) = (item.titles(), item.summaries());
    let title = titles.iter().find(|(tag, _)| *tag == language);
    let summary = summaries.iter().find(|(tag, _)| *tag == language);
    if title.is_none() && summary.is_none() {
        return Ok(());
    }
    writeln!(out, "<section lang=\"{}\">", Html(language))?;
    if let Some((_, title)) = title {
        writeln!(out, "<p class=\"title\">{}</p>", Html(&line(title)))?;
    }
    for paragraph in summary.map(|(_, text)| paragraphs(text)).unwrap_or_default() {
        writeln!(out, "<p>{}</p>", Html(&paragraph))?;
    }
    // What this crate says is in fewer languages than what the user says.
    if let Some(words) = spoken(language) {
        if item.doc.mask {
            writeln!(out, "<p class=\"quiet\">{}</p>", words.masked)?;
        }
        writeln!(out, "<p class=\"retry\">{}</p>", words.advice(item.doc.retry()))?;
    }
    writeln!(out, "</section>")
}

fn facts(out: &mut String, item: &Item<'_>) -> fmt::Result {
    let Wording { type_uri, headers, members, example, .. } = wording(ENGLISH);
    writeln!(out, "<dl>")?;
    if let Some(url) = item.doc.url {
        let url = line(url);
        writeln!(out, "<dt>{type_uri}</dt>\n<dd>{}</dd>", Link(&url))?;
    }
    names(out, headers, item.doc.headers.iter().copied())?;
    names(out, members, item.doc.members.iter().map(|member| member.name))?;
    let document = example_of(item, &schemas(item));
    // A tree of strings, numbers and truth values can be written.
    let document = serde_json::to_string_pretty(&document).unwrap_or_default();
    let document: Vec<String> = document.split('\n').map(visible).collect();
    let document = document.join("\n");
    writeln!(out, "<dt>{example}</dt>\n<dd><pre><code>{}</code></pre></dd>", Html(&document))?;
    writeln!(out, "</dl>")
}

/// The names under a heading, if there are any.
fn names<'a>(out: &mut String, heading: &str, names: impl Iterator<Item = &'a str>) -> fmt::Result {
    for (index, name) in names.enumerate() {
        if index == 0 {
            writeln!(out, "<dt>{heading}</dt>")?;
        }
        writeln!(out, "<dd><code>{}</code></dd>", Html(&line(name)))?;
    }
    Ok(())
}

/// A link, if it is one to the web or a path on the same host: a `urn:` leads nowhere.
struct Link<'a>(&'a str);

impl fmt::Display for Link<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let url = Html(self.0);
        if ["https://", "http://", "/"].iter().any(|start| self.0.starts_with(start)) {
            write!(f, "<a href=\"{url}\">{url}</a>")
        } else {
            write!(f, "{url}")
        }
    }
}
