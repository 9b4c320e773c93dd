//! `status-codes explain` over all the data: every code, every way to ask, both languages.

use assert_cmd::Command;
use serde_json::{Value, json as number};
use status_codegen::model::{Catalogue, Code, Home, Number};

fn explain(arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = Command::cargo_bin("status-codes").unwrap();
    let output = command
        .env("LC_ALL", "C")
        .env("LANGUAGE", "")
        .arg("explain")
        .args(arguments)
        .output()
        .unwrap();
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
        let label = catalogue.registry.label(code.number);
        for text in code.texts.iter() {
            let registry = &*catalogue.registry.name;
            let arguments = [&*label, "--registry", registry, "--lang", &text.language];
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
            assert_eq!(answer["remarks"], Value::Array(Vec::new()), "{name}");
        }
    }
}

#[test]
fn every_former_phrase_is_said_to_be_one() {
    for (catalogue, code) in codes() {
        for former in code.former.iter().filter(|it| letters(&it.phrase) != letters(&code.phrase)) {
            let answer = json(&[&former.phrase, "--registry", &catalogue.registry.name]);
            assert_eq!(answer["code"]["code"], number!(code.number), "{}", former.phrase);
            assert_eq!(answer["remarks"][0]["kind"], "former");
            assert_eq!(answer["remarks"][0]["phrase"], *former.phrase);
        }
    }
}

#[test]
fn every_other_meaning_of_a_code_is_told_and_finds_it() {
    let mut count = 0;
    for (catalogue, code) in codes() {
        for other in code.other_meanings.iter() {
            let label = catalogue.registry.label(code.number);
            for (language, when) in other.when.iter() {
                let registry = &*catalogue.registry.name;
                let page = explain(&[&label, "--registry", registry, "--lang", language]).1;
                let told = format!("{}, {when}", other.phrase);
                assert!(unwrapped(&page).contains(&told), "{told}: {page}");
            }
            let answer = json(&[&other.phrase, "--registry", &catalogue.registry.name]);
            assert_eq!(answer["code"]["code"], number!(code.number), "{}", other.phrase);
            assert_eq!(answer["code"]["other_meanings"][0]["phrase"], *other.phrase);
            assert_eq!(answer["remarks"][0]["kind"], "other_meaning", "{}", other.phrase);
            let hits = Command::new(env!("CARGO_BIN_EXE_status-codes"))
                .args(["search", &other.phrase])
                .output()
                .unwrap()
                .stdout;
            let hits = String::from_utf8(hits).unwrap();
            let is_hit = |line: &str| {
                line.contains(&*code.phrase) && line.contains(&*catalogue.registry.name)
            };
            assert!(hits.lines().any(is_hit), "{}: {hits}", other.phrase);
            count += 1;
        }
    }
    assert!(count >= 6, "{count}");
    let page = explain(&["BADSIG", "--registry", "dns"]).1;
    let remark = "BADSIG is what 16 means in the Error field of a TSIG or TKEY record.";
    assert!(unwrapped(&page).contains(remark), "{page}");
}

#[test]
fn every_meaning_of_a_number_is_told() {
    for (catalogue, code) in codes() {
        // Text such as `42P01` is a number to the registry that writes it and to no other.
        let (notation, label) =
            (&catalogue.registry.notation, catalogue.registry.label(code.number));
        let is_same = |(other, it): &(&Catalogue, &Code)| {
            it.number == code.number
                && if notation.is_text() {
                    other.registry.name == catalogue.registry.name
                } else {
                    !other.registry.notation.is_text()
                }
        };
        let answer = json(&[&label]);
        let also = answer["also"].as_array().unwrap();
        let mut told: Vec<_> =
            also.iter().chain([&answer["code"]]).map(|it| &it["phrase"]).collect();
        let mut known: Vec<_> = codes().filter(is_same).map(|(_, it)| &*it.phrase).collect();
        told.sort_by_key(|phrase| phrase.as_str());
        known.sort_unstable();
        assert_eq!(told, known, "{label}");
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
        if (100..1000).contains(&number) {
            let class = http.classes.iter().find(|class| class.range.contains(number.into()));
            let expected = class.map_or(http.fallback, |class| class.fallback);
            assert_eq!(answer["treat_as"]["code"].as_u64().map(Number::from), expected, "{number}");
        }
    }
}

#[test]
fn what_a_log_has_in_place_of_a_status_is_explained() {
    let leads = |number: &str| {
        let answer = json(&[number]);
        (answer["code"]["registry"]["name"].clone(), answer["code"]["code"].clone())
    };
    assert_eq!(leads("000"), ("log-markers".into(), 0.into()));
    assert_eq!(leads("009"), ("log-markers".into(), 9.into()));
    assert_eq!(leads("0").0, "grpc");
    for number in ["0", "9", "-1"] {
        let (_, page) = explain(&[number]);
        assert!(page.contains("(log-markers)"), "{page}");
    }
    for (number, range) in [("099", "TooFewDigits"), ("5000", "TooManyDigits")] {
        let answer = json(&[number]);
        assert_eq!(answer["registry"]["name"], "log-markers", "{number}");
        assert_eq!(answer["range"]["name"], range, "{number}");
        assert_eq!(answer["treat_as"], Value::Null, "{number}");
    }
}

