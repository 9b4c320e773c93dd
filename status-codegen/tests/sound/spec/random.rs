//! Deciding what a spec says, so that it is sound.

use super::choices::Choices;
use super::meaning::{Meaning, meaning};
use super::words::{self, Phrases};
use super::{
    Class, Code, Former, Header, Headers, Mapping, NamedRange, Number, Numbers, Parent, Phrase,
    Pick, Predicate, Spec, Texts,
};

/// The greatest number that TOML has an integer for.
const MOST_IN_TOML: Number = i64::MAX as Number;

/// A sound spec.
pub(crate) fn spec(choices: &mut Choices) -> Spec {
    // Asked first: what comes last in a row of choices is seldom asked at all.
    let extends = choices.one_in(3);
    let phrases = Phrases::new(choices);
    let mut author = Author { phrases, names: words::NAMES.to_vec(), latest: None };
    let base = author.base(choices);
    if extends { author.extension(base, choices) } else { base }
}

/// The author of a spec and of the one that it extends, who never uses a name twice.
struct Author {
    phrases: Phrases,
    names: Vec<&'static str>,
    /// The phrase of the code before.
    latest: Option<Phrase>,
}

impl Author {
    /// A spec that extends nothing.
    fn base(&mut self, choices: &mut Choices) -> Spec {
        let bits = choices.pick(&[16, 8, 32, 64]);
        let most = Number::from(u64::MAX) >> (64 - bits);
        let radix = choices.one_in(4).then_some(16);
        let numbers = numbers(most, choices);
        let (first, last) = (numbers[0], numbers[numbers.len() - 1]);
        let room = if choices.one_in(3) { most } else { 9 };
        let header = Header {
            name: Some(choices.pick(words::REGISTRIES).to_owned()),
            title: Some(choices.pick(words::TEXTS).to_owned()),
            source: choices.pick_or_none(words::TEXTS).map(str::to_owned),
            as_of: choices.pick_or_none(words::DATES).map(str::to_owned),
            bits: Some(bits),
            codes: Some(Numbers {
                first: first - choices.up_to(first.min(9)),
                last: last + choices.up_to((most - last).min(room)),
            }),
            digits: Some(digits(bits, radix.unwrap_or(10), choices)),
            radix: radix.or_else(|| choices.one_in(4).then_some(10)),
            languages: choices.some(words::LANGUAGES).into_iter().map(str::to_owned).collect(),
            ..Header::default()
        };
        let classes = if choices.one_in(2) { classes(&numbers, most, choices) } else { Vec::new() };
        let codes = numbers.iter().map(|&number| self.code(number, &header.languages, choices));
        let mut spec = Spec { codes: codes.collect(), header, classes, ..Spec::default() };
        if !spec.classes.is_empty() {
            spec.header.class_enum = choices.pick_or_none(words::CLASS_ENUMS).map(str::to_owned);
        }
        finish(&mut spec, choices);
        keep_listed_languages(&mut spec);
        spec
    }

    /// A spec that extends another one.
    fn extension(&mut self, base: Spec, choices: &mut Choices) -> Spec {
        let before: Vec<Number> = base.codes.iter().map(|code| code.number).collect();
        let pick = pick(&before, choices);
        let mut spec = Spec::default();
        spec.header.languages =
            choices.some(words::LANGUAGES).into_iter().map(str::to_owned).collect();
        spec.parent = Some(Box::new(Parent { spec: base, pick }));
        let inherited = meaning(&spec);
        header(&mut spec.header, &inherited, choices);
        if choices.one_in(2) {
            spec.classes.extend(another_class(&inherited, choices));
        }
        let now = meaning(&spec);
        for number in now.codes.keys() {
            if choices.one_in(3) {
                spec.codes.push(self.change(*number, &spec.header.languages, choices));
            }
        }
        for _ in 0..choices.count(5) {
            // Near the codes of the base, or one that was not wanted, or anywhere.
            let near = choices.pick(&before).saturating_add(choices.up_to(3)).min(now.most());
            let number = if choices.one_in(3) { choices.up_to(now.most()) } else { near };
            let free = now.may_have(number) && spec.codes.iter().all(|code| code.number != number);
            if free && !now.codes.contains_key(&number) {
                spec.codes.push(self.code(number, &spec.header.languages, choices));
            }
        }
        choices.shuffle(&mut spec.codes);
        finish(&mut spec, choices);
        keep_listed_languages(&mut spec);
        spec
    }

