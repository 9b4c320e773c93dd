//! What each key takes.

use status_codes::StatusDocs;

#[derive(StatusDocs)]
#[status(
    enum = 5,
    default = "500",
    type_base,
    rename_all = "kebap-case",
    require = "en",
    crate("status_codes"),
    axum = true,
)]
pub enum Type {
    Quiet,
}

#[derive(StatusDocs)]
#[status(rename_all = "quiet", require("english", "ko", "x"), type_base = "")]
pub enum Words {
    #[status(404)]
    Quiet,
}

#[derive(StatusDocs)]
pub enum Variants {
    #[status(404, id = 5, url, mask = "no", transparent = true, skip_docs(false), title, summary())]
    Wrong,
    #[status(404, id = "order not found")]
    Spaces,
    #[status(404, id = concat!("a", "b"))]
    Macro,
    #[status(404, title(en = "A", EN = "B", pt_BR = "C", "pt-BR" = "D", ko = ""))]
    Titles,
    #[status(404, title("ko"), summary(ko: "…"))]
    Unreadable,
    #[status(404)]
    Fields {
        #[status(extension = 5, header)]
        one: u8,
        #[status(header = "Retry After")]
        two: u8,
        #[status(extension = "type")]
        three: u8,
        #[status(extension)]
        status: u8,
    },
    #[status(404)]
    Tuple(#[status(extension)] u8),
    #[status(404)]
    Extensions {
        #[status(extension)]
        id: u8,
        #[status(extension = "id")]
        other: u8,
    },
}

fn main() {
    let _ = Type::Quiet.status();
    let _ = Variants::Wrong.status();
}
