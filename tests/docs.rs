//! The renderers over `DOCS`: what they show, and that no text is ever markup.
#![cfg(feature = "docs")]

#[path = "support/shop.rs"]
mod shop;

use std::sync::{LazyLock, Mutex};

use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};
use proptest::string::string_regex;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use scraper::{Html, Selector};
use serde_json::{Value, json};
use shop::ShopError;
use status_codes::docs::Member;
use status_codes::{DocNode, Entry, HttpStatus, StatusDocs, VariantDoc, docs};

/// What a text on a page is compared as: spaces make no difference, and a control character is
/// shown as a sign of its own.
fn shown(text: &str) -> String {
    let words: Vec<&str> = text.split_ascii_whitespace().collect();
    visible(&words.join(" "))
}

fn visible(text: &str) -> String {
    let sign = |sign: char| if sign.is_control() { char::REPLACEMENT_CHARACTER } else { sign };
    text.chars().map(sign).collect()
}

/// The texts of the elements that the selector finds.
fn found(page: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    page.select(&selector).map(|element| element.text().collect()).collect()
}

/// The attribute of the elements that the selector finds.
fn attributes(page: &Html, selector: &str, name: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    page.select(&selector).filter_map(|element| element.attr(name)).map(str::to_owned).collect()
}

#[test]
fn the_page_shows_every_variant_but_the_hidden() {
    let page = Html::parse_document(&docs::to_html(ShopError::DOCS));
    assert!(page.errors.is_empty(), "{:?}", page.errors);
    let ids = [
        "order_not_found",
        "too_many_orders",
        "bad_headers",
        "locked",
        "internal",
        "upstream",
        "not_modified",
    ];
    assert_eq!(attributes(&page, "article", "id"), ids);
    assert_eq!(attributes(&page, "nav a", "href"), ids.map(|id| format!("#{id}")));
    assert_eq!(found(&page, "main > h2"), ["Database"]);
    assert_eq!(found(&page, "#locked h3"), ["locked"]);
}

#[test]
fn the_page_has_both_languages_the_headers_and_the_url() {
    let page = Html::parse_document(&docs::to_html(ShopError::DOCS));
    assert_eq!(
        found(&page, "#order_not_found section[lang=ko] p"),
        [
            "주문을 찾을 수 없음",
            "그런 주문이 없다.",
            "재시도하지 않는다. 같은 요청은 다시 실패한다."
        ]
    );
    assert_eq!(
        found(&page, "#order_not_found section[lang=en] p"),
        [
            "Order not found",
            "There is no such order.",
            "It may be too old.",
            "Do not retry: the same request would fail again."
        ]
    );
    assert_eq!(
        attributes(&page, "#order_not_found dd a", "href"),
        ["https://api.acme.dev/problems/order_not_found"]
    );
    assert_eq!(found(&page, "#too_many_orders dd > code"), ["Retry-After", "X-Limit"]);
    assert!(found(&page, "#too_many_orders dd a").is_empty());
    assert_eq!(
        found(&page, "#internal .quiet"),
        ["The details stay on the server.", "자세한 내용은 서버 밖으로 내보내지 않는다."]
    );
}

#[test]
fn the_page_has_an_example_of_each_and_what_a_client_should_do() {
    let page = Html::parse_document(&docs::to_html(ShopError::DOCS));
    let contract: Value = serde_json::from_str(&docs::to_contract("", ShopError::DOCS)).unwrap();
    let problems = contract["problems"].as_array().unwrap();
    let examples = found(&page, "article pre");
    assert_eq!(examples.len(), problems.len());
    for (problem, example) in problems.iter().zip(examples) {
        assert_eq!(serde_json::from_str::<Value>(&example).unwrap(), problem["example"]);
        let id = problem["id"].as_str().unwrap();
        for (language, never) in [("en", "Do not retry"), ("ko", "재시도하지 않는다")] {
            let advice = found(&page, &format!("#{id} section[lang={language}] .retry"));
            assert_eq!(advice.len(), 1, "{id}");
            assert_eq!(advice[0].starts_with(never), problem["retry"] == "never", "{id}");
            let is_after = advice[0].contains("Retry-After");
            assert_eq!(is_after, problem["retry"] == "after", "{id}");
        }
    }
}

#[test]
fn the_page_needs_nothing_else() {
    let page = docs::to_html(ShopError::DOCS);
    let parsed = Html::parse_document(&page);
    assert!(found(&parsed, "script, link, img, iframe, object").is_empty());
    assert!(page.contains("prefers-color-scheme: dark") && !page.contains("url("));
}

