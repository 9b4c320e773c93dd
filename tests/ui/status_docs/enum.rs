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

fn main() {
    let _ = EdgeError::OfNginx.status();
}
