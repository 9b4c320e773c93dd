//! [`Member`]: an extension member of a problem document.

#[cfg(any(feature = "aide", feature = "docs", feature = "utoipa"))]
mod json;

#[cfg(any(feature = "aide", feature = "utoipa"))]
use core::fmt;

#[cfg(feature = "utoipa")]
use ::utoipa::openapi::{self, RefOr};
#[cfg(feature = "aide")]
use schemars::SchemaGenerator;

/// An extension member that a variant adds to its problem document
/// ([RFC 9457, Section 3.2](https://www.rfc-editor.org/rfc/rfc9457.html#section-3.2)).
///
/// With the features `utoipa` and `aide`, it also knows the schema of its values if their type implements
/// `utoipa::ToSchema` or `schemars::JsonSchema`.
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
    /// Whether every document of the variant has it. One made from an `Option` is left out where that is
    /// `None`.
    pub required: bool,
    #[cfg(feature = "utoipa")]
    schema: Option<Schema<MakeSchema>>,
    #[cfg(feature = "aide")]
    json_schema: Option<Schema<MakeJsonSchema>>,
}

impl Member {
    /// A member that every document has and whose values can be anything.
    #[inline]
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self {
            name,
            required: true,
            #[cfg(feature = "utoipa")]
            schema: None,
            #[cfg(feature = "aide")]
            json_schema: None,
        }
    }

    /// Says that a document can lack it.
    #[inline]
    #[must_use]
    pub const fn optional(mut self) -> Self {
        self.required = false;
        self
    }

    /// The schema of its values as JSON that refers to no other schema, if their type has one. Where a
    /// document can lack the member, its value is not `null`.
    #[cfg(any(feature = "aide", feature = "docs", feature = "utoipa"))]
    pub(crate) fn json(&self) -> Option<serde_json::Value> {
        let schema = self.whole_json()?;
        Some(if self.required { schema } else { json::without_null(schema) })
    }

    #[cfg(feature = "utoipa")]
    fn whole_json(&self) -> Option<serde_json::Value> {
        let schema = self.schema().and_then(|schema| serde_json::to_value(schema).ok());
        #[cfg(feature = "aide")]
        let schema = schema.or_else(|| self.json_of_aide());
        schema
    }

    #[cfg(all(feature = "aide", not(feature = "utoipa")))]
    fn whole_json(&self) -> Option<serde_json::Value> {
        self.json_of_aide()
    }

    #[cfg(all(feature = "docs", not(any(feature = "aide", feature = "utoipa"))))]
    #[allow(clippy::unused_self, reason = "without these features no member has a schema")]
    fn whole_json(&self) -> Option<serde_json::Value> {
        None
    }

    #[cfg(feature = "aide")]
    fn json_of_aide(&self) -> Option<serde_json::Value> {
        let settings = schemars::generate::SchemaSettings::draft2020_12()
            .with(|settings| settings.inline_subschemas = true);
        let schema = self.json_schema(&mut SchemaGenerator::new(settings))?;
        Some(json::without_references(schema.to_value()))
    }
}

#[cfg(feature = "utoipa")]
type MakeSchema = fn() -> RefOr<openapi::Schema>;

#[cfg(feature = "aide")]
type MakeJsonSchema = fn(&mut SchemaGenerator) -> schemars::Schema;

/// A function that makes the schema of a type when it is asked for.
#[cfg(any(feature = "aide", feature = "utoipa"))]
#[derive(Clone, Copy)]
struct Schema<F>(F);

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
    #[inline]
    #[must_use]
    pub fn schema(&self) -> Option<RefOr<openapi::Schema>> {
        self.schema.map(|Schema(schema)| schema())
    }
}

#[cfg(feature = "aide")]
impl Member {
    /// Adds the schema of its values, which can refer to others that the generator collects.
    ///
    /// ```
    /// use schemars::SchemaGenerator;
    /// use status_codes::docs::Member;
    ///
    /// const LEFT: Member = Member::new("left").with_json_schema(SchemaGenerator::subschema_for::<u32>);
    /// let schema = LEFT.json_schema(&mut SchemaGenerator::default()).unwrap();
    /// assert_eq!(schema.get("type").unwrap(), "integer");
    /// ```
    #[inline]
    #[must_use]
    pub const fn with_json_schema(
        mut self,
        schema: fn(&mut SchemaGenerator) -> schemars::Schema,
    ) -> Self {
        self.json_schema = Some(Schema(schema));
        self
    }

    /// The schema of its values, if their type has one.
    #[inline]
    #[must_use]
    pub fn json_schema(&self, generator: &mut SchemaGenerator) -> Option<schemars::Schema> {
        self.json_schema.map(|Schema(schema)| schema(generator))
    }
}

#[cfg(any(feature = "aide", feature = "utoipa"))]
impl<F> PartialEq for Schema<F> {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        // One function can have several addresses. Members of one name in one place have one schema.
        let _ = other;
        true
    }
}

#[cfg(any(feature = "aide", feature = "utoipa"))]
impl<F> Eq for Schema<F> {}

#[cfg(any(feature = "aide", feature = "utoipa"))]
impl<F> fmt::Debug for Schema<F> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}