#[test]
fn the_markdown_page_is_in_one_language() {
    let page = docs::to_markdown(ShopError::DOCS, "ko-KR");
    assert!(page.starts_with("# 문제 목록\n\n| 코드 | 이름 | 제목 |\n|---|---|---|\n"));
    assert!(page.contains("**404 Not Found**: 주문을 찾을 수 없음\n\n그런 주문이 없다.\n"));
    assert!(page.contains("\n## Database\n\n<a id=\"locked\"></a>\n\n### locked\n"));
    // What a response says: the code's title where the variant has none.
    assert!(page.contains("**503 Service Unavailable**: 서비스 이용 불가\n"), "{page}");
    let advice = "\n시간을 두고 같은 요청을 다시 보내며, 시도할 때마다 간격을 늘린다.\n";
    assert!(page.contains(advice), "{page}");
    assert!(page.contains("\n재시도하지 않는다."), "{page}");
    assert!(!page.contains("secret"));
}

#[test]
fn the_json_has_all_that_is_written() {
    let json: Value = serde_json::from_str(&docs::to_json(ShopError::DOCS)).unwrap();
    assert_eq!(json.as_array().unwrap().len(), 7);
    assert_eq!(
        json[0],
        json!({
            "name": "OrderNotFound",
            "id": "order_not_found",
            "path": [],
            "code": 404,
            "label": "404",
            "codes": [404],
            "phrase": "Not Found",
            "title": { "en": "Order not found", "ko": "주문을 찾을 수 없음" },
            "summary": {
                "en": "There is no such order.\n\nIt may be too old.",
                "ko": "그런 주문이 없다.",
            },
            "url": "https://api.acme.dev/problems/order_not_found",
            "headers": [],
            "constant_headers": {},
            "members": [],
            "grpc": null,
            "retry": "never",
            "renamed_from": null,
            "mask": false,
        })
    );
    assert_eq!(json[3]["path"], json!(["Database"]));
    assert_eq!(json[3]["mask"], true);
}

#[test]
fn no_docs_are_an_empty_page() {
    assert_eq!(docs::to_json(&[]), "[]");
    assert!(docs::to_html(&[]).ends_with("</html>\n"));
    assert_eq!(docs::to_markdown(&[], "en").lines().count(), 4);
}

#[test]
fn two_variants_with_one_id_have_two_anchors() {
    const GONE: VariantDoc = VariantDoc::new("Gone", "is gone", HttpStatus::Gone.entry());
    let inner = DocNode::Forward { name: "Inner", docs: &[DocNode::Variant(GONE)] };
    let page = Html::parse_document(&docs::to_html(&[DocNode::Variant(GONE), inner]));
    assert_eq!(attributes(&page, "article", "id"), ["is-gone", "is-gone-2"]);
    assert_eq!(attributes(&page, "nav a", "href"), ["#is-gone", "#is-gone-2"]);
}

/// A text that lives as long as the program; the same one for the same text.
fn leak(text: &str) -> &'static str {
    static KNOWN: LazyLock<Mutex<Vec<&str>>> = LazyLock::new(Mutex::default);
    let mut known = KNOWN.lock().unwrap();
    if let Some(known) = known.iter().find(|known| **known == text) {
        return known;
    }
    known.push(String::leak(text.to_owned()));
    known.last().unwrap()
}

/// The codes that they choose from.
const ONE_OF: &[&Entry] = &[HttpStatus::Gone.entry(), HttpStatus::NotFound.entry()];

/// Docs that say this text wherever docs can say one.
fn saying(text: &str) -> [DocNode; 2] {
    let text = leak(text);
    let texts = &*Vec::leak(vec![("en", text)]);
    let doc = VariantDoc::new(text, text, HttpStatus::Gone.entry())
        .with_url(text)
        .with_headers(Vec::leak(vec![text]))
        .with_constant_headers(texts)
        .with_members(Vec::leak(vec![Member::new(text)]))
        .with_one_of(ONE_OF)
        .with_renamed_from(text)
        .with_grpc(5)
        .with_titles(texts)
        .with_summaries(texts)
        .with_mask();
    let inner = Vec::leak(vec![DocNode::Variant(doc)]);
    [DocNode::Variant(doc), DocNode::Forward { name: text, docs: inner }]
}

/// Any text, and texts of what is markup somewhere.
fn text() -> impl Strategy<Value = String> {
    let markup = r"(<script>|</p>|<!--|-->|]]>|&amp;|&#60;|\||`|``|\*|_|~~|\[|\]\(|#|\n|\n\n|\r|\\|>|=|\+ |- |1\. |1\) |\t|    |\$|!|:|https://a\.b|[a-c가-나 ]){0,12}";
    any::<String>().boxed().prop_union(string_regex(markup).unwrap().boxed())
}

/// The texts of the blocks of a Markdown page, each as `kind: text`.
fn blocks(page: &str) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut text = String::new();
    for event in Parser::new_ext(page, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Start(Tag::Heading { .. } | Tag::Paragraph | Tag::TableCell) => text.clear(),
            Event::End(TagEnd::Heading(_)) => blocks.push(format!("heading: {text}")),
            Event::End(TagEnd::Paragraph) => blocks.push(format!("paragraph: {text}")),
            Event::End(TagEnd::TableCell) => blocks.push(format!("cell: {text}")),
            Event::Text(more) => text.push_str(&more),
            Event::SoftBreak => text.push(' '),
            Event::InlineHtml(_)
            | Event::Start(
                Tag::Table(_) | Tag::TableHead | Tag::TableRow | Tag::Strong | Tag::Link { .. },
            )
            | Event::End(
                TagEnd::Table
                | TagEnd::TableHead
                | TagEnd::TableRow
                | TagEnd::Strong
                | TagEnd::Link,
            ) => {}
            other => blocks.push(format!("unexpected: {other:?}")),
        }
    }
    blocks
}

