//! The syntax tree.

use super::numerals::Numerals;
use crate::diagnostic::{Located, Span};
use crate::model::{Former, Lifecycle, Number, Radix, Range, Reference, Repr, Wire};

/// One document.
#[derive(Debug)]
pub(crate) struct Spec {
    /// Where the document starts: the place of what is missing as a whole.
    pub(crate) start: Span,
    /// How its numbers are written.
    pub(crate) numerals: Numerals,
    /// The numbers that may not be used again.
    pub(crate) retired: Vec<Located<Range>>,
    /// `[registry]`; its place is the word `registry`.
    pub(crate) header: Field<Header>,
    /// `[[class]]`, in the order of the document.
    pub(crate) classes: Vec<Class>,
    /// Whether every class could be read.
    pub(crate) classes_complete: bool,
    /// `[predicate.…]`, in the order of the document.
    pub(crate) predicates: Vec<Predicate>,
    /// `[[range]]`, in the order of the document.
    pub(crate) ranges: Vec<NamedRange>,
    /// `[mapping.…]`, in the order of the document.
    pub(crate) mappings: Vec<Mapping>,
    /// The codes, in the order of the document.
    pub(crate) codes: Vec<Code>,
    /// Numbers at the place of codes whose value could not be read as one.
    pub(crate) unreadable: Vec<Number>,
    /// Whether every table at the place of a code is named by a number.
    pub(crate) numbers_complete: bool,
}

/// The key `extends`.
#[derive(Debug, Default)]
pub(crate) struct Extends {
    /// Whether the document asks for any parent, even one that could not be read.
    pub(crate) given: bool,
    /// Whether every parent could be read.
    pub(crate) complete: bool,
    /// The parents, in the order of the document.
    pub(crate) parents: Vec<Parent>,
}

/// One item of `extends`.
#[derive(Debug)]
pub(crate) struct Parent {
    /// The whole item.
    pub(crate) span: Span,
    /// Where the parent is found.
    pub(crate) source: Located<Source>,
}

/// Where another registry is found.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Source {
    /// Among the bundled registries, by name.
    Bundled(String),
    /// In a file, by a path relative to the document.
    File(String),
}

/// Which codes of a parent are wanted.
#[derive(Debug)]
pub(crate) enum Pick {
    /// All of them.
    All,
    /// These.
    Only(Vec<Located<Range>>),
    /// All but these.
    Except(Vec<Located<Range>>),
}

/// The table `[registry]`.
#[derive(Debug)]
pub(crate) struct Header {
    pub(crate) name: Field<String>,
    pub(crate) titles: Field<Vec<Translation>>,
    pub(crate) source: Field<String>,
    pub(crate) as_of: Field<String>,
    pub(crate) repr: Field<Repr>,
    pub(crate) codes: Field<Range>,
    pub(crate) digits: Field<Digits>,
    pub(crate) radix: Field<Radix>,
    /// The greatest number of each part.
    pub(crate) parts: Field<Vec<Number>>,
    pub(crate) fallback: Field<Number>,
    pub(crate) class_enum: Field<String>,
    pub(crate) languages: Vec<String>,
    /// Those of every code of the file that has none of its own.
    pub(crate) references: Vec<Reference>,
}

/// The key `digits`.
#[derive(Debug)]
pub(crate) enum Digits {
    /// How many a number has as a whole.
    Whole(Number),
    /// How many each part has.
    OfParts(Vec<Located<Number>>),
}

/// A table `[[class]]`.
#[derive(Debug)]
pub(crate) struct Class {
    /// Its header.
    pub(crate) key: Span,
    pub(crate) name: Field<String>,
    pub(crate) label: Field<String>,
    pub(crate) codes: Field<Range>,
    pub(crate) fallback: Field<Number>,
    pub(crate) titles: Vec<Translation>,
}

/// A table `[predicate.…]`.
#[derive(Debug)]
pub(crate) struct Predicate {
    /// Its name, well-formed and not reserved.
    pub(crate) name: Located<String>,
    pub(crate) codes: Vec<Located<Range>>,
    pub(crate) summaries: Vec<Translation>,
    pub(crate) references: Option<Vec<Reference>>,
}