    /// A new code.
    fn code(&mut self, number: Number, languages: &[String], choices: &mut Choices) -> Code {
        let name = if choices.one_in(5) { self.names.pop().map(str::to_owned) } else { None };
        let phrase = match (&name, choices.up_to(2)) {
            (Some(_), 1) => Some(self.phrases.next_without_name(choices)),
            // What two codes are called tells nobody which of them it is; their names do.
            (Some(_), 2) if self.latest.is_some() => self.latest.clone(),
            _ => Some(self.phrases.next(choices)),
        };
        self.latest.clone_from(&phrase);
        let code = Code { number, phrase, name, ..Code::default() };
        self.describe(code, languages, choices)
    }

    /// An override.
    fn change(&mut self, number: Number, languages: &[String], choices: &mut Choices) -> Code {
        let phrase = choices.one_in(3).then(|| self.phrases.next(choices));
        let name = if choices.one_in(9) { self.names.pop().map(str::to_owned) } else { None };
        let code = Code { number, overrides: true, phrase, name, ..Code::default() };
        self.describe(code, languages, choices)
    }

    fn describe(&mut self, code: Code, languages: &[String], choices: &mut Choices) -> Code {
        let former = choices.one_in(4).then(|| self.former(choices));
        let mut summaries = texts(words::TEXTS, choices);
        for language in languages {
            let text = choices.pick(words::TEXTS);
            summaries.entry(language.clone()).or_insert_with(|| text.to_owned());
        }
        let headers = choices.one_in(5).then(|| {
            let required = choices.some(words::FIELDS);
            let others = words::FIELDS.iter().filter(|field| !required.contains(field));
            let optional: Vec<_> = others.copied().collect();
            let owned = |fields: Vec<&str>| fields.into_iter().map(str::to_owned).collect();
            Headers { optional: owned(choices.some(&optional)), required: owned(required) }
        });
        Code {
            former,
            lifecycle: choices.pick_or_none(words::LIFECYCLES),
            wire: choices.pick_or_none(words::WIRES),
            references: choices.one_in(4).then(|| words::references(choices)),
            headers,
            titles: texts(words::TEXTS, choices),
            summaries,
            details: texts(&["Two.\nLines.", "두 줄,\n\n그리고 하나.", "\n"], choices)
                .into_iter()
                .filter(|(_, text)| text != "\n")
                .collect(),
            ..code
        }
    }

    fn former(&mut self, choices: &mut Choices) -> Vec<Former> {
        let count = choices.count(2);
        let former = (0..count).map(|_| {
            let phrase = if choices.one_in(4) {
                self.phrases.next_without_name(choices)
            } else {
                self.phrases.next(choices)
            };
            let reference = choices.one_in(3).then(|| words::reference(choices));
            Former { phrase, reference }
        });
        former.collect()
    }
}

/// What a spec says of its codes together: fallbacks, predicates, which numbers are retired.
fn finish(spec: &mut Spec, choices: &mut Choices) {
    let now = meaning(spec);
    let registered: Vec<Number> = now.codes.keys().copied().collect();
    let writable: Vec<Number> =
        registered.iter().copied().filter(|&number| number <= MOST_IN_TOML).collect();
    if !writable.is_empty() {
        spec.header.fallback = choices.pick_or_none(&writable);
    }
    for class in &mut spec.classes {
        let range = class.codes;
        let own: Vec<_> = writable.iter().copied().filter(|&code| range.contains(code)).collect();
        if !own.is_empty() {
            class.fallback = choices.pick_or_none(&own);
        }
    }
    if !registered.is_empty() {
        let names = choices.some(words::PREDICATES).into_iter();
        spec.predicates = names.map(|name| predicate(name, &registered, choices)).collect();
        choices.shuffle(&mut spec.predicates);
    }
    spec.ranges = named_ranges(&now, choices);
    if !writable.is_empty() {
        spec.mappings.extend(choices.one_in(3).then(|| mapping_to(&now, choices)));
        spec.mappings.extend(choices.one_in(3).then(|| mapping_from(&now, &writable, choices)));
    }
    for number in registered {
        spec.retired.extend(after(number, &now).filter(|_| choices.one_in(5)));
    }
}

/// New ranges, or repeated keys of inherited ones.
fn named_ranges(now: &Meaning, choices: &mut Choices) -> Vec<NamedRange> {
    let (mut ranges, mut free) = (Vec::new(), 0);
    for name in words::RANGES {
        let inherited = now.ranges.get(name);
        let codes = match inherited {
            Some(range) => Numbers::only(range.codes.first),
            None if now.ranges.is_empty() && free <= now.most() => {
                let first = free + choices.up_to((now.most() - free) / 2);
                Numbers { first, last: first + choices.up_to((now.most() - first).min(99)) }
            }
            None => continue,
        };
        free = codes.last + 1;
        if !choices.one_in(3) {
            continue;
        }
        let is_new = inherited.is_none();
        let carries = is_new && choices.one_in(2) && codes.first <= MOST_IN_TOML;
        ranges.push(NamedRange {
            name,
            codes: (is_new || choices.one_in(2)).then_some(codes),
            offset: carries.then_some(codes.first),
            summaries: texts(words::TEXTS, choices),
        });
    }
    ranges
}

