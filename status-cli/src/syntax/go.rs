//! Go.

use super::Syntax;
use super::case::pascal;
use super::text::{double_quoted, visible_line};

/// Its keywords, and the predeclared names that a linter keeps from being hidden.
pub(crate) const GO: Syntax = Syntax {
    keywords: &[
        "any",
        "append",
        "bool",
        "break",
        "byte",
        "cap",
        "case",
        "chan",
        "clear",
        "close",
        "comparable",
        "complex",
        "complex128",
        "complex64",
        "const",
        "continue",
        "copy",
        "default",
        "defer",
        "delete",
        "else",
        "error",
        "fallthrough",
        "false",
        "float32",
        "float64",
        "for",
        "func",
        "go",
        "goto",
        "if",
        "imag",
        "import",
        "int",
        "int16",
        "int32",
        "int64",
        "int8",
        "interface",
        "iota",
        "len",
        "make",
        "map",
        "max",
        "min",
        "new",
        "nil",
        "package",
        "panic",
        "print",
        "println",
        "range",
        "real",
        "recover",
        "return",
        "rune",
        "select",
        "string",
        "struct",
        "switch",
        "true",
        "type",
        "uint",
        "uint16",
        "uint32",
        "uint64",
        "uint8",
        "uintptr",
        "var",
    ],
    escape_keyword: |name| format!("{name}_"),
    string,
    comment: visible_line,
};

/// The words that Go's linters want in capitals.
const INITIALISMS: &[&str] = &[
    "Acl", "Api", "Ascii", "Cpu", "Css", "Dns", "Eof", "Guid", "Html", "Http", "Https", "Id", "Ip",
    "Json", "Ok", "Qps", "Ram", "Rpc", "Sla", "Smtp", "Sql", "Ssh", "Tcp", "Tls", "Ttl", "Udp",
    "Ui", "Uid", "Uri", "Url", "Utf8", "Uuid", "Vm", "Xml", "Xmpp", "Xsrf", "Xss",
];

/// The name in `MixedCaps`, with the usual initialisms in capitals: `URITooLong`.
pub(crate) fn mixed_caps(name: &str) -> String {
    let name = pascal(name);
    let mut written = String::with_capacity(name.len());
    for word in words(&name) {
        if INITIALISMS.contains(&word) {
            written += &word.to_uppercase();
        } else {
            written += word;
        }
    }
    written
}

/// The capitalised words of a name.
fn words(name: &str) -> Vec<&str> {
    let mut starts: Vec<_> =
        name.char_indices().filter(|(_, it)| it.is_uppercase()).map(|(place, _)| place).collect();
    if starts.first() != Some(&0) {
        starts.insert(0, 0);
    }
    starts.push(name.len());
    starts.windows(2).filter_map(|place| name.get(place[0]..place[1])).collect()
}

fn string(text: &str) -> String {
    double_quoted(text, &[], |character| match character {
        '\0'..='\u{7f}' => format!("\\x{:02x}", u32::from(character)),
        '\u{80}'..='\u{ffff}' => format!("\\u{:04x}", u32::from(character)),
        _ => format!("\\U{:08x}", u32::from(character)),
    })
}

#[cfg(test)]
mod tests {
    use super::mixed_caps;

    #[test]
    fn initialisms_are_in_capitals() {
        for (name, written) in [
            ("UriTooLong", "URITooLong"),
            ("HttpVersionNotSupported", "HTTPVersionNotSupported"),
            ("is_id", "IsID"),
            ("Identity", "Identity"),
            ("ImATeapot", "ImATeapot"),
            ("Ok", "OK"),
        ] {
            assert_eq!(mixed_caps(name), written);
        }
    }
}