/// A table `[[range]]`.
#[derive(Debug)]
pub(crate) struct NamedRange {
    /// Its header.
    pub(crate) key: Span,
    pub(crate) name: Field<String>,
    pub(crate) codes: Field<Vec<Located<Range>>>,
    /// The registry whose codes the numbers are, less the offset.
    pub(crate) registry: Field<Source>,
    pub(crate) offset: Field<Number>,
    pub(crate) titles: Vec<Translation>,
    pub(crate) summaries: Vec<Translation>,
    pub(crate) references: Option<Vec<Reference>>,
}

/// A table `[mapping.…]`.
#[derive(Debug)]
pub(crate) struct Mapping {
    /// Its name, well-formed.
    pub(crate) name: Located<String>,
    /// The registry of the results.
    pub(crate) to: Field<Source>,
    /// The registry of the numbers that are mapped.
    pub(crate) from: Field<Source>,
    pub(crate) codes: Field<Vec<MappingEntry>>,
    pub(crate) default: Field<Written>,
    pub(crate) summaries: Vec<Translation>,
    pub(crate) references: Option<Vec<Reference>>,
}

/// One pair of the key `codes` of a mapping.
#[derive(Debug)]
pub(crate) struct MappingEntry {
    /// The number or the range, as it is written.
    pub(crate) codes: Located<String>,
    pub(crate) result: Located<Written>,
}

/// A number of a registry whose notation is not known while the document is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Written {
    /// It is an integer of TOML.
    Integer(Number),
    /// It is a string.
    Text(String),
}

/// A table whose name is a number.
#[derive(Debug)]
pub(crate) struct Code {
    /// The number.
    pub(crate) number: Located<Number>,
    pub(crate) phrase: Field<String>,
    pub(crate) name: Field<String>,
    pub(crate) former: Option<Vec<Located<Former>>>,
    /// The key `also`.
    pub(crate) other_meanings: Option<Vec<Located<OtherMeaning>>>,
    pub(crate) lifecycle: Option<Lifecycle>,
    pub(crate) wire: Option<Wire>,
    pub(crate) references: Option<Vec<Reference>>,
    pub(crate) headers: Option<ResponseHeaders>,
    /// Its texts, in the order of the document.
    pub(crate) texts: Vec<CodeText>,
    /// Whether every summary could be read.
    pub(crate) summaries_sound: bool,
    /// The key `override`.
    pub(crate) overrides: Field<bool>,
}

/// One item of the key `also`.
#[derive(Debug)]
pub(crate) struct OtherMeaning {
    pub(crate) phrase: String,
    pub(crate) when: Vec<Translation>,
    /// Whether every text of `when` could be read.
    pub(crate) when_sound: bool,
    pub(crate) references: Vec<Reference>,
}

/// The header fields of a response.
#[derive(Debug, Default)]
pub(crate) struct ResponseHeaders {
    pub(crate) required: Vec<String>,
    pub(crate) optional: Vec<String>,
}

/// A text in one language.
#[derive(Debug)]
pub(crate) struct Translation {
    pub(crate) language: Located<String>,
    /// The text, unless it was refused.
    pub(crate) text: Option<String>,
}

/// A text about a code.
#[derive(Debug)]
pub(crate) struct CodeText {
    pub(crate) kind: TextKind,
    pub(crate) translation: Translation,
}

/// Which of its texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TextKind {
    Title,
    Summary,
    Details,
}

/// The value of a key that may be absent.
#[derive(Debug)]
pub(crate) enum Field<T> {
    /// The key is not there.
    Absent,
    /// The key is there, and its value has been reported: nothing that follows from its being
    /// unknown is to be reported as well.
    Refused,
    /// The key has a value.
    Given(Located<T>),
}

impl<T> Field<T> {
    /// The value, if there is one.
    pub(crate) fn given(&self) -> Option<&Located<T>> {
        match self {
            Self::Given(value) => Some(value),
            Self::Absent | Self::Refused => None,
        }
    }

    /// The value without its place, if there is one.
    pub(crate) fn value(&self) -> Option<&T> {
        self.given().map(|located| &located.value)
    }

    /// Whether the key is not there.
    pub(crate) fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Whether the key is there and its value is none.
    pub(crate) fn is_refused(&self) -> bool {
        matches!(self, Self::Refused)
    }
}
