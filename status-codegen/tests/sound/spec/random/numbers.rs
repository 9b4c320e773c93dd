//! Which numbers there are: of codes, of classes, of what is retired.

use super::super::choices::Choices;
use super::super::meaning::Meaning;
use super::super::notation::Notation;
use super::super::words;
use super::super::{Class, Number, Numbers, Pick};
use super::texts;

/// The integer of a registry, and how its numbers are written.
pub(super) struct Shape {
    pub(super) bits: u32,
    pub(super) is_signed: bool,
    pub(super) notation: Notation,
}

impl Shape {
    pub(super) fn any(choices: &mut Choices) -> Self {
        let (bits, kind) = (choices.pick(&[16, 8, 32, 64]), choices.up_to(7));
        let is_signed = kind == 7;
        let notation = match (kind, bits) {
            (6, 8) => Notation::whole(36, 1),
            (6, _) => Notation::whole(36, choices.pick(&[2, 3])),
            (5, 8) => Notation::in_parts(&choices.pick(&[[(7, 1), (31, 2)], [(1, 1), (99, 1)]])),
            (5, _) => Notation::in_parts(
                &choices.pick(&[[(5, 1), (9, 1), (299, 2)], [(15, 2), (15, 2), (255, 3)]]),
            ),
            (4 | 3, _) => Notation::whole(16, digits(bits, is_signed, 16, choices)),
            _ => Notation::whole(10, digits(bits, is_signed, 10, choices)),
        };
        Self { bits, is_signed, notation }
    }
}

/// Some numbers after this one that are not registered and may be.
pub(super) fn after(number: Number, now: &Meaning) -> Option<Numbers> {
    let first = number.checked_add(1)?;
    let next = now.codes.range(first..).next().map_or(now.most(), |(&next, _)| next - 1);
    let last = next.min(now.registry.codes.last).min(first.saturating_add(2));
    (first <= last).then_some(Numbers { first, last })
}

/// One number or range at least, and in each a code that is registered.
pub(super) fn around_some(
    registered: &[Number],
    bounds: Numbers,
    choices: &mut Choices,
) -> Vec<Numbers> {
    let count = 1 + choices.count(3);
    let around = (0..count).map(|_| {
        let number = choices.pick(registered);
        if choices.one_in(2) {
            let furthest = choices.pick(&[2, 99]);
            let (before, after) = (choices.up_to(furthest), choices.up_to(furthest));
            Numbers {
                first: (number - before).max(bounds.first),
                last: (number + after).min(bounds.last),
            }
        } else {
            Numbers::only(number)
        }
    });
    around.collect()
}

/// Numbers in their order: side by side, near to one another, or far apart.
pub(super) fn numbers(most: Number, choices: &mut Choices) -> Vec<Number> {
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

pub(super) fn digits(bits: u32, is_signed: bool, radix: u8, choices: &mut Choices) -> u8 {
    let most = match (bits, radix) {
        (_, 16) => bits / 4,
        (8, _) => 3,
        (16, _) => 5,
        (32, _) => 10,
        _ if is_signed => 19,
        _ => 20,
    };
    u8::try_from(1 + choices.up_to(Number::from(most) - 1)).expect("at most 20 digits")
}

/// Classes such that every number is in one, and perhaps one more, which has no code.
pub(super) fn classes(numbers: &[Number], bounds: Numbers, choices: &mut Choices) -> Vec<Class> {
    let mut names = words::CLASSES.to_vec();
    choices.shuffle(&mut names);
    let mut classes = Vec::new();
    let (mut free, mut rest) = (bounds.first, numbers);
    while let Some(&first) = rest.first() {
        let length = if names.len() > 1 { 1 + choices.count(rest.len() - 1) } else { rest.len() };
        let (own, others) = rest.split_at(length);
        let end = others.first().map_or(bounds.last, |next| next - 1);
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
    if let (Some(number), Some((name, _))) = (room.filter(|&room| room <= bounds.last), names.pop())
    {
        classes.extend(choices.one_in(3).then(|| class(name, Numbers::only(number), choices)));
    }
    choices.shuffle(&mut classes);
    classes
}

pub(super) fn class(name: &str, codes: Numbers, choices: &mut Choices) -> Class {
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
pub(super) fn another_class(inherited: &Meaning, choices: &mut Choices) -> Option<Class> {
    let classes = &inherited.registry.classes;
    let first = classes.last()?.codes.last.checked_add(1)?;
    let is_free = |(name, _): &&(&str, &str)| classes.iter().all(|class| class.name != *name);
    let (name, _) = words::CLASSES.iter().find(is_free)?;
    let last = first.saturating_add(99).min(inherited.most());
    (first <= last).then(|| class(name, Numbers { first, last }, choices))
}

/// Which codes of the base are wanted.
pub(super) fn pick(registered: &[Number], bounds: Numbers, choices: &mut Choices) -> Pick {
    let listed = around_some(registered, bounds, choices);
    let is_listed = |number: &Number| listed.iter().any(|numbers| numbers.contains(*number));
    match choices.up_to(2) {
        1 => Pick::Only(listed),
        // An extension of nothing that adds nothing would have no codes.
        2 if !registered.iter().all(is_listed) => Pick::Except(listed),
        _ => Pick::All,
    }
}
