//! `also`: what else the number of a code means.

use std::collections::HashSet;

use super::draft::Draft;
use super::text::by_language;
use crate::diagnostic::{Located, Problem, Span, quoted_all};
use crate::model::{Code, List, OtherMeaning};
use crate::spec;

impl Draft<'_> {
    /// What the document writes, or else what is inherited. What the code is called now is not
    /// another meaning.
    pub(super) fn other_meanings(
        &mut self,
        written: &spec::Code,
        code: &Code,
    ) -> List<OtherMeaning> {
        let is_the_code = |phrase: &str| phrase.eq_ignore_ascii_case(&code.phrase);
        let Some(own) = &written.other_meanings else {
            let inherited = code.other_meanings.iter();
            return inherited.filter(|other| !is_the_code(&other.phrase)).cloned().collect();
        };
        let mut seen = HashSet::new();
        let mut meanings = Vec::with_capacity(own.len());
        for Located { value: other, span } in own {
            let phrase = &other.phrase;
            let message = if is_the_code(phrase) {
                format!("{phrase:?} is what the code is called anyway")
            } else if seen.insert(phrase.to_ascii_lowercase()) {
                self.check_when(other, *span);
                meanings.push(OtherMeaning {
                    phrase: phrase.clone().into(),
                    when: by_language(&[], &other.when),
                    references: other.references.clone().into(),
                });
                continue;
            } else {
                format!("{phrase:?} is listed twice")
            };
            self.problems.report(Problem::new(*span, message).help("leave it out of `also`"));
        }
        meanings.into()
    }

    /// `when` owes the languages that a summary owes.
    fn check_when(&mut self, other: &spec::OtherMeaning, span: Span) {
        let Some(header) = self.spec.header.value().filter(|_| other.when_sound) else { return };
        let has = |language: &&str| other.when.iter().any(|it| it.language.value == *language);
        let languages = header.languages.iter().map(String::as_str);
        let missing: Vec<&str> = languages.filter(|language| !has(language)).collect();
        // A text in a language that is not listed is most likely the one that is missing.
        let is_listed = |it: &spec::Translation| header.languages.contains(&it.language.value);
        if missing.is_empty() || !other.when.iter().all(is_listed) {
            return;
        }
        let keys: Vec<_> = missing.iter().map(|tag| format!("`when.{tag} = \"…\"`")).collect();
        let message = format!("{:?} has no `when` in {}", other.phrase, quoted_all(&missing));
        let help = format!("add {}", keys.join(" and "));
        self.problems.report(Problem::new(span, message).help(help));
    }
}
