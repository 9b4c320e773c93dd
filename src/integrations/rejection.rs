//! [`Rejection`]: why a request was refused before a handler saw it.

use std::boxed::Box;
use std::error::Error;
use std::fmt::{self, Arguments, Display};
use std::string::String;

use super::problem::ProblemFields;
use crate::{DocNode, HttpStatus, StatusDocs, VariantDoc};

/// Why a web framework refuses a request before a handler sees it: an unknown path, a method that a
/// route does not take, a path, query or body that cannot be read.
///
/// It is the one type that the extractors, the fallbacks and the error handlers of each framework
/// report, and it is a [`StatusDocs`] type itself. An error type takes it over in one of two ways:
///
/// - as a `transparent` variant, if its codes are those of [`HttpStatus`]: its responses, its OpenAPI
///   description and its pages then include all of these;
/// - as a `From<Rejection>` that maps each variant to a variant of its own.
///
#[cfg_attr(feature = "macros", doc = "```")]
#[cfg_attr(not(feature = "macros"), doc = "```ignore")]
/// # use std::fmt;
/// use status_codes::problem::{Rejection, problem};
/// use status_codes::{HttpStatus, StatusDocs};
///
/// #[derive(Debug, StatusDocs)]
/// enum ApiError {
///     #[status(404)]
///     OrderNotFound,
///     #[status(transparent)]
///     Rejected(Rejection),
/// }
///
/// impl From<Rejection> for ApiError {
///     fn from(rejection: Rejection) -> Self {
///         Self::Rejected(rejection)
///     }
/// }
/// # impl fmt::Display for ApiError {
/// #     fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
/// #         match self {
/// #             Self::OrderNotFound => f.write_str("no such order"),
/// #             Self::Rejected(rejection) => rejection.fmt(f),
/// #         }
/// #     }
/// # }
///
/// let error = ApiError::from(Rejection::UnknownPath { path: "/oders".into() });
/// assert_eq!(error.status(), HttpStatus::NotFound);
/// assert_eq!(problem(&error, "en").detail(), Some("no resource at /oders"));
/// ```
///
/// The problem documents have no `type` of their own, because a rejection means no more than its
/// status code ([RFC 9457, Section 4.2.1](https://www.rfc-editor.org/rfc/rfc9457.html#section-4.2.1)).
/// The `reason`s are the framework's words: they name what is wrong with the request and nothing of
/// the process.
#[derive(Debug)]
pub enum Rejection {
    /// No route has this path: 404.
    UnknownPath {
        /// The path of the request.
        path: String,
    },
    /// The route does not take this method: 405. The framework sends `Allow`.
    UnknownMethod {
        /// The method of the request.
        method: String,
    },
    /// A parameter of the path does not have the form that the handler asks for: 400.
    MalformedPath {
        /// What is wrong with it.
        reason: String,
    },
    /// The query does not have the form that the handler asks for: 400.
    MalformedQuery {
        /// What is wrong with it.
        reason: String,
    },
    /// The body cannot be read, or is not in the format that it declares: 400.
    MalformedBody {
        /// What is wrong with it.
        reason: String,
    },
    /// The body is in the right format and does not have the content that the handler asks for: 422.
    UnexpectedBody {
        /// What is wrong with it.
        reason: String,
    },
    /// The body does not declare the media type that the handler reads: 415.
    UnsupportedMediaType {
        /// The media type that would be read.
        expected: &'static str,
    },
    /// The body is longer than the service reads: 413.
    BodyTooLarge,
    /// The route and its handler do not fit together, which is a mistake of the service: 500. The
    /// response does not show it.
    Misconfigured(Box<dyn Error + Send + Sync>),
}

