//! The words of the table, in each language that it can be printed in.
//!
//! The texts about the codes come from their specs; these are the program's own.

use std::str::FromStr;

/// A language that the specs have texts in.
#[derive(Clone, Copy)]
pub(crate) enum Language {
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

    /// The words of the table.
    pub(crate) const fn words(self) -> &'static Words {
        match self {
            Self::English => &ENGLISH,
            Self::Korean => &KOREAN,
        }
    }
}

impl FromStr for Language {
    type Err = &'static str;

    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        match tag {
            "en" => Ok(Self::English),
            "ko" => Ok(Self::Korean),
            _ => Err("the languages are en and ko"),
        }
    }
}

/// The words of the table.
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
    pub(crate) path: &'static str,
    pub(crate) client: &'static str,
    /// By how much the counts of a list may be too low.
    pub(crate) up_to_more: fn(u64) -> String,
    pub(crate) undeclared: &'static str,
    pub(crate) unseen: &'static str,
    pub(crate) retired: &'static str,
    pub(crate) sent: &'static str,
    pub(crate) as_declared: &'static str,
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
    path: "PATH",
    client: "CLIENT",
    up_to_more: |error| format!("each count may be up to {error} too low"),
    undeclared: "Seen, not declared",
    unseen: "Declared, not seen",
    retired: "Retired, still sent",
    sent: "Not to be sent, sent with content",
    as_declared: "All that was seen is declared.",
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
    path: "경로",
    client: "클라이언트",
    up_to_more: |error| format!("건수마다 최대 {error}건이 빠졌을 수 있음"),
    undeclared: "선언되지 않았으나 나타남",
    unseen: "선언되었으나 나타나지 않음",
    retired: "폐기되었으나 아직 전송됨",
    sent: "전송하지 않아야 하나 본문과 함께 전송됨",
    as_declared: "나타난 상태 코드는 모두 선언되어 있다.",
};
