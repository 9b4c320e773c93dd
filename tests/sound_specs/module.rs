//! The module of a spec: the enum, and what a naive reading of the spec answers, as plain data.

use std::fmt::Debug;

use crate::spec::meaning::{Meaning, Meant};
use crate::spec::words::CLASSES;
use crate::spec::{Class, Former, Number, Numbers, Reference};

/// The module of the spec in `specs/<folder>/edge.toml`.
pub(crate) fn write(folder: &str, meaning: &Meaning) -> String {
    let repr = meaning.registry.repr();
    let first = meaning.codes.keys().next().expect("a spec has a code");
    format!(
        "{ITEMS}\n\
         #[status_codes::status_enum(\"specs/{folder}/edge.toml\")]\n\
         pub enum EdgeStatus {{}}\n\n\
         /// The methods are constant.\n\
         const FIRST: &str = match EdgeStatus::from_code({first}) {{\n    \
             Some(status) => status.phrase(),\n    None => \"none\",\n}};\n\n\
         pub fn check() -> usize {{\n    \
             assert_eq!(FIRST, EXPECTED.statuses[0].phrase);\n    \
             check::check(&given(), &EXPECTED)\n}}\n\n\
         #[allow(deprecated)]\n\
         fn given() -> Enum<EdgeStatus> {{\n{}}}\n\n\
         const EXPECTED: Expected = {};\n",
        given(&repr, meaning),
        expected(meaning),
    )
}

const ITEMS: &str = "use crate::check::{self, Enum, Expected, Status};\n";

fn given(repr: &str, meaning: &Meaning) -> String {
    // C and protobuf hold a code in an `i32`, which holds no `u32`.
    let has_i32 = matches!(repr, "u8" | "u16" | "i32");
    let from_i32 =
        if has_i32 { "Some(|number| EdgeStatus::try_from(number).ok())" } else { "None" };
    let class_enum = meaning.registry.class_enum.as_deref().unwrap_or("EdgeClass");
    let has_classes = !meaning.registry.classes.is_empty();
    let classes = if has_classes {
        format!(
            "{class_enum}::VARIANTS.iter()\
             .map(|it| (*it, it.label(), check::ends(&it.codes()), it.to_string())).collect()"
        )
    } else {
        "Vec::new()".to_owned()
    };
    let class = if has_classes { "Some(EdgeStatus::class)" } else { "None" };
    let class_predicates = of_classes(meaning, "EdgeStatus");
    let class_questions = of_classes(meaning, "<EdgeCode as EdgePredicates>");
    let predicates = of_sets(meaning, "EdgeStatus");
    let questions = of_sets(meaning, "<EdgeCode as EdgePredicates>");
    let aliases = meaning.codes.iter().flat_map(|(number, code)| {
        let aliases = code.aliases().into_iter();
        aliases.map(move |alias| format!("(EdgeStatus::{alias}, {number})"))
    });
    let joined = |items: Vec<String>| items.join(", ");
    format!(
        "    Enum {{
        from_code: EdgeStatus::from_code,
        code: EdgeStatus::code,
        into: {repr}::from,
        from_i32: {from_i32},
        name: EdgeStatus::name,
        phrase: EdgeStatus::phrase,
        label: EdgeStatus::label,
        entry: EdgeStatus::entry,
        class: {class},
        from_name: EdgeStatus::from_name,
        from_phrase: EdgeStatus::from_phrase,
        any: EdgeCode::from,
        any_in_a_constant: EdgeStatus::any,
        is: |code, number| code == number && {repr}::from(code) == number,
        count: EdgeStatus::COUNT,
        variants: EdgeStatus::VARIANTS,
        classes: {classes},
        class_predicates: &[{}],
        predicates: &[{}],
        class_questions: &[{}],
        questions: &[{}],
        aliases: &[{}],
        to_other: {},
        any_to_other: {},
        from_other: {},
    }}
",
        joined(class_predicates),
        joined(predicates),
        joined(class_questions),
        joined(questions),
        joined(aliases.collect()),
        method(meaning, "to_other", "EdgeStatus"),
        method(meaning, "to_other", "<EdgeCode as EdgePredicates>"),
        method(meaning, "from_other_response", "EdgeStatus"),
    )
}

