//! What the derive writes for an extension member, whose type may or may not have a schema.

#[cfg(any(feature = "aide", feature = "utoipa"))]
use core::marker::PhantomData;

#[cfg(feature = "aide")]
use schemars::{JsonSchema, SchemaGenerator};

#[cfg(any(feature = "aide", feature = "utoipa"))]
use crate::problem::Problem;
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

/// The same for the schemas of aide.
#[cfg(feature = "aide")]
pub struct JsonSchemaOf<T>(PhantomData<T>);

#[cfg(feature = "aide")]
impl<T: JsonSchema> JsonSchemaOf<T> {
    /// The schema.
    pub const SCHEMA: Option<fn(&mut SchemaGenerator) -> schemars::Schema> =
        Some(SchemaGenerator::subschema_for::<T>);
}

/// Of every type.
#[cfg(feature = "aide")]
pub trait JsonSchemaless {
    /// No schema.
    const SCHEMA: Option<fn(&mut SchemaGenerator) -> schemars::Schema> = None;
}

#[cfg(feature = "aide")]
impl<T> JsonSchemaless for JsonSchemaOf<T> {}

/// What a function gives, whose type nothing names.
#[cfg(any(feature = "aide", feature = "utoipa"))]
pub struct Given<T>(PhantomData<T>);

#[cfg(any(feature = "aide", feature = "utoipa"))]
impl<T> Given<T> {
    /// What this function gives.
    #[must_use]
    pub const fn by(_: fn(&Problem) -> T) -> Self {
        Self(PhantomData)
    }
}

#[cfg(feature = "utoipa")]
impl<T: ToSchema> Given<T> {
    /// The schema.
    #[must_use]
    pub fn schema(self) -> Option<fn() -> Schema> {
        SchemaOf::<T>::SCHEMA
    }
}

/// Of every type.
#[cfg(feature = "utoipa")]
pub trait GivenSchemaless: Sized {
    /// No schema.
    fn schema(self) -> Option<fn() -> Schema> {
        None
    }
}

#[cfg(feature = "utoipa")]
impl<T> GivenSchemaless for Given<T> {}

#[cfg(feature = "aide")]
impl<T: JsonSchema> Given<T> {
    /// The schema.
    #[must_use]
    pub fn json_schema(self) -> Option<fn(&mut SchemaGenerator) -> schemars::Schema> {
        JsonSchemaOf::<T>::SCHEMA
    }
}

/// Of every type.
#[cfg(feature = "aide")]
pub trait GivenJsonSchemaless: Sized {
    /// No schema.
    fn json_schema(self) -> Option<fn(&mut SchemaGenerator) -> schemars::Schema> {
        None
    }
}

#[cfg(feature = "aide")]
impl<T> GivenJsonSchemaless for Given<T> {}

/// A member, with the schemas of its type that the features ask for and the type has.
#[doc(hidden)]
#[macro_export]
macro_rules! problem_member {
    ($name:expr, $type:ty) => {{
        let member = $crate::docs::Member::new($name);
        let member = $crate::member_with_schema!(member, $type);
        $crate::member_with_json_schema!(member, $type)
    }};
}

/// The member with the schema for utoipa, if its feature is on and the type has one.
#[doc(hidden)]
#[macro_export]
#[cfg(feature = "utoipa")]
macro_rules! member_with_schema {
    ($member:expr, $type:ty) => {{
        use $crate::__private::Schemaless as _;
        match $crate::__private::SchemaOf::<$type>::SCHEMA {
            ::core::option::Option::Some(schema) => $member.with_schema(schema),
            ::core::option::Option::None => $member,
        }
    }};
}

/// The member with the schema for utoipa, if its feature is on and the type has one.
#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "utoipa"))]
macro_rules! member_with_schema {
    ($member:expr, $type:ty) => {
        $member
    };
}

/// The member with the schema for aide, if its feature is on and the type has one.
#[doc(hidden)]
#[macro_export]
#[cfg(feature = "aide")]
macro_rules! member_with_json_schema {
    ($member:expr, $type:ty) => {{
        use $crate::__private::JsonSchemaless as _;
        match $crate::__private::JsonSchemaOf::<$type>::SCHEMA {
            ::core::option::Option::Some(schema) => $member.with_json_schema(schema),
            ::core::option::Option::None => $member,
        }
    }};
}

/// The member with the schema for aide, if its feature is on and the type has one.
#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "aide"))]
macro_rules! member_with_json_schema {
    ($member:expr, $type:ty) => {
        $member
    };
}

/// A function that writes what is sent, with the schemas of what it gives that the features ask for and
/// that type has.
#[doc(hidden)]
#[macro_export]
macro_rules! problem_body {
    ($write:expr, $function:path) => {{
        let body = $crate::problem::Body::new($write);
        let body = $crate::body_with_schema!(body, $function);
        $crate::body_with_json_schema!(body, $function)
    }};
}

/// The body with the schema for utoipa, if its feature is on and the type has one.
#[doc(hidden)]
#[macro_export]
#[cfg(feature = "utoipa")]
macro_rules! body_with_schema {
    ($body:expr, $function:path) => {{
        use $crate::__private::GivenSchemaless as _;
        $body.with_schema($crate::__private::Given::by($function).schema())
    }};
}

/// The body with the schema for utoipa, if its feature is on and the type has one.
#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "utoipa"))]
macro_rules! body_with_schema {
    ($body:expr, $function:path) => {
        $body
    };
}

/// The body with the schema for aide, if its feature is on and the type has one.
#[doc(hidden)]
#[macro_export]
#[cfg(feature = "aide")]
macro_rules! body_with_json_schema {
    ($body:expr, $function:path) => {{
        use $crate::__private::GivenJsonSchemaless as _;
        $body.with_json_schema($crate::__private::Given::by($function).json_schema())
    }};
}

/// The body with the schema for aide, if its feature is on and the type has one.
#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "aide"))]
macro_rules! body_with_json_schema {
    ($body:expr, $function:path) => {
        $body
    };
}
