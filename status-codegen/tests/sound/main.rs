//! A sound spec, however it is written, is accepted and means what a naive reading says.
//!
//! `PROPTEST_CASES=100000 cargo test -p status-codegen --test sound` goes on for longer.

#[path = "../support/library.rs"]
mod library;
mod spec;

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::{ProptestConfig, TestCaseError, prop_assert, prop_assert_eq, proptest};
use status_codegen::Compiled;
use status_codegen::model::{
    self, Catalogue, Class, Code, Direction, Home, Lifecycle, Number, Predicate, Registry, Wire,
};

use library::LibraryInMemory;
use spec::meaning::{self, Meaning, Meant, Told};
use spec::toml::{BASE, OTHER, OTHER_SPEC};
use spec::{Written, any_spec};

fn compiled(written: &Written) -> Compiled {
    let beside = written.base.iter().map(|text| (BASE.to_owned(), text.clone()));
    let other = (OTHER.to_owned(), OTHER_SPEC.to_owned());
    beside.into_iter().chain([other]).collect::<LibraryInMemory>().compile(&written.text)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_sound_spec_means_what_it_says(written in any_spec()) {
        let compiled = compiled(&written);
        let mistakes: Vec<String> = compiled.diagnostics.iter().map(ToString::to_string).collect();
        prop_assert!(mistakes.is_empty(), "{}", mistakes.join("\n"));
        let catalogue = compiled.catalogue.expect("a sound spec has a catalogue");
        same(&catalogue, &written.meaning)?;
    }
}

/// A generator that has ceased to make something would go unnoticed otherwise.
#[test]
fn the_specs_are_of_every_kind() {
    let written: Vec<Written> = spec::fixed_specs(300).collect();
    let occurs = |kind: &str, is_of_it: fn(&Written) -> bool| {
        assert!(written.iter().filter(|it| is_of_it(it)).count() > 2, "no spec has {kind}");
    };
    occurs("`only`", |it| it.base.is_some() && it.text.contains("only"));
    occurs("`except`", |it| it.base.is_some() && it.text.contains("except"));
    occurs("an override", |it| it.text.contains("override"));
    occurs("carriage returns", |it| it.text.contains('\r'));
    occurs("inherited and own codes", |it| {
        let owns = it.meaning.codes.values().map(|code| code.own);
        owns.clone().any(|own| own) && !owns.clone().all(|own| own)
    });
    occurs("hexadecimal numbers", |it| it.meaning.registry.notation.radix == 16);
    occurs("letters", |it| it.meaning.registry.notation.radix == 36);
    occurs("parts", |it| it.meaning.registry.notation.parts.len() > 1);
    occurs("three parts", |it| it.meaning.registry.notation.parts.len() == 3);
    occurs("negative numbers", |it| it.meaning.codes.keys().any(|&number| number < 0));
    occurs("numbers around zero", |it| {
        let mut numbers = it.meaning.codes.keys();
        numbers.clone().any(|&number| number < 0) && numbers.any(|&number| number >= 0)
    });
    occurs("another meaning of a number", |it| {
        it.meaning.codes.values().any(|code| !code.also.is_empty())
    });
    occurs("a range in pieces", |it| it.meaning.ranges.values().any(|range| range.codes.len() > 1));
    occurs("wide numbers", |it| it.meaning.codes.keys().any(|&number| number > 1 << 32));
    occurs("a fallback", |it| it.meaning.registry.fallback.is_some());
    occurs("a class with a fallback", |it| {
        it.meaning.registry.classes.iter().any(|class| class.fallback.is_some())
    });
    occurs("retired numbers", |it| !it.meaning.retired.is_empty());
    occurs("predicates", |it| it.meaning.predicates.len() > 1);
    occurs("ranges", |it| it.meaning.ranges.len() > 1);
    occurs("a range that carries codes", |it| {
        it.meaning.ranges.values().any(|range| range.offset.is_some())
    });
    occurs("mappings", |it| it.meaning.mappings.len() > 1);
    occurs("former phrases", |it| it.meaning.codes.values().any(|code| code.former.len() > 1));
    occurs("one phrase for two codes", |it| {
        let phrases: BTreeSet<_> = it.meaning.codes.values().map(|code| &code.phrase).collect();
        phrases.len() < it.meaning.codes.len()
    });
}

