//! [`Translator`]: the client of the translation service.

use std::time::Duration;

use axum::http::StatusCode;
use ureq::Agent;

use crate::error::ApiError;

/// How long the translation service may take.
const PATIENCE: Duration = Duration::from_secs(5);

/// The client of the translation service, which translates the text that is posted to it.
#[derive(Debug, Clone)]
pub struct Translator {
    url: String,
    agent: Agent,
}

impl Translator {
    /// A client of the service at this URL.
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        let config = Agent::config_builder().timeout_global(Some(PATIENCE)).proxy(None);
        Self { url: url.into(), agent: config.build().new_agent() }
    }

    /// The text in English. A status other than 200 is the error's, as far as the error has it.
    pub(crate) async fn translate(&self, text: String) -> Result<String, ApiError> {
        let Self { url, agent } = self.clone();
        let call = move || agent.post(url).send(text)?.into_body().read_to_string();
        // The client blocks its thread.
        let answer = tokio::task::spawn_blocking(call)
            .await
            .map_err(|error| ApiError::Internal(error.into()))?;
        answer.map_err(|error| ApiError::TranslationFailed { status: status(&error) })
    }
}

/// The status of a call that failed; of one that had no answer, that of a gateway.
fn status(error: &ureq::Error) -> StatusCode {
    match error {
        ureq::Error::StatusCode(code) => {
            StatusCode::from_u16(*code).unwrap_or(StatusCode::BAD_GATEWAY)
        }
        ureq::Error::Timeout(_) => StatusCode::GATEWAY_TIMEOUT,
        _ => StatusCode::BAD_GATEWAY,
    }
}
