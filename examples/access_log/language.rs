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
};
