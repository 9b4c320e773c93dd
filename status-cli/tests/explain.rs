//! `status-codes explain` over all the data: every code, every way to ask, both languages.

use assert_cmd::Command;
use serde_json::{Value, json as number};
use status_codegen::model::{Catalogue, Code, Home, Number};

fn explain(arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = Command::cargo_bin("status-codes").unwrap();
    let output = command.env("LC_ALL", "C").env("LANGUAGE", "").arg("explain").args(arguments);
    let output = output.output().unwrap();
    (output.status.code(), String::from_utf8(output.stdout).unwrap())
}

fn json(arguments: &[&str]) -> Value {
    let (code, output) = explain(&[arguments, &["--format", "json"]].concat());
    assert_eq!(code, Some(0), "{arguments:?}");
    serde_json::from_str(&output).unwrap()
}

/// Every code with the registry that defines it.
fn codes() -> impl Iterator<Item = (&'static Catalogue, &'static Code)> {
    status_data::registries().iter().flat_map(|catalogue| {
        let own = catalogue.codes.iter().filter(|code| code.home == Home::This);
        own.map(move |code| (catalogue, code))
    })
}

/// The lines of a page as one, so that what was wrapped can be found.
fn unwrapped(page: &str) -> String {
    page.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is left of a name without case and without what joins its words.
fn letters(name: &str) -> String {
    name.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[test]
fn every_code_is_explained_with_all_that_is_known_of_it() {
    for (catalogue, code) in codes() {
        let number = code.number.to_string();
        for text in code.texts.iter() {
            let registry = &*catalogue.registry.name;
            let arguments = [&*number, "--registry", registry, "--lang", &text.language];
            let (exit, page) = explain(&arguments);
            assert_eq!(exit, Some(0), "{arguments:?}");
            let page = unwrapped(&page);
            let texts = [&text.title, &text.summary, &text.details].into_iter().flatten();
            let former = code.former.iter().map(|former| &former.phrase);
            let headers = code.required_headers.iter().chain(code.optional_headers.iter());
            let references = code.references.iter().map(|reference| &reference.title);
            let known = [&code.phrase, &code.name].into_iter().chain(texts).chain(former);
            for part in known.chain(headers).chain(references) {
                let is_title = text.title.as_ref() == Some(part);
                assert!(
                    is_title || page.contains(&unwrapped(part)),
                    "{arguments:?}: {part}\n{page}"
                );
            }
        }
    }
}

#[test]
fn every_name_finds_its_code() {
    for (catalogue, code) in codes() {
        let titles = code.texts.iter().filter_map(|text| text.title.as_deref());
        for name in [&*code.phrase, &*code.name].into_iter().chain(titles) {
            let answer = json(&[name, "--registry", &catalogue.registry.name]);
            let namesakes = answer["same_name"].as_array().unwrap();
            let mut found = namesakes.iter().chain([&answer["code"]]);
            assert!(found.any(|it| it["code"] == number!(code.number)), "{name}: {answer}");
            assert_eq!(answer["asked_by_former"], Value::Null, "{name}");
        }
    }
}

#[test]
fn every_former_phrase_is_said_to_be_one() {
    for (catalogue, code) in codes() {
        for former in code.former.iter().filter(|it| letters(&it.phrase) != letters(&code.phrase)) {
            let answer = json(&[&former.phrase, "--registry", &catalogue.registry.name]);
            assert_eq!(answer["code"]["code"], number!(code.number), "{}", former.phrase);
            assert_eq!(answer["asked_by_former"], *former.phrase);
        }
    }
}

#[test]
fn every_meaning_of_a_number_is_told() {
    for (_, code) in codes() {
        let answer = json(&[&code.number.to_string()]);
        let also = answer["also"].as_array().unwrap();
        let mut told: Vec<_> =
            also.iter().chain([&answer["code"]]).map(|it| &it["phrase"]).collect();
        let mut known: Vec<_> =
            codes().filter(|(_, it)| it.number == code.number).map(|(_, it)| &*it.phrase).collect();
        told.sort_by_key(|phrase| phrase.as_str());
        known.sort_unstable();
        assert_eq!(told, known, "{}", code.number);
    }
}

#[test]
fn the_meaning_that_the_web_has_comes_first() {
    let web = status_data::registry("web").unwrap();
    for code in web.codes.iter() {
        let answer = json(&[&code.number.to_string()]);
        assert_eq!(answer["code"]["phrase"], *code.phrase, "{}", code.number);
    }
}

#[test]
fn every_number_is_explained() {
    let http = &status_data::registry("http").unwrap().registry;
    for number in (0..=20).chain((90..=1020).step_by(7)).chain([5000, u64::MAX]) {
        let answer = json(&[&number.to_string()]);
        if answer["kind"] == "code" {
            continue;
        }
        assert_eq!(answer["kind"], "unregistered", "{number}");
        if number < 1000 {
            let class = http.classes.iter().find(|class| class.range.contains(number.into()));
            let expected = class.map_or(http.fallback, |class| class.fallback);
            assert_eq!(answer["treat_as"]["code"].as_u64().map(Number::from), expected, "{number}");
        }
    }
}

#[test]
fn whatever_is_asked_is_answered() {
    let long = "x".repeat(10_000);
    for word in
        ["", " ", "-0", "0x", "0xfffffffffffffffff", "٤٠٤", "é", "\u{202e}", "4xx 4xx", &long]
    {
        let (code, page) = explain(&["--", word]);
        assert_eq!((code, page.as_str()), (Some(1), ""), "{word:?}");
    }
}

#[test]
fn every_class_has_its_codes() {
    let http = status_data::registry("http").unwrap();
    for class in http.registry.classes.iter() {
        let answer = json(&[&class.label, "--registry", "http"]);
        let told = answer["codes"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| Number::from(it["code"].as_u64().unwrap()));
        let known =
            http.codes.iter().map(|code| code.number).filter(|it| class.range.contains(*it));
        assert!(told.eq(known), "{}", class.label);
    }
}

#[test]
fn what_a_number_is_treated_as_under_a_spec_is_what_fallback_answers() {
    let spec = "../examples/quickstart.toml";
    // The spec takes over 500, and with it the fallback of 5xx and of what is in no class, but not 400.
    for (number, fallback) in
        [(418, None), (477, None), (404, Some(404)), (599, Some(500)), (777, Some(500))]
    {
        let answer = json(&[&number.to_string(), "--spec", spec]);
        let told = if answer["kind"] == "code" { &answer["code"] } else { &answer["treat_as"] };
        assert_eq!(told["code"].as_u64(), fallback, "{number}");
    }
    let (_, page) = explain(&["418", "--spec", spec]);
    let line =
        "Treat as nothing: the spec leaves out 400 Bad Request (http), so `fallback()` is `None`";
    assert!(unwrapped(&page).contains(line), "{page}");
}

#[test]
fn a_predicate_that_a_spec_writes_as_a_range_is_true_of_numbers_that_nobody_registered() {
    let answer = json(&["websocket", "4001"]);
    assert_eq!(answer["range"]["name"], "Application");
    assert_eq!(answer["predicates"][0]["name"], "is_sendable_by_script");
    let (_, page) = explain(&["websocket", "4001"]);
    assert!(unwrapped(&page).contains("Predicates is_sendable_by_script: "), "{page}");
    assert_eq!(json(&["477"])["predicates"], Value::Array(Vec::new()));
}
