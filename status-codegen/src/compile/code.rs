//! The codes of a document, new ones and overrides.

use std::collections::{HashMap, HashSet};
use std::mem;
use std::rc::Rc;

use super::collision::Candidate;
use super::draft::Draft;
use super::resolved::{OwnedCode, Owner};
use super::{collision, ranges};
use crate::diagnostic::{Located, Problem, quoted, quoted_all};
use crate::model::{Code, Home, Lifecycle, Number, Range, Repr, Str, Text, Wire};
use crate::name;
use crate::spec::{self, Field, TextKind};

/// What a table named by a number is about.
enum Subject {
    /// A code of this document's own.
    New,
    /// A code that it inherits.
    Inherited(Rc<OwnedCode>),
}

/// Adds the codes.
pub(super) fn resolve(draft: &mut Draft<'_>) {
    let mut own = Vec::with_capacity(draft.spec.codes.len());
    for written in &draft.spec.codes {
        match draft.code(written) {
            Some(entry) => own.push(Candidate { written, entry }),
            None => draft.now.refused.push(Range::only(written.number.value)),
        }
    }
    draft.now.refused.extend(draft.spec.unreadable.iter().copied().map(Range::only));
    collision::add(draft, own);
    // No later step refuses a code.
    draft.now.refused = ranges::union(mem::take(&mut draft.now.refused));
}

impl Draft<'_> {
    /// The code, unless it is not known what it is called.
    fn code(&mut self, written: &spec::Code) -> Option<OwnedCode> {
        let place = Some(written.number.span);
        let (owner, code) = match self.subject(written)? {
            Subject::Inherited(inherited) => {
                let phrase = own_or(&written.phrase, &inherited.code.phrase)?;
                let name = own_or(&written.name, &inherited.code.name)?;
                let code = Code { phrase, name, bundled: false, ..inherited.code.clone() };
                (inherited.owner.clone(), code)
            }
            Subject::New => {
                let number = self.number(&written.number);
                let phrase = self.phrase(written);
                let name = self.name(written, phrase.as_ref());
                let mut code = blank(number?, name?.into(), phrase?.value.into());
                if let Some(header) = self.spec.header.value() {
                    code.references = header.references.clone().into();
                }
                let code = Code { lifecycle: self.lifecycle(), ..code };
                (Owner::Document(self.document), code)
            }
        };
        let mut code = complete(code, written);
        code.other_meanings = self.other_meanings(written, &code);
        self.check_languages(written, &code);
        Some(OwnedCode { owner, place, code })
    }

    /// How far along a registration is that says nothing of it: what is added to other registries is
    /// somebody's own.
    fn lifecycle(&self) -> Lifecycle {
        if self.inherited.given { Lifecycle::Unofficial } else { Lifecycle::Permanent }
    }

    /// What the table is about, unless that contradicts `override`.
    fn subject(&mut self, written: &spec::Code) -> Option<Subject> {
        let Located { value: number, span } = written.number;
        let overrides = written.overrides.value().copied();
        let inherited = &self.inherited.merged;
        let message = match inherited.codes.get(&number) {
            Some(inherited) if overrides == Some(true) || written.overrides.is_refused() => {
                return Some(Subject::Inherited(Rc::clone(inherited)));
            }
            Some(inherited) => {
                let problem = self.unmarked_override(written, inherited);
                self.problems.report(problem);
                return None;
            }
            None if ranges::contains(&inherited.refused, number) => return None,
            None if overrides != Some(true) => return Some(Subject::New),
            None if !inherited.certainty.of_codes => return None,
            None => {
                let number = self.now.notation().write(number);
                format!("no inherited code {number} to override")
            }
        };
        let place = written.overrides.given().map_or(span, |overrides| overrides.span);
        self.problems.report(Problem::new(place, message).help("remove `override`"));
        None
    }

    fn unmarked_override(&self, written: &spec::Code, inherited: &OwnedCode) -> Problem {
        let number = &written.number;
        let verb = if written.overrides.is_absent() { "add" } else { "write" };
        let parent = self.inherited.parent_of(number.value);
        let whose = parent.map(|parent| format!(" from {}", parent.label())).unwrap_or_default();
        let phrase = &inherited.code.phrase;
        let shown = self.now.notation().write(number.value);
        let message = format!("{shown} is inherited{whose} as {phrase:?}");
        Problem::new(number.span, message)
            .help(format!("to change it, {verb} `override = true`"))
            .related(inherited.place, format!("{phrase:?} is defined here"))
    }

    /// The number, if it may be registered.
    fn number(&mut self, &Located { value: number, span }: &Located<Number>) -> Option<Number> {
        let header = &self.now.header;
        let of_repr = header.repr.map(Repr::range);
        let own = self.spec.header.value().and_then(|header| header.codes.value());
        if header.range.is_none()
            && own.is_some_and(|codes| codes.contains(number))
            && of_repr.is_some_and(|range| !range.contains(number))
        {
            // That `codes` goes beyond `repr` has been said.
            return None;
        }
        let notation = self.now.notation();
        let shown = notation.write(number);
        let problem = match header.range.or(of_repr) {
            Some(range) if !range.contains(number) => {
                let codes = ranges::prose(range, notation);
                let message = format!("{shown} is outside the registry's codes, {codes}");
                Problem::new(span, message).help(self.help_outside_codes(number, range))
            }
            _ if ranges::contains(&self.now.retired, number) => {
                let parent = self.retiring_parent(number);
                let by = parent.map(|parent| format!(" by {parent}")).unwrap_or_default();
                let message = format!("{shown} is retired{by} and may not be used again");
                let problem = Problem::new(span, message).help("give the code another number");
                problem.related(self.place_of_retirement(number), "retired here")
            }
            _ if !self.may_be_in_a_class(number) => {
                let help = self.help_in_no_class(number);
                Problem::new(span, format!("{shown} is in no class")).help(help)
            }
            _ => return Some(number),
        };
        self.problems.report(problem);
        None
    }

    fn phrase(&mut self, written: &spec::Code) -> Option<Located<String>> {
        if written.phrase.is_absent() {
            let Located { value: number, span } = written.number;
            let number = self.now.notation().write(number);
            let problem = Problem::new(span, format!("{number} has no `phrase`"));
            self.problems.report(problem.help("add `phrase = \"…\"`"));
        }
        written.phrase.given().cloned()
    }

    /// The name given, else that which the phrase gives.
    fn name(&mut self, code: &spec::Code, phrase: Option<&Located<String>>) -> Option<String> {
        if !code.name.is_absent() {
            return code.name.value().cloned();
        }
        let Located { value: phrase, span } = phrase?;
        let derived = name::from_phrase(phrase);
        let message = match derived {
            Some(name) if name::is_variant(&name) => return Some(name),
            Some(name) => format!("the phrase gives no name: {}", spec::why_no_variant(&name)),
            None => format!("the phrase {} gives no name", quoted(phrase)),
        };
        let problem = Problem::new(*span, message);
        self.problems.report(problem.help("add `name = \"…\"`, a Rust identifier in CamelCase"));
        None
    }

    fn check_languages(&mut self, written: &spec::Code, code: &Code) {
        let Some(header) = self.spec.header.value() else { return };
        if !written.summaries_sound {
            return;
        }
        let summarized = code.texts.iter().filter(|text| text.summary.is_some());
        let has: HashSet<String> = summarized.map(|text| text.language.to_string()).collect();
        let languages = header.languages.iter().map(String::as_str);
        let missing: Vec<&str> = languages.filter(|&language| !has.contains(language)).collect();
        // A summary in a language that is not listed is most likely the one that is missing.
        let is_listed =
            |text: &spec::CodeText| header.languages.contains(&text.translation.language.value);
        if missing.is_empty() || !written.texts.iter().all(is_listed) {
            return;
        }
        let Located { value: number, span } = written.number;
        let lines: Vec<_> =
            missing.iter().map(|language| format!("`summary.{language} = \"…\"`")).collect();
        let number = self.now.notation().write(number);
        let message = format!("{number} has no summary in {}", quoted_all(&missing));
        let help = format!("add {}", lines.join(" and "));
        self.problems.report(Problem::new(span, message).help(help));
    }
}

