//! A derive above the attribute sees an enum without variants; `status_enum` never sees the derive.

use status_codes::status_enum;

#[derive(Debug, Clone)]
#[status_enum(extends = ["nginx"])]
pub enum Above {}

fn main() {}
