//! Wrong specs, each with the messages that it deserves: the folder `bad`.
//!
//! A file of the folder holds the specs of one topic. Its format is Markdown with three rules:
//!
//! - A heading `## NAME` begins a case. The block `toml` below it is the spec, the block `text` the
//!   messages, in which the spec is called `NAME.toml`.
//! - A heading `# …` begins a group. If a block `toml` follows, before the first case, every spec of
//!   the group begins with it and a blank line.
//! - A spec whose first line is `# 2 mistakes` has two mistakes. Any other spec has one.
//!
//! A spec that an editor might change by saving it (one with a byte order mark, carriage returns or
//! invisible characters) is a file `NAME.toml` beside the topics, with its messages in
//! `NAME.stderr`. The folders below hold the files that specs extend.
//!
//! To add a case, write its heading and its spec. `BLESS=1 cargo test -p status-data --test corpus`
//! adds the messages; read them as a user would.

mod case;
mod file;
mod topic;

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

pub use case::Case;

/// All wrong specs, in the order of their names.
#[derive(Debug)]
pub struct Corpus {
    folder: PathBuf,
    cases: BTreeMap<String, Case>,
}

impl Corpus {
    /// Reads the folder.
    ///
    /// # Panics
    ///
    /// If a file cannot be read or breaks the rules above.
    #[must_use]
    pub fn read() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("bad");
        let mut cases = BTreeMap::new();
        for path in entries(&folder) {
            let read = match path.extension().and_then(|extension| extension.to_str()) {
                Some("md") => topic::cases(&path),
                Some("toml") => vec![file::case(&path)],
                _ => continue,
            };
            for case in read {
                let name = case.name.clone();
                let earlier = cases.insert(name, case);
                assert!(earlier.is_none(), "two cases have a name of {}", path.display());
            }
        }
        Self { folder, cases }
    }

    /// Every case.
    pub fn cases(&self) -> impl Iterator<Item = &Case> {
        self.cases.values()
    }

    /// The case of this name.
    ///
    /// # Panics
    ///
    /// If there is none.
    #[must_use]
    pub fn case(&self, name: &str) -> &Case {
        self.cases.get(name).unwrap_or_else(|| panic!("there is no case `{name}`"))
    }

    /// Writes every spec into a folder as a file of its own, beside the files that it extends.
    ///
    /// # Errors
    ///
    /// If a file cannot be written.
    ///
    /// # Panics
    ///
    /// If the folder of the corpus cannot be read.
    pub fn write_to(&self, folder: &Path) -> io::Result<()> {
        for below in entries(&self.folder).into_iter().filter(|path| path.is_dir()) {
            let target = folder.join(below.file_name().expect("a folder below has a name"));
            fs::create_dir_all(&target)?;
            for file in entries(&below) {
                fs::copy(&file, target.join(file.file_name().expect("a file has a name")))?;
            }
        }
        self.cases().try_for_each(|case| fs::write(folder.join(case.file()), &case.spec))
    }

    /// The files that hold the messages, as they are once each case has these messages.
    pub fn blessed(&self, messages: impl Fn(&Case) -> String) -> BTreeMap<PathBuf, String> {
        let mut files = BTreeMap::new();
        // From the last to the first, so that the places of the others stay right.
        let mut cases: Vec<_> = self.cases().collect();
        cases.sort_by_key(|case| Reverse(case.place.bytes.start));
        for case in cases {
            let text = files
                .entry(case.place.path.clone())
                .or_insert_with_key(|path| fs::read_to_string(path).unwrap_or_default());
            case.place.fill(text, &messages(case));
        }
        files
    }
}

/// What is in a folder, in the order of the names.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder can be read");
    let mut paths: Vec<_> =
        entries.map(|entry| entry.expect("an entry can be read").path()).collect();
    paths.sort();
    paths
}
