//! What programs find: a document beside each page, a list of them, and what tells where they are.

use serde_json::Value;

use crate::site::{BUNDLED, LANGUAGES, words_of};

fn document(path: &str) -> Value {
    serde_json::from_str(&BUNDLED.files[path]).unwrap()
}

#[test]
fn every_code_of_the_index_has_its_document_beside_its_page() {
    for language in LANGUAGES {
        let index = document(&format!("{language}/index.json"));
        let codes = index["codes"].as_array().unwrap();
        let below = BUNDLED.files.keys().filter(|path| path.starts_with(language));
        let documents = below.filter(|path| path.rsplit_once('.').is_some_and(|it| it.1 == "json"));
        assert_eq!(documents.count(), codes.len() + 1);
        for code in codes {
            let [page, json] =
                ["page", "json"].map(|key| format!("{language}/{}", code[key].as_str().unwrap()));
            assert_eq!(page.strip_suffix(".html"), json.strip_suffix(".json"));
            assert!(BUNDLED.files.contains_key(&page), "{page}");
            let document = document(&json);
            for key in ["code", "label", "phrase", "registry"] {
                assert_eq!(document[key], code[key], "{json}");
            }
            let texts = document["texts"].as_object().unwrap();
            assert!(texts.keys().all(|tag| tag == language), "{json}");
        }
    }
}

#[test]
fn a_code_has_its_name_in_each_language_on_its_page_and_in_its_document() {
    let page = BUNDLED.page("en/http/404.html");
    let names = words_of(&page, ".names");
    for (title, target, name) in [
        ("Python", "python", "HttpStatus.NOT_FOUND"),
        ("Go", "go", "http.StatusNotFound"),
        ("TypeScript", "typescript", "HttpStatus.NotFound"),
    ] {
        assert!(names.contains(&format!("{title}{name}")), "{names}");
        assert_eq!(document("ko/http/404.json")["names"][target], name);
    }
    let mapped = &document("en/grpc/5.json")["mappings"][0];
    assert_eq!(mapped["mapping"], "to_http");
    assert!(mapped["result"].as_str().unwrap().starts_with("404"), "{mapped}");
}

#[test]
fn the_file_for_language_models_leads_to_what_is_there() {
    let text = &BUNDLED.files["llms.txt"];
    let links: Vec<_> =
        text.split("](").skip(1).map(|rest| rest.split(')').next().unwrap()).collect();
    assert!(links.contains(&"en/index.json") && links.contains(&"en/nginx/index.html"), "{text}");
    for link in links {
        assert!(BUNDLED.files.contains_key(link), "{link}");
    }
    assert!(
        text.contains("`en/nginx/499.json`") && BUNDLED.files.contains_key("en/nginx/499.json")
    );
}
