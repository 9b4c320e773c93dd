//! What the derive writes for an extension member, whose type may or may not have a schema.

#[cfg(feature = "utoipa")]
use core::marker::PhantomData;

#[cfg(feature = "utoipa")]
use crate::utoipa::{Schema, ToSchema, inline};

/// The schema of a type, if it has one: the compiler prefers an inherent constant to a trait's, and
/// passes over it where its bound does not hold.
#[cfg(feature = "utoipa")]
pub struct SchemaOf<T>(PhantomData<T>);

#[cfg(feature = "utoipa")]
impl<T: ToSchema> SchemaOf<T> {
    /// The schema.
    pub const SCHEMA: Option<fn() -> Schema> = Some(inline::<T>);
}

/// Of every type.
#[cfg(feature = "utoipa")]
pub trait Schemaless {
    /// No schema.
    const SCHEMA: Option<fn() -> Schema> = None;
}

#[cfg(feature = "utoipa")]
impl<T> Schemaless for SchemaOf<T> {}

/// A member, with the schema of its type if the feature `utoipa` is on and the type has one.
#[doc(hidden)]
#[macro_export]
#[cfg(feature = "utoipa")]
macro_rules! problem_member {
    ($name:expr, $type:ty) => {{
        use $crate::__private::Schemaless as _;
        match $crate::__private::SchemaOf::<$type>::SCHEMA {
            ::core::option::Option::Some(schema) => {
                $crate::docs::Member::new($name).with_schema(schema)
            }
            ::core::option::Option::None => $crate::docs::Member::new($name),
        }
    }};
}

/// A member, with the schema of its type if the feature `utoipa` is on and the type has one.
#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "utoipa"))]
macro_rules! problem_member {
    ($name:expr, $type:ty) => {
        $crate::docs::Member::new($name)
    };
}
