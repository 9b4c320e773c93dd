//! The pages of an error contract: a list of its problems, and a page for each.

use maud::{Markup, html};
use serde_json::{Value, json};

use super::contents::{Entry, ProblemPage};
use super::list::link;
use super::localized::Localized;
use super::page::{PROBLEMS, Page};
use crate::contract::{Code, Member, Problem, Text};
use crate::language::Language;

/// Every problem of every contract.
pub(super) fn overview(page: Page<'_>) -> String {
    let labels = page.labels();
    let contracts = page.contents.problems.chunk_by(|one, other| one.contract == other.contract);
    let main = html! {
        h1 { (labels.problems) }
        p.lead { (labels.problems_lead) }
        @for problems in contracts {
            section {
                @if let [first, ..] = problems { h2 { (page.english(first.contract)) } }
                ul.codes { @for it in problems { (row(page, it)) } }
            }
        }
    };
    page.frame(labels.problems, labels.problems_lead, &main)
}

fn row(page: Page<'_>, it: &ProblemPage<'_>) -> Markup {
    let codes: Vec<_> = it.problem.codes.iter().map(|it| it.code.to_string()).collect();
    let text = text(page, it.problem);
    html! {
        li id=(it.id) {
            a.code href=(page.link(&it.path)) {
                span.number { (codes.join(", ")) } " "
                span.phrase { (page.english(&it.problem.id)) }
            }
            @if let Some((tag, text)) = text {
                span.title { (Localized::new((tag, &text.title), page.language)) }
                @if let Some(summary) = &text.summary {
                    p { (Localized::new((tag, summary), page.language)) }
                }
            }
        }
    }
}

/// The texts that are best for this page.
fn text<'p>(page: Page<'_>, problem: &'p Problem) -> Option<(&'p str, &'p Text)> {
    page.language.best(problem.texts.iter().map(|(tag, text)| (tag.as_str(), text)))
}

/// All that a contract says of a problem.
pub(super) fn page(page: Page<'_>, it: &ProblemPage<'_>) -> String {
    let labels = page.labels();
    let problem = it.problem;
    let text = text(page, problem);
    let summary = text.and_then(|(tag, text)| Some((tag, text.summary.as_deref()?)));
    let main = html! {
        article {
            h1 { (page.english(&problem.id)) }
            @if let Some((tag, text)) = text {
                p.title { (Localized::new((tag, &text.title), page.language)) }
            }
            @if let Some(summary) = summary {
                p.lead { (Localized::new(summary, page.language)) }
            }
            p.retry { (labels.advice(problem.retry)) }
            @if problem.masked { p.aside { (labels.masked) } }
            (facts(page, problem))
            section {
                h2 { (labels.example) }
                pre tabindex="0" { code { (document(problem)) } }
            }
            (translations(problem))
        }
        nav.neighbours aria-label=(labels.pages) {
            div.before { a.code href={ (page.link(PROBLEMS)) "#" (it.id) } { (labels.problems) } }
        }
    };
    let title = format!("{} ({})", problem.id, it.contract);
    page.frame(&title, summary.map_or(&problem.id, |(_, text)| text), &main)
}

fn facts(page: Page<'_>, problem: &Problem) -> Markup {
    let (labels, terms) = (page.labels(), page.terms());
    let type_uri = problem.type_uri.as_deref().unwrap_or("about:blank");
    let leads_somewhere = ["https://", "http://"].iter().any(|start| type_uri.starts_with(start));
    html! {
        dl.facts {
            dt { (labels.type_uri) }
            dd {
                @if leads_somewhere { a href=(type_uri) rel="external" { (type_uri) } }
                @else { code { (type_uri) } }
            }
            dt { (terms.codes) }
            @for code in &problem.codes { dd { (answer(page, code)) } }
            @if let Some(former) = &problem.renamed_from {
                dt { (terms.former) }
                dd { code { (former) } }
            }
            @if !problem.members.is_empty() {
                dt { (labels.members) }
                @for it in &problem.members { dd { (member(page, it)) } }
            }
            @if !problem.headers.is_empty() {
                dt { (terms.headers) }
                @for it in &problem.headers {
                    dd {
                        code { (it.name) @if let Some(value) = &it.value { ": " (value) } }
                    }
                }
            }
            dt { "gRPC" }
            dd { code { (problem.grpc.name) } }
        }
    }
}

/// A code, which leads to its page if it has one on this site.
fn answer(page: Page<'_>, Code { code, phrase }: &Code) -> Markup {
    let is_it =
        |entry: &&Entry<'_>| entry.label == code.to_string() && *entry.code().phrase == **phrase;
    let entry = page.contents.entries().map(|(_, entry)| entry).find(is_it);
    html! {
        @match entry {
            Some(entry) => (link(page, entry)),
            None => { (code) " " (page.english(phrase)) }
        }
    }
}

fn member(page: Page<'_>, Member { name, required, schema }: &Member) -> Markup {
    let terms = page.terms();
    html! {
        code { (name) }
        @if let Some(kind) = schema.get("type").and_then(Value::as_str) {
            " " span.aside { (page.english(kind)) }
        }
        " " span.aside { @if *required { (terms.required) } @else { (terms.optional) } }
        @if let Some(text) = schema.get("description").and_then(Value::as_str) {
            br; (page.english(text))
        }
    }
}

/// The example, with its members in the order in which a server sends them.
fn document(problem: &Problem) -> String {
    let every = ["type", "title", "status", "detail", "instance"];
    let names = every.into_iter().chain(problem.members.iter().map(|it| it.name.as_str()));
    let members = names.filter_map(|name| Some((name, problem.example.get(name)?)));
    let lines = members.map(|(name, value)| {
        let value = format!("{value:#}").replace('\n', "\n  ");
        format!("  {}: {value}", json!(name))
    });
    format!("{{\n{}\n}}", lines.collect::<Vec<_>>().join(",\n"))
}

/// The texts in languages that the site has no pages in.
fn translations(problem: &Problem) -> Markup {
    let has_page = |tag: &str| Language::ALL.iter().any(|language| language.tag() == tag);
    html! {
        @for (tag, text) in problem.texts.iter().filter(|(tag, _)| !has_page(tag)) {
            section lang=(tag) {
                h2 { (text.title) }
                @if let Some(summary) = &text.summary { p { (summary) } }
            }
        }
    }
}
