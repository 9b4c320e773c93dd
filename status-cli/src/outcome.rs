//! How a run ends.

use std::error::Error;
use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use anstyle::AnsiColor;

/// What a run that could be carried out found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Nothing to complain of.
    Fine,
    /// Something that the user asked to be warned about: a mistake in a spec, a stale file.
    Findings,
}

impl Outcome {
    /// This, of a run whose output was to be written: a reader that stops early, as `head` does, has
    /// seen enough, but what was found stays found.
    ///
    /// # Errors
    ///
    /// Those of writing, but for that of a closed pipe.
    pub(crate) fn once(
        self,
        written: Result<(), impl Into<anyhow::Error>>,
    ) -> anyhow::Result<Self> {
        match written.map_err(Into::into) {
            Err(error) if !is_closed_pipe(&error) => Err(error),
            _ => Ok(self),
        }
    }

    /// What was found if any of it is something that the user asked to be warned about.
    pub(crate) const fn of(is_finding: bool) -> Self {
        if is_finding { Self::Findings } else { Self::Fine }
    }
}

/// The exit code of the process; says on standard error why a run could not be carried out.
pub(crate) fn exit_code(result: anyhow::Result<Outcome>) -> ExitCode {
    match result {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Err(error) => {
            let red = AnsiColor::Red.on_default().bold();
            // Whoever closed standard error does not want the message.
            let _ = writeln!(anstream::stderr(), "{red}error{red:#}: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let stream = |cause: &(dyn Error + 'static)| Some(cause.downcast_ref::<io::Error>()?.kind());
    // Which hides the error of the stream from those who ask for its source.
    let json =
        |cause: &(dyn Error + 'static)| cause.downcast_ref::<serde_json::Error>()?.io_error_kind();
    let mut kinds = error.chain().filter_map(|cause| stream(cause).or_else(|| json(cause)));
    kinds.any(|kind| kind == ErrorKind::BrokenPipe)
}
