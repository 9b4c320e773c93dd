//! The type as the user wrote it, with its keys read.

use proc_macro2::Span;
use syn::{Data, DeriveInput, Expr, Fields, Ident, Index, LitStr, Member, Path, Result, Type};

use super::extension;
use super::grpc;
use super::header_field::{self, HeaderField};
use super::keys::{self, Given, Key, Place};
use super::retry::Retry;
use super::syntax::Code;
use super::text::{self, Case, Text, Translation};
use crate::mistakes::Mistakes;

/// A type with its keys.
pub(super) struct Input<'a> {
    pub(super) item: &'a DeriveInput,
    pub(super) keys: TypeKeys,
    pub(super) given: Given,
    pub(super) is_enum: bool,
    /// A struct is its own only variant.
    pub(super) variants: Vec<Variant<'a>>,
}

/// A variant with its keys.
pub(super) struct Variant<'a> {
    pub(super) name: &'a Ident,
    pub(super) keys: VariantKeys,
    pub(super) given: Given,
    pub(super) discriminant: Option<&'a Expr>,
    /// The doc comment.
    pub(super) comment: Option<String>,
    /// Its fields as written, which distinguishes a tuple from a struct.
    pub(super) shape: &'a Fields,
    pub(super) fields: Vec<Field<'a>>,
}

/// A field with its keys.
pub(super) struct Field<'a> {
    pub(super) member: Member,
    pub(super) ty: &'a Type,
    pub(super) keys: FieldKeys,
    pub(super) given: Given,
}

/// The keys of the type as a whole.
#[derive(Default)]
pub(super) struct TypeKeys {
    pub(super) status: Option<Path>,
    pub(super) default: Option<Code>,
    pub(super) type_base: Option<LitStr>,
    pub(super) case: Case,
    pub(super) require: Vec<LitStr>,
    pub(super) crate_path: Option<Path>,
    pub(super) frameworks: Vec<(Framework, Span)>,
    /// Whether values are read from problem documents, and where that is asked for.
    pub(super) client: Option<Span>,
    /// The function that writes what is sent instead of a problem document.
    pub(super) body: Option<Path>,
}

/// A framework whose trait can be implemented.
#[derive(Clone, Copy)]
pub(super) enum Framework {
    Axum,
    ActixWeb,
    Utoipa,
    Tonic,
    Aide,
}

/// The keys of a variant.
#[derive(Default)]
pub(super) struct VariantKeys {
    pub(super) code: Option<Code>,
    pub(super) one_of: Vec<Code>,
    pub(super) details: Vec<Translation>,
    pub(super) grpc: Option<u8>,
    pub(super) retry: Option<Retry>,
    pub(super) renamed_from: Option<LitStr>,
    pub(super) id: Option<LitStr>,
    pub(super) titles: Vec<Text>,
    pub(super) summaries: Vec<Text>,
    pub(super) url: Option<LitStr>,
    pub(super) mask: Option<bool>,
    pub(super) transparent: Option<Span>,
    pub(super) hidden: bool,
    pub(super) headers: Vec<HeaderField>,
}

/// The keys of a field.
#[derive(Default)]
pub(super) struct FieldKeys {
    /// The name of the extension, and where it is given.
    pub(super) extension: Option<(String, Span)>,
    pub(super) header: Option<LitStr>,
    /// Says which code of a `one_of` is answered.
    pub(super) code: Option<CodeField>,
}

/// What a field that says a code gives: itself, or what a function makes of it.
pub(super) struct CodeField {
    pub(super) function: Option<Path>,
    pub(super) span: Span,
}

impl<'a> Input<'a> {
    pub(super) fn read(item: &'a DeriveInput, mistakes: &mut Mistakes) -> Self {
        match &item.data {
            Data::Enum(data) => {
                let mut keys = TypeKeys::default();
                let given =
                    keys::read(&item.attrs, &[Place::Type], mistakes, |key| keys.accept(key));
                let variants = data.variants.iter().map(|it| Variant::read(it, mistakes)).collect();
                Self { item, keys, given, is_enum: true, variants }
            }
            Data::Struct(data) => Self::single(item, &data.fields, mistakes),
            Data::Union(data) => {
                let message = "a union does not know what it is: make it an enum";
                mistakes.at(data.union_token.span, message);
                Self::single(item, &Fields::Unit, mistakes)
            }
        }
    }

    /// The keys of a struct are those of a type and of a variant together.
    fn single(item: &'a DeriveInput, fields: &'a Fields, mistakes: &mut Mistakes) -> Self {
        let mut keys = TypeKeys::default();
        let mut own = VariantKeys::default();
        let places = [Place::Type, Place::Variant];
        let given = keys::read(&item.attrs, &places, mistakes, |key| match key.known.place {
            Place::Type => keys.accept(key),
            _ => own.accept(key),
        });
        let variant = Variant {
            name: &item.ident,
            keys: own,
            given: given.clone(),
            discriminant: None,
            comment: text::comment(&item.attrs),
            shape: fields,
            fields: Field::read_all(fields, mistakes),
        };
        Self { item, keys, given, is_enum: false, variants: vec![variant] }
    }
}

