//! The enums of what is known of a code, the methods that return it, and the texts.

use super::questions::Body;
use super::types::{CSharp, write_comment};
use crate::export::facts::{FACTS, Fact, KINDS};
use crate::export::indented::Indented;
use crate::syntax::case::pascal;
use crate::syntax::csharp::CSHARP;

impl CSharp<'_, '_, '_> {
    pub(in crate::export) fn fact_enums(&self, code: &mut Indented) {
        for Fact { name, about, words, .. } in FACTS {
            write_comment(code, &[format!("Says {about}.")], &[]);
            code.block_below(&format!("public enum {}{}", self.name, pascal(name)), |code| {
                for (place, (word, about)) in words.iter().enumerate() {
                    if place > 0 {
                        code.blank();
                    }
                    write_comment(code, &[(*about).to_owned()], &[]);
                    code.line(format!("{},", pascal(word)));
                }
            });
            code.blank();
        }
    }

    pub(in crate::export) fn facts(&self, code: &mut Indented) {
        for fact in FACTS {
            let kind = format!("{}{}", self.name, pascal(fact.name));
            let cases = fact.by_word(&self.outline.members).into_iter().map(|(word, members)| {
                let members = members.into_iter().map(|it| self.of(it)).collect();
                (format!("{kind}.{}", pascal(word)), members)
            });
            let body = Body::of_cases("status", cases.collect(), "null");
            let about = format!("Says {}; null if the code is not registered.", fact.about);
            write_comment(code, &[about], &[]);
            let head = format!(
                "public static {kind}? Get{}(this {} status)",
                pascal(fact.name),
                self.name
            );
            code.block_below(&head, |code| body.write(code));
            code.blank();
        }
        let texts = self.outline.texts_by_language();
        if texts.is_empty() {
            return;
        }
        let tags = self.outline.tags(|tag| CSHARP.string(tag));
        for (kind, about) in KINDS {
            let method = pascal(kind);
            let about = format!("Returns {about}, in the language of a tag: {tags}.");
            let nothing = "It is null if no text is in that language.".to_owned();
            write_comment(code, &[about, nothing], &[]);
            let cases = texts.iter().map(|it| {
                (format!("{}.{method}(status)", it.name), vec![CSHARP.string(it.language)])
            });
            let body = Body::of_cases("language", cases.collect(), "null");
            let head = format!(
                "public static string Get{method}(this {} status, string language)",
                self.name
            );
            code.block_below(&head, |code| body.write(code));
            code.blank();
        }
        self.text_classes(code);
    }

    /// The texts of each language are in a class of their own.
    fn text_classes(&self, code: &mut Indented) {
        for texts in self.outline.texts_by_language() {
            code.block_below(&format!("private static class {}", texts.name), |code| {
                for (place, kind) in texts.kinds.iter().enumerate() {
                    if place > 0 {
                        code.blank();
                    }
                    let cases = kind.of_codes.iter();
                    let cases =
                        cases.map(|(member, text)| (CSHARP.string(text), vec![self.of(member)]));
                    let otherwise =
                        if kind.is_else_the_phrase { "status.GetPhrase()" } else { "null" };
                    let body = Body::of_cases("status", cases.collect(), otherwise);
                    let head = format!(
                        "internal static string {}({} status)",
                        pascal(kind.name),
                        self.name
                    );
                    code.block_below(&head, |code| body.write(code));
                }
            });
            code.blank();
        }
    }
}
