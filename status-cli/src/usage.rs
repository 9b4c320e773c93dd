//! What is wrong with the arguments, in the language of the run.

use std::io::Write;
use std::process::ExitCode;

use anstyle::AnsiColor;
use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::language::Language;

/// Says why the arguments were not read, or prints the help or the version that they ask for.
pub(crate) fn refuse(refusal: &Error) -> ExitCode {
    let korean = (refusal.use_stderr() && Language::of_arguments() == Language::Korean)
        .then(|| in_korean(refusal))
        .flatten();
    // Whoever closed the stream does not want the message.
    let _ = match korean {
        Some(message) => write!(anstream::stderr(), "{message}"),
        None => refusal.print(),
    };
    u8::try_from(refusal.exit_code()).map_or(ExitCode::FAILURE, ExitCode::from)
}

/// The message in Korean; nothing for a mistake that this command cannot be given.
fn in_korean(refusal: &Error) -> Option<String> {
    let told = |kind| refusal.get(kind).map(ToString::to_string);
    let argument = || told(ContextKind::InvalidArg);
    let wrong = match refusal.kind() {
        ErrorKind::UnknownArgument => format!("알 수 없는 인수 `{}`", argument()?),
        ErrorKind::InvalidSubcommand => {
            format!("`{}` 명령은 없음", told(ContextKind::InvalidSubcommand)?)
        }
        ErrorKind::MissingRequiredArgument => format!("필요한 인수가 없음: {}", argument()?),
        ErrorKind::ArgumentConflict => match told(ContextKind::PriorArg) {
            Some(prior) if prior == argument()? => format!("`{prior}` 인수를 두 번 쓸 수 없음"),
            prior => format!("`{}` 인수는 `{}`와 함께 쓸 수 없음", argument()?, prior?),
        },
        ErrorKind::InvalidValue => match told(ContextKind::InvalidValue)?.as_str() {
            "" => format!("`{}` 인수에 값이 없음", argument()?),
            value => format!("`{}` 인수에 쓸 수 없는 값 `{value}`", argument()?),
        },
        ErrorKind::ValueValidation => {
            format!("`{}` 인수에 쓸 수 없는 값 `{}`", argument()?, told(ContextKind::InvalidValue)?)
        }
        ErrorKind::TooManyValues => {
            format!(
                "`{}` 인수는 값 `{}`을 받지 않음",
                argument()?,
                told(ContextKind::InvalidValue)?
            )
        }
        ErrorKind::InvalidUtf8 => "올바른 유니코드가 아닌 인수가 있음".to_owned(),
        _ => return None,
    };
    let red = AnsiColor::Red.on_default().bold();
    let (hints, usage) = (hints(refusal), usage(refusal));
    Some(format!(
        "{red}error{red:#}: {wrong}\n{hints}{usage}\n자세한 내용은 --help로 볼 수 있다.\n"
    ))
}

/// What to write instead, a line each.
fn hints(refusal: &Error) -> String {
    let hints = refusal.context().filter_map(|(kind, value)| match (kind, value) {
        (ContextKind::ValidValue, ContextValue::Strings(values)) => {
            Some(format!("  쓸 수 있는 값: {}\n", values.join(", ")))
        }
        (ContextKind::SuggestedArg | ContextKind::SuggestedSubcommand, near) => {
            Some(format!("  비슷한 이름: {near}\n"))
        }
        _ => None,
    });
    hints.collect()
}

fn usage(refusal: &Error) -> String {
    let usage = refusal.get(ContextKind::Usage).map(ToString::to_string).unwrap_or_default();
    match usage.strip_prefix("Usage: ") {
        Some(usage) => format!("\n사용법: {usage}\n"),
        None => String::new(),
    }
}
