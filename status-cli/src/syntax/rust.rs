//! Rust.

use super::Syntax;
use super::markdown;

/// Its keywords, those that it keeps for later included.
pub(crate) const RUST: Syntax = Syntax {
    keywords: &[
        "Self", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue",
        "crate", "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if",
        "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv",
        "pub", "ref", "return", "self", "static", "struct", "super", "trait", "true", "try",
        "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
    ],
    escape_keyword: |name| format!("{name}_"),
    string: |text| format!("{text:?}"),
    comment: markdown::line,
};
