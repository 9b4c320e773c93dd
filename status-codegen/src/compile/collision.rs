//! Names and phrases that two codes lay claim to.
//!
//! Who comes second is at fault: what is inherited comes before what the document writes, and
//! phrases and variants come before former phrases and their aliases.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::draft::Draft;
use super::ranges;
use super::resolved::OwnedCode;
use crate::diagnostic::{Located, Problem, Span, quoted};
use crate::model::{Code, Former, Notation, Number, Range, Str};
use crate::name;
use crate::spec;

/// A code that the document writes, and what comes of it.
pub(super) struct Candidate<'d> {
    pub(super) written: &'d spec::Code,
    pub(super) entry: OwnedCode,
}

/// What is taken, and by whom.
#[derive(Default)]
struct Claims {
    /// How messages write numbers.
    notation: Notation,
    /// By phrase, in lower case.
    phrases: HashMap<String, Claim>,
    /// By what a constant of the name would be called.
    names: HashMap<String, Claim>,
}

/// One code's claim to a phrase or a name.
struct Claim {
    number: Number,
    text: String,
    /// `phrase`, `former phrase`, `name` or `alias`.
    kind: &'static str,
    place: Option<Span>,
}

/// Why a claim fails.
struct Conflict {
    message: String,
    /// Whether another code once had the phrase: then a name does not tell the two apart.
    is_former: bool,
    /// Its position.
    place: Option<Span>,
    /// The position of the claim it conflicts with.
    earlier: Option<Span>,
}

impl Claims {
    /// The phrase and the name of a code. Two codes may be called the same, as 401 and AWS's 561 are:
    /// the names tell them apart.
    fn code(
        &mut self,
        code: &Code,
        phrase: Option<Span>,
        name: Option<Span>,
    ) -> Result<(), Conflict> {
        let claim = |text: &Str, kind, place| {
            let text = text.to_string();
            Claim { number: code.number, text, kind, place }
        };
        let phrase = claim(&code.phrase, "phrase", phrase);
        let earlier = self.phrases.get(&phrase.text.to_ascii_lowercase());
        let is_also_a_phrase = earlier.is_some_and(|earlier| earlier.kind == phrase.kind);
        let name_is_free = !self.names.contains_key(&name::shouty(&code.name));
        if !(is_also_a_phrase && name_is_free) {
            self.phrase(phrase)?;
        }
        self.name(claim(&code.name, "name", name))
    }

    /// A former phrase, and the alias that it gives.
    fn former(
        &mut self,
        number: Number,
        phrase: &str,
        place: Option<Span>,
    ) -> Result<(), Conflict> {
        let claim = |text: String, kind| Claim { number, text, kind, place };
        self.phrase(claim(phrase.to_owned(), "former phrase"))?;
        match name::from_phrase(phrase).filter(|alias| name::is_variant(alias)) {
            Some(alias) => self.name(claim(alias, "alias")),
            None => Ok(()),
        }
    }

    fn phrase(&mut self, claim: Claim) -> Result<(), Conflict> {
        let (key, notation) = (claim.text.to_ascii_lowercase(), &self.notation);
        lay(&mut self.phrases, key, claim, &|earlier, claim| {
            let number = notation.write(earlier.number);
            format!("{:?} is already the {} of {number}", claim.text, earlier.kind)
        })
    }

    fn name(&mut self, claim: Claim) -> Result<(), Conflict> {
        let (key, notation) = (name::shouty(&claim.text), &self.notation);
        lay(&mut self.names, key, claim, &|earlier, claim| {
            let (name, number) = (quoted(&claim.text), notation.write(earlier.number));
            if earlier.text == claim.text {
                format!("{name} is already the {} of {number}", earlier.kind)
            } else {
                let other = quoted(&earlier.text);
                format!("{name} is too near to {other}, the {} of {number}", earlier.kind)
            }
        })
    }
}

fn lay(
    claims: &mut HashMap<String, Claim>,
    key: String,
    claim: Claim,
    message: &dyn Fn(&Claim, &Claim) -> String,
) -> Result<(), Conflict> {
    match claims.entry(key) {
        Entry::Vacant(entry) => {
            entry.insert(claim);
            Ok(())
        }
        Entry::Occupied(entry) if entry.get().number == claim.number => Ok(()),
        Entry::Occupied(entry) => {
            let earlier = entry.get();
            let message = message(earlier, &claim);
            let is_former = earlier.kind == "former phrase";
            Err(Conflict { message, is_former, place: claim.place, earlier: earlier.place })
        }
    }
}

