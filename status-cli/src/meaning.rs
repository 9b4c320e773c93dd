//! What a number means to one registry.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use status_codegen::model::{
    Catalogue, Class, Code, Home, Notation, Number, Predicate, Registry, Text, Wire,
};
use status_data::ErrorPage;

use crate::language::Language;
use crate::written::Written;

/// A code together with the catalogue that has it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Meaning<'c> {
    pub(crate) catalogue: &'c Catalogue,
    pub(crate) code: &'c Code,
}

impl<'c> Meaning<'c> {
    /// The registry that defines the code: that of the catalogue, or one that it extends.
    pub(crate) fn registry(&self) -> &'c Registry {
        home(self.catalogue, &self.code.home)
    }

    /// Whether the registry does not tell whose the code is: a spec defines it that is called as the
    /// registry that it extends.
    pub(crate) fn is_of_nameless_spec(&self) -> bool {
        self.code.home == Home::This && self.catalogue.shares_its_name()
    }

    /// The protocol that the code is of: that of its registry or, where that is not bundled, of the
    /// bundled registry whose classes it has.
    pub(crate) fn protocol(&self) -> Option<&'static str> {
        status_data::protocol(&self.registry().name).or_else(|| protocol(self.catalogue))
    }

    /// How its registry writes numbers.
    pub(crate) fn notation(&self) -> &'c Notation {
        &self.catalogue.registry.notation
    }

    /// Whether the number of the code is written so.
    pub(crate) fn is_written(&self, written: &Written) -> bool {
        written.read(self.notation()) == Some(self.code.number)
    }

    /// The number as its registry prints it, and the phrase.
    pub(crate) fn heading(&self) -> String {
        format!("{} {}", self.label(), self.code.phrase)
    }

    /// The number as its registry prints it.
    pub(crate) fn label(&self) -> String {
        self.catalogue.registry.label(self.code.number)
    }

    /// The class of the number.
    pub(crate) fn class(&self) -> Option<&'c Class> {
        class_of(&self.catalogue.registry, self.code.number)
    }

    /// The predicates that are true of the code.
    pub(crate) fn predicates(&self) -> impl Iterator<Item = &'c Predicate> {
        let number = self.code.number;
        self.catalogue.predicates.iter().filter(move |predicate| predicate.contains(number))
    }

    /// Whether an error page is about the code.
    pub(crate) fn has_page(&self, page: &ErrorPage) -> bool {
        page.code == (&*self.registry().name, self.code.number)
    }

    /// The summaries in the languages that have one.
    pub(crate) fn summaries(&self, languages: &[String]) -> Vec<&'c str> {
        let texts = languages.iter().filter_map(|language| self.code.text(language));
        texts.filter_map(|text| text.summary.as_deref()).collect()
    }

    /// What the code is called, where that is not its phrase, and in which language.
    pub(crate) fn title(&self, language: Language) -> Option<(&'c str, &'c str)> {
        let (tag, title) = self.best(language, |text| Some(&text.title))?;
        let title = title.as_deref().filter(|title| !same_word(title, &self.code.phrase));
        Some((tag, title?))
    }

    /// The summary, and the language that it is in.
    pub(crate) fn summary(&self, language: Language) -> Option<(&'c str, &'c str)> {
        self.best(language, |text| text.summary.as_deref())
    }

    /// The details, and the language that they are in.
    pub(crate) fn details(&self, language: Language) -> Option<(&'c str, &'c str)> {
        self.best(language, |text| text.details.as_deref())
    }

    fn best<T>(&self, language: Language, part: fn(&'c Text) -> Option<T>) -> Option<(&'c str, T)> {
        let texts = self.code.texts.iter();
        language.best(texts.filter_map(|text| Some((text.language.as_ref(), part(text)?))))
    }

    /// The order in which the meanings of a number are listed: what the web uses first, as the
    /// bundled registry `web` has settled it, then the other HTTP statuses, then the rest by
    /// protocol, what is sent before what is only logged, and registry.
    pub(crate) fn rank(&self) -> impl Ord + use<'c> {
        let (registry, protocol) = (&self.registry().name, self.protocol());
        // Vendors also number log events and error pages, which belong to no class.
        let is_http_status = protocol == Some("http") && self.class().is_some();
        let order = (Reverse(is_http_status), protocol_order(protocol));
        let is_sent = self.code.wire == Wire::Sent;
        (Reverse(self.is_settled()), order, protocol, Reverse(is_sent), registry)
    }

    fn is_settled(&self) -> bool {
        let web = status_data::registry("web").map(Meaning::all).into_iter().flatten();
        let mut same_number = web.filter(|it| it.code.number == self.code.number);
        same_number.any(|it| it.registry().name == self.registry().name)
    }

    /// The code of a number in a catalogue.
    pub(crate) fn of(catalogue: &'c Catalogue, number: Number) -> Option<Self> {
        let place = catalogue.codes.binary_search_by_key(&number, |code| code.number).ok()?;
        Some(Self { catalogue, code: catalogue.codes.get(place)? })
    }

    /// Every code of a catalogue.
    pub(crate) fn all(catalogue: &'c Catalogue) -> impl Iterator<Item = Self> {
        catalogue.codes.iter().map(move |code| Self { catalogue, code })
    }

    /// Every code that a catalogue does not take over from another.
    pub(crate) fn defined(catalogue: &'c Catalogue) -> impl Iterator<Item = Self> {
        Self::all(catalogue).filter(|meaning| meaning.code.home == Home::This)
    }
}