/// The method of a mapping, if there is one.
fn method(meaning: &Meaning, method: &str, of: &str) -> String {
    let is_there = meaning.mappings.contains_key(method);
    if is_there { format!("Some({of}::{method})") } else { "None".to_owned() }
}

/// The predicates of the classes, each with the name of its class.
fn of_classes(meaning: &Meaning, of: &str) -> Vec<String> {
    let classes = meaning.registry.classes.iter().map(|class| {
        let snake = CLASSES.iter().find(|(name, _)| *name == class.name).expect("one of these").1;
        format!("({:?}, {of}::is_{snake})", class.name)
    });
    classes.collect()
}

/// The predicates of the spec, each with its name.
fn of_sets(meaning: &Meaning, of: &str) -> Vec<String> {
    meaning.predicates.keys().map(|name| format!("({name:?}, {of}::{name})")).collect()
}

fn expected(meaning: &Meaning) -> String {
    let registry = &meaning.registry;
    let named_ranges: Vec<_> = meaning
        .ranges
        .iter()
        .flat_map(|(name, it)| it.codes.iter().map(move |codes| (name, codes.first, codes.last)))
        .collect();
    let notation = &registry.notation;
    let parts: Vec<_> = notation.parts.iter().map(|part| (part.last, part.digits)).collect();
    let to = meaning.mappings.get("to_other");
    let to_other_ranges: Vec<_> = to
        .into_iter()
        .flat_map(|it| {
            let results = move |range: &Numbers| {
                let number = |number| (number, it.result_of_unregistered(number));
                (range.first..=range.last).map(number).collect::<Vec<_>>()
            };
            it.ranges.iter().flat_map(results)
        })
        .collect();
    let to_other = to.map(|it| it.default);
    let from = meaning.mappings.get("from_other_response");
    let from_other: Vec<_> =
        from.into_iter().flat_map(|it| (0..=255).map(|number| it.result(number))).collect();
    let classes: String = registry.classes.iter().map(class).collect();
    let statuses: String =
        meaning.codes.iter().map(|(number, code)| status(meaning, *number, code)).collect();
    format!(
        "Expected {{ name: {:?}, title: {:?}, source: {:?}, as_of: {:?}, codes: {:?}, digits: {}, \
         radix: {}, parts: {}, fallback: {:?}, least: {}, most: {}, classes: &[{classes}], statuses: &[{statuses}], \
         ranges: &[{}], named_ranges: {}, to_other: {:?}, to_other_ranges: {}, from_other: {}, \
         phrases: {}, inputs: {} }}",
        registry.name,
        registry.title,
        registry.source,
        registry.as_of,
        (registry.codes.first, registry.codes.last),
        notation.digits,
        notation.radix,
        list(&parts),
        registry.fallback,
        meaning.least(),
        registry.greatest(),
        ranges(meaning),
        list(&named_ranges),
        to_other,
        list(&to_other_ranges),
        list(&from_other),
        list(&phrases(meaning)),
        list(&inputs(meaning)),
    )
}

/// The ranges that each predicate lists.
fn ranges(meaning: &Meaning) -> String {
    let predicates = meaning.predicates.iter();
    let listed = predicates.map(|(name, told)| format!("({name:?}, {})", list(&told.ranges())));
    listed.collect::<Vec<_>>().join(", ")
}

fn class(class: &Class) -> String {
    let titles: Vec<_> = class.titles.iter().collect();
    format!(
        "check::Class {{ name: {:?}, label: {:?}, codes: {:?}, fallback: {:?}, titles: {} }},\n",
        class.name,
        class.short(),
        (class.codes.first, class.codes.last),
        class.fallback,
        list(&titles),
    )
}

fn status(meaning: &Meaning, number: Number, code: &Meant) -> String {
    let holding = meaning.predicates.iter().filter(|(_, told)| told.is_true_of(number));
    let predicates: Vec<_> = holding.map(|(name, _)| name).collect();
    let former = code.former.iter().map(|Former { phrase, reference }| {
        (&phrase.text, reference.as_ref().map(|reference| pair(reference)))
    });
    let references: Vec<_> = code.references.iter().map(pair).collect();
    format!(
        "Status {{ number: {number}, to_other: {:?}, name: {:?}, phrase: {:?}, label: {:?}, registry: {:?}, \
         predicates: {}, former: {}, lifecycle: {:?}, wire: {:?}, references: {}, required: {}, \
         optional: {}, also: {}, texts: {} }},\n",
        meaning.mappings.get("to_other").map(|it| it.result(number)),
        code.name,
        code.phrase,
        meaning.label(number),
        code.registry,
        list(&predicates),
        list(&former.collect::<Vec<_>>()),
        variant(code.lifecycle),
        variant(code.wire),
        list(&references),
        list(&code.headers.required),
        list(&code.headers.optional),
        list(&code.also.iter().map(|also| &also.phrase).collect::<Vec<_>>()),
        list(&texts(code)),
    )
}

