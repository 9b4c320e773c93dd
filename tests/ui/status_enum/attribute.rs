//! What may stand in the brackets.

use status_codes::status_enum;

#[status_enum]
pub enum Empty {}

#[status_enum("edge.toml", inline = "")]
pub enum Two {}

#[status_enum(extends = ["http"], docs("en"), docs("ko"), code = A, code = B, crate = a, crate = b)]
pub enum Twice {}

#[status_enum(extends = ["http"], repr = "u16")]
pub enum Unknown {}

#[status_enum(404)]
pub enum Number {}

#[status_enum(extends = "http")]
pub enum NoList {}

#[status_enum(extends = ["http"], docs("en", "kr"))]
pub enum NoLanguage {}

#[status_enum(extends = ["http"], docs())]
pub enum NoLanguages {}

fn main() {}