/// Codes, and ranges that begin with one and end before the next, with results in the other registry.
fn mapping_to(now: &Meaning, choices: &mut Choices) -> Mapping {
    let inherited = now.mappings.contains_key("to_other");
    let mut starts = Vec::new();
    for (place, &first) in now.codes.keys().enumerate() {
        // A table without keys might not be written at all.
        if (place > 0 || inherited) && choices.one_in(2) {
            continue;
        }
        let next = now.codes.range(first + 1..).next().map_or(now.most(), |(&next, _)| next - 1);
        starts.push((first, next));
    }
    let codes = starts
        .into_iter()
        .map(|(first, next)| {
            let last = if choices.one_in(3) { next.min(first + choices.up_to(4)) } else { first };
            (Numbers { first, last }, choices.up_to(99))
        })
        .collect();
    let default = (!inherited || choices.one_in(2)).then(|| choices.up_to(99));
    let is_told = !inherited || choices.one_in(2);
    let summaries = texts(words::TEXTS, choices);
    Mapping { name: "other", direction: "to", is_told, codes, default, summaries }
}

/// Numbers of the other registry, with codes as results.
fn mapping_from(now: &Meaning, results: &[Number], choices: &mut Choices) -> Mapping {
    let inherited = now.mappings.contains_key("from_other_response");
    let (mut codes, mut free) = (Vec::new(), 0);
    let owed = usize::from(!inherited);
    for _ in 0..owed + choices.count(4) {
        let first: Number = free + choices.up_to(9);
        let last = first + choices.up_to(9);
        codes.push((Numbers { first, last }, choices.pick(results)));
        free = last + 1;
    }
    let default = (!inherited || choices.one_in(2)).then(|| choices.pick(results));
    let is_told = !inherited || choices.one_in(2);
    let summaries = texts(words::TEXTS, choices);
    Mapping { name: "other-response", direction: "from", is_told, codes, default, summaries }
}

/// Some numbers after this one that are not registered and may be.
fn after(number: Number, now: &Meaning) -> Option<Numbers> {
    let first = number.checked_add(1)?;
    let next = now.codes.range(first..).next().map_or(u64::MAX.into(), |(&next, _)| next - 1);
    let last = next.min(now.registry.codes.last).min(first.saturating_add(2));
    (first <= last).then_some(Numbers { first, last })
}

fn predicate(name: &str, registered: &[Number], choices: &mut Choices) -> Predicate {
    Predicate {
        name: name.to_owned(),
        codes: around_some(registered, choices),
        summaries: texts(words::TEXTS, choices),
        references: choices.one_in(3).then(|| words::references(choices)),
    }
}

/// One number or range at least, and in each a code that is registered.
fn around_some(registered: &[Number], choices: &mut Choices) -> Vec<Numbers> {
    let count = 1 + choices.count(3);
    let around = (0..count).map(|_| {
        let number = choices.pick(registered);
        if choices.one_in(2) {
            let furthest = choices.pick(&[2, 99]);
            let (before, after) = (choices.up_to(furthest), choices.up_to(furthest));
            Numbers { first: (number - before).max(0), last: (number + after).min(u64::MAX.into()) }
        } else {
            Numbers::only(number)
        }
    });
    around.collect()
}

/// Numbers in their order: side by side, near to one another, or far apart.
fn numbers(most: Number, choices: &mut Choices) -> Vec<Number> {
    let first = if choices.one_in(3) { choices.up_to(most) } else { choices.up_to(most.min(999)) };
    let mut numbers = vec![first];
    for _ in 0..choices.count(11) {
        let number = numbers[numbers.len() - 1];
        let furthest = choices.pick(&[0, 0, 9, most / 4]);
        let gap = choices.up_to(furthest).saturating_add(1);
        match number.checked_add(gap).filter(|&number| number <= most) {
            Some(number) => numbers.push(number),
            None => break,
        }
    }
    numbers
}

fn digits(bits: u32, radix: u8, choices: &mut Choices) -> u8 {
    let most = match (bits, radix) {
        (_, 16) => bits / 4,
        (8, _) => 3,
        (16, _) => 5,
        (32, _) => 10,
        _ => 20,
    };
    u8::try_from(1 + choices.up_to(Number::from(most) - 1)).expect("at most 20 digits")
}

