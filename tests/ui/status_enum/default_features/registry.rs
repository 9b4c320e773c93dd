//! A registry that is compiled with a feature alone, without the feature.

use status_codes::status_enum;

#[status_enum(extends = ["sip"])]
pub enum Response {}

#[status_enum(inline = r#"format = 1
extends = [{ registry = "smtp-enhanced", only = ["5.1.1"] }]"#)]
pub enum Enhanced {}

fn main() {}
