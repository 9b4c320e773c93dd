//! What a detail may name.

use status_codes::StatusDocs;

#[derive(StatusDocs)]
pub enum ApiError {
    #[status(404, detail(en = "there is no {idd}", ko = "{number}번이 없다"))]
    Named { id: u8, name: &'static str },
    #[status(404, detail = "there is no {2}")]
    Tuple(u8, u8),
    #[status(404, detail = "there is no {id}")]
    Unit,
    #[status(404, detail = "there is no {}")]
    Implicit(u8),
    #[status(404, detail = "there is no {id")]
    Open { id: u8 },
    #[status(404, detail = "there is no id}")]
    Closed { id: u8 },
    #[status(404, detail = "there is no {id:>width$}")]
    Width { id: u8 },
    #[status(404, detail(en = "one", en = "two", fr = ""))]
    Twice,
    #[status(404, detail)]
    Nothing,
}

fn main() {
    let _ = ApiError::Unit.status();
}
