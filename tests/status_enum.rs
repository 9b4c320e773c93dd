//! Every form of `#[status_enum]`, and what it makes of each kind of spec.
#![cfg(feature = "macros")]

use std::hash::{BuildHasher, RandomState};

use status_codes::{
    Code, HttpClass, HttpStatus, Lifecycle, NoClass, StatusEnum, Wire, status_enum,
};

/// From bundled registries alone.
#[status_enum(extends = ["http", "nginx"])]
pub enum ProxyStatus {}

/// From a file, with classes and codes of its own.
#[status_enum("tests/crates/strict/status.toml")]
pub enum StrictStatus {}

/// From the attribute.
#[status_enum(inline = r#"
format = 1

[registry]
name   = "exit"
title  = "Exit codes"
repr   = "u8"
codes  = "0..=255"
digits = 2

[predicate.is_bad]
codes = ["1..=255"]

[0]
phrase = "Success"

[1]
phrase = "Failure"

[2]
phrase = "Usage"
"#, code = AnyExit)]
pub enum Exit {}

/// Three hundred codes.
#[status_enum("tests/specs/wide.toml")]
pub enum Wide {}

/// Four codes, far apart.
#[status_enum("tests/specs/scattered.toml")]
pub enum Scattered {}

/// What must hold of every generated enum, over every number of its integer.
fn assert_sound<S>(numbers: impl Iterator<Item = S::Repr>)
where
    S: StatusEnum + std::str::FromStr + TryFrom<S::Repr>,
    Code<S>: From<S::Repr>,
{
    let state = RandomState::new();
    assert!(S::VARIANTS.is_sorted_by_key(|status| status.code()));
    let mut registered = 0;
    for number in numbers {
        let status = S::from_code(number);
        assert_eq!(Code::<S>::from(number).code(), number);
        assert_eq!(Code::<S>::from(number).registered().ok(), status);
        assert_eq!(S::try_from(number).ok(), status);
        assert_eq!(S::VARIANTS.iter().copied().find(|status| status.code() == number), status);
        let Some(status) = status else { continue };
        registered += 1;
        let digits = usize::from(S::REGISTRY.digits);
        assert_eq!(status.code(), number);
        assert_eq!(status.label(), format!("{:0digits$}", number.into()));
        assert_eq!(status.to_string(), format!("{} {}", status.label(), status.phrase()));
        assert_eq!(status.to_string().parse().ok(), Some(status));
        assert_eq!(status.entry().code, number.into());
        assert_eq!(status.entry().name, status.name());
        assert_eq!(status.entry().phrase, status.phrase());
        assert_eq!(format!("{status:?}"), status.name());
        assert_eq!(state.hash_one(status), state.hash_one(number));
    }
    assert_eq!(S::VARIANTS.len(), registered);
}

#[test]
fn every_enum_keeps_what_the_trait_promises() {
    assert_sound::<HttpStatus>(0..=u16::MAX);
    assert_sound::<ProxyStatus>(0..=u16::MAX);
    assert_sound::<StrictStatus>(0..=u16::MAX);
    assert_sound::<Exit>(0..=u8::MAX);
    assert_sound::<Wide>(0..=u16::MAX);
    assert_sound::<Scattered>(0..=u16::MAX);
}

#[test]
fn two_registries_make_one_enum_with_the_classes_and_predicates_of_both() {
    assert_eq!(ProxyStatus::COUNT, HttpStatus::COUNT + 6);
    assert_eq!(ProxyStatus::ClientClosedRequest.class(), HttpClass::ClientError);
    assert_eq!(ProxyStatus::ClientClosedRequest.entry().wire, Wire::LogOnly);
    assert_eq!(ProxyStatus::ClientClosedRequest.entry().registry.name, "nginx");
    assert_eq!(ProxyStatus::NotFound.entry().registry.name, "http");
    assert!(ProxyStatus::TooManyRequests.is_retryable());
    assert!(!ProxyStatus::ClientClosedRequest.is_retryable());
    assert!(ProxyCode::from(599).is_server_error());
    assert_eq!(ProxyCode::from(599).fallback(), Some(ProxyStatus::InternalServerError));
}

