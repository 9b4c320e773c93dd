//! The table `[registry]`.

use std::collections::HashSet;

use toml::de::DeValue;

use super::extends::is_path;
use super::numerals::Numerals;
use super::reader::{Item, Reader};
use super::tree::{Digits, Field, Header, Translation};
use crate::diagnostic::{Located, Problem, quoted};
use crate::model::{Notation, Number, Part, Radix, Repr};

const KEYS: &[&str] = &[
    "name",
    "title",
    "source",
    "as-of",
    "repr",
    "codes",
    "digits",
    "radix",
    "parts",
    "fallback",
    "class-enum",
    "languages",
    "reference",
];

impl Reader<'_> {
    /// The table, which says first of all how numbers are written.
    pub(super) fn header(&mut self, item: &Item<'_>) -> Option<Header> {
        let table = self.named_table(item, "registry")?;
        self.known_keys(table, "`[registry]`", KEYS);
        let repr = self.field(table, "repr", Self::repr);
        let radix = self.field(table, "radix", Self::radix);
        let parts = self.field(table, "parts", Self::parts);
        let digits = self.field(table, "digits", Self::digits);
        if parts.is_refused() {
            // Not one number of the document can be read.
            self.mute();
        }
        self.numerals = numerals(&self.numerals, &repr, &radix, &parts, &digits);
        Some(Header {
            name: self.field(table, "name", Self::registry_name),
            titles: self.field(table, "title", Self::registry_titles),
            source: self.field(table, "source", Self::source),
            as_of: self.field(table, "as-of", Self::date),
            codes: self.field(table, "codes", Self::range),
            fallback: self.field(table, "fallback", Self::number),
            class_enum: self.field(table, "class-enum", Self::variant),
            languages: self.optional(table, "languages", Self::languages).unwrap_or_default(),
            references: self.optional(table, "reference", Self::references).unwrap_or_default(),
            repr,
            radix,
            parts,
            digits,
        })
    }

    /// The title by language; a string is the English one.
    fn registry_titles(&mut self, item: &Item<'_>) -> Option<Vec<Translation>> {
        if !matches!(item.get_ref(), DeValue::Table(_)) {
            let text = Some(self.text(item)?);
            let language = Located { value: "en".to_owned(), span: self.span(item) };
            return Some(vec![Translation { language, text }]);
        }
        let titles = self.translations(item, "title", Self::text)?;
        if !titles.is_empty() {
            return Some(titles);
        }
        let problem = Problem::new(self.span(item), "the title has no language");
        self.refuse(problem.help("write `title.en = \"…\"`"))
    }

    /// Where the facts come from: in words, or an address.
    fn source(&mut self, item: &Item<'_>) -> Option<String> {
        let source = self.text(item)?;
        let is_sound = self.check_address(item, &source);
        is_sound.then_some(source)
    }

    /// A name that distinguishes a bundled registry from a path.
    fn registry_name(&mut self, item: &Item<'_>) -> Option<String> {
        let name = self.text(item)?;
        if !is_path(&name) && !name.contains(char::is_whitespace) {
            return Some(name);
        }
        let message = format!("{} is not a valid registry name", quoted(&name));
        let help = "a registry is named as \"acme-edge\"; `title` is what it is called in prose";
        self.refuse(Problem::new(self.span(item), message).help(help))
    }

    fn repr(&mut self, item: &Item<'_>) -> Option<Repr> {
        let words: Vec<_> = Repr::ALL.iter().map(|&repr| (repr.name(), repr)).collect();
        self.word(item, "repr", &words)
    }

    fn radix(&mut self, item: &Item<'_>) -> Option<Radix> {
        let base = self.count(item)?;
        let radix = Radix::ALL.iter().find(|radix| Number::from(radix.base()) == base);
        radix.copied().or_else(|| {
            let message = format!("numbers are printed in radix 10, 16 or 36, not {base}");
            let help = "remove `radix` for decimal, or write `radix = 16`";
            self.refuse(Problem::new(self.span(item), message).help(help))
        })
    }

    /// How many digits a number has or, in a list, each of its parts.
    fn digits(&mut self, item: &Item<'_>) -> Option<Digits> {
        match item.get_ref() {
            DeValue::Array(_) => self.list(item, Self::count).map(Digits::OfParts),
            _ => self.count(item).map(Digits::Whole),
        }
    }

    /// The greatest number of each part.
    fn parts(&mut self, item: &Item<'_>) -> Option<Vec<Number>> {
        let (parts, sound) = self.watched(|reader| reader.list(item, Self::part));
        let parts: Vec<_> = parts?.into_iter().map(|part| part.value).collect();
        if parts.len() < 2 && sound {
            let problem = Problem::new(self.span(item), "a code in parts has two of them or more");
            let help = "write `parts = [\"0..=7\", \"0..=31\"]`, or remove `parts`";
            return self.refuse(problem.help(help));
        }
        let count = parts.iter().try_fold(1, |count: Number, last| count.checked_mul(last + 1));
        let fits = count.is_some_and(|count| count <= Number::from(u64::MAX) + 1);
        if sound && !fits {
            let problem = Problem::new(
                self.span(item),
                "the numbers of all parts do not fit into any integer",
            );
            return self.refuse(problem.help("end the parts at smaller numbers"));
        }
        sound.then_some(parts)
    }

    fn part(&mut self, item: &Item<'_>) -> Option<Number> {
        let range = self.in_notation(Numerals::default(), |reader| reader.range(item))?;
        if range.first == 0 && range.last > 0 {
            return Some(range.last);
        }
        let last = range.last.max(1);
        let problem = Problem::new(self.span(item), "the numbers of a part begin at 0");
        self.refuse(problem.help(format!("write \"0..={last}\"")))
    }

    fn languages(&mut self, item: &Item<'_>) -> Option<Vec<String>> {
        let tags = self.list(item, Self::language)?;
        let mut seen = HashSet::new();
        let mut languages = Vec::with_capacity(tags.len());
        for Located { value, span } in tags {
            if seen.insert(value.to_ascii_lowercase()) {
                languages.push(value);
            } else {
                let problem = Problem::new(span, format!("{} is listed twice", quoted(&value)));
                self.report(problem.help("remove one of them"));
            }
        }
        Some(languages)
    }
}

