//! Where a run takes its codes from: the bundled registries or a spec of the user's.

use std::collections::BTreeSet;

use anyhow::{anyhow, bail};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueHint};
use status_codegen::model::Catalogue;
use status_codegen::{Compiled, Document, compile, nearest};
use status_data::Files;

use crate::meaning::Meaning;

/// The choice of codes on the command line.
#[derive(Debug, Args)]
pub(crate) struct SourceArguments {
    /// Codes of one bundled registry: see `status-codes registries`
    #[arg(long, value_name = "NAME", value_parser = bundled_registry(), hide_possible_values = true)]
    #[arg(conflicts_with_all = ["protocol", "spec"])]
    registry: Option<&'static Catalogue>,

    /// Codes of the bundled registries of one protocol
    #[arg(long, value_name = "NAME", value_parser = protocol_names(), conflicts_with = "spec")]
    protocol: Option<String>,

    /// Codes of a spec of your own
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    spec: Option<String>,
}

/// The codes that were chosen.
#[derive(Debug)]
pub(crate) enum Source {
    /// Those of a spec.
    Spec(Box<Catalogue>),
    /// Those of a bundled registry.
    Registry(&'static Catalogue),
    /// Those of all bundled registries, or of one protocol's.
    Bundled { protocol: Option<String> },
}

impl SourceArguments {
    /// The source that was chosen, if one was.
    ///
    /// # Errors
    ///
    /// If the spec is not sound.
    pub(crate) fn chosen(&self) -> anyhow::Result<Option<Source>> {
        if let Some(path) = &self.spec {
            return Ok(Some(Source::Spec(Box::new(sound_file(path)?))));
        }
        let protocol = self.protocol.clone().map(|name| Source::Bundled { protocol: Some(name) });
        Ok(self.registry.map(Source::Registry).or(protocol))
    }
}

impl Source {
    /// The bundled registry of a name.
    ///
    /// # Errors
    ///
    /// If there is none.
    pub(crate) fn bundled(name: &str) -> anyhow::Result<Self> {
        bundled(name).map(Self::Registry)
    }

    /// Every code, in the order of registries and numbers; where there are several registries, each
    /// code from that which defines it.
    pub(crate) fn meanings(&self) -> Vec<Meaning<'_>> {
        match self {
            Self::Spec(catalogue) => Meaning::all(catalogue).collect(),
            Self::Registry(catalogue) => Meaning::all(catalogue).collect(),
            Self::Bundled { .. } => {
                self.catalogues().into_iter().flat_map(Meaning::defined).collect()
            }
        }
    }

    /// The catalogues that the codes are of.
    pub(crate) fn catalogues(&self) -> Vec<&Catalogue> {
        match self {
            Self::Spec(catalogue) => vec![catalogue],
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

/// Reads the name of a bundled registry.
fn bundled_registry() -> impl TypedValueParser<Value = &'static Catalogue> {
    let names = status_data::registries().iter().map(|it| it.registry.name.as_ref());
    PossibleValuesParser::new(names).try_map(|name| bundled(&name))
}

fn protocol_names() -> PossibleValuesParser {
    let registries = status_data::registries().iter();
    let names = registries.filter_map(|it| status_data::protocol(&it.registry.name));
    PossibleValuesParser::new(names.collect::<BTreeSet<_>>())
}

/// The spec in a file, and the files that it may extend; paths are relative to where the command
/// runs.
///
/// # Errors
///
/// If the file cannot be read.
pub(crate) fn read(path: &str) -> anyhow::Result<(Document, Files)> {
    let files = Files::new(".");
    let document = files.read(path)?;
    Ok((document, files))
}

/// The codes of the spec in a file, for a command that needs it to be sound.
///
/// # Errors
///
/// If the file cannot be read or has mistakes, which the error shows.
pub(crate) fn sound_file(path: &str) -> anyhow::Result<Catalogue> {
    let (document, files) = read(path)?;
    sound(path, compile(document, &files))
}

/// The codes of a spec, for a command that needs it to be sound.
///
/// # Errors
///
/// If it has mistakes, which the error shows.
pub(crate) fn sound(path: &str, compiled: Compiled) -> anyhow::Result<Catalogue> {
    let Compiled { catalogue, diagnostics, .. } = compiled;
    match catalogue {
        Some(catalogue) if diagnostics.is_empty() => Ok(catalogue),
        _ => {
            let mistakes: Vec<_> = diagnostics.iter().map(ToString::to_string).collect();
            bail!("{path} has mistakes\n\n{}", mistakes.join("\n\n"))
        }
    }
}

/// The bundled registry of a name.
///
/// # Errors
///
/// If there is none; the error names the nearest.
pub(crate) fn bundled(name: &str) -> anyhow::Result<&'static Catalogue> {
    let names = || status_data::registries().iter().map(|it| it.registry.name.as_ref());
    status_data::registry(name).ok_or_else(|| match nearest(name, names()) {
        Some(near) => anyhow!("no bundled registry is called `{name}`; did you mean `{near}`?"),
        None => anyhow!("no bundled registry is called `{name}`: see `status-codes registries`"),
    })
}
