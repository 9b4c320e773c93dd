//! Where a run takes its codes from: the bundled registries or specs of the user's.

use std::collections::BTreeSet;

use anyhow::anyhow;
use clap::builder::PossibleValuesParser;
use clap::{Args, ValueHint};
use status_codegen::model::Catalogue;
use status_codegen::nearest;

use crate::language::Language;
use crate::meaning::Meaning;
use crate::specs::{Specs, is_called};
use crate::suggested::Suggested;
use crate::terms::terms;

/// The choice of codes on the command line.
#[derive(Debug, Args)]
pub(crate) struct SourceArguments {
    /// Codes of one registry: see `status-codes registries`; with `--spec`, of those in the spec
    #[arg(long, value_name = "NAME", value_parser = Suggested(bundled_names))]
    #[arg(hide_possible_values = true, conflicts_with = "protocol")]
    registry: Option<String>,

    /// Codes of the bundled registries of one protocol
    #[arg(long, value_name = "NAME", value_parser = PossibleValuesParser::new(protocols()), conflicts_with = "spec")]
    protocol: Option<String>,

    /// Codes of a spec of your own, or of several; those of the project if not given
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    spec: Vec<String>,

    /// Codes of the bundled registries, whatever specs the project has
    #[arg(long, conflicts_with = "spec")]
    bundled: bool,
}

/// The codes that were chosen.
#[derive(Debug)]
pub(crate) enum Source {
    /// Those of specs.
    Specs(Specs),
    /// Those of a bundled registry.
    Registry(&'static Catalogue),
    /// Those of all bundled registries, or of one protocol's.
    Bundled { protocol: Option<String> },
}

impl SourceArguments {
    /// The source that was chosen, or else that of the project, if there is one.
    ///
    /// # Errors
    ///
    /// If a spec is not sound, or if nothing has the name of the registry.
    pub(crate) fn chosen(&self, language: Language) -> anyhow::Result<Option<Source>> {
        if let Some(name) = &self.protocol {
            return Ok(Some(Source::Bundled { protocol: Some(name.clone()) }));
        }
        if !self.spec.is_empty() {
            let specs = Specs::read(&self.spec)?;
            let source = match &self.registry {
                Some(name) => specs.of_registry(name, language)?,
                None => specs,
            };
            return Ok(Some(Source::Specs(source)));
        }
        let project = if self.bundled { None } else { Specs::of_project()? };
        match (&self.registry, project) {
            (Some(name), Some(project)) if project.is_own(name) => {
                project.of_registry(name, language).map(Source::Specs).map(Some)
            }
            (Some(name), _) => Source::bundled(name, language).map(Some),
            (None, Some(project)) => Ok(Some(Source::Specs(project))),
            (None, None) if self.bundled => Ok(Some(Source::Bundled { protocol: None })),
            (None, None) => Ok(None),
        }
    }
}

impl Source {
    /// The bundled registry of a name.
    ///
    /// # Errors
    ///
    /// If there is none.
    pub(crate) fn bundled(name: &str, language: Language) -> anyhow::Result<Self> {
        bundled(name, language).map(Self::Registry)
    }

    /// The codes of it that a registry or a protocol has, or those of a bundled one. `http` is the
    /// protocol: it has IANA's registry and those of the vendors.
    ///
    /// # Errors
    ///
    /// Itself, if nothing has the name.
    pub(crate) fn narrowed(self, name: &str) -> Result<Self, Self> {
        let source = match self {
            Self::Specs(specs) => match specs.narrowed(name) {
                Ok(specs) => return Ok(Self::Specs(specs)),
                Err(specs) => Self::Specs(specs),
            },
            other => other,
        };
        let mut protocols = protocols().into_iter();
        if let Some(protocol) = protocols.find(|it| it.eq_ignore_ascii_case(name)) {
            return Ok(Self::Bundled { protocol: Some(protocol.to_owned()) });
        }
        let mut registries = status_data::registries().iter();
        let named = registries.find(|it| is_called(&it.registry, name));
        named.map(Self::Registry).ok_or(source)
    }

    /// Whether the project chose it, not the user.
    pub(crate) fn is_of_project(&self) -> bool {
        matches!(self, Self::Specs(specs) if specs.is_of_project)
    }

    /// Every code, in the order of registries and numbers; where there are several registries, each
    /// code from that which defines it.
    pub(crate) fn meanings(&self) -> Vec<Meaning<'_>> {
        match self {
            Self::Specs(specs) => specs.meanings(),
            Self::Registry(catalogue) => Meaning::all(catalogue).collect(),
            Self::Bundled { .. } => {
                self.catalogues().into_iter().flat_map(Meaning::defined).collect()
            }
        }
    }

    /// The catalogues that the codes are of.
    pub(crate) fn catalogues(&self) -> Vec<&Catalogue> {
        match self {
            Self::Specs(specs) => specs.catalogues(),
            Self::Registry(catalogue) => vec![catalogue],
            Self::Bundled { protocol } => {
                let of_protocol = |it: &&Catalogue| match protocol {
                    Some(name) => status_data::protocol(&it.registry.name) == Some(name),
                    None => true,
                };
                status_data::registries().iter().filter(of_protocol).collect()
            }
        }
    }
}

/// Takes the name of a bundled registry.
pub(crate) fn names() -> Suggested {
    Suggested(bundled_names)
}

fn bundled_names() -> Vec<&'static str> {
    status_data::registries().iter().map(|it| it.registry.name.as_ref()).collect()
}

fn protocols() -> BTreeSet<&'static str> {
    let registries = status_data::registries().iter();
    registries.filter_map(|it| status_data::protocol(&it.registry.name)).collect()
}

/// The bundled registry of a name.
///
/// # Errors
///
/// If there is none; the error names the nearest.
pub(crate) fn bundled(name: &str, language: Language) -> anyhow::Result<&'static Catalogue> {
    let names = || status_data::registries().iter().map(|it| it.registry.name.as_ref());
    let lack = || (terms(language).no_registry)(name, nearest(name, names()));
    status_data::registry(name).ok_or_else(|| anyhow!(lack()))
}
