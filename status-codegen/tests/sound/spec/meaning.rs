//! What a spec means, worked out without any cleverness.

use std::collections::{BTreeMap, BTreeSet};

use super::notation::Notation;
use super::words::CLASSES;
use super::{
    Also, Class, Code, Former, Headers, Number, Numbers, Phrase, Pick, Predicate, Reference, Spec,
    Texts,
};

/// Everything that a spec says, inherited or itself.
#[derive(Debug, Clone, Default)]
pub(crate) struct Meaning {
    pub(crate) registry: Registry,
    pub(crate) codes: BTreeMap<Number, Meant>,
    pub(crate) predicates: BTreeMap<String, Told>,
    pub(crate) ranges: BTreeMap<&'static str, Ranged>,
    /// By the name of the method.
    pub(crate) mappings: BTreeMap<String, Mapped>,
    pub(crate) retired: Vec<Numbers>,
}

#[derive(Debug, Clone)]
pub(crate) struct Registry {
    pub(crate) name: String,
    pub(crate) title: String,
    pub(crate) source: Option<String>,
    pub(crate) as_of: Option<String>,
    pub(crate) bits: u32,
    pub(crate) is_signed: bool,
    pub(crate) codes: Numbers,
    pub(crate) notation: Notation,
    pub(crate) fallback: Option<Number>,
    pub(crate) class_enum: Option<String>,
    /// In the order of their numbers.
    pub(crate) classes: Vec<Class>,
}

impl Default for Registry {
    fn default() -> Self {
        Self {
            name: String::new(),
            title: String::new(),
            source: None,
            as_of: None,
            bits: 64,
            is_signed: false,
            codes: Numbers { first: 0, last: u64::MAX.into() },
            notation: Notation::whole(10, 1),
            fallback: None,
            class_enum: None,
            classes: Vec::new(),
        }
    }
}

/// A code.
#[derive(Debug, Clone)]
pub(crate) struct Meant {
    /// The name of the registry that defines it.
    pub(crate) registry: String,
    /// Whether that is the registry of the file that is read.
    pub(crate) own: bool,
    pub(crate) name: String,
    pub(crate) phrase: String,
    pub(crate) former: Vec<Former>,
    pub(crate) lifecycle: &'static str,
    pub(crate) wire: &'static str,
    pub(crate) references: Vec<Reference>,
    pub(crate) headers: Headers,
    pub(crate) also: Vec<Also>,
    pub(crate) titles: Texts,
    pub(crate) summaries: Texts,
    pub(crate) details: Texts,
}

/// A predicate.
#[derive(Debug, Clone, Default)]
pub(crate) struct Told {
    /// Of which numbers it is true, and of which of them not after all, for they were left out.
    members: Vec<(Numbers, BTreeSet<Number>)>,
    pub(crate) summaries: Texts,
    pub(crate) references: Vec<Reference>,
}

/// A range that means something.
#[derive(Debug, Clone)]
pub(crate) struct Ranged {
    pub(crate) codes: Vec<Numbers>,
    pub(crate) offset: Option<Number>,
    pub(crate) summaries: Texts,
}

/// A mapping.
#[derive(Debug, Clone, Default)]
pub(crate) struct Mapped {
    /// What is listed, the latest last.
    pub(crate) entries: Vec<(Numbers, Number)>,
    /// The ranges that were ever listed.
    pub(crate) ranges: Vec<Numbers>,
    pub(crate) default: Number,
    pub(crate) summaries: Texts,
}

impl Mapped {
    pub(crate) fn result(&self, number: Number) -> Number {
        let latest = self.entries.iter().rev().find(|(numbers, _)| numbers.contains(number));
        latest.map_or(self.default, |(_, result)| *result)
    }

    /// What a number is mapped to that is not registered.
    pub(crate) fn result_of_unregistered(&self, number: Number) -> Number {
        let is_in_a_range = self.ranges.iter().any(|range| range.contains(number));
        if is_in_a_range { self.result(number) } else { self.default }
    }
}

impl Told {
    pub(crate) fn is_true_of(&self, number: Number) -> bool {
        self.members.iter().any(|(of, left_out)| of.contains(number) && !left_out.contains(&number))
    }

    /// The ranges among its members: of their numbers it is true even if they are not registered.
    pub(crate) fn ranges(&self) -> Vec<(Number, Number)> {
        let members = self.members.iter().map(|(of, _)| (of.first, of.last));
        members.filter(|(first, last)| first < last).collect()
    }
}

