//! The checked model: what a spec means once every rule has been applied.
//!
//! It connects the two halves of the engine: [`compile`](crate::compile()) makes it from
//! TOML and [`expand`](crate::expand) writes Rust from it. Every string and list is a [`Cow`](std::borrow::Cow), so that the
//! same types serve a spec read just now (owned) and the bundled registries (borrowed from what
//! `status-data` carries).

mod borrow;
mod mapping;
mod named_range;
mod notation;
mod number;

use std::collections::HashSet;

use crate::name;

pub use borrow::{ByLanguage, List, Str};
pub use mapping::{Direction, Mapping, OtherRegistry};
pub use named_range::NamedRange;
pub(crate) use notation::has_leading_zeros;
pub use notation::{Notation, Part, Radix};
pub(crate) use number::contains;
pub use number::{Number, Range, Repr};

/// A registry with all the codes, inherited and own, that an enum over it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalogue {
    /// The registry itself: its header and its classes.
    pub registry: Registry,
    /// Whether `registry` is that of a bundled registry, unchanged.
    pub registry_home: Home,
    /// Whether the classes, by name and range, are those of a bundled registry, whose class enum
    /// then serves here too. [`Home::This`] where there are no classes.
    pub class_home: Home,
    /// The registries of the files that this one extends, as far as codes come from them.
    pub ancestors: List<Registry>,
    /// The set predicates, in the order of the spec, inherited ones first.
    pub predicates: List<Predicate>,
    /// The mappings, in the order of the spec, inherited ones first.
    pub mappings: List<Mapping>,
    /// The codes in the order of their numbers.
    pub codes: List<Code>,
    /// The numbers that may not be used again; in order, without overlaps.
    pub retired: List<Range>,
}

impl Catalogue {
    /// Whether some of the codes are those of other registries, or at least the name is: what speaks of
    /// the registry's own codes then has to tell them apart.
    #[must_use]
    pub fn is_extension(&self) -> bool {
        self.shares_its_name() || self.codes.iter().any(|code| code.home != Home::This)
    }

    /// Whether the registry is called as one that it extends, so that its name does not tell whose a
    /// code is: a spec that extends `http` need not have a name of its own.
    #[must_use]
    pub fn shares_its_name(&self) -> bool {
        let name = &self.registry.name;
        let shares = |home: &Home| match home {
            Home::This => false,
            Home::Ancestor(place) => self.ancestors.get(*place).is_some_and(|it| it.name == *name),
            Home::Bundled(bundled) => bundled == name,
        };
        shares(&self.registry_home)
            || shares(&self.class_home)
            || self.codes.iter().any(|code| shares(&code.home))
    }

    /// Whether the number may not be used again.
    #[must_use]
    pub fn is_retired(&self, number: Number) -> bool {
        contains(&self.retired, number)
    }
}

/// Where a thing that a catalogue speaks of is defined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Home {
    /// In this catalogue.
    This,
    /// In the registry at this place of [`Catalogue::ancestors`].
    Ancestor(usize),
    /// In the bundled registry of this name.
    Bundled(Str),
}

/// What is known of a registry as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registry {
    /// The name that other specs extend it by.
    pub name: Str,
    /// What it is called in prose.
    pub title: Str,
    /// The same by language, as far as the spec has it.
    pub titles: ByLanguage,
    /// Where its codes are published.
    pub source: Option<Str>,
    /// The edition, as `YYYY-MM-DD`.
    pub as_of: Option<Str>,
    /// The integer that holds a code.
    pub repr: Repr,
    /// The numbers that may be registered.
    pub range: Range,
    /// How a number is written.
    pub notation: Notation,
    /// What a number outside every class is to be treated as.
    pub fallback: Option<Number>,
    /// What the enum of the classes is called, if not after the enum of the codes or, where the
    /// registry is bundled, after the registry.
    pub class_enum: Option<Str>,
    /// The classes in the order of their numbers.
    pub classes: List<Class>,
    /// The ranges that mean something, in the order of their numbers.
    pub ranges: List<NamedRange>,
}

impl Registry {
    /// The number as the registry prints it: `404`, `0x0d`, `4.04`.
    #[must_use]
    pub fn label(&self, number: Number) -> String {
        self.notation.label(number)
    }
}

/// A class of codes, such as 4xx.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Class {
    /// The variant of the class enum, `ClientError`.
    pub name: Str,
    /// The short form for metrics, `4xx`.
    pub label: Str,
    /// The numbers of the class, registered or not.
    pub range: Range,
    /// What an unregistered number of the class is to be treated as.
    pub fallback: Option<Number>,
    /// What the class is called, by language.
    pub titles: ByLanguage,
}

