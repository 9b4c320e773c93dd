//! Compares an enum with what a naive reading of its spec answers.
//!
//! `tests/sound_specs.rs` writes this file into the crate that it builds, beside one module per spec.

use std::fmt::Debug;
use std::hash::{BuildHasher, Hash, RandomState};
use std::str::FromStr;

use status_codes::{Code, Entry, StatusEnum};

type Pairs = &'static [(&'static str, &'static str)];
type Reference = (&'static str, Option<&'static str>);

/// What a naive reading of a spec answers.
pub struct Expected {
    pub name: &'static str,
    pub title: &'static str,
    pub source: Option<&'static str>,
    pub as_of: Option<&'static str>,
    pub codes: (i128, i128),
    pub digits: u8,
    pub radix: u8,
    /// The last number of each part, and its digits.
    pub parts: &'static [(i128, u8)],
    pub fallback: Option<i128>,
    pub least: i128,
    pub most: i128,
    pub classes: &'static [Class],
    pub statuses: &'static [Status],
    /// The ranges that each predicate lists.
    pub ranges: &'static [(&'static str, &'static [(i128, i128)])],
    /// The ranges that mean something.
    pub named_ranges: &'static [(&'static str, i128, i128)],
    /// What the mapping to the other registry gives by default.
    pub to_other: Option<u8>,
    /// What it gives for the numbers of its ranges, if they are not registered.
    pub to_other_ranges: &'static [(i128, u8)],
    /// The codes of all numbers of the other registry.
    pub from_other: &'static [i128],
    /// Phrases, and the number of the code that each finds.
    pub phrases: &'static [(&'static str, Option<i128>)],
    /// What is read as a code, and the number of the code.
    pub inputs: &'static [(&'static str, Option<i128>)],
}

pub struct Class {
    pub name: &'static str,
    pub label: &'static str,
    pub codes: (i128, i128),
    pub fallback: Option<i128>,
    pub titles: Pairs,
}

pub struct Status {
    pub number: i128,
    /// What the mapping to the other registry gives for it.
    pub to_other: Option<u8>,
    pub name: &'static str,
    pub phrase: &'static str,
    pub label: &'static str,
    pub registry: &'static str,
    pub predicates: &'static [&'static str],
    pub former: &'static [(&'static str, Option<Reference>)],
    pub lifecycle: &'static str,
    pub wire: &'static str,
    pub references: &'static [Reference],
    pub required: &'static [&'static str],
    pub optional: &'static [&'static str],
    /// The phrases of the number's other meanings.
    pub also: &'static [&'static str],
    /// Language, title, summary, details.
    pub texts: &'static [(&'static str, &'static str, &'static str, Option<&'static str>)],
}

