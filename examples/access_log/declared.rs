//! What a spec or a contract declares against what the logs have.

mod contract;
mod spec;

use std::ops::RangeInclusive;

use crate::mistake::Mistake;
use crate::tally::Tally;

/// What was declared, each list in the order of the numbers.
pub(crate) struct Declared {
    codes: Vec<u16>,
    retired: Vec<u16>,
    /// Declared, but not to be sent to a client.
    not_sent: Vec<u16>,
    /// The numbers that a declaration is expected of. A contract declares errors: that 200 and 304
    /// are not in it says nothing.
    expected: RangeInclusive<u16>,
}

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
    /// Whether something was sent that is not allowed. A code that was never seen is not a mistake.
    pub(crate) fn are_mistakes(&self) -> bool {
        !(self.undeclared.is_empty() && self.retired.is_empty() && self.sent.is_empty())
    }
}

impl Declared {
    /// Reads a spec or a contract, `errors.lock.json`: the one is TOML, the other a JSON object.
    ///
    /// # Errors
    ///
    /// If it cannot be read, or what is wrong with it: of a spec, as `status-codes check` says it.
    pub(crate) fn read(path: &str) -> Result<Self, Mistake> {
        let text = std::fs::read_to_string(path)
            .map_err(|error| Mistake::Unreadable(path.to_owned(), error))?;
        if text.trim_start().starts_with('{') {
            contract::read(path, &text)
        } else {
            spec::read(path)
        }
    }

    /// The codes that are not to be sent.
    pub(crate) fn not_sent(&self) -> &[u16] {
        &self.not_sent
    }

    /// Compares it with what was seen. Markers are nobody's answers, and so are left out.
    pub(crate) fn compare(&self, tally: &Tally) -> Differences {
        let seen: Vec<u16> = tally.codes().map(|(code, _)| code.code()).collect();
        let has = |list: &[u16], number: u16| list.binary_search(&number).is_ok();
        let only =
            |keep: &dyn Fn(u16) -> bool| seen.iter().copied().filter(|it| keep(*it)).collect();
        let is_known = |number| has(&self.codes, number) || has(&self.retired, number);
        let unseen = self.codes.iter().filter(|it| !has(&seen, **it) && !has(&self.not_sent, **it));
        Differences {
            undeclared: only(&|number| self.expected.contains(&number) && !is_known(number)),
            retired: only(&|number| has(&self.retired, number)),
            sent: only(&|number| has(&self.not_sent, number) && tally.with_content(number) > 0),
            unseen: unseen.copied().collect(),
        }
    }
}
