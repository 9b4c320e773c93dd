//! A site to look at.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use assert_cmd::Command;
use scraper::{ElementRef, Html, Selector};

pub(crate) const LANGUAGES: [&str; 2] = ["en", "ko"];

/// A site on the disk.
pub(crate) struct Site {
    pub(crate) folder: PathBuf,
    /// The texts of all files, by their paths with `/` between the names.
    pub(crate) files: BTreeMap<String, String>,
}

/// The site of all bundled registries.
pub(crate) static BUNDLED: LazyLock<Site> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("site");
    command(&folder).assert().success();
    Site::read(folder)
});

/// The command that writes a site into a folder.
pub(crate) fn command(folder: &Path) -> Command {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("status-codes"));
    command.arg("site").arg("--out").arg(folder);
    command
}

impl Site {
    pub(crate) fn read(folder: PathBuf) -> Self {
        let mut files = BTreeMap::new();
        let mut open = vec![folder.clone()];
        while let Some(below) = open.pop() {
            for entry in fs::read_dir(below).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    open.push(path);
                    continue;
                }
                let names = path.strip_prefix(&folder).unwrap().iter();
                let name = names.map(|it| it.to_str().unwrap()).collect::<Vec<_>>().join("/");
                files.insert(name, fs::read_to_string(path).unwrap());
            }
        }
        Self { folder, files }
    }

    /// Every page with its path.
    pub(crate) fn pages(&self) -> impl Iterator<Item = (&str, Html)> {
        let is_page = |path: &str| Path::new(path).extension().is_some_and(|it| it == "html");
        let pages = self.files.iter().filter(move |(path, _)| is_page(path));
        pages.map(|(path, text)| (path.as_str(), Html::parse_document(text)))
    }

    pub(crate) fn page(&self, path: &str) -> Html {
        let text = self.files.get(path).unwrap_or_else(|| panic!("there is no {path}"));
        Html::parse_document(text)
    }
}

pub(crate) fn select<'p>(page: &'p Html, selector: &str) -> Vec<ElementRef<'p>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

/// The words of an element, each parted from the next by one space.
pub(crate) fn words(element: ElementRef<'_>) -> String {
    let text: String = element.text().collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of the one element that there is.
pub(crate) fn words_of(page: &Html, selector: &str) -> String {
    let found = select(page, selector);
    assert_eq!(found.len(), 1, "{selector}");
    words(found[0])
}
