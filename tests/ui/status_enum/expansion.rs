//! In the expansion of a `macro_rules`, mistakes are shown at what its caller wrote.

use status_codes::{StatusDocs, status_enum};

macro_rules! make {
    ($status:ident, $path:literal, $registry:literal, $code_name:ident) => {
        #[status_enum($path, code = $code_name)]
        pub enum $status {}

        pub mod named {
            #[status_codes::status_enum(extends = ["http", $registry], colour = $code_name)]
            pub enum $status {}
        }
    };
}

make!(EdgeStatus, "no/such.toml", "ngnix", EdgeStatus);

macro_rules! error {
    ($name:ident, $code:literal, $variant:ident, $id:literal, $key:ident) => {
        #[derive(StatusDocs)]
        pub enum $name {
            #[status($code, id = $id, $key)]
            One,
            #[status($variant)]
            Two,
        }
    };
}

error!(ApiError, 499, NotFund, "a b", msk);

fn main() {
    let _ = (EdgeStatus::from_code(404), named::EdgeStatus::NotFound, ApiError::One.status());
}
