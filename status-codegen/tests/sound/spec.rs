//! Sound specs at random: what they say, how they are written, what they mean.
//!
//! None of this knows the engine, whose work is judged by it: [`random`] decides what a [`Spec`]
//! says, [`toml`] writes that as any author might, and [`meaning`] works out, without any cleverness,
//! what every question about it is to be answered with.

pub(crate) mod choices;
pub(crate) mod meaning;
pub(crate) mod notation;
mod page;
pub(crate) mod random;
pub(crate) mod toml;
pub(crate) mod words;

use std::collections::BTreeMap;
use std::fmt;

use proptest::collection::vec;
use proptest::prelude::{Strategy, any};
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use choices::Choices;
use meaning::{Meaning, meaning};
use notation::Notation;

/// A spec as an author wrote it: the files, and what they mean.
pub(crate) struct Written {
    /// The spec.
    pub(crate) text: String,
    /// The spec that it extends.
    pub(crate) base: Option<String>,
    /// What they mean.
    pub(crate) meaning: Meaning,
}

impl fmt::Debug for Written {
    /// The files alone: that is what somebody reads who wonders why it failed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(base) = &self.base {
            write!(f, "\n# {}\n{base}\n", toml::BASE)?;
        }
        write!(f, "\n# the spec\n{}", self.text)
    }
}

/// Any sound spec, in any form.
pub(crate) fn any_spec() -> impl Strategy<Value = Written> {
    let row = || vec(any::<u64>(), 0..800).prop_map(Choices::new);
    (row(), row()).prop_map(|(mut matter, mut form)| {
        let spec = random::spec(&mut matter);
        let base = spec.parent.as_ref().map(|parent| toml::write(&parent.spec, &mut form));
        let text = toml::write(&spec, &mut form);
        Written { text, base, meaning: meaning(&spec) }
    })
}

/// So many sound specs, the same ones every time.
pub(crate) fn fixed_specs(count: usize) -> impl Iterator<Item = Written> {
    let mut runner = TestRunner::deterministic();
    let mut written =
        move || any_spec().new_tree(&mut runner).expect("nothing is rejected").current();
    (0..count).map(move |_| written())
}

/// What one file says. An absent key is one that the file does not write.
#[derive(Debug, Clone, Default)]
pub(crate) struct Spec {
    pub(crate) parent: Option<Box<Parent>>,
    pub(crate) header: Header,
    pub(crate) classes: Vec<Class>,
    pub(crate) predicates: Vec<Predicate>,
    pub(crate) ranges: Vec<NamedRange>,
    pub(crate) mappings: Vec<Mapping>,
    pub(crate) codes: Vec<Code>,
    pub(crate) retired: Vec<Numbers>,
}

/// The file that a spec extends, and which of its codes are wanted.
#[derive(Debug, Clone)]
pub(crate) struct Parent {
    pub(crate) spec: Spec,
    pub(crate) pick: Pick,
}

#[derive(Debug, Clone)]
pub(crate) enum Pick {
    All,
    Only(Vec<Numbers>),
    Except(Vec<Numbers>),
}

/// A number of a code.
pub(crate) type Number = i128;

/// Numbers from the first to the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Numbers {
    pub(crate) first: Number,
    pub(crate) last: Number,
}

impl Numbers {
    pub(crate) fn only(number: Number) -> Self {
        Self { first: number, last: number }
    }

    pub(crate) fn contains(self, number: Number) -> bool {
        self.first <= number && number <= self.last
    }
}

#[derive(Debug, Clone, Default)]
pub(crate) struct Header {
    pub(crate) name: Option<String>,
    pub(crate) title: Option<String>,
    pub(crate) source: Option<String>,
    pub(crate) as_of: Option<String>,
    /// How many bits a code has, 8, 16, 32 or 64, and whether it is signed.
    pub(crate) integer: Option<(u32, bool)>,
    pub(crate) codes: Option<Numbers>,
    pub(crate) notation: Option<Notation>,
    /// Whether `radix` is written even where it is 10.
    pub(crate) says_radix: bool,
    pub(crate) fallback: Option<Number>,
    pub(crate) class_enum: Option<String>,
    pub(crate) languages: Vec<String>,
}

#[derive(Debug, Clone)]
pub(crate) struct Class {
    pub(crate) name: String,
    pub(crate) label: Option<String>,
    pub(crate) codes: Numbers,
    pub(crate) fallback: Option<Number>,
    pub(crate) titles: Texts,
}

#[derive(Debug, Clone)]
pub(crate) struct Predicate {
    pub(crate) name: String,
    pub(crate) codes: Vec<Numbers>,
    pub(crate) summaries: Texts,
    pub(crate) references: Option<Vec<Reference>>,
}

#[derive(Debug, Clone)]
pub(crate) struct NamedRange {
    pub(crate) name: &'static str,
    pub(crate) codes: Option<Vec<Numbers>>,
    /// What to take off its numbers, where they carry the codes of the other registry.
    pub(crate) offset: Option<Number>,
    pub(crate) summaries: Texts,
}

#[derive(Debug, Clone)]
pub(crate) struct Mapping {
    pub(crate) name: &'static str,
    pub(crate) direction: &'static str,
    /// Whether the file says where it leads: an inherited one needs no arguments again.
    pub(crate) is_told: bool,
    pub(crate) codes: Vec<(Numbers, Number)>,
    pub(crate) default: Option<Number>,
    pub(crate) summaries: Texts,
}

#[derive(Debug, Clone, Default)]
pub(crate) struct Code {
    pub(crate) number: Number,
    pub(crate) overrides: bool,
    pub(crate) phrase: Option<Phrase>,
    pub(crate) name: Option<String>,
    pub(crate) former: Option<Vec<Former>>,
    pub(crate) lifecycle: Option<&'static str>,
    pub(crate) wire: Option<&'static str>,
    pub(crate) references: Option<Vec<Reference>>,
    pub(crate) headers: Option<Headers>,
    pub(crate) also: Option<Vec<Also>>,
    pub(crate) titles: Texts,
    pub(crate) summaries: Texts,
    pub(crate) details: Texts,
}

/// Texts by language.
pub(crate) type Texts = BTreeMap<String, String>;

/// A phrase, and the name that it gives, if it gives one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Phrase {
    pub(crate) text: String,
    pub(crate) name: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Former {
    pub(crate) phrase: Phrase,
    pub(crate) reference: Option<Reference>,
}

/// Another meaning of a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Also {
    pub(crate) phrase: String,
    pub(crate) when: Texts,
    pub(crate) references: Vec<Reference>,
}

/// A reference, and where it leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reference {
    pub(crate) title: String,
    pub(crate) url: Option<String>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Headers {
    pub(crate) required: Vec<String>,
    pub(crate) optional: Vec<String>,
}
