//! What there is to show: every meaning of every number once, in the order in which it is shown.

use std::collections::BTreeMap;
use std::ops::Range;

use status_codegen::model::{
    Catalogue, Class, Code, Home, Lifecycle, NamedRange, Number, Registry,
};

use super::names::Names;
use super::slug::Slugs;
use crate::contract::{Contract, Problem};
use crate::meaning::{Meaning, defined_once, home};

/// The most numbers that are drawn as a map.
const MOST: Number = 1000;

/// The folder of the pages of problems.
const PROBLEMS: &str = "problems";

/// What the parts of the first page are called in a link, beside the classes.
const FORM: [&str; 8] =
    ["class", "found", "main", "predicate", "protocol", "query", "registry", "search"];

/// What a site is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Subject {
    /// All that is bundled.
    Bundled,
    /// Specs of the user's.
    Specs,
}

/// The contents of a site.
#[derive(Debug)]
pub(super) struct Contents<'c> {
    pub(super) subject: Subject,
    /// What the site is called after, if it is that of one spec.
    pub(super) registry: Option<&'c Registry>,
    /// By protocol, HTTP first; the largest of a protocol first.
    pub(super) spaces: Vec<NumberSpace<'c>>,
    /// In the order of their names.
    pub(super) registry_pages: Vec<RegistryPage<'c>>,
    /// In the order of the contracts.
    pub(super) problems: Vec<ProblemPage<'c>>,
    /// What codes are called in other languages.
    pub(super) names: Names<'c>,
}

/// Numbers that mean the same kind of thing, such as HTTP's: the registries that share their classes.
#[derive(Debug)]
pub(super) struct NumberSpace<'c> {
    /// What it is called in a link.
    pub(super) id: String,
    /// The protocol, or the registry of a spec that is of none.
    pub(super) protocol: &'c str,
    /// The registry that the classes come from.
    pub(super) registry: &'c Registry,
    /// In the order of the numbers.
    pub(super) sections: Vec<Section<'c>>,
}

/// The codes of a class.
#[derive(Debug)]
pub(super) struct Section<'c> {
    /// What it is called in a link.
    pub(super) id: String,
    pub(super) class: Option<&'c Class>,
    /// In the order of the numbers; of one number, what is registered first.
    pub(super) entries: Vec<Entry<'c>>,
}

/// One meaning of a number.
#[derive(Debug)]
pub(super) struct Entry<'c> {
    pub(super) meaning: Meaning<'c>,
    /// The number as its registry prints it.
    pub(super) label: String,
    /// Its page, below the folder of the language.
    pub(super) path: String,
}

/// A registry, with a page of its own.
#[derive(Debug)]
pub(super) struct RegistryPage<'c> {
    pub(super) registry: &'c Registry,
    /// All that is known of it, unless only some of its codes are on the site.
    pub(super) catalogue: Option<&'c Catalogue>,
    /// What it is called in a path.
    pub(super) folder: String,
}

/// A problem of an error contract, with a page of its own.
#[derive(Debug)]
pub(super) struct ProblemPage<'c> {
    pub(super) problem: &'c Problem,
    /// The name of the contract.
    pub(super) contract: &'c str,
    /// What it is called in a link.
    pub(super) id: String,
    /// Its page, below the folder of the language.
    pub(super) path: String,
}

impl RegistryPage<'_> {
    /// Its page, below the folder of the language.
    pub(super) fn path(&self) -> String {
        format!("{}/index.html", self.folder)
    }
}

impl<'c> Entry<'c> {
    pub(super) fn code(&self) -> &'c Code {
        self.meaning.code
    }

    /// The registry that defines it.
    pub(super) fn home(&self) -> &'c Registry {
        self.meaning.registry()
    }

    /// Whether it is registered where the classes are laid down, rather than somebody's own.
    pub(super) fn is_registered(&self) -> bool {
        let (code, catalogue) = (self.code(), self.meaning.catalogue);
        match code.lifecycle {
            Lifecycle::Temporary => true,
            Lifecycle::Unofficial => false,
            _ => self.home().name == classifier(catalogue).name,
        }
    }
}