impl Meaning {
    /// The greatest number that fits and can be written.
    pub(crate) fn most(&self) -> Number {
        self.registry.greatest().min(self.registry.notation.most())
    }

    /// The least number that fits.
    pub(crate) fn least(&self) -> Number {
        if self.registry.is_signed { -self.registry.greatest() - 1 } else { 0 }
    }

    /// All of them.
    pub(crate) fn bounds(&self) -> Numbers {
        Numbers { first: self.least(), last: self.most() }
    }

    /// Whether a code may be given the number, were it free.
    pub(crate) fn may_have(&self, number: Number) -> bool {
        self.registry.codes.contains(number)
            && !self.retired.iter().any(|retired| retired.contains(number))
            && (self.registry.classes.is_empty() || self.class_of(number).is_some())
    }

    pub(crate) fn class_of(&self, number: Number) -> Option<&Class> {
        self.registry.classes.iter().find(|class| class.codes.contains(number))
    }

    /// The number as the registry prints it.
    pub(crate) fn label(&self, number: Number) -> String {
        self.registry.notation.label(number)
    }
}

impl Registry {
    /// The greatest number of the integer.
    pub(crate) fn greatest(&self) -> Number {
        Number::from(u64::MAX) >> (64 - self.bits + u32::from(self.is_signed))
    }

    /// The name of the integer in Rust.
    pub(crate) fn repr(&self) -> String {
        format!("{}{}", if self.is_signed { "i" } else { "u" }, self.bits)
    }
}

impl Class {
    /// The label that is given, or else the name in `snake_case`.
    pub(crate) fn short(&self) -> &str {
        let snake = CLASSES.iter().find(|(name, _)| *name == self.name).map(|(_, snake)| *snake);
        self.label.as_deref().or(snake).expect("a class of the list")
    }
}

impl Meant {
    /// The deprecated names.
    pub(crate) fn aliases(&self) -> Vec<&str> {
        let names = self.former.iter().filter_map(|former| former.phrase.name.as_deref());
        names.filter(|alias| *alias != self.name).collect()
    }
}

/// What a spec means.
pub(crate) fn meaning(spec: &Spec) -> Meaning {
    let mut meaning = match &spec.parent {
        Some(parent) => picked(meaning(&parent.spec), &parent.pick),
        None => Meaning::default(),
    };
    header(&mut meaning.registry, spec);
    for code in &spec.codes {
        let registry = &meaning.registry.name;
        let before = meaning.codes.remove(&code.number).filter(|_| code.overrides);
        let lifecycle = if spec.parent.is_some() { "unofficial" } else { "permanent" };
        let before = before.unwrap_or_else(|| blank(registry, lifecycle));
        meaning.codes.insert(code.number, changed(before, code));
    }
    for predicate in &spec.predicates {
        tell(meaning.predicates.entry(predicate.name.clone()).or_default(), predicate);
    }
    for range in &spec.ranges {
        let before = meaning.ranges.remove(range.name);
        let codes = range.codes.clone().or(before.as_ref().map(|before| before.codes.clone()));
        let offset = range.offset.or(before.as_ref().and_then(|before| before.offset));
        let mut summaries = before.map(|before| before.summaries).unwrap_or_default();
        summaries.extend(range.summaries.clone());
        let codes = codes.expect("a new range has codes");
        meaning.ranges.insert(range.name, Ranged { codes, offset, summaries });
    }
    for mapping in &spec.mappings {
        let method = format!("{}_{}", mapping.direction, mapping.name.replace('-', "_"));
        let mapped = meaning.mappings.entry(method).or_default();
        let ranges = mapping.codes.iter().map(|(numbers, _)| *numbers);
        mapped.ranges.extend(ranges.filter(|numbers| numbers.first < numbers.last));
        mapped.entries.extend(&mapping.codes);
        mapped.default = mapping.default.unwrap_or(mapped.default);
        mapped.summaries.extend(mapping.summaries.clone());
    }
    meaning.retired.extend(&spec.retired);
    meaning
}

