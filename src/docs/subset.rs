//! [`subset!`](crate::subset): some of the variants of a type.

/// Declares which variants of a type one operation can answer with.
///
/// The new type has no values. It implements [`StatusDocs`](trait@crate::StatusDocs), with `DOCS` of just
/// these variants, and with the feature `utoipa` it can be used in `responses(…)` of an operation. A name
/// that is not a variant's is a compile error at that name.
///
#[cfg_attr(feature = "macros", doc = "```")]
#[cfg_attr(not(feature = "macros"), doc = "```ignore")]
/// use status_codes::StatusDocs;
///
/// #[derive(StatusDocs)]
/// pub enum ApiError {
///     #[status(404)]
///     OrderNotFound { id: u64 },
///     #[status(429)]
///     TooManyOrders,
///     #[status(409)]
///     OutOfStock,
/// }
///
/// status_codes::subset! {
///     /// What `GET /orders/{id}` can answer with.
///     pub GetOrderErrors of ApiError: OrderNotFound, TooManyOrders
/// }
///
/// assert_eq!(GetOrderErrors::DOCS, &ApiError::DOCS[..2]);
/// ```
///
/// A variant that is `transparent` brings everything that its field can answer with.
#[macro_export]
macro_rules! subset {
    (
        $(#[$attribute:meta])*
        $visibility:vis $name:ident of $all:ty: $($variant:ident),+ $(,)? $(;)?
    ) => {
        $(#[$attribute])*
        #[doc = ::core::concat!("Some of what `", ::core::stringify!($all), "` answers with.")]
        #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::marker::Copy)]
        #[non_exhaustive]
        $visibility enum $name {}

        const _: () = {
            type All = $all;

            // A name that is not a variant's is an error here.
            const _: fn(&All) = |error| {
                $(let _ = ::core::matches!(error, All::$variant { .. });)+
            };

            impl $crate::StatusDocs for $name {
                type Status = <All as $crate::StatusDocs>::Status;

                const DOCS: &'static [$crate::DocNode] = &[$(
                    $crate::__private::node(
                        <All as $crate::StatusDocs>::DOCS,
                        ::core::stringify!($variant),
                    )
                ),+];

                fn status(&self) -> <All as $crate::StatusDocs>::Status {
                    match *self {}
                }

                fn doc(&self) -> &'static $crate::VariantDoc {
                    match *self {}
                }
            }

            $crate::subset_problems!($name of All);
            $crate::subset_responses!($name);
        };
    };
}

/// What a subset sends, as the whole type does; nothing without the feature `problem`.
#[doc(hidden)]
#[macro_export]
#[cfg(feature = "problem")]
macro_rules! subset_problems {
    ($name:ident of $all:ident) => {
        impl $crate::problem::ProblemFields for $name {
            fn body() -> ::core::option::Option<$crate::problem::Body> {
                <$all as $crate::problem::ProblemFields>::body()
            }
        }
    };
}

/// What a subset sends, as the whole type does; nothing without the feature `problem`.
#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "problem"))]
macro_rules! subset_problems {
    ($name:ident of $all:ident) => {};
}

/// What `OpenAPI` says of a subset; nothing without the feature `utoipa`.
#[doc(hidden)]
#[macro_export]
#[cfg(feature = "utoipa")]
macro_rules! subset_responses {
    ($name:ident) => {
        impl $crate::utoipa::IntoResponses for $name {
            fn responses() -> $crate::utoipa::Responses {
                $crate::utoipa::responses_of::<Self>()
            }
        }
    };
}

/// What `OpenAPI` says of a subset; nothing without the feature `utoipa`.
#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "utoipa"))]
macro_rules! subset_responses {
    ($name:ident) => {};
}