/// A predicate and its name.
pub type Predicate<S> = (&'static str, fn(S) -> bool);

/// A predicate of any number and its name.
pub type Question<S> = (&'static str, fn(Code<S>) -> bool);

/// The inherent methods of the enum, and what cannot be asked of every enum alike.
pub struct Enum<S: StatusEnum> {
    pub from_code: fn(S::Repr) -> Option<S>,
    pub code: fn(S) -> S::Repr,
    pub into: fn(S) -> S::Repr,
    pub from_i32: Option<fn(i32) -> Option<S>>,
    pub name: fn(S) -> &'static str,
    pub phrase: fn(S) -> &'static str,
    pub label: fn(S) -> &'static str,
    pub entry: fn(S) -> &'static Entry,
    pub class: Option<fn(S) -> S::Class>,
    pub from_name: fn(&str) -> Option<S>,
    pub from_phrase: fn(&str) -> Option<S>,
    pub any: fn(S::Repr) -> Code<S>,
    pub any_in_a_constant: fn(S::Repr) -> Code<S>,
    pub is: fn(Code<S>, S::Repr) -> bool,
    pub count: usize,
    pub variants: &'static [S],
    /// Every class with its label, its numbers and its title.
    pub classes: Vec<(S::Class, &'static str, (i128, i128), String)>,
    pub class_predicates: &'static [Predicate<S>],
    pub predicates: &'static [Predicate<S>],
    /// The same of any number.
    pub class_questions: &'static [Question<S>],
    pub questions: &'static [Question<S>],
    /// The deprecated names, and what each refers to.
    pub aliases: &'static [(S, i128)],
    pub to_other: Option<fn(S) -> u8>,
    pub any_to_other: Option<fn(Code<S>) -> u8>,
    pub from_other: Option<fn(u8) -> S>,
}

/// Compares everything, and says how many numbers it has asked for.
pub fn check<S>(given: &Enum<S>, expected: &Expected) -> usize
where
    S: StatusEnum + FromStr + PartialOrd,
{
    registry::<S>(expected);
    classes(given, expected);
    variants(given, expected);
    for (phrase, number) in expected.phrases {
        assert_eq!((given.from_phrase)(phrase).map(number_of), *number, "{phrase:?}");
    }
    for (input, number) in expected.inputs {
        assert_eq!(S::from_str(input).ok().map(number_of), *number, "{input:?}");
    }
    for (alias, number) in given.aliases {
        assert_eq!(number_of(*alias), *number);
    }
    assert_eq!(given.from_other.is_some(), !expected.from_other.is_empty());
    for (number, code) in (0..=u8::MAX).zip(expected.from_other) {
        assert_eq!(given.from_other.map(|it| number_of(it(number))), Some(*code), "{number}");
    }
    let numbers = numbers(expected);
    for &number in &numbers {
        any(given, expected, number);
    }
    let of_c = numbers.iter().filter_map(|&number| i32::try_from(number).ok());
    for number in of_c.chain([i32::MIN, -1, 0x1_0000, i32::MAX]) {
        let registered = expected.statuses.iter().find(|it| it.number == number.into());
        let found = given.from_i32.map(|from| from(number).map(number_of));
        let expected = given.from_i32.map(|_| registered.map(|it| it.number));
        assert_eq!(found, expected, "{number}");
    }
    numbers.len()
}

fn number_of<S: StatusEnum>(status: S) -> i128 {
    status.code().into()
}

fn registry<S: StatusEnum>(expected: &Expected) {
    let registry = S::REGISTRY;
    assert_eq!((registry.name, registry.title), (expected.name, expected.title));
    assert_eq!((registry.source, registry.as_of), (expected.source, expected.as_of));
    assert_eq!((*registry.codes.start(), *registry.codes.end()), expected.codes);
    assert_eq!(registry.radix, expected.radix);
    let parts: Vec<_> = registry.parts.iter().map(|it| (it.last.into(), it.digits)).collect();
    assert_eq!(parts, expected.parts);
    if expected.parts.is_empty() {
        assert_eq!(registry.digits, expected.digits);
    }
    assert_eq!(registry.fallback, expected.fallback);
    assert_eq!(registry.classes.len(), expected.classes.len());
    for (class, expected) in registry.classes.iter().zip(expected.classes) {
        assert_eq!((class.name, class.label), (expected.name, expected.label));
        assert_eq!((*class.codes.start(), *class.codes.end()), expected.codes);
        assert_eq!(class.fallback, expected.fallback);
        for (language, title) in expected.titles {
            assert_eq!(class.title(language), Some(*title));
        }
    }
}

fn classes<S: StatusEnum>(given: &Enum<S>, expected: &Expected) {
    assert_eq!(given.classes.len(), expected.classes.len());
    assert_eq!(given.class.is_some(), !expected.classes.is_empty());
    for ((class, label, codes, title), expected) in given.classes.iter().zip(expected.classes) {
        assert_eq!(format!("{class:?}"), expected.name);
        assert_eq!((*label, *codes), (expected.label, expected.codes));
        let english = expected.titles.iter().find(|(language, _)| *language == "en");
        assert_eq!(title, english.map_or(expected.name, |(_, title)| title));
    }
}

fn variants<S: StatusEnum>(given: &Enum<S>, expected: &Expected) {
    assert_eq!(given.count, expected.statuses.len());
    assert_eq!(given.variants, S::VARIANTS);
    assert!(given.variants.is_sorted());
    assert_eq!(given.variants.len(), expected.statuses.len());
    for (&status, expected_of_it) in given.variants.iter().zip(expected.statuses) {
        let number = expected_of_it.number;
        assert_eq!((number_of(status), (given.code)(status).into()), (number, number));
        assert_eq!((given.into)(status).into(), number);
        one(given, status, expected_of_it);
        let class = class_of(expected, number);
        for (name, holds) in given.class_predicates {
            assert_eq!(holds(status), class.is_some_and(|class| class.name == *name), "{name}");
        }
        let name = given.class.map(|class| format!("{:?}", class(status)));
        assert_eq!(name.as_deref(), class.map(|class| class.name));
        entry((given.entry)(status), expected_of_it);
        for &other in given.variants {
            let numbers = (number_of(status), number_of(other));
            assert_eq!(status.cmp(&other), numbers.0.cmp(&numbers.1));
            assert_eq!(status == other, numbers.0 == numbers.1);
        }
    }
}

fn one<S: StatusEnum>(given: &Enum<S>, status: S, expected: &Status) {
    let Status { name, phrase, label, .. } = *expected;
    assert_eq!(((given.name)(status), status.name()), (name, name));
    assert_eq!(((given.phrase)(status), status.phrase()), (phrase, phrase));
    assert_eq!(((given.label)(status), status.label()), (label, label));
    assert_eq!(format!("{status:?}"), name);
    assert_eq!(status.to_string(), format!("{label} {phrase}"));
    assert_eq!(hash(status), hash(status.code()));
    assert_eq!((given.from_name)(name), Some(status));
    assert_eq!((given.from_name)(&format!("{name}_")), None);
    assert!(std::ptr::eq((given.entry)(status), status.entry()));
    for (predicate, holds) in given.predicates {
        assert_eq!(
            holds(status),
            expected.predicates.contains(predicate),
            "{predicate} of {label}"
        );
    }
}

fn hash(value: impl Hash) -> u64 {
    thread_local!(static STATE: RandomState = RandomState::new());
    STATE.with(|state| state.hash_one(value))
}

fn entry(entry: &Entry, expected: &Status) {
    assert_eq!(entry.code, expected.number);
    assert_eq!((entry.name, entry.phrase), (expected.name, expected.phrase));
    assert_eq!(entry.registry.name, expected.registry);
    assert_eq!(format!("{:?}", entry.lifecycle), expected.lifecycle);
    assert_eq!(format!("{:?}", entry.wire), expected.wire);
    let references = entry.references.iter().map(|reference| (reference.title, reference.url));
    assert_eq!(references.collect::<Vec<_>>(), expected.references);
    assert_eq!(entry.headers.required, expected.required);
    assert_eq!(entry.headers.optional, expected.optional);
    let also: Vec<_> = entry.other_meanings.iter().map(|it| it.phrase).collect();
    assert_eq!(also, expected.also);
    let former = entry.former.iter().map(|phrase| {
        let reference = entry.former_reference(phrase);
        (*phrase, reference.map(|reference| (reference.title, reference.url)))
    });
    assert_eq!(former.collect::<Vec<_>>(), expected.former);
    assert_eq!(entry.texts().len(), expected.texts.len());
    for &(language, title, summary, details) in expected.texts {
        let text = entry.text(language).expect("a text in the language");
        assert_eq!((text.language, text.title), (language, title));
        assert_eq!((text.summary, text.details), (summary, details));
    }
}

/// Every number where that is not too many; otherwise those near which something changes.
fn numbers(expected: &Expected) -> Vec<i128> {
    if expected.most - expected.least <= u16::MAX.into() {
        return (expected.least..=expected.most).collect();
    }
    let codes = expected.statuses.iter().map(|status| status.number);
    let classes = expected.classes.iter().flat_map(|class| [class.codes.0, class.codes.1]);
    let ranges = expected
        .ranges
        .iter()
        .flat_map(|(_, ranges)| *ranges)
        .flat_map(|&(first, last)| [first.max(expected.least), last.min(expected.most)]);
    let named = expected.named_ranges.iter().flat_map(|(_, first, last)| [*first, *last]);
    let mapped = expected.to_other_ranges.iter().map(|(number, _)| *number);
    let ends = [expected.least, 0, expected.most];
    let near = codes.chain(classes).chain(ranges).chain(named).chain(mapped).chain(ends);
    let mut numbers: Vec<i128> = near
        .flat_map(|number| (number - 2).max(expected.least)..=(number + 2).min(expected.most))
        .collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

fn class_of(expected: &Expected, number: i128) -> Option<&Class> {
    expected.classes.iter().find(|class| (class.codes.0..=class.codes.1).contains(&number))
}

/// A number off the wire.
fn any<S: StatusEnum>(given: &Enum<S>, expected: &Expected, number: i128) {
    let repr = S::Repr::try_from(number).ok().expect("a number that fits");
    let place = expected.statuses.binary_search_by_key(&number, |status| status.number);
    let status = place.ok().map(|place| &expected.statuses[place]);
    let class = class_of(expected, number);
    let code = (given.any)(repr);

    assert_eq!((given.from_code)(repr).map(number_of), status.map(|status| status.number));
    assert_eq!(S::from_code(repr), (given.from_code)(repr));
    assert_eq!(code, Code::new(repr));
    assert_eq!(code, (given.any_in_a_constant)(repr));
    assert_eq!(code.code(), repr);
    assert!((given.is)(code, repr));
    assert_eq!(
        code.registered().map(S::code).map_err(|number| number.get()),
        match status {
            Some(_) => Ok(repr),
            None => Err(repr),
        }
    );
    assert_eq!(code.name(), status.map(|status| status.name));
    assert_eq!(code.phrase(), status.map(|status| status.phrase));
    assert_eq!(code.entry().map(|entry| entry.code), status.map(|_| number));
    assert_eq!(hash(code), hash(repr));

    let name = S::class_of(repr).map(|class| format!("{class:?}"));
    assert_eq!(name.as_deref(), class.map(|class| class.name), "{number}");
    assert_eq!(code.class(), S::class_of(repr));
    let label = class.map_or("other", |class| class.label);
    assert_eq!(code.label(), status.map_or(label, |status| status.label));
    let fallback = class.map_or(expected.fallback, |class| class.fallback);
    let fallback = status.map_or(fallback, |status| Some(status.number));
    assert_eq!(code.fallback().map(number_of), fallback, "{number}");

    for (name, holds) in given.class_questions {
        assert_eq!(holds(code), class.is_some_and(|class| class.name == *name), "{name}");
    }
    for (name, holds) in given.questions {
        let holds_of_it = match status {
            Some(status) => status.predicates.contains(name),
            None => ranges(expected, name).any(|(first, last)| (first..=last).contains(&number)),
        };
        assert_eq!(holds(code), holds_of_it, "{name} of {number}");
    }

    let range =
        expected.named_ranges.iter().find(|(_, first, last)| (first..=last).contains(&&number));
    assert_eq!(code.range().map(|range| range.name), range.map(|(name, ..)| *name), "{number}");
    let listed = expected.to_other_ranges.iter().find(|(listed, _)| *listed == number);
    let result = listed.map(|(_, result)| *result).or(expected.to_other);
    let result = status.map_or(result, |status| status.to_other);
    assert_eq!(given.any_to_other.map(|it| it(code)), result, "{number}");
    let registered = given.to_other.zip((given.from_code)(repr)).map(|(it, status)| it(status));
    assert_eq!(registered, status.and_then(|status| status.to_other), "{number}");

    let shown = code.to_string();
    let padded = printed(expected, number);
    match status {
        Some(status) => assert_eq!(shown, format!("{padded} {}", status.phrase)),
        None => assert_eq!(shown, padded),
    }
    assert_eq!(shown.parse(), Ok(code));
    assert_eq!(padded.parse(), Ok(code));
}

fn ranges(expected: &Expected, predicate: &str) -> impl Iterator<Item = (i128, i128)> {
    let listed = expected.ranges.iter().find(|(name, _)| *name == predicate);
    listed.into_iter().flat_map(|(_, ranges)| ranges.iter().copied())
}

fn printed(expected: &Expected, number: i128) -> String {
    let (sign, magnitude) = if number < 0 { ("-", -number) } else { ("", number) };
    if expected.parts.is_empty() {
        let prefix = if expected.radix == 16 { "0x" } else { "" };
        return format!("{sign}{prefix}{}", digits(magnitude, expected.radix, expected.digits));
    }
    let (mut rest, mut labels) = (magnitude, Vec::new());
    for (place, (last, width)) in expected.parts.iter().enumerate().rev() {
        let value = if place == 0 { rest } else { rest % (last + 1) };
        rest /= last + 1;
        labels.insert(0, digits(value, 10, *width));
    }
    labels.join(".")
}

fn digits(mut number: i128, radix: u8, width: u8) -> String {
    let mut digits = String::new();
    while number > 0 || digits.is_empty() {
        let digit = char::from_digit((number % i128::from(radix)) as u32, 36).expect("a digit");
        digits.insert(0, if radix == 36 { digit.to_ascii_uppercase() } else { digit });
        number /= i128::from(radix);
    }
    let width = usize::from(width);
    format!("{digits:0>width$}")
}

/// The ends of a range of a class.
pub fn ends<N: Copy + Into<i128> + Debug>(range: &std::ops::RangeInclusive<N>) -> (i128, i128) {
    ((*range.start()).into(), (*range.end()).into())
}
