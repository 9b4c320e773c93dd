//! The impls that a generated enum needs and coherence forbids this crate to write for it.
//!
//! A type parameter here would hide an enum of its name, and no parameter may be called as a `static`
//! of the user's is: hence names with underscores, which no such item has.
//!
//! `#[inline]` is also on what is too long to be inlined: the compiler then writes a function out
//! where it is called, and a crate that never calls it pays nothing for it.

/// The standard traits of a generated enum, written over its [`StatusEnum`](crate::StatusEnum).
///
/// Generated code calls it once for each enum.
#[doc(hidden)]
#[macro_export]
macro_rules! implement_status_enum {
    ($status:ident, $repr:ident) => {
        #[automatically_derived]
        impl ::core::fmt::Debug for $status {
            #[inline]
            fn fmt(&self, f_: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f_.write_str($status::name(*self))
            }
        }

        /// Reads the number, or exactly what `Display` prints.
        #[automatically_derived]
        impl ::core::str::FromStr for $status {
            type Err = $crate::ParseCodeError;

            #[inline]
            fn from_str(
                input_: &::core::primitive::str,
            ) -> ::core::result::Result<$status, $crate::ParseCodeError> {
                $crate::__private::parse_registered(input_)
            }
        }

        #[automatically_derived]
        impl ::core::cmp::PartialOrd for $status {
            #[inline(always)]
            fn partial_cmp(
                &self,
                other_: &$status,
            ) -> ::core::option::Option<::core::cmp::Ordering> {
                ::core::option::Option::Some(::core::cmp::Ord::cmp(self, other_))
            }
        }

        /// By number.
        #[automatically_derived]
        impl ::core::cmp::Ord for $status {
            #[inline(always)]
            fn cmp(&self, other_: &$status) -> ::core::cmp::Ordering {
                ::core::cmp::Ord::cmp(&$status::code(*self), &$status::code(*other_))
            }
        }

        /// As the number.
        #[automatically_derived]
        impl ::core::hash::Hash for $status {
            #[inline(always)]
            fn hash<__Hasher: ::core::hash::Hasher>(&self, state_: &mut __Hasher) {
                ::core::hash::Hash::hash(&$status::code(*self), state_);
            }
        }

        #[automatically_derived]
        impl ::core::cmp::PartialEq<::core::primitive::$repr> for $status {
            #[inline(always)]
            fn eq(&self, other_: &::core::primitive::$repr) -> ::core::primitive::bool {
                $status::code(*self) == *other_
            }
        }

        /// The registered code of the number; the error keeps the number.
        #[automatically_derived]
        impl ::core::convert::TryFrom<::core::primitive::$repr> for $status {
            type Error = $crate::Unregistered<$status>;

            #[inline(always)]
            fn try_from(
                code_: ::core::primitive::$repr,
            ) -> ::core::result::Result<$status, $crate::Unregistered<$status>> {
                $crate::Code::<$status>::new(code_).registered()
            }
        }

        #[automatically_derived]
        impl ::core::convert::From<$status> for ::core::primitive::$repr {
            #[inline(always)]
            fn from(status_: $status) -> ::core::primitive::$repr {
                $status::code(status_)
            }
        }

        $crate::implement_from_i32!($status, $repr);
        $crate::implement_http!($status, $repr);
        $crate::implement_serde!($status, $repr);
        $crate::implement_utoipa!($status, $repr);
    };
}

/// The conversion from the `i32` that C and protobuf have for a code, where no code is beyond it.
#[doc(hidden)]
#[macro_export]
macro_rules! implement_from_i32 {
    ($status:ident, u8) => {
        $crate::implement_from_i32!($status);
    };
    ($status:ident, u16) => {
        $crate::implement_from_i32!($status);
    };
    ($status:ident, $repr:ident) => {};
    ($status:ident) => {
        /// The registered code of the number; the error keeps the number.
        #[automatically_derived]
        impl ::core::convert::TryFrom<::core::primitive::i32> for $status {
            type Error = $crate::Unregistered<$status, ::core::primitive::i32>;

            #[inline(always)]
            fn try_from(
                code_: ::core::primitive::i32,
            ) -> ::core::result::Result<
                $status,
                $crate::Unregistered<$status, ::core::primitive::i32>,
            > {
                $crate::__private::from_i32(code_)
            }
        }
    };
}

