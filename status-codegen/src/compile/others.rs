//! Registries that a document speaks of without extending them.

use std::collections::HashMap;
use std::rc::Rc;

use super::resolved::Resolved;
use crate::model::OtherRegistry;
use crate::spec::Source;

/// Those that could be read. That another could not has been reported.
pub(super) type Others = HashMap<Source, Rc<Resolved>>;

/// What the model keeps of one: nothing unless the type of its codes is known.
pub(super) fn model(registry: &Resolved) -> Option<OtherRegistry> {
    let header = &registry.header;
    let repr = header.repr?;
    Some(OtherRegistry {
        name: header.name.clone()?,
        repr,
        range: header.range.unwrap_or(repr.range()),
        notation: registry.notation().clone(),
    })
}
