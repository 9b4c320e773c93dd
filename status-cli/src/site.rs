//! The reference site: what every file of it says.

mod code;
mod contents;
mod front;
mod index;
mod labels;
mod list;
mod localized;
mod machine;
mod map;
mod names;
mod page;
mod predicates;
mod problem;
mod registry;
mod search;
mod slug;
mod tone;

use std::borrow::Cow;

use status_codegen::model::Catalogue;

use self::contents::Contents;
pub(crate) use self::contents::Subject;
use self::page::{INDEX, MAP, PREDICATES, PROBLEMS, Page, REGISTRIES};
use crate::contract::Contract;
use crate::folder::{File, Kind};
use crate::language::Language;

const ASSETS: [(&str, &str); 3] = [
    ("front.js", include_str!("site/assets/front.js")),
    ("search.js", include_str!("site/assets/search.js")),
    ("style.css", include_str!("site/assets/style.css")),
];

/// A site as a folder.
pub(crate) const FOLDER: Kind = Kind { noun: "a site", manifest: "status-codes-site.txt" };

/// The files of a site of the codes of these registries, and of the problems of these contracts.
pub(crate) fn files(
    catalogues: &[Catalogue],
    subject: Subject,
    contracts: &[Contract],
) -> Vec<File> {
    let contents = Contents::new(catalogues, subject, contracts);
    let asset = |(path, text): (&str, _)| File { path: path.to_owned(), text: Cow::Borrowed(text) };
    let mut files: Vec<_> = ASSETS.into_iter().map(asset).collect();
    files.push(File { path: INDEX.to_owned(), text: front::page(contents.registry).into() });
    let english = Page { contents: &contents, language: Language::English, path: INDEX };
    files.push(File { path: machine::LLMS.to_owned(), text: machine::llms(english).into() });
    files.extend(Language::ALL.into_iter().flat_map(|language| pages(&contents, language)));
    files
}

fn pages(contents: &Contents<'_>, language: Language) -> Vec<File> {
    let tag = language.tag();
    let file = |path: &str, write: &dyn Fn(Page<'_>) -> String| {
        let text = write(Page { contents, language, path });
        File { path: format!("{tag}/{path}"), text: text.into() }
    };
    let mut files = vec![
        file(INDEX, &index::page),
        file(REGISTRIES, &registry::overview),
        file(PREDICATES, &predicates::page),
        file(machine::INDEX, &machine::index),
    ];
    if contents.drawn().next().is_some() {
        files.push(file(MAP, &map::page));
    }
    let registry_pages = contents.registry_pages.iter();
    files.extend(registry_pages.map(|it| file(&it.path(), &|page| registry::page(page, it))));
    if !contents.problems.is_empty() {
        files.push(file(PROBLEMS, &problem::overview));
    }
    files
        .extend(contents.problems.iter().map(|it| file(&it.path, &|page| problem::page(page, it))));
    for (section, it) in contents.entries() {
        files.push(file(&it.path, &|page| code::page(page, section, it)));
        files.push(file(&machine::path(it), &|page| machine::document(page, it)));
    }
    files
}
