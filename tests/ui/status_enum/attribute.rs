//! The arguments of the attribute.

use status_codes::status_enum;

#[status_enum]
pub enum Empty {}

#[status_enum()]
pub enum EmptyBrackets {}

#[status_enum("edge.toml", inline = "")]
pub enum FileAndInline {}

#[status_enum("edge.toml", "edge.toml")]
pub enum TwoFiles {}

#[status_enum(extends = ["http"], docs("en"), docs("ko"), code = A, code = B, crate = ::status_codes, crate = b)]
pub enum Twice {}

#[status_enum(extends = ["http"], repr = "u16", colour, doc("en"), nothing = 5)]
pub enum Unknown {}

#[status_enum(code = AnyCode)]
pub enum Nowhere {}

#[status_enum(404)]
pub enum Number {}

#[status_enum(b"edge.toml")]
pub enum Bytes {}

#[status_enum(concat!("edge", ".toml"))]
pub enum Macro {}

const SPEC: &str = "edge.toml";

#[status_enum(SPEC)]
pub enum Constant {}

#[status_enum(edge.toml)]
pub enum NoQuotes {}

#[status_enum(path = "edge.toml")]
pub enum Path {}

#[status_enum("")]
pub enum EmptyPath {}

#[status_enum("/etc/edge.toml")]
pub enum AbsolutePath {}

#[status_enum("C:/edge.toml")]
pub enum PathWithDrive {}

#[status_enum(r"specs\edge.toml")]
pub enum PathWithBackslash {}

#[status_enum("edge.toml" docs("en"))]
pub enum CommaMissing {}

#[status_enum(extends = ["http"],, docs("en"))]
pub enum CommaTwice {}

#[status_enum(extends = "http")]
pub enum NoList {}

#[status_enum(extends = [])]
pub enum NoName {}

#[status_enum(extends = ["http", 404, { registry = "nginx" }], code = "EdgeCode", crate, docs)]
pub enum WrongValues {}

#[status_enum(inline)]
pub enum NoInline {}

#[status_enum(inline = include_str!("edge.toml"))]
pub enum InlineMacro {}

#[status_enum(extends = ["http"], docs("en", "kr"))]
pub enum NoLanguage {}

#[status_enum(extends = ["http"], docs())]
pub enum NoLanguages {}

#[status_enum(extends = ["http"], docs("en", en, "en"))]
pub enum Languages {}

#[status_enum(extends = ["http", "ngnix", "shopify", "htp"])]
pub enum Names {}

#[status_enum(extends = ["http"], code = OwnName)]
pub enum OwnName {}

#[status_enum(
    inline = r#"
format = 1

[registry]
name   = "exit"
title  = "Exit codes"
repr   = "u8"
codes  = "0..=255"
digits = 1

[[class]]
name  = "Any"
codes = "0..=255"

[1]
phrase = "Failure"
"#,
    code = ClassClass
)]
pub enum Class {}

#[status_enum(inline = r#"
format = 1

[registry]
name       = "exit"
title      = "Exit codes"
repr       = "u8"
codes      = "0..=255"
digits     = 1
class-enum = "ClassEnum"

[[class]]
name  = "Any"
codes = "0..=255"

[1]
phrase = "Failure"
"#)]
pub enum ClassEnum {}

fn main() {
    // Nothing below is an error of its own.
    let _ = (Unknown::NotFound, UnknownCode::from(404), WrongValues::from_code(404));
    let _ = (Twice::Gone, A::from(410), OwnName::Ok, Class::Failure, ClassClass::Any);
    let _ = (Macro::VARIANTS, ClassEnum::from_name("Failure"));
}
