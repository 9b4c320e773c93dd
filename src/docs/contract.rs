//! Docs as a contract: what clients may rely on, as a JSON document that is committed.

#[cfg(feature = "std")]
pub(crate) mod check;
#[cfg(feature = "std")]
mod clash;
#[cfg(feature = "std")]
mod difference;

use alloc::format;
use alloc::string::{String, ToString};

use serde_json::Value;

use super::document::{example_of, schemas};
use super::grpc;
use super::outline::{Item, outline};
use super::page::{ENGLISH, languages};
use super::tree::Tree;
use crate::{DocNode, VariantDoc, language};

/// The docs as an error contract: everything that clients may rely on, in a stable order, so that two
/// contracts can be compared line by line. `name` is what the contract is of, most often the type's
/// name.
///
/// It is pretty-printed JSON that ends with a line break:
///
/// | member | |
/// |---|---|
/// | `format` | the version of the format: 1 |
/// | `name` | what the contract is of |
/// | `languages` | the languages of the texts, English first |
/// | `problems` | one object per variant, in the order of the variants |
///
/// and of each problem:
///
/// | member | |
/// |---|---|
/// | `id`, `name` | its stable name, the variant's name in Rust |
/// | `renamed_from` | what `id` was before, or `null` |
/// | `type` | the `type` of its documents, or `null` for `about:blank` |
/// | `type_before` | the `type` under `renamed_from`, or `null` |
/// | `codes` | every code that it can answer with, each with its phrase; the default comes first |
/// | `members` | its extension members: `name`, whether it is `required`, and its JSON `schema`, which is `true` for any value |
/// | `headers` | its header fields: `name`, and `value`, which is `null` if it differs from response to response |
/// | `masked` | whether its documents never have a `detail` |
/// | `grpc` | its gRPC code: `code` and `name` |
/// | `retry` | `never`, `after` or `backoff`: see [`Retry`](super::Retry) |
/// | `texts` | its `title` and, if there is one, its `summary`, by language |
/// | `example` | a problem document with example values |
///
/// The schema of a member comes from its type's `utoipa::ToSchema` with the feature `utoipa`, or its
/// `schemars::JsonSchema` with the feature `aide`. It refers to no other schema. Hidden variants are
/// left out.
///
/// [`assert_contract!`](crate::assert_contract) keeps a committed contract up to date.
///
/// ```
/// use status_codes::{DocNode, HttpStatus, VariantDoc, docs};
///
/// const SOLD: VariantDoc = VariantDoc::new("Sold", "sold", HttpStatus::Gone.entry())
///     .with_url("https://api.acme.dev/problems/sold")
///     .with_titles(&[("en", "Sold"), ("ko", "판매됨")]);
///
/// let contract = docs::to_contract("ShopError", &[DocNode::Variant(SOLD)]);
/// assert!(contract.starts_with("{\n  \"format\": 1,\n  \"name\": \"ShopError\",\n"));
/// let contract: serde_json::Value = serde_json::from_str(&contract).unwrap();
/// assert_eq!(contract["problems"][0]["codes"][0]["code"], 410);
/// assert_eq!(contract["problems"][0]["texts"]["ko"]["title"], "판매됨");
/// ```
#[must_use]
pub fn to_contract(name: &str, docs: &[DocNode]) -> String {
    let items = outline(docs);
    let languages = languages(&items);
    let tree = Tree::object([
        ("format", Value::from(1).into()),
        ("name", Value::from(name).into()),
        ("languages", languages.iter().copied().map(Value::from).map(Tree::from).collect()),
        ("problems", items.iter().map(|item| problem(item, &languages)).collect()),
    ]);
    // A tree of strings, numbers and truth values can be written.
    let mut text = serde_json::to_string_pretty(&tree).unwrap_or_default();
    text.push('\n');
    text
}

fn problem(item: &Item<'_>, languages: &[&'static str]) -> Tree {
    let doc = item.doc;
    let text = |text: Option<&str>| Tree::from(Value::from(text));
    let schemas = schemas(item);
    let codes = doc.entries().map(|entry| {
        let code = i64::try_from(entry.code).unwrap_or_default();
        Tree::object([("code", Value::from(code).into()), ("phrase", text(Some(entry.phrase)))])
    });
    let members = doc.extension_members().zip(&schemas).map(|(member, schema)| {
        Tree::object([
            ("name", text(Some(member.name))),
            ("required", Value::from(member.required).into()),
            ("schema", schema.clone().unwrap_or(Value::Bool(true)).into()),
        ])
    });
    let headers = doc.headers.iter().map(|name| {
        Tree::object([("name", text(Some(name))), ("value", text(doc.constant_header(name)))])
    });
    let grpc = grpc::code_of(doc);
    Tree::object([
        ("id", text(Some(doc.id))),
        ("name", text(Some(doc.name))),
        ("renamed_from", text(doc.renamed_from)),
        ("type", text(doc.url)),
        ("type_before", text(type_before(doc).as_deref())),
        ("codes", codes.collect()),
        ("members", members.collect()),
        ("headers", headers.collect()),
        ("masked", Value::from(doc.mask).into()),
        (
            "grpc",
            Tree::object([
                ("code", Value::from(grpc).into()),
                ("name", text(Some(grpc::name(grpc)))),
            ]),
        ),
        ("retry", text(Some(doc.retry().keyword()))),
        ("texts", texts(item, languages)),
        ("example", example_of(item, &schemas)),
    ])
}

/// What `type` was under the former `id`, if it is made of the `id`.
fn type_before(doc: &VariantDoc) -> Option<String> {
    let (base, former, url) = (doc.type_base?, doc.renamed_from?, doc.url?);
    (url.strip_prefix(base) == Some(doc.id)).then(|| format!("{base}{former}"))
}

/// The title and the summary in each language that one of them is in.
fn texts(item: &Item<'_>, languages: &[&'static str]) -> Tree {
    let (titles, summaries) = (item.titles(), item.summaries());
    let is_in = |texts: &[(&str, &str)], wanted: &str| texts.iter().any(|(tag, _)| *tag == wanted);
    let spoken = languages.iter().filter(|tag| is_in(&titles, tag) || is_in(&summaries, tag));
    let texts = spoken.map(|tag| {
        let title = language::text(&titles, tag).or_else(|| language::text(&titles, ENGLISH));
        let summary = summaries.iter().find(|(language, _)| language == tag);
        let title = ("title", Value::from(title.unwrap_or_default()).into());
        let summary = summary.map(|(_, text)| ("summary", Value::from(*text).into()));
        ((*tag).to_string(), Tree::object([title].into_iter().chain(summary)))
    });
    Tree::Object(texts.collect())
}
