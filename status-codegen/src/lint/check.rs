//! The lints. They look at what the root itself writes, as far as that is sound.

use super::finding::{Checked, Finding, Lint};
use crate::compile::{Compiled, LeftOut, Loaded, ROOT, load};
use crate::diagnostic::{Problem, Problems, quoted};
use crate::document::{Document, Library};
use crate::model::{Catalogue, Code, Home, Str};
use crate::spec::{self, TextKind};

/// Compiles a spec, and says what in it is most likely not meant.
///
/// Which files are part of the spec's package the engine cannot know: `is_packaged` tells it of
/// each that the spec extends.
pub fn check(
    root: Document,
    library: &dyn Library,
    is_packaged: &dyn Fn(&Document) -> bool,
) -> Checked {
    let path = root.path.clone();
    let loaded = load(root, library);
    let mut findings = Vec::new();
    for &lint in Lint::ALL {
        let mut problems = Problems::default();
        for problem in run(lint, &loaded, library, is_packaged) {
            problems.report(problem);
        }
        let diagnostics = problems.finish(&loaded.documents).into_iter();
        findings.extend(diagnostics.map(|diagnostic| Finding { lint, diagnostic }));
    }
    findings.sort_by_cached_key(|Finding { diagnostic: it, .. }| {
        (it.path() != path, it.path().to_owned(), it.line(), it.column())
    });
    Checked { compiled: Compiled::from(loaded), findings }
}

fn run(
    lint: Lint,
    loaded: &Loaded,
    library: &dyn Library,
    is_packaged: &dyn Fn(&Document) -> bool,
) -> Vec<Problem> {
    let subjects = subjects(loaded);
    match lint {
        Lint::LostFallback => lost_fallbacks(loaded),
        Lint::MissingReference => missing_references(loaded, &subjects).into_iter().collect(),
        Lint::PhraseDiffers => subjects.iter().filter_map(Subject::phrase_differs).collect(),
        Lint::SummaryRepeatsPhrase => {
            subjects.iter().flat_map(Subject::repeating_summaries).collect()
        }
        Lint::TakenNumber => {
            let family = family(loaded, library);
            subjects.iter().filter_map(|subject| subject.taken_number(&family)).collect()
        }
        Lint::UnpackagedFile => unpackaged_files(loaded, is_packaged),
    }
}

/// The codes that the root writes and that are sound.
fn subjects(loaded: &Loaded) -> Vec<Subject<'_>> {
    let is_legible = !loaded.problems.is_muted(ROOT);
    let Some(own) = loaded.own.as_ref().filter(|_| is_legible) else { return Vec::new() };
    let subjects = own.spec.codes.iter().filter_map(|written| {
        let number = written.number;
        let code = loaded.root.codes.get(&number.value)?;
        (code.place == Some(number.span)).then(|| Subject {
            shown: loaded.root.notation().write(number.value),
            written,
            code: &code.code,
            inherited: own.inherited.get(&number.value).map(|inherited| &inherited.code),
        })
    });
    subjects.collect()
}

