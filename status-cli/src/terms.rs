//! The words of the pages in each language. The texts about the codes come from their specs.

use status_codegen::model::{Lifecycle, Wire};

use crate::language::Language;

/// The fixed words around the texts of the specs.
#[derive(Debug)]
pub(crate) struct Terms {
    pub(crate) name: &'static str,
    pub(crate) class: &'static str,
    pub(crate) registry: &'static str,
    pub(crate) lifecycle: &'static str,
    pub(crate) wire: &'static str,
    pub(crate) headers: &'static str,
    pub(crate) predicates: &'static str,
    pub(crate) mappings: &'static str,
    /// The numbers that a mapping does not list.
    pub(crate) any_other: &'static str,
    pub(crate) named_range: &'static str,
    pub(crate) former: &'static str,
    /// The titles of servers' error pages.
    pub(crate) pages: &'static str,
    pub(crate) references: &'static str,
    pub(crate) also: &'static str,
    pub(crate) namesakes: &'static str,
    pub(crate) neighbours: &'static str,
    pub(crate) numbers: &'static str,
    pub(crate) method: &'static str,
    /// What to treat an unregistered number as.
    pub(crate) fallback: &'static str,
    /// The same of the unregistered numbers of a class.
    pub(crate) unknown: &'static str,
    pub(crate) codes: &'static str,
    pub(crate) required: &'static str,
    pub(crate) optional: &'static str,
    pub(crate) retired: &'static str,
    /// What HTTP does with a number of one of its classes that is not registered.
    pub(crate) http_class: &'static str,
    /// What HTTP does with a number in none of its classes.
    pub(crate) http_invalid: &'static str,
    /// That a registry names a code for those it does not know.
    pub(crate) has_fallback: &'static str,
    pub(crate) has_no_fallback: &'static str,
    /// Of a code that a spec leaves out: no number is treated as it.
    pub(crate) left_out: fn(&str) -> String,
    /// Of a label: nobody registered it.
    pub(crate) unregistered: fn(&str) -> String,
    /// Of a label and the title of the registry that does not have it.
    pub(crate) unregistered_in: fn(&str, &str) -> String,
    /// Of a former phrase and of the present one.
    pub(crate) renamed: fn(&str, &str) -> String,
    /// Of the title of an error page and the servers that use it.
    pub(crate) page_title: fn(&str, &str) -> String,
    /// The same, with the code that the page is about where it shares its status with others.
    pub(crate) page_about: fn(&str, &str, &str) -> String,
    /// The same, with the status that the page is sent with where that is another.
    pub(crate) page_sent_with: fn(&str, &str, &str) -> String,
    /// Of a code, of words that are not its phrase, and of the code whose phrase they are.
    pub(crate) not_its_phrase: fn(&str, &str, Option<&str>) -> String,
    /// Names in a row.
    pub(crate) and: fn(&[&str]) -> String,
    /// Of the phrase of another meaning, the number's label, and when the number means that.
    pub(crate) other_meaning: fn(&str, &str, &str) -> String,
    pub(crate) edition: fn(&str) -> String,
    /// In the place of a registry: that a spec defines the code.
    pub(crate) this_spec: &'static str,
    /// The same, with the name of the registry that the spec extends.
    pub(crate) defined_in_spec: fn(&str) -> String,
    /// That nothing bears a name, and the nearest name that something bears.
    pub(crate) not_found: fn(&str, Option<&str>) -> String,
    pub(crate) range: fn(&str, &str) -> String,
    /// That no bundled registry has a name, and the nearest that one has.
    pub(crate) no_registry: fn(&str, Option<&str>) -> String,
    /// The same of a spec, and the names of its registries.
    pub(crate) no_registry_in_spec: fn(&str, Option<&str>, &[&str]) -> String,
    /// That there is no class or predicate of a name, and the nearest that there is.
    pub(crate) no_class: fn(&str, Option<&str>) -> String,
    pub(crate) no_predicate: fn(&str, Option<&str>) -> String,
    /// The lifecycle in one word.
    pub(crate) lifecycle_word: fn(Lifecycle) -> &'static str,
    /// Where a code is seen, in one word.
    pub(crate) wire_word: fn(Wire) -> &'static str,
    pub(crate) lifecycle_of: fn(Lifecycle) -> &'static str,
    pub(crate) wire_of: fn(Wire) -> &'static str,
}

