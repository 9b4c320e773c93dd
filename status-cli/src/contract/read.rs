//! From the text of a contract to the contract, with the place of every mistake.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;
use status_codegen::{Diagnostic, Document};

use super::{Code, Contract, Grpc, Header, Member, Problem, Retry, Text};

/// The version of the format that this program reads.
const FORMAT: u64 = 1;

/// The members that every problem document has.
const RESERVED: [&str; 5] = ["type", "title", "status", "detail", "instance"];

/// What tells the version.
#[derive(Deserialize)]
#[serde(expecting = "a contract")]
struct Versioned<'t> {
    #[serde(borrow)]
    format: &'t RawValue,
}

/// The contract, with the problems yet to be read.
#[derive(Deserialize)]
#[serde(expecting = "a contract")]
struct Whole<'t> {
    name: String,
    languages: Vec<String>,
    #[serde(borrow)]
    problems: Vec<&'t RawValue>,
}

#[derive(Deserialize)]
#[serde(expecting = "a problem")]
struct WrittenProblem<'t> {
    #[serde(borrow)]
    id: Placed<'t>,
    name: String,
    renamed_from: Option<String>,
    #[serde(borrow, rename = "type")]
    type_uri: &'t RawValue,
    type_before: Option<String>,
    codes: Vec<Code>,
    #[serde(borrow)]
    members: Vec<WrittenMember<'t>>,
    headers: Vec<Header>,
    masked: bool,
    grpc: Grpc,
    retry: Retry,
    texts: BTreeMap<String, Text>,
    example: Value,
}

#[derive(Deserialize)]
#[serde(expecting = "a member")]
struct WrittenMember<'t> {
    #[serde(borrow)]
    name: Placed<'t>,
    required: bool,
    schema: Value,
}

/// A value as it is written, which tells where it is.
type Placed<'t> = &'t RawValue;

/// The contract in a document.
///
/// # Errors
///
/// Every mistake.
pub(super) fn contract(document: Document) -> Result<Contract, Vec<Diagnostic>> {
    let mut reader = Reader { document: &document, mistakes: Vec::new() };
    let whole = reader.whole();
    let problems = whole.iter().flat_map(|whole| &whole.problems);
    let problems: Vec<_> = problems.filter_map(|raw| reader.problem(raw)).collect();
    reader.check_different(&problems);
    let mistakes = reader.mistakes;
    match whole {
        Some(Whole { name, languages, .. }) if mistakes.is_empty() => {
            let problems = problems.into_iter().map(|(problem, _)| problem).collect();
            Ok(Contract { name, languages, problems, document })
        }
        _ => Err(mistakes),
    }
}

struct Reader<'t> {
    document: &'t Document,
    mistakes: Vec<Diagnostic>,
}

impl<'t> Reader<'t> {
    /// The version is checked first: what else another version has is not known.
    fn whole(&mut self) -> Option<Whole<'t>> {
        let text = self.document.text.trim_start_matches('\u{feff}');
        if !super::is_contract(text) {
            let start = self.place(text).start;
            let help = "`status_codes::assert_contract!` writes contracts";
            self.report(start..start, "a contract is an object of JSON", Some(help));
            return None;
        }
        let Versioned { format } = self.parsed(text)?;
        let version: Option<u64> = serde_json::from_str(format.get()).ok();
        if version != Some(FORMAT) {
            let message = format!("this contract has the format {}", format.get());
            let help = match version {
                Some(newer) if newer > FORMAT => "a newer version of `status-codes` reads it",
                _ => "this version of `status-codes` reads the format 1",
            };
            self.report(self.place(format.get()), &message, Some(help));
            return None;
        }
        self.parsed(text)
    }

    fn problem(&mut self, raw: &'t RawValue) -> Option<(Problem, &'t RawValue)> {
        let written: WrittenProblem<'t> = self.parsed(raw.get())?;
        let id = self.text(written.id)?;
        let type_uri: Option<String> = self.parsed(written.type_uri.get())?;
        let mut members: Vec<Member> = Vec::new();
        for WrittenMember { name: raw, required, schema } in written.members {
            let (name, place) = (self.text(raw)?, self.place(raw.get()));
            if RESERVED.contains(&name.as_str()) {
                let message = format!("every problem document has a `{name}` of its own");
                self.report(place, &message, Some("give the member another name"));
            } else if members.iter().any(|member| member.name == name) {
                let message = format!("`{id}` has two members named `{name}`");
                self.report(place, &message, None);
            }
            members.push(Member { name, required, schema });
        }
        let place = self.place(written.id.get());
        if written.codes.is_empty() {
            self.report(place.clone(), &format!("`{id}` has no code"), None);
        }
        let problem = Problem {
            id,
            name: written.name,
            renamed_from: written.renamed_from,
            type_uri,
            type_before: written.type_before,
            codes: written.codes,
            members,
            headers: written.headers,
            masked: written.masked,
            grpc: written.grpc,
            retry: written.retry,
            texts: written.texts,
            example: written.example,
            place,
        };
        Some((problem, written.type_uri))
    }

    /// Problems are told apart by `id` in a contract and by `type` on the wire.
    fn check_different(&mut self, problems: &[(Problem, &'t RawValue)]) {
        let mut ids: BTreeSet<&str> = BTreeSet::new();
        let mut types: BTreeMap<&str, &str> = BTreeMap::new();
        for (problem, _) in problems {
            if let Some(uri) = problem.type_before.as_deref()
                && let Some(other) = types.insert(uri, &problem.id)
            {
                let message = format!("`{other}` and `{}` had the same type before", problem.id);
                let help =
                    "a problem had been one of them: correct the `renamed_from` of the other";
                self.report(problem.place.clone(), &message, Some(help));
            }
        }
        for (problem, type_uri) in problems {
            if !ids.insert(&problem.id) {
                let message = format!("two problems have the id `{}`", problem.id);
                let help = "write another one on one of the variants, as `id = \"…\"`";
                self.report(problem.place.clone(), &message, Some(help));
            } else if let Some(uri) = problem.type_uri.as_deref()
                && let Some(other) = types.insert(uri, &problem.id)
            {
                let message = format!("`{other}` and `{}` have the same type", problem.id);
                let help = "clients tell problems apart by `type`: give each its own";
                self.report(self.place(type_uri.get()), &message, Some(help));
            }
        }
    }

    fn text(&mut self, raw: &'t RawValue) -> Option<String> {
        self.parsed(raw.get())
    }

    /// The value that a part of the document holds; otherwise reports why it does not.
    fn parsed<T: Deserialize<'t>>(&mut self, part: &'t str) -> Option<T> {
        match serde_json::from_str(part) {
            Ok(value) => Some(value),
            Err(error) => {
                let at = self.place(part).start + offset(part, error.line(), error.column());
                let words = error.to_string();
                // The place follows in the words of the library too, counted from the part.
                let message = words.split(" at line ").next().unwrap_or(&words).to_owned();
                let help = "`status_codes::assert_contract!` writes contracts";
                self.report(at..at, &message, Some(help));
                None
            }
        }
    }

    /// Where a part of the document's text is.
    fn place(&self, part: &str) -> Range<usize> {
        let start = part.as_ptr().addr().saturating_sub(self.document.text.as_ptr().addr());
        start..start + part.len()
    }

    fn report(&mut self, place: Range<usize>, message: &str, help: Option<&str>) {
        self.mistakes.push(Diagnostic::at(self.document, place, message, help));
    }
}

/// Where a line and a column of the library's are in a text: lines count from 1, and columns count the
/// bytes up to the last that was read.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    before + column.saturating_sub(1)
}
