//! What stops a run, and how it is told in each language.

use std::io;

use status_codes::registries;

use crate::format::Format;
use crate::language::Language;

/// What is wrong with the command line, with the file of `--spec`, or with where the result goes.
pub(crate) enum Mistake {
    UnknownOption(String),
    /// Of an option.
    ValueMissing(Option<String>),
    /// Of an option that takes none, and of the value that it was given.
    ValueUnexpected(String, String),
    /// Of an argument that is not Unicode, as it can be shown.
    NotUnicode(String),
    Language(String),
    Format(String),
    Registry(String),
    /// Of `--fields`: the status is not among them.
    Fields(String),
    Time(String),
    /// Of `--top`.
    Number(String),
    /// Of `--of`.
    Status(String),
    /// Of a path.
    Unreadable(String, io::Error),
    /// What is wrong with a spec, as `status-codes check` prints it: in English.
    Spec(String),
    /// Of the path of a contract.
    Contract(String, serde_json::Error),
    ContractFormat {
        path: String,
        /// The format that the contract is in.
        format: u32,
        /// The format that is read here.
        read: u32,
    },
    Unwritable(io::Error),
}

impl From<lexopt::Error> for Mistake {
    fn from(error: lexopt::Error) -> Self {
        match error {
            lexopt::Error::MissingValue { option } => Self::ValueMissing(option),
            lexopt::Error::UnexpectedValue { option, value } => {
                Self::ValueUnexpected(option, value.to_string_lossy().into_owned())
            }
            lexopt::Error::NonUnicodeValue(value) => {
                Self::NotUnicode(value.to_string_lossy().into_owned())
            }
            lexopt::Error::UnexpectedOption(option) => Self::UnknownOption(option),
            // The others are of methods that are not called here.
            other => Self::UnknownOption(other.to_string()),
        }
    }
}

impl Mistake {
    /// What is wrong, and what to write instead.
    pub(crate) fn describe(&self, language: Language) -> String {
        match language {
            Language::English => self.in_english(),
            Language::Korean => self.in_korean(),
        }
    }

    fn in_english(&self) -> String {
        match self {
            Self::UnknownOption(option) => {
                format!("unknown option `{option}`; --help lists the options")
            }
            Self::ValueMissing(Some(option)) => format!("`{option}` needs a value"),
            Self::ValueMissing(None) => "an option needs a value".to_owned(),
            Self::ValueUnexpected(option, value) => {
                format!("`{option}` takes no value, but was given `{value}`")
            }
            Self::NotUnicode(value) => format!("`{value}` is not valid Unicode"),
            Self::Language(tag) => format!("there are no texts in `{tag}`; write en or ko"),
            Self::Format(name) => {
                format!("there is no format `{name}`; the formats are {}", formats())
            }
            Self::Registry(name) => {
                format!("there is no registry `{name}`; the registries are {}", names())
            }
            Self::Fields(names) => format!("none of the fields in `{names}` is `status`"),
            Self::Time(text) => {
                format!("`{text}` is not a time; write 2026-11-28 or 2026-11-28T09:30:00+09:00")
            }
            Self::Number(text) => format!("`{text}` is not a number; write --top 10"),
            Self::Status(part) => format!("`{part}` is neither a code, 404, nor a class, 4xx"),
            Self::Unreadable(path, error) => {
                format!("cannot read {path}: {}", Language::English.words().reason(error))
            }
            Self::Spec(messages) => messages.clone(),
            Self::Contract(path, error) => format!("{path}: not a contract of errors: {error}"),
            Self::ContractFormat { path, format, read } => {
                format!("{path}: the contract has format {format}; this reads format {read}")
            }
            Self::Unwritable(error) => format!("cannot write the result: {error}"),
        }
    }

    fn in_korean(&self) -> String {
        match self {
            Self::UnknownOption(option) => {
                format!("알 수 없는 옵션 `{option}`. 옵션 목록은 --help로 볼 수 있다")
            }
            Self::ValueMissing(Some(option)) => format!("`{option}` 옵션에 값이 없음"),
            Self::ValueMissing(None) => "옵션에 값이 없음".to_owned(),
            Self::ValueUnexpected(option, value) => {
                format!("`{option}` 옵션은 값을 받지 않는데 `{value}` 값이 주어짐")
            }
            Self::NotUnicode(value) => format!("`{value}`: 올바른 유니코드가 아님"),
            Self::Language(tag) => format!("`{tag}` 설명은 없음. en 또는 ko로 지정한다"),
            Self::Format(name) => {
                format!("`{name}` 형식은 없음. 지정할 수 있는 형식: {}", formats())
            }
            Self::Registry(name) => {
                format!("`{name}` 레지스트리는 없음. 레지스트리 목록: {}", names())
            }
            Self::Fields(names) => format!("`{names}` 필드 목록에 `status`가 없음"),
            Self::Time(text) => {
                format!("`{text}`: 시각이 아님. 2026-11-28이나 2026-11-28T09:30:00+09:00처럼 쓴다")
            }
            Self::Number(text) => format!("`{text}`: 숫자가 아님. --top 10처럼 쓴다"),
            Self::Status(part) => {
                format!("`{part}`: 상태 코드도 분류도 아님. 404나 4xx처럼 쓴다")
            }
            Self::Unreadable(path, error) => {
                format!("{path}: 읽을 수 없음({})", Language::Korean.words().reason(error))
            }
            Self::Spec(messages) => messages.clone(),
            Self::Contract(path, error) => {
                format!("{path}: 오류 계약 파일이 아님({}행 {}열)", error.line(), error.column())
            }
            Self::ContractFormat { path, format, read } => {
                format!("{path}: 계약 파일의 형식 버전이 {format}임. 읽을 수 있는 버전은 {read}")
            }
            Self::Unwritable(error) => format!("결과를 출력할 수 없음({error})"),
        }
    }
}

/// The names of the formats.
fn formats() -> String {
    Format::names().collect::<Vec<_>>().join(", ")
}

/// The names of the registries.
fn names() -> String {
    registries().iter().map(|registry| registry.name).collect::<Vec<_>>().join(", ")
}
