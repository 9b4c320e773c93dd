//! A registry as far as it is known: what a document hands down to those that extend it.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::ranges;
use crate::diagnostic::Span;
use crate::model::{
    Class, Code, Home, Mapping, NamedRange, Notation, Number, Predicate, Range, Registry, Repr, Str,
};
use crate::spec::Numerals;

/// A document with all that it inherits, or a bundled registry.
#[derive(Debug, Clone)]
pub(crate) struct Resolved {
    /// What messages call it: the name of a bundled registry or the path of a document.
    pub(crate) label: String,
    /// What is known of it beside the classes.
    pub(crate) header: Header,
    /// The classes, in the order of their numbers.
    pub(crate) classes: Vec<Class>,
    /// [`Catalogue::registry_home`](crate::model::Catalogue::registry_home).
    pub(crate) registry_home: Home,
    /// [`Catalogue::class_home`](crate::model::Catalogue::class_home).
    pub(crate) class_home: Home,
    /// The predicates, inherited ones first.
    pub(crate) predicates: Vec<Predicate>,
    /// The ranges that mean something, in the order of their numbers.
    pub(crate) ranges: Vec<NamedRange>,
    /// The mappings, inherited ones first.
    pub(crate) mappings: Vec<Mapping>,
    /// The codes, by number.
    pub(crate) codes: Codes,
    /// The numbers of the codes that were refused, as a set of [`ranges`]. They are as good as
    /// registered: that they are missing has been reported.
    pub(crate) refused: Vec<Range>,
    /// The numbers that may not be used again, as a set of [`ranges`].
    pub(crate) retired: Vec<Range>,
    /// How far all this can be relied upon.
    pub(crate) certainty: Certainty,
}

/// Codes by number, shared by all that inherit them.
pub(crate) type Codes = BTreeMap<Number, Rc<OwnedCode>>;

/// A code and whose it is.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct OwnedCode {
    /// The registry that defines it.
    pub(crate) owner: Owner,
    /// Where it, or its latest override, is written, if in a document.
    pub(crate) place: Option<Span>,
    /// The code. Its `home` is filled in when the catalogue is built.
    pub(crate) code: Code,
}

impl OwnedCode {
    pub(crate) fn number(&self) -> Number {
        self.code.number
    }
}

/// A registry that defines codes. A code is the same as another if owner and number are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Owner {
    /// That of the document at this place.
    Document(usize),
    /// The bundled one of this name.
    Bundled(Str),
}

/// What is known for certain of a registry, where there are mistakes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Certainty {
    /// Whether every registered number is known.
    pub(crate) of_codes: bool,
    /// Whether every class is known.
    pub(crate) of_classes: bool,
}

/// The keys of `[registry]`; what is unknown is missing or was refused.
#[derive(Debug, Clone, Default)]
pub(crate) struct Header {
    pub(crate) name: Option<Str>,
    /// By language.
    pub(crate) titles: Vec<(Str, Str)>,
    pub(crate) source: Option<Str>,
    pub(crate) as_of: Option<Str>,
    pub(crate) repr: Option<Repr>,
    pub(crate) range: Option<Range>,
    /// How its numbers are written, as far as that is known.
    pub(crate) notation: Notation,
    /// Whether that is all of it.
    pub(crate) is_notation_known: bool,
    pub(crate) fallback: Option<Number>,
    pub(crate) class_enum: Option<Str>,
}

impl Resolved {
    /// The model of the registry: `None` unless the type of its codes is known. What else is
    /// unknown has been reported, and something harmless takes its place.
    pub(crate) fn registry(&self) -> Option<Registry> {
        self.header.repr.map(|repr| self.registry_of(repr))
    }

    /// The model of the registry if its codes are of this type.
    pub(crate) fn registry_of(&self, repr: Repr) -> Registry {
        let header = self.header.clone();
        let name = header.name.unwrap_or_else(|| "unnamed".into());
        Registry {
            title: prose(&header.titles).unwrap_or(&name).clone(),
            titles: header.titles.into(),
            name,
            source: header.source,
            as_of: header.as_of,
            repr,
            range: header.range.unwrap_or(repr.range()),
            notation: header.notation,
            fallback: header.fallback,
            class_enum: header.class_enum,
            classes: self.classes.clone().into(),
            ranges: self.ranges.clone().into(),
        }
    }

    /// How its numbers are written.
    pub(crate) fn notation(&self) -> &Notation {
        &self.header.notation
    }

    /// How a document reads its numbers that lists them or extends it.
    pub(crate) fn numerals(&self) -> Numerals {
        Numerals {
            notation: self.header.notation.clone(),
            has_digits: self.header.is_notation_known,
            repr: self.header.repr,
        }
    }

    /// Whether the number lies in a class, or there are none.
    pub(crate) fn is_in_a_class(&self, number: Number) -> bool {
        let following = self.classes.partition_point(|class| class.range.first <= number);
        let nearest = following.checked_sub(1).and_then(|index| self.classes.get(index));
        self.classes.is_empty() || nearest.is_some_and(|class| class.range.contains(number))
    }

    /// The numbers of the codes that are meant.
    pub(crate) fn numbers(&self, is_meant: &dyn Fn(Number) -> bool) -> Vec<Number> {
        self.codes.keys().copied().filter(|&number| is_meant(number)).collect()
    }

    /// Whether a number may be registered, as far as is known.
    pub(crate) fn may_have(&self, number: Number) -> bool {
        self.may_have_any(Range::only(number))
    }

    /// Whether any number of the range may be registered, as far as is known.
    pub(crate) fn may_have_any(&self, range: Range) -> bool {
        !self.certainty.of_codes
            || numbers_in(&self.codes, range).next().is_some()
            || !ranges::overlapping(&self.refused, range).is_empty()
    }
}

/// The numbers of the codes in the range.
pub(crate) fn numbers_in(codes: &Codes, range: Range) -> impl Iterator<Item = Number> {
    // A map refuses a range whose ends are reversed, which a bundled registry might hold.
    let last = range.last.max(range.first);
    codes.range(range.first..=last).map(|(&number, _)| number)
}

/// The English title, or else the first that there is.
fn prose(titles: &[(Str, Str)]) -> Option<&Str> {
    let english = titles.iter().find(|(language, _)| language == "en");
    english.or(titles.first()).map(|(_, title)| title)
}
