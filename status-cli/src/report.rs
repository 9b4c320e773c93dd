//! What is shown of a mistake or a finding.

use anstyle::{AnsiColor, Style};
use serde_json::json;
use status_codegen::Diagnostic;

use crate::level::{Level, Lint};
use crate::listing::Cell;

/// The columns of a listing.
pub(crate) const HEADER: &[&str] =
    &["path", "line", "column", "level", "lint", "message", "help", "related"];

/// One thing to say of a file.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Report {
    pub(crate) level: Level,
    pub(crate) lint: Option<&'static str>,
    pub(crate) diagnostic: Diagnostic,
}

impl Report {
    pub(crate) fn mistake(diagnostic: Diagnostic) -> Self {
        Self { level: Level::Deny, lint: None, diagnostic }
    }

    pub(crate) fn finding(lint: impl Lint, diagnostic: Diagnostic, level: Level) -> Self {
        Self { level, lint: Some(lint.name()), diagnostic }
    }

    pub(crate) fn row(&self) -> Vec<Cell> {
        let it = &self.diagnostic;
        vec![
            it.path().into(),
            it.line().into(),
            it.column().into(),
            self.level.word().into(),
            self.lint.into(),
            it.message().into(),
            it.help().into(),
            self.related(),
        ]
    }

    fn related(&self) -> Cell {
        let Some((place, note)) = self.diagnostic.related() else { return None.into() };
        let (path, line, column) = (place.path(), place.line(), place.column());
        let shown = format!("{path}:{line}:{column}: {note}");
        Cell::new(shown, json!({ "path": path, "line": line, "column": column, "message": note }))
    }

    /// The whole of it, with color where a reader looks first.
    pub(crate) fn painted(&self) -> String {
        let kind = match self.lint {
            Some(lint) => format!("{}[{lint}]", self.level.word()),
            None => self.level.word().to_owned(),
        };
        let color = if self.level == Level::Deny { AnsiColor::Red } else { AnsiColor::Yellow };
        let text = self.diagnostic.called(&kind).to_string();
        let lines = text.lines().enumerate();
        let painted = lines.map(|(number, line)| match number {
            0 => paint_word(line, &kind, color.on_default().bold()),
            _ if line.starts_with("help: ") => {
                paint_word(line, "help", AnsiColor::Cyan.on_default().bold())
            }
            _ => paint_carets(line, color.on_default()),
        });
        painted.collect::<Vec<_>>().join("\n")
    }
}

fn paint_word(line: &str, word: &str, style: Style) -> String {
    line.replacen(&format!("{word}: "), &format!("{style}{word}{style:#}: "), 1)
}

/// Paints the line of carets below a source line.
fn paint_carets(line: &str, style: Style) -> String {
    match line.split_once(" | ") {
        Some((gutter, carets)) if gutter.trim().is_empty() && carets.ends_with('^') => {
            format!("{gutter} | {style}{carets}{style:#}")
        }
        _ => line.to_owned(),
    }
}
