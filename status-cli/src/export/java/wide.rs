//! A class in place of the enum, for registries with more codes than an enum can hold.
//!
//! The virtual machine limits a static initializer to 64 KB of bytecode and a class to 65,535 constants.
//! So the codes are fields of several interfaces, each with an initializer of its own, and the class
//! inherits them: `WideStatus.NOT_FOUND` names a code as it does in an enum, whichever interface holds it.
//! A method that chooses among the codes would be too long as well; each code holds its answers instead.

use status_codegen::model::Direction;

use super::constants::write_accessor;
use super::enumeration::{INITIALIZER, Java, primitive};
use super::methods::Numbers;
use crate::export::facts::{FACTS, KINDS, Kind, Texts};
use crate::export::indented::{Comment, Indented};
use crate::export::outline::Question;
use crate::export::parts::parts;
use crate::export::prepared::Member;
use crate::syntax::case::{pascal, screaming};
use crate::syntax::java::JAVA;

/// The parameters that a constructor can have; the object is one itself, and a `long` counts twice.
const PARAMETERS: usize = 254;

/// The bytes of bytecode that make one code and put it into its field, without the arguments.
const CODE: usize = 13;

/// The bytes that an argument takes at most.
const ARGUMENT: usize = 6;

/// A field of the class, and what each code has in it.
struct Field {
    kind: String,
    name: String,
    values: Vec<String>,
}

/// The registry as a class.
pub(in crate::export) struct Wide<'j, 'o, 'p, 'c> {
    java: &'j Java<'o, 'p, 'c>,
    /// What each code answers, besides what a constant of an enum is made of.
    answers: Vec<Field>,
    /// The codes of each interface.
    parts: Vec<&'o [Member<'c>]>,
}

impl<'j, 'o, 'p, 'c> Wide<'j, 'o, 'p, 'c> {
    /// The class, unless a constructor cannot take what is asked of the codes.
    pub(in crate::export) fn new(java: &'j Java<'o, 'p, 'c>) -> Option<Self> {
        let mut wide = Self { java, answers: java.answers(), parts: Vec::new() };
        let fields = wide.fields();
        let parameters = fields.iter().map(|(kind, _)| if *kind == "long" { 2 } else { 1 });
        if parameters.sum::<usize>() > PARAMETERS {
            return None;
        }
        wide.parts = parts(&java.outline.members, INITIALIZER / (CODE + ARGUMENT * fields.len()));
        Some(wide)
    }

    /// How the class differs from an enum.
    pub(in crate::export) fn difference(&self) -> String {
        format!(
            "An enum cannot hold {} codes. This class has the constants and methods that the enum would \
             have, and each code is a single object, to be compared with {{@code ==}}. But a code cannot \
             be the case of a {{@code switch}} or the key of an {{@code EnumMap}}, and is not serialized.",
            self.java.outline.members.len()
        )
    }

    /// Writes the class with these members.
    pub(in crate::export) fn class(
        &self,
        code: &mut Indented,
        members: impl FnOnce(&mut Indented),
    ) {
        let name = &self.java.name;
        code.line(format!("public final class {name}"));
        code.continued([format!("implements Comparable<{name}>,")]);
        let last = self.parts.len() - 1;
        let end = |place| if place == last { " {" } else { "," };
        code.continued((0..=last).map(|place| format!("        {name}{place}{}", end(place))));
        code.deeper(members);
        code.line("}");
    }

    /// The fields, the constructor that sets them, and what an enum has without being told.
    pub(in crate::export) fn members(&self, code: &mut Indented) {
        let name = &self.java.name;
        self.constructor(code);
        let about = ["Returns every code, in the order of the numbers.".to_owned()];
        code.comment(Comment::Starred, &about, &["@return a new array".to_owned()]);
        code.block(&format!("public static {name}[] values()"), |code| {
            let last = self.parts.len() - 1;
            code.line("return Stream.of(");
            let end = |place| if place == last { ")" } else { "," };
            let parts = (0..=last).map(|place| format!("{name}{place}.all(){}", end(place)));
            code.continued(parts.map(|part| format!("        {part}")));
            code.continued([".flatMap(Arrays::stream)", &format!(".toArray({name}[]::new);")]);
        });
        code.blank();
        let about = ["Looks up the code that a constant is called.".to_owned()];
        let tags = [
            "@param name the name of a constant",
            "@return the code",
            "@throws IllegalArgumentException if no constant has the name",
        ];
        code.comment(Comment::Starred, &about, &tags.map(str::to_owned));
        code.block(&format!("public static {name} valueOf(String name)"), |code| {
            code.line("return Optional.ofNullable(Lookup.BY_NAME.get(name))");
            code.continued([".orElseThrow(() -> new IllegalArgumentException(name));"]);
        });
        code.blank();
        write_accessor(code, "String", "name", "the name of the constant");
        code.line("@Override");
        code.block("public String toString()", |code| code.line("return name;"));
        code.blank();
        code.line("@Override");
        code.block(&format!("public int compareTo({name} other)"), |code| {
            let boxed = if primitive(self.java.integer) == "int" { "Integer" } else { "Long" };
            code.line(format!("return {boxed}.compare(code, other.code);"));
        });
        code.blank();
    }

