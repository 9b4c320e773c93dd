//! The impls that a generated enum needs and coherence forbids this crate to write for it.

/// The standard traits of a generated enum, written over its [`StatusEnum`](crate::StatusEnum).
///
/// Generated code calls it once for each enum.
#[doc(hidden)]
#[macro_export]
macro_rules! implement_status_enum {
    ($status:ident: $repr:ident) => {
        #[automatically_derived]
        impl ::core::fmt::Debug for $status {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str($status::name(*self))
            }
        }

        /// The number and the phrase: `404 Not Found`.
        #[automatically_derived]
        impl ::core::fmt::Display for $status {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::generated::display(*self, f)
            }
        }

        /// Reads the number, or exactly what `Display` prints.
        #[automatically_derived]
        impl ::core::str::FromStr for $status {
            type Err = $crate::ParseCodeError;

            fn from_str(
                input: &::core::primitive::str,
            ) -> ::core::result::Result<$status, $crate::ParseCodeError> {
                $crate::generated::parse_registered(input)
            }
        }

        #[automatically_derived]
        impl ::core::cmp::PartialOrd for $status {
            #[inline(always)]
            fn partial_cmp(
                &self,
                other: &$status,
            ) -> ::core::option::Option<::core::cmp::Ordering> {
                ::core::option::Option::Some(::core::cmp::Ord::cmp(self, other))
            }
        }

        /// By number.
        #[automatically_derived]
        impl ::core::cmp::Ord for $status {
            #[inline(always)]
            fn cmp(&self, other: &$status) -> ::core::cmp::Ordering {
                ::core::cmp::Ord::cmp(&$status::code(*self), &$status::code(*other))
            }
        }

        /// As the number.
        #[automatically_derived]
        impl ::core::hash::Hash for $status {
            #[inline(always)]
            fn hash<H: ::core::hash::Hasher>(&self, state: &mut H) {
                ::core::hash::Hash::hash(&$status::code(*self), state);
            }
        }

        #[automatically_derived]
        impl ::core::cmp::PartialEq<::core::primitive::$repr> for $status {
            #[inline(always)]
            fn eq(&self, other: &::core::primitive::$repr) -> ::core::primitive::bool {
                $status::code(*self) == *other
            }
        }

        /// The registered code of the number; the error keeps the number.
        #[automatically_derived]
        impl ::core::convert::TryFrom<::core::primitive::$repr> for $status {
            type Error = $crate::Unregistered<$status>;

            #[inline(always)]
            fn try_from(
                code: ::core::primitive::$repr,
            ) -> ::core::result::Result<$status, $crate::Unregistered<$status>> {
                $crate::Code::<$status>::new(code).registered()
            }
        }

        #[automatically_derived]
        impl ::core::convert::From<$status> for ::core::primitive::$repr {
            #[inline(always)]
            fn from(status: $status) -> ::core::primitive::$repr {
                $status::code(status)
            }
        }
    };
}
