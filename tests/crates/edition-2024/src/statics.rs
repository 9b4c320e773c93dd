//! Beside statics, constants and functions that are called as the parameters of methods often are.
#![allow(non_upper_case_globals, reason = "the names are there to be in the way")]
#![allow(dead_code, missing_docs, reason = "there is nothing to say of them")]

macro_rules! in_the_way {
    ($($name:ident)*) => { $(pub static $name: u16 = 0;)* };
}

in_the_way! {
    code name phrase number status class label entry registry text other input candidate place row
    f fmt formatter state hasher first last low middle high range value visitor serializer
    deserializer any unregistered registered result error table index this it s n
}

#[::status_codes::status_enum(extends = ["http", "nginx"])]
pub enum AmongStatics {}

/// With classes and predicates of its own, and numbers too far apart for a table.
#[::status_codes::status_enum(inline = r#"
format = 1

[registry]
name   = "own"
title  = "Own"
repr   = "u32"
codes  = "0..=4294967295"
digits = 1

[[class]]
name  = "Low"
codes = "0..=999"

[[class]]
name  = "High"
codes = "1000..=4294967295"

[predicate.is_odd]
codes = [1, "1000..=2000000"]

[1]
phrase = "One"
former = ["Single"]

[1000000]
phrase = "A Million"

[2000000000]
phrase = "Two Billion"
"#)]
pub enum OwnAmongStatics {}

pub mod constants {
    pub const code: u16 = 0;
    pub const name: u16 = 0;
    pub const phrase: u16 = 0;
    pub const number: u16 = 0;
    pub const status: u16 = 0;
    pub const class: u16 = 0;
    pub const f: u16 = 0;
    pub const other: u16 = 0;
    pub const state: u16 = 0;
    pub const input: u16 = 0;

    #[::status_codes::status_enum(extends = ["http"])]
    pub enum AmongConstants {}
}