/// The conversions with `http::StatusCode`, for an enum of `u16`; nothing for another.
#[doc(hidden)]
#[macro_export]
#[cfg(feature = "http")]
macro_rules! implement_http {
    ($status:ident, u16) => {
        // Whether the classes are those of HTTP is not known here. With a lifetime in it the bound
        // may be false, and the impl is then not there; without, it would be an error.
        #[automatically_derived]
        impl ::core::convert::From<$status> for $crate::__private::http::StatusCode
        where
            for<'any> $status:
                $crate::StatusEnum<Repr = ::core::primitive::u16, Class = $crate::HttpClass>,
        {
            #[inline(always)]
            fn from(status_: $status) -> $crate::__private::http::StatusCode {
                $crate::__private::http_status_code(status_)
            }
        }

        /// The registered code of the number; the error keeps the number.
        #[automatically_derived]
        impl ::core::convert::TryFrom<$crate::__private::http::StatusCode> for $status {
            type Error = $crate::Unregistered<$status>;

            #[inline(always)]
            fn try_from(
                status_: $crate::__private::http::StatusCode,
            ) -> ::core::result::Result<$status, $crate::Unregistered<$status>> {
                $crate::Code::<$status>::new(status_.as_u16()).registered()
            }
        }
    };
    ($status:ident, $repr:ident) => {};
}

/// Nothing: the feature `http` is off.
#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "http"))]
macro_rules! implement_http {
    ($status:ident, $repr:ident) => {};
}

/// Reading and writing as the number.
#[doc(hidden)]
#[macro_export]
#[cfg(feature = "serde")]
macro_rules! implement_serde {
    ($status:ident, $repr:ident) => {
        /// As the number.
        #[automatically_derived]
        impl $crate::__private::serde::Serialize for $status {
            fn serialize<__Serializer: $crate::__private::serde::Serializer>(
                &self,
                serializer_: __Serializer,
            ) -> ::core::result::Result<__Serializer::Ok, __Serializer::Error> {
                $crate::__private::serde::Serialize::serialize(&$status::code(*self), serializer_)
            }
        }

        /// From the number, if it is registered.
        #[automatically_derived]
        impl<'de> $crate::__private::serde::Deserialize<'de> for $status {
            fn deserialize<__Deserializer: $crate::__private::serde::Deserializer<'de>>(
                deserializer_: __Deserializer,
            ) -> ::core::result::Result<$status, __Deserializer::Error> {
                $crate::__private::deserialize_registered(deserializer_)
            }
        }
    };
}

/// Nothing: the feature `serde` is off.
#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "serde"))]
macro_rules! implement_serde {
    ($status:ident, $repr:ident) => {};
}

/// The OpenAPI schema.
#[doc(hidden)]
#[macro_export]
#[cfg(feature = "utoipa")]
macro_rules! implement_utoipa {
    ($status:ident, $repr:ident) => {
        /// The numbers, with what each means.
        #[automatically_derived]
        impl $crate::__private::utoipa::PartialSchema for $status {
            fn schema() -> $crate::__private::utoipa::openapi::RefOr<
                $crate::__private::utoipa::openapi::schema::Schema,
            > {
                $crate::__private::schema::<$status>()
            }
        }

        #[automatically_derived]
        impl $crate::__private::utoipa::ToSchema for $status {}
    };
}

/// Nothing: the feature `utoipa` is off.
#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "utoipa"))]
macro_rules! implement_utoipa {
    ($status:ident, $repr:ident) => {};
}
