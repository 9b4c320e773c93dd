//! Every variant has a code, and it is one that the status enum has.

use status_codes::StatusDocs;

#[derive(StatusDocs)]
pub enum ApiError {
    None,
    #[status(title = "Has none either")]
    Titled,
    #[status(499)]
    OfNginx,
    #[status(599)]
    OfNobody,
    #[status(TooManyRequest)]
    Slip,
    #[status(ClientClosedRequest)]
    NameOfNginx,
    #[status(Nonsense)]
    NameOfNobody,
    #[status("404")]
    Text,
    #[status(404u16)]
    Suffix,
    #[status(4040404040404040404040)]
    Large,
    #[status(-404)]
    Negative,
    #[status(404, NotFound)]
    Twice,
    #[status(mask, 404)]
    Late,
}

#[derive(StatusDocs)]
#[status(default = 499)]
pub enum BadDefault {
    One,
    Two,
}

#[derive(StatusDocs)]
#[status(404)]
pub enum OnTheType {
    #[status(404)]
    One(#[status(404)] u8),
}

#[derive(StatusDocs)]
pub struct NoCode;

#[derive(StatusDocs)]
pub enum Discriminant {
    OfNginx = 499,
    None,
}

fn main() {
    let _ = ApiError::None.status();
    let _ = BadDefault::One.status();
    let _ = NoCode.status();
}
