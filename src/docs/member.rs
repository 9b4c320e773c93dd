//! [`Member`]: an extension member of a problem document.

#[cfg(feature = "utoipa")]
use core::fmt;

#[cfg(feature = "utoipa")]
use ::utoipa::openapi::{self, RefOr};

/// An extension member that a variant adds to its problem document
/// ([RFC 9457, Section 3.2](https://www.rfc-editor.org/rfc/rfc9457.html#section-3.2)).
///
/// With the feature `utoipa`, it also knows the schema of its values if their type implements
/// `utoipa::ToSchema`.
///
/// ```
/// use status_codes::docs::Member;
///
/// const ERRORS: Member = Member::new("errors");
/// assert_eq!(ERRORS.name, "errors");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Member {
    /// Its name in the document.
    pub name: &'static str,
    #[cfg(feature = "utoipa")]
    schema: Option<Schema>,
}

impl Member {
    /// A member whose values can be anything.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self {
            name,
            #[cfg(feature = "utoipa")]
            schema: None,
        }
    }
}

/// The schema of a type, made when it is asked for.
#[cfg(feature = "utoipa")]
#[derive(Clone, Copy)]
struct Schema(fn() -> RefOr<openapi::Schema>);

#[cfg(feature = "utoipa")]
impl Member {
    /// Adds the schema of its values, with every schema that it refers to written out in its place.
    ///
    /// ```
    /// use status_codes::docs::Member;
    ///
    /// const LEFT: Member = Member::new("left").with_schema(status_codes::utoipa::inline::<u32>);
    /// let schema = serde_json::to_value(LEFT.schema()).unwrap();
    /// assert_eq!(schema["type"], "integer");
    /// ```
    #[must_use]
    pub const fn with_schema(mut self, schema: fn() -> RefOr<openapi::Schema>) -> Self {
        self.schema = Some(Schema(schema));
        self
    }

    /// The schema of its values, if their type has one.
    #[must_use]
    pub fn schema(&self) -> Option<RefOr<openapi::Schema>> {
        self.schema.map(|Schema(schema)| schema())
    }
}

#[cfg(feature = "utoipa")]
impl PartialEq for Schema {
    fn eq(&self, other: &Self) -> bool {
        // One function can have several addresses. Members of one name in one place have one schema.
        let _ = other;
        true
    }
}

#[cfg(feature = "utoipa")]
impl Eq for Schema {}

#[cfg(feature = "utoipa")]
impl fmt::Debug for Schema {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}
