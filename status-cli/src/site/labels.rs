//! What the site itself says, in both languages.

use crate::contract::Retry;
use crate::language::Language;

/// The words of the pages.
#[derive(Debug)]
pub(super) struct Labels {
    pub(super) any: &'static str,
    pub(super) as_of: &'static str,
    pub(super) both: &'static str,
    pub(super) classes: &'static str,
    pub(super) classes_caption: &'static str,
    pub(super) code: &'static str,
    pub(super) example: &'static str,
    pub(super) fallback_outside: &'static str,
    /// With `{shown}` and `{all}`, which the script fills in.
    pub(super) found: &'static str,
    pub(super) found_none: &'static str,
    pub(super) in_languages: &'static str,
    /// Before the name of a registry that codes are inherited from.
    pub(super) inherited_source: &'static str,
    pub(super) left_out: &'static str,
    pub(super) made_by: &'static str,
    pub(super) map: &'static str,
    pub(super) map_hint: &'static str,
    pub(super) map_lead: &'static str,
    pub(super) map_too_large: &'static str,
    pub(super) masked: &'static str,
    pub(super) members: &'static str,
    pub(super) name: &'static str,
    pub(super) neighbours: &'static str,
    pub(super) other_meanings: &'static str,
    pub(super) own: &'static str,
    pub(super) pages: &'static str,
    pub(super) predicate: &'static str,
    pub(super) predicates_lead: &'static str,
    pub(super) problems: &'static str,
    pub(super) problems_lead: &'static str,
    pub(super) protocol: &'static str,
    pub(super) protocols: &'static str,
    pub(super) meaning: &'static str,
    pub(super) ranges: &'static str,
    pub(super) ranges_caption: &'static str,
    pub(super) registered: &'static str,
    pub(super) registries: &'static str,
    pub(super) registries_caption: &'static str,
    pub(super) registries_lead: &'static str,
    pub(super) reset: &'static str,
    pub(super) retired: &'static str,
    retry_after: &'static str,
    retry_backoff: &'static str,
    retry_never: &'static str,
    pub(super) search: &'static str,
    pub(super) search_hint: &'static str,
    pub(super) skip: &'static str,
    pub(super) source: &'static str,
    pub(super) status_codes: &'static str,
    pub(super) title: &'static str,
    pub(super) true_of_it: &'static str,
    pub(super) type_uri: &'static str,
    pub(super) unassigned: &'static str,
    pub(super) vendor: &'static str,
    language: Language,
}

const ENGLISH: Labels = Labels {
    any: "Any",
    as_of: "Edition",
    both: "Both",
    classes: "Classes",
    classes_caption: "Every number of a class belongs to it, registered or not.",
    code: "Code",
    example: "Example",
    fallback_outside: "Outside every class, treat as",
    found: "{shown} of {all} codes",
    found_none: "No code matches. Try fewer words, or another filter.",
    in_languages: "In other languages",
    inherited_source: "Codes inherited from",
    left_out: "Not in the spec",
    made_by: "Made by status-codes",
    map: "Class map",
    map_hint: "Scroll sideways to see the rest of each row.",
    map_lead: "Every number of the classes, and who has given it a meaning.",
    map_too_large: "There are too many numbers to draw. These are the ranges of them that have a meaning.",
    masked: "The details stay on the server.",
    members: "Members",
    name: "Name",
    neighbours: "Previous and next code of the class",
    other_meanings: "Other meanings of the number",
    own: "Own or vendor",
    pages: "Pages",
    predicate: "Predicate",
    predicates_lead: "What can be asked of a code, and the codes of which it is true.",
    problems: "Problems",
    problems_lead: "What the API answers with in place of a result, and what a client should then do.",
    protocol: "Protocol",
    protocols: "Protocols",
    meaning: "Meaning",
    ranges: "Ranges",
    ranges_caption: "Every number of a range means this, registered or not.",
    registered: "Registered",
    registries: "Registries",
    registries_caption: "The codes of a registry are those that it defines and those that it takes over.",
    registries_lead: "Who defines the codes, and in which edition.",
    reset: "Clear",
    retired: "Not to be used again",
    retry_after: Retry::After.advice(),
    retry_backoff: Retry::Backoff.advice(),
    retry_never: Retry::Never.advice(),
    search: "Search",
    search_hint: "499, timeout, 클라이언트",
    skip: "Skip to the content",
    source: "Source",
    status_codes: "Status codes",
    title: "Title",
    true_of_it: "What is true of it",
    type_uri: "Type",
    unassigned: "Unassigned",
    vendor: "Vendor or draft",
    language: Language::English,
};

