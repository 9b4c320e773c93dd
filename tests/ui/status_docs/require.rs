//! A language that `require` names is there.

use status_codes::StatusDocs;

#[derive(StatusDocs)]
#[status(require("en", "ko", "pt-BR"))]
pub enum ApiError {
    #[status(404)]
    Nothing,
    /// The order does not exist.
    #[status(404, title(ko = "주문을 찾을 수 없음", "pt-BR" = "Pedido não encontrado"))]
    Titles,
    /// The order does not exist.
    #[status(
        404,
        title(ko = "주문을 찾을 수 없음", "pt-br" = "Pedido não encontrado"),
        summary(ko = "주문이 없다.", "pt-BR" = "O pedido não existe.")
    )]
    All,
    #[status(404, title(ko = ""))]
    Unreadable,
}

fn main() {
    let _ = ApiError::All.status();
}
