//! What the options ask of the engine.

use anyhow::{Context, anyhow, ensure};
use clap::Args;
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use status_codegen::expand::Request;
use status_codegen::model::Catalogue;
use status_codegen::name;

use crate::docs_option::DocsOption;
use crate::enum_name::enum_name;

/// The options of the attribute `status_enum`.
#[derive(Debug, Args)]
pub(super) struct Options {
    /// The enum's name; for the registry `acme-edge` it is `AcmeEdgeStatus` if not given
    #[arg(long = "enum", value_name = "NAME")]
    name: Option<String>,

    #[command(flatten)]
    docs: DocsOption,

    /// The alias for any number; for `EdgeStatus` it is `EdgeCode` if not given
    #[arg(long, value_name = "NAME")]
    code: Option<String>,

    /// Mark the enum and that of its classes as `#[non_exhaustive]`, as the API of a library does
    #[arg(long)]
    non_exhaustive: bool,

    /// Where `status-codes` is; `::status_codes` if not given
    #[arg(long = "crate", value_name = "PATH")]
    crate_path: Option<String>,
}

impl Options {
    /// The request, with the registry's title as the enum's documentation.
    pub(super) fn request(&self, catalogue: &Catalogue) -> anyhow::Result<Request> {
        let title = format!(" {}.", catalogue.registry.title);
        let name = match &self.name {
            Some(name) => identifier(name)?.to_string(),
            None => enum_name(&catalogue.registry.name).context("say `--enum NAME`")?,
        };
        let attribute = self.non_exhaustive.then(|| quote!(#[non_exhaustive]));
        let mut request = Request::public(&name, quote!(#[doc = #title] #attribute));
        request.non_exhaustive = self.non_exhaustive;
        request.code_name = self.code.as_deref().map(identifier).transpose()?;
        request.languages = self.docs.given(catalogue)?.map(<[_]>::to_vec);
        if let Some(path) = &self.crate_path {
            request.crate_path = module_path(path)?;
        }
        Ok(request)
    }

    /// The options as they were given.
    pub(super) fn words(&self) -> Vec<String> {
        let values = [
            ("--enum", &self.name),
            ("--docs", &self.docs.joined()),
            ("--code", &self.code),
            ("--crate", &self.crate_path),
        ];
        let given =
            |(option, value): (_, &Option<String>)| Some(format!("{option} {}", value.as_ref()?));
        let flag = self.non_exhaustive.then(|| "--non-exhaustive".to_owned());
        values.into_iter().filter_map(given).chain(flag).collect()
    }
}

fn identifier(name: &str) -> anyhow::Result<Ident> {
    ensure!(name::is_variant(name), "`{name}` is not a type name, such as EdgeStatus");
    Ok(Ident::new(name, Span::call_site()))
}

fn module_path(path: &str) -> anyhow::Result<TokenStream> {
    let segments = path.strip_prefix("::").unwrap_or(path).split("::");
    let is_segment = |word: &str| {
        name::is_identifier(word)
            && (!name::is_keyword(word) || matches!(word, "crate" | "self" | "super"))
    };
    ensure!(segments.into_iter().all(is_segment), "`{path}` is not a path, such as crate::codes");
    path.parse().map_err(|error| anyhow!("`{path}` is not a path: {error}"))
}
