//! What ranges and mappings answer, over all numbers, inherited and changed.
#![cfg(all(feature = "macros", feature = "grpc"))]

use status_codes::status_enum;

/// Maps to and from HTTP, from an integer of eight bits in hexadecimal.
#[status_enum("tests/specs/good/mappings.toml")]
pub enum MappedStatus {}

/// The same with changes, and without one of its codes.
#[status_enum("tests/specs/good/mappings-inherited.toml")]
pub enum HeirStatus {}

/// Ranges, one of which carries the codes of gRPC.
#[status_enum("tests/specs/good/ranges.toml")]
pub enum RangedStatus {}

/// The same with changes.
#[status_enum("tests/specs/good/ranges-inherited.toml")]
pub enum RangedHeirStatus {}

/// A mapping without a default, and one that lists every number of a byte.
#[status_enum(inline = r#"
format = 1

[registry]
name   = "acme-complete"
title  = "Acme without defaults"
repr   = "u16"
codes  = "0..=9"
digits = 1

[mapping.byte]
to    = "tests/specs/good/mappings.toml"
codes = { 9 = 0xff, "0..=8" = 0x00 }

[mapping.byte-response]
from  = "tests/specs/good/mappings.toml"
codes = { "0x00..=0x0f" = 0, "0x10..=0x1f" = 1, "0x20..=0xff" = 9 }

[9]
phrase = "Failed"

[0]
phrase = "Done"

[1]
phrase = "Done Before"
"#)]
pub enum CompleteStatus {}

#[test]
fn a_code_is_mapped_as_listed_and_another_number_by_its_range() {
    for number in 0..=u8::MAX {
        let registered = MappedStatus::from_code(number).map(MappedStatus::to_http);
        assert_eq!(
            registered,
            match number {
                0x00 => Some(200),
                0x10 | 0x11 => Some(400),
                0xff => Some(500),
                _ => None,
            }
        );
        let of_any_number = match number {
            0x10..=0x1f => Some(400),
            _ => registered,
        };
        assert_eq!(MappedCode::from(number).to_http(), of_any_number, "{number:#x}");
    }
}

#[test]
fn a_number_of_the_other_registry_gives_a_code_always() {
    for number in 0..=u16::MAX {
        let status = match number {
            200..=299 => MappedStatus::Fine,
            404 => MappedStatus::Missing,
            _ => MappedStatus::Broken,
        };
        assert_eq!(MappedStatus::from_http_response(number), status, "{number}");
        assert_eq!(MappedCode::from_http_response(number), status, "{number}");
    }
}

#[test]
fn a_mapping_of_the_same_name_goes_over_the_inherited_one() {
    assert!(HeirStatus::from_code(0x11).is_none());
    for number in 0..=u8::MAX {
        let status = HeirStatus::from_code(number).map(HeirStatus::to_http);
        let expected = match number {
            0x00 => Some(200),
            0x10 => Some(400),
            0x12 => Some(409),
            0xff => Some(503),
            _ => None,
        };
        assert_eq!(status, expected, "{number:#x}");
    }
    for number in 0..=u16::MAX {
        let status = match number {
            204 | 205 => HeirStatus::Broken,
            200..=299 => HeirStatus::Fine,
            409 => HeirStatus::Conflicting,
            _ => HeirStatus::Missing,
        };
        assert_eq!(HeirStatus::from_http_response(number), status, "{number}");
    }
    assert_eq!(HeirStatus::Conflicting.to_legacy_2(), 460);
}

#[test]
fn a_mapping_without_a_default_is_complete() {
    for number in 0..=u16::MAX {
        let result = match number {
            0..=8 => Some(0x00),
            9 => Some(0xff),
            _ => None,
        };
        assert_eq!(CompleteCode::from(number).to_byte(), result, "{number}");
    }
    for number in 0..=u8::MAX {
        let status = match number {
            0x00..=0x0f => CompleteStatus::Done,
            0x10..=0x1f => CompleteStatus::DoneBefore,
            _ => CompleteStatus::Failed,
        };
        assert_eq!(CompleteStatus::from_byte_response(number), status, "{number:#x}");
    }
}

#[test]
fn every_number_knows_its_range_and_what_it_carries() {
    for number in 0..=u16::MAX {
        let range = RangedCode::from(number).range();
        let name = match number {
            7 => Some("One"),
            400..=599 => Some("Across"),
            10_000..=10_016 => Some("Call"),
            20..=29 | 31 | 40..=49 => Some("Scattered"),
            _ => None,
        };
        assert_eq!(range.map(|range| range.name), name, "{number}");
        let carried = range.and_then(|range| range.carried(number.into()));
        let expected = (10_000..=10_016).contains(&number).then(|| ("grpc", number - 10_000));
        assert_eq!(carried, expected.map(|(registry, code)| (registry, code.into())), "{number}");

        let name = match number {
            300..=399 => Some("Across"),
            _ => name,
        };
        let range = RangedHeirCode::from(number).range();
        assert_eq!(range.map(|range| range.name), name, "{number}");
    }
    let across = RangedHeirCode::from(300).range().unwrap();
    assert_eq!(across.title("ko-KR"), Some("두 클래스에 걸친 범위"));
    assert_eq!(across.summary("en"), Some("It is of both classes."));
    assert_eq!(across.summary("ko"), None);
    let one = RangedHeirCode::from(7).range().unwrap();
    assert_eq!((one.title("en"), one.summary("en")), (None, Some("The only number of its kind.")));
    let call = RangedCode::from(10_000).range().unwrap();
    assert_eq!(call.references[0].title, "https://example.com/calls");
}