/// One finding for all codes, unless the registry as a whole has a source.
fn missing_references(loaded: &Loaded, subjects: &[Subject<'_>]) -> Option<Problem> {
    let header = loaded.own.as_ref()?.spec.header.value();
    if header.is_some_and(|it| !it.source.is_absent() || !it.references.is_empty()) {
        return None;
    }
    let codes: Vec<_> = subjects.iter().filter(|subject| subject.lacks_reference()).collect();
    let (message, help) = match codes.as_slice() {
        [] => return None,
        [only] => (
            format!("{} has no `reference`", only.shown),
            "say where it is defined: `reference = \"https://…\"`",
        ),
        [first, .., last] => (
            format!(
                "{} codes have no `reference`, from {} to {}",
                codes.len(),
                first.shown,
                last.shown
            ),
            "say where they are defined: `source = \"https://…\"` in `[registry]`, or a `reference` \
             for each",
        ),
    };
    Some(Problem::new(codes.first()?.written.number.span, message).help(help))
}

/// Where an item of `extends` leaves out what its classes need, and nothing else gives it.
fn lost_fallbacks(loaded: &Loaded) -> Vec<Problem> {
    let Some(own) = &loaded.own else { return Vec::new() };
    let is_lost = |class: &str| {
        let mut classes = loaded.root.classes.iter();
        classes.any(|known| known.name == class && known.fallback.is_none())
    };
    let lost = own.left_out.iter().filter(|left| is_lost(&left.class));
    let problems = lost.map(|LeftOut { span, class, number }| {
        let number = loaded.root.notation().toml(*number);
        let message = format!("{number} is left out, the fallback of the class {}", quoted(class));
        let help = format!("pick {number}, too: what is not registered is treated as that");
        Problem::new(*span, message).help(help)
    });
    problems.collect()
}

/// Where a file of the package extends one that is none.
fn unpackaged_files(loaded: &Loaded, is_packaged: &dyn Fn(&Document) -> bool) -> Vec<Problem> {
    let is_outside =
        |document: usize| loaded.documents.get(document).filter(|document| !is_packaged(document));
    let problems = loaded.links.iter().filter_map(|&(span, document)| {
        let document = is_outside(document)?;
        let message = format!("{} is outside this package", quoted(&document.path));
        let help = "move it below the folder of Cargo.toml, \
                    or commit what `status-codes expand` writes";
        is_outside(span.document).is_none().then(|| Problem::new(span, message).help(help))
    });
    problems.collect()
}

/// The bundled registries that share their classes with the root: those of its protocol.
fn family(loaded: &Loaded, library: &dyn Library) -> Vec<Catalogue> {
    let Home::Bundled(protocol) = &loaded.root.class_home else { return Vec::new() };
    let names = library.bundled_names();
    let catalogues = names.iter().filter_map(|name| library.bundled(name));
    let of_protocol = catalogues.filter(|catalogue| match &catalogue.class_home {
        Home::Bundled(home) => home == protocol,
        Home::This | Home::Ancestor(_) => catalogue.registry.name == *protocol,
    });
    of_protocol.map(std::borrow::Cow::into_owned).collect()
}

/// A sound code of the root, as it is written and as it came out.
struct Subject<'l> {
    /// The number as the registry writes it.
    shown: String,
    written: &'l spec::Code,
    code: &'l Code,
    inherited: Option<&'l Code>,
}

impl Subject<'_> {
    fn lacks_reference(&self) -> bool {
        self.inherited.is_none() && self.code.references.is_empty()
    }

    fn phrase_differs(&self) -> Option<Problem> {
        let inherited = &self.inherited?.phrase;
        let phrase = self.written.phrase.given()?;
        let is_kept = self.code.former.iter().any(|former| former.phrase == *inherited);
        (phrase.value != *inherited && !is_kept).then(|| {
            let message = format!("the phrase of the parent is {inherited:?}");
            let help = format!(
                "keep it and write a `title.en`, or add it to `former`, as `former = [{inherited:?}]`"
            );
            Problem::new(phrase.span, message).help(help)
        })
    }

    fn taken_number(&self, family: &[Catalogue]) -> Option<Problem> {
        if self.inherited.is_some() {
            return None;
        }
        let mut others = family.iter().filter_map(|catalogue| {
            let mut codes = catalogue.codes.iter().filter(|code| code.home == Home::This);
            let code = codes.find(|code| code.number == self.code.number)?;
            Some((&catalogue.registry.name, &code.phrase))
        });
        let is_same = |(_, phrase): &(_, &Str)| phrase.eq_ignore_ascii_case(&self.code.phrase);
        let (registry, phrase) = others.next().filter(|other| !is_same(other))?;
        if others.any(|other| is_same(&other)) {
            return None;
        }
        let number = &self.shown;
        let message = format!("{number} is {phrase:?} in the registry `{registry}`");
        let help = format!(
            "take a number that nobody has, or, if that is meant, \
             extend `{{ registry = \"{registry}\", only = [{number}] }}`"
        );
        Some(Problem::new(self.written.number.span, message).help(help))
    }

    fn repeating_summaries(&self) -> Vec<Problem> {
        let summaries = self.written.texts.iter().filter(|text| text.kind == TextKind::Summary);
        let problems = summaries.filter_map(|text| {
            let language = &text.translation.language;
            let summary = bare(text.translation.text.as_deref()?);
            let known = self.code.text(&language.value);
            let title = known.and_then(|known| known.title.as_deref());
            let what = if summary == bare(&self.code.phrase) {
                "phrase"
            } else if title.is_some_and(|title| summary == bare(title)) {
                "title"
            } else {
                return None;
            };
            let message = format!("the summary is the {what} again");
            let help = "say in one sentence who does what, or remove the summary";
            Some(Problem::new(language.span, message).help(help))
        });
        problems.collect()
    }
}

/// The letters and digits of a text, in lower case.
fn bare(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    for character in text.chars().filter(|it| it.is_alphanumeric()) {
        bare.extend(character.to_lowercase());
    }
    bare
}
