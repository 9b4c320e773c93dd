//! The constants, the fields that they have, and the methods that return these.

use super::enumeration::{Java, literal, primitive};
use crate::export::indented::{Comment, Indented};
use crate::export::prepared::Member;
use crate::syntax::java::{JAVA, documentation, see};

impl Java<'_, '_, '_> {
    pub(in crate::export) fn constants(&self, code: &mut Indented) {
        let last = self.outline.members.len() - 1;
        for (place, member) in self.outline.members.iter().enumerate() {
            self.describe(code, member);
            let end = if place == last { ";" } else { "," };
            code.line(format!("{}({}){end}", member.name, self.arguments(member, "")));
            code.blank();
        }
    }

    /// The documentation comment of a constant.
    pub(super) fn describe(&self, code: &mut Indented, member: &Member<'_>) {
        let paragraphs = documentation(&self.outline.paragraphs(member));
        let references = member.meaning.code.references.iter();
        let references: Vec<_> = references.map(|it| see(&it.title, it.url.as_deref())).collect();
        code.comment(Comment::Starred, &paragraphs, &references);
    }

    /// What a constant is made of; `scope` leads to the enum of classes.
    pub(super) fn arguments(&self, member: &Member<'_>, scope: &str) -> String {
        let it = member.meaning.code;
        let mut arguments = vec![literal(self.integer, &self.outline.digits(it.number))];
        if self.outline.has_labels {
            arguments.push(JAVA.string(&member.meaning.label()));
        }
        arguments.push(JAVA.string(&it.phrase));
        if let (true, Some(class)) = (self.outline.is_classified, member.meaning.class()) {
            arguments.push(format!("{scope}CodeClass.{}", self.class_name(&class.name)));
        }
        arguments.join(", ")
    }

    pub(in crate::export) fn former(&self, code: &mut Indented) {
        for member in &self.outline.members {
            self.former_names(code, member, "public static final ");
        }
    }

    /// The constants that have the former names of a code.
    pub(super) fn former_names(&self, code: &mut Indented, member: &Member<'_>, modifiers: &str) {
        for (name, phrase) in &member.former {
            let renamed = format!("The former phrase, {}.", JAVA.comment(phrase));
            let tag = format!("@deprecated use {{@link #{}}}", member.name);
            code.comment(Comment::Starred, &[renamed], &[tag]);
            code.line("@Deprecated");
            code.line(format!("{modifiers}{} {name} = {};", self.name, member.name));
            code.blank();
        }
    }

    /// The fields, as type and name.
    pub(super) fn field_list(&self) -> Vec<(&'static str, &'static str)> {
        let mut fields = vec![(primitive(self.integer), "code")];
        fields.extend(self.outline.has_labels.then_some(("String", "label")));
        fields.push(("String", "phrase"));
        fields.extend(self.outline.is_classified.then_some(("CodeClass", "codeClass")));
        fields
    }

    pub(in crate::export) fn fields(&self, code: &mut Indented) {
        write_fields(code, &self.name, &self.field_list());
    }

    pub(in crate::export) fn accessors(&self, code: &mut Indented) {
        for (kind, name) in self.field_list() {
            let noun = match name {
                "code" => "the number",
                "label" => "the code as the registry writes it",
                "phrase" => "the reason phrase",
                _ => "the class that the number belongs to",
            };
            write_accessor(code, kind, name, noun);
        }
        if !self.outline.is_classified && !self.outline.prepared.classes().is_empty() {
            let what = "Returns the class that the number belongs to, if it belongs to one.";
            let tag = "@return the class, or nothing".to_owned();
            code.comment(Comment::Starred, &[what.to_owned()], &[tag]);
            code.block("public Optional<CodeClass> codeClass()", |code| {
                code.line("return CodeClass.of(code);");
            });
            code.blank();
        }
    }
}

/// The fields of an enum, each with its type, and the constructor that sets them.
pub(super) fn write_fields(code: &mut Indented, name: &str, fields: &[(&str, &str)]) {
    code.lines(fields.iter().map(|(kind, name)| format!("private final {kind} {name};")));
    code.blank();
    let parameters: Vec<_> = fields.iter().map(|(kind, name)| format!("{kind} {name}")).collect();
    code.block(&format!("{name}({})", parameters.join(", ")), |code| {
        code.lines(fields.iter().map(|(_, name)| format!("this.{name} = {name};")));
    });
    code.blank();
}

/// The method that returns a field.
pub(super) fn write_accessor(code: &mut Indented, kind: &str, name: &str, noun: &str) {
    code.comment(Comment::Starred, &[format!("Returns {noun}.")], &[format!("@return {noun}")]);
    code.block(&format!("public {kind} {name}()"), |code| code.line(format!("return {name};")));
    code.blank();
}
