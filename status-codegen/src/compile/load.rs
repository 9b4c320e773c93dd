//! Finding the parents of a document, and theirs.

use std::collections::HashMap;
use std::rc::Rc;

use status_words::nearest;

use super::bundled;
use super::inherit::inherit;
use super::others::Others;
use super::resolve::resolve;
use super::resolved::{Codes, Resolved};
use super::select::{LeftOut, Selected, select};
use crate::diagnostic::{Located, Problem, Problems, Span, quoted, quoted_all};
use crate::document::{Document, Library};
use crate::spec::{Field, Page, Parent, Source, Spec};

/// The place of the document that a compilation starts from.
pub(crate) const ROOT: usize = 0;

/// How many documents may extend one another in a row. It bounds the stack.
const DEEPEST: usize = 64;

/// A document with everything that it extends.
pub(crate) struct Loaded {
    /// The document.
    pub(crate) root: Rc<Resolved>,
    /// It and the files that it extends, in the order they were opened.
    pub(crate) documents: Vec<Document>,
    /// What each of them came to, `None` while it is being read.
    pub(crate) resolved: Vec<Option<Rc<Resolved>>>,
    /// Which item of `extends` asks for which of them.
    pub(crate) links: Vec<(Span, usize)>,
    /// What the document itself says.
    pub(crate) own: Option<Own>,
    /// What is wrong with them.
    pub(crate) problems: Problems,
}

/// What a document says, and what it says it of.
pub(crate) struct Own {
    /// The document.
    pub(crate) spec: Spec,
    /// The codes that it inherits.
    pub(crate) inherited: Codes,
    /// The fallbacks of classes that it does not pick of its parents.
    pub(crate) left_out: Vec<LeftOut>,
}

/// Reads a document and whatever it extends.
pub(crate) fn load(root: Document, library: &dyn Library) -> Loaded {
    let mut loader = Loader {
        library,
        documents: Vec::new(),
        resolved: Vec::new(),
        places: HashMap::new(),
        bundled: Vec::new(),
        chain: Vec::new(),
        links: Vec::new(),
        own: None,
        problems: Problems::default(),
    };
    let root = loader.document(root, None);
    let Loader { documents, resolved, links, own, problems, .. } = loader;
    Loaded { root, documents, resolved, links, own, problems }
}

/// How a document leads to another.
#[derive(Clone, Copy)]
enum Link {
    /// It extends it.
    Extends,
    /// One of its ranges or mappings names it.
    SpeaksOf,
}

struct Loader<'l> {
    library: &'l dyn Library,
    documents: Vec<Document>,
    /// What each document came to, `None` while it is being read.
    resolved: Vec<Option<Rc<Resolved>>>,
    /// The place of each document, by its id.
    places: HashMap<String, usize>,
    /// The bundled registries that have been asked for.
    bundled: Vec<Rc<Resolved>>,
    /// The documents that are being read, each with the place in the one before that extends it.
    chain: Vec<(usize, Option<Span>)>,
    links: Vec<(Span, usize)>,
    /// What the document says that the compilation starts from.
    own: Option<Own>,
    problems: Problems,
}