fn same(catalogue: &Catalogue, meaning: &Meaning) -> Result<(), TestCaseError> {
    same_registry(&catalogue.registry, &meaning.registry)?;
    let numbers: Vec<Number> = catalogue.codes.iter().map(|code| code.number).collect();
    prop_assert_eq!(&numbers, &meaning.codes.keys().copied().collect::<Vec<_>>());
    for (code, meant) in catalogue.codes.iter().zip(meaning.codes.values()) {
        prop_assert_eq!(catalogue.registry.label(code.number), meaning.label(code.number));
        same_code(catalogue, code, meant)?;
    }
    let mut predicates: Vec<_> = catalogue.predicates.iter().collect();
    predicates.sort_by_key(|predicate| predicate.name.clone());
    let names: Vec<_> = predicates.iter().map(|predicate| predicate.name.as_ref()).collect();
    prop_assert_eq!(names, meaning.predicates.keys().collect::<Vec<_>>());
    for (predicate, told) in predicates.into_iter().zip(meaning.predicates.values()) {
        same_predicate(predicate, told, &numbers)?;
    }
    same_ranges(&catalogue.registry, meaning)?;
    same_mappings(catalogue, meaning)?;
    let retired = |number| catalogue.retired.iter().any(|range| range.contains(number));
    for range in &meaning.retired {
        for number in [range.first, range.last] {
            prop_assert!(retired(number), "{number} is retired");
        }
        for number in [range.first.saturating_sub(1), range.last.saturating_add(1)] {
            let expected = meaning.retired.iter().any(|range| range.contains(number));
            prop_assert_eq!(retired(number), expected, "{}", number);
        }
    }
    Ok(())
}

fn same_registry(registry: &Registry, meant: &meaning::Registry) -> Result<(), TestCaseError> {
    prop_assert_eq!(&registry.name, &meant.name);
    prop_assert_eq!(&registry.title, &meant.title);
    prop_assert_eq!(registry.source.as_deref(), meant.source.as_deref());
    prop_assert_eq!(registry.as_of.as_deref(), meant.as_of.as_deref());
    prop_assert_eq!(registry.repr.name(), meant.repr());
    let range = (registry.range.first, registry.range.last);
    prop_assert_eq!(range, (meant.codes.first, meant.codes.last));
    let (notation, written) = (&registry.notation, &meant.notation);
    let parts: Vec<_> = notation.parts().iter().map(|it| (it.last, it.digits)).collect();
    let expected: Vec<_> = written.parts.iter().map(|it| (it.last, it.digits)).collect();
    prop_assert_eq!(parts, expected);
    prop_assert_eq!(notation.radix().base(), written.radix);
    if written.parts.is_empty() {
        prop_assert_eq!(notation.digits(), written.digits);
    }
    prop_assert_eq!(registry.fallback, meant.fallback);
    prop_assert_eq!(registry.class_enum.as_deref(), meant.class_enum.as_deref());
    prop_assert_eq!(registry.classes.len(), meant.classes.len());
    for (class, meant) in registry.classes.iter().zip(&meant.classes) {
        let Class { name, label, range, fallback, titles } = class;
        prop_assert_eq!((name.as_ref(), label.as_ref()), (meant.name.as_str(), meant.short()));
        prop_assert_eq!((range.first, range.last), (meant.codes.first, meant.codes.last));
        prop_assert_eq!(fallback, &meant.fallback);
        prop_assert_eq!(by_language(titles), meant.titles.clone());
    }
    Ok(())
}

fn same_code(catalogue: &Catalogue, code: &Code, meant: &Meant) -> Result<(), TestCaseError> {
    prop_assert_eq!((&*code.name, &*code.phrase), (&*meant.name, &*meant.phrase));
    let home = match code.home {
        Home::Ancestor(place) => &catalogue.ancestors[place].name,
        Home::This | Home::Bundled(_) => &catalogue.registry.name,
    };
    prop_assert_eq!((&**home, code.home == Home::This), (&*meant.registry, meant.own));
    prop_assert!(!code.bundled);
    let former: Vec<_> = code
        .former
        .iter()
        .map(|former| (former.phrase.as_ref(), former.reference.iter().map(pair).next()))
        .collect();
    let expected: Vec<_> = meant
        .former
        .iter()
        .map(|former| {
            let reference = former.reference.as_ref();
            let pair = reference.map(|it| (it.title.as_str(), it.url.as_deref()));
            (former.phrase.text.as_str(), pair)
        })
        .collect();
    prop_assert_eq!(former, expected);
    let aliases: Vec<_> = code.aliases().into_iter().map(|(alias, _)| alias).collect();
    prop_assert_eq!(aliases, meant.aliases());
    let lifecycle = Lifecycle::WORDS.iter().find(|(_, value)| *value == code.lifecycle);
    prop_assert_eq!(lifecycle.map(|(word, _)| *word), Some(meant.lifecycle));
    let wire = Wire::WORDS.iter().find(|(_, value)| *value == code.wire);
    prop_assert_eq!(wire.map(|(word, _)| *word), Some(meant.wire));
    same_references(&code.references, &meant.references)?;
    prop_assert_eq!(code.other_meanings.len(), meant.also.len());
    for (other, meant) in code.other_meanings.iter().zip(&meant.also) {
        prop_assert_eq!(&other.phrase, &meant.phrase);
        prop_assert_eq!(by_language(&other.when), meant.when.clone());
        same_references(&other.references, &meant.references)?;
    }
    prop_assert_eq!(&code.required_headers[..], &meant.headers.required[..]);
    prop_assert_eq!(&code.optional_headers[..], &meant.headers.optional[..]);
    let texts = |part: fn(&model::Text) -> Option<&model::Str>| {
        let given = code
            .texts
            .iter()
            .filter_map(move |text| Some((text.language.to_string(), part(text)?.to_string())));
        given.collect::<BTreeMap<_, _>>()
    };
    prop_assert_eq!(texts(|text| text.title.as_ref()), meant.titles.clone());
    prop_assert_eq!(texts(|text| text.summary.as_ref()), meant.summaries.clone());
    prop_assert_eq!(texts(|text| text.details.as_ref()), meant.details.clone());
    Ok(())
}