/// What is written, or else what is inherited; nothing where it was refused.
fn own_or(own: &Field<String>, inherited: &Str) -> Option<Str> {
    match own {
        Field::Absent => Some(inherited.clone()),
        Field::Refused => None,
        Field::Given(own) => Some(own.value.clone().into()),
    }
}

fn blank(number: Number, name: Str, phrase: Str) -> Code {
    Code {
        number,
        home: Home::This,
        bundled: false,
        name,
        phrase,
        former: [].as_slice().into(),
        other_meanings: [].as_slice().into(),
        lifecycle: Lifecycle::Permanent,
        wire: Wire::Sent,
        references: [].as_slice().into(),
        required_headers: [].as_slice().into(),
        optional_headers: [].as_slice().into(),
        texts: [].as_slice().into(),
    }
}

/// The code with what is written of it; what is not written stays.
fn complete(mut code: Code, written: &spec::Code) -> Code {
    let list = |words: &[String]| words.iter().map(|word| word.clone().into()).collect();
    if let Some(former) = &written.former {
        code.former = former.iter().map(|former| former.value.clone()).collect();
    }
    if let Some(references) = &written.references {
        code.references = references.clone().into();
    }
    if let Some(headers) = &written.headers {
        code.required_headers = list(&headers.required);
        code.optional_headers = list(&headers.optional);
    }
    code.lifecycle = written.lifecycle.unwrap_or(code.lifecycle);
    code.wire = written.wire.unwrap_or(code.wire);
    code.texts = texts(code.texts.into_owned(), &written.texts).into();
    code
}

/// The inherited texts with the own ones in their stead.
fn texts(mut texts: Vec<Text>, own: &[spec::CodeText]) -> Vec<Text> {
    let known = texts.iter().enumerate();
    let mut places: HashMap<String, usize> =
        known.map(|(place, text)| (text.language.to_string(), place)).collect();
    for spec::CodeText { kind, translation } in own {
        let Some(text) = &translation.text else { continue };
        let language = &translation.language.value;
        let place = *places.entry(language.clone()).or_insert_with(|| {
            let language = language.clone().into();
            texts.push(Text { language, title: None, summary: None, details: None });
            texts.len() - 1
        });
        let Some(known) = texts.get_mut(place) else { continue };
        let slot = match kind {
            TextKind::Title => &mut known.title,
            TextKind::Summary => &mut known.summary,
            TextKind::Details => &mut known.details,
        };
        *slot = Some(text.clone().into());
    }
    // English always comes first, however a spec orders its keys.
    if let Some(english) = texts.iter().position(|text| text.language == "en")
        && let Some(up_to_english) = texts.get_mut(..=english)
    {
        up_to_english.rotate_right(1);
    }
    texts
}
