//! Specs of any size, each large in one way.

#[path = "../support/library.rs"]
mod library;

use std::fmt::Display;

use library::LibraryInMemory;
use status_codegen::Compiled;

/// A spec, and the files that it extends.
pub(crate) struct Spec {
    pub(crate) text: String,
    pub(crate) files: LibraryInMemory,
}

impl Spec {
    /// What comes of the spec.
    pub(crate) fn compile(&self) -> Compiled {
        self.files.compile(&self.text)
    }
}

/// How a spec grows: its name, the size that is asked of the engine, and the spec of any size.
pub(crate) type Growth = (&'static str, usize, fn(usize) -> Spec);

/// The specs that are sound.
pub(crate) const SOUND: &[Growth] = &[
    ("codes", 60_000, |size| plain(codes(size))),
    ("far-codes", 60_000, |size| plain(each(size, |at| code(at * 1000)))),
    ("members", 10_000, |size| {
        let members = listed(size, |at| (size - at - 1) * 2);
        plain(format!(
            "{}[predicate.is_even]\ncodes = [{members}]\n",
            each(size, |at| code(at * 2))
        ))
    }),
    ("member-ranges", 10_000, |size| {
        let members = listed(size, |at| format!("'{}..=4000000'", at * 2));
        plain(format!("{}[predicate.is_it]\ncodes = [{members}]\n", codes(size * 2)))
    }),
    ("predicates", 1000, |size| {
        let predicate = |at| format!("[predicate.is_{at}]\ncodes = [0]\n");
        plain(format!("{}{}", codes(1), each(size, predicate)))
    }),
    ("classes", 10_000, |size| {
        let class = |at| {
            let (first, last) = (at * 2, at * 2 + 1);
            format!(
                "[[class]]\nname = 'Class{at}'\ncodes = '{first}..={last}'\nfallback = {first}\n"
            )
        };
        plain(format!("{}{}", each(size, class), codes(size * 2)))
    }),
    ("former", 10_000, |size| {
        let former = listed(size, |at| format!("'Old {at}'"));
        plain(format!("[0]\nphrase = 'New'\nformer = [{former}]\n"))
    }),
    ("languages", 10_000, |size| {
        let summary = |at| format!("summary.en-x{at} = 'It is.'\n");
        let languages = listed(size, |at| format!("'en-x{at}'"));
        plain(format!("languages = [{languages}]\n[0]\nphrase = 'It'\n{}", each(size, summary)))
    }),
    ("headers", 10_000, |size| {
        let headers = listed(size, |at| format!("'X-{at}'"));
        plain(format!("[0]\nphrase = 'It'\nheaders.required = [{headers}]\n"))
    }),
    ("references", 10_000, |size| {
        let references = listed(size, |at| format!("'RFC {at}'"));
        plain(format!("[0]\nphrase = 'It'\nreference = [{references}]\n"))
    }),
    ("retired", 100_000, |size| {
        let retired = listed(size, |at| (size - at) * 2);
        retiring(&retired, &codes(1))
    }),
    ("only", 100_000, |size| extending(&format!("only = [{}]", listed(size, |_| 0)), codes(9), "")),
    ("only-distinct", 60_000, |size| {
        let only = listed(size, |at| (size - at - 1) * 2);
        extending(&format!("only = [{only}]"), codes(size * 2), "")
    }),
    ("except", 100_000, |size| {
        extending(&format!("except = [{}]", listed(size, |_| 0)), codes(9), "")
    }),
    ("left-out", 10_000, |size| {
        let predicate = |at| format!("[predicate.is_{at}]\ncodes = [{at}]\n");
        let base = format!("{}{}", codes(size), each(size, predicate));
        extending("only = [0]", base, "")
    }),
    ("overrides", 20_000, |size| {
        let change = |at| format!("[{at}]\noverride = true\nwire = 'log-only'\n");
        extending("", codes(size), &each(size, change))
    }),
    ("parents", 2000, |size| {
        let base = |at: usize| {
            format!(
                "retired = [{}]\n{HEADER}[predicate.is_{at}]\ncodes = [{at}]\n{}",
                at + 1_000_000,
                code(at)
            )
        };
        let path = |at| format!("base/{at}.toml");
        Spec {
            text: format!(
                "format = 1\nextends = [{}]\n",
                listed(size, |at| format!("'{}'", path(at)))
            ),
            files: (0..size).map(|at| (path(at), format!("format = 1\n{}", base(at)))).collect(),
        }
    }),
    ("long-summary", 1 << 20, |size| {
        plain(format!("[0]\nphrase = 'It'\nsummary.en = '{}'\n", "long ".repeat(size / 5) + "."))
    }),
    ("long-details", 1 << 20, |size| {
        plain(format!("[0]\nphrase = 'It'\ndetails.en = '''{}'''\n", "long\n".repeat(size / 5)))
    }),
    ("long-phrase", 1 << 20, |size| plain(format!("[0]\nphrase = 'P{}'\n", "p".repeat(size)))),
    ("long-phrase-of-words", 1 << 20, |size| {
        plain(format!("[0]\nphrase = 'P{}'\n", " p".repeat(size / 2)))
    }),
    ("long-comment", 1 << 20, |size| plain(format!("#{}\n{}", "c".repeat(size), codes(1)))),
    ("comments", 100_000, |size| plain(format!("{}{}", "# c\n".repeat(size), codes(1)))),
];

/// The specs that are wrong.
pub(crate) const WRONG: &[Growth] = &[
    ("unknown-keys", 10_000, |size| {
        plain(format!("[0]\nphrase = 'It'\n{}", each(size, |at| format!("colour-{at} = 1\n"))))
    }),
    ("unknown-tables", 10_000, |size| {
        plain(format!("{}{}", codes(1), each(size, |at| format!("[colour-{at}]\n"))))
    }),
    ("bad-phrases", 10_000, |size| plain(each(size, |at| format!("[{at}]\nphrase = 'é'\n")))),
    ("no-phrases", 10_000, |size| plain(each(size, |at| format!("[{at}]\n")))),
    ("members-on-one-line", 10_000, |size| {
        let members = listed(size, |_| "'x'");
        plain(format!("{}[predicate.is_it]\ncodes = [{members}]\n", codes(1)))
    }),
    ("members-not-registered", 10_000, |size| {
        let members = listed(size, |at| at + 1);
        plain(format!("{}[predicate.is_it]\ncodes = [{members}]\n", codes(1)))
    }),
    ("one-phrase", 10_000, |size| plain(each(size, |at| format!("[{at}]\nphrase = 'Always'\n")))),
    ("former-on-one-line", 10_000, |size| {
        let former = listed(size, |at| format!("'Code {at}'"));
        plain(format!("{}[{size}]\nphrase = 'It'\nformer = [{former}]\n", codes(size)))
    }),
    ("former-twice", 10_000, |size| {
        let former = listed(size, |_| "'Old'");
        plain(format!("[0]\nphrase = 'It'\nformer = [{former}]\n"))
    }),
    ("classes-overlap", 10_000, |size| {
        let class = |at| format!("[[class]]\nname = 'Class{at}'\ncodes = '0..=9'\n");
        plain(format!("{}{}", each(size, class), codes(1)))
    }),
    ("in-no-class", 10_000, |size| {
        plain(format!("[[class]]\nname = 'It'\ncodes = '0..=0'\n{}", codes(size)))
    }),
    ("retired-and-used", 10_000, |size| retiring(&listed(size, |at| at), &codes(size))),
    ("retired-and-inherited", 10_000, |size| {
        let mut spec = extending("", codes(size), "");
        spec.text =
            spec.text.replacen('\n', &format!("\nretired = [{}]\n", listed(size, |at| at)), 1);
        spec
    }),
    ("retired-and-wanted", 10_000, |size| {
        let wanted = listed(size, |at| at * 2);
        let mut spec = extending(&format!("only = [{wanted}]"), codes(size * 2), "");
        spec.text = spec.text.replacen('\n', &format!("\nretired = [{wanted}]\n"), 1);
        spec
    }),
    ("out-of-range", 10_000, |size| plain(each(size, |at| code(at + 5_000_000_000)))),
    ("no-summary", 10_000, |size| plain(format!("languages = ['en']\n{}", codes(size)))),
    ("override-of-nothing", 10_000, |size| {
        plain(each(size, |at| format!("[{at}]\noverride = true\nphrase = 'Code {at}'\n")))
    }),
    ("unmarked-overrides", 10_000, |size| extending("", codes(size), &codes(size))),
    ("only-of-nothing", 10_000, |size| {
        let only = listed(size, |at| at + 9);
        extending(&format!("only = [0, {only}]"), codes(1), "")
    }),
    ("inherited-phrases", 10_000, |size| {
        let other = |at: usize| {
            let number = size + at * 2;
            format!("[{number}]\nphrase = 'It'\nname = 'Other{at}'\nformer = ['Code {at}']\n")
        };
        let only = listed(size, |at| size + at * 2);
        let files = [("a.toml", codes(size)), ("b.toml", each(size, other))];
        Spec {
            text: format!(
                "format = 1\nextends = ['a.toml', {{ path = 'b.toml', only = [{only}] }}]\n"
            ),
            files: files
                .map(|(path, codes)| (path.to_owned(), plain(codes).text))
                .into_iter()
                .collect(),
        }
    }),
    ("clashing-parents", 10_000, |size| {
        let other = each(size, |at| format!("[{at}]\nphrase = 'Other {at}'\n"));
        Spec {
            text: "format = 1\nextends = ['a.toml', 'b.toml']\n".to_owned(),
            files: [("a.toml", codes(size)), ("b.toml", other)]
                .map(|(path, codes)| (path.to_owned(), plain(codes).text))
                .into_iter()
                .collect(),
        }
    }),
    ("chain", 200, |size| {
        let base = |at: usize| format!("format = 1\nextends = ['{}.toml']\n", at + 1);
        Spec {
            text: "format = 1\nextends = ['0.toml']\n".to_owned(),
            files: (0..size).map(|at| (format!("{at}.toml"), base(at))).collect(),
        }
    }),
    ("circle", 60, |size| {
        let base = |at: usize| format!("format = 1\nextends = ['{}.toml']\n", (at + 1) % size);
        Spec {
            text: "format = 1\nextends = ['0.toml']\n".to_owned(),
            files: (0..size).map(|at| (format!("{at}.toml"), base(at))).collect(),
        }
    }),
    ("nested-headers", 200, |size| plain(format!("{}[0{}]\nb = 1\n", codes(1), ".a".repeat(size)))),
    ("nested-keys", 200, |size| plain(format!("{}a{} = 1\n", code(0), ".a".repeat(size)))),
    ("nested-lists", 200, |size| {
        plain(format!("{}former = {}{}\n", code(0), "[".repeat(size), "]".repeat(size)))
    }),
    ("nested-tables", 200, |size| {
        plain(format!("{}headers = {}1{}\n", code(0), "{ a = ".repeat(size), " }".repeat(size)))
    }),
    ("missing-parents", 10_000, |size| {
        let parents = listed(size, |at| format!("'{at}.toml'"));
        Spec {
            text: format!("format = 1\nextends = [{parents}]\n"),
            files: LibraryInMemory::default(),
        }
    }),
    ("unknown-registries", 10_000, |size| {
        let parents = listed(size, |at| format!("'acme-{at}'"));
        Spec {
            text: format!("format = 1\nextends = [{parents}]\n"),
            files: LibraryInMemory::default(),
        }
    }),
    ("keys-twice", 10_000, |size| plain("[0]\n".to_owned() + &"phrase = 'It'\n".repeat(size))),
    ("tables-twice", 10_000, |size| plain("[0]\nphrase = 'It'\n".repeat(size))),
    ("no-values", 10_000, |size| plain(each(size, |at| format!("[{at}]\nphrase =\n")))),
    ("no-toml", 10_000, |size| plain("= ] \" {\n".repeat(size))),
    ("codes-twice", 10_000, |size| {
        plain(each(size, |at| format!("{}[{at:#x}]\nphrase = 'It'\n", code(at))))
    }),
    ("long-key", 1 << 20, |size| plain(format!("{}{} = 1\n", codes(1), "k".repeat(size)))),
    ("long-number", 1 << 20, |size| {
        plain(format!("fallback = {}\n{}", "9".repeat(size), codes(1)))
    }),
    ("long-code", 1 << 20, |size| plain(format!("[{}]\nphrase = 'It'\n", "9".repeat(size)))),
    ("long-lifecycle", 1 << 20, |size| {
        plain(format!("{}lifecycle = '{}'\n", code(0), "l".repeat(size)))
    }),
    ("long-name", 1 << 20, |size| plain(format!("{}name = '{}'\n", code(0), "n".repeat(size)))),
    ("long-path", 1 << 20, |size| Spec {
        text: format!("format = 1\nextends = ['{}.toml']\n", "p".repeat(size)),
        files: LibraryInMemory::default(),
    }),
    ("long-phrase-twice", 1 << 20, |size| {
        let phrase = "p".repeat(size);
        plain(format!("[0]\nphrase = 'P{phrase}'\nformer = ['P{phrase}']\n"))
    }),
];

const HEADER: &str = "[registry]\nname = 'large'\ntitle = 'Large'\nrepr = 'u32'\n\
                      codes = '0..=4294967295'\ndigits = 1\n";

/// A spec without parents; what comes first may still be of its header.
fn plain(rest: String) -> Spec {
    let mut text = rest;
    text.insert_str(0, HEADER);
    text.insert_str(0, "format = 1\n");
    Spec { text, files: LibraryInMemory::default() }
}

fn retiring(retired: &str, rest: &str) -> Spec {
    let text = format!("format = 1\nretired = [{retired}]\n{HEADER}{rest}");
    Spec { text, files: LibraryInMemory::default() }
}

/// A spec with one parent, of which it picks these codes.
fn extending(pick: &str, base: String, rest: &str) -> Spec {
    let comma = if pick.is_empty() { "" } else { ", " };
    Spec {
        text: format!("format = 1\nextends = [{{ path = 'base.toml'{comma}{pick} }}]\n{rest}"),
        files: [("base.toml".to_owned(), plain(base).text)].into_iter().collect(),
    }
}

fn codes(size: usize) -> String {
    each(size, code)
}

fn code(number: usize) -> String {
    format!("[{number}]\nphrase = 'Code {number}'\n")
}

fn each(size: usize, line: impl Fn(usize) -> String) -> String {
    (0..size).map(line).collect::<Vec<_>>().concat()
}

fn listed<T: Display>(size: usize, item: impl Fn(usize) -> T) -> String {
    (0..size).map(|at| item(at).to_string()).collect::<Vec<_>>().join(", ")
}
