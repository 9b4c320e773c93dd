//! The enums of what is known of a code, the properties that have it, and the texts.

use super::enumeration::{Swift, pattern, switch};
use super::reserved::case_name;
use crate::export::asked::Branches;
use crate::export::facts::{FACTS, Fact, KINDS};
use crate::export::indented::{Comment, Indented};
use crate::syntax::case::pascal;
use crate::syntax::swift::SWIFT;

impl Swift<'_, '_, '_> {
    /// The properties, and the methods that return texts.
    pub(super) fn facts(&self, code: &mut Indented) {
        for fact in FACTS {
            let (word, others) = fact.usual(&self.outline.members);
            let case = |word: &str| format!(".{}", SWIFT.identifier(&case_name(&pascal(word))));
            let branches = others
                .into_iter()
                .map(|(word, members)| (case(word), members.into_iter().map(pattern).collect()));
            let branches: Branches = branches.collect();
            code.blank();
            code.comment(Comment::Slashed, &[format!("Says {}.", fact.about)], &[]);
            code.block(&format!("public var {}: {}", fact.name, pascal(fact.name)), |code| {
                switch(code, "self", &branches, Some(&case(word)));
            });
        }
        let texts = self.outline.texts_by_language();
        if texts.is_empty() {
            return;
        }
        let tags = self.outline.tags(|tag| format!("`{tag}`"));
        for (kind, about) in KINDS {
            let about = format!("Returns {about}, in the language of a tag: {tags}.");
            let nothing = "It is `nil` if no text is in that language.".to_owned();
            code.blank();
            code.comment(Comment::Slashed, &[about, nothing], &[]);
            let branches = texts.iter();
            let branches = branches.map(|it| {
                (format!("{}.{kind}(of: self)", it.name), vec![SWIFT.string(it.language)])
            });
            let head = format!("public func {kind}(in language: String) -> String?");
            let branches = branches.collect();
            code.block(&head, |code| switch(code, "language", &branches, Some("nil")));
        }
    }

    /// The enums, and one without cases per language, which has its texts.
    pub(super) fn fact_enums(&self, code: &mut Indented) {
        for Fact { name, about, words, .. } in FACTS {
            code.blank();
            code.comment(Comment::Slashed, &[format!("Says {about}.")], &[]);
            code.block(&format!("public enum {}: CaseIterable, Sendable", pascal(name)), |code| {
                for (place, (word, about)) in words.iter().enumerate() {
                    if place > 0 {
                        code.blank();
                    }
                    code.comment(Comment::Slashed, &[(*about).to_owned()], &[]);
                    code.line(format!("case {}", SWIFT.identifier(&case_name(&pascal(word)))));
                }
            });
        }
        for texts in self.outline.texts_by_language() {
            code.blank();
            code.block(&format!("private enum {}", texts.name), |code| {
                for (place, kind) in texts.kinds.iter().enumerate() {
                    if place > 0 {
                        code.blank();
                    }
                    let branches = kind.of_codes.iter();
                    let branches: Branches = branches
                        .map(|(member, text)| (SWIFT.string(text), vec![pattern(member)]))
                        .collect();
                    let otherwise = if kind.is_else_the_phrase { "status.phrase" } else { "nil" };
                    // Where every code has a branch, the compiler warns of another.
                    let is_partial = branches.len() != self.outline.members.len();
                    let head =
                        format!("static func {}(of status: {}) -> String?", kind.name, self.name);
                    code.block(&head, |code| {
                        switch(code, "status", &branches, is_partial.then_some(otherwise));
                    });
                }
            });
        }
    }
}