impl Rejection {
    const UNKNOWN_PATH: VariantDoc =
        VariantDoc::new("UnknownPath", "unknown_path", HttpStatus::NotFound.entry())
            .with_titles(&[("en", "Unknown path"), ("ko", "없는 경로")])
            .with_summaries(&[
                ("en", "The service has no resource at this path."),
                ("ko", "이 경로에 해당하는 리소스가 없다."),
            ]);
    const UNKNOWN_METHOD: VariantDoc =
        VariantDoc::new("UnknownMethod", "unknown_method", HttpStatus::MethodNotAllowed.entry())
            .with_headers(&["Allow"])
            .with_titles(&[("en", "Unknown method"), ("ko", "허용되지 않는 메서드")])
            .with_summaries(&[
                ("en", "The resource does not support this method; Allow lists those it does."),
                (
                    "ko",
                    "리소스가 이 메서드를 지원하지 않는다. 지원하는 메서드는 Allow 헤더에 있다.",
                ),
            ]);
    const MALFORMED_PATH: VariantDoc =
        VariantDoc::new("MalformedPath", "malformed_path", HttpStatus::BadRequest.entry())
            .with_titles(&[("en", "Malformed path"), ("ko", "잘못된 경로")])
            .with_summaries(&[
                ("en", "A parameter of the path has a value that it cannot have."),
                ("ko", "경로 매개변수의 값이 올바르지 않다."),
            ]);
    const MALFORMED_QUERY: VariantDoc =
        VariantDoc::new("MalformedQuery", "malformed_query", HttpStatus::BadRequest.entry())
            .with_titles(&[("en", "Malformed query"), ("ko", "잘못된 쿼리")])
            .with_summaries(&[
                ("en", "The query lacks a parameter, or one has a value that it cannot have."),
                ("ko", "쿼리에 필요한 매개변수가 없거나 매개변수의 값이 올바르지 않다."),
            ]);
    const MALFORMED_BODY: VariantDoc =
        VariantDoc::new("MalformedBody", "malformed_body", HttpStatus::BadRequest.entry())
            .with_titles(&[("en", "Malformed body"), ("ko", "잘못된 본문")])
            .with_summaries(&[
                ("en", "The body is not in the format that Content-Type declares."),
                ("ko", "본문이 Content-Type 헤더에 적힌 형식이 아니다."),
            ]);
    const UNEXPECTED_BODY: VariantDoc = VariantDoc::new(
        "UnexpectedBody",
        "unexpected_body",
        HttpStatus::UnprocessableContent.entry(),
    )
    .with_titles(&[("en", "Unexpected body"), ("ko", "예상과 다른 본문")])
    .with_summaries(&[
        ("en", "The body is well-formed, but a member is missing or has a wrong value."),
        ("ko", "본문의 형식은 맞지만 필요한 항목이 없거나 항목의 값이 올바르지 않다."),
    ]);
    const UNSUPPORTED_MEDIA_TYPE: VariantDoc = VariantDoc::new(
        "UnsupportedMediaType",
        "unsupported_media_type",
        HttpStatus::UnsupportedMediaType.entry(),
    )
    .with_titles(&[("en", "Unsupported media type"), ("ko", "지원하지 않는 미디어 타입")])
    .with_summaries(&[
        ("en", "Content-Type is missing, or names a media type that is not read here."),
        ("ko", "Content-Type 헤더가 없거나 여기서 읽을 수 없는 미디어 타입이 적혀 있다."),
    ]);
    const BODY_TOO_LARGE: VariantDoc =
        VariantDoc::new("BodyTooLarge", "body_too_large", HttpStatus::ContentTooLarge.entry())
            .with_titles(&[("en", "Body too large"), ("ko", "너무 큰 본문")])
            .with_summaries(&[
                ("en", "The body is longer than the service reads."),
                ("ko", "본문이 서비스가 읽는 한도보다 길다."),
            ]);
    const MISCONFIGURED: VariantDoc =
        VariantDoc::new("Misconfigured", "misconfigured", HttpStatus::InternalServerError.entry())
            .with_mask()
            .with_titles(&[("en", "Misconfigured"), ("ko", "잘못된 서비스 설정")])
            .with_summaries(&[
                ("en", "The service made a mistake; the log has the details."),
                ("ko", "서비스에 잘못이 있다. 자세한 내용은 로그에 남는다."),
            ]);
}

impl StatusDocs for Rejection {
    type Status = HttpStatus;

