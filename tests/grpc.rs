//! The gRPC status codes, over the numbers that matter of a `u32` and against the table of the
//! registry.
#![cfg(feature = "grpc")]

use std::collections::BTreeMap;

use status_codes::{GrpcClass, GrpcCode, GrpcPredicates as _, GrpcStatus, StatusEnum, Wire};

/// A row of the registry's table.
struct Row {
    phrase: &'static str,
    class: &'static str,
    generated_by_libraries: bool,
    http: &'static str,
}

fn rows() -> BTreeMap<u32, Row> {
    let lines = include_str!("conformance/grpc.tsv").lines();
    let rows = lines.filter(|line| !line.starts_with('#')).map(|line| {
        let fields: Vec<_> = line.split('\t').collect();
        let [number, phrase, class, generated, http] = fields[..] else {
            panic!("a row has five fields: {line}")
        };
        let generated_by_libraries = generated == "yes";
        (number.parse().unwrap(), Row { phrase, class, generated_by_libraries, http })
    });
    rows.collect()
}

/// What an `i32` of protobuf can be, at its ends, and what it cannot.
fn numbers() -> impl Iterator<Item = u32> {
    let last_of_protobuf = i32::MAX.cast_unsigned();
    (0..=70_000)
        .chain(last_of_protobuf - 100..=last_of_protobuf + 100)
        .chain(u32::MAX - 100..=u32::MAX)
}

#[test]
fn the_codes_are_those_of_the_registry() {
    let rows = rows();
    assert!(GrpcStatus::VARIANTS.iter().map(|status| status.code()).eq(rows.keys().copied()));
    assert_eq!(GrpcStatus::COUNT, 17);
    for status in GrpcStatus::VARIANTS {
        let row = &rows[&status.code()];
        assert_eq!(status.phrase(), row.phrase);
        assert_eq!(status.class().label(), row.class, "{status}");
        assert_eq!(status.entry().wire, Wire::Sent, "{status}");
        assert_eq!(status.is_set_by_application_only(), !row.generated_by_libraries, "{status}");
    }
}

#[test]
fn the_details_name_the_http_status_of_each() {
    let rows = rows();
    for status in GrpcStatus::VARIANTS {
        let http = rows[&status.code()].http;
        for text in status.entry().texts() {
            let details = text.details.unwrap();
            let numbers = details.split(|character: char| !character.is_ascii_digit());
            assert!(numbers.into_iter().any(|number| number == http), "{status}: {details}");
        }
    }
}

#[test]
fn a_number_is_a_variant_if_and_only_if_it_is_registered() {
    let rows = rows();
    for number in numbers() {
        let code = GrpcCode::from(number);
        let status = GrpcStatus::from_code(number);
        assert_eq!(status.is_some(), rows.contains_key(&number));
        assert_eq!(status.map_or(number, GrpcStatus::code), number);
        assert_eq!(GrpcStatus::try_from(number).ok(), status);
        assert_eq!(code.registered().ok(), status);
        assert_eq!((code.code(), u32::from(code)), (number, number));
    }
}

#[test]
fn every_number_but_zero_is_an_error_and_an_unknown_one_counts_as_unknown() {
    for number in numbers() {
        let code = GrpcCode::from(number);
        let of_protobuf = i32::try_from(number).is_ok();
        let expected = match number {
            0 => Some(GrpcClass::Success),
            _ => of_protobuf.then_some(GrpcClass::Error),
        };
        assert_eq!(code.class(), expected);
        assert_eq!(code.is_success(), number == 0);
        assert_eq!(code.is_error(), number != 0 && of_protobuf);
        let expected = GrpcStatus::from_code(number).unwrap_or(GrpcStatus::Unknown);
        assert_eq!(code.fallback(), Some(expected));
    }
}

#[test]
fn what_is_printed_is_read_back() {
    for number in numbers() {
        let code = GrpcCode::from(number);
        let printed = code.to_string();
        assert_eq!(printed.parse(), Ok(code));
        assert_eq!(number.to_string().parse(), Ok(code));
        match code.phrase() {
            Some(phrase) => assert_eq!(printed, format!("{number} {phrase}")),
            None => assert_eq!(printed, number.to_string()),
        }
    }
    assert!("05".parse::<GrpcCode>().is_err());
}

