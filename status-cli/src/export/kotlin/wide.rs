//! A class in place of the enum class, for registries with more codes than an enum class can hold.
//!
//! The virtual machine limits an initializer to 64 KB of bytecode and a class to 65,535 constants. So the
//! codes are properties of several classes, each of which extends the one before, and the companion extends
//! the last: `WideStatus.NOT_FOUND` names a code as it does in an enum class, whichever class holds it. A
//! function that chooses among the codes would be too long as well; each code holds its answers instead.

use std::collections::HashMap;

use super::enumeration::{INITIALIZER, Kotlin, comment};
use crate::export::asked::{Asked, properties};
use crate::export::facts::{FACTS, KINDS, Kind, Texts};
use crate::export::indented::{Comment, Indented};
use crate::export::parts::parts;
use crate::export::prepared::Member;
use crate::syntax::case::{pascal, screaming};
use crate::syntax::kotlin::KOTLIN;

/// The answers that a constructor can take: with its other parameters, the object itself and what the
/// compiler adds for defaults, they are at most 255, among which a `long` counts twice.
const ANSWERS: usize = 115;

/// The bytes of bytecode that make one code and put it into its property, without the answers.
const CODE: usize = 32;

/// The bytes that an answer takes at most.
const ANSWER: usize = 6;

/// A property that the constructor sets.
struct Answer<'c> {
    visibility: &'static str,
    name: String,
    kind: String,
    /// What a code has that is not among the values.
    otherwise: Option<String>,
    /// What the codes of these names have.
    values: HashMap<String, String>,
    /// What documents it.
    about: About<'c>,
}

enum About<'c> {
    Sentence(String),
    Question(Asked<'c>),
    Nothing,
}

/// The registry as a class.
pub(in crate::export) struct Wide<'k, 'o, 'p, 'c> {
    kotlin: &'k Kotlin<'o, 'p, 'c>,
    answers: Vec<Answer<'c>>,
    parts: Vec<&'o [Member<'c>]>,
}

impl<'k, 'o, 'p, 'c> Wide<'k, 'o, 'p, 'c> {
    /// The class, unless a constructor cannot take what is asked of the codes.
    pub(in crate::export) fn new(kotlin: &'k Kotlin<'o, 'p, 'c>) -> Option<Self> {
        let answers = kotlin.answers();
        if answers.len() > ANSWERS {
            return None;
        }
        let most = INITIALIZER / (CODE + ANSWER * answers.len());
        let parts = parts(&kotlin.outline.members, most);
        Some(Self { kotlin, answers, parts })
    }

    pub(in crate::export) fn page(&self, package: Option<&str>) -> String {
        let kotlin = self.kotlin;
        let mut code = kotlin.start(package, Some(self.difference()));
        code.line(format!("public class {} internal constructor(", kotlin.name));
        code.deeper(|code| self.parameters(code));
        code.block(&format!(") : Comparable<{}>", kotlin.name), |code| {
            kotlin.class(code);
            kotlin.texts(code, |kind, texts| kotlin.text_property(kind, texts));
            self.members(code);
            let last = self.parts.len() - 1;
            code.block(&format!("public companion object : {}{last}()", kotlin.name), |code| {
                self.entries(code);
                kotlin.lookups(code);
                kotlin.statics(code);
            });
            kotlin.ranges(code);
            Kotlin::fact_classes(code);
        });
        self.classes(&mut code);
        code.into_text()
    }

    /// How the class differs from an enum class.
    fn difference(&self) -> String {
        format!(
            "An enum class cannot hold {} codes. This class has the constants, properties and functions \
             that the enum class would have, and each code is a single object. But a `when` over codes \
             needs an `else`, and a code cannot be the key of an `EnumMap` and is not serialized.",
            self.kotlin.outline.members.len()
        )
    }

    fn parameters(&self, code: &mut Indented) {
        code.comment(Comment::Starred, &["The name of the constant.".to_owned()], &[]);
        code.line("public val name: String,");
        code.line(format!("public val code: {},", self.kotlin.kind()));
        code.lines(self.kotlin.outline.has_labels.then_some("public val label: String,"));
        code.line("public val phrase: String,");
        for Answer { visibility, name, kind, otherwise, about, .. } in &self.answers {
            match about {
                About::Sentence(about) => {
                    code.comment(Comment::Starred, std::slice::from_ref(about), &[]);
                }
                About::Question(asked) => self.kotlin.document(code, asked),
                About::Nothing => {}
            }
            let otherwise = otherwise.as_ref().map(|it| format!(" = {it}")).unwrap_or_default();
            code.line(format!("{visibility} val {name}: {kind}{otherwise},"));
        }
    }

    /// What an enum has without being told.
    fn members(&self, code: &mut Indented) {
        let status = &self.kotlin.name;
        code.line(format!(
            "override fun compareTo(other: {status}): Int = code.compareTo(other.code)"
        ));
        code.blank();
        code.line("override fun toString(): String = name");
        code.blank();
    }

