//! Reading a problem document as a value of the type that declares it.

use std::boxed::Box;
use std::error::Error;
use std::fmt;

use serde_core::de::DeserializeOwned;
use serde_json::Value;

use super::document::Problem;
use crate::__private::AnyCode;

/// A type whose values can be read from problem documents: what a client matches on.
///
/// `#[status(client)]` on a type that derives [`StatusDocs`](derive@crate::StatusDocs) implements it. The
/// document's `type` decides on the variant: each variant needs one, from `type_base` or `url`, and one
/// that is `renamed_from` another `id` is also recognized by its former `type`. A field that is an
/// `extension` is read from the member of its name, a field that is the `code` from `status`. Any other
/// field is not in the document, so that it has to be an `Option`, which is then `None`.
///
#[cfg_attr(feature = "status-docs", doc = "```")]
#[cfg_attr(not(feature = "status-docs"), doc = "```ignore")]
/// use status_codes::StatusDocs;
/// use status_codes::problem::{FromProblem, Unread};
///
/// /// What the stock service answers.
/// #[derive(Debug, StatusDocs)]
/// #[status(type_base = "https://stock.acme.dev/problems/", client)]
/// enum StockError {
///     #[status(409)]
///     OutOfStock {
///         #[status(extension)]
///         left: u32,
///     },
///     #[status(429)]
///     TooManyRequests,
/// }
///
/// let answer = br#"{"type": "https://stock.acme.dev/problems/out_of_stock", "status": 409, "left": 2}"#;
/// match StockError::from_problem(answer) {
///     Ok(StockError::OutOfStock { left }) => assert_eq!(left, 2),
///     Ok(StockError::TooManyRequests) => unreachable!(),
///     // A newer server: the document is kept.
///     Err(Unread::Unknown(problem)) => unreachable!("{}", problem.type_uri()),
///     Err(other) => unreachable!("{other}"),
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from a problem document",
    label = "`FromProblem` is not implemented for it",
    note = "`#[status(client)]` on `{Self}`, which derives `StatusDocs`, implements it"
)]
pub trait FromProblem: Sized {
    /// The value that a document describes; `None` if its `type` is not known.
    ///
    /// # Errors
    ///
    /// The `type` is known, and a member is missing or is not what the variant declares.
    fn from_document(problem: &Problem) -> Result<Option<Self>, Unfit>;

    /// The value that the content of a response describes: a problem document in JSON.
    ///
    /// # Errors
    ///
    /// Why there is no value; where there is a document, the error has it.
    fn from_problem(json: &[u8]) -> Result<Self, Unread> {
        let problem: Problem = serde_json::from_slice(json).map_err(Unread::NotAProblem)?;
        match Self::from_document(&problem) {
            Ok(Some(value)) => Ok(value),
            Ok(None) => Err(Unread::Unknown(Box::new(problem))),
            Err(reason) => Err(Unread::Unfit { problem: Box::new(problem), reason }),
        }
    }
}

/// Why a response is no value of a client's type.
#[derive(Debug)]
#[non_exhaustive]
pub enum Unread {
    /// The document has a `type` that the client does not know, as that of a newer server.
    Unknown(Box<Problem>),
    /// The `type` is known, but a member is missing or is not what the client declares.
    Unfit {
        /// The document.
        problem: Box<Problem>,
        /// What does not fit.
        reason: Unfit,
    },
    /// The content is not a problem document: not JSON, or no object.
    NotAProblem(serde_json::Error),
}

impl Unread {
    /// The document, if there is one.
    #[must_use]
    pub fn problem(&self) -> Option<&Problem> {
        match self {
            Self::Unknown(problem) | Self::Unfit { problem, .. } => Some(problem),
            Self::NotAProblem(_) => None,
        }
    }
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(problem) => write!(f, "unknown problem {}", problem.type_uri()),
            Self::Unfit { problem, .. } => write!(f, "unreadable problem {}", problem.type_uri()),
            Self::NotAProblem(_) => f.write_str("not a problem document"),
        }
    }
}

impl Error for Unread {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Unknown(_) => None,
            Self::Unfit { reason, .. } => Some(reason),
            Self::NotAProblem(reason) => Some(reason),
        }
    }
}

/// A member of a problem document that is not what a client's type declares.
#[derive(Debug)]
pub struct Unfit {
    member: &'static str,
    /// Why it cannot be read; none if it is missing.
    reason: Option<serde_json::Error>,
}

impl Unfit {
    /// The name of the member.
    #[must_use]
    pub fn member(&self) -> &'static str {
        self.member
    }
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { member, reason } = self;
        match reason {
            Some(_) => write!(f, "the member `{member}` is not what was expected"),
            None => write!(f, "the member `{member}` is missing"),
        }
    }
}

impl Error for Unfit {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.reason.as_ref().map(|reason| -> &(dyn Error + 'static) { reason })
    }
}

/// What the derive calls to read an extension member.
///
/// # Errors
///
/// It is missing, unless the type can be read from `null`, or it is of another type.
pub fn member<T: DeserializeOwned>(problem: &Problem, name: &'static str) -> Result<T, Unfit> {
    let value = problem.extensions().find(|(it, _)| *it == name).map(|(_, value)| value);
    let is_missing = value.is_none();
    T::deserialize(value.unwrap_or(&Value::Null))
        .map_err(|reason| Unfit { member: name, reason: (!is_missing).then_some(reason) })
}

/// What the derive calls to read the code of a `one_of`.
///
/// # Errors
///
/// The status is missing, or it is not a code of the type.
pub fn code<T: AnyCode>(problem: &Problem) -> Result<T, Unfit> {
    T::from_number(problem.status().into()).ok_or(Unfit { member: "status", reason: None })
}
