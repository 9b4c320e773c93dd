//! The codes of specs.

use std::collections::BTreeSet;

use anyhow::bail;
use status_codegen::model::{Catalogue, Registry};
use status_codegen::nearest;

use crate::language::Language;
use crate::meaning::{Meaning, defined_once};
use crate::project;
use crate::reading::sound_file;
use crate::terms::terms;

/// The codes of specs, or those of them that one registry or one protocol has.
#[derive(Debug)]
pub(crate) struct Specs {
    catalogues: Vec<Catalogue>,
    scope: Scope,
    /// Whether the project names them, and nobody picked some of their codes.
    pub(crate) is_of_project: bool,
}

/// Which codes of specs are meant.
#[derive(Debug)]
enum Scope {
    All,
    Registry(String),
    Protocol(String),
}

impl Specs {
    /// The specs in files.
    ///
    /// # Errors
    ///
    /// If one is not sound.
    pub(crate) fn read(paths: &[String]) -> anyhow::Result<Self> {
        let catalogues = paths.iter().map(|path| sound_file(path)).collect::<Result<_, _>>()?;
        Ok(Self { catalogues, scope: Scope::All, is_of_project: false })
    }

    /// Those that the project names, if it names any.
    ///
    /// # Errors
    ///
    /// If one is not sound.
    pub(crate) fn of_project() -> anyhow::Result<Option<Self>> {
        let paths = project::specs()?;
        let specs = || Ok(Self { is_of_project: true, ..Self::read(&paths)? });
        (!paths.is_empty()).then(specs).transpose()
    }

    /// Whether a registry is that of one of the specs, rather than one that they extend.
    pub(crate) fn is_own(&self, name: &str) -> bool {
        self.catalogues.iter().any(|it| it.registry.name == name)
    }

    /// The codes of one registry.
    ///
    /// # Errors
    ///
    /// If the specs have none of that name.
    pub(crate) fn of_registry(self, name: &str, language: Language) -> anyhow::Result<Self> {
        let names = registry_names(&self);
        if !names.iter().any(|it| it == name) {
            let names: Vec<_> = names.iter().map(String::as_str).collect();
            let near = nearest(name, names.iter().copied());
            bail!((terms(language).no_registry_in_spec)(name, near, &names));
        }
        Ok(Self { scope: Scope::Registry(name.to_owned()), is_of_project: false, ..self })
    }

    /// The codes of the spec, of the protocol or of the registry that has the name.
    ///
    /// # Errors
    ///
    /// Itself, if none has.
    pub(crate) fn narrowed(mut self, name: &str) -> Result<Self, Self> {
        if self.catalogues.iter().any(|it| is_called(&it.registry, name)) {
            self.catalogues.retain(|it| is_called(&it.registry, name));
            return Ok(Self { is_of_project: false, ..self });
        }
        let meanings = self.meanings();
        let mut protocols = meanings.iter().filter_map(Meaning::protocol);
        let protocol = protocols.find(|it| it.eq_ignore_ascii_case(name));
        let mut registries = meanings.iter().map(Meaning::registry);
        let registry = registries.find(|it| is_called(it, name)).map(|it| it.name.to_string());
        let protocol = protocol.map(|it| Scope::Protocol(it.to_owned()));
        match protocol.or(registry.map(Scope::Registry)) {
            Some(scope) => Ok(Self { scope, is_of_project: false, ..self }),
            None => Err(self),
        }
    }

    /// The specs that the codes are of.
    pub(crate) fn catalogues(&self) -> Vec<&Catalogue> {
        let mut catalogues: Vec<_> = self.catalogues.iter().collect();
        if let Scope::Registry(name) = &self.scope
            && self.is_own(name)
        {
            catalogues.retain(|it| it.registry.name == *name);
        }
        catalogues
    }

    /// Every code, each once.
    pub(crate) fn meanings(&self) -> Vec<Meaning<'_>> {
        let mut meanings = match self.catalogues.as_slice() {
            [only] => Meaning::all(only).collect(),
            several => defined_once(several),
        };
        meanings.retain(|meaning| match &self.scope {
            Scope::All => true,
            Scope::Registry(name) => meaning.registry().name == *name,
            Scope::Protocol(name) => meaning.protocol() == Some(name),
        });
        meanings
    }
}

/// The registries that the codes of specs are of, and those of the specs.
fn registry_names(specs: &Specs) -> BTreeSet<String> {
    let own = specs.catalogues.iter().map(|it| it.registry.name.to_string());
    own.chain(specs.meanings().iter().map(|it| it.registry().name.to_string())).collect()
}

pub(crate) fn is_called(registry: &Registry, name: &str) -> bool {
    registry.name.eq_ignore_ascii_case(name) || registry.title.eq_ignore_ascii_case(name)
}
