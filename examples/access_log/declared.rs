//! What a spec declares against what the logs have.

use status_codegen::compile;
use status_codegen::model::{Catalogue, Wire};
use status_data::Files;

use crate::tally::Tally;

/// A spec that was read.
pub(crate) struct Declared(Catalogue);

/// The differences; each list is in the order of the numbers.
pub(crate) struct Differences {
    /// Seen, and not declared.
    pub(crate) undeclared: Vec<u16>,
    /// Declared, and never seen.
    pub(crate) unseen: Vec<u16>,
    /// Retired, and still sent.
    pub(crate) retired: Vec<u16>,
    /// Not to be sent, and logged with content.
    pub(crate) sent: Vec<u16>,
}

impl Differences {
    /// Whether something was sent that the spec does not allow. That a code was never seen is no
    /// mistake.
    pub(crate) fn are_mistakes(&self) -> bool {
        !(self.undeclared.is_empty() && self.retired.is_empty() && self.sent.is_empty())
    }
}

impl Declared {
    /// Reads a spec.
    ///
    /// # Errors
    ///
    /// What is wrong with it, as `status-codes check` says it.
    pub(crate) fn read(path: &str) -> Result<Self, String> {
        let files = Files::new(".");
        let document = files.read(path).map_err(|error| format!("cannot read {path}: {error}"))?;
        let compiled = compile(document, &files);
        match compiled.catalogue {
            Some(catalogue) if compiled.diagnostics.is_empty() => Ok(Self(catalogue)),
            _ => {
                let messages = compiled.diagnostics.iter().map(ToString::to_string);
                Err(messages.collect::<Vec<_>>().join("\n"))
            }
        }
    }

    /// The codes that are not to be sent.
    pub(crate) fn not_sent(&self) -> Vec<u16> {
        let codes = self.0.codes.iter().filter(|code| code.wire != Wire::Sent);
        codes.filter_map(|code| u16::try_from(code.number).ok()).collect()
    }

    /// Compares it with what was seen. Markers are nobody's answers, and so are left out.
    pub(crate) fn compare(&self, tally: &Tally) -> Differences {
        let seen: Vec<u16> = tally.codes().map(|(code, _)| code.code()).collect();
        let declared: Vec<u16> =
            self.0.codes.iter().filter_map(|code| u16::try_from(code.number).ok()).collect();
        let is_retired = |number: u16| self.0.is_retired(number.into());
        let is_declared = |number: u16| declared.binary_search(&number).is_ok();
        let not_sent = self.not_sent();
        let only =
            |keep: &dyn Fn(u16) -> bool| seen.iter().copied().filter(|it| keep(*it)).collect();
        Differences {
            undeclared: only(&|number| !is_declared(number) && !is_retired(number)),
            retired: only(&is_retired),
            sent: only(&|number| not_sent.contains(&number) && tally.with_content(number) > 0),
            unseen: declared
                .iter()
                .copied()
                .filter(|number| seen.binary_search(number).is_err() && !not_sent.contains(number))
                .collect(),
        }
    }
}
