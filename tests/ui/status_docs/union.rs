//! Of a union nobody knows which variant it is.

use status_codes::StatusDocs;

#[derive(StatusDocs)]
#[status(404)]
pub union Bits {
    pub number: u32,
    pub bytes: [u8; 4],
}

fn main() {
    let _ = Bits { number: 0 }.status();
}
