//! What a peer is asked.

use std::fmt::{self, Display};

use crate::answer::Answer;

/// A question to a table or type of a package, asked for each number of a registry.
pub struct Question {
    pub registry: &'static str,
    pub package: &'static str,
    pub table: &'static str,
    pub kind: &'static str,
    /// The expression that is evaluated, as it is written.
    pub called: &'static str,
    pub ask: fn(&str) -> Answer,
}

impl Display for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let called = self.called.split_whitespace().collect::<Vec<_>>().join(" ");
        write!(f, "{}\t{}\t{}\t{}\t{called}", self.registry, self.package, self.table, self.kind)
    }
}

/// The questions to one table: `kind(number: type) = expression`. A number that does not fit the type has no answer.
macro_rules! questions {
    ($registry:literal, $package:literal, $table:literal: $($kind:ident($number:ident: $type:ty) = $called:expr;)+) => {
        vec![$(crate::question::Question {
            registry: $registry,
            package: $package,
            table: $table,
            kind: stringify!($kind),
            called: stringify!($called),
            ask: |text| text.parse::<$type>().map_or(crate::answer::Answer::Nothing, |$number| $called.into()),
        }),+]
    };
}

pub(crate) use questions;
