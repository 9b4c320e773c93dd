//! [`WebStatus`]: every number that is seen on the web, and its other meanings.

use status_codes::{Entry, HttpClass, HttpStatus, StatusEnum, WebCode, WebStatus, lookup};

/// The rows of the table: number, name, whose it is.
fn rows() -> impl Iterator<Item = (u16, &'static str, &'static str)> {
    let table = include_str!("conformance/lists-on-the-web.tsv");
    table.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let mut fields = line.split('\t');
        let number = fields.next().and_then(|number| number.parse().ok()).expect("a number");
        (number, fields.next().expect("a name"), fields.next().expect("a registry"))
    })
}

#[test]
fn what_any_list_names_is_a_variant_a_former_phrase_or_another_meaning() {
    assert_eq!(rows().count(), 79);
    for (number, name, registry) in rows() {
        let status =
            WebStatus::from_code(number).unwrap_or_else(|| panic!("{number} {name} is missing"));
        let entry = status.entry();
        let is_meant = |entry: &Entry| entry.phrase == name || entry.former.contains(&name);
        assert!(is_meant(entry) || entry.also().any(is_meant), "{number} {name} of {registry}");
    }
}

#[test]
fn web_status_has_every_number_that_a_registry_of_http_has() {
    let numbers = |number: &u16| {
        lookup(i128::from(*number)).iter().any(|entry| {
            entry.registry.class_of(entry.code).is_some_and(|class| class.label.ends_with("xx"))
        })
    };
    assert!(
        (0..=u16::MAX).filter(numbers).eq(WebStatus::VARIANTS.iter().map(|status| status.code()))
    );
    assert_eq!(WebStatus::COUNT, 98);
}

#[test]
fn iana_comes_first() {
    for status in HttpStatus::VARIANTS {
        let seen = WebStatus::from_code(status.code()).unwrap();
        assert!(std::ptr::eq(seen.entry(), status.entry()), "{status}");
    }
}

#[test]
fn where_iana_has_no_meaning_the_one_that_is_met_most_is_taken() {
    for (number, registry) in [
        (419, "laravel"),
        (420, "twitter"),
        (430, "shopify"),
        (456, "microsoft"),
        (463, "aws-elb"),
        (498, "esri"),
        (499, "nginx"),
        (529, "overloaded"),
        (530, "cloudflare"),
        (598, "informal"),
        (599, "informal"),
    ] {
        assert_eq!(
            WebStatus::from_code(number).unwrap().entry().registry.name,
            registry,
            "{number}"
        );
    }
}

#[test]
fn the_meanings_not_taken_are_there_to_read() {
    let also = |number| {
        let entry = WebStatus::from_code(number).unwrap().entry();
        entry.also().map(|other| (other.registry.name, other.phrase)).collect::<Vec<_>>()
    };
    assert_eq!(also(451), [("microsoft", "Redirect")]);
    assert_eq!(also(306), [("ietf-drafts", "Switch Proxy")]);
    assert_eq!(also(424), [("webdav-drafts", "Method Failure")]);
    assert_eq!(also(425), [("webdav-drafts", "Unordered Collection")]);
    assert_eq!(also(404), []);
    for status in WebStatus::VARIANTS {
        assert!(status.entry().also().all(|other| other.code == i128::from(status.code())));
    }
}

#[test]
fn web_status_knows_what_vendors_mean() {
    assert!(
        WebStatus::EnhanceYourCalm.is_throttling() && WebStatus::TooManyRequests.is_throttling()
    );
    assert!(WebStatus::WebServerIsDown.is_origin_unreachable());
    assert!(!WebStatus::BadGateway.is_origin_unreachable());
    assert!(
        WebStatus::ClientClosedRequest.never_on_wire() && !WebStatus::BadRequest.never_on_wire()
    );
    assert_eq!(WebStatus::WebServerIsDown.class(), HttpClass::ServerError);
    assert_eq!(WebCode::from(599).label(), "599");
    assert_eq!(WebStatus::REGISTRY.name, "web");
    assert_eq!(WebStatus::UnauthorizedByIdentityProvider.to_string(), "561 Unauthorized");
    assert_eq!(WebStatus::from_phrase("Unauthorized"), Some(WebStatus::Unauthorized));
}

#[test]
fn a_number_outside_the_range_of_http_is_there_to_look_up() {
    assert_eq!(WebStatus::from_code(783), None);
    let meanings: Vec<_> = lookup(783).iter().map(|entry| entry.registry.name).collect();
    assert_eq!(meanings, ["shopify-beyond-http"]);
}
