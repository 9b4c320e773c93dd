//! What there is to say to a query.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use status_codegen::model::{Catalogue, Class, Home, Number, OtherMeaning};
use status_codegen::nearest;
use status_data::ErrorPage;

use super::query::Query;
use super::remark::{Remark, concerns, titled};
use crate::meaning::{Meaning, class_of, number_space, protocol, protocol_order, same_word};
use crate::relation::range_of;
use crate::source::Source;
use crate::written::Written;

/// What a query leads to.
pub(super) enum Answer<'c> {
    Code(CodeAnswer<'c>),
    Unregistered(UnregisteredAnswer<'c>),
    Class(ClassAnswer<'c>),
}

/// A code.
pub(super) struct CodeAnswer<'c> {
    pub(super) meaning: Meaning<'c>,
    /// What there is to say of the words that it was asked for by, if they are not its phrase.
    pub(super) remarks: Vec<Remark<'c>>,
    /// What else the number means.
    pub(super) also: Vec<Meaning<'static>>,
    /// Which other numbers bear the name that was asked for.
    pub(super) namesakes: Vec<Meaning<'c>>,
    pub(super) neighbours: Vec<Meaning<'c>>,
}

/// How a code is called by a name, the nearest way first.
#[derive(Debug, Clone, Copy)]
enum Called<'c> {
    Now,
    /// By another meaning of its number.
    Otherwise(&'c OtherMeaning),
    /// By a phrase that it once had.
    Formerly(&'c str),
}

impl<'c> Called<'c> {
    const fn rank(self) -> u8 {
        match self {
            Self::Now => 0,
            Self::Otherwise(_) => 1,
            Self::Formerly(_) => 2,
        }
    }

    const fn remark(self) -> Option<Remark<'c>> {
        match self {
            Self::Now => None,
            Self::Otherwise(other) => Some(Remark::OtherMeaning(other)),
            Self::Formerly(phrase) => Some(Remark::Former(phrase)),
        }
    }
}

/// A number that is not registered, and the registry in which one would look for it.
pub(super) struct UnregisteredAnswer<'c> {
    pub(super) number: Number,
    pub(super) catalogue: &'c Catalogue,
    /// Whether it was looked for in a spec, whose enum has no other codes than those.
    pub(super) is_of_spec: bool,
    /// What it means elsewhere.
    pub(super) also: Vec<Meaning<'static>>,
    pub(super) neighbours: Vec<Meaning<'c>>,
}

/// A class.
pub(super) struct ClassAnswer<'c> {
    pub(super) class: &'c Class,
    pub(super) catalogue: &'c Catalogue,
    /// Its codes, one meaning per number.
    pub(super) codes: Vec<Meaning<'c>>,
}

impl<'c> Answer<'c> {
    /// The answer; the error is the name that may have been meant.
    pub(super) fn find(query: &Query, source: &'c Source) -> Result<Self, Option<String>> {
        match query {
            Query::Number(number) => {
                of_number(number, source).ok_or_else(|| near(&number.to_string(), source))
            }
            Query::Titled { number, title, text } => {
                let named = of_name(text, source).map(Self::Code);
                named.or_else(|| of_titled(number, title, source)).ok_or_else(|| near(text, source))
            }
            Query::Name(name) => {
                let code = of_name(name, source).map(Self::Code);
                let class = || of_class(name, source).map(Self::Class);
                let page = || of_page(name, source).map(Self::Code);
                code.or_else(class).or_else(page).ok_or_else(|| near(name, source))
            }
        }
    }
}

fn of_number<'c>(written: &Written, source: &'c Source) -> Option<Answer<'c>> {
    let here = source.meanings().into_iter().filter(|it| it.is_written(written));
    let is_exact = |it: &Meaning<'_>| written.is_label(it.notation(), it.code.number);
    let found = here.min_by_key(|it| {
        (Reverse(is_marker(written, it.catalogue)), Reverse(is_exact(it)), it.rank())
    });
    let (catalogue, number) = home_of(written, source)?;
    // A log's 099 is not the 99 of some protocol.
    let is_of_log = |it: &Meaning<'_>| is_marker(written, it.catalogue);
    if let Some(meaning) = found.filter(|it| is_of_log(it) || !is_marker(written, catalogue)) {
        return Some(Answer::Code(of_meaning(meaning, source)));
    }
    Some(Answer::Unregistered(UnregisteredAnswer {
        number,
        catalogue,
        is_of_spec: matches!(source, Source::Specs(_)),
        also: elsewhere(written, None),
        neighbours: neighbours(number, &family(catalogue, source)),
    }))
}

fn of_meaning<'c>(meaning: Meaning<'c>, source: &'c Source) -> CodeAnswer<'c> {
    let number = meaning.code.number;
    CodeAnswer {
        meaning,
        remarks: Vec::new(),
        also: elsewhere(&Written::new(&meaning.label()), Some(&meaning)),
        namesakes: Vec::new(),
        neighbours: neighbours(number, &family(meaning.catalogue, source)),
    }
}