/// The rank of a protocol in a list of meanings: the protocols that are looked up most come first.
pub(crate) fn protocol_order(protocol: Option<&str>) -> usize {
    const FIRST: [&str; 3] = ["grpc", "websocket", "log"];
    let place = FIRST.iter().position(|it| Some(*it) == protocol);
    place.unwrap_or(FIRST.len())
}

/// The name of the registry whose number space a catalogue uses: the one that its classes come from,
/// or the catalogue's own if it has no classes.
pub(crate) fn number_space(catalogue: &Catalogue) -> &str {
    if catalogue.registry.classes.is_empty() {
        return &catalogue.registry.name;
    }
    &home(catalogue, &catalogue.class_home).name
}

/// Each code as the registry that defines it has it; where that is not there, as the first that has it.
pub(crate) fn defined_once(catalogues: &[Catalogue]) -> Vec<Meaning<'_>> {
    let mut meanings = BTreeMap::new();
    for meaning in catalogues.iter().flat_map(Meaning::all) {
        let key = (meaning.registry().name.as_ref(), meaning.code.number);
        if meaning.code.home == Home::This || !meanings.contains_key(&key) {
            meanings.insert(key, meaning);
        }
    }
    meanings.into_values().collect()
}

/// The registries that a catalogue takes codes over from, each once.
pub(crate) fn lenders(catalogue: &Catalogue) -> Vec<&Registry> {
    let mut lenders: Vec<&Registry> = Vec::new();
    let inherited = Meaning::all(catalogue).filter(|it| it.code.home != Home::This);
    for registry in inherited.map(|it| it.registry()) {
        if !lenders.iter().any(|lender| lender.name == registry.name) {
            lenders.push(registry);
        }
    }
    lenders
}

/// The registry in which something that a catalogue speaks of is at home.
pub(crate) fn home<'c>(catalogue: &'c Catalogue, home: &Home) -> &'c Registry {
    let other = match home {
        Home::This => None,
        Home::Ancestor(place) => catalogue.ancestors.get(*place),
        Home::Bundled(name) => status_data::registry(name).map(|bundled| &bundled.registry),
    };
    other.unwrap_or(&catalogue.registry)
}

/// The protocol of a catalogue, or else that of the bundled registry whose classes it has.
pub(crate) fn protocol(catalogue: &Catalogue) -> Option<&'static str> {
    status_data::protocol(&catalogue.registry.name).or_else(|| match &catalogue.class_home {
        Home::Bundled(name) => status_data::protocol(name),
        Home::This | Home::Ancestor(_) => None,
    })
}

/// The class that a number has in a registry, whether or not the number is registered.
pub(crate) fn class_of(registry: &Registry, number: Number) -> Option<&Class> {
    registry.classes.iter().find(|class| class.range.contains(number))
}

/// Whether two names differ only in case and in what joins their words: `Not Found`, `NOT_FOUND`,
/// `NotFound`.
pub(crate) fn same_word(one: &str, other: &str) -> bool {
    fn plain(text: &str) -> impl Iterator<Item = char> {
        text.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase)
    }
    plain(one).eq(plain(other))
}
