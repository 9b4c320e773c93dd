//! What a change means under semantic versioning, for the crate that publishes the enum.

use std::fmt::Write;

use clap::ValueEnum;

/// Which part of the version goes up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(super) enum Level {
    /// Nothing that a program can notice but texts
    Patch,
    /// Programs compile, and may behave otherwise
    Minor,
    /// Programs may no longer compile, or decide otherwise
    Major,
}

impl Level {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// Declares the kinds of change, each with its name, its level and the reason for that.
macro_rules! kinds {
    ($($kind:ident: $level:ident, $name:literal, $reason:literal;)*) => {
        /// A kind of change.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Kind {
            $(#[doc = $name] $kind,)*
        }

        impl Kind {
            const ALL: &'static [Self] = &[$(Self::$kind,)*];

            pub(super) const fn level(self) -> Level {
                match self {
                    $(Self::$kind => Level::$level,)*
                }
            }

            const fn name(self) -> &'static str {
                match self {
                    $(Self::$kind => $name,)*
                }
            }

            pub(super) const fn reason(self) -> &'static str {
                match self {
                    $(Self::$kind => $reason,)*
                }
            }
        }
    };
}

kinds! {
    Added: Major, "a code is added", "a match over all codes no longer compiles";
    Removed: Major, "a code is removed", "the variant is gone";
    Renumbered: Major, "a code is renumbered", "the variant has another number";
    Renamed: Major, "a code is renamed", "the variant's old name is gone";
    RenamedWithAlias: Minor, "the same, the old phrase is former", "the old name stays, deprecated";
    Reclassified: Major, "a code is reclassified", "class() and its predicates answer otherwise";
    PredicateLost: Major, "a predicate is lost by a code", "a branch that was taken no longer is";
    PredicateGained: Minor, "a predicate is gained by a code", "a branch may be taken that was not";
    PhraseReplaced: Major, "a phrase is replaced", "the old phrase is no longer found";
    PhraseSucceeded: Minor, "the same, the old one is former", "it prints otherwise, both are found";
    FormerAdded: Minor, "a former phrase is added", "one more name is found";
    FormerRemoved: Major, "a former phrase is removed", "a name that was found no longer is";
    OtherMeanings: Patch, "another meaning of a number changes", "documentation";
    Lifecycle: Minor, "a lifecycle changes", "what programs can ask of it is otherwise";
    Wire: Minor, "where a code is seen changes", "what programs can ask of it is otherwise";
    Headers: Patch, "the headers of a code change", "documentation";
    References: Patch, "references change", "documentation";
    Text: Patch, "a text changes", "documentation";
    MethodAdded: Minor, "a predicate or a mapping is added", "a new method";
    MappingChanged: Minor, "a mapping changes", "codes are mapped otherwise";
    NamedRangeChanged: Minor, "a range changes, comes or goes", "range() answers otherwise";
    MethodRemoved: Major, "a predicate or a mapping is removed", "the method is gone";
    ClassAdded: Major, "a class is added", "a match over all classes no longer compiles";
    ClassRemoved: Major, "a class is removed or renamed", "the variant of the class is gone";
    ClassRange: Major, "a class has other numbers", "numbers are of another class";
    Label: Minor, "a class has another label", "metrics have another label";
    Fallback: Minor, "a fallback changes", "unknown numbers are treated otherwise";
    Repr: Major, "repr changes", "the type of the numbers is another";
    Radix: Major, "radix changes", "numbers as text are read otherwise";
    ClassEnum: Major, "class-enum changes", "the type of the classes has another name";
    Digits: Minor, "digits change", "numbers print otherwise";
    Range: Minor, "codes changes", "other numbers may be registered";
    Name: Minor, "the registry's name changes", "what programs can ask of it is otherwise";
    Retired: Patch, "retired changes", "a rule for the future";
}

pub(super) const EXAMPLES: &str = "\
Examples:
  status-codes diff edge.toml new.toml
  status-codes diff --git HEAD edge.toml --deny major
  status-codes diff edge.toml new.toml --format markdown
  status-codes diff --git main errors.lock.json --deny major";

/// The examples and the tables of levels; that of contracts is handed over.
pub(super) fn long_help(of_contracts: &str) -> String {
    let mut help = format!("{EXAMPLES}\n\nWhat a change means to those who use the enum:\n");
    for kind in Kind::ALL {
        let (name, level) = (kind.name(), kind.level().name());
        // Writing to a string cannot fail.
        let _ = writeln!(help, "  {name:<36}{level:<7}{}", kind.reason());
    }
    help += "\nWith `--non-exhaustive`, a code or a class that is added is minor.\n";
    help += "\nWhat a change of an error contract means to its clients:\n";
    help += of_contracts;
    help += "\nWith `--closed`, a problem or a code that is added is major too.\n";
    help + "\nA number that was removed and is not in `retired` is marked as such: another code could take it."
}
