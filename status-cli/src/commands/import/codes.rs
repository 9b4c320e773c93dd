//! The codes of a table, with names that no two share.

use std::collections::{BTreeMap, HashMap};

use status_codegen::model::{Code, Former, Home, Number, OtherMeaning, Reference, Registry, Str};
use status_codegen::name;

use super::cells;
use super::remarks::{Place, Remarks};
use super::row::{Others, Row};

/// Rows by their numbers.
pub(super) type Numbered = BTreeMap<Number, Row>;

/// The code of each row.
pub(super) fn codes(rows: Numbered, registry: &Registry, remarks: &mut Remarks) -> Vec<Code> {
    let mut names: HashMap<String, Number> = HashMap::new();
    let mut codes: Vec<(Code, Vec<String>, Place)> = Vec::new();
    for (number, row) in rows {
        let label = registry.label(number);
        let phrase = phrase(&row, &label, remarks);
        let name = variant(&row, &phrase, &label, &names, remarks);
        names.insert(name::shouty(&name), number);
        let former = row.former;
        let fields = |list: Vec<String>, remarks: &mut Remarks| -> Vec<Str> {
            let (fit, unfit): (Vec<_>, Vec<_>) =
                list.into_iter().partition(|it| name::is_header_field(it));
            for word in unfit {
                remarks.left_out(row.place, format_args!("{word:?} is not a header field"));
            }
            fit.into_iter().map(Str::from).collect()
        };
        let code = Code {
            number,
            home: Home::This,
            bundled: false,
            name: name.into(),
            phrase: phrase.into(),
            former: Vec::new().into(),
            other_meanings: other_meanings(row.others, row.place, remarks).into(),
            lifecycle: row.lifecycle,
            wire: row.wire,
            references: row.references.iter().map(|title| reference(title)).collect(),
            required_headers: fields(row.required_headers, remarks).into(),
            optional_headers: fields(row.optional_headers, remarks).into(),
            texts: row.texts.into(),
        };
        codes.push((code, former, row.place));
    }
    // The names of all codes come before those of former phrases.
    let code = |(code, words, place): (Code, Vec<String>, Place)| {
        let former = former(&words, &code, place, &mut names, remarks);
        Code { former: former.into(), ..code }
    };
    codes.into_iter().map(code).collect()
}

fn phrase(row: &Row, label: &str, remarks: &mut Remarks) -> String {
    if let Some(phrase) = cells::phrase(&row.phrase) {
        return phrase;
    }
    let name = row.name.as_deref().and_then(cells::phrase);
    let phrase = name.unwrap_or_else(|| format!("Code {label}"));
    if row.phrase.is_empty() {
        remarks.note(row.place, format_args!("{label} has no phrase: {phrase:?} is written"));
    } else {
        let what = format!("the phrase {:?} is left out: a phrase is in ASCII", row.phrase);
        remarks.left_out(row.place, format_args!("{what}; {phrase:?} is written"));
    }
    phrase
}

/// The name of the variant: what the table gives, or what the phrase gives, if it is free.
fn variant(
    row: &Row,
    phrase: &str,
    label: &str,
    taken: &HashMap<String, Number>,
    remarks: &mut Remarks,
) -> String {
    let derived = name::from_phrase(phrase).filter(|name| name::is_variant(name));
    let given = row.name.as_deref().and_then(cells::variant);
    let name = given.or(derived);
    let is_free = |name: &String| !taken.contains_key(&name::shouty(name));
    if let Some(name) = name.clone().filter(is_free) {
        return name;
    }
    let digits: String =
        label.chars().map(|it| if it.is_ascii_alphanumeric() { it } else { '_' }).collect();
    let stem = name.unwrap_or_else(|| "Code".to_owned());
    let other = format!("{stem}{digits}");
    remarks.note(
        row.place,
        format_args!(
            "{label} is called {other}, because {phrase:?} gives no name or one that is taken"
        ),
    );
    other
}

/// The other meanings of a number; a spec has none without a text that says when it applies.
fn other_meanings(others: Others, place: Place, remarks: &mut Remarks) -> Vec<OtherMeaning> {
    let Others { phrases, references, when } = others;
    let mut references = references.into_iter();
    let mut meanings = Vec::new();
    for (position, word) in phrases.iter().enumerate() {
        let references = references.next().unwrap_or_default();
        let texts = when.iter().filter_map(|(language, texts)| {
            let text = texts.get(position).filter(|text| cells::is_text(text))?;
            Some((Str::from(language.clone()), Str::from(text.clone())))
        });
        let when: Vec<_> = texts.collect();
        match cells::phrase(word).filter(|_| !when.is_empty()) {
            Some(phrase) => meanings.push(OtherMeaning {
                phrase: phrase.into(),
                when: when.into(),
                references: references.iter().map(|title| reference(title)).collect(),
            }),
            None => remarks.left_out(
                place,
                format_args!(
                    "the other meaning {word:?} is left out: it needs a phrase in ASCII, and a \
                     column such as when.en that says when the number has it"
                ),
            ),
        }
    }
    meanings
}

/// The former phrases, as far as their names are free.
fn former(
    words: &[String],
    code: &Code,
    place: Place,
    taken: &mut HashMap<String, Number>,
    remarks: &mut Remarks,
) -> Vec<Former> {
    let mut former = Vec::new();
    for word in words {
        let phrase = cells::phrase(word).filter(|it| !it.eq_ignore_ascii_case(&code.phrase));
        let owner = phrase
            .as_deref()
            .and_then(name::from_phrase)
            .map(|alias| *taken.entry(name::shouty(&alias)).or_insert(code.number));
        match phrase {
            Some(phrase) if owner.is_none_or(|owner| owner == code.number) => {
                former.push(Former { phrase: phrase.into(), reference: None });
            }
            _ => remarks.left_out(place, format_args!("the former phrase {word:?} is left out")),
        }
    }
    former
}

/// A reference by its title.
pub(super) fn reference(title: &str) -> Reference {
    Reference { title: title.to_owned().into(), url: None }
}
