//! A path that leads nowhere is one mistake.

use status_codes::StatusDocs;

#[derive(StatusDocs)]
#[status(enum = Nowhere)]
pub enum NoEnum {
    #[status(404)]
    One,
    #[status(Ok)]
    Two,
}

#[derive(StatusDocs)]
#[status(crate = ::nowhere)]
pub enum NoCrate {
    #[status(404)]
    One,
    #[status(410)]
    Two,
}

fn main() {}