impl<'c> Contents<'c> {
    pub(super) fn new(
        catalogues: &'c [Catalogue],
        subject: Subject,
        contracts: &'c [Contract],
    ) -> Self {
        let registry_pages = registry_pages(catalogues);
        let folder = |name: &str| {
            let registry_page =
                registry_pages.binary_search_by(|it| it.registry.name.as_ref().cmp(name));
            registry_page
                .ok()
                .and_then(|place| registry_pages.get(place))
                .map_or("", |it| &it.folder)
        };
        let entry = |meaning: Meaning<'c>| {
            let label = meaning.label();
            let path = format!("{}/{label}.html", folder(&meaning.registry().name));
            Entry { meaning, label, path }
        };
        let entries = defined_once(catalogues).into_iter().map(entry).collect();
        let registry = match (catalogues, subject) {
            ([only], Subject::Specs) => Some(&only.registry),
            _ => None,
        };
        let names = Names::new(catalogues);
        let spaces = spaces(entries);
        let problems = problem_pages(contracts);
        Self { subject, registry, spaces, registry_pages, problems, names }
    }

    /// Every meaning, with the section that it is in.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&Section<'c>, &Entry<'c>)> {
        let sections = self.spaces.iter().flat_map(|space| &space.sections);
        sections.flat_map(|section| section.entries.iter().map(move |entry| (section, entry)))
    }

    /// The number spaces of each protocol.
    pub(super) fn protocols(&self) -> impl Iterator<Item = &[NumberSpace<'c>]> {
        self.spaces.chunk_by(|one, other| one.protocol == other.protocol)
    }

    /// Whether the codes are of several protocols.
    pub(super) fn has_protocols(&self) -> bool {
        self.protocols().nth(1).is_some()
    }

    /// Whether a code is defined in a file of the user's.
    pub(super) fn is_own(&self, entry: &Entry<'_>) -> bool {
        self.subject == Subject::Specs && !matches!(entry.code().home, Home::Bundled(_))
    }

    /// The spaces that there is a map of.
    pub(super) fn drawn(&self) -> impl Iterator<Item = &NumberSpace<'c>> {
        self.spaces.iter().filter(|it| are_drawn(&it.registry.classes))
    }

    /// The spaces that are too large for a map and have ranges that mean something.
    pub(super) fn listed(&self) -> impl Iterator<Item = &NumberSpace<'c>> {
        let are_too_many = |it: &&NumberSpace<'c>| !are_drawn(&it.registry.classes);
        self.spaces.iter().filter(are_too_many).filter(|it| !it.ranges().is_empty())
    }

    /// The registry that defines a code.
    pub(super) fn registry_page(&self, entry: &Entry<'_>) -> Option<&RegistryPage<'c>> {
        self.registry_pages.iter().find(|it| it.registry.name == entry.home().name)
    }

    /// The meanings that a registry has of its numbers, its own and those that it takes over.
    pub(super) fn of_registry(&self, of: &RegistryPage<'c>) -> Vec<(&Section<'c>, &Entry<'c>)> {
        let name = &of.registry.name;
        let has = |entry: &Entry<'_>| match of.catalogue {
            Some(catalogue) => has(catalogue, entry),
            None => entry.home().name == *name,
        };
        self.entries().filter(|(_, entry)| has(entry)).collect()
    }

    /// The page of the code that a registry speaks of by its number alone.
    pub(super) fn find(&self, catalogue: &Catalogue, number: Number) -> Option<&Entry<'c>> {
        let home = Meaning::of(catalogue, number)?.registry();
        let spaces = self.spaces.iter().flat_map(|space| &space.sections);
        let mut meanings = spaces.flat_map(|section| section.of_number(number));
        meanings.find(|entry| entry.home().name == home.name)
    }
}

impl<'c> NumberSpace<'c> {
    /// The ranges that mean something, in the order of their numbers, each with the registry that has it.
    pub(super) fn ranges(&self) -> Vec<(&'c Registry, &'c NamedRange)> {
        let entries = self.sections.iter().flat_map(|section| &section.entries);
        let registries: BTreeMap<_, _> = entries
            .map(|entry| &entry.meaning.catalogue.registry)
            .map(|registry| (registry.name.as_ref(), registry))
            .collect();
        let of_registry = |it: &'c Registry| it.ranges.iter().map(move |range| (it, range));
        let mut ranges: Vec<_> = registries.into_values().flat_map(of_registry).collect();
        ranges.sort_by_key(|(_, range)| range.range);
        // One that several registries inherit is shown once.
        ranges.dedup_by_key(|(_, range)| (range.range, range.name.as_ref()));
        ranges
    }
}

impl<'c> Section<'c> {
    /// What the number means here.
    pub(super) fn of_number(&self, number: Number) -> &[Entry<'c>] {
        self.entries.get(self.places(number)).unwrap_or_default()
    }

