//! What a change of a contract means to clients.

use std::fmt::Write;

use super::Level;

/// Declares the kinds of change, each with its name, its level and the reason for that.
macro_rules! kinds {
    ($($kind:ident: $level:ident, $name:literal, $reason:literal;)*) => {
        /// A kind of change.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Kind {
            $(#[doc = $name] $kind,)*
        }

        impl Kind {
            const ALL: &'static [(Level, &'static str, &'static str)] =
                &[$((Level::$level, $name, $reason),)*];

            const fn row(self) -> (Level, &'static str, &'static str) {
                Self::ALL[self as usize]
            }
        }
    };
}

kinds! {
    Removed: Major, "a problem is removed", "clients handle it in vain";
    Added: Minor, "a problem is added", "clients meet a problem that they do not know";
    Renamed: Minor, "a problem is renamed, and says so", "clients of the old contract do not know it";
    Type: Major, "a type changes", "clients no longer recognize the problem";
    CaseName: Major, "a name changes", "the case has another name in generated clients";
    CodeMoved: Major, "a code changes or is gone", "clients that decide by it decide otherwise";
    CodeAdded: Minor, "a code is added", "clients meet a status that they did not expect";
    CodeDefault: Minor, "another code is the default", "the other codes are answered as before";
    MemberRemoved: Major, "a member is removed", "clients read it in vain";
    MemberAdded: Minor, "a member is added", "clients can read one more";
    MemberType: Major, "a member has another schema", "clients can no longer read it";
    MemberRequired: Major, "a member is now required", "documents that were valid no longer are";
    MemberOptional: Major, "a member is no longer required", "clients that rely on it find nothing";
    HeaderRemoved: Major, "a header field is removed", "clients read it in vain";
    HeaderAdded: Minor, "a header field is added", "clients can read one more";
    HeaderValue: Minor, "a header field has another value", "clients read something else";
    Masked: Major, "a detail is masked", "clients no longer get it";
    Unmasked: Minor, "a detail is no longer masked", "clients get it";
    Grpc: Major, "a gRPC code changes", "clients that decide by it decide otherwise";
    Retry: Minor, "retry changes", "clients try again at other times";
    Name: Minor, "the contract's name changes", "generated clients have another name";
    Text: Patch, "a text or an example changes", "documentation";
}

impl Kind {
    pub(super) const fn level(self) -> Level {
        self.row().0
    }

    pub(super) const fn reason(self) -> &'static str {
        self.row().2
    }

    /// Whether it adds to what clients have to decide over.
    pub(super) const fn opens(self) -> bool {
        matches!(self, Self::Added | Self::Renamed | Self::CodeAdded)
    }
}

/// The levels of all kinds, for the help.
pub(in crate::commands::diff) fn table() -> String {
    let mut table = String::new();
    for (level, name, reason) in Kind::ALL {
        // Writing to a string cannot fail.
        let _ = writeln!(table, "  {name:<36}{:<7}{reason}", level.name());
    }
    table
}
