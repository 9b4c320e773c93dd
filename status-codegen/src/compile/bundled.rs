//! Bundled registries as parents.

use std::rc::Rc;

use super::resolved::{Certainty, Codes, Header, OwnedCode, Owner, Resolved};
use crate::model::{Catalogue, Code, Home, Registry, Str};

/// The registry that the library has under `name`.
pub(super) fn resolve(name: &str, catalogue: &Catalogue) -> Resolved {
    let name: Str = name.to_owned().into();
    let own = |home: &Home| match home {
        Home::Bundled(_) => home.clone(),
        Home::This | Home::Ancestor(_) => Home::Bundled(name.clone()),
    };
    let registry = &catalogue.registry;
    let mut codes = Codes::new();
    for code in &*catalogue.codes {
        codes.insert(code.number, Rc::new(owned(&name, code)));
    }
    Resolved {
        label: name.to_string(),
        header: header(registry),
        classes: registry.classes.to_vec(),
        registry_home: own(&catalogue.registry_home),
        class_home: if registry.classes.is_empty() {
            Home::This
        } else {
            own(&catalogue.class_home)
        },
        predicates: catalogue.predicates.to_vec(),
        ranges: registry.ranges.to_vec(),
        mappings: catalogue.mappings.to_vec(),
        codes,
        refused: Vec::new(),
        retired: catalogue.retired.to_vec(),
        certainty: Certainty { of_codes: true, of_classes: true },
    }
}

fn header(registry: &Registry) -> Header {
    Header {
        name: Some(registry.name.clone()),
        titles: registry.titles.to_vec(),
        source: registry.source.clone(),
        as_of: registry.as_of.clone(),
        repr: Some(registry.repr),
        range: Some(registry.range),
        notation: registry.notation.clone(),
        is_notation_known: true,
        fallback: registry.fallback,
        class_enum: registry.class_enum.clone(),
    }
}

/// What the registry defines itself is bundled by that; of what it inherits it says so.
fn owned(name: &Str, code: &Code) -> OwnedCode {
    let (owner, bundled) = match &code.home {
        Home::Bundled(other) => (other.clone(), code.bundled),
        Home::This | Home::Ancestor(_) => (name.clone(), true),
    };
    let code = Code { home: Home::This, bundled, ..code.clone() };
    OwnedCode { owner: Owner::Bundled(owner), place: None, code }
}
