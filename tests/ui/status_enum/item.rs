//! What the attribute may stand on.

use status_codes::status_enum;

#[status_enum(extends = ["http"])]
pub struct Structure;

#[status_enum(extends = ["http"])]
pub enum Variants {
    NotFound,
}

#[status_enum(extends = ["http"])]
pub enum Generic<T> {}

#[status_enum(extends = ["http"])]
#[repr(u8)]
#[derive(Debug, Clone)]
pub enum Attributes {}

#[status_enum(extends = ["http"])]
pub fn function() {}

fn main() {
    let _ = Variants::from_code(404);
}