#[test]
fn what_people_paste_is_found() {
    for (pasted, heading) in [
        ("503 Service Temporarily Unavailable", "503 Service Unavailable"),
        ("405 Not Allowed", "405 Method Not Allowed"),
        ("413 Request Entity Too Large", "413 Content Too Large"),
        ("HTTP/1.1 502 Bad Gateway", "502 Bad Gateway"),
        ("HTTP/2 502", "502 Bad Gateway"),
        ("error 520", "520 Web Server Returned an Unknown Error"),
        ("Error 1015: You are being rate limited", "1015 You Are Being Rate Limited"),
        ("error 1015", "1015 You Are Being Rate Limited"),
        ("Error code: 1020", "1020 Access Denied"),
        ("HTTP Error 404.13 - Not Found", "404.13 Content Length Too Large"),
        ("HTTP Error 503. The service is unavailable.", "503 Service Unavailable"),
        ("HTTP Status 404 – Not Found", "404 Not Found"),
        ("400 Request Header Or Cookie Too Large", "400 Bad Request"),
        ("The plain HTTP request was sent to HTTPS port", "497 HTTP Request Sent to HTTPS Port"),
        ("404 page not found", "404 Not Found"),
        ("no healthy upstream", "503 Service Unavailable"),
        ("499 Token Required", "499 Token Required"),
        ("grpc 14 UNAVAILABLE", "14 UNAVAILABLE"),
        ("rtsp1 404", "404 Not Found"),
        ("<title>503 Service Temporarily Unavailable</title>", "503 Service Unavailable"),
        ("Request failed with status code 404", "404 Not Found"),
        ("curl: (22) The requested URL returned error: 404", "404 Not Found"),
        ("HTTP Error 404.99 - Not Found", "404.99 is not registered"),
        ("404 찾을 수 없음", "404 Not Found"),
        ("502 Forbidden", "502 Bad Gateway"),
    ] {
        // As one argument, and as the words of a command line.
        let words: Vec<_> = pasted.split(' ').collect();
        for arguments in [&[pasted][..], &words] {
            let (code, page) = explain(arguments);
            assert_eq!((code, page.lines().next()), (Some(0), Some(heading)), "{pasted}");
        }
    }
}

#[test]
fn a_title_that_is_not_the_phrase_is_remarked_on() {
    let remark = |pasted: &str| unwrapped(explain(&[pasted]).1.split("\n\n").nth(1).unwrap());
    assert_eq!(
        remark("503 Service Temporarily Unavailable"),
        "`Service Temporarily Unavailable` is the title of this error page in nginx."
    );
    assert_eq!(
        remark("400 Request Header Or Cookie Too Large"),
        "`Request Header Or Cookie Too Large` is how nginx titles the page for one case of this \
         status: 494 Request Header Too Large (nginx)."
    );
    assert_eq!(
        remark("No required SSL certificate was sent"),
        "`No required SSL certificate was sent` is the title of this error page in nginx; it is \
         sent with 400."
    );
    assert_eq!(
        remark("502 Forbidden"),
        "The number decides: this is 502 Bad Gateway; `Forbidden` belongs to 403 Forbidden (http)."
    );
    assert_eq!(
        remark("502 Oh \u{1b}[31mno"),
        "The number decides: this is 502 Bad Gateway; `Oh \\u{1b}[31mno` is not its phrase."
    );
}

/// Every title leads to the code that the page is about, and with its status to that status.
#[test]
fn every_error_page_is_found_by_its_title() {
    for page in status_data::error_pages() {
        let titled = format!("{} {}", page.status, page.title);
        let of_status = json(&[&titled, "--protocol", "http"]);
        assert_eq!(of_status["code"]["code"], number!(page.status), "{titled}: {of_status}");
        let remarks = of_status["remarks"].as_array().unwrap();
        let told = |it: &Value| it["kind"] == "error_page" && it.to_string().contains(page.server);
        assert!(remarks.iter().any(told), "{titled}: {remarks:?}");
    }
}

#[test]
fn a_number_is_read_in_the_notation_of_any_registry() {
    for (asked, heading) in [
        ("42P01", "42P01 undefined_table"),
        ("4.04", "4.04 Not Found"),
        ("5.1.1", "5.1.1 Bad destination mailbox address"),
        ("404.13", "404.13 Content Length Too Large"),
        ("1020", "1020 Access Denied"),
        ("1000", "1000 Normal Closure"),
        ("999", "999 Request Denied"), // LinkedIn sends it; Spectrum only logs its own
    ] {
        let (code, page) = explain(&[asked]);
        assert_eq!((code, page.lines().next()), (Some(0), Some(heading)));
    }
}

#[test]
fn other_protocols_are_listed_briefly_after_http() {
    let (_, page) = explain(&["404"]);
    assert!(page.starts_with("404 Not Found\n"), "{page}");
    let also = page.lines().filter(|line| line.contains("(amqp)") || line.contains("(sip)"));
    assert_eq!(
        also.collect::<Vec<_>>(),
        ["Also         404 not-found (amqp)", "             404 Not Found (sip)"]
    );
    let (_, page) = explain(&["499"]);
    assert!(unwrapped(&page).contains("499 Token Required (esri): "), "{page}");
}

#[test]
fn a_range_names_the_code_of_the_other_registry_that_a_number_carries() {
    let (_, page) = explain(&["quic", "0x12a"]);
    assert!(page.contains("A TLS alert: ") && page.contains("42 bad_certificate (tls)"), "{page}");
    let (_, page) = explain(&["dns", "16"]);
    assert!(page.starts_with("16 BADVERS"), "{page}");
    assert!(page.contains("16 BADSIG, TSIG Signature Failure (dns-tsig)"), "{page}");
    assert!(page.ends_with("Neighbours   11 DSOTYPENI, DSO-TYPE Not Implemented (dns)\n             17 BADKEY, Key Not Recognized (dns)\n"), "{page}");
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
