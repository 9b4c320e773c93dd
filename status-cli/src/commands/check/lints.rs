//! The lints of the engine as options of the command, and what its help says of them.

use status_codegen::lint::Lint;

use crate::level::{self, Lint as Options};

impl Options for Lint {
    const ALL: &'static [Self] = Self::ALL;

    fn name(self) -> &'static str {
        self.name()
    }

    fn description(self) -> &'static str {
        self.description()
    }
}

const EXAMPLES: &str = "\
Examples:
  status-codes check edge.toml
  status-codes check edge.toml --deny all --allow missing-reference
  status-codes check edge.toml --format json";

/// The examples and the lints.
pub(super) fn help() -> String {
    format!("{EXAMPLES}\n\n{}", level::table::<Lint>())
}

/// The same with what is to be known of them.
pub(super) fn long_help() -> String {
    format!(
        "{}\nA mistake is an error whatever the lints are set to. A lint that is named counts before \
         `all`.\nunpackaged-file looks at folders alone: a file is in the package of the nearest \
         Cargo.toml above it.\nWhat `exclude` and .gitignore leave out, `cargo package --list` shows.",
        help()
    )
}
