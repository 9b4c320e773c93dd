//! What a response with a code has to be.

use status_codes::{StatusDocs, status_enum};

#[derive(StatusDocs)]
#[status(default = 407)]
pub enum Required {
    #[status(401)]
    Unauthorized,
    #[status(MethodNotAllowed, header("Alow"))]
    MethodNotAllowed,
    ProxyAuthenticationRequired,
    UpgradeRequired = 426,
}

#[status_enum(extends = ["http", "nginx"])]
pub enum EdgeStatus {}

#[derive(StatusDocs)]
#[status(enum = EdgeStatus)]
pub enum OfAnotherEnum {
    #[status(401, header("WWW-Authenticate"))]
    Right,
    #[status(401)]
    ByNumber,
    #[status(Unauthorized)]
    ByName,
}

#[derive(StatusDocs)]
pub enum Values {
    #[status(404, header("A" = "b\r\nSet-Cookie: c", "B C" = "d", "D" = ""))]
    Wrong,
    #[status(404, header = "Allow")]
    Assigned,
    #[status(404, header())]
    Empty,
    #[status(404, header("A" = 5))]
    Number,
    #[status(401, header("WWW-Authenticate" = " Bearer"))]
    Space,
}

fn main() {
    let _ = Required::Unauthorized.status();
}