/// A named set of codes, which becomes a method of the enum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Predicate {
    /// The method's name, `is_retryable`.
    pub name: Str,
    /// The numbers it is true of, whichever of them are registered; in order, without overlaps.
    pub members: List<Range>,
    /// The members that the spec writes as ranges, `"520..=524"`: of these it is true whether they are
    /// registered or not. In order, without overlaps.
    pub ranges: List<Range>,
    /// What it says of a code, by language.
    pub summaries: ByLanguage,
    /// Where that is laid down.
    pub references: List<Reference>,
}

impl Predicate {
    /// Whether the predicate is true of the number.
    #[must_use]
    pub fn contains(&self, number: Number) -> bool {
        contains(&self.members, number)
    }
}

/// One registered code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// The number.
    pub number: Number,
    /// The registry that defines it; an override changes the texts of a code, not where it is defined.
    pub home: Home,
    /// Whether this is the bundled registry's code, unchanged, so that its bundled entry
    /// serves; false of everything that a file of the user's defines or overrides.
    pub bundled: bool,
    /// The variant's name.
    pub name: Str,
    /// The reason phrase.
    pub phrase: Str,
    /// Earlier phrases.
    pub former: List<Former>,
    /// What else the registry means by the number, elsewhere or at another time.
    pub other_meanings: List<OtherMeaning>,
    /// How far the registration is along.
    pub lifecycle: Lifecycle,
    /// Where the code can be seen.
    pub wire: Wire,
    /// Where it is defined.
    pub references: List<Reference>,
    /// The header fields that a response with it must have.
    pub required_headers: List<Str>,
    /// The header fields that a response with it may well have.
    pub optional_headers: List<Str>,
    /// Its texts by language: English first, then in the order of the spec.
    pub texts: List<Text>,
}

impl Code {
    /// Its text in the language with this tag.
    #[must_use]
    pub fn text(&self, language: &str) -> Option<&Text> {
        self.texts.iter().find(|text| text.language == language)
    }

    /// The names that the former phrases give, each with its phrase: the deprecated aliases of the
    /// variant. A phrase that gives the variant's own name, an earlier alias or nothing that a
    /// constant can be called has none.
    #[must_use]
    pub fn aliases(&self) -> Vec<(String, &str)> {
        let mut seen = HashSet::from([self.name.to_string()]);
        let aliases = self.former.iter().filter_map(|Former { phrase, .. }| {
            let alias = name::from_phrase(phrase).filter(|alias| name::is_variant(alias))?;
            seen.insert(alias.clone()).then_some((alias, phrase.as_ref()))
        });
        aliases.collect()
    }
}

/// A phrase that a code once had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Former {
    /// The phrase.
    pub phrase: Str,
    /// Who called it so.
    pub reference: Option<Reference>,
}

/// Another meaning of a code's number in the same registry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherMeaning {
    /// The phrase of the meaning.
    pub phrase: Str,
    /// The circumstances, by language; the English text continues "16 means BADSIG …".
    pub when: ByLanguage,
    /// Where it is defined.
    pub references: List<Reference>,
}

/// The texts of a code in one language; absent ones were not given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The language tag.
    pub language: Str,
    /// A short name; where absent, the phrase serves.
    pub title: Option<Str>,
    /// One sentence.
    pub summary: Option<Str>,
    /// A few sentences.
    pub details: Option<Str>,
}

/// A place that defines or explains something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// As it reads in prose: `RFC 9110, Section 15.5.5`.
    pub title: Str,
    /// Where it can be read, if that follows from the title.
    pub url: Option<Str>,
}

/// How far the registration of a code is along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lifecycle {
    /// Registered for good.
    Permanent,
    /// Registered until a date.
    Temporary,
    /// Reserved and without a meaning.
    Unused,
    /// Advised against.
    Deprecated,
    /// Out of use.
    Obsolete,
    /// Proposed.
    Draft,
    /// Never registered: somebody's own.
    Unofficial,
}

impl Lifecycle {
    /// Every lifecycle with its word in a spec.
    pub const WORDS: &'static [(&'static str, Self)] = &[
        ("permanent", Self::Permanent),
        ("temporary", Self::Temporary),
        ("unused", Self::Unused),
        ("deprecated", Self::Deprecated),
        ("obsolete", Self::Obsolete),
        ("draft", Self::Draft),
        ("unofficial", Self::Unofficial),
    ];

    /// Its word in a spec.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, it)| *it == self).map_or("", |(word, _)| word)
    }
}

/// Where a code can be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wire {
    /// In a response.
    Sent,
    /// In logs, never in a response.
    LogOnly,
    /// Inside one program alone: in neither, unless somebody configures it.
    Internal,
}

impl Wire {
    /// Every kind with its word in a spec.
    pub const WORDS: &'static [(&'static str, Self)] =
        &[("sent", Self::Sent), ("log-only", Self::LogOnly), ("internal", Self::Internal)];

    /// Its word in a spec.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, it)| *it == self).map_or("", |(word, _)| word)
    }
}
