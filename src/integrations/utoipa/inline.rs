//! Schemas that refer to no other: a type's responses cannot add to the components of the document.

use std::collections::BTreeMap;
use std::string::String;
use std::vec::Vec;

use ::utoipa::ToSchema;
use ::utoipa::openapi::RefOr;
use ::utoipa::openapi::schema::{
    AdditionalProperties, ArrayItems, ObjectBuilder, Schema as Inner, SchemaType,
};

/// A schema, or a reference to one.
pub type Schema = RefOr<Inner>;

/// The schema of a type, with every schema that it refers to written out in its place. Where a schema
/// contains itself, the inner one allows any value.
///
/// ```
/// use status_codes::utoipa::inline;
/// use utoipa::ToSchema;
///
/// #[derive(ToSchema)]
/// # #[allow(dead_code)]
/// struct FieldError {
///     field: String,
/// }
///
/// let schema = serde_json::to_value(inline::<Vec<FieldError>>()).unwrap();
/// assert_eq!(schema["items"]["properties"]["field"]["type"], "string");
/// ```
#[must_use]
pub fn inline<T: ToSchema>() -> Schema {
    let mut named = Vec::new();
    T::schemas(&mut named);
    let inliner = Inliner { named: named.into_iter().collect() };
    inliner.inlined(T::schema(), &mut Vec::new())
}

struct Inliner {
    named: BTreeMap<String, Schema>,
}

impl Inliner {
    /// The schema without references; `path` holds the names of the schemas around it.
    fn inlined(&self, schema: Schema, path: &mut Vec<String>) -> Schema {
        match schema {
            RefOr::T(mut schema) => {
                self.inline(&mut schema, path);
                RefOr::T(schema)
            }
            RefOr::Ref(reference) => {
                let name = reference.ref_location.rsplit('/').next().unwrap_or_default();
                match self.named.get(name) {
                    Some(named) if !path.iter().any(|outer| outer == name) => {
                        path.push(name.into());
                        let inlined = self.inlined(named.clone(), path);
                        path.pop();
                        inlined
                    }
                    _ => ObjectBuilder::new().schema_type(SchemaType::AnyValue).into(),
                }
            }
        }
    }

    fn inline(&self, schema: &mut Inner, path: &mut Vec<String>) {
        match schema {
            Inner::Array(array) => {
                if let ArrayItems::RefOrSchema(items) = &mut array.items {
                    self.replace(items, path);
                }
                array.prefix_items.iter_mut().for_each(|item| self.inline(item, path));
            }
            Inner::Object(object) => {
                object.properties.values_mut().for_each(|schema| self.replace(schema, path));
                if let Some(AdditionalProperties::RefOr(schema)) =
                    object.additional_properties.as_deref_mut()
                {
                    self.replace(schema, path);
                }
                if let Some(names) = &mut object.property_names {
                    self.inline(names, path);
                }
            }
            Inner::OneOf(one_of) => {
                one_of.discriminator = None;
                one_of.items.iter_mut().for_each(|item| self.replace(item, path));
            }
            Inner::AllOf(all_of) => {
                all_of.discriminator = None;
                all_of.items.iter_mut().for_each(|item| self.replace(item, path));
            }
            Inner::AnyOf(any_of) => {
                any_of.discriminator = None;
                any_of.items.iter_mut().for_each(|item| self.replace(item, path));
            }
            // A kind that a later version adds has no references that this one knows of.
            _ => {}
        }
    }

    fn replace(&self, schema: &mut Schema, path: &mut Vec<String>) {
        let taken = std::mem::replace(schema, RefOr::T(Inner::default()));
        *schema = self.inlined(taken, path);
    }
}
