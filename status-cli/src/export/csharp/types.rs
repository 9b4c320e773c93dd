//! The enums, and what every part of the file is made from.

use status_codegen::model::{Number, Range, Reference};

use crate::export::indented::{Comment, Indented};
use crate::export::integer::Integer;
use crate::export::outline::Outline;
use crate::export::prepared::Prepared;
use crate::syntax::case::pascal;
use crate::syntax::csharp::{CSHARP, documentation, see};

/// The registry on its way to C#.
pub(in crate::export) struct CSharp<'o, 'p, 'c> {
    pub(in crate::export) outline: &'o Outline<'p, 'c>,
    /// The enum's name.
    pub(in crate::export) name: String,
}

impl CSharp<'_, '_, '_> {
    pub(in crate::export) fn codes(&self, code: &mut Indented) {
        let source = &self.outline.prepared.registry().source;
        let source: Vec<_> = source.iter().filter_map(|url| see(url, Some(url))).collect();
        let lines = [documentation(&self.outline.introduction()), source].concat();
        code.comment(Comment::Slashed, &[], &lines);
        let base = match self.outline.integer {
            Integer::Int => "",
            Integer::Long => " : long",
            Integer::Unsigned => " : ulong",
        };
        code.block_below(&format!("public enum {}{base}", self.name), |code| {
            for (place, member) in self.outline.members.iter().enumerate() {
                if place > 0 {
                    code.blank();
                }
                let it = member.meaning.code;
                write_comment(code, &self.outline.paragraphs(member), &it.references);
                code.line(format!("{} = {},", member.name, self.outline.digits(it.number)));
            }
        });
        code.blank();
    }

    pub(in crate::export) fn classes(&self, code: &mut Indented) {
        let constants = self.class_names().into_iter().zip(self.outline.prepared.classes());
        let constants: Vec<_> =
            constants.map(|(name, class)| (name, self.outline.of_class(class), &[][..])).collect();
        self.enumeration(code, "Class", "A class of codes.", &constants);
    }

    pub(in crate::export) fn ranges(&self, code: &mut Indented) {
        let constants = self.range_names().into_iter().zip(self.outline.prepared.ranges());
        let constants: Vec<_> = constants
            .map(|(name, named)| (name, self.outline.of_range(named), named.references.as_ref()))
            .collect();
        let about = "Numbers that mean something together, registered or not.";
        self.enumeration(code, "Range", about, &constants);
    }

    fn enumeration(
        &self,
        code: &mut Indented,
        kind: &str,
        about: &str,
        constants: &[(String, Vec<String>, &[Reference])],
    ) {
        if constants.is_empty() {
            return;
        }
        code.comment(Comment::Slashed, &[], &[format!("<summary>{about}</summary>")]);
        code.block_below(&format!("public enum {}{kind}", self.name), |code| {
            for (place, (name, paragraphs, references)) in constants.iter().enumerate() {
                if place > 0 {
                    code.blank();
                }
                write_comment(code, paragraphs, references);
                code.line(format!("{name},"));
            }
        });
        code.blank();
    }

    /// Former names are apart from the enum, which prints only one of two names of a number.
    pub(in crate::export) fn former(&self, code: &mut Indented) {
        if self.outline.members.iter().all(|member| member.former.is_empty()) {
            return;
        }
        let name = &self.name;
        let about =
            format!("The names of codes that once had another phrase, as <see cref=\"{name}\"/>.");
        code.comment(Comment::Slashed, &[], &[format!("<summary>{about}</summary>")]);
        code.block_below(&format!("public static class {name}FormerNames"), |code| {
            let mut is_first = true;
            for member in &self.outline.members {
                for (former, phrase) in &member.former {
                    if !std::mem::take(&mut is_first) {
                        code.blank();
                    }
                    let about = format!("The former phrase, {phrase}.");
                    code.comment(Comment::Slashed, &[], &documentation(&[about]));
                    let advice = CSHARP.string(&format!("Use {name}.{}.", member.name));
                    code.line(format!("[System.Obsolete({advice})]"));
                    code.line(format!("public const {name} {former} = {name}.{};", member.name));
                }
            }
        });
        code.blank();
    }

    /// The members of the enum of classes, in their order.
    pub(in crate::export) fn class_names(&self) -> Vec<String> {
        let classes = self.outline.prepared.classes();
        let names = Prepared::names_beside(classes, &[], |class| pascal(&class.name));
        names.into_iter().map(|(_, name)| name).collect()
    }

    /// The members of the enum of named ranges, in their order.
    pub(in crate::export) fn range_names(&self) -> Vec<String> {
        let ranges = self.outline.prepared.ranges();
        let names = Prepared::names_beside(ranges, &[], |named| pascal(&named.name));
        names.into_iter().map(|(_, name)| name).collect()
    }

    pub(in crate::export) fn condition(&self, range: Range) -> String {
        self.outline.integer.condition(range, |number| self.outline.digits(number))
    }

    /// The member of a number, or else the number as one without a name.
    pub(in crate::export) fn member(&self, number: Number) -> String {
        let name = &self.name;
        self.outline.member(number).map_or_else(
            || format!("({name})({})", self.outline.digits(number)),
            |member| format!("{name}.{}", member.name),
        )
    }
}

/// The name of the type.
pub(super) fn kind(integer: Integer) -> &'static str {
    match integer {
        Integer::Int => "int",
        Integer::Long => "long",
        Integer::Unsigned => "ulong",
    }
}

/// A documentation comment of paragraphs and references.
pub(super) fn write_comment(code: &mut Indented, paragraphs: &[String], references: &[Reference]) {
    let references = references.iter().filter_map(|it| see(&it.title, it.url.as_deref()));
    let lines = [documentation(paragraphs), references.collect()].concat();
    code.comment(Comment::Slashed, &[], &lines);
}
