//! The words of the table and of the messages, in each language that they can be printed in.
//!
//! The texts about the codes come from their specs; these are the program's own.

use std::io::{self, ErrorKind};

/// A language that the specs have texts in.
#[derive(Clone, Copy, Default)]
pub(crate) enum Language {
    #[default]
    English,
    Korean,
}

impl Language {
    /// The tag that the texts of a code are found by.
    pub(crate) const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Korean => "ko",
        }
    }

    /// The language of a tag.
    pub(crate) fn of_tag(tag: &str) -> Option<Self> {
        [Self::English, Self::Korean].into_iter().find(|language| language.tag() == tag)
    }

    /// What `--help` prints.
    pub(crate) const fn help(self) -> &'static str {
        match self {
            Self::English => include_str!("help/en.txt"),
            Self::Korean => include_str!("help/ko.txt"),
        }
    }

    /// The words of the table and of the messages.
    pub(crate) const fn words(self) -> &'static Words {
        match self {
            Self::English => &ENGLISH,
            Self::Korean => &KOREAN,
        }
    }
}

/// The words of the table and of the messages.
pub(crate) struct Words {
    pub(crate) lines: &'static str,
    pub(crate) malformed: &'static str,
    pub(crate) class: &'static str,
    pub(crate) code: &'static str,
    pub(crate) count: &'static str,
    pub(crate) share: &'static str,
    pub(crate) note: &'static str,
    pub(crate) other: &'static str,
    pub(crate) unregistered: &'static str,
    pub(crate) log_only: &'static str,
    pub(crate) internal: &'static str,
    pub(crate) retryable: &'static str,
    /// What to treat an unregistered code as.
    pub(crate) treat_as: fn(&str) -> String,
    /// How many lines have no status code.
    pub(crate) without_status: &'static str,
    /// The heading of what a log has in the place of a status.
    pub(crate) marker: &'static str,
    /// What `-` is, and a sentence about it.
    pub(crate) absent: &'static str,
    pub(crate) absent_summary: &'static str,
    pub(crate) path: &'static str,
    pub(crate) client: &'static str,
    /// By how much the counts of a list may be too low.
    pub(crate) up_to_more: fn(u64) -> String,
    pub(crate) undeclared: &'static str,
    pub(crate) unseen: &'static str,
    pub(crate) retired: &'static str,
    pub(crate) sent: &'static str,
    pub(crate) as_declared: &'static str,
    pub(crate) standard_input: &'static str,
    /// Of a file and a format.
    pub(crate) read_as: fn(&str, &str) -> String,
    /// Of a file and the reason why it cannot be read.
    pub(crate) cannot_read: fn(&str, &str) -> String,
    pub(crate) empty_line: &'static str,
    pub(crate) not_of_format: &'static str,
    pub(crate) too_long: &'static str,
    /// How many more malformed lines there are.
    pub(crate) more: fn(u64) -> String,
    pub(crate) not_found: &'static str,
    pub(crate) no_permission: &'static str,
    pub(crate) is_folder: &'static str,
    pub(crate) broken_gzip: &'static str,
}

impl Words {
    /// Why a file cannot be read; what is rare, as the operating system says it.
    pub(crate) fn reason(&self, error: &io::Error) -> String {
        let reason = match error.kind() {
            ErrorKind::NotFound => self.not_found,
            ErrorKind::PermissionDenied => self.no_permission,
            ErrorKind::IsADirectory => self.is_folder,
            // Of what was opened, only gzip has a form that it can lack.
            ErrorKind::InvalidInput | ErrorKind::InvalidData | ErrorKind::UnexpectedEof => {
                self.broken_gzip
            }
            _ => return error.to_string(),
        };
        reason.to_owned()
    }
}

static ENGLISH: Words = Words {
    lines: "Lines",
    malformed: "malformed",
    class: "CLASS",
    code: "CODE",
    count: "COUNT",
    share: "SHARE",
    note: "NOTE",
    other: "other",
    unregistered: "unregistered",
    log_only: "log-only",
    internal: "internal",
    retryable: "retryable",
    treat_as: |code| format!("treat as {code}"),
    without_status: "without a status code",
    marker: "IN PLACE OF A STATUS",
    absent: "Nothing Logged",
    absent_summary: "The server had no status to log; Apache httpd 2.4 writes it where an upstream \
                     answered with 000.",
    path: "PATH",
    client: "CLIENT",
    up_to_more: |error| format!("each count may be up to {error} too low"),
    undeclared: "Seen, not declared",
    unseen: "Declared, not seen",
    retired: "Retired, still sent",
    sent: "Not to be sent, sent with content",
    as_declared: "All that was seen is declared.",
    standard_input: "(standard input)",
    read_as: |file, format| format!("{file}: read as {format}"),
    cannot_read: |file, reason| format!("cannot read {file}: {reason}"),
    empty_line: "an empty line",
    not_of_format: "not a line of this format, or without a recognizable status",
    too_long: "a line of 1 MiB or more",
    more: |number| format!("and {number} more"),
    not_found: "file not found",
    no_permission: "permission denied",
    is_folder: "it is a directory",
    broken_gzip: "the gzip data is broken or ends too early",
};

static KOREAN: Words = Words {
    lines: "전체 줄",
    malformed: "형식에 맞지 않는 줄",
    class: "분류",
    code: "코드",
    count: "건수",
    share: "비율",
    note: "비고",
    other: "기타",
    unregistered: "미등록",
    log_only: "로그 전용",
    internal: "내부용",
    retryable: "재시도 가능",
    treat_as: |code| format!("{code}에 준해 처리"),
    without_status: "상태 코드가 없는 줄",
    marker: "상태 코드 자리의 표시",
    absent: "기록된 것 없음",
    absent_summary: "서버가 기록할 상태 코드가 없었다. Apache httpd 2.4는 업스트림이 000으로 응답했을 때 \
                     이렇게 기록한다.",
    path: "경로",
    client: "클라이언트",
    up_to_more: |error| format!("건수마다 최대 {error}건이 빠졌을 수 있음"),
    undeclared: "선언되지 않았으나 나타남",
    unseen: "선언되었으나 나타나지 않음",
    retired: "폐기되었으나 아직 전송됨",
    sent: "전송하지 않아야 하나 본문과 함께 전송됨",
    as_declared: "나타난 상태 코드는 모두 선언되어 있다.",
    standard_input: "(표준 입력)",
    read_as: |file, format| format!("{file}: {format} 형식으로 읽음"),
    cannot_read: |file, reason| format!("{file}: 읽을 수 없음({reason})"),
    empty_line: "빈 줄",
    not_of_format: "이 형식에 맞지 않거나 상태 코드를 알 수 없는 줄",
    too_long: "1 MiB 이상인 줄",
    more: |number| format!("그 밖에 {number}줄 더 있음"),
    not_found: "파일이 없음",
    no_permission: "읽을 권한이 없음",
    is_folder: "파일이 아니라 디렉터리임",
    broken_gzip: "gzip 데이터가 깨졌거나 중간에 끊김",
};