/// The meaning without the codes that are not wanted, and without what names them.
fn picked(mut meaning: Meaning, pick: &Pick) -> Meaning {
    let is_listed = |list: &[Numbers], number| list.iter().any(|it: &Numbers| it.contains(number));
    let is_wanted = |number: Number| match pick {
        Pick::All => true,
        Pick::Only(list) => is_listed(list, number),
        Pick::Except(list) => !is_listed(list, number),
    };
    let unwanted: Vec<Number> =
        meaning.codes.keys().copied().filter(|&number| !is_wanted(number)).collect();
    for number in &unwanted {
        meaning.codes.remove(number);
    }
    for code in meaning.codes.values_mut() {
        code.own = false;
    }
    let members = meaning.predicates.values_mut().flat_map(|predicate| &mut predicate.members);
    for (_, left_out) in members {
        left_out.extend(&unwanted);
    }
    meaning.mappings.retain(|method, mapped| {
        let ranges = mapped.ranges.clone();
        let is_from = method.starts_with("from");
        mapped.entries.retain(|&(numbers, result)| {
            let is_in_a_range = ranges.iter().any(|range| range.contains(numbers.first));
            if is_from { is_wanted(result) } else { is_in_a_range || is_wanted(numbers.first) }
        });
        !is_from || is_wanted(mapped.default)
    });
    let fallbacks = meaning.registry.classes.iter_mut().map(|class| &mut class.fallback);
    for fallback in fallbacks.chain([&mut meaning.registry.fallback]) {
        *fallback = fallback.filter(|number| is_wanted(*number));
    }
    meaning
}

fn header(registry: &mut Registry, spec: &Spec) {
    let own = spec.header.clone();
    // A registry of another name is another registry, which is published elsewhere, and what was
    // published does not have the codes that are added here.
    let adds = spec.codes.iter().any(|code| !code.overrides);
    if own.name.is_some() || (adds && own.as_of.is_none()) {
        (registry.source, registry.as_of) = (None, None);
    }
    let set = |slot: &mut String, own: Option<String>| own.into_iter().for_each(|own| *slot = own);
    set(&mut registry.name, own.name);
    set(&mut registry.title, own.title);
    // The date belongs to the source: a new source takes it away.
    if own.source.is_some() {
        (registry.source, registry.as_of) = (own.source, None);
    }
    registry.as_of = own.as_of.or(registry.as_of.take());
    (registry.bits, registry.is_signed) =
        own.integer.unwrap_or((registry.bits, registry.is_signed));
    registry.codes = own.codes.unwrap_or(registry.codes);
    registry.notation = own.notation.unwrap_or(registry.notation.clone());
    registry.fallback = own.fallback.or(registry.fallback);
    if !spec.classes.is_empty() {
        registry.class_enum = own.class_enum;
        registry.classes.extend(spec.classes.iter().cloned());
        registry.classes.sort_by_key(|class| class.codes.first);
    }
}

fn blank(registry: &str, lifecycle: &'static str) -> Meant {
    Meant {
        registry: registry.to_owned(),
        own: true,
        name: String::new(),
        phrase: String::new(),
        former: Vec::new(),
        lifecycle,
        wire: "sent",
        references: Vec::new(),
        headers: Headers::default(),
        also: Vec::new(),
        titles: Texts::new(),
        summaries: Texts::new(),
        details: Texts::new(),
    }
}

fn changed(mut meant: Meant, code: &Code) -> Meant {
    if let Some(Phrase { text, name }) = &code.phrase {
        meant.phrase.clone_from(text);
        // An override keeps the name: programs have written it down.
        if !code.overrides {
            meant.name = name.clone().unwrap_or_default();
        }
    }
    meant.name = code.name.clone().unwrap_or(meant.name);
    meant.former = code.former.clone().unwrap_or(meant.former);
    meant.lifecycle = code.lifecycle.unwrap_or(meant.lifecycle);
    meant.wire = code.wire.unwrap_or(meant.wire);
    meant.references = code.references.clone().unwrap_or(meant.references);
    meant.headers = code.headers.clone().unwrap_or(meant.headers);
    meant.also = code.also.clone().unwrap_or(meant.also);
    meant.titles.extend(code.titles.clone());
    meant.summaries.extend(code.summaries.clone());
    meant.details.extend(code.details.clone());
    meant
}

fn tell(told: &mut Told, predicate: &Predicate) {
    told.members.extend(predicate.codes.iter().map(|&numbers| (numbers, BTreeSet::new())));
    told.summaries.extend(predicate.summaries.clone());
    told.references = predicate.references.clone().unwrap_or(std::mem::take(&mut told.references));
}