    const DOCS: &'static [DocNode] = &[
        DocNode::Variant(Self::UNKNOWN_PATH),
        DocNode::Variant(Self::UNKNOWN_METHOD),
        DocNode::Variant(Self::MALFORMED_PATH),
        DocNode::Variant(Self::MALFORMED_QUERY),
        DocNode::Variant(Self::MALFORMED_BODY),
        DocNode::Variant(Self::UNEXPECTED_BODY),
        DocNode::Variant(Self::UNSUPPORTED_MEDIA_TYPE),
        DocNode::Variant(Self::BODY_TOO_LARGE),
        DocNode::Variant(Self::MISCONFIGURED),
    ];

    fn status(&self) -> HttpStatus {
        match self {
            Self::UnknownPath { .. } => HttpStatus::NotFound,
            Self::UnknownMethod { .. } => HttpStatus::MethodNotAllowed,
            Self::MalformedPath { .. }
            | Self::MalformedQuery { .. }
            | Self::MalformedBody { .. } => HttpStatus::BadRequest,
            Self::UnexpectedBody { .. } => HttpStatus::UnprocessableContent,
            Self::UnsupportedMediaType { .. } => HttpStatus::UnsupportedMediaType,
            Self::BodyTooLarge => HttpStatus::ContentTooLarge,
            Self::Misconfigured(_) => HttpStatus::InternalServerError,
        }
    }

    fn doc(&self) -> &'static VariantDoc {
        match self {
            Self::UnknownPath { .. } => const { &Self::UNKNOWN_PATH },
            Self::UnknownMethod { .. } => const { &Self::UNKNOWN_METHOD },
            Self::MalformedPath { .. } => const { &Self::MALFORMED_PATH },
            Self::MalformedQuery { .. } => const { &Self::MALFORMED_QUERY },
            Self::MalformedBody { .. } => const { &Self::MALFORMED_BODY },
            Self::UnexpectedBody { .. } => const { &Self::UNEXPECTED_BODY },
            Self::UnsupportedMediaType { .. } => const { &Self::UNSUPPORTED_MEDIA_TYPE },
            Self::BodyTooLarge => const { &Self::BODY_TOO_LARGE },
            Self::Misconfigured(_) => const { &Self::MISCONFIGURED },
        }
    }

    // A reason is in the framework's words, which are English, so it is not a declared text.
    fn visit_details(&self, visit: &mut dyn FnMut(&'static str, Arguments<'_>)) {
        let mut say = |english: Arguments<'_>, korean: Arguments<'_>| {
            visit("en", english);
            visit("ko", korean);
        };
        match self {
            Self::UnknownPath { path } => {
                say(format_args!("{self}"), format_args!("{path}에 해당하는 리소스가 없다."));
            }
            Self::UnknownMethod { method } => {
                say(format_args!("{self}"), format_args!("{method} 메서드는 지원하지 않는다."));
            }
            Self::UnsupportedMediaType { expected } => {
                let korean = format_args!("Content-Type은 {expected}이어야 한다.");
                say(format_args!("{self}"), korean);
            }
            Self::BodyTooLarge => say(format_args!("{self}"), format_args!("본문이 너무 길다.")),
            Self::MalformedPath { .. }
            | Self::MalformedQuery { .. }
            | Self::MalformedBody { .. }
            | Self::UnexpectedBody { .. }
            | Self::Misconfigured(_) => {}
        }
    }
}

impl ProblemFields for Rejection {}

impl Display for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownPath { path } => write!(f, "no resource at {path}"),
            Self::UnknownMethod { method } => write!(f, "{method} is not supported here"),
            Self::MalformedPath { reason }
            | Self::MalformedQuery { reason }
            | Self::MalformedBody { reason }
            | Self::UnexpectedBody { reason } => f.write_str(reason),
            Self::UnsupportedMediaType { expected } => write!(f, "Content-Type must be {expected}"),
            Self::BodyTooLarge => f.write_str("the body is too long"),
            Self::Misconfigured(_) => f.write_str("the route does not fit its handler"),
        }
    }
}

impl Error for Rejection {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Misconfigured(source) => Some(&**source),
            _ => None,
        }
    }
}