/// The codes that share the number space of a catalogue.
fn family<'c>(catalogue: &Catalogue, source: &'c Source) -> Vec<Meaning<'c>> {
    let space = number_space(catalogue);
    let mut catalogues = source.catalogues();
    catalogues.retain(|it| number_space(it) == space);
    let mut family = source.meanings();
    family.retain(|it| catalogues.iter().any(|beside| std::ptr::eq(*beside, it.catalogue)));
    family
}

/// The code of a name. One that is called so now comes before one whose number can mean that, and
/// before one that once was called so.
fn of_name<'c>(name: &str, source: &'c Source) -> Option<CodeAnswer<'c>> {
    let mut found: Vec<_> =
        source.meanings().into_iter().filter_map(|it| called(it, name)).collect();
    found.sort_by_cached_key(|(meaning, how)| (how.rank(), meaning.rank()));
    let (meaning, how) = *found.first()?;
    let others = found.iter().map(|(other, _)| *other);
    let namesakes = others.filter(|other| other.code.number != meaning.code.number).collect();
    let remarks = remarks(how, meaning, name);
    Some(CodeAnswer { remarks, namesakes, ..of_meaning(meaning, source) })
}

/// The code of a number before a title. Of several, the one that is called so is meant,
/// HTTP's first; if none is, the number decides, and what the title says is remarked on.
fn of_titled<'c>(number: &Written, title: &str, source: &'c Source) -> Option<Answer<'c>> {
    let here = source.meanings().into_iter().filter(|it| it.is_written(number));
    let mut found: Vec<_> = here
        .filter_map(|it| {
            let has_page = || titled(title).any(|page| concerns(&page, &it));
            let by_page = || has_page().then_some((it, Called::Now));
            called(it, title).or_else(by_page)
        })
        .collect();
    found.sort_by_cached_key(|(meaning, how)| {
        (meaning.protocol() != Some("http"), how.rank(), meaning.rank())
    });
    if let Some(&(meaning, how)) = found.first() {
        let remarks = remarks(how, meaning, title);
        return Some(Answer::Code(CodeAnswer { remarks, ..of_meaning(meaning, source) }));
    }
    let mut answer = of_number(number, source)?;
    if let Answer::Code(code) = &mut answer {
        let owner = of_name(title, source).or_else(|| of_page(title, source));
        let owner = owner.map(|it| it.meaning);
        code.remarks.push(Remark::Unknown { title: title.to_owned(), owner });
    }
    Some(answer)
}

/// The code that an error page of this title is about.
fn of_page<'c>(title: &str, source: &'c Source) -> Option<CodeAnswer<'c>> {
    let mut meanings = source.meanings();
    meanings.sort_by_cached_key(Meaning::rank);
    let page = titled(title).next()?;
    let meaning = meanings.into_iter().find(|it| it.has_page(&page))?;
    Some(CodeAnswer {
        remarks: remarks(Called::Now, meaning, title),
        ..of_meaning(meaning, source)
    })
}

/// The remarks about a name: that it is a former one or belongs to another meaning, and which servers
/// use it on their error pages. A name that differs from the present one only in punctuation, such as
/// `Request Time-out`, is remarked on only where an error page has exactly that.
fn remarks<'c>(how: Called<'c>, meaning: Meaning<'c>, name: &str) -> Vec<Remark<'c>> {
    let is_called = matches!(how, Called::Now) && called(meaning, name).is_some();
    let phrase = meaning.code.phrase.as_ref();
    let is_told = |page: &ErrorPage| {
        concerns(page, &meaning) && (!is_called || (page.title == name && name != phrase))
    };
    let pages: Vec<_> = titled(name).filter(is_told).collect();
    let pages = (!pages.is_empty()).then_some(Remark::Pages(pages));
    how.remark().into_iter().chain(pages).collect()
}

/// Whether a code is called so, and how.
fn called<'c>(meaning: Meaning<'c>, name: &str) -> Option<(Meaning<'c>, Called<'c>)> {
    if names(meaning).any(|it| same_word(it, name)) {
        return Some((meaning, Called::Now));
    }
    let mut others = meaning.code.other_meanings.iter();
    if let Some(other) = others.find(|it| same_word(&it.phrase, name)) {
        return Some((meaning, Called::Otherwise(other)));
    }
    let mut former = meaning.code.former.iter().map(|former| former.phrase.as_ref());
    Some((meaning, Called::Formerly(former.find(|it| same_word(it, name))?)))
}

/// What a code is called now: the phrase, the name in Rust and the titles.
fn names(meaning: Meaning<'_>) -> impl Iterator<Item = &str> {
    let titles = meaning.code.texts.iter().filter_map(|text| text.title.as_deref());
    [meaning.code.phrase.as_ref(), meaning.code.name.as_ref()].into_iter().chain(titles)
}