/// A slice, as Rust writes it.
fn list<T: Debug>(items: &[T]) -> String {
    format!("&{items:?}")
}

fn pair(reference: &Reference) -> (&str, Option<&str>) {
    (&reference.title, reference.url.as_deref())
}

/// `LogOnly` of `log-only`.
fn variant(word: &str) -> String {
    let capitalised = word.split('-').map(|word| word[..1].to_uppercase() + &word[1..]);
    capitalised.collect()
}

/// Language, title, summary and details: in English, and in each language of the texts.
fn texts(code: &Meant) -> Vec<(&str, &str, &str, Option<&str>)> {
    let parts = [&code.titles, &code.summaries, &code.details];
    let mut languages: Vec<&str> =
        parts.iter().flat_map(|part| part.keys()).map(|it| &**it).collect();
    languages.push("en");
    languages.sort_unstable();
    languages.dedup();
    let texts = languages.into_iter().map(|language| {
        let [title, summary, details] = parts.map(|part| part.get(language).map(|it| &**it));
        (language, title.unwrap_or(&code.phrase), summary.unwrap_or_default(), details)
    });
    texts.collect()
}

/// Each phrase in three spellings, and what nobody is called.
fn phrases(meaning: &Meaning) -> Vec<(String, Option<Number>)> {
    let current = meaning.codes.iter().map(|(number, code)| (code.phrase.as_str(), *number));
    let former = meaning.codes.iter().flat_map(|(number, code)| {
        code.former.iter().map(|former| (former.phrase.text.as_str(), *number))
    });
    let known: Vec<_> = current.chain(former).collect();
    let mut phrases = vec![(String::new(), None), ("nobody".to_owned(), None)];
    for (phrase, _) in &known {
        let number = known.iter().find(|(other, _)| other == phrase).map(|(_, number)| *number);
        for spelling in [(*phrase).to_owned(), phrase.to_lowercase(), phrase.to_uppercase()] {
            phrases.push((spelling, number));
        }
        phrases.push((format!("{phrase}."), None));
    }
    phrases
}

/// What else reads as a number that is written as an integer, and what does not.
fn spellings(meaning: &Meaning, number: Number, label: &str) -> Vec<(String, Option<Number>)> {
    let sign = if number < 0 { "-" } else { "" };
    let magnitude = number.abs();
    let (radix, foreign) = match meaning.registry.notation.radix {
        16 => ("0x", format!("{sign}{magnitude}")),
        _ => ("", format!("{sign}{magnitude:#x}")),
    };
    let prefix = format!("{sign}{radix}");
    let digits = &label[prefix.len()..];
    let significant = match digits.trim_start_matches('0') {
        "" => "0",
        significant => significant,
    };
    vec![
        (format!("{prefix}{significant}"), Some(number)),
        (format!("{prefix}{}", digits.to_uppercase()), Some(number)),
        (format!("{prefix}0{digits}"), None),
        (foreign, None),
    ]
}

/// What reads as a code of the registry, and what comes near it.
fn inputs(meaning: &Meaning) -> Vec<(String, Option<Number>)> {
    let mut inputs = vec![(String::new(), None), ("0x".to_owned(), None)];
    for (&number, code) in &meaning.codes {
        let label = meaning.label(number);
        let phrase = &code.phrase;
        inputs.push((format!("{label} {phrase}"), Some(number)));
        if !meaning.registry.notation.is_text() {
            inputs.extend(spellings(meaning, number, &label));
        }
        for input in [
            format!(" {label}"),
            format!("+{label}"),
            format!("{label} "),
            format!("{label} {phrase} "),
            format!("{label}  {phrase}"),
            format!("{label} nobody"),
        ] {
            inputs.push((input, None));
        }
        inputs.push((label, Some(number)));
    }
    inputs
}