#[test]
fn an_inherited_entry_is_the_bundled_one_and_no_copy() {
    assert!(std::ptr::eq(ProxyStatus::NotFound.entry(), HttpStatus::NotFound.entry()));
}

#[test]
fn an_override_changes_what_it_gives_and_keeps_the_rest() {
    let entry = StrictStatus::NotFound.entry();
    assert_eq!(entry.text("ko").unwrap().title, "그런 것 없음");
    assert_eq!(
        entry.text("ko").unwrap().summary,
        HttpStatus::NotFound.entry().text("ko").unwrap().summary
    );
    assert_eq!(entry.references, HttpStatus::NotFound.entry().references);
    assert_eq!(entry.registry.name, "http");
    assert_eq!(StrictStatus::from_phrase("not there"), Some(StrictStatus::NotFound));
}

#[test]
fn a_code_of_ones_own_has_what_the_spec_says_of_it() {
    let status = StrictStatus::TenantOverQuota;
    let entry = status.entry();
    assert_eq!(status.to_string(), "460 Tenant Over Quota");
    assert_eq!(entry.registry.name, "strict");
    assert_eq!(entry.lifecycle, Lifecycle::Draft);
    assert_eq!(
        entry.references[0].url,
        Some("https://www.rfc-editor.org/rfc/rfc6585.html#section-4")
    );
    assert_eq!(entry.references[1].url, Some("https://example.com/quota"));
    assert_eq!(entry.references[2].url, None);
    assert_eq!(entry.text("en").unwrap().title, "Tenant Over Quota");
    assert_eq!(entry.text("en").unwrap().details, Some("One.\nTwo."));
    assert!(entry.text("ko").is_none());
    assert!(status.is_ours() && StrictStatus::OutThere.is_ours() && !StrictStatus::Gone.is_ours());
}

#[test]
fn a_spec_that_declares_a_class_has_a_class_enum_of_its_own() {
    assert_eq!(StrictClass::VARIANTS.len(), 6);
    assert_eq!(StrictStatus::OutThere.class(), StrictClass::Beyond);
    assert_eq!(StrictClass::Beyond.label(), "beyond");
    assert_eq!(StrictClass::Beyond.to_string(), "Beyond HTTP");
    assert_eq!(StrictClass::Beyond.codes(), 600..=699);
    assert!(StrictStatus::OutThere.is_beyond());
    assert_eq!(StrictCode::from(650).class(), Some(StrictClass::Beyond));
    assert_eq!(StrictCode::from(650).label(), "beyond");
    assert_eq!(StrictCode::from(650).fallback(), None);
}

#[test]
fn a_spec_without_classes_has_none() {
    fn class_of<S: StatusEnum<Class = NoClass>>(code: S::Repr) -> Option<NoClass> {
        S::class_of(code)
    }
    assert_eq!(class_of::<Exit>(1), None);
    assert_eq!(AnyExit::from(77).label(), "other");
    assert_eq!(AnyExit::from(77).fallback(), None);
    assert_eq!(AnyExit::from(7).to_string(), "07");
    assert_eq!(size_of::<Exit>(), 1);
    assert_eq!(size_of::<AnyExit>(), 2);
    assert!(Exit::Usage.is_bad() && !Exit::Success.is_bad());
}

#[test]
fn one_name_of_a_match_arm_is_enough_for_the_compiler_to_miss_it() {
    fn advice(status: Exit) -> u8 {
        match status {
            Exit::Success => 0,
            Exit::Failure => 1,
            Exit::Usage => 2,
        }
    }
    assert!(Exit::VARIANTS.iter().all(|&status| advice(status) == status.code()));
}

#[test]
fn an_enum_can_be_made_inside_a_function_and_inside_a_macro() {
    macro_rules! make {
        ($name:ident, $spec:literal) => {
            #[status_enum(inline = $spec)]
            enum $name {}
        };
    }
    make!(Small, "format = 1\nextends = [{ registry = \"http\", only = [200] }]");
    assert_eq!(Small::VARIANTS, [Small::Ok]);
    assert_eq!(SmallCode::from(404).fallback(), None);
}