const KOREAN: Labels = Labels {
    any: "전체",
    as_of: "기준일",
    both: "둘 다",
    classes: "분류",
    classes_caption: "등록 여부와 관계없이 범위 안의 번호는 모두 그 분류에 속한다.",
    code: "코드",
    example: "예",
    fallback_outside: "분류 밖 번호의 대체 코드",
    found: "코드 {all}개 중 {shown}개",
    found_none: "조건에 맞는 코드가 없다. 검색어를 줄이거나 필터를 바꿔 본다.",
    in_languages: "다른 언어에서 쓰는 이름",
    inherited_source: "상속한 레지스트리:",
    left_out: "스펙에 없음",
    made_by: "만든 도구: status-codes",
    map: "분류 지도",
    map_hint: "옆으로 밀면 각 행의 나머지 번호가 보인다.",
    map_lead: "분류에 속한 모든 번호와, 각 번호에 뜻을 부여한 곳을 한눈에 보여 준다.",
    map_too_large: "번호가 너무 많아 그림으로 그리지 않았다. 의미가 정해진 구간은 다음과 같다.",
    masked: "자세한 내용은 서버 밖으로 내보내지 않는다.",
    members: "확장 멤버",
    name: "이름",
    neighbours: "같은 분류의 이전 코드와 다음 코드",
    other_meanings: "같은 번호의 다른 뜻",
    own: "자체·벤더",
    pages: "페이지",
    predicate: "성질",
    predicates_lead: "코드의 성질과, 성질마다 해당하는 코드를 정리했다.",
    problems: "문제",
    problems_lead: "API가 결과 대신 보내는 응답과, 그 응답을 받은 클라이언트가 할 일을 정리했다.",
    protocol: "프로토콜",
    protocols: "프로토콜",
    meaning: "의미",
    ranges: "번호 구간",
    ranges_caption: "구간 안의 번호는 등록 여부와 관계없이 이런 의미를 지닌다.",
    registered: "등록됨",
    registries: "레지스트리",
    registries_caption: "코드 수에는 레지스트리가 직접 정의한 코드와 다른 곳에서 가져온 코드가 모두 들어 있다.",
    registries_lead: "코드를 정의하는 곳과 그 기준일이다.",
    reset: "지우기",
    retired: "다시 쓰지 않는 번호",
    retry_after: "Retry-After 헤더의 시간이 지난 뒤 같은 요청을 다시 보낸다.",
    retry_backoff: "시간을 두고 같은 요청을 다시 보내며, 시도할 때마다 간격을 늘린다.",
    retry_never: "재시도하지 않는다. 같은 요청은 다시 실패한다.",
    search: "검색",
    search_hint: "499, 시간 초과, timeout",
    skip: "본문으로 건너뛰기",
    source: "출처",
    status_codes: "상태 코드",
    title: "제목",
    true_of_it: "이 코드의 성질",
    type_uri: "유형",
    unassigned: "미할당",
    vendor: "벤더·초안",
    language: Language::Korean,
};

impl Labels {
    pub(super) const fn of(language: Language) -> &'static Self {
        match language {
            Language::English => &ENGLISH,
            Language::Korean => &KOREAN,
        }
    }

    /// What a client should do.
    pub(super) const fn advice(&self, retry: Retry) -> &'static str {
        match retry {
            Retry::Never => self.retry_never,
            Retry::After => self.retry_after,
            Retry::Backoff => self.retry_backoff,
        }
    }

    /// How much there is on the site.
    pub(super) fn counts(&self, codes: usize, registries: usize) -> String {
        match self.language {
            Language::English => {
                let codes = plural(codes, "code", "codes");
                format!("{codes} of {}.", plural(registries, "registry", "registries"))
            }
            Language::Korean => format!("레지스트리 {registries}개에서 코드 {codes}개를 모았다."),
        }
    }
}

fn plural(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
