//! What a reader has to know of a language to find its numbers and names: where comments are, what
//! quotes a string, and what its lines mean.

use std::path::Path;

/// A language, or several that read alike.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Language {
    /// How comments open and close; one without a close ends with its line.
    pub(super) comments: &'static [(&'static str, &'static str)],
    /// What opens and closes a string.
    pub(super) quotes: &'static str,
    pub(super) layout: Layout,
    /// Whether the entries of an enum or of an array have the numbers of their places, and programs use
    /// them as such.
    pub(super) counts: bool,
}

/// What groups the entries of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    /// Brackets, as in programming languages and JSON.
    Brackets,
    /// Brackets and indentation: YAML.
    Indentation,
    /// Brackets and headings in brackets: TOML, INI.
    Sections,
    /// Lines with cells: CSV, Markdown, plain text.
    Rows,
    /// Elements: HTML, XML.
    Markup,
}

/// The endings of file names by language. What is not here is not opened when a folder is read.
const LANGUAGES: &[(&[&str], Language)] = &[
    (&["rs"], code(&[("//", ""), ("/*", "*/")], "\"c")),
    (
        &[
            "c", "cc", "cpp", "cs", "cxx", "d", "fbs", "h", "hh", "hpp", "hxx", "inc", "ino", "m",
            "mm", "thrift", "v", "vala", "zig",
        ],
        Language { counts: true, ..code(&[("//", ""), ("/*", "*/")], "\"'") },
    ),
    (
        &["dart", "gradle", "groovy", "java", "kt", "kts", "proto", "scala", "swift"],
        code(&[("//", ""), ("/*", "*/")], "\"'"),
    ),
    (
        &["cjs", "cts", "go", "js", "jsx", "mjs", "mts", "ts", "tsx"],
        Language { counts: true, ..code(&[("//", ""), ("/*", "*/")], "\"'`") },
    ),
    (&["php", "phtml"], code(&[("//", ""), ("/*", "*/"), ("# ", "")], "\"'")),
    (&["py", "pyi", "pyx"], code(&[("#", ""), ("\"\"\"", "\"\"\""), ("'''", "'''")], "\"'")),
    (
        &[
            "awk", "bash", "cmake", "cr", "ex", "exs", "jl", "nim", "pl", "pm", "r", "raku", "rb",
            "sh", "t", "tcl",
        ],
        code(&[("#", "")], "\"'"),
    ),
    (&["erl", "hrl"], code(&[("%", "")], "\"'")),
    (&["lua"], code(&[("--[[", "]]"), ("--", "")], "\"'")),
    (&["sql"], code(&[("--", ""), ("/*", "*/")], "\"'")),
    (&["ada", "adb", "ads", "vhd"], code(&[("--", "")], "\"")),
    (&["elm", "hs", "purs"], code(&[("{-", "-}"), ("-- ", "")], "\"")),
    (&["ml", "mli", "fs", "fsi", "fsx"], code(&[("(*", "*)"), ("//", "")], "\"")),
    (&["clj", "cljc", "cljs", "el", "lisp", "rkt", "scm"], code(&[(";", "")], "\"")),
    (&["pas", "pp"], code(&[("//", ""), ("{", "}"), ("(*", "*)")], "'")),
    (&["json", "json5", "jsonc"], code(&[("//", "")], "\"'")),
    (&["yaml", "yml"], layout(Layout::Indentation, &[("#", "")], "\"'")),
    (
        &["cfg", "conf", "ini", "properties", "toml"],
        layout(Layout::Sections, &[("#", ""), (";", "")], "\"'"),
    ),
    (&["adoc", "csv", "markdown", "md", "rst", "tsv", "txt"], layout(Layout::Rows, &[], "")),
    (&["htm", "html", "plist", "xhtml", "xml"], layout(Layout::Markup, &[("<!--", "-->")], "\"")),
];

const fn code(comments: &'static [(&'static str, &'static str)], quotes: &'static str) -> Language {
    layout(Layout::Brackets, comments, quotes)
}

const fn layout(
    layout: Layout,
    comments: &'static [(&'static str, &'static str)],
    quotes: &'static str,
) -> Language {
    Language { comments, quotes, layout, counts: false }
}

/// What a file is read as whose name says nothing.
const UNKNOWN: &Language = &code(&[("//", ""), ("/*", "*/"), ("# ", "")], "\"'");

impl Language {
    /// The language of a file by the ending of its name.
    pub(super) fn of(path: &Path) -> Option<&'static Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        let known = LANGUAGES.iter().find(|(endings, _)| endings.contains(&ending.as_str()));
        known.map(|(_, language)| language)
    }

    /// The language of a file that is read whatever its name is.
    pub(super) fn of_any(path: &Path) -> &'static Self {
        Self::of(path).unwrap_or(UNKNOWN)
    }

    /// Whether `'` begins a character and nothing longer, as it does in Rust beside lifetimes.
    pub(super) fn has_lifetimes(&self) -> bool {
        self.quotes.contains('c')
    }
}
