//! `docs::to_typescript`.

use std::collections::BTreeMap;

use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};
use serde::Serialize;
use status_codes::docs::{Member, to_typescript};
use status_codes::{DocNode, HttpStatus, StatusDocs, VariantDoc};

#[derive(Serialize)]
#[cfg_attr(feature = "utoipa", derive(utoipa::ToSchema))]
struct FieldError {
    field: String,
    #[serde(rename = "the-reason")]
    reason: Option<Reason>,
}

#[derive(Serialize)]
#[cfg_attr(feature = "utoipa", derive(utoipa::ToSchema))]
#[allow(dead_code, reason = "only its schema is asked for")]
enum Reason {
    Missing,
    TooLong,
}

#[derive(StatusDocs)]
#[status(type_base = "/problems/")]
#[allow(dead_code, reason = "only the docs are asked for")]
enum ApiError {
    /// Some fields are not valid. /* */
    ///
    /// Each is named.
    #[status(one_of(400, 422))]
    Invalid {
        #[status(code)]
        status: HttpStatus,
        #[status(extension)]
        errors: Vec<FieldError>,
        #[status(extension = "the-limits")]
        limits: BTreeMap<String, Option<u32>>,
    },
    #[status(500)]
    Problem,
    #[status(404, skip_docs)]
    Hidden,
}

#[test]
fn every_variant_has_an_interface_and_the_union_has_them_all() {
    let (errors, limits) = if cfg!(feature = "utoipa") {
        let errors = r#"{ field: string; "the-reason"?: "Missing" | "TooLong" | null }[]"#;
        (errors, "{ [name: string]: null | number }")
    } else {
        ("unknown", "unknown")
    };
    let expected = format!(
        r#"/** What the API can answer with in place of a result. */
export type Problem = Invalid | Problem2;

/**
 * Some fields are not valid. /* *\/
 *
 * Each is named.
 */
export interface Invalid {{
  type: "/problems/invalid";
  title: string;
  status: 400 | 422;
  detail?: string;
  instance?: string;
  errors: {errors};
  "the-limits": {limits};
}}

export interface Problem2 {{
  type: "/problems/problem";
  title: string;
  status: 500;
  instance?: string;
}}
"#
    );
    assert_eq!(to_typescript(ApiError::DOCS), expected);
}

#[test]
fn no_docs_are_an_empty_union() {
    assert!(to_typescript(&[]).contains("export type Problem = never;\n"));
}

/// The module without its strings and its comments.
fn code(module: &str) -> String {
    let mut code = String::new();
    let mut rest = module;
    while let Some(place) = rest.find(['"', '/']) {
        code.push_str(&rest[..place]);
        rest = &rest[place..];
        if let Some(inside) = rest.strip_prefix("/*") {
            rest = inside.split_once("*/").expect("the comment ends").1;
        } else if let Some(mut inside) = rest.strip_prefix('"') {
            while let Some(end) = inside.find(['"', '\\', '\n']) {
                let is_escape = inside[end..].starts_with('\\');
                assert!(!inside[end..].starts_with('\n'), "a string ends on its line: {module}");
                inside = &inside[end + if is_escape { 2 } else { 1 }..];
                if !is_escape {
                    break;
                }
            }
            code.push_str("TEXT");
            rest = inside;
        } else {
            code.push('/');
            rest = &rest[1..];
        }
    }
    code + rest
}

proptest! {
    #[test]
    fn a_text_is_only_text(text in any::<String>()) {
        let leaked: &'static str = String::leak(text.clone());
        let summaries = Vec::leak(vec![("en", leaked)]);
        let members = Vec::leak(vec![Member::new(leaked)]);
        let doc = VariantDoc::new(leaked, leaked, HttpStatus::Gone.entry())
            .with_url(leaked)
            .with_summaries(summaries)
            .with_members(members);
        let module = to_typescript(&[DocNode::Variant(doc)]);
        let code = code(&module);
        let lines: Vec<&str> = code.lines().filter(|line| !line.trim().is_empty()).collect();
        prop_assert_eq!(lines.len(), 9, "{}", module);
        prop_assert_eq!(lines[2], "  type: TEXT;");
        prop_assert_eq!((lines[4], lines[8]), ("  status: 410;", "}"));
        prop_assert!(lines[7].ends_with(": unknown;"), "{}", module);
        let written = serde_json::to_string(leaked).unwrap();
        let type_line = format!("type: {written};");
        prop_assert!(module.contains(&type_line));
    }
}
