//! The codes of another enum are checked by the compiler, which knows them.

use status_codes::{StatusDocs, status_enum};

#[status_enum(inline = r#"
    format  = 1
    extends = [{ registry = "http", only = [404, 500] }]
"#)]
pub enum EdgeStatus {}

#[derive(StatusDocs)]
#[status(enum = EdgeStatus)]
pub enum EdgeError {
    #[status(499)]
    OfNginx,
    #[status(460)]
    OfNobody,
}

#[derive(StatusDocs)]
#[status(enum = "EdgeStatus")]
pub enum Text {
    #[status(499)]
    One,
}

#[status_enum(inline = r#"
    format = 1

    [registry]
    name   = "acme-errors"
    title  = "Acme errors"
    repr   = "u16"
    parts  = ["0..=7", "0..=31"]
    digits = [1, 2]
    codes  = "4.00..=5.31"

    ["4.04"]
    phrase = "Not Found"
"#)]
pub enum InParts {}

#[derive(StatusDocs)]
#[status(enum = InParts)]
pub enum OfParts {
    #[status("4.04")]
    Right,
    #[status("4.4")]
    WithoutZero,
    #[status("5.03")]
    OfNobody,
    #[status(-1)]
    Negative,
}

fn main() {
    let _ = EdgeError::OfNginx.status();
}
