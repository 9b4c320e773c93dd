//! A page of the guide: the files that its reader writes and the commands that its reader runs.

use std::fmt::{self, Display};
use std::mem;

/// A page, in the order of its text.
pub(crate) struct Page {
    pieces: Vec<Piece>,
}

/// A part of a page.
pub(crate) enum Piece {
    /// Lines for whoever reads.
    Prose(String),
    /// A block below a paragraph that ends in the name of a file.
    File { path: String, appended: bool, fence: String, text: String },
    /// A block of the language `console`.
    Console(Vec<Command>),
}

/// A command, and what comes of it.
pub(crate) struct Command {
    pub(crate) line: String,
    answer: Answer,
}

/// How a command ends and what it prints.
#[derive(Clone, PartialEq)]
pub(crate) struct Answer {
    pub(crate) code: i32,
    pub(crate) output: String,
}

impl Page {
    /// Reads the page.
    ///
    /// # Panics
    ///
    /// If a block is neither a file nor a console, so that nobody would try it.
    pub(crate) fn read(text: &str) -> Self {
        let mut pieces = Vec::new();
        let mut prose = String::new();
        let mut lines = text.lines();
        while let Some(line) = lines.next() {
            let Some(language) = line.strip_prefix("```") else {
                prose += line;
                prose.push('\n');
                continue;
            };
            let block: Vec<_> = lines.by_ref().take_while(|line| *line != "```").collect();
            let paragraph = prose.trim_end().rsplit("\n\n").next().unwrap_or_default();
            let piece = match named_file(paragraph) {
                _ if language == "console" => Piece::Console(commands(&block)),
                Some(path) => Piece::File {
                    path: path.to_owned(),
                    appended: paragraph.contains("to the end of"),
                    fence: line.to_owned(),
                    text: block.join("\n") + "\n",
                },
                None => panic!("nobody tries this block: {}", block.join("\n")),
            };
            pieces.extend([Piece::Prose(mem::take(&mut prose)), piece]);
        }
        pieces.push(Piece::Prose(prose));
        Self { pieces }
    }

    pub(crate) fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    pub(crate) fn commands(&self) -> impl Iterator<Item = &Command> {
        self.pieces.iter().flat_map(|piece| match piece {
            Piece::Console(commands) => commands.as_slice(),
            Piece::Prose(_) | Piece::File { .. } => &[],
        })
    }

    /// Takes over what the commands, in their order, printed.
    pub(crate) fn bless(&mut self, answers: &[Answer]) {
        let commands = self.pieces.iter_mut().flat_map(|piece| match piece {
            Piece::Console(commands) => commands.as_mut_slice(),
            Piece::Prose(_) | Piece::File { .. } => &mut [],
        });
        for (command, answer) in commands.zip(answers) {
            if !command.answer.output.lines().any(|line| line == "...") {
                command.answer = answer.clone();
            }
        }
    }

    /// The page as Markdown.
    pub(crate) fn text(&self) -> String {
        let pieces = self.pieces.iter().map(|piece| match piece {
            Piece::Prose(text) => text.clone(),
            Piece::File { fence, text, .. } => format!("{fence}\n{text}```\n"),
            Piece::Console(commands) => {
                let commands: String = commands.iter().map(Command::to_string).collect();
                format!("```console\n{commands}```\n")
            }
        });
        pieces.collect()
    }
}

/// The file that a paragraph announces: what it ends in, between backticks and before a colon.
fn named_file(paragraph: &str) -> Option<&str> {
    paragraph.strip_suffix("`:")?.rsplit('`').next()
}

fn commands(block: &[&str]) -> Vec<Command> {
    let mut commands: Vec<Command> = Vec::new();
    for line in block {
        if let Some(line) = line.strip_prefix("$ ") {
            let answer = Answer { code: 0, output: String::new() };
            commands.push(Command { line: line.to_owned(), answer });
            continue;
        }
        let command = commands.last_mut().expect("a console begins with a command");
        match line.strip_prefix("? ") {
            Some(code) => command.answer.code = code.parse().expect("an exit code"),
            None => command.answer.output.extend([line, "\n"]),
        }
    }
    commands
}

impl Command {
    /// Whether the answer is the one on the page, where a line `...` is any number of lines.
    pub(crate) fn expects(&self, answer: &Answer) -> bool {
        let expected: Vec<_> = self.answer.output.lines().collect();
        let actual: Vec<_> = answer.output.lines().collect();
        self.answer.code == answer.code && matches(&expected, &actual)
    }
}

fn matches(expected: &[&str], actual: &[&str]) -> bool {
    match (expected, actual) {
        ([], actual) => actual.is_empty(),
        (["...", expected @ ..], actual) => {
            (0..=actual.len()).any(|skipped| matches(expected, &actual[skipped..]))
        }
        ([one, expected @ ..], [other, actual @ ..]) => one == other && matches(expected, actual),
        (_, []) => false,
    }
}

impl Display for Command {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "$ {}\n{}", self.line, self.answer)
    }
}

impl Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.code != 0 {
            writeln!(f, "? {}", self.code)?;
        }
        f.write_str(&self.output)
    }
}
