//! Registries that a document speaks of without extending them.

use std::collections::HashMap;
use std::rc::Rc;

use super::resolved::Resolved;
use crate::model::{OtherRegistry, Range};
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
        range: header.range.unwrap_or(Range { first: 0, last: repr.max() }),
        digits: header.digits.unwrap_or(1),
        radix: registry.radix(),
    })
}