    /// What else the number of a code means.
    pub(super) fn others(&self, entry: &Entry<'c>) -> impl Iterator<Item = &Entry<'c>> {
        self.of_number(entry.code().number).iter().filter(|it| it.path != entry.path)
    }

    /// The codes before and after one.
    pub(super) fn neighbours(&self, entry: &Entry<'c>) -> (Option<&Entry<'c>>, Option<&Entry<'c>>) {
        let at = |place: usize| self.entries.get(place);
        let is_it = |place: &usize| at(*place).is_some_and(|it| it.path == entry.path);
        match self.places(entry.code().number).find(is_it) {
            Some(place) => (place.checked_sub(1).and_then(at), at(place + 1)),
            None => (None, None),
        }
    }

    fn places(&self, number: Number) -> Range<usize> {
        let start = self.entries.partition_point(|it| it.code().number < number);
        start..self.entries.partition_point(|it| it.code().number <= number)
    }
}

/// Whether the catalogue has the number with this meaning.
pub(super) fn has(catalogue: &Catalogue, entry: &Entry<'_>) -> bool {
    let own = Meaning::of(catalogue, entry.code().number);
    own.is_some_and(|own| own.registry().name == entry.home().name)
}

/// The registry that the classes of a catalogue come from.
fn classifier(catalogue: &Catalogue) -> &Registry {
    home(catalogue, &catalogue.class_home)
}

/// Whether the classes have so few numbers that each can be seen on a map.
pub(super) fn are_drawn(classes: &[Class]) -> bool {
    let first = classes.iter().map(|it| it.range.first).min();
    let last = classes.iter().map(|it| it.range.last).max();
    first.zip(last).is_some_and(|(first, last)| last - first < MOST)
}

fn registry_pages(catalogues: &[Catalogue]) -> Vec<RegistryPage<'_>> {
    let mut registries = BTreeMap::new();
    for home in catalogues.iter().flat_map(Meaning::all).map(|it| it.registry()) {
        registries.entry(home.name.as_ref()).or_insert((home, None));
    }
    for catalogue in catalogues {
        let registry = &catalogue.registry;
        registries.insert(registry.name.as_ref(), (registry, Some(catalogue)));
    }
    let mut folders = Slugs::except(&[PROBLEMS]);
    let registries = registries.into_iter();
    registries
        .map(|(name, (registry, catalogue))| RegistryPage {
            registry,
            catalogue,
            folder: folders.slug(name),
        })
        .collect()
}

fn problem_pages(contracts: &[Contract]) -> Vec<ProblemPage<'_>> {
    let mut ids = Slugs::except(&["main"]);
    let problems = contracts
        .iter()
        .flat_map(|contract| contract.problems.iter().map(move |it| (contract, it)));
    problems
        .map(|(contract, problem)| {
            let id = ids.slug(&problem.id);
            let path = format!("{PROBLEMS}/{id}.html");
            ProblemPage { problem, contract: &contract.name, id, path }
        })
        .collect()
}

fn spaces(entries: Vec<Entry<'_>>) -> Vec<NumberSpace<'_>> {
    let mut groups: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for entry in entries {
        groups.entry(kind(&entry)).or_default().push(entry);
    }
    let mut groups: Vec<_> = groups.into_values().collect();
    groups.sort_by_key(|entries| std::cmp::Reverse(entries.len()));
    groups.sort_by_key(|entries| {
        let protocol = entries.first().map(protocol);
        (protocol != Some("http"), protocol)
    });
    let mut ids = Slugs::except(&FORM);
    groups.into_iter().filter_map(|entries| space(entries, &mut ids)).collect()
}

/// The protocol of a code, or the registry that its classes come from.
fn protocol<'c>(entry: &Entry<'c>) -> &'c str {
    entry.meaning.protocol().unwrap_or(&classifier(entry.meaning.catalogue).name)
}

/// What the numbers of one space have in common: the classes, or without any the registry.
fn kind<'c>(entry: &Entry<'c>) -> (Option<&'c str>, Vec<(&'c str, Number, Number)>) {
    let registry = &entry.meaning.catalogue.registry;
    let classes: Vec<_> = registry
        .classes
        .iter()
        .map(|it| (it.name.as_ref(), it.range.first, it.range.last))
        .collect();
    (classes.is_empty().then_some(entry.home().name.as_ref()), classes)
}

fn space<'c>(mut entries: Vec<Entry<'c>>, ids: &mut Slugs) -> Option<NumberSpace<'c>> {
    entries.sort_by_key(|it| (it.code().number, !it.is_registered(), it.home().name.as_ref()));
    let first = entries.first()?;
    let registry = match first.meaning.class() {
        Some(_) => classifier(first.meaning.catalogue),
        None => first.home(),
    };
    let protocol = protocol(first);
    let id = ids.slug(&format!("protocol-{protocol}"));
    let mut sections: Vec<Section<'c>> = Vec::new();
    for entry in entries {
        let class = entry.meaning.class();
        let name = |class: Option<&'c Class>| class.map(|it| it.name.as_ref());
        match sections.last_mut() {
            Some(last) if name(last.class) == name(class) => last.entries.push(entry),
            _ => {
                let id = ids.slug(class.map_or(&registry.name, |it| &it.label));
                sections.push(Section { id, class, entries: vec![entry] });
            }
        }
    }
    Some(NumberSpace { id, protocol, registry, sections })
}
