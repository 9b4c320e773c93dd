//! Every form of `#[status_enum]`, and what it makes of each kind of spec.
#![cfg(feature = "macros")]

use std::collections::BTreeSet;
use std::hash::{BuildHasher, RandomState};

use status_codes::{
    Code, HttpClass, HttpStatus, Lifecycle, NoClass, StatusEnum, WebSocketClass, Wire, status_enum,
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

/// In hexadecimal, in four bytes.
#[status_enum("tests/specs/http2.toml")]
pub enum Http2Error {}

/// In hexadecimal, in eight bytes, with a code near the end of QUIC's numbers.
#[status_enum("tests/specs/quic.toml")]
pub enum QuicError {}

/// Numbers beyond what the pointers of a smaller machine can hold, one after the other.
#[status_enum(inline = r#"
format = 1

[registry]
name   = "beyond"
title  = "Beyond four bytes"
repr   = "u64"
codes  = "0..=18446744073709551615"
digits = 20

[18446744073709551614]
phrase = "Last but One"

[18446744073709551615]
phrase = "Last"
"#)]
pub enum Beyond {}

/// Such numbers again, with a gap.
#[status_enum(inline = r#"
format = 1

[registry]
name   = "beyond-with-gap"
title  = "Beyond four bytes, with a gap"
repr   = "u64"
codes  = "0x100000000..=0x1000000ff"
digits = 9
radix  = 16

[0x100000000]
phrase = "First"

[0x1000000ff]
phrase = "Last"
"#)]
pub enum BeyondWithGap {}

/// What must hold of every generated enum, over these numbers of its integer.
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
        assert_eq!(status.code(), number);
        assert_eq!(status.label(), printed::<S>(number.into()));
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

/// A number as the registry prints it.
fn printed<S: StatusEnum>(number: i128) -> String {
    let digits = usize::from(S::REGISTRY.digits);
    match S::REGISTRY.radix {
        16 => format!("0x{number:0digits$x}"),
        _ => format!("{number:0digits$}"),
    }
}

/// The numbers of an integer that is too wide for all of them: the first, the last, the powers of
/// two, those of the codes, and their neighbours.
fn interesting_numbers<S: StatusEnum>() -> impl Iterator<Item = S::Repr> {
    let powers = (0..u64::BITS).map(|power| 1_i128 << power);
    let codes = S::VARIANTS.iter().map(|status| status.code().into());
    let numbers: BTreeSet<i128> = powers
        .chain(codes)
        .flat_map(|number: i128| [number - 1, number, number + 1])
        .chain(0..=1000)
        .collect();
    numbers.into_iter().filter_map(|number| S::Repr::try_from(number).ok())
}

#[test]
fn every_enum_keeps_what_the_trait_promises() {
    assert_sound::<HttpStatus>(0..=u16::MAX);
    assert_sound::<ProxyStatus>(0..=u16::MAX);
    assert_sound::<StrictStatus>(0..=u16::MAX);
    assert_sound::<Exit>(0..=u8::MAX);
    assert_sound::<Wide>(0..=u16::MAX);
    assert_sound::<Scattered>(0..=u16::MAX);
    assert_sound::<Http2Error>(interesting_numbers::<Http2Error>());
    assert_sound::<QuicError>(interesting_numbers::<QuicError>());
    assert_sound::<Beyond>(interesting_numbers::<Beyond>());
    assert_sound::<BeyondWithGap>(interesting_numbers::<BeyondWithGap>());
}

#[test]
fn numbers_in_hexadecimal_are_printed_with_their_prefix_and_read_with_it_alone() {
    assert_eq!(Http2Error::Http11Required.to_string(), "0x0d HTTP_1_1_REQUIRED");
    assert_eq!(Http2ErrorCode::from(0x0e).to_string(), "0x0e");
    assert_eq!(Http2ErrorCode::from(u32::MAX).to_string(), "0xffffffff");
    assert_eq!(QuicErrorCode::from(u64::MAX).to_string(), "0xffffffffffffffff");
    assert_eq!(
        format!("{:>6}|{:6}|", Http2ErrorCode::from(14), Http2ErrorCode::from(300)),
        "  0x0e|0x12c |"
    );
    for text in ["0x0d", "0xd", "0xD", "0x0D", "0x0d HTTP_1_1_REQUIRED"] {
        assert_eq!(text.parse(), Ok(Http2Error::Http11Required), "{text}");
    }
    for text in
        ["", "0x", "13", "0d", "0X0d", "0x00d", "x0d", "0x+d", "0x0g", "0x100000000", "0x0d No"]
    {
        assert!(text.parse::<Http2ErrorCode>().is_err(), "{text}");
    }
    for number in interesting_numbers::<Http2Error>() {
        let code = Http2ErrorCode::from(number);
        assert_eq!(code.to_string().parse(), Ok(code));
        assert_eq!(format!("{number:#x}").parse(), Ok(code));
    }
}

#[test]
fn wide_integers_have_wide_enums_with_all_that_the_narrow_ones_have() {
    assert_eq!((size_of::<Http2Error>(), size_of::<QuicError>()), (4, 8));
    assert_eq!(Http2Error::Cancel as u32, 8);
    assert_eq!(QuicError::Largest as u64, (1 << 62) - 1);
    assert_eq!(Http2ErrorCode::from(77).fallback(), Some(Http2Error::InternalError));
    assert!(Http2Error::RefusedStream.is_unprocessed() && !Http2Error::Cancel.is_unprocessed());
    assert_eq!(QuicError::Largest.class(), QuicErrorClass::ByRequest);
    assert_eq!(QuicErrorClass::ByRequest.codes(), 0x40..=0x3fff_ffff_ffff_ffff);
    assert_eq!(QuicErrorCode::from(u64::MAX).class(), None);
}

#[test]
fn an_enum_over_another_protocol_shares_its_classes_whatever_the_features() {
    #[status_enum(inline = r#"
        format  = 1
        extends = ["websocket"]

        [registry]
        name  = "chat"
        title = "Chat"

        [4001]
        phrase = "Kicked"
    "#)]
    enum ChatClose {}

    let shared: WebSocketClass = ChatClose::Kicked.class();
    assert_eq!(shared, WebSocketClass::PrivateUse);
    assert!(
        ChatClose::Kicked.is_sendable_by_script() && ChatCloseCode::from(4002).is_private_use()
    );
    assert_eq!(ChatClose::GoingAway.entry().registry.name, "websocket");
}

#[test]
fn the_enum_of_the_classes_is_called_what_the_spec_calls_it() {
    #[status_enum(inline = r#"
        format = 1

        [registry]
        name       = "light"
        title      = "Traffic light"
        repr       = "u8"
        codes      = "0..=9"
        digits     = 1
        class-enum = "Signal"

        [[class]]
        name  = "Stop"
        codes = "0..=0"

        [0]
        phrase = "Red"
    "#)]
    enum Light {}

    assert_eq!(Light::Red.class(), Signal::Stop);
    assert_eq!(Signal::of(1), None);
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
fn what_stands_beside_an_enum_with_a_raw_name_has_a_plain_one() {
    #[status_enum(inline = r#"
        format = 1

        [registry]
        name   = "try"
        title  = "How a try ended"
        repr   = "u8"
        codes  = "0..=9"
        digits = 1

        [[class]]
        name  = "Good"
        codes = "0..=0"

        [0]
        phrase = "Done"
    "#)]
    enum r#Try {}

    assert_eq!(TryCode::from(0).registered(), Ok(Try::Done));
    assert_eq!(Try::Done.class(), TryClass::Good);
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
