//! The pages of an error contract.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::links::assert_links_lead_somewhere;
use crate::site::{LANGUAGES, Site, command, select, words_of};

const CONTRACT: &str = "../examples/support-api/errors.lock.json";

#[test]
fn each_problem_has_a_page_with_its_example_and_what_a_client_should_do() {
    let beside = tempfile::tempdir().unwrap();
    let spec = beside.path().join("spec.toml");
    fs::write(&spec, "format = 1\nextends = [{ registry = \"http\", only = [404] }]\n").unwrap();
    let folder = beside.path().join("site");
    command(&folder).arg("--spec").arg(spec).args(["--contract", CONTRACT]).assert().success();
    let site = Site::read(folder);
    assert_links_lead_somewhere(&site);
    let contract: Value = serde_json::from_str(&fs::read_to_string(CONTRACT).unwrap()).unwrap();
    let problems = contract["problems"].as_array().unwrap();
    for language in LANGUAGES {
        let overview = site.page(&format!("{language}/problems.html"));
        assert_eq!(select(&overview, ".codes li").len(), problems.len());
        for problem in problems {
            let id = problem["id"].as_str().unwrap();
            let text = &problem["texts"][language];
            let link = select(&overview, &format!("#{id} a"))[0].attr("href").unwrap().to_owned();
            let page = site.page(&format!("{language}/{link}"));
            assert_eq!(words_of(&page, "h1"), id);
            assert_eq!(words_of(&page, "article > .title"), text["title"].as_str().unwrap());
            assert_eq!(words_of(&page, "article > .lead"), text["summary"].as_str().unwrap());
            let example: String = select(&page, "pre")[0].text().collect();
            assert!(example.starts_with("{\n  \"type\": \"/problems/"), "{example}");
            assert_eq!(serde_json::from_str::<Value>(&example).unwrap(), problem["example"]);
            let advice = words_of(&page, ".retry");
            let retry = problem["retry"].as_str().unwrap();
            let never = ["Do not retry: ", "재시도하지 않는다."];
            assert_eq!(never.iter().any(|it| advice.starts_with(it)), retry == "never", "{advice}");
            assert_eq!(advice.contains("Retry-After"), retry == "after", "{advice}");
            let facts = words_of(&page, ".facts");
            for member in problem["members"].as_array().unwrap() {
                assert!(facts.contains(member["name"].as_str().unwrap()), "{facts}");
            }
            for header in problem["headers"].as_array().unwrap() {
                assert!(facts.contains(header["name"].as_str().unwrap()), "{facts}");
            }
        }
    }
    let page = site.page("en/problems/ticket-not-found.html");
    assert_eq!(select(&page, ".facts a.code")[0].attr("href"), Some("../http/404.html"));
}

#[test]
fn a_site_without_a_contract_speaks_of_no_problems() {
    let beside = tempfile::tempdir().unwrap();
    let spec = beside.path().join("spec.toml");
    fs::write(&spec, "format = 1\nextends = [{ registry = \"http\", only = [404] }]\n").unwrap();
    let folder = beside.path().join("site");
    command(&folder).arg("--spec").arg(spec).assert().success();
    assert!(Site::read(folder).files.keys().all(|path| !path.contains("problem")));
}

#[test]
fn a_contract_that_is_none_leaves_no_site() {
    let beside = tempfile::tempdir().unwrap();
    let folder = beside.path().join("site");
    let wrong = Path::new("tests/commands/contract.in/wrong.json");
    let run = command(&folder).arg("--bundled").arg("--contract").arg(wrong).assert().code(2);
    let message = String::from_utf8_lossy(&run.get_output().stderr).into_owned();
    assert!(message.contains("wrong.json:49:13: error: two problems have the id"), "{message}");
    assert!(!folder.exists());
}