/// How the numbers are written of a document that says this of it, over what it inherits. Whether
/// that is sound is asked later: here it has only to be read.
fn numerals(
    inherited: &Numerals,
    repr: &Field<Repr>,
    radix: &Field<Radix>,
    parts: &Field<Vec<Number>>,
    digits: &Field<Digits>,
) -> Numerals {
    let repr = inherited.repr.or(repr.value().copied());
    let (notation, has_digits) = match parts.value() {
        Some(lasts) => in_parts(lasts, &[], digits),
        None if inherited.notation.parts().is_empty() => {
            let radix = radix.value().copied().unwrap_or(inherited.notation.radix());
            let most = radix.digits_of(repr.unwrap_or(Repr::U64));
            let own = match digits.value() {
                Some(Digits::Whole(digits)) => width(*digits, most),
                _ => None,
            };
            let digits = own.unwrap_or(inherited.notation.digits());
            (Notation::Whole { radix, digits }, own.is_some())
        }
        None => {
            let parts = inherited.notation.parts();
            let lasts: Vec<_> = parts.iter().map(|part| part.last).collect();
            in_parts(&lasts, parts, digits)
        }
    };
    let has_digits =
        if digits.is_absent() && parts.is_absent() { inherited.has_digits } else { has_digits };
    Numerals { notation, has_digits, repr }
}

/// Parts up to these numbers, and whether the digits of each are given.
fn in_parts(lasts: &[Number], inherited: &[Part], digits: &Field<Digits>) -> (Notation, bool) {
    let own: &[_] = match digits.value() {
        Some(Digits::OfParts(digits)) => digits,
        _ => &[],
    };
    let mut has_digits = own.len() == lasts.len();
    let mut parts = Vec::with_capacity(lasts.len());
    for (place, &last) in lasts.iter().enumerate() {
        let most = Radix::Decimal.digits_up_to(last);
        let own = own.get(place).and_then(|digits| width(digits.value, most));
        has_digits &= own.is_some();
        let digits = own.or(inherited.get(place).map(|part| part.digits)).unwrap_or(most);
        parts.push(Part { last, digits });
    }
    (Notation::Parts(parts.into()), has_digits)
}

fn width(digits: Number, most: u8) -> Option<u8> {
    u8::try_from(digits).ok().filter(|digits| (1..=most).contains(digits))
}
