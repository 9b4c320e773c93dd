//! [`Retry`]: what a client may do after a problem.

use core::fmt;

/// Whether a client that meets a problem may send the same request again, and when.
///
/// `retry = "after"` on a variant declares it. A variant without that key has the value that
/// [`VariantDoc::retry`](crate::VariantDoc::retry) works out from its header fields and its code.
///
/// ```
/// use status_codes::docs::Retry;
/// use status_codes::{HttpStatus, VariantDoc};
///
/// let busy = VariantDoc::new("Busy", "busy", HttpStatus::ServiceUnavailable.entry());
/// assert_eq!(busy.retry(), Retry::Backoff);
/// assert_eq!(busy.with_headers(&["Retry-After"]).retry(), Retry::After);
/// assert_eq!(busy.with_retry(Retry::Never).retry().keyword(), "never");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Retry {
    /// The same request fails again.
    Never,
    /// The same request can succeed once the time that `Retry-After` names has passed.
    After,
    /// The same request can succeed later; the client waits longer before each attempt.
    Backoff,
}

impl Retry {
    /// The word for it in `retry = "…"` and in a contract.
    #[inline]
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::After => "after",
            Self::Backoff => "backoff",
        }
    }
}

impl fmt::Display for Retry {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.keyword())
    }
}
