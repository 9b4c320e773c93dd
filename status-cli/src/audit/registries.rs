//! The registries that a table may be of.

use std::collections::HashMap;

use status_codegen::model::{Catalogue, Number};
use status_words::{Naming, key};

use super::pair::Written;
use super::token::integer;
use crate::meaning::{Meaning, number_space, protocol};

/// A registry whose names are known.
#[derive(Debug)]
pub(crate) struct Known<'c> {
    pub(crate) catalogue: &'c Catalogue,
    pub(super) naming: Naming,
}

/// The registries by what they call their codes.
#[derive(Debug)]
pub(super) struct Registries<'c> {
    catalogues: Vec<&'c Catalogue>,
    /// By the letters of a name, the registries that have it, each with the number.
    by_name: HashMap<String, Vec<(usize, Number)>>,
    /// By a number, the registries that have it.
    by_number: HashMap<Number, Vec<usize>>,
}

impl<'c> Registries<'c> {
    pub(super) fn new(catalogues: Vec<&'c Catalogue>) -> Self {
        let mut by_name: HashMap<String, Vec<(usize, Number)>> = HashMap::new();
        let mut by_number: HashMap<Number, Vec<usize>> = HashMap::new();
        for (place, catalogue) in catalogues.iter().enumerate() {
            let affix = affix(catalogue);
            for code in catalogue.codes.iter() {
                by_number.entry(code.number).or_default().push(place);
                let former = code.former.iter().map(|it| it.phrase.as_ref());
                for name in [code.phrase.as_ref(), code.name.as_ref()].into_iter().chain(former) {
                    for name in [name, without(name, affix)] {
                        let list = by_name.entry(key(name)).or_default();
                        if !list.contains(&(place, code.number)) {
                            list.push((place, code.number));
                        }
                    }
                }
            }
        }
        Self { catalogues, by_name, by_number }
    }

    pub(super) fn catalogues(&self) -> &[&'c Catalogue] {
        &self.catalogues
    }

    /// The registries that call the number so, as places among the catalogues.
    pub(super) fn with(
        &self,
        number: Written,
        text: &str,
        name: &str,
    ) -> impl Iterator<Item = usize> {
        let meant = self.by_name.get(&key(name)).map_or(&[] as &[_], Vec::as_slice);
        let is = move |&&(place, of): &&(usize, Number)| {
            self.catalogues.get(place).is_some_and(|it| read(number, text, it) == Some(of))
        };
        meant.iter().filter(is).map(|(place, _)| *place).collect::<Vec<_>>().into_iter()
    }

    /// The registries that have a whole number.
    pub(super) fn numbering(&self, number: Written, text: &str) -> &[usize] {
        let number = match number {
            Written::Implied(number) | Written::Meant(_, number) => Some(number),
            Written::Down(span) => integer(span.of(text)),
        };
        number.and_then(|number| self.by_number.get(&number)).map_or(&[], Vec::as_slice)
    }

    /// Whether any registry has a code that is called so.
    pub(super) fn has_name(&self, name: &str) -> bool {
        self.by_name.contains_key(&key(name))
    }
}

/// The number of a registry that is written there.
pub(super) fn read(number: Written, text: &str, catalogue: &Catalogue) -> Option<Number> {
    let notation = &catalogue.registry.notation;
    let written = match number {
        Written::Implied(number) | Written::Meant(_, number) => return Some(number),
        Written::Down(span) => span.of(text),
    };
    if notation.is_text() {
        // Of a number in parts, programs also write the value of its byte: 132 for 4.04.
        let read = notation.read(written);
        return if notation.parts().is_empty() { read } else { read.or_else(|| integer(written)) };
    }
    integer(written)
}

impl<'c> Known<'c> {
    /// What a registry calls its codes, and what the other registries of its protocol call theirs.
    pub(super) fn new(catalogue: &'c Catalogue) -> Self {
        let mut naming = Naming::default();
        let affix = affix(catalogue);
        for code in catalogue.codes.iter() {
            let names = [code.phrase.as_ref(), code.name.as_ref()];
            naming.add(code.number, names.into_iter().flat_map(|it| [it, without(it, affix)]));
            for former in code.former.iter() {
                naming.add_former(code.number, &former.phrase);
            }
            let others = code.other_meanings.iter().map(|it| it.phrase.as_ref());
            let title = code.text("en").and_then(|it| it.title.as_deref());
            naming.add_elsewhere(code.number, others.chain(title));
        }
        for class in catalogue.registry.classes.iter() {
            for code in catalogue.codes.iter().filter(|it| class.range.contains(it.number)) {
                naming.add_class(code.number, &class.name);
            }
        }
        for meaning in related(catalogue) {
            let code = meaning.code;
            let former = code.former.iter().map(|it| it.phrase.as_ref());
            let names = [code.phrase.as_ref(), code.name.as_ref()].into_iter().chain(former);
            naming.add_elsewhere(code.number, names);
        }
        Self { catalogue, naming }
    }

    pub(crate) fn name(&self) -> &'c str {
        &self.catalogue.registry.name
    }

    /// The code of a number.
    pub(super) fn code(&self, number: Number) -> Option<&'c status_codegen::model::Code> {
        Meaning::of(self.catalogue, number).map(|it| it.code)
    }

    /// What other registries of the protocol mean by a number.
    pub(super) fn elsewhere(&self, number: Number) -> Option<Meaning<'static>> {
        let mut related = related(self.catalogue);
        related.find(|meaning| meaning.code.number == number)
    }
}

/// The codes of the other registries that share the numbers of one: those of the vendors, of HTTP.
fn related(catalogue: &Catalogue) -> impl Iterator<Item = Meaning<'static>> {
    let is_http = protocol(catalogue) == Some("http");
    let (name, space) = (catalogue.registry.name.to_string(), number_space(catalogue).to_owned());
    let bundled = status_data::registries().iter();
    let sharing = bundled.filter(move |it| {
        let other = &it.registry.name;
        is_http && *other != name && number_space(it) == space
    });
    sharing.flat_map(Meaning::defined)
}

/// The word that most names of a registry begin with, `H3` or `EX`; empty if there is none.
fn affix(catalogue: &Catalogue) -> &str {
    let first = |phrase: &'_ str| phrase.split_once('_').map(|(first, _)| first.len());
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for code in catalogue.codes.iter() {
        if let Some(word) = first(&code.phrase).and_then(|end| code.phrase.get(..end)) {
            *counts.entry(word).or_default() += 1;
        }
    }
    let most = counts.into_iter().max_by_key(|&(word, count)| (count, word));
    most.filter(|(_, count)| count * 2 > catalogue.codes.len()).map_or("", |(word, _)| word)
}

fn without<'n>(name: &'n str, affix: &str) -> &'n str {
    if affix.is_empty() {
        return name;
    }
    match name.get(..affix.len()) {
        Some(start) if start.eq_ignore_ascii_case(affix) => {
            name.get(affix.len()..).unwrap_or_default().trim_start_matches('_')
        }
        _ => name,
    }
}
