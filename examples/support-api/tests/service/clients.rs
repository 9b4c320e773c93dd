//! The clients in `clients/`, in each language, read every problem as what it is.

use serde_json::{Map, Value, json};
use status_codes::StatusDocs;

use crate::client::{Call, Server};
use crate::problems::variants;
use crate::programs::{
    Compiled, Exchange, LANGUAGES, csharp, go, java, known, kotlin, newer, newer_exchanges, python,
    typescript,
};
use crate::scenario::{Scenario, scenarios, server_with};

#[rustfmt::skip]
#[allow(dead_code, unreachable_pub, reason = "the client has more than these tests need")]
#[path = "../../clients/errors.rs"]
mod errors;

use errors::{ApiError, InvalidFieldsErrorsItem};

/// The request of every scenario in every language, and what each response means.
fn exchanges(server: &Server) -> Vec<Exchange> {
    let variants = variants(support_api::ApiError::DOCS);
    let mut exchanges = Vec::from(newer_exchanges());
    for scenario in scenarios() {
        let doc = variants.iter().find(|doc| doc.id == scenario.id).unwrap();
        for language in LANGUAGES {
            let answer = scenario.ask(server, language);
            exchanges.push(exchange(&scenario, language, known(doc, &answer.problem())));
        }
    }
    exchanges
}

fn exchange(scenario: &Scenario, language: Option<&str>, meaning: Value) -> Exchange {
    let language = language.map(|tags| ("Accept-Language", tags));
    let headers = scenario.headers.iter().copied().chain(language);
    Exchange {
        method: scenario.method(),
        path: scenario.path.to_owned(),
        headers: headers.map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
        body: scenario.body.clone(),
        meaning,
    }
}

/// Holds that the client reads every response as it has to be read.
fn reads_everything(client: Option<Compiled>) {
    let Some(client) = client else { return };
    let server = server_with(newer());
    client.asks(server.address, &exchanges(&server));
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
        let Exchange { method, path, body, .. } = &exchange;
        let headers: Vec<_> =
            exchange.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let answer = server.send(&Call { method, path, headers: &headers, body });
        let read = ApiError::from_response(answer.status.as_u16(), answer.body.as_bytes());
        assert_eq!(shown(&read), exchange.meaning, "{method} {path} {headers:?}");
    }
}

/// A problem as the programs in the other languages print it.
fn shown(error: &ApiError) -> Value {
    let item =
        |InvalidFieldsErrorsItem { field, reason }: &_| json!({ "field": field, "reason": reason });
    let members = match error {
        ApiError::NotAssigned { id, agent, .. } => json!({ "id": id, "agent": agent }),
        ApiError::TicketNotFound { id, .. }
        | ApiError::TicketClosed { id, .. }
        | ApiError::OrderNotFound { id, .. } => json!({ "id": id }),
        ApiError::OrderNotCancellable { id, state, .. } => json!({ "id": id, "state": state }),
        ApiError::InvalidFields { errors, .. } => {
            json!({ "errors": errors.iter().map(item).collect::<Value>() })
        }
        ApiError::TooManyMessages { limit, .. } => json!({ "limit": limit }),
        ApiError::UnsupportedMediaType { expected, .. } => json!({ "expected": expected }),
        ApiError::Unauthenticated { .. }
        | ApiError::TranslationFailed { .. }
        | ApiError::OrdersFailed { .. }
        | ApiError::Internal { .. }
        | ApiError::UnknownPath { .. }
        | ApiError::UnknownMethod { .. }
        | ApiError::MalformedParameter { .. }
        | ApiError::MalformedBody { .. }
        | ApiError::UnexpectedBody { .. }
        | ApiError::BodyTooLarge { .. }
        | ApiError::Misconfigured { .. } => json!({}),
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