    fn entries(&self, code: &mut Indented) {
        let status = &self.kotlin.name;
        let about = "Every code, in the order of the numbers.".to_owned();
        code.comment(Comment::Starred, std::slice::from_ref(&about), &[]);
        code.line(format!("public val entries: List<{status}> = all()"));
        code.blank();
        code.line(format!("private val byName = entries.associateBy({status}::name)"));
        code.blank();
        code.comment(Comment::Starred, &[about], &[]);
        code.line(format!("public fun values(): Array<{status}> = entries.toTypedArray()"));
        code.blank();
        let about = "The code whose constant is called so.".to_owned();
        let tag = "@throws IllegalArgumentException if no constant is".to_owned();
        code.comment(Comment::Starred, &[about], &[tag]);
        code.line(format!("public fun valueOf(name: String): {status} ="));
        code.deeper(|code| {
            code.line("requireNotNull(byName[name]) { \"no code is called $name\" }");
        });
        code.blank();
    }

    /// The classes that hold the codes.
    fn classes(&self, code: &mut Indented) {
        let status = &self.kotlin.name;
        for (place, members) in self.parts.iter().enumerate() {
            code.blank();
            let about = format!("A part of the codes of [{status}], whose companion has them all.");
            code.comment(Comment::Starred, &[about], &[]);
            let before = place.checked_sub(1);
            let before = before.map(|before| format!(" : {status}{before}()")).unwrap_or_default();
            code.block(&format!("public sealed class {status}{place}{before}"), |code| {
                for member in *members {
                    self.constant(code, member);
                    self.kotlin.former_names(code, member);
                    code.blank();
                }
                let (modifier, before) = match place {
                    0 => ("open", ""),
                    _ => ("override", "super.all() + "),
                };
                code.line(format!("internal {modifier} fun all(): List<{status}> ="));
                code.deeper(|code| {
                    code.line(format!("{before}listOf("));
                    code.deeper(|code| {
                        code.lines(members.iter().map(|it| format!("{},", it.name)));
                    });
                    code.line(")");
                });
            });
        }
    }

    fn constant(&self, code: &mut Indented, member: &Member<'_>) {
        let (status, name) = (&self.kotlin.name, &member.name);
        comment(code, &self.kotlin.outline.paragraphs(member), &member.meaning.code.references);
        code.line(format!("public val {name}: {status} = {status}("));
        code.deeper(|code| {
            code.line(format!("{}, {},", KOTLIN.string(name), self.kotlin.arguments(member)));
            for answer in &self.answers {
                let value = answer.values.get(name);
                code.lines(value.map(|value| format!("{} = {value},", answer.name)));
            }
        });
        code.line(")");
    }
}

impl<'c> Kotlin<'_, '_, 'c> {
    /// What each code answers.
    fn answers(&self) -> Vec<Answer<'c>> {
        let mut answers = self.fact_answers();
        answers.extend(properties::<Self>(self.outline, self.questions()).into_iter().map(
            |asked| {
                let branches = asked.branches.iter();
                let values = branches.flat_map(|(result, names)| {
                    names.iter().map(move |name| (name.clone(), result.clone()))
                });
                Answer {
                    visibility: "public",
                    name: asked.name.clone(),
                    kind: asked.result.clone(),
                    otherwise: asked.otherwise.clone(),
                    values: values.collect(),
                    about: About::Question(asked),
                }
            },
        ));
        for texts in self.outline.texts_by_language() {
            let kinds = KINDS.iter().zip(&texts.kinds);
            answers.extend(
                kinds.map(|((name, _), kind)| of_texts(self.text_property(name, &texts), kind)),
            );
        }
        answers
    }

    fn fact_answers(&self) -> Vec<Answer<'c>> {
        let answers = FACTS.iter().map(|fact| {
            let kind = pascal(fact.name);
            let (status, (usual, others)) = (&self.name, fact.usual(&self.outline.members));
            let constant = |word: &str| format!("{status}.{kind}.{}", screaming(word));
            let values = others.iter().flat_map(|(word, members)| {
                members.iter().map(|member| (member.name.clone(), constant(word)))
            });
            Answer {
                visibility: "public",
                name: fact.name.to_owned(),
                otherwise: Some(constant(usual)),
                values: values.collect(),
                about: About::Sentence(format!("Says {}.", fact.about)),
                kind,
            }
        });
        answers.collect()
    }

    /// The property that holds a kind of texts in one language; no question has its name.
    pub(super) fn text_property(&self, kind: &str, texts: &Texts<'_, '_>) -> String {
        let mut name = format!("{kind}{}", texts.name.trim_end_matches("Texts"));
        while self.questions().iter().any(|(_, it)| *it == name) {
            name.push('_');
        }
        name
    }
}

fn of_texts<'c>(name: String, kind: &Kind<'_, '_>) -> Answer<'c> {
    let values = kind.of_codes.iter();
    let values = values.map(|(member, text)| (member.name.clone(), KOTLIN.string(text)));
    let otherwise = if kind.is_else_the_phrase { "phrase" } else { "null" };
    Answer {
        visibility: "private",
        name,
        kind: "String?".to_owned(),
        otherwise: Some(otherwise.to_owned()),
        values: values.collect(),
        about: About::Nothing,
    }
}