/// The words of a language.
pub(crate) const fn terms(language: Language) -> &'static Terms {
    match language {
        Language::English => &ENGLISH,
        Language::Korean => &KOREAN,
    }
}

/// What people read above a column, by its key.
pub(crate) fn column(language: Language, key: &'static str) -> &'static str {
    if language == Language::English {
        return key;
    }
    match key {
        "code" => "코드",
        "phrase" => "영문 이름",
        "title" => "이름",
        "class" => "분류",
        "lifecycle" => "등록 상태",
        "wire" => "전송",
        "protocol" => "프로토콜",
        "registry" => "레지스트리",
        "name" => "Rust 이름",
        "found_in" => "찾은 곳",
        _ => key,
    }
}

static ENGLISH: Terms = Terms {
    name: "Rust name",
    class: "Class",
    registry: "Registry",
    lifecycle: "Lifecycle",
    wire: "On the wire",
    headers: "Headers",
    predicates: "Predicates",
    mappings: "Mappings",
    any_other: "any other number",
    named_range: "Range",
    former: "Formerly",
    pages: "Error pages",
    references: "References",
    also: "Also",
    namesakes: "Same name",
    neighbours: "Neighbours",
    numbers: "Numbers",
    method: "Method",
    fallback: "Treat as",
    unknown: "If unknown",
    codes: "Codes",
    required: "required",
    optional: "optional",
    retired: "It was registered once and may not be used again.",
    http_class: "A client treats a code that it does not know as the x00 of its class, says RFC 9110, \
                 Section 15. Proxies should pass the number on as it came, and servers should send a \
                 registered code instead.",
    http_invalid: "HTTP has the codes 100 to 599, so the number is invalid. A client should process a \
                   response with it as a 5xx, says RFC 9110, Section 15. Servers should never send it.",
    has_fallback: "Whoever does not know the number treats it as the code that the registry names for that case.",
    has_no_fallback: "Nothing says what the number is to be treated as where it is not known.",
    left_out: |code| format!("nothing: the spec leaves out {code}, so `fallback()` is `None`"),
    unregistered: |label| format!("{label} is not registered"),
    unregistered_in: |label, title| format!("{label} is not registered in {title}"),
    renamed: |former, phrase| format!("The code was renamed: what was {former} is now {phrase}."),
    page_title: |title, servers| format!("`{title}` is the title of this error page in {servers}."),
    page_about: |title, servers, about| {
        format!("`{title}` is how {servers} titles the page for one case of this status: {about}.")
    },
    page_sent_with: |title, servers, status| {
        format!("`{title}` is the title of this error page in {servers}; it is sent with {status}.")
    },
    not_its_phrase: |code, title, owner| match owner {
        Some(owner) => format!("The number decides: this is {code}; `{title}` belongs to {owner}."),
        None => format!("The number decides: this is {code}; `{title}` is not its phrase."),
    },
    and: |names| match names {
        [names @ .., last] if !names.is_empty() => format!("{} and {last}", names.join(", ")),
        names => names.join(", "),
    },
    other_meaning: |phrase, label, when| format!("{phrase} is what {label} means {when}."),
    edition: |date| format!("edition of {date}"),
    this_spec: "this spec",
    defined_in_spec: |registry| format!("defined in this spec, which extends {registry}"),
    not_found: |name, near| match near {
        Some(near) => format!("nothing is called `{name}`; did you mean `{near}`?"),
        None => format!("nothing is called `{name}`; try `status-codes search`"),
    },
    range: |first, last| format!("{first} to {last}"),
    no_registry: |name, near| match near {
        Some(near) => format!("no bundled registry is called `{name}`; did you mean `{near}`?"),
        None => format!("no bundled registry is called `{name}`: see `status-codes registries`"),
    },
    no_registry_in_spec: |name, near, names| match near {
        Some(near) => format!("the spec has no registry `{name}`; did you mean `{near}`?"),
        None => format!("the spec has no registry `{name}`; it has {}", names.join(", ")),
    },
    no_class: |word, near| match near {
        Some(near) => format!("there is no class `{word}`; did you mean `{near}`?"),
        None => format!("there is no class `{word}`"),
    },
    no_predicate: |word, near| match near {
        Some(near) => format!("there is no predicate `{word}`; did you mean `{near}`?"),
        None => format!("there is no predicate `{word}`"),
    },
    lifecycle_word: Lifecycle::word,
    wire_word: Wire::word,
    lifecycle_of: |lifecycle| match lifecycle {
        Lifecycle::Permanent => "permanent: registered for good",
        Lifecycle::Temporary => "temporary: registered until a date",
        Lifecycle::Unused => "unused: reserved and without a meaning",
        Lifecycle::Deprecated => "deprecated: advised against",
        Lifecycle::Obsolete => "obsolete: out of use",
        Lifecycle::Draft => "draft: proposed",
        Lifecycle::Unofficial => "unofficial: never registered, somebody's own",
    },
    wire_of: |wire| match wire {
        Wire::Sent => "yes: it is sent to the other side",
        Wire::LogOnly => "never: it is only in logs",
        Wire::Internal => "no: as a rule it stays inside one program",
    },
};

static KOREAN: Terms = Terms {
    name: "Rust 이름",
    class: "분류",
    registry: "레지스트리",
    lifecycle: "등록 상태",
    wire: "전송 여부",
    headers: "헤더",
    predicates: "성질",
    mappings: "매핑",
    any_other: "그 밖의 모든 번호",
    named_range: "범위",
    former: "이전 이름",
    pages: "오류 페이지",
    references: "참고 자료",
    also: "다른 뜻",
    namesakes: "같은 이름",
    neighbours: "이웃 코드",
    numbers: "범위",
    method: "메서드",
    fallback: "대체 코드",
    unknown: "모르는 코드",
    codes: "코드",
    required: "필수",
    optional: "선택",
    retired: "한때 등록되었으나 다시 쓸 수 없는 번호다.",
    http_class: "RFC 9110 15절에 따라 클라이언트는 모르는 코드를 같은 분류의 x00으로 다룬다. 프록시는 \
                 번호를 바꾸지 말고 그대로 전달하고, 서버는 등록된 코드를 대신 보내는 편이 좋다.",
    http_invalid: "HTTP 상태 코드는 100부터 599까지이므로 유효하지 않은 번호다. RFC 9110 15절은 클라이언트가 \
                   이런 응답을 5xx로 처리하도록 권고한다. 서버는 이 번호를 보내지 않는 편이 좋다.",
    has_fallback: "이 번호를 모르는 쪽은 레지스트리가 정해 둔 대체 코드로 다룬다.",
    has_no_fallback: "이 번호를 모르는 쪽이 무엇으로 다루어야 하는지는 정해져 있지 않다.",
    left_out: |code| format!("없음: 스펙에 {code} 코드가 없어 `fallback()`은 `None`이다"),
    unregistered: |label| format!("{label}: 등록되지 않은 번호"),
    unregistered_in: |label, title| format!("{label}: {title}에 등록되지 않은 번호"),
    renamed: |former, phrase| format!("이름이 바뀐 코드다({former} → {phrase})."),
    page_title: |title, servers| format!("이 코드의 오류 페이지 제목이다({servers}: {title})."),
    page_about: |title, servers, about| {
        format!(
            "{servers}의 오류 페이지 제목으로({title}), 이 상태 코드로 응답하는 경우 중 하나다: {about}"
        )
    },
    page_sent_with: |title, servers, status| {
        format!(
            "이 코드의 오류 페이지 제목이며({servers}: {title}), 응답의 상태 코드는 {status}이다."
        )
    },
    not_its_phrase: |code, title, owner| match owner {
        Some(owner) => {
            format!("번호를 기준으로 찾았다({code}). `{title}`: 다른 코드의 이름이다({owner}).")
        }
        None => format!("번호를 기준으로 찾았다({code}). `{title}`: 이 코드의 이름이 아니다."),
    },
    and: |names| names.join(", "),
    other_meaning: |phrase, label, when| format!("{label}의 다른 뜻: {phrase} ({when})"),
    edition: |date| format!("{date} 판"),
    this_spec: "이 스펙",
    defined_in_spec: |registry| format!("이 스펙에서 정의한 코드({registry} 확장)"),
    not_found: |name, near| match near {
        Some(near) => format!("`{name}`: 이런 이름은 없다. 비슷한 이름: `{near}`"),
        None => format!("`{name}`: 이런 이름은 없다. `status-codes search`로 찾아볼 수 있다."),
    },
    range: |first, last| format!("{first}~{last}"),
    no_registry: |name, near| match near {
        Some(near) => format!("`{name}`: 이런 내장 레지스트리는 없다. 비슷한 레지스트리: `{near}`"),
        None => format!(
            "`{name}`: 이런 내장 레지스트리는 없다. 목록은 `status-codes registries`로 볼 수 있다."
        ),
    },
    no_registry_in_spec: |name, near, names| match near {
        Some(near) => {
            format!("`{name}`: 스펙에 이런 레지스트리는 없다. 비슷한 레지스트리: `{near}`")
        }
        None => format!(
            "`{name}`: 스펙에 이런 레지스트리는 없다. 스펙의 레지스트리: {}",
            names.join(", ")
        ),
    },
    no_class: |word, near| match near {
        Some(near) => format!("`{word}`: 이런 분류는 없다. 비슷한 분류: `{near}`"),
        None => format!("`{word}`: 이런 분류는 없다."),
    },
    no_predicate: |word, near| match near {
        Some(near) => format!("`{word}`: 이런 성질은 없다. 비슷한 성질: `{near}`"),
        None => format!("`{word}`: 이런 성질은 없다."),
    },
    lifecycle_word: |lifecycle| match lifecycle {
        Lifecycle::Permanent => "정식",
        Lifecycle::Temporary => "임시",
        Lifecycle::Unused => "미사용",
        Lifecycle::Deprecated => "비권장",
        Lifecycle::Obsolete => "폐기",
        Lifecycle::Draft => "초안",
        Lifecycle::Unofficial => "비공식",
    },
    wire_word: |wire| match wire {
        Wire::Sent => "전송됨",
        Wire::LogOnly => "로그에만",
        Wire::Internal => "내부",
    },
    lifecycle_of: |lifecycle| match lifecycle {
        Lifecycle::Permanent => "정식: 영구 등록된 코드다.",
        Lifecycle::Temporary => "임시: 기한을 두고 등록된 코드다.",
        Lifecycle::Unused => "미사용: 번호만 예약되어 있고 뜻은 없다.",
        Lifecycle::Deprecated => "비권장: 쓰지 않도록 권고된 코드다.",
        Lifecycle::Obsolete => "폐기: 더는 쓰이지 않는 코드다.",
        Lifecycle::Draft => "초안: 제안된 코드다.",
        Lifecycle::Unofficial => "비공식: 등록된 적 없이 일부에서만 쓰는 코드다.",
    },
    wire_of: |wire| match wire {
        Wire::Sent => "전송됨: 상대에게 전달된다.",
        Wire::LogOnly => "전송되지 않음: 로그에만 남는다.",
        Wire::Internal => "전송되지 않음: 보통은 한 프로그램 안에서만 쓰인다.",
    },
};
