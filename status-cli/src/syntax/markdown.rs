//! Markdown, as `CommonMark` and Python-Markdown both read it.

use super::text::{escaped, visible_line};

/// The text on one line, without a sign that means something, in tables and headings too.
pub(crate) fn line(text: &str) -> String {
    at_the_start(&plain(&visible_line(text)))
}

/// Paragraphs: code stays in backticks, nothing else means anything.
pub(crate) fn paragraphs(text: &str) -> String {
    let paragraphs = text.split("\n\n").map(|paragraph| {
        let lines = paragraph.lines().map(|it| at_the_start(&with_code(&visible_line(it))));
        lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
    });
    paragraphs.filter(|paragraph| !paragraph.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// A link to an address, with a text that is not the address.
pub(crate) fn link(text: &str, address: &str) -> String {
    format!("[{}](<{address}>)", plain(&visible_line(text)))
}

/// The text for a documentation comment: no word begins a list or a heading, wherever the comment is
/// broken into lines.
pub(crate) fn words(text: &str) -> String {
    let line = escaped(&visible_line(text), |character| {
        matches!(character, '\\' | '[' | ']' | '`' | '<' | '*').then(|| format!("\\{character}"))
    });
    let words = line.split(' ').map(|word| {
        let is_mark = matches!(word, "-" | "+" | ">") || word.chars().all(|it| it == '#');
        if is_mark && !word.is_empty() { format!("\\{word}") } else { word.to_owned() }
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Backslashes escape what both dialects let them escape, entities the rest.
fn plain(text: &str) -> String {
    escaped(text, |sign| match sign {
        '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '#' => Some(format!("\\{sign}")),
        '<' => Some("&lt;".to_owned()),
        '>' => Some("&gt;".to_owned()),
        '&' => Some("&amp;".to_owned()),
        '|' => Some("&#124;".to_owned()),
        '~' => Some("&#126;".to_owned()),
        _ => None,
    })
}

/// A line whose backticks come in pairs has code between them.
fn with_code(line: &str) -> String {
    let pieces: Vec<_> = line.split('`').collect();
    let is_code = |index: usize| index % 2 == 1;
    let is_paired = pieces.len() % 2 == 1
        && pieces.iter().enumerate().all(|(index, it)| !is_code(index) || !it.trim().is_empty());
    if !is_paired {
        return plain(line);
    }
    let pieces = pieces.iter().enumerate().map(|(index, piece)| {
        if is_code(index) { format!("`{}`", piece.trim()) } else { plain(piece) }
    });
    pieces.collect()
}

/// The line, which begins no list, no heading and no admonition.
fn at_the_start(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    match line.as_bytes().get(digits) {
        Some(b'.' | b')') if digits > 0 => {
            let (number, rest) = line.split_at(digits);
            format!("{number}\\{rest}")
        }
        Some(b'-' | b'+' | b'!') if digits == 0 => format!("\\{line}"),
        Some(sign @ (b'=' | b':')) if digits == 0 => {
            format!("&#{sign};{}", line.get(1..).unwrap_or_default())
        }
        _ => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_of_a_comment_begins_a_list() {
        assert_eq!(words("- Note: [x] `a` # b"), r"\- Note: \[x\] \`a\` \# b");
    }

    #[test]
    fn nothing_in_a_line_means_anything() {
        assert_eq!(
            line("a_b <c> | `d` & [e](f)"),
            "a\\_b &lt;c&gt; &#124; \\`d\\` &amp; \\[e\\](f)"
        );
        assert_eq!(line("1. - x"), "1\\. - x");
        assert_eq!(line("- x\n# y"), "\\- x \\# y");
        assert_eq!(line("= x"), "&#61; x");
    }

    #[test]
    fn code_stays_code_where_its_backticks_are_paired() {
        assert_eq!(paragraphs("Set `a_b` to *1*.\n\n\n`x"), "Set `a_b` to \\*1\\*.\n\n\\`x");
    }
}