/// The paragraphs of a text, as a page shows them.
fn paragraphs(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    let paragraphs = lines.split(|line| line.trim_ascii().is_empty());
    paragraphs.map(|lines| shown(&lines.join(" "))).filter(|text| !text.is_empty()).collect()
}

proptest! {
    #[test]
    fn a_text_in_html_is_only_text(text in text()) {
        let page = docs::to_html(&saying(&text));
        let page = Html::parse_document(&page);
        let (written, text) = (text.clone(), shown(&text));
        prop_assert!(found(&page, "script").is_empty());
        prop_assert_eq!(found(&page, "article").len(), 2);
        prop_assert_eq!(found(&page, "nav a"), vec![text.clone(); 2]);
        prop_assert_eq!(found(&page, "article > h2, main > h2"), vec![text.clone(); 2]);
        prop_assert_eq!(found(&page, "section[lang=en] .title"), vec![text.clone(); 2]);
        prop_assert_eq!(found(&page, "dd:not(:has(pre))"), vec![text; 6]);
        for example in found(&page, "dd pre") {
            let example: Value = serde_json::from_str(&example).unwrap();
            let title = example["title"].as_str().unwrap();
            prop_assert_eq!(visible(title), visible(&written));
        }
        for id in attributes(&page, "article", "id") {
            prop_assert!(!id.contains(|sign: char| sign.is_ascii_whitespace()));
        }
    }

    #[test]
    fn a_summary_in_html_keeps_its_paragraphs(text in text()) {
        let page = Html::parse_document(&docs::to_html(&saying(&text)[..1]));
        let shown = found(&page, "section p:not([class])");
        prop_assert_eq!(shown, paragraphs(&text));
    }

    #[test]
    fn a_text_in_markdown_is_only_text(text in text()) {
        let page = docs::to_markdown(&saying(&text)[..1], "en");
        let text_shown = shown(&text);
        let blocks = blocks(&page);
        let expected = [
            "heading: Problems".to_owned(),
            "cell: Code".into(),
            "cell: Name".into(),
            "cell: Title".into(),
            "cell: 410, 404".into(),
            format!("cell: {text_shown}"),
            format!("cell: {text_shown}"),
        ];
        prop_assert_eq!(&blocks[..expected.len()], &expected, "{}", page);
        let mut expected = vec![format!("heading: {text_shown}")];
        expected.push(format!("paragraph: 410 Gone, 404 Not Found: {text_shown}").trim_end_matches(' ').to_owned());
        expected.extend(paragraphs(&text).iter().map(|text| format!("paragraph: {text}")));
        expected.push(format!("paragraph: Type: {text_shown}"));
        expected.push(format!("paragraph: Header fields: {text_shown}").trim_end_matches(' ').to_owned());
        expected.push(format!("paragraph: Members: {text_shown}").trim_end_matches(' ').to_owned());
        expected.push("paragraph: Do not retry: the same request would fail again.".into());
        expected.push("paragraph: The details stay on the server.".into());
        prop_assert_eq!(&blocks[8..], &expected, "{}", page);
    }

    #[test]
    fn a_text_in_json_is_itself(text in text()) {
        let json: Value = serde_json::from_str(&docs::to_json(&saying(&text))).unwrap();
        for (pointer, path) in [("/0", json!([])), ("/1", json!([text]))] {
            let variant = json.pointer(pointer).unwrap();
            let expected = json!({
                "name": text,
                "id": text,
                "path": path,
                "code": 410,
                "label": "410",
                "codes": [410, 404],
                "phrase": "Gone",
                "title": { "en": text },
                "summary": { "en": text },
                "url": text,
                "headers": [text],
                "constant_headers": { "en": text },
                "members": [{ "name": text, "required": true, "schema": null }],
                "grpc": 5,
                "retry": "never",
                "renamed_from": text,
                "mask": true,
            });
            prop_assert_eq!(variant, &expected);
        }
    }
}

#[test]
fn the_url_is_a_link_if_it_leads_somewhere() {
    let cases = [
        ("https://api.acme.dev/problems/x", 1),
        ("/problems/x", 1),
        ("urn:x", 0),
        ("javascript:x", 0),
    ];
    for (url, links) in cases {
        let doc = VariantDoc::new("X", "x", HttpStatus::Gone.entry()).with_url(url);
        let page = Html::parse_document(&docs::to_html(&[DocNode::Variant(doc)]));
        let targets = attributes(&page, "article a", "href");
        assert_eq!(targets.iter().filter(|target| *target == url).count(), links, "{url}");
    }
}
