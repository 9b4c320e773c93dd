//! The few words of a page's own, in the languages of this crate.

use super::Retry;

/// The fixed words around the texts of a page.
pub(super) struct Wording {
    pub(super) heading: &'static str,
    pub(super) code: &'static str,
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    pub(super) type_uri: &'static str,
    pub(super) headers: &'static str,
    pub(super) members: &'static str,
    pub(super) example: &'static str,
    retry_never: &'static str,
    retry_after: &'static str,
    retry_backoff: &'static str,
    pub(super) masked: &'static str,
}

const ENGLISH: Wording = Wording {
    heading: "Problems",
    code: "Code",
    id: "Name",
    title: "Title",
    type_uri: "Type",
    headers: "Header fields",
    members: "Members",
    example: "Example",
    retry_never: "Do not retry: the same request would fail again.",
    retry_after: "Retry the same request once the time in Retry-After has passed.",
    retry_backoff: "Retry the same request later, and wait longer before each attempt.",
    masked: "The details stay on the server.",
};

const KOREAN: Wording = Wording {
    heading: "문제 목록",
    code: "코드",
    id: "이름",
    title: "제목",
    type_uri: "유형",
    headers: "헤더",
    members: "확장 멤버",
    example: "예",
    retry_never: "재시도하지 않는다. 같은 요청은 다시 실패한다.",
    retry_after: "Retry-After 헤더의 시간이 지난 뒤 같은 요청을 다시 보낸다.",
    retry_backoff: "시간을 두고 같은 요청을 다시 보내며, 시도할 때마다 간격을 늘린다.",
    masked: "자세한 내용은 서버 밖으로 내보내지 않는다.",
};

impl Wording {
    /// What a client should do.
    pub(super) const fn advice(&self, retry: Retry) -> &'static str {
        match retry {
            Retry::Never => self.retry_never,
            Retry::After => self.retry_after,
            Retry::Backoff => self.retry_backoff,
        }
    }
}

/// The words in a language; in English if they are not in that one.
pub(super) fn wording(language: &str) -> &'static Wording {
    spoken(language).unwrap_or(&ENGLISH)
}

/// The words in a language, if they are in it.
pub(super) fn spoken(language: &str) -> Option<&'static Wording> {
    let primary = language.split('-').next().unwrap_or_default();
    let is = |tag: &str| primary.eq_ignore_ascii_case(tag);
    is("en").then_some(&ENGLISH).or_else(|| is("ko").then_some(&KOREAN))
}
