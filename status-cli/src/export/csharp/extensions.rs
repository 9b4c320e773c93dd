//! The lookups, and the methods that return what is known of a code.

use super::questions::Body;
use super::types::{CSharp, kind, write_comment};
use crate::export::indented::Indented;
use crate::export::prepared::Member;
use crate::syntax::csharp::CSHARP;

impl CSharp<'_, '_, '_> {
    pub(in crate::export) fn lookups(&self, code: &mut Indented) {
        let (name, kind) = (&self.name, kind(self.outline.integer));
        let about = "Looks up the code of a number; false if none is registered.".to_owned();
        write_comment(code, &[about], &[]);
        let head = format!("public static bool TryFrom({kind} code, out {name} status)");
        code.block_below(&head, |code| {
            code.line(format!("status = ({name})code;"));
            let members = self.outline.members.iter().map(|member| self.of(member));
            let cases = vec![("true".to_owned(), members.collect())];
            Body::of_cases("status", cases, "false").write(code);
        });
        code.blank();
        if self.outline.has_labels {
            let about = "Looks up the code that the registry writes so; false if there is none.";
            write_comment(code, &[about.to_owned()], &[]);
            let head = format!("public static bool TryParse(string label, out {name} status)");
            code.block_below(&head, |code| {
                code.block_below("switch (label)", |code| {
                    for member in &self.outline.members {
                        code.line(format!("case {}:", CSHARP.string(&member.meaning.label())));
                        code.deeper(|code| {
                            code.line(format!("status = {};", self.of(member)));
                            code.line("return true;");
                        });
                    }
                    code.line("default:");
                    code.deeper(|code| {
                        code.line(format!("status = default({name});"));
                        code.line("return false;");
                    });
                });
            });
            code.blank();
        }
    }

    pub(in crate::export) fn texts(&self, code: &mut Indented) {
        let label = |member: &Member<'_>| member.meaning.label();
        if self.outline.has_labels {
            let about = "The code as the registry writes it; null if it is not registered.";
            self.text(code, about, "GetLabel", label);
        }
        let about = "The reason phrase; null if the code is not registered.";
        self.text(code, about, "GetPhrase", |member| member.meaning.code.phrase.to_string());
        let about = "The code and its phrase; null if the code is not registered.";
        self.text(code, about, "Describe", |member| member.meaning.heading());
    }

    fn text(
        &self,
        code: &mut Indented,
        about: &str,
        method: &str,
        text: impl Fn(&Member<'_>) -> String,
    ) {
        write_comment(code, &[about.to_owned()], &[]);
        let head = format!("public static string {method}(this {} status)", self.name);
        let members = self.outline.members.iter();
        let cases = members.map(|it| (CSHARP.string(&text(it)), vec![self.of(it)]));
        let body = Body::of_cases("status", cases.collect(), "null");
        code.block_below(&head, |code| body.write(code));
        code.blank();
    }

    /// The methods that return the class and the named range.
    pub(in crate::export) fn places(&self, code: &mut Indented) {
        let prepared = self.outline.prepared;
        let classes = prepared.classes().iter().map(|class| class.range).zip(self.class_names());
        let ranges = prepared.ranges().iter().map(|named| named.range).zip(self.range_names());
        for (noun, places) in
            [("Class", classes.collect::<Vec<_>>()), ("Range", ranges.collect::<Vec<_>>())]
        {
            if places.is_empty() {
                continue;
            }
            let about = format!("The {} of the number; null if it has none.", noun.to_lowercase());
            write_comment(code, &[about], &[]);
            let kind = format!("{}{noun}", self.name);
            let ranges = places
                .into_iter()
                .map(|(range, name)| (self.condition(range), format!("{kind}.{name}")));
            let body = Body {
                subject: "status",
                cases: Vec::new(),
                ranges: ranges.collect(),
                otherwise: "null".to_owned(),
            };
            let head = format!("public static {kind}? Get{noun}(this {} status)", self.name);
            code.block_below(&head, |code| {
                self.number(code);
                body.write(code);
            });
            code.blank();
        }
        self.labels_of_classes(code);
    }

    fn labels_of_classes(&self, code: &mut Indented) {
        let classes = self.outline.prepared.classes();
        if classes.is_empty() {
            return;
        }
        let kind = format!("{}Class", self.name);
        write_comment(code, &["The short form of a class.".to_owned()], &[]);
        let cases = self.class_names().into_iter().zip(classes);
        let cases = cases
            .map(|(name, class)| (CSHARP.string(&class.label), vec![format!("{kind}.{name}")]));
        let body = Body::of_cases("codeClass", cases.collect(), "null");
        let head = format!("public static string GetLabel(this {kind} codeClass)");
        code.block_below(&head, |code| body.write(code));
        code.blank();
    }

    /// The number of the code, for conditions.
    pub(super) fn number(&self, code: &mut Indented) {
        let kind = kind(self.outline.integer);
        code.line(format!("{kind} code = ({kind})status;"));
    }

    pub(super) fn of(&self, member: &Member<'_>) -> String {
        format!("{}.{}", self.name, member.name)
    }
}
