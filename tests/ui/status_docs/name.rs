//! The names of another enum's codes are checked by the compiler, too.

use status_codes::{StatusDocs, status_enum};

#[status_enum(inline = r#"
    format  = 1
    extends = [{ registry = "http", only = [404, 500] }]
"#)]
pub enum EdgeStatus {}

#[derive(StatusDocs)]
#[status(enum = EdgeStatus)]
pub enum EdgeError {
    #[status(NotFond)]
    Slip,
}

fn main() {
    let _ = EdgeError::Slip.status();
}
