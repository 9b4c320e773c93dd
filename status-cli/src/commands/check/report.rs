//! What is shown of a mistake or a finding.

use anstyle::{AnsiColor, Style};
use serde_json::json;
use status_codegen::Diagnostic;
use status_codegen::lint::{Finding, Lint};

use super::level::Level;
use crate::listing::Cell;

/// The columns of a listing.
pub(super) const HEADER: &[&str] =
    &["path", "line", "column", "level", "lint", "message", "help", "related"];

/// One thing to say of a spec.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Report {
    pub(super) level: Level,
    lint: Option<Lint>,
    diagnostic: Diagnostic,
}

impl Report {
    pub(super) fn mistake(diagnostic: Diagnostic) -> Self {
        Self { level: Level::Deny, lint: None, diagnostic }
    }

    pub(super) fn finding(Finding { lint, diagnostic }: Finding, level: Level) -> Self {
        Self { level, lint: Some(lint), diagnostic }
    }

    pub(super) fn row(&self) -> Vec<Cell> {
        let it = &self.diagnostic;
        vec![
            it.path().into(),
            it.line().into(),
            it.column().into(),
            self.word().into(),
            self.lint.map(Lint::name).into(),
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

    fn word(&self) -> &'static str {
        if self.level == Level::Deny { "error" } else { "warning" }
    }

    /// The whole of it, with colour where a reader looks first.
    pub(super) fn painted(&self) -> String {
        let kind = match self.lint {
            Some(lint) => format!("{}[{}]", self.word(), lint.name()),
            None => self.word().to_owned(),
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