fn of_class<'c>(name: &str, source: &'c Source) -> Option<ClassAnswer<'c>> {
    let catalogues = with_classes(source);
    let mut classes = catalogues
        .iter()
        .flat_map(|catalogue| catalogue.registry.classes.iter().map(move |it| (it, *catalogue)));
    let (class, catalogue) = classes.find(|(class, _)| is_called(class, name))?;

    let mut codes: BTreeMap<Number, Meaning<'_>> = BTreeMap::new();
    let mut meanings = source.meanings();
    meanings
        .retain(|it| it.class().is_some_and(|it| it.name == class.name && it.range == class.range));
    meanings.sort_by_cached_key(|it| Reverse(it.rank()));
    codes.extend(meanings.into_iter().map(|it| (it.code.number, it)));
    Some(ClassAnswer { class, catalogue, codes: codes.into_values().collect() })
}

fn is_called(class: &Class, name: &str) -> bool {
    let titles = class.titles.iter().map(|(_, title)| title.as_ref());
    [class.label.as_ref(), class.name.as_ref()]
        .into_iter()
        .chain(titles)
        .any(|it| same_word(it, name))
}

/// The catalogues that classes are looked for in: of the bundled ones those that declare them, HTTP's
/// first.
fn with_classes(source: &Source) -> Vec<&Catalogue> {
    let mut catalogues = source.catalogues();
    if matches!(source, Source::Bundled { .. }) {
        let declares =
            |it: &&Catalogue| it.class_home == Home::This && !it.registry.classes.is_empty();
        if catalogues.iter().any(declares) {
            catalogues.retain(declares);
        }
        catalogues.sort_by_key(|it| Reverse(it.registry.name == "http"));
    }
    catalogues
}

/// Whether the number is a log's marker and the catalogue the one that has those.
fn is_marker(written: &Written, catalogue: &Catalogue) -> bool {
    written.is_log_marker() && protocol(catalogue) == Some("log")
}

/// The catalogue to look a number up in, and the number as it reads it. A log marker belongs to the
/// registry of logs, and three digits to HTTP, which says how to treat a status that nobody knows. Any
/// other number belongs where it is written so and has a class or a range, or else to HTTP.
fn home_of<'c>(written: &Written, source: &'c Source) -> Option<(&'c Catalogue, Number)> {
    let read = source.catalogues().into_iter().filter_map(|catalogue| {
        let number = written.read(&catalogue.registry.notation)?;
        Some((catalogue, number))
    });
    read.min_by_key(|(catalogue, number)| {
        let (registry, protocol) = (&catalogue.registry, protocol(catalogue));
        let is_http = registry.name == "http";
        let has_number = registry.range.contains(*number);
        let is_described = has_number
            && written.is_label(&registry.notation, *number)
            && (class_of(registry, *number).is_some()
                || range_of(&registry.ranges, *number).is_some());
        let by_rule = (is_marker(written, catalogue), is_http && (100..1000).contains(number));
        let by_fit = (is_described, is_http, has_number);
        (Reverse(by_rule), Reverse(by_fit), protocol_order(protocol))
    })
}

/// What is written so in bundled registries, but for the one meaning that is known. What is text, such
/// as `01000`, is not a number to others. The protocol of the known meaning comes first.
fn elsewhere(written: &Written, except: Option<&Meaning<'_>>) -> Vec<Meaning<'static>> {
    let bundled = status_data::registries().iter().flat_map(Meaning::defined);
    let is_other = |it: &Meaning<'_>| match except {
        Some(known) => {
            it.registry().name != known.registry().name
                && (!known.notation().is_text() || it.notation().is_text())
        }
        None => true,
    };
    let mut meanings: Vec<_> =
        bundled.filter(|it| it.is_written(written) && is_other(it)).collect();
    let protocol = except.and_then(Meaning::protocol);
    meanings.sort_by_cached_key(|it| (it.protocol() != protocol, it.rank()));
    meanings
}

/// The codes next to a number, before and after it.
fn neighbours<'c>(number: Number, meanings: &[Meaning<'c>]) -> Vec<Meaning<'c>> {
    let before = meanings.iter().filter(|it| it.code.number < number);
    let after = meanings.iter().filter(|it| it.code.number > number);
    let before = before.min_by_key(|it| (Reverse(it.code.number), it.rank()));
    let after = after.min_by_key(|it| (it.code.number, it.rank()));
    before.into_iter().chain(after).copied().collect()
}

/// The name that may have been meant.
fn near(name: &str, source: &Source) -> Option<String> {
    let mut meanings = source.meanings();
    meanings.sort_by_cached_key(Meaning::rank);
    let former = meanings.iter().flat_map(|it| it.code.former.iter());
    let others = meanings.iter().flat_map(|it| it.code.other_meanings.iter());
    let classes = source.catalogues().into_iter().flat_map(|it| it.registry.classes.iter());
    let words = meanings
        .iter()
        .flat_map(|it| names(*it))
        .chain(former.map(|former| former.phrase.as_ref()))
        .chain(others.map(|other| other.phrase.as_ref()))
        .chain(status_data::error_pages().map(|page| page.title))
        .chain(classes.map(|class| class.label.as_ref()));
    nearest(name, words).map(str::to_owned)
}
