//! The schemas of problem documents: of any, and of one that a variant answers with.

use ::utoipa::openapi::schema::{
    AdditionalProperties, ObjectBuilder, SchemaFormat, SchemaType, Type,
};
use ::utoipa::{PartialSchema, ToSchema};

use super::inline::Schema;
use crate::problem::{DEFAULT_LANGUAGE, Problem};

/// The members of every problem document, and any others.
impl PartialSchema for Problem {
    fn schema() -> Schema {
        let member = |schema_type, description| {
            ObjectBuilder::new().schema_type(schema_type).description(Some(description))
        };
        let text = |description| member(Type::String, description);
        let reference = |description| {
            text(description).format(Some(SchemaFormat::Custom("uri-reference".into())))
        };
        let status = member(Type::Integer, "The status code of the response.");
        ObjectBuilder::new()
            .description(Some("A problem document (RFC 9457)."))
            .property("type", reference("Where the problem is explained."))
            .required("type")
            .property("title", text("What the problem is called."))
            .required("title")
            .property("status", status.minimum(Some(100)).maximum(Some(999)))
            .required("status")
            .property("detail", text("What happened this time."))
            .property("instance", reference("This occurrence of the problem."))
            .additional_properties(Some(AdditionalProperties::FreeForm(true)))
            .into()
    }
}

impl ToSchema for Problem {}

/// The schema of the documents that one variant answers with: its `type` and its status are constants,
/// and its extension members have the schemas of their types.
pub(super) fn schema(problem: &Problem) -> Schema {
    let doc = problem.doc();
    let constant = |schema_type| ObjectBuilder::new().schema_type(schema_type);
    let mut object = ObjectBuilder::new()
        .title(Some(doc.name))
        .description(doc.summary(DEFAULT_LANGUAGE))
        .property("type", constant(Type::String).enum_values(Some([problem.type_uri()])))
        .required("type")
        .property("title", ObjectBuilder::new().schema_type(Type::String))
        .required("title")
        .property("status", constant(Type::Integer).enum_values(Some([problem.status()])))
        .required("status");
    if !problem.is_masked() {
        object = object.property("detail", ObjectBuilder::new().schema_type(Type::String));
    }
    object = object.property("instance", uri_reference());
    for member in doc.extension_members() {
        let any = || ObjectBuilder::new().schema_type(SchemaType::AnyValue).into();
        object = object.property(member.name, member.schema().unwrap_or_else(any));
        if member.required {
            object = object.required(member.name);
        }
    }
    object.into()
}

fn uri_reference() -> ObjectBuilder {
    let format = SchemaFormat::Custom("uri-reference".into());
    ObjectBuilder::new().schema_type(Type::String).format(Some(format))
}
