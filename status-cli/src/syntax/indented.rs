//! Source code in the making, line by line.

use super::text::wrapped;

/// The width that comments are wrapped to.
const WIDTH: usize = 100;

/// Lines of source code, each as deep as the blocks around it.
#[derive(Debug)]
pub(crate) struct Indented {
    text: String,
    depth: usize,
    /// What one block puts before each of its lines.
    unit: &'static str,
}

/// How a language marks its documentation comments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Comment {
    /// `/** … */`
    Starred,
    /// `/// …`
    Slashed,
}

impl Indented {
    /// Nothing yet; each block is to be indented by `unit`.
    pub(crate) fn new(unit: &'static str) -> Self {
        Self { text: String::new(), depth: 0, unit }
    }

    /// The lines so far.
    pub(crate) fn into_text(self) -> String {
        self.text
    }

    /// Adds a line; an empty one is not indented.
    pub(crate) fn line(&mut self, line: impl AsRef<str>) {
        let line = line.as_ref();
        if !line.is_empty() {
            self.text.extend(std::iter::repeat_n(self.unit, self.depth));
            self.text += line;
        }
        self.text.push('\n');
    }

    /// Adds to the last line.
    pub(crate) fn append(&mut self, end: &str) {
        self.text.truncate(self.text.trim_end_matches('\n').len());
        self.text += end;
        self.text.push('\n');
    }

    /// Adds lines.
    pub(crate) fn lines<L: AsRef<str>>(&mut self, lines: impl IntoIterator<Item = L>) {
        for line in lines {
            self.line(line);
        }
    }

    /// Adds an empty line.
    pub(crate) fn blank(&mut self) {
        self.line("");
    }

    /// Whether the line ends within this width where it would be added now.
    pub(crate) fn fits(&self, line: &str, width: usize) -> bool {
        self.depth * self.unit.len() + textwrap::core::display_width(line) <= width
    }

    /// Adds lines one step deeper.
    pub(crate) fn deeper(&mut self, inside: impl FnOnce(&mut Self)) {
        self.depth += 1;
        inside(self);
        self.depth -= 1;
    }

    /// Adds the further lines of a statement.
    pub(crate) fn continued<L: AsRef<str>>(&mut self, lines: impl IntoIterator<Item = L>) {
        self.deeper(|code| code.deeper(|code| code.lines(lines)));
    }

    /// Adds `head {`, lines one step deeper, and `}`.
    pub(crate) fn block(&mut self, head: &str, inside: impl FnOnce(&mut Self)) {
        self.block_ending(head, "}", inside);
    }

    /// Adds `head {`, lines one step deeper, and `end`.
    pub(crate) fn block_ending(&mut self, head: &str, end: &str, inside: impl FnOnce(&mut Self)) {
        self.line(format!("{head} {{"));
        self.deeper(inside);
        self.line(end);
    }

    /// Adds `head`, lines one step deeper between braces on lines of their own.
    pub(crate) fn block_below(&mut self, head: &str, inside: impl FnOnce(&mut Self)) {
        self.lines([head, "{"]);
        self.deeper(inside);
        self.line("}");
    }

    /// Adds a documentation comment of these paragraphs and, after them, tags of a line each.
    pub(crate) fn comment(&mut self, style: Comment, paragraphs: &[String], tags: &[String]) {
        let width = WIDTH.saturating_sub(self.depth * self.unit.len() + 4);
        let mut lines = Vec::new();
        for paragraph in paragraphs {
            if !lines.is_empty() {
                lines.push(String::new());
            }
            lines.extend(wrapped(paragraph, width));
        }
        if !lines.is_empty() && !tags.is_empty() {
            lines.push(String::new());
        }
        lines.extend(tags.iter().cloned());
        match (style, lines.as_slice()) {
            (_, []) => {}
            (Comment::Slashed, lines) => {
                self.lines(lines.iter().map(|line| format!("/// {line}").trim_end().to_owned()));
            }
            (Comment::Starred, [only]) => self.line(format!("/** {only} */")),
            (Comment::Starred, lines) => {
                self.line("/**");
                self.lines(lines.iter().map(|line| format!(" * {line}").trim_end().to_owned()));
                self.line(" */");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_indent_and_comments_wrap() {
        let mut code = Indented::new("    ");
        let long = format!("{} {}", "a".repeat(60), "b".repeat(60));
        code.block("class A", |code| {
            code.comment(Comment::Starred, &["One.".to_owned()], &[]);
            code.line("int a;");
            code.blank();
            code.comment(Comment::Starred, std::slice::from_ref(&long), &["@see a".to_owned()]);
            code.comment(Comment::Slashed, &["One.".to_owned(), "Two.".to_owned()], &[]);
        });
        let (a, b) = long.split_once(' ').unwrap();
        let expected = format!(
            "class A {{\n    /** One. */\n    int a;\n\n    /**\n     * {a}\n     * {b}\n     *\n     \
             * @see a\n     */\n    /// One.\n    ///\n    /// Two.\n}}\n"
        );
        assert_eq!(code.into_text(), expected);
    }
}
