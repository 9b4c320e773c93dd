//! Which keys there are, and where.

use status_codes::StatusDocs;

#[derive(StatusDocs)]
#[status(typ_base = "https://api.acme.dev/", colour, id = "x", header = "X", require("en"), require("ko"))]
pub enum Keys {
    #[status(404, titel = "…", axum, extension, mask, mask)]
    One,
    #[status(404, colour = "red")]
    Two,
    #[status]
    Three,
    #[status = "404"]
    Four,
    #[status(404, a b, ,)]
    Five,
    #[status(trasparent)]
    Six(u8),
    #[status(404)]
    Seven {
        #[status(extention)]
        seven: u8,
        #[status(header = "X", title = "…", header = "Y", - 1)]
        eight: u8,
    },
    #[status(code = 404)]
    Eight,
}

#[derive(StatusDocs)]
#[status(actix-web, rename-all = "kebab-case")]
pub enum Hyphens {}

#[derive(StatusDocs)]
#[status(404, extension, colour)]
pub struct Struct;

fn main() {
    let _ = Keys::One.status();
    let _ = Struct.status();
}
