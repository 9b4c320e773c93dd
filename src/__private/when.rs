//! What the derive writes for a feature of this crate, which it cannot ask about: a procedural macro
//! does not know the features of the crate that it writes for.

/// Its input, if the feature `problem` is on; otherwise nothing.
#[doc(hidden)]
#[macro_export]
#[cfg(feature = "problem")]
macro_rules! when_problem {
    ($($item:item)*) => { $($item)* };
}

/// Its input, if the feature `problem` is on; otherwise nothing.
#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "problem"))]
macro_rules! when_problem {
    ($($item:item)*) => {};
}

/// Its input, if the feature `axum` is on; otherwise an error that says so.
#[doc(hidden)]
#[macro_export]
#[cfg(feature = "axum")]
macro_rules! when_axum {
    ($($item:item)*) => { $($item)* };
}

/// Its input, if the feature `axum` is on; otherwise an error that says so.
#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "axum"))]
macro_rules! when_axum {
    ($($item:item)*) => {
        ::core::compile_error!("`#[status(axum)]` needs the feature `axum` of status-codes");
    };
}

/// Its input, if the feature `actix-web` is on; otherwise an error that says so.
#[doc(hidden)]
#[macro_export]
#[cfg(feature = "actix-web")]
macro_rules! when_actix_web {
    ($($item:item)*) => { $($item)* };
}

/// Its input, if the feature `actix-web` is on; otherwise an error that says so.
#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "actix-web"))]
macro_rules! when_actix_web {
    ($($item:item)*) => {
        ::core::compile_error!(
            "`#[status(actix_web)]` needs the feature `actix-web` of status-codes"
        );
    };
}

/// Its input, if the feature `utoipa` is on; otherwise an error that says so.
#[doc(hidden)]
#[macro_export]
#[cfg(feature = "utoipa")]
macro_rules! when_utoipa {
    ($($item:item)*) => { $($item)* };
}

/// Its input, if the feature `utoipa` is on; otherwise an error that says so.
#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "utoipa"))]
macro_rules! when_utoipa {
    ($($item:item)*) => {
        ::core::compile_error!("`#[status(utoipa)]` needs the feature `utoipa` of status-codes");
    };
}

/// Its input, if the feature `tonic` is on; otherwise an error that says so.
#[doc(hidden)]
#[macro_export]
#[cfg(feature = "tonic")]
macro_rules! when_tonic {
    ($($item:item)*) => { $($item)* };
}

/// Its input, if the feature `tonic` is on; otherwise an error that says so.
#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "tonic"))]
macro_rules! when_tonic {
    ($($item:item)*) => {
        ::core::compile_error!("`#[status(tonic)]` needs the feature `tonic` of status-codes");
    };
}

/// Its input, if the feature `aide` is on; otherwise an error that says so.
#[doc(hidden)]
#[macro_export]
#[cfg(feature = "aide")]
macro_rules! when_aide {
    ($($item:item)*) => { $($item)* };
}

/// Its input, if the feature `aide` is on; otherwise an error that says so.
#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "aide"))]
macro_rules! when_aide {
    ($($item:item)*) => {
        ::core::compile_error!("`#[status(aide)]` needs the feature `aide` of status-codes");
    };
}

/// Its input, if the feature `problem` is on; otherwise an error that says so.
#[doc(hidden)]
#[macro_export]
#[cfg(feature = "problem")]
macro_rules! when_client {
    ($($item:item)*) => { $($item)* };
}

/// Its input, if the feature `problem` is on; otherwise an error that says so.
#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "problem"))]
macro_rules! when_client {
    ($($item:item)*) => {
        ::core::compile_error!("`#[status(client)]` needs the feature `problem` of status-codes");
    };
}
