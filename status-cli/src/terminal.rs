//! What standard output can show.

use std::io::{self, IsTerminal};

use anstream::{AutoStream, ColorChoice};

/// How wide a line is where there is no terminal, and at most: longer ones are hard to read.
const COLUMNS: usize = 100;

/// What standard output can show.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Terminal {
    /// How wide a line may be.
    pub(crate) columns: usize,
    /// Whether text can be a link.
    pub(crate) hyperlinks: bool,
}

impl Terminal {
    /// That of standard output. Links are for terminals alone, and for those that have colors.
    pub(crate) fn of_output() -> Self {
        let output = io::stdout();
        if !output.is_terminal() {
            return Self { columns: COLUMNS, hyperlinks: false };
        }
        let hyperlinks = AutoStream::choice(&output) != ColorChoice::Never;
        Self { columns: textwrap::termwidth().min(COLUMNS), hyperlinks }
    }
}