fn same_predicate(
    predicate: &Predicate,
    told: &Told,
    numbers: &[Number],
) -> Result<(), TestCaseError> {
    for &number in numbers {
        let holds = (predicate.contains(number), number);
        prop_assert_eq!(holds, (told.is_true_of(number), number), "{}", predicate.name);
        let lies_in_a_range = predicate.ranges.iter().any(|range| range.contains(number));
        let is_meant = told.ranges().iter().any(|&(first, last)| (first..=last).contains(&number));
        prop_assert_eq!(lies_in_a_range, is_meant, "{} of {}", predicate.name, number);
    }
    prop_assert_eq!(by_language(&predicate.summaries), told.summaries.clone());
    same_references(&predicate.references, &told.references)
}

fn same_ranges(registry: &Registry, meaning: &Meaning) -> Result<(), TestCaseError> {
    let pieces: usize = meaning.ranges.values().map(|range| range.codes.len()).sum();
    prop_assert_eq!(registry.ranges.len(), pieces);
    for range in registry.ranges.iter() {
        let meant = &meaning.ranges[range.name.as_ref()];
        let codes = (range.range.first, range.range.last);
        let is_piece = meant.codes.iter().any(|it| (it.first, it.last) == codes);
        prop_assert!(is_piece, "{} is not {:?}", range.name, codes);
        let carried = meant.offset.map(|offset| range.range.first - offset);
        prop_assert_eq!(range.carried(range.range.first), carried, "{}", range.name);
        prop_assert_eq!(by_language(&range.summaries), meant.summaries.clone());
    }
    prop_assert!(registry.ranges.is_sorted_by_key(|range| range.range));
    Ok(())
}

fn same_mappings(catalogue: &Catalogue, meaning: &Meaning) -> Result<(), TestCaseError> {
    prop_assert_eq!(catalogue.mappings.len(), meaning.mappings.len());
    for mapping in catalogue.mappings.iter() {
        let method = mapping.method();
        let meant = &meaning.mappings[&method];
        prop_assert_eq!(mapping.default, Some(meant.default), "{}", method);
        prop_assert_eq!(by_language(&mapping.summaries), meant.summaries.clone());
        let ends = meant.entries.iter().flat_map(|(numbers, _)| [numbers.first, numbers.last]);
        let near = ends.chain(meaning.codes.keys().copied());
        for number in near.flat_map(|number| [number - 1, number, number + 1]) {
            let is_listed = meaning.codes.contains_key(&number);
            let results = if mapping.direction == Direction::From || is_listed {
                (mapping.result(number), meant.result(number))
            } else {
                (mapping.result_of_unregistered(number), meant.result_of_unregistered(number))
            };
            prop_assert_eq!(results.0, Some(results.1), "{} of {}", method, number);
        }
    }
    Ok(())
}

fn same_references(
    references: &[model::Reference],
    meant: &[spec::Reference],
) -> Result<(), TestCaseError> {
    let meant: Vec<_> = meant.iter().map(|it| (it.title.as_str(), it.url.as_deref())).collect();
    prop_assert_eq!(references.iter().map(pair).collect::<Vec<_>>(), meant);
    Ok(())
}

fn pair(reference: &model::Reference) -> (&str, Option<&str>) {
    (&reference.title, reference.url.as_deref())
}

fn by_language(texts: &[(model::Str, model::Str)]) -> BTreeMap<String, String> {
    let owned = texts.iter().map(|(language, text)| (language.to_string(), text.to_string()));
    owned.collect()
}
