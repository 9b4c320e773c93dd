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
    pub(super) retry: &'static str,
    pub(super) retry_after: &'static str,
    pub(super) retry_backoff: &'static str,
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
    retry: "Retry",
    retry_after: "once the time in Retry-After has passed",
    retry_backoff: "later, waiting longer before each attempt",
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
    retry: "재시도",
    retry_after: "Retry-After 헤더의 시간이 지난 뒤",
    retry_backoff: "간격을 점점 늘려 가며",
    masked: "자세한 내용은 서버 밖으로 내보내지 않는다.",
};

impl Wording {
    /// What a client may do; not what it must not do.
    pub(super) const fn advice(&self, retry: Retry) -> Option<&'static str> {
        match retry {
            Retry::Never => None,
            Retry::After => Some(self.retry_after),
            Retry::Backoff => Some(self.retry_backoff),
        }
    }
}

/// The words in a language; in English if they are in no other.
pub(super) fn wording(language: &str) -> &'static Wording {
    let primary = language.split('-').next().unwrap_or_default();
    if primary.eq_ignore_ascii_case("ko") { &KOREAN } else { &ENGLISH }
}
