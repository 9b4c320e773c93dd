//! The clients in `clients/`, in each language, read every problem as what it is.

use serde_json::{Map, Value, json};
use status_codes::StatusDocs;

use crate::client::Server;
use crate::programs::{
    Compiled, Exchange, LANGUAGES, csharp, go, java, known, kotlin, newer, newer_exchanges, python,
    typescript,
};
use crate::samples::{path, samples, server_with};

#[rustfmt::skip]
#[allow(dead_code, unreachable_pub, reason = "the client has more than these tests need")]
#[path = "../../clients/errors.rs"]
mod errors;

use errors::{ApiError, InvalidOrderErrorsItem};

/// A request for every sample in every language, and what each response means.
fn exchanges(server: &Server) -> Vec<Exchange> {
    let mut exchanges = Vec::from(newer_exchanges());
    for sample in samples() {
        let doc = sample.doc();
        for language in LANGUAGES {
            let path = path(doc.id);
            let headers: Vec<_> = language.map(|it| ("Accept-Language", it)).into_iter().collect();
            let answer = server.send("GET", &path, &headers, "");
            exchanges.push(Exchange::get(&path, language, known(doc, &answer.problem())));
        }
    }
    exchanges
}

/// Holds that the client reads every response as it has to be read.
fn reads_everything(client: Option<Compiled>) {
    let Some(client) = client else { return };
    let server = server_with(newer());
    client.asks(server.address(), &exchanges(&server));
}

#[test]
fn typescript_reads_every_problem() {
    reads_everything(typescript());
}

#[test]
fn python_reads_every_problem() {
    reads_everything(python());
}

#[test]
fn go_reads_every_problem() {
    reads_everything(go());
}

#[test]
fn java_reads_every_problem() {
    reads_everything(java());
}

#[test]
fn kotlin_reads_every_problem() {
    reads_everything(kotlin());
}

#[test]
fn csharp_reads_every_problem() {
    reads_everything(csharp());
}

#[test]
fn rust_reads_every_problem() {
    let server = server_with(newer());
    for exchange in exchanges(&server) {
        let headers: Vec<_> =
            exchange.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let answer = server.send("GET", &exchange.path, &headers, "");
        let read = ApiError::from_response(answer.status.as_u16(), answer.body.as_bytes());
        assert_eq!(shown(&read), exchange.meaning, "{} {headers:?}", exchange.path);
    }
}

/// A problem as the programs in the other languages print it.
fn shown(error: &ApiError) -> Value {
    let item = |InvalidOrderErrorsItem { detail, pointer }: &_| json!({ "detail": detail, "pointer": pointer });
    let members = match error {
        ApiError::OrderNotFound { id, .. } => json!({ "id": id }),
        ApiError::InvalidOrder { errors, .. } => {
            json!({ "errors": errors.iter().map(item).collect::<Value>() })
        }
        ApiError::WrongState { id, state, .. } => json!({ "id": id, "state": state }),
        ApiError::TooManyOrders { limit, .. } => json!({ "limit": limit }),
        ApiError::CardDeclined { reason, .. } => json!({ "reason": reason }),
        ApiError::UnknownPath { .. }
        | ApiError::UnknownMethod { .. }
        | ApiError::NoTenant { .. }
        | ApiError::MalformedPath { .. }
        | ApiError::MalformedQuery { .. }
        | ApiError::MalformedJson { .. }
        | ApiError::UnexpectedJson { .. }
        | ApiError::NotJson { .. }
        | ApiError::BodyTooLarge { .. }
        | ApiError::UnknownCard { .. }
        | ApiError::ProviderDown { .. }
        | ApiError::Internal { .. } => json!({}),
        ApiError::Unknown { status, document, .. } => {
            let none = Map::new();
            let members = document.as_ref().unwrap_or(&none);
            let text = |name| members.get(name).and_then(Value::as_str);
            return json!([null, status, text("title"), text("detail"), null, document]);
        }
    };
    let problem = error.problem().unwrap();
    let retry = error.retry().map(|retry| format!("{retry:?}").to_lowercase());
    json!([error.kind(), problem.status, problem.title, problem.detail, retry, members])
}
