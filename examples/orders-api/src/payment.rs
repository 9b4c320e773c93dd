//! Paying: a stand-in for the client of a payment provider, and its errors.

use std::io;
use std::time::Duration;

use serde::Deserialize;
use status_codes::StatusDocs;
use thiserror::Error;
use utoipa::ToSchema;

use crate::status::OrdersStatus;

/// Why an order is not paid.
#[derive(Debug, Error, StatusDocs)]
#[status(enum = OrdersStatus, type_base = "/problems/", rename_all = "kebab-case")]
#[status(require("en", "ko"))]
pub enum PaymentError {
    /// The provider refuses the card.
    #[error("the card was declined: {reason}")]
    #[status(402, title(ko = "카드 결제 거절"))]
    #[status(summary(ko = "결제사가 카드 결제를 거절했다."))]
    CardDeclined {
        /// What the provider says.
        #[status(extension)]
        reason: String,
    },

    /// The provider does not know the token of the card.
    #[error("no card has this token")]
    #[status(422, title(ko = "알 수 없는 카드"))]
    #[status(summary(ko = "결제사가 모르는 카드 토큰이다."))]
    UnknownCard,

    /// The provider cannot be reached. Nothing was charged; Retry-After says when to try again.
    #[error("the payment provider cannot be reached")]
    #[status(560, title(en = "Payment provider down", ko = "결제사 장애"))]
    #[status(summary(ko = "결제사에 연결할 수 없다. 결제된 금액은 없으며, 언제 다시 시도할지는 \
                           Retry-After 헤더에 있다."))]
    ProviderDown {
        /// When to try again.
        #[status(header = "Retry-After")]
        seconds: u32,
        /// What happened on the way to the provider.
        source: io::Error,
    },
}

/// How an order is paid.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Payment {
    /// The provider's token for the card: here `tok_ok`, `tok_declined` or `tok_down`.
    #[schema(example = "tok_ok")]
    card: String,
}

impl Payment {
    /// Takes the amount from the card. The token says how it ends, as in a provider's test mode.
    pub(crate) async fn charge(&self, amount: u64) -> Result<(), PaymentError> {
        tokio::time::sleep(Duration::from_millis(5)).await;
        tracing::debug!(amount, "asked the payment provider");
        match self.card.as_str() {
            "tok_ok" => Ok(()),
            "tok_declined" => {
                Err(PaymentError::CardDeclined { reason: "insufficient funds".to_owned() })
            }
            "tok_down" => Err(PaymentError::ProviderDown {
                seconds: 30,
                source: io::Error::new(
                    io::ErrorKind::ConnectionRefused,
                    "pay.internal:443 refused the connection",
                ),
            }),
            _ => Err(PaymentError::UnknownCard),
        }
    }
}