    fn constructor(&self, code: &mut Indented) {
        let fields = self.fields();
        code.lines(fields.iter().map(|(kind, name)| format!("private final {kind} {name};")));
        code.blank();
        let last = fields.len() - 1;
        code.line(format!("{}(", self.java.name));
        code.continued(fields.iter().enumerate().map(|(place, (kind, name))| {
            format!("{kind} {name}{}", if place == last { ") {" } else { "," })
        }));
        code.deeper(|code| {
            code.lines(fields.iter().map(|(_, name)| format!("this.{name} = {name};")));
        });
        code.line("}");
        code.blank();
    }

    /// The interfaces, which nobody but the class implements.
    pub(in crate::export) fn interfaces(&self, code: &mut Indented) {
        let name = &self.java.name;
        let mut answers: Vec<_> = self.answers.iter().map(|field| field.values.iter()).collect();
        for (place, members) in self.parts.iter().enumerate() {
            code.blank();
            let about = format!("A part of the codes of {{@link {name}}}.");
            code.comment(Comment::Starred, &[about], &[]);
            code.block(&format!("interface {name}{place}"), |code| {
                for member in *members {
                    let answers = answers.iter_mut().filter_map(Iterator::next);
                    self.constant(code, member, &answers.map(String::as_str).collect::<Vec<_>>());
                }
                code.block(&format!("static {name}[] all()"), |code| {
                    code.block_ending(&format!("return new {name}[]"), "};", |code| {
                        code.lines(members.iter().map(|it| format!("{},", it.name)));
                    });
                });
            });
        }
    }

    fn constant(&self, code: &mut Indented, member: &Member<'_>, answers: &[&str]) {
        let (status, name) = (&self.java.name, &member.name);
        self.java.describe(code, member);
        code.line(format!("{status} {name} = new {status}("));
        let own = self.java.arguments(member, &format!("{status}."));
        let (last, others) = answers.split_last().unwrap_or((&"", &[]));
        code.continued([format!("{}, {own},", JAVA.string(name))]);
        code.continued(others.iter().map(|answer| format!("{answer},")));
        code.continued([format!("{last});")]);
        code.blank();
        self.java.former_names(code, member, "");
    }

    /// Every field, as type and name.
    fn fields(&self) -> Vec<(&str, &str)> {
        let own = [("String", "name")].into_iter().chain(self.java.field_list());
        own.chain(self.answers.iter().map(|it| (it.kind.as_str(), it.name.as_str()))).collect()
    }
}

impl Java<'_, '_, '_> {
    /// What else each code answers.
    fn answers(&self) -> Vec<Field> {
        let mut fields = self.fact_fields();
        fields.extend(self.question_fields());
        for texts in self.outline.texts_by_language() {
            let kinds = KINDS.iter().zip(&texts.kinds);
            fields.extend(kinds.map(|((name, _), kind)| Field {
                kind: "String".to_owned(),
                name: self.text_field(name, &texts),
                values: self.texts_of(kind),
            }));
        }
        fields
    }

    fn fact_fields(&self) -> Vec<Field> {
        let fields = FACTS.iter().map(|fact| {
            let kind = pascal(fact.name);
            let value = |it| format!("{}.{kind}.{}", self.name, screaming(fact.word(it)));
            let values = self.outline.members.iter().map(value).collect();
            Field { name: fact.name.to_owned(), kind, values }
        });
        fields.collect()
    }

    fn question_fields(&self) -> Vec<Field> {
        let members = &self.outline.members;
        let fields = self.questions().into_iter().filter_map(|(question, name)| match question {
            Question::Predicate(predicate) => {
                let values = members.iter();
                let values =
                    values.map(|it| predicate.contains(it.meaning.code.number).to_string());
                Some(Field { kind: "boolean".to_owned(), name, values: values.collect() })
            }
            Question::Mapping(mapping) if mapping.direction == Direction::To => {
                let numbers = Numbers::of(mapping);
                let otherwise = numbers.otherwise();
                let values = members.iter().map(|it| {
                    let result = mapping.result(it.meaning.code.number);
                    result.map_or_else(|| otherwise.clone(), |result| numbers.some(result))
                });
                let kind = numbers.kind().to_owned();
                Some(Field { kind, name, values: values.collect() })
            }
            Question::Mapping(_) => None,
        });
        fields.collect()
    }

    fn texts_of(&self, kind: &Kind<'_, '_>) -> Vec<String> {
        let mut texts = kind.of_codes.iter().peekable();
        let values = self.outline.members.iter().map(|member| {
            match texts.next_if(|(it, _)| std::ptr::eq(*it, member)) {
                Some((_, text)) => JAVA.string(text),
                None if kind.is_else_the_phrase => JAVA.string(&member.meaning.code.phrase),
                None => "null".to_owned(),
            }
        });
        values.collect()
    }

    /// The field that holds a kind of texts in one language; no question has its name.
    pub(super) fn text_field(&self, kind: &str, texts: &Texts<'_, '_>) -> String {
        let mut name = format!("{kind}{}", texts.name.trim_end_matches("Texts"));
        while self.questions().iter().any(|(_, it)| *it == name) {
            name.push('_');
        }
        name
    }
}
