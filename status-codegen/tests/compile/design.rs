//! The spec of the design page, whole.

use super::support::{LibraryInMemory, code, numbers, predicate, range};
use status_codegen::model::{Home, Lifecycle};

const EDGE: &str = r#"
format  = 1
extends = ["http", { registry = "nginx", only = [499] }, "shared/base.toml", { path = "more.toml", except = [462] }]
retired = [461]

[registry]
name      = "acme-edge"
title     = "Acme edge"
source    = "https://acme.dev/codes"
as-of     = 2026-10-09
repr      = "u16"
codes     = "100..=999"
digits    = 3
fallback  = 500
languages = ["en", "ko"]

[[class]]
name  = "Teapot"
label = "7xx"
codes = "700..=799"
title = { en = "Teapot", ko = "찻주전자" }

[predicate.is_retryable]
codes     = [460, "520..=524"]
summary   = { en = "Trying again may help.", ko = "다시 시도할 수 있습니다." }
reference = ["RFC 9110, Section 15.5.9"]

[460]
phrase    = "Tenant Over Quota"
name      = "TenantOverQuota"
former    = ["Quota Exceeded"]
lifecycle = "unofficial"
wire      = "sent"
reference = ["https://acme.dev/codes/460"]
headers   = { required = [], optional = ["Retry-After"] }
title.ko   = "테넌트 할당량 초과"
summary.en = "The tenant has used all it may use."
summary.ko = "테넌트가 할당량을 모두 썼습니다."
details.en = "It is counted by the hour."

[404]
override   = true
summary.ko = "그런 것은 없습니다."
"#;

const BASE: &str = "format = 1\nextends = [{ registry = 'http', only = [] }]\n\
                    [registry]\nname = 'base'\ntitle = 'Base'\n[520]\nphrase = 'Base Unknown'\n";

const MORE: &str = "format = 1\nextends = [{ registry = 'http', only = [] }]\n\
                    [registry]\nname = 'more'\ntitle = 'More'\n[462]\nphrase = 'More A'\n[463]\nphrase = 'More B'\n";

#[test]
fn the_spec_of_the_design_is_sound_and_means_what_it_says() {
    let library = LibraryInMemory::new().file("shared/base.toml", BASE).file("more.toml", MORE);
    let catalogue = library.catalogue(EDGE);
    assert_eq!(numbers(&catalogue), [400, 404, 408, 413, 451, 460, 463, 499, 500, 503, 520]);
    assert_eq!(catalogue.registry.name, "acme-edge");
    assert_eq!(catalogue.retired.as_ref(), [range(461, 461)]);
    assert_eq!(catalogue.registry.classes.len(), 3);

    let own = code(&catalogue, 460);
    assert_eq!((&own.home, own.lifecycle), (&Home::This, Lifecycle::Unofficial));
    assert_eq!(own.aliases(), [("QuotaExceeded".to_owned(), "Quota Exceeded")]);
    assert_eq!(own.optional_headers.as_ref(), ["Retry-After"]);
    assert_eq!(own.texts.len(), 2);

    assert_eq!(code(&catalogue, 404).home, Home::Bundled("http".into()));
    assert_eq!(code(&catalogue, 499).home, Home::Bundled("nginx".into()));
    assert_eq!(code(&catalogue, 520).home, Home::Ancestor(0));
    assert_eq!(code(&catalogue, 463).home, Home::Ancestor(1));
    assert_eq!(
        predicate(&catalogue, "is_retryable").members.as_ref(),
        [range(408, 408), range(460, 460), range(500, 503), range(520, 524)]
    );
}