impl Loader<'_> {
    fn document(&mut self, document: Document, from: Option<Span>) -> Rc<Resolved> {
        let index = self.documents.len();
        let label = document.path.clone();
        let text = document.text.clone();
        let mut page = Page::parse(index, &text, &mut self.problems);
        let extends = page.extends(&mut self.problems);
        self.places.insert(document.id.clone(), index);
        self.documents.push(document);
        self.resolved.push(None);

        self.chain.push((index, from));
        let named = extends.parents.iter();
        let parents = named.filter_map(|parent| self.parent(index, parent, &mut page)).collect();
        let inherited = inherit(&extends, parents, &mut self.problems);
        let spec = page.read(inherited.merged.numerals(), &mut self.problems);
        let others = self.others(index, &spec);
        self.chain.pop();

        let resolved =
            Rc::new(resolve(index, label, &spec, &inherited, &others, &mut self.problems));
        if self.chain.is_empty() {
            check_not_empty(&spec, extends.given, &resolved, &mut self.problems);
            let left_out = inherited.parents.iter().flat_map(Selected::left_out).collect();
            self.own = Some(Own { inherited: inherited.into_codes(), left_out, spec });
        }
        if let Some(place) = self.resolved.get_mut(index) {
            *place = Some(Rc::clone(&resolved));
        }
        resolved
    }

    /// The registries that the document speaks of without extending them.
    fn others(&mut self, from: usize, spec: &Spec) -> Others {
        let ranges = spec.ranges.iter().map(|range| &range.registry);
        let mappings = spec.mappings.iter().flat_map(|mapping| [&mapping.to, &mapping.from]);
        let mut others = Others::new();
        for source in ranges.chain(mappings).filter_map(Field::given) {
            if let Some(registry) = self.registry(from, source, Link::SpeaksOf) {
                others.insert(source.value.clone(), registry);
            }
        }
        others
    }

    fn registry(
        &mut self,
        from: usize,
        source: &Located<Source>,
        link: Link,
    ) -> Option<Rc<Resolved>> {
        match &source.value {
            Source::Bundled(name) => self.bundled(name, source.span),
            Source::File(path) => self.file(from, path, source.span, link),
        }
    }

    fn parent<'s>(
        &mut self,
        from: usize,
        parent: &'s Parent,
        page: &mut Page<'_>,
    ) -> Option<Selected<'s>> {
        let source = self.registry(from, &parent.source, Link::Extends)?;
        let pick = page.pick(parent, source.numerals(), &mut self.problems)?;
        Some(select(parent, pick, source, &mut self.problems))
    }

    fn bundled(&mut self, name: &str, span: Span) -> Option<Rc<Resolved>> {
        if let Some(resolved) = self.bundled.iter().find(|resolved| resolved.label == name) {
            return Some(Rc::clone(resolved));
        }
        let Some(catalogue) = self.library.bundled(name) else {
            self.problems.report(self.unknown_registry(name, span));
            return None;
        };
        let resolved = Rc::new(bundled::resolve(name, &catalogue));
        self.bundled.push(Rc::clone(&resolved));
        Some(resolved)
    }

    fn unknown_registry(&self, name: &str, span: Span) -> Problem {
        let names = self.library.bundled_names();
        let known: Vec<&str> = names.iter().map(String::as_str).collect();
        let problem = Problem::new(span, format!("no bundled registry is called {}", quoted(name)));
        match nearest(name, known.iter().copied()) {
            Some(known) => problem.help(format!("write {known:?}")),
            None if known.is_empty() => problem,
            None => problem.help(format!(
                "there are {}; a path has a `/` or ends in `.toml`",
                quoted_all(&known)
            )),
        }
    }

    fn file(&mut self, from: usize, path: &str, span: Span, link: Link) -> Option<Rc<Resolved>> {
        let opened = self.library.open(self.documents.get(from)?, path);
        let problem = match opened {
            Err(why) => Problem::new(span, format!("cannot read {}: {why}", quoted(path))),
            Ok(document) => match self.places.get(&document.id) {
                Some(&index) => match self.resolved.get(index) {
                    Some(Some(resolved)) => return Some(Rc::clone(resolved)),
                    _ => self.cycle(index, span, link),
                },
                None if self.chain.len() >= DEEPEST => {
                    let message = format!("more than {DEEPEST} files extend one another here");
                    Problem::new(span, message).help("put some of them into one")
                }
                None => {
                    self.links.push((span, self.documents.len()));
                    return Some(self.document(document, Some(span)));
                }
            },
        };
        self.problems.report(problem);
        None
    }

    fn cycle(&self, first: usize, closing: Span, link: Link) -> Problem {
        let circle = self.chain.iter().skip_while(|(index, _)| *index != first);
        let path = |(index, _): &(usize, _)| Some(self.documents.get(*index)?.path.as_str());
        let mut paths: Vec<_> = circle.clone().filter_map(path).collect();
        paths.extend(paths.first().copied());
        let (verb, help) = match link {
            Link::Extends => ("extend", "take one of them out of the `extends` of another"),
            Link::SpeaksOf => ("lead to", "keep only one of the references between them"),
        };
        let message = format!("these files {verb} each other in a cycle: {}", paths.join(" -> "));
        let opening = circle.clone().nth(1).and_then(|(_, from)| *from);
        Problem::new(closing, message).help(help).related(opening, "the cycle begins here")
    }
}

fn check_not_empty(spec: &Spec, extends: bool, resolved: &Resolved, problems: &mut Problems) {
    let is_headless = spec.header.is_absent() && !extends;
    let nothing = resolved.codes.is_empty() && resolved.refused.is_empty() && spec.numbers_complete;
    // The missing header has been reported, and the rest follows from it.
    if nothing && !is_headless && resolved.certainty.of_codes {
        let place = spec.header.given().map_or(spec.start, |header| header.span);
        let problem = Problem::new(place, "the registry has no codes");
        problems.report(problem.help("a code is a table named by its number, such as `[404]`"));
    }
}
