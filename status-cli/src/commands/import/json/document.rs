//! The form of the documents: a key that is not in it is a mistake, so that nothing is lost.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::IgnoredAny;
use status_codegen::model::Number;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Document {
    pub(super) format: u32,
    pub(super) registries: Vec<Registry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Registry {
    pub(super) name: String,
    pub(super) title: String,
    pub(super) titles: Texts,
    pub(super) source: Option<String>,
    pub(super) as_of: Option<String>,
    pub(super) repr: String,
    pub(super) range: Range,
    pub(super) digits: u8,
    pub(super) parts: Vec<Part>,
    pub(super) radix: u8,
    pub(super) fallback: Option<Number>,
    pub(super) class_enum: Option<String>,
    pub(super) retired: Vec<Range>,
    pub(super) classes: Vec<Class>,
    pub(super) predicates: Vec<Predicate>,
    pub(super) ranges: Vec<NamedRange>,
    pub(super) mappings: Vec<Mapping>,
    pub(super) codes: Vec<Code>,
    pub(super) inherited: Vec<Inherited>,
    #[serde(rename = "inherited_from")]
    _inherited_from: Option<IgnoredAny>,
}

pub(super) type Texts = BTreeMap<String, String>;

#[derive(Deserialize, Clone, Copy)]
#[serde(deny_unknown_fields)]
pub(super) struct Range {
    pub(super) first: Number,
    pub(super) last: Number,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Part {
    pub(super) last: Number,
    pub(super) digits: u8,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Class {
    pub(super) name: String,
    pub(super) label: String,
    pub(super) range: Range,
    pub(super) fallback: Option<Number>,
    pub(super) title: Texts,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Predicate {
    pub(super) name: String,
    pub(super) codes: Vec<Number>,
    pub(super) ranges: Vec<Range>,
    pub(super) summary: Texts,
    pub(super) references: Vec<Reference>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NamedRange {
    pub(super) name: String,
    pub(super) range: Range,
    pub(super) registry: Option<String>,
    pub(super) offset: Number,
    pub(super) title: Texts,
    pub(super) summary: Texts,
    pub(super) references: Vec<Reference>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Mapping {
    pub(super) name: String,
    #[serde(rename = "method")]
    _method: IgnoredAny,
    pub(super) direction: String,
    pub(super) registry: String,
    pub(super) codes: Vec<Mapped>,
    pub(super) default: Option<Number>,
    pub(super) summary: Texts,
    pub(super) references: Vec<Reference>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Mapped {
    pub(super) range: Range,
    pub(super) result: Number,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Code {
    #[serde(rename = "code")]
    pub(super) number: Number,
    #[serde(rename = "registry")]
    _registry: Option<IgnoredAny>,
    #[serde(rename = "own")]
    _own: Option<IgnoredAny>,
    #[serde(rename = "label")]
    _label: IgnoredAny,
    pub(super) name: String,
    pub(super) phrase: String,
    #[serde(rename = "class")]
    _class: IgnoredAny,
    pub(super) former: Vec<Former>,
    pub(super) other_meanings: Vec<OtherMeaning>,
    pub(super) lifecycle: String,
    pub(super) wire: String,
    pub(super) references: Vec<Reference>,
    pub(super) headers: Headers,
    #[serde(rename = "predicates")]
    _predicates: IgnoredAny,
    pub(super) texts: BTreeMap<String, Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Former {
    pub(super) phrase: String,
    pub(super) reference: Option<Reference>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OtherMeaning {
    pub(super) phrase: String,
    pub(super) when: Texts,
    pub(super) references: Vec<Reference>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Headers {
    pub(super) required: Vec<String>,
    pub(super) optional: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Text {
    pub(super) title: Option<String>,
    pub(super) summary: Option<String>,
    pub(super) details: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Reference {
    pub(super) title: String,
    pub(super) url: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Inherited {
    pub(super) code: Number,
    pub(super) registry: String,
}