impl<'a> Variant<'a> {
    fn read(variant: &'a syn::Variant, mistakes: &mut Mistakes) -> Self {
        let mut keys = VariantKeys::default();
        let given = keys::read(&variant.attrs, &[Place::Variant], mistakes, |key| keys.accept(key));
        Self {
            name: &variant.ident,
            keys,
            given,
            discriminant: variant.discriminant.as_ref().map(|(_, value)| value),
            comment: text::comment(&variant.attrs),
            shape: &variant.fields,
            fields: Field::read_all(&variant.fields, mistakes),
        }
    }
}

impl<'a> Field<'a> {
    fn read_all(fields: &'a Fields, mistakes: &mut Mistakes) -> Vec<Self> {
        fields.iter().zip(0..).map(|(field, index)| Self::read(field, index, mistakes)).collect()
    }

    fn read(field: &'a syn::Field, index: u32, mistakes: &mut Mistakes) -> Self {
        let mut keys = FieldKeys::default();
        let name = field.ident.as_ref();
        let given =
            keys::read(&field.attrs, &[Place::Field], mistakes, |key| keys.accept(key, name));
        let unnamed = || Member::Unnamed(Index { index, span: Span::call_site() });
        let member = name.cloned().map_or_else(unnamed, Member::Named);
        Self { member, ty: &field.ty, keys, given }
    }
}

impl Framework {
    /// The framework of this key.
    pub(super) fn named(key: &str) -> Option<Self> {
        match key {
            "axum" => Some(Self::Axum),
            "actix_web" => Some(Self::ActixWeb),
            "utoipa" => Some(Self::Utoipa),
            "tonic" => Some(Self::Tonic),
            "aide" => Some(Self::Aide),
            _ => None,
        }
    }

    /// The key of this framework.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Axum => "axum",
            Self::ActixWeb => "actix_web",
            Self::Utoipa => "utoipa",
            Self::Tonic => "tonic",
            Self::Aide => "aide",
        }
    }
}

impl TypeKeys {
    /// The first framework that answers with the type's values, or says that it does.
    pub(super) fn responder(&self) -> Option<(Framework, Span)> {
        let answers = |(framework, _): &(Framework, Span)| {
            matches!(framework, Framework::Axum | Framework::ActixWeb | Framework::Aide)
        };
        self.frameworks.iter().copied().find(answers)
    }

    fn accept(&mut self, key: &Key) -> Result<()> {
        match key.known.name {
            "enum" => self.status = Some(key.path()?),
            "default" => self.default = Some(key.code()?),
            "type_base" => self.type_base = Some(key.string()?),
            "rename_all" => self.case = Case::named(&key.string()?)?,
            "require" => self.require = key.languages()?,
            "crate" => self.crate_path = Some(key.path()?),
            "client" => self.client = Some(key.word()?),
            "body" => self.body = Some(key.path()?),
            name => {
                let framework = Framework::named(name);
                let span = key.word()?;
                self.frameworks.extend(framework.map(|framework| (framework, span)));
            }
        }
        Ok(())
    }
}

impl VariantKeys {
    fn accept(&mut self, key: &Key) -> Result<()> {
        match key.known.name {
            "id" => self.id = Some(text::id(key.string()?)?),
            "title" => self.titles = key.texts()?,
            "summary" => self.summaries = key.texts()?,
            "url" => self.url = Some(key.string()?),
            "one_of" => self.one_of = key.codes()?,
            "detail" => self.details = key.translations()?,
            "grpc" => self.grpc = Some(grpc::code(&key.name()?)?),
            "retry" => self.retry = Some(Retry::named(&key.string()?)?),
            "renamed_from" => self.renamed_from = Some(text::id(key.string()?)?),
            "mask" => self.mask = Some(key.yes_or_no()?),
            "transparent" => self.transparent = Some(key.word()?),
            "skip_docs" => self.hidden = key.word().map(|_| true)?,
            "header" => self.headers.extend(key.header_fields()?),
            _ => self.code = Some(key.code()?),
        }
        Ok(())
    }
}

impl FieldKeys {
    fn accept(&mut self, key: &Key, name: Option<&Ident>) -> Result<()> {
        match key.known.name {
            "extension" => {
                let given = key.optional_string()?;
                self.extension = Some(extension::name(given.as_ref(), name, key.span)?);
            }
            "code" => {
                let function = key.optional_path()?;
                self.code = Some(CodeField { function, span: key.span });
            }
            _ => self.header = Some(header_field::name(key.string()?)?),
        }
        Ok(())
    }
}
