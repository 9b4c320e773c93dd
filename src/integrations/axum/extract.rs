//! Extractors that refuse a request with an error of the user's.

use ::axum::extract::rejection::{
    BytesRejection, FailedToBufferBody, FormRejection, JsonRejection, PathRejection, QueryRejection,
};

use crate::problem::Rejection;

/// Declares the extractors `Json`, `Path`, `Query` and `Form` for an error type.
///
/// They read what axum's extractors of these names read and are written the same way in a handler's
/// arguments. What they refuse is answered as a value of the error type, which needs
/// `From<`[`Rejection`]`>` and [`IntoResponse`](super::IntoResponse). `Json` is a response as well.
///
#[cfg_attr(feature = "macros", doc = "```")]
#[cfg_attr(not(feature = "macros"), doc = "```ignore")]
/// # use std::fmt;
/// use axum::{Router, routing::put};
/// use status_codes::StatusDocs;
/// use status_codes::axum::{method_not_allowed, not_found};
/// use status_codes::problem::Rejection;
///
/// #[derive(Debug, StatusDocs)]
/// #[status(axum)]
/// pub enum ApiError {
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
/// #         f.write_str("no such order")
/// #     }
/// # }
/// # impl std::error::Error for ApiError {}
///
/// status_codes::axum::extractors!(pub ApiError);
///
/// async fn rename(Path(id): Path<u64>, Json(name): Json<String>) -> Result<Json<String>, ApiError> {
///     if id == 1 { Ok(Json(name)) } else { Err(ApiError::OrderNotFound) }
/// }
///
/// let app: Router = Router::new()
///     .route("/orders/{id}/name", put(rename))
///     .fallback(not_found::<ApiError>)
///     .method_not_allowed_fallback(method_not_allowed::<ApiError>);
/// ```
#[doc(inline)]
pub use crate::__axum_extractors as extractors;

// Answer as `Rejection` itself, for services without an error type of their own.
extractors!(pub Rejection);

#[doc(hidden)]
#[macro_export]
macro_rules! __axum_extractors {
    ($visibility:vis $error:ty) => {
        $crate::__axum_extractors! {
            @from_request(request: $crate::__private::axum::Request)
            /// The JSON of a request's body, or of a response's.
            $visibility Json, FromRequest, JsonRejection, $error
        }
        $crate::__axum_extractors! {
            @from_request(request: $crate::__private::axum::Request)
            /// The form of a request: its body or, for a `GET`, its query.
            $visibility Form, FromRequest, FormRejection, $error
        }
        $crate::__axum_extractors! {
            @from_request_parts(parts: &mut $crate::__private::axum::Parts)
            /// The parameters in the path of a request.
            $visibility Path, FromRequestParts, PathRejection, $error
        }
        $crate::__axum_extractors! {
            @from_request_parts(parts: &mut $crate::__private::axum::Parts)
            /// The parameters in the query of a request.
            $visibility Query, FromRequestParts, QueryRejection, $error
        }

        impl<T> $crate::axum::IntoResponse for Json<T>
        where
            $crate::__private::axum::Json<T>: $crate::axum::IntoResponse,
        {
            fn into_response(self) -> $crate::axum::Response {
                $crate::axum::IntoResponse::into_response($crate::__private::axum::Json(self.0))
            }
        }
    };
    (
        @$function:ident($from:ident: $source:ty)
        #[doc = $doc:literal]
        $visibility:vis $name:ident, $trait:ident, $rejection:ident, $error:ty
    ) => {
        #[doc = $doc]
        #[derive(Debug, Clone, Copy, Default)]
        #[allow(dead_code, reason = "not every service reads every part of a request")]
        $visibility struct $name<T>($visibility T);

        impl<T, S> $crate::__private::axum::$trait<S> for $name<T>
        where
            $crate::__private::axum::$name<T>: $crate::__private::axum::$trait<
                    S,
                    Rejection = $crate::__private::axum::$rejection,
                >,
            S: ::core::marker::Send + ::core::marker::Sync,
        {
            type Rejection = $error;

            async fn $function($from: $source, state: &S) -> ::core::result::Result<Self, $error> {
                let extracted = <$crate::__private::axum::$name<T>
                    as $crate::__private::axum::$trait<S>>::$function($from, state);
                match extracted.await {
                    ::core::result::Result::Ok(extracted) => {
                        ::core::result::Result::Ok(Self(extracted.0))
                    }
                    ::core::result::Result::Err(rejection) => {
                        let rejection = $crate::problem::Rejection::from(rejection);
                        ::core::result::Result::Err(::core::convert::From::from(rejection))
                    }
                }
            }
        }
    };
}

impl From<PathRejection> for Rejection {
    fn from(rejection: PathRejection) -> Self {
        // The handler asks for other parameters than its route has.
        if rejection.status().is_server_error() {
            return Self::Misconfigured(rejection.into());
        }
        Self::MalformedPath { reason: rejection.body_text() }
    }
}

impl From<QueryRejection> for Rejection {
    fn from(rejection: QueryRejection) -> Self {
        Self::MalformedQuery { reason: rejection.body_text() }
    }
}

impl From<JsonRejection> for Rejection {
    fn from(rejection: JsonRejection) -> Self {
        match rejection {
            JsonRejection::JsonDataError(error) => {
                Self::UnexpectedBody { reason: error.body_text() }
            }
            JsonRejection::MissingJsonContentType(_) => {
                Self::UnsupportedMediaType { expected: "application/json" }
            }
            JsonRejection::BytesRejection(rejection) => rejection.into(),
            rejection => Self::MalformedBody { reason: rejection.body_text() },
        }
    }
}

impl From<FormRejection> for Rejection {
    fn from(rejection: FormRejection) -> Self {
        match rejection {
            FormRejection::InvalidFormContentType(_) => {
                Self::UnsupportedMediaType { expected: "application/x-www-form-urlencoded" }
            }
            // Of a `GET`, whose form is the query.
            FormRejection::FailedToDeserializeForm(error) => {
                Self::MalformedQuery { reason: error.body_text() }
            }
            FormRejection::FailedToDeserializeFormBody(error) => {
                Self::UnexpectedBody { reason: error.body_text() }
            }
            FormRejection::BytesRejection(rejection) => rejection.into(),
            rejection => Self::MalformedBody { reason: rejection.body_text() },
        }
    }
}

impl From<BytesRejection> for Rejection {
    fn from(rejection: BytesRejection) -> Self {
        match rejection {
            BytesRejection::FailedToBufferBody(FailedToBufferBody::LengthLimitError(_)) => {
                Self::BodyTooLarge
            }
            rejection => Self::MalformedBody { reason: rejection.body_text() },
        }
    }
}
