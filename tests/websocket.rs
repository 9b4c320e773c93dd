//! The WebSocket close codes, over all 65,536 numbers and against the table of the registry.
#![cfg(feature = "websocket")]

use std::collections::{BTreeMap, HashSet};

use status_codes::Code::Registered;
use status_codes::{
    Lifecycle, Range, StatusEnum, WebSocketClass, WebSocketClose, WebSocketCloseCode, Wire,
};

/// A row of the registry's table.
struct Row {
    name: &'static str,
    /// Empty where the registry has a description alone.
    phrase: &'static str,
    class: &'static str,
    on_wire: bool,
    sendable_by_script: bool,
}

fn rows() -> BTreeMap<u16, Row> {
    let lines = include_str!("conformance/websocket.tsv").lines();
    let rows = lines.filter(|line| !line.starts_with('#')).map(|line| {
        let fields: Vec<_> = line.split('\t').collect();
        let [number, name, phrase, class, on_wire, script] = fields[..] else {
            panic!("a row has six fields: {line}")
        };
        let (on_wire, sendable_by_script) = (on_wire == "yes", script == "yes");
        (number.parse().unwrap(), Row { name, phrase, class, on_wire, sendable_by_script })
    });
    rows.collect()
}

fn numbers() -> impl Iterator<Item = u16> {
    0..=u16::MAX
}

/// What RFC 6455, Section 7.4.2 says of who owns a number, computed another way than the crate does.
fn expected_class(number: u16) -> Option<WebSocketClass> {
    match number / 1000 {
        1 | 2 => Some(WebSocketClass::Protocol),
        3 => Some(WebSocketClass::Library),
        4 => Some(WebSocketClass::PrivateUse),
        _ => None,
    }
}

#[test]
fn the_codes_are_those_of_the_registry() {
    let rows = rows();
    assert!(WebSocketClose::VARIANTS.iter().map(|close| close.code()).eq(rows.keys().copied()));
    for close in WebSocketClose::VARIANTS {
        let row = &rows[&close.code()];
        assert_eq!(close.name(), row.name);
        let phrase = if row.phrase.is_empty() { "Bad Gateway" } else { row.phrase };
        assert_eq!(close.phrase(), phrase, "{close}");
        assert_eq!(format!("{:?}", close.class()), row.class, "{close}");
        assert_eq!(close.entry().wire == Wire::Sent, row.on_wire, "{close}");
        assert_eq!(close.is_sendable_by_script(), row.sendable_by_script, "{close}");
        let unused = close.entry().lifecycle == Lifecycle::Unused;
        assert_eq!(unused, row.phrase == "Reserved", "{close}");
    }
}

#[test]
fn three_codes_are_forbidden_on_the_wire() {
    let never: Vec<u16> = WebSocketClose::VARIANTS
        .iter()
        .filter(|close| close.never_on_wire())
        .map(|close| close.code())
        .collect();
    assert_eq!(never, [1005, 1006, 1015]);
}

#[test]
fn a_number_is_a_variant_if_and_only_if_it_is_registered() {
    let rows = rows();
    let codes: HashSet<_> = numbers().map(WebSocketCloseCode::from).collect();
    assert_eq!(codes.len(), 65_536);
    for number in numbers() {
        let code = WebSocketCloseCode::from(number);
        let close = WebSocketClose::from_code(number);
        assert_eq!(close.is_some(), rows.contains_key(&number));
        assert_eq!(close.map_or(number, WebSocketClose::code), number);
        assert_eq!(WebSocketClose::try_from(number).ok(), close);
        assert_eq!(code.registered().ok(), close);
        assert_eq!((code.code(), u16::from(code)), (number, number));
    }
}

#[test]
fn the_class_of_a_number_says_whose_it_is() {
    for number in numbers() {
        let code = WebSocketCloseCode::from(number);
        let expected = expected_class(number);
        assert_eq!(code.class(), expected);
        assert_eq!(code.is_protocol(), expected == Some(WebSocketClass::Protocol));
        assert_eq!(code.is_library(), expected == Some(WebSocketClass::Library));
        assert_eq!(code.is_private_use(), expected == Some(WebSocketClass::PrivateUse));
        let Registered(close) = code else { continue };
        assert_eq!(Some(close.class()), expected);
        assert_eq!(close.is_protocol(), code.is_protocol());
        assert_eq!(close.is_library(), code.is_library());
        assert_eq!(close.is_private_use(), code.is_private_use());
    }
}

#[test]
fn what_is_printed_is_read_back() {
    for number in numbers() {
        let code = WebSocketCloseCode::from(number);
        let printed = code.to_string();
        assert_eq!(printed.parse(), Ok(code));
        assert_eq!(number.to_string().parse(), Ok(code));
        match code.phrase() {
            Some(phrase) => assert_eq!(printed, format!("{number} {phrase}")),
            None => assert_eq!(printed, format!("{number:04}")),
        }
    }
}

#[test]
fn an_unregistered_number_has_the_label_of_its_owner_and_stands_for_nothing_else() {
    for number in numbers().filter(|&number| WebSocketClose::from_code(number).is_none()) {
        let code = WebSocketCloseCode::from(number);
        assert_eq!(code.label(), expected_class(number).map_or("other", WebSocketClass::label));
        assert_eq!(code.fallback(), None);
    }
}

#[test]
fn every_code_is_told_of_in_both_languages_and_where_it_is_defined() {
    for close in WebSocketClose::VARIANTS {
        let entry = close.entry();
        assert_eq!((entry.code, entry.name), (close.code().into(), close.name()));
        assert_eq!(entry.registry, WebSocketClose::REGISTRY);
        assert!(entry.references.iter().all(|reference| reference.url.is_some()), "{close}");
        for language in ["en", "ko"] {
            let text = entry.text(language).unwrap();
            assert!(!text.title.is_empty() && !text.summary.is_empty(), "{close}");
            assert!(text.details.is_some(), "{close}");
        }
    }
}

#[test]
#[expect(deprecated, reason = "that is what is tested")]
fn the_name_before_the_erratum_is_still_known() {
    let close = WebSocketClose::InternalError;
    assert_eq!(WebSocketClose::from_phrase("internal server error"), Some(close));
    assert_eq!(WebSocketClose::InternalServerError, close);
}

#[test]
fn every_number_knows_whose_range_it_lies_in() {
    for number in 0..=u16::MAX {
        let range = WebSocketCloseCode::from(number).range();
        let name = match number {
            3000..=3999 => Some("Library"),
            4000..=4999 => Some("Application"),
            _ => None,
        };
        assert_eq!(range.map(|range| range.name), name, "{number}");
        for language in ["en", "ko"] {
            let said = |range: &Range| range.title(language).and(range.summary(language)).is_some();
            assert!(range.is_none_or(said), "{number}");
        }
        assert!(range.is_none_or(|range| range.carried(number.into()).is_none()), "{number}");
    }
}
