//! `languages`: what every text of a document is in.

use status_words::nearest;

use super::draft::Draft;
use crate::diagnostic::{Located, Problem, quoted, quoted_all};
use crate::spec::{Header, Spec, Translation};

/// Reports the texts that are in another language.
pub(super) fn resolve(draft: &mut Draft<'_>) {
    let Some(header) = draft.spec.header.value().filter(|header| !header.languages.is_empty())
    else {
        return;
    };
    for Translation { language, .. } in titles(header).chain(translations(draft.spec)) {
        if !header.languages.contains(&language.value) {
            draft.problems.report(unlisted(language, &header.languages));
        }
    }
}

/// The registry's titles by language. A title that is a plain string has no tag to report: its
/// language has the span of the whole value.
fn titles(header: &Header) -> impl Iterator<Item = &Translation> {
    header
        .titles
        .given()
        .into_iter()
        .flat_map(|titles| titles.value.iter().filter(|title| title.language.span != titles.span))
}

fn translations(spec: &Spec) -> impl Iterator<Item = &Translation> {
    let codes = spec.codes.iter().flat_map(|code| &code.texts).map(|text| &text.translation);
    let meanings = spec.codes.iter().flat_map(|code| code.other_meanings.iter().flatten());
    let meanings = meanings.flat_map(|meaning| &meaning.value.when);
    let classes = spec.classes.iter().flat_map(|class| &class.titles);
    let predicates = spec.predicates.iter().flat_map(|predicate| &predicate.summaries);
    let ranges = spec.ranges.iter().flat_map(|range| range.titles.iter().chain(&range.summaries));
    let mappings = spec.mappings.iter().flat_map(|mapping| &mapping.summaries);
    codes.chain(meanings).chain(classes).chain(predicates).chain(ranges).chain(mappings)
}

fn unlisted(language: &Located<String>, languages: &[String]) -> Problem {
    let known: Vec<&str> = languages.iter().map(String::as_str).collect();
    let message = format!("{} is not one of the `languages`", quoted(&language.value));
    let problem = Problem::new(language.span, message);
    match meant(&language.value, &known) {
        Some(meant) => problem.help(format!("write {}", quoted(meant))),
        None => problem.help(format!(
            "the languages are {}; add {:?} in `[registry]`, or remove the text",
            quoted_all(&known),
            language.value
        )),
    }
}

/// Two letters are too few for [`nearest`]: a tag that begins alike is a slip for it.
fn meant<'k>(tag: &str, known: &[&'k str]) -> Option<&'k str> {
    let first = |tag: &str| tag.chars().next();
    let near = nearest(tag, known.iter().copied());
    near.or_else(|| known.iter().copied().find(|known| first(known) == first(tag)))
}
