//! Deciding what a spec says, so that it is sound.

mod mappings;
mod numbers;
mod ranges;

use self::mappings::{mapping_from, mapping_to};
use self::numbers::{Shape, after, another_class, around_some, classes, digits, numbers, pick};
use self::ranges::named_ranges;
use super::choices::Choices;
use super::meaning::{Meaning, meaning};
use super::notation::Notation;
use super::words::{self, Phrases};
use super::{
    Also, Code, Former, Header, Headers, Number, Numbers, Parent, Phrase, Predicate, Spec, Texts,
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
        let Shape { bits, is_signed, notation } = Shape::any(choices);
        let greatest = Number::from(u64::MAX) >> (64 - bits + u32::from(is_signed));
        let most = greatest.min(notation.most());
        let mut numbers = numbers(most, choices);
        let bottom = if is_signed { -greatest - 1 } else { 0 };
        if is_signed {
            // Some of them, or all, below zero.
            let furthest = (numbers[numbers.len() - 1] + 9).min(greatest + 1);
            let shift = numbers[0] + choices.up_to(furthest - numbers[0]);
            for number in &mut numbers {
                *number -= shift;
            }
        }
        let (first, last) = (numbers[0], numbers[numbers.len() - 1]);
        let room = if choices.one_in(3) { most } else { 9 };
        let header = Header {
            name: Some(choices.pick(words::REGISTRIES).to_owned()),
            title: Some(choices.pick(words::TEXTS).to_owned()),
            source: choices.pick_or_none(words::TEXTS).map(str::to_owned),
            as_of: choices.pick_or_none(words::DATES).map(str::to_owned),
            integer: Some((bits, is_signed)),
            codes: Some(Numbers {
                first: first - choices.up_to((first - bottom).min(9)),
                last: last + choices.up_to((most - last).min(room)),
            }),
            says_radix: notation.parts.is_empty() && choices.one_in(4),
            notation: Some(notation),
            languages: choices.some(words::LANGUAGES).into_iter().map(str::to_owned).collect(),
            ..Header::default()
        };
        let classes = if choices.one_in(2) {
            classes(&numbers, Numbers { first: bottom, last: most }, choices)
        } else {
            Vec::new()
        };
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
        let pick = pick(&before, meaning(&base).bounds(), choices);
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
            let number = if choices.one_in(3) {
                now.least() + choices.up_to(now.most() - now.least())
            } else {
                near
            };
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
            also: choices.one_in(6).then(|| self.also(languages, choices)),
            titles: texts(words::TEXTS, choices),
            summaries,
            details: texts(&["Two.\nLines.", "두 줄,\n\n그리고 하나.", "\n"], choices)
                .into_iter()
                .filter(|(_, text)| text != "\n")
                .collect(),
            ..code
        }
    }

    /// Another meaning of the number.
    fn also(&mut self, languages: &[String], choices: &mut Choices) -> Vec<Also> {
        let phrase = self.phrases.next(choices);
        let mut when = texts(words::TEXTS, choices);
        let owed = if languages.is_empty() { &["en".to_owned()] } else { languages };
        for language in owed {
            let text = choices.pick(words::TEXTS);
            when.entry(language.clone()).or_insert_with(|| text.to_owned());
        }
        let references = choices.one_in(3).then(|| words::references(choices));
        vec![Also { phrase: phrase.text, when, references: references.unwrap_or_default() }]
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
        spec.predicates =
            names.map(|name| predicate(name, &registered, now.bounds(), choices)).collect();
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

fn predicate(
    name: &str,
    registered: &[Number],
    bounds: Numbers,
    choices: &mut Choices,
) -> Predicate {
    Predicate {
        name: name.to_owned(),
        codes: around_some(registered, bounds, choices),
        summaries: texts(words::TEXTS, choices),
        references: choices.one_in(3).then(|| words::references(choices)),
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
        let integer = (registry.bits, registry.is_signed);
        header.integer = choices.one_in(3).then_some(integer);
        header.codes = choices.one_in(3).then_some(inherited.bounds());
        if choices.one_in(3) && !registry.notation.is_text() {
            let radix = choices.pick(&[10, 16]);
            header.says_radix = true;
            header.notation = Some(Notation::whole(
                radix,
                digits(registry.bits, registry.is_signed, radix, choices),
            ));
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
    let of_codes = codes.flat_map(|code| {
        let own = [&mut code.titles, &mut code.summaries, &mut code.details];
        own.into_iter().chain(code.also.iter_mut().flatten().map(|also| &mut also.when))
    });
    let of_classes = spec.classes.iter_mut().map(|class| &mut class.titles);
    let of_predicates = spec.predicates.iter_mut().map(|predicate| &mut predicate.summaries);
    let of_ranges = spec.ranges.iter_mut().map(|range| &mut range.summaries);
    let of_mappings = spec.mappings.iter_mut().map(|mapping| &mut mapping.summaries);
    let of_others = of_predicates.chain(of_ranges).chain(of_mappings);
    for texts in of_codes.chain(of_classes).chain(of_others) {
        texts.retain(|language, _| languages.contains(language));
    }
}
