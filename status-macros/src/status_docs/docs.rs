//! What the derive may take for granted once it writes.

use proc_macro2::TokenStream;
use syn::{LitStr, Path};

use super::ast::{Field, FieldKeys, Input, Variant};
use super::code::{Codes, Constant};
use super::text::Text;

/// A type that the derive can write its impls for.
pub(super) struct Docs<'a> {
    pub(super) input: &'a Input<'a>,
    pub(super) crate_path: TokenStream,
    pub(super) codes: Codes,
    /// The code of variants without one.
    pub(super) default: Option<Constant>,
    /// The variants, each with its answer.
    pub(super) variants: Vec<(&'a Variant<'a>, Answer<'a>)>,
}

impl<'a> Docs<'a> {
    /// The variants with a code of their own.
    pub(super) fn own(&self) -> impl Iterator<Item = (&'a Variant<'a>, &Own<'a>)> {
        self.variants.iter().filter_map(|(variant, answer)| match answer {
            Answer::Own(own) => Some((*variant, &**own)),
            Answer::Forward(_) => None,
        })
    }

    /// Such fields of the variants with a code of their own.
    pub(super) fn fields(&self, is_such: fn(&FieldKeys) -> bool) -> Vec<&'a Field<'a>> {
        let mut fields = Vec::new();
        for (variant, _) in self.own() {
            fields.extend(variant.fields.iter().filter(|field| is_such(&field.keys)));
        }
        fields
    }

    /// Whether a value may have such a field: itself, or where it is forwarded to.
    pub(super) fn may_have(&self, is_such: fn(&FieldKeys) -> bool) -> bool {
        self.forwards().next().is_some() || !self.fields(is_such).is_empty()
    }

    /// The fields that are answered as.
    pub(super) fn forwards(&self) -> impl Iterator<Item = &'a Field<'a>> {
        self.variants.iter().filter_map(|(_, answer)| match answer {
            Answer::Own(_) => None,
            Answer::Forward(field) => Some(*field),
        })
    }
}

/// How a variant answers.
pub(super) enum Answer<'a> {
    /// With a code of its own.
    Own(Box<Own<'a>>),
    /// As its field does.
    Forward(&'a Field<'a>),
}

/// The answer of a variant with a code of its own.
pub(super) struct Own<'a> {
    /// The code; of a `one_of`, the first.
    pub(super) code: Constant,
    /// The codes of a `one_of` after the first, and the field that says which.
    pub(super) choice: Option<Choice<'a>>,
    /// What happened, by language.
    pub(super) details: Vec<Detail<'a>>,
    pub(super) id: String,
    pub(super) url: Option<String>,
    pub(super) titles: Vec<Text>,
    pub(super) summaries: Vec<Text>,
}

/// What a variant with several codes chooses by.
pub(super) struct Choice<'a> {
    /// The codes after the first.
    pub(super) others: Vec<Constant>,
    pub(super) field: &'a Field<'a>,
    pub(super) function: Option<&'a Path>,
}

/// What happened, in one language.
pub(super) struct Detail<'a> {
    pub(super) language: String,
    /// For `format_args!`, with the fields under the names that an arm gives them.
    pub(super) text: LitStr,
    /// The fields in it, and whether each is printed by `Debug`.
    pub(super) fields: Vec<(&'a Field<'a>, bool)>,
}
