//! What every part of the enum is made from.

use crate::export::integer::Integer;
use crate::export::outline::Outline;
use crate::export::prepared::Prepared;
use crate::syntax::case::screaming;

/// The registry on its way to Java.
pub(in crate::export) struct Java<'o, 'p, 'c> {
    pub(in crate::export) outline: &'o Outline<'p, 'c>,
    /// The enum's name.
    pub(in crate::export) name: String,
    /// The type of numbers.
    pub(in crate::export) integer: Integer,
    /// Whether there are too many codes for an enum.
    pub(in crate::export) is_wide: bool,
}

/// The bytes that a static initializer holds at most, less what does not depend on the codes.
pub(super) const INITIALIZER: usize = 65_000;

/// The bytes of it that a constant of an enum takes at most, its place in `values()` included.
const CONSTANT: usize = 40;

impl<'o, 'p, 'c> Java<'o, 'p, 'c> {
    pub(in crate::export) fn new(outline: &'o Outline<'p, 'c>) -> Self {
        let name = format!("{}Status", outline.prepared.stem);
        let constants: usize = outline.members.iter().map(|it| 1 + it.former.len()).sum();
        let is_wide = constants * CONSTANT > INITIALIZER;
        Self { integer: signed(outline.integer), outline, name, is_wide }
    }

    /// The constants of the classes, in their order.
    pub(in crate::export) fn class_names(&self) -> Vec<String> {
        let classes = self.outline.prepared.classes();
        let names = Prepared::names_beside(classes, &[], |it| screaming(&it.name));
        names.into_iter().map(|(_, name)| name).collect()
    }

    /// The constants of the named ranges, in their order.
    pub(in crate::export) fn range_names(&self) -> Vec<String> {
        let ranges = self.outline.prepared.ranges();
        let names = Prepared::names_beside(ranges, &[], |it| screaming(&it.name));
        names.into_iter().map(|(_, name)| name).collect()
    }
}

/// Java has no integers without a sign; codes beyond those with one were refused.
pub(in crate::export) fn signed(integer: Integer) -> Integer {
    if integer == Integer::Int { Integer::Int } else { Integer::Long }
}

/// The name of the type.
pub(in crate::export) fn primitive(integer: Integer) -> &'static str {
    if integer == Integer::Int { "int" } else { "long" }
}

/// The digits as a literal of the type.
pub(in crate::export) fn literal(integer: Integer, digits: &str) -> String {
    let suffix = if integer == Integer::Int { "" } else { "L" };
    format!("{digits}{suffix}")
}
