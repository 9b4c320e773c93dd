//! The items that the attribute can be on.

use status_codes::status_enum;

#[status_enum(extends = ["http"])]
pub struct Structure;

#[status_enum(extends = ["http"])]
pub union Union {
    _number: u16,
}

#[status_enum(extends = ["http"])]
pub enum Variants {
    NotFound,
}

#[status_enum(extends = ["http"])]
pub enum Generic<T> {}

#[status_enum(extends = ["http"])]
pub enum Bounded
where
    u8: Copy, {}

#[status_enum(extends = ["http"])]
#[repr(u8)]
#[derive(Debug, Clone)]
#[derive(std::hash::Hash)]
pub enum Attributes {}

#[repr(u16)]
#[status_enum(extends = ["http"], colour = "red")]
pub enum ReprAbove {}

#[status_enum(extends = ["http"])]
#[status_enum(extends = ["nginx"])]
pub enum Twice {}

#[status_enum(extends = ["http"])]
#[status_codes::status_enum(extends = ["nginx"])]
pub enum TwiceByPath {}

#[status_enum(extends = ["http"])]
pub fn function() {}

#[status_enum(extends = ["http"])]
pub enum NoBody;

fn main() {
    let _ = (Variants::from_code(404), Twice::from_code(404), ReprAbove::VARIANTS);
}