/// Adds the codes that the document writes, save those whose phrase or name is taken.
pub(super) fn add(draft: &mut Draft<'_>, mut candidates: Vec<Candidate<'_>>) {
    if candidates.is_empty() && draft.inherited.parents.len() < 2 {
        return;
    }
    let mut claims = Claims { notation: draft.now.notation().clone(), ..Claims::default() };
    let numbers: Vec<Number> =
        candidates.iter().map(|candidate| candidate.entry.number()).collect();
    draft.claim_inherited(&mut claims, &ranges::of_numbers(&numbers));
    for candidate in &mut candidates {
        claim_inherited_former(&mut claims, candidate);
    }
    let mut added = Vec::with_capacity(candidates.len());
    for candidate in candidates {
        if draft.claim_own(&mut claims, &candidate) {
            added.push(candidate);
        } else {
            draft.refuse(&[candidate.entry.number()]);
        }
    }
    for Candidate { written, mut entry } in added {
        entry.code.former = draft.claim_former(&mut claims, written, &entry.code).into();
        draft.now.codes.insert(entry.number(), Rc::new(entry));
    }
}

impl Draft<'_> {
    /// Claims for what is inherited and stays as it is, in the order of the parents.
    fn claim_inherited(&mut self, claims: &mut Claims, overridden: &[Range]) {
        let numbers = self.now.numbers(&|number| !ranges::contains(overridden, number));
        let mut staying = Vec::with_capacity(numbers.len());
        for (_, numbers) in self.inherited.by_parent(numbers) {
            staying.extend(numbers.iter().filter_map(|number| self.now.codes.get(number).cloned()));
        }
        for entry in &staying {
            let claim = claims.code(&entry.code, entry.place, entry.place);
            self.refuse_unless(entry, claim);
        }
        for entry in &staying {
            let (number, place) = (entry.number(), entry.place);
            let mut former = entry.code.former.iter();
            let claim = former.try_for_each(|former| claims.former(number, &former.phrase, place));
            self.refuse_unless(entry, claim);
        }
    }

    fn refuse_unless(&mut self, inherited: &OwnedCode, claim: Result<(), Conflict>) {
        let Err(Conflict { message, earlier, .. }) = claim else { return };
        let number = inherited.number();
        if let Some(parent) = self.inherited.parent_of(number) {
            let shown = self.now.notation().write(number);
            let message = format!("{} brings {shown}, but {message}", parent.label());
            let help = parent.how_to_leave_out(&[number]);
            let problem = Problem::new(parent.span(), message).help(help);
            self.problems.report(problem.related(earlier, "the other code"));
        }
        self.refuse(&[number]);
    }

    /// Claims for what the document writes, and says whether that was free.
    fn claim_own(&mut self, claims: &mut Claims, candidate: &Candidate<'_>) -> bool {
        let Candidate { written, entry } = candidate;
        let number = written.number.span;
        let phrase = written.phrase.given().map_or(number, |phrase| phrase.span);
        let name = written.name.given().map_or(phrase, |name| name.span);
        let claim = claims.code(&entry.code, Some(phrase), Some(name));
        let Err(Conflict { message, is_former, place, earlier }) = claim else { return true };
        let help = if is_former {
            "give the code another phrase"
        } else {
            "give the code its own name: `name = \"…\"`"
        };
        let problem = Problem::new(place.unwrap_or(number), message).help(help);
        self.problems.report(problem.related(earlier, "the other code"));
        false
    }

    /// The former phrases that are free.
    fn claim_former(
        &mut self,
        claims: &mut Claims,
        written: &spec::Code,
        code: &Code,
    ) -> Vec<Former> {
        let Some(own) = &written.former else { return code.former.to_vec() };
        let mut free: Vec<Former> = Vec::with_capacity(own.len());
        let mut seen = HashSet::new();
        for Located { value: former, span } in own {
            let phrase = &former.phrase;
            let conflict = if phrase.eq_ignore_ascii_case(&code.phrase) {
                Some((format!("{phrase:?} is the current phrase of the code"), None))
            } else if seen.insert(phrase.to_ascii_lowercase()) {
                let claim = claims.former(code.number, phrase, Some(*span));
                claim.err().map(|conflict| (conflict.message, conflict.earlier))
            } else {
                Some((format!("{phrase:?} is listed twice"), None))
            };
            if let Some((message, earlier)) = conflict {
                let problem = Problem::new(*span, message).help("remove it from `former`");
                self.problems.report(problem.related(earlier, "the other code"));
            } else {
                free.push(former.clone());
            }
        }
        free
    }
}

/// Claims for what an override leaves as it was. What is the phrase now is former no more.
fn claim_inherited_former(claims: &mut Claims, candidate: &mut Candidate<'_>) {
    if candidate.written.former.is_none() {
        let (number, place) = (candidate.entry.number(), Some(candidate.written.number.span));
        let phrase = candidate.entry.code.phrase.clone();
        let former = candidate.entry.code.former.iter().filter(|former| {
            let former = &former.phrase;
            !former.eq_ignore_ascii_case(&phrase) && claims.former(number, former, place).is_ok()
        });
        candidate.entry.code.former = former.cloned().collect();
    }
}