/// Classes such that every number is in one, and perhaps one more, which has no code.
fn classes(numbers: &[Number], most: Number, choices: &mut Choices) -> Vec<Class> {
    let mut names = words::CLASSES.to_vec();
    choices.shuffle(&mut names);
    let mut classes = Vec::new();
    let (mut free, mut rest) = (0, numbers);
    while let Some(&first) = rest.first() {
        let length = if names.len() > 1 { 1 + choices.count(rest.len() - 1) } else { rest.len() };
        let (own, others) = rest.split_at(length);
        let end = others.first().map_or(most, |next| next - 1);
        let last = own[length - 1];
        let codes = Numbers {
            first: first - choices.up_to((first - free).min(99)),
            last: last + choices.up_to((end - last).min(99)),
        };
        let Some((name, _)) = names.pop() else { break };
        classes.push(class(name, codes, choices));
        (free, rest) = (codes.last.saturating_add(1), others);
    }
    let room = classes.last().and_then(|class| class.codes.last.checked_add(1));
    if let (Some(number), Some((name, _))) = (room.filter(|&room| room <= most), names.pop()) {
        classes.extend(choices.one_in(3).then(|| class(name, Numbers::only(number), choices)));
    }
    choices.shuffle(&mut classes);
    classes
}

fn class(name: &str, codes: Numbers, choices: &mut Choices) -> Class {
    Class {
        name: name.to_owned(),
        // No two classes have one label, as they have no one name.
        label: choices.pick_or_none(words::LABELS).map(|label| format!("{label}{name}")),
        codes,
        fallback: None,
        titles: texts(words::TEXTS, choices),
    }
}

/// A class behind the inherited ones, where there are any.
fn another_class(inherited: &Meaning, choices: &mut Choices) -> Option<Class> {
    let classes = &inherited.registry.classes;
    let first = classes.last()?.codes.last.checked_add(1)?;
    let is_free = |(name, _): &&(&str, &str)| classes.iter().all(|class| class.name != *name);
    let (name, _) = words::CLASSES.iter().find(is_free)?;
    let last = first.saturating_add(99).min(inherited.most());
    (first <= last).then(|| class(name, Numbers { first, last }, choices))
}

/// Which codes of the base are wanted.
fn pick(registered: &[Number], choices: &mut Choices) -> Pick {
    let listed = around_some(registered, choices);
    let is_listed = |number: &Number| listed.iter().any(|numbers| numbers.contains(*number));
    match choices.up_to(2) {
        1 => Pick::Only(listed),
        // An extension of nothing that adds nothing would have no codes.
        2 if !registered.iter().all(is_listed) => Pick::Except(listed),
        _ => Pick::All,
    }
}

/// The keys of the registry that an extension repeats.
fn header(header: &mut Header, inherited: &Meaning, choices: &mut Choices) {
    let registry = &inherited.registry;
    if choices.one_in(2) {
        header.name = choices.pick_or_none(words::REGISTRIES).map(str::to_owned);
        header.title = match header.name {
            Some(_) => Some(choices.pick(words::TEXTS).to_owned()),
            None => choices.pick_or_none(words::TEXTS).map(str::to_owned),
        };
        header.source = choices.pick_or_none(words::TEXTS).map(str::to_owned);
        header.as_of = choices.pick_or_none(words::DATES).map(str::to_owned);
        header.bits = choices.one_in(3).then_some(registry.bits);
        header.codes = choices.one_in(3).then_some(Numbers { first: 0, last: inherited.most() });
        if choices.one_in(3) {
            let radix = choices.pick(&[10, 16]);
            header.radix = Some(radix);
            header.digits = Some(digits(registry.bits, radix, choices));
        }
    }
}

fn texts(from: &[&str], choices: &mut Choices) -> Texts {
    let languages = choices.some(words::LANGUAGES).into_iter();
    languages.map(|language| (language.to_owned(), choices.pick(from).to_owned())).collect()
}

/// Where a spec lists its languages, no text is in another.
fn keep_listed_languages(spec: &mut Spec) {
    let languages = &spec.header.languages;
    if languages.is_empty() {
        return;
    }
    let codes = spec.codes.iter_mut();
    let of_codes =
        codes.flat_map(|code| [&mut code.titles, &mut code.summaries, &mut code.details]);
    let of_classes = spec.classes.iter_mut().map(|class| &mut class.titles);
    let of_predicates = spec.predicates.iter_mut().map(|predicate| &mut predicate.summaries);
    let of_ranges = spec.ranges.iter_mut().map(|range| &mut range.summaries);
    let of_mappings = spec.mappings.iter_mut().map(|mapping| &mut mapping.summaries);
    let of_others = of_predicates.chain(of_ranges).chain(of_mappings);
    for texts in of_codes.chain(of_classes).chain(of_others) {
        texts.retain(|language, _| languages.contains(language));
    }
}
