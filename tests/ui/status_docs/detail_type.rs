//! A field in a detail is printed as the detail says.

use status_codes::StatusDocs;

pub struct Opaque;

#[derive(StatusDocs)]
#[status(404, detail(en = "there is no {id}", ko = "{id:?}번이 없다"))]
pub struct NotFound {
    id: Opaque,
}

fn main() {
    let _ = NotFound { id: Opaque }.status();
}
