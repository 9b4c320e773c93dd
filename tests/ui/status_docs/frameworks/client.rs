//! What a client can read.

use status_codes::StatusDocs;

#[derive(StatusDocs)]
#[status(client)]
pub enum Untyped {
    #[status(404)]
    NotFound,
    #[status(410, url = "https://acme.dev/gone")]
    Gone,
    #[status(404, url = "https://acme.dev/gone")]
    AlsoGone,
}

#[derive(StatusDocs)]
#[status(type_base = "/problems/", client)]
pub enum Fields {
    #[status(429)]
    TooMany {
        #[status(header = "Retry-After")]
        seconds: u32,
    },
    #[status(500)]
    Internal(std::io::Error),
}

#[derive(StatusDocs)]
#[status(type_base = "/problems/", client)]
pub enum Types {
    #[status(409)]
    Conflict,
    #[status(transparent)]
    Inner(Other),
}

#[derive(StatusDocs)]
#[status(404, url = "/problems/other")]
pub struct Other;

fn main() {}
