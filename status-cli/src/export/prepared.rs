//! What every target is made from: a registry, and what the command line says of it.

use std::collections::HashSet;

use status_codegen::model::{
    ByLanguage, Catalogue, Class, Direction, Lifecycle, Mapping, NamedRange, Notation, Number,
    Predicate, Range, Registry, Repr,
};
use status_codegen::name;

use crate::meaning::Meaning;

/// A registry that is to be written, and how.
#[derive(Debug)]
pub(crate) struct Prepared<'c> {
    pub(crate) catalogue: &'c Catalogue,
    /// The codes in the order of their numbers.
    pub(crate) codes: Vec<Meaning<'c>>,
    /// The languages that the texts are to be in, the first of them first.
    pub(crate) languages: Vec<String>,
    /// The package, module or namespace that the user asked for.
    pub(crate) package: Option<String>,
    /// The command that writes the same text, on one line.
    pub(crate) command: String,
    /// The registry's name in `UpperCamelCase`, of ASCII letters, digits and underscores: `AcmeEdge`.
    pub(crate) stem: String,
}

/// A code as one language names it.
#[derive(Debug)]
pub(crate) struct Member<'c> {
    pub(crate) meaning: Meaning<'c>,
    /// Its name; no other member has it.
    pub(crate) name: String,
    /// The names that its former phrases give, which no member has, each with the phrase.
    pub(crate) former: Vec<(String, &'c str)>,
}

impl<'c> Prepared<'c> {
    /// The codes of a catalogue, with texts in these languages.
    pub(crate) fn new(
        catalogue: &'c Catalogue,
        languages: Vec<String>,
        package: Option<String>,
        command: &str,
    ) -> Self {
        let stem = stem(&catalogue.registry.name);
        let codes = Meaning::all(catalogue).collect();
        let command = command.replace(char::is_control, "?");
        Self { catalogue, codes, languages, package, command, stem }
    }

    pub(crate) fn registry(&self) -> &'c Registry {
        &self.catalogue.registry
    }

    /// How the registry writes its numbers.
    pub(crate) fn notation(&self) -> &'c Notation {
        &self.registry().notation
    }

    /// The integer that holds a code.
    pub(crate) fn repr(&self) -> Repr {
        self.registry().repr
    }

    pub(crate) fn classes(&self) -> &'c [Class] {
        &self.registry().classes
    }

    pub(crate) fn ranges(&self) -> &'c [NamedRange] {
        &self.registry().ranges
    }

    pub(crate) fn predicates(&self) -> &'c [Predicate] {
        &self.catalogue.predicates
    }

    pub(crate) fn mappings(&self) -> &'c [Mapping] {
        &self.catalogue.mappings
    }

    /// The texts in the languages that are wanted, in the order of these.
    pub(crate) fn wanted<'t>(&self, texts: &'t ByLanguage) -> Vec<&'t str> {
        let text = |language: &String| {
            let mut texts = texts.iter();
            texts.find(|(tag, _)| tag == language).map(|(_, text)| text.as_ref())
        };
        self.languages.iter().filter_map(text).collect()
    }

    /// The numbers of the codes that a predicate is true of.
    pub(crate) fn members_of(&self, predicate: &Predicate) -> Vec<Number> {
        let numbers = self.codes.iter().map(|it| it.code.number);
        numbers.filter(|&number| predicate.contains(number)).collect()
    }

    /// What a mapping lists: numbers in ranges, and single numbers that are registered. They are in order
    /// and do not overlap; every other number has the mapping's default.
    pub(crate) fn entries(&self, mapping: &Mapping) -> Vec<(Range, Number)> {
        let counts = |range: Range| {
            let is_own = mapping.direction == Direction::To;
            !is_own
                || range.first != range.last
                || mapping.is_in_a_range(range.first)
                || Meaning::of(self.catalogue, range.first).is_some()
        };
        mapping.entries.iter().copied().filter(|&(range, _)| counts(range)).collect()
    }

    /// Every code with its name in a language, which `convert` makes of a name in `UpperCamelCase`.
    ///
    /// Where it makes the same of two, the number is appended to the second; where it makes of a former
    /// phrase what is a name already, the former phrase gives none.
    pub(crate) fn members(&self, convert: impl Fn(&str) -> String) -> Vec<Member<'c>> {
        let mut taken = HashSet::new();
        let names = self.codes.iter().map(|meaning| {
            let name = convert(&meaning.code.name);
            if taken.insert(name.clone()) {
                return name;
            }
            let name = format!("{name}_{}", suffix(meaning));
            taken.insert(name.clone());
            name
        });
        let names: Vec<_> = names.collect();
        let members = self.codes.iter().zip(names).map(|(&meaning, name)| {
            let former = meaning.code.aliases().into_iter().filter_map(|(alias, phrase)| {
                let alias = convert(&alias);
                taken.insert(alias.clone()).then_some((alias, phrase))
            });
            Member { meaning, name, former: former.collect() }
        });
        members.collect()
    }

    /// Each class, predicate or whatever else with the name that `convert` makes of it; what would
    /// have the name of an earlier one or of `reserved` has a `_` behind it.
    pub(crate) fn names_beside<T: Copy>(
        items: impl IntoIterator<Item = T>,
        reserved: &[&str],
        convert: impl Fn(T) -> String,
    ) -> Vec<(T, String)> {
        let mut taken: HashSet<String> = reserved.iter().map(|&it| it.to_owned()).collect();
        let named = items.into_iter().map(|item| {
            let mut name = convert(item);
            while !taken.insert(name.clone()) {
                name.push('_');
            }
            (item, name)
        });
        named.collect()
    }

    /// The class of the code's number, as its place among the classes.
    pub(crate) fn class_place(&self, number: Number) -> Option<usize> {
        self.classes().iter().position(|class| class.range.contains(number))
    }
}

impl Member<'_> {
    /// What the code's documentation says, in paragraphs: the number and the phrase, then its
    /// summaries in the languages that are wanted.
    pub(crate) fn paragraphs(&self, languages: &[String]) -> Vec<String> {
        let mut paragraphs = vec![self.meaning.heading()];
        paragraphs.extend(self.meaning.summaries(languages).into_iter().map(str::to_owned));
        paragraphs
    }

    /// Why programs had better not use it, if so: `deprecated` or `obsolete`.
    pub(crate) fn deprecation(&self) -> Option<&'static str> {
        let lifecycle = self.meaning.code.lifecycle;
        matches!(lifecycle, Lifecycle::Deprecated | Lifecycle::Obsolete).then(|| lifecycle.word())
    }
}

/// What types are named after: the name in `UpperCamelCase`, of which a character beyond ASCII is
/// written as its code point.
fn stem(registry: &str) -> String {
    let ascii: String = name::camel(registry)
        .chars()
        .map(|it| if it.is_ascii() { it.to_string() } else { format!("U{:X}", u32::from(it)) })
        .collect();
    if name::is_variant(&ascii) { ascii } else { format!("Registry{ascii}") }
}

/// The number as letters, digits and underscores.
fn suffix(meaning: &Meaning<'_>) -> String {
    meaning.label().replace('-', "Minus").replace('.', "_")
}
