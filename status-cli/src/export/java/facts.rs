//! The enums of what is known of a code, the methods that return it, and the texts.

use super::enumeration::Java;
use super::methods::{names, switch};
use crate::export::facts::{FACTS, Fact, KINDS, Kind};
use crate::export::indented::{Comment, Indented};
use crate::syntax::case::{pascal, screaming};
use crate::syntax::java::JAVA;

impl Java<'_, '_, '_> {
    pub(in crate::export) fn facts(&self, code: &mut Indented) {
        for fact in FACTS {
            let (word, others) = fact.usual(&self.outline.members);
            let kind = pascal(fact.name);
            let constant = |word: &str| format!("{kind}.{}", screaming(word));
            let cases: Vec<_> =
                others.iter().map(|(word, members)| (constant(word), names(members))).collect();
            let about = [format!("Returns {}.", fact.about)];
            code.comment(Comment::Starred, &about, &[format!("@return {}", fact.about)]);
            code.block(&format!("public {kind} {}()", fact.name), |code| {
                if self.is_wide {
                    code.line(format!("return {};", fact.name));
                } else {
                    switch(code, "this", &cases, &constant(word));
                }
            });
            code.blank();
        }
        self.texts(code);
    }

    fn texts(&self, code: &mut Indented) {
        let texts = self.outline.texts_by_language();
        if texts.is_empty() {
            return;
        }
        let tags = self.outline.tags(|tag| JAVA.comment(&JAVA.string(tag)));
        for (kind, about) in KINDS {
            let tags = [
                format!("@param language the tag of a language: {tags}"),
                format!("@return {about}, or nothing if no text is in that language"),
            ];
            let about = [format!("Returns {about}, in a language.")];
            code.comment(Comment::Starred, &about, &tags);
            let head = format!("public Optional<String> {kind}(String language)");
            code.block(&head, |code| {
                code.block("switch (language)", |code| {
                    for it in &texts {
                        code.line(format!("case {}:", JAVA.string(it.language)));
                        let text = if self.is_wide {
                            self.text_field(kind, it)
                        } else {
                            format!("{}.{kind}(this)", it.name)
                        };
                        let text = format!("Optional.ofNullable({text})");
                        code.deeper(|code| code.line(format!("return {text};")));
                    }
                    code.line("default:");
                    code.deeper(|code| code.line("return Optional.empty();"));
                });
            });
            code.blank();
        }
    }

    pub(in crate::export) fn fact_enums(code: &mut Indented) {
        for Fact { name, about, words, .. } in FACTS {
            let about = format!("Says {about}.");
            code.comment(Comment::Starred, &[about], &[]);
            code.block(&format!("public enum {}", pascal(name)), |code| {
                for (place, (word, about)) in words.iter().enumerate() {
                    if place > 0 {
                        code.blank();
                    }
                    code.comment(Comment::Starred, &[(*about).to_owned()], &[]);
                    let end = if place + 1 == words.len() { "" } else { "," };
                    code.line(format!("{}{end}", screaming(word)));
                }
            });
            code.blank();
        }
    }

    /// The texts of each language are in a class of their own, which is loaded when the first of them is
    /// asked for.
    pub(in crate::export) fn text_classes(&self, code: &mut Indented) {
        for texts in self.outline.texts_by_language() {
            code.block(&format!("private static final class {}", texts.name), |code| {
                for (place, kind) in texts.kinds.iter().enumerate() {
                    if place > 0 {
                        code.blank();
                    }
                    self.text(code, kind);
                }
            });
            code.blank();
        }
    }

    fn text(&self, code: &mut Indented, kind: &Kind<'_, '_>) {
        let cases = kind.of_codes.iter();
        let cases: Vec<_> =
            cases.map(|(member, text)| (JAVA.string(text), vec![member.name.clone()])).collect();
        let otherwise = if kind.is_else_the_phrase { "status.phrase" } else { "null" };
        code.block(&format!("static String {}({} status)", kind.name, self.name), |code| {
            switch(code, "status", &cases, otherwise);
        });
    }
}
