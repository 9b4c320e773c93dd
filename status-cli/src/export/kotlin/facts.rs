//! The enum classes of what is known of a code, the properties that have it, and the texts.

use super::enumeration::Kotlin;
use super::questions::when;
use crate::export::asked::Branches;
use crate::export::facts::{FACTS, Fact, KINDS, Texts};
use crate::export::indented::{Comment, Indented};
use crate::syntax::case::{pascal, screaming};
use crate::syntax::kotlin::KOTLIN;

impl Kotlin<'_, '_, '_> {
    /// The properties, and the functions that return texts.
    pub(super) fn facts(&self, code: &mut Indented) {
        for fact in FACTS {
            let (word, others) = fact.usual(&self.outline.members);
            let kind = pascal(fact.name);
            let constant = |word: &str| format!("{kind}.{}", screaming(word));
            let branches = others.into_iter().map(|(word, members)| {
                (constant(word), members.into_iter().map(|it| it.name.clone()).collect())
            });
            let branches: Branches = branches.collect();
            code.comment(Comment::Starred, &[format!("Says {}.", fact.about)], &[]);
            code.line(format!("public val {}: {kind}", fact.name));
            let otherwise = constant(word);
            code.deeper(|code| when(code, "get() =", "this", &branches, Some(&otherwise)));
            code.blank();
        }
        self.texts(code, |kind, texts| format!("{}.{kind}(this)", texts.name));
    }

    /// The functions that return texts, each of which is where `place` says.
    pub(super) fn texts(
        &self,
        code: &mut Indented,
        place: impl Fn(&str, &Texts<'_, '_>) -> String,
    ) {
        let texts = self.outline.texts_by_language();
        if texts.is_empty() {
            return;
        }
        let tags = self.outline.tags(|tag| format!("`{tag}`"));
        for (kind, about) in KINDS {
            let about = format!("Returns {about}, in the [language] of a tag: {tags}.");
            let nothing = "It is `null` if no text is in that language.".to_owned();
            code.comment(Comment::Starred, &[about, nothing], &[]);
            let head = format!("public fun {kind}(language: String): String? =");
            let branches = texts.iter();
            let branches = branches.map(|it| (place(kind, it), vec![KOTLIN.string(it.language)]));
            when(code, &head, "language", &branches.collect(), Some("null"));
            code.blank();
        }
    }

    /// The enum classes.
    pub(super) fn fact_classes(code: &mut Indented) {
        for Fact { name, about, words, .. } in FACTS {
            code.blank();
            code.comment(Comment::Starred, &[format!("Says {about}.")], &[]);
            code.block(&format!("public enum class {}", pascal(name)), |code| {
                for (place, (word, about)) in words.iter().enumerate() {
                    if place > 0 {
                        code.blank();
                    }
                    code.comment(Comment::Starred, &[(*about).to_owned()], &[]);
                    code.line(format!("{},", screaming(word)));
                }
            });
        }
    }

    /// One object per language with its texts. These are chosen by number, for the compiler makes a table
    /// of all constants for each choice among them.
    pub(super) fn text_objects(&self, code: &mut Indented) {
        for texts in self.outline.texts_by_language() {
            code.blank();
            code.block(&format!("private object {}", texts.name), |code| {
                for (place, kind) in texts.kinds.iter().enumerate() {
                    if place > 0 {
                        code.blank();
                    }
                    let branches = kind.of_codes.iter().map(|(member, text)| {
                        let number = self.literal(member.meaning.code.number);
                        (KOTLIN.string(text), vec![number])
                    });
                    let head = format!("fun {}(status: {}): String? =", kind.name, self.name);
                    let otherwise = if kind.is_else_the_phrase { "status.phrase" } else { "null" };
                    when(code, &head, "status.code", &branches.collect(), Some(otherwise));
                }
            });
        }
    }
}
