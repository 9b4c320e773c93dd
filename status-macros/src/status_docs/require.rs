//! The languages that `require` asks each variant for.

use syn::LitStr;

use super::ast::{Input, Variant};
use super::docs::Own;
use super::text::Text;
use crate::mistakes::Mistakes;

/// Every variant has to say what `require` asks for.
pub(super) fn check(
    variant: &Variant<'_>,
    own: &Own<'_>,
    input: &Input<'_>,
    mistakes: &mut Mistakes,
) {
    let languages: Vec<String> = input.keys.require.iter().map(LitStr::value).collect();
    let missing = |key: &str, texts: &[Text]| -> Vec<&str> {
        let is_missing = |language: &&str| !texts.iter().any(|text| text.is_in(language));
        let languages = languages.iter().map(String::as_str);
        languages.filter(is_missing).filter(|_| !variant.given.refused(key)).collect()
    };
    let (titles, mut summaries) =
        (missing("title", &own.titles), missing("summary", &own.summaries));
    let wants_comment = summaries.contains(&"en");
    summaries.retain(|language| *language != "en");
    let mut wanted: Vec<String> = Vec::new();
    wanted.extend(wants_comment.then(|| "a doc comment".to_owned()));
    wanted.extend(written("title", &titles));
    wanted.extend(written("summary", &summaries));
    if !wanted.is_empty() {
        let message = format!("`require` asks for more: write {}", wanted.join(", "));
        mistakes.at(variant.name.span(), message);
    }
}

/// Missing texts, as they are to be written.
fn written(key: &str, languages: &[&str]) -> Option<String> {
    let texts: Vec<_> = languages
        .iter()
        .map(|language| {
            // A tag with a hyphen is not an identifier.
            let quote = if language.contains('-') { "\"" } else { "" };
            format!("{quote}{language}{quote} = \"…\"")
        })
        .collect();
    (!texts.is_empty()).then(|| format!("`{key}({})`", texts.join(", ")))
}
