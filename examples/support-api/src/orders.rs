//! [`Orders`]: the client of the service that has the customers' orders.

use std::time::Duration;

use status_codes::StatusDocs;
use status_codes::problem::FromProblem;
use tokio::task::spawn_blocking;
use ureq::Agent;

use crate::error::ApiError;

/// How long the orders service may take.
const PATIENCE: Duration = Duration::from_secs(5);

/// The client of the orders service, which is `orders-api` beside this example.
#[derive(Debug, Clone)]
pub struct Orders {
    url: String,
    tenant: String,
    agent: Agent,
}

impl Orders {
    /// A client of the service at this URL, for the orders of this tenant.
    #[must_use]
    pub fn new(url: impl Into<String>, tenant: impl Into<String>) -> Self {
        let config = Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            .http_status_as_error(false)
            .proxy(None);
        Self { url: url.into(), tenant: tenant.into(), agent: config.build().new_agent() }
    }

    /// Cancels an order.
    pub(crate) async fn cancel(&self, id: u64) -> Result<(), ApiError> {
        let Self { url, tenant, agent } = self.clone();
        let call = move || {
            let request = agent.post(format!("{url}/orders/{id}/cancel"));
            let (head, mut body) = request.header("X-Tenant", tenant).send_empty()?.into_parts();
            Ok::<_, ureq::Error>((head.status, body.read_to_vec()?))
        };
        // The client blocks its thread.
        let answer =
            spawn_blocking(call).await.map_err(|error| ApiError::Internal(error.into()))?;
        let (status, body) = answer.map_err(|error| ApiError::OrdersFailed(error.into()))?;
        if status.is_success() {
            return Ok(());
        }
        Err(match CancelProblem::from_problem(&body) {
            Ok(problem) => problem.into(),
            Err(unread) => ApiError::OrdersFailed(unread.into()),
        })
    }
}

/// The problems in the contract of the orders service that mean something to an agent. Any other is a
/// failure of that service.
#[derive(Debug, StatusDocs)]
#[status(type_base = "/problems/", rename_all = "kebab-case", client)]
enum CancelProblem {
    /// The tenant has no such order.
    #[status(404)]
    OrderNotFound {
        /// The number that was asked for.
        #[status(extension)]
        id: u64,
    },

    /// The order can no longer be cancelled.
    #[status(409)]
    WrongState {
        /// The number of the order.
        #[status(extension)]
        id: u64,
        /// The state that it is in.
        #[status(extension)]
        state: String,
    },
}

impl From<CancelProblem> for ApiError {
    fn from(problem: CancelProblem) -> Self {
        match problem {
            CancelProblem::OrderNotFound { id } => Self::OrderNotFound { id },
            CancelProblem::WrongState { id, state } => Self::OrderNotCancellable { id, state },
        }
    }
}