#[test]
fn every_code_is_told_of_in_both_languages_and_where_it_is_defined() {
    for status in GrpcStatus::VARIANTS {
        let entry = status.entry();
        assert_eq!((entry.code, entry.name), (status.code().into(), status.name()));
        assert_eq!(entry.registry, GrpcStatus::REGISTRY);
        assert!(entry.references.iter().all(|reference| reference.url.is_some()), "{status}");
        for language in ["en", "ko"] {
            let text = entry.text(language).unwrap();
            assert!(!text.title.is_empty() && !text.summary.is_empty(), "{status}");
        }
    }
}

#[test]
fn every_code_has_the_http_status_of_the_table_and_every_other_number_that_of_unknown() {
    const OF_NOT_FOUND: u16 = GrpcStatus::NotFound.to_http();
    assert_eq!(OF_NOT_FOUND, 404);
    let rows = rows();
    for number in numbers() {
        let http = rows.get(&number).map_or("500", |row| row.http);
        assert_eq!(GrpcCode::from(number).to_http().to_string(), http, "{number}");
    }
}

/// What `conformance/grpc_mappings.tsv` says of a method.
struct Mapping {
    listed: BTreeMap<u32, &'static str>,
    other: Option<&'static str>,
}

impl Mapping {
    fn of(method: &str) -> Self {
        let mut mapping = Self { listed: BTreeMap::new(), other: None };
        let lines = include_str!("conformance/grpc_mappings.tsv").lines();
        for line in lines.filter(|line| !line.starts_with('#')) {
            let fields: Vec<_> = line.split('\t').collect();
            let [of, number, result] = fields[..] else { panic!("a row has three fields: {line}") };
            match number {
                _ if of != method => {}
                "*" => mapping.other = Some(result),
                number => {
                    let earlier = mapping.listed.insert(number.parse().unwrap(), result);
                    assert_eq!(earlier, None, "{line}");
                }
            }
        }
        assert!(!mapping.listed.is_empty(), "{method}");
        mapping
    }

    /// The status for a number; that of a number without one is UNKNOWN.
    fn status(&self, number: u32) -> GrpcStatus {
        let result =
            self.listed.get(&number).copied().or(self.other).expect("a row for the number");
        let result = if result == "-" { "UNKNOWN" } else { result };
        let mut statuses = GrpcStatus::VARIANTS.iter().copied();
        statuses.find(|status| status.phrase() == result).expect("a status of gRPC")
    }
}

#[test]
fn every_row_of_the_table_is_what_the_mapping_answers() {
    for method in ["to_http", "connect_to_http"] {
        for (number, http) in Mapping::of(method).listed {
            let status = GrpcStatus::from_code(number).unwrap();
            assert_eq!(status.to_http().to_string(), http, "{method} {number}");
        }
    }
    // Connect has no code for OK, which is not an error.
    assert_eq!(Mapping::of("to_http").listed.len(), GrpcStatus::COUNT);
    assert_eq!(Mapping::of("connect_to_http").listed.len(), GrpcStatus::COUNT - 1);
}

#[test]
fn every_http_response_has_a_status_and_connect_differs_over_431_alone() {
    const OF_200: GrpcStatus = GrpcStatus::from_http_response(200);
    assert_eq!(OF_200, GrpcStatus::Unknown);
    let (grpc, connect) = (Mapping::of("from_http_response"), Mapping::of("from_connect"));
    for http in 0..=u16::MAX {
        let status = grpc.status(http.into());
        assert_eq!(GrpcStatus::from_http_response(http), status, "{http}");
        assert_eq!(GrpcCode::from_http_response(http), status, "{http}");
        let of_connect = GrpcStatus::from_connect(http);
        assert_eq!(of_connect, connect.status(http.into()), "{http}");
        assert_eq!(GrpcCode::from_connect(http), of_connect, "{http}");
        assert_eq!(of_connect == status, http != 431, "{http}");
    }
    assert_eq!(GrpcStatus::from_http_response(431), GrpcStatus::Internal);
}

#[test]
fn a_reset_stream_is_told_as_grpc_asks() {
    let mapping = Mapping::of("from_http2_error");
    for code in (0..=70_000).chain([u32::MAX]) {
        let status = mapping.status(code);
        assert_eq!(GrpcStatus::from_http2_error(code), status, "{code}");
        assert_eq!(GrpcCode::from_http2_error(code), status, "{code}");
        #[cfg(feature = "http2")]
        if let Some(error) = status_codes::Http2Error::from_code(code) {
            assert_eq!(error.to_grpc(), status.code(), "{code}");
        }
    }
}
