//! What a field shows, if there is anything to show: an `Option` shows what it holds.

/// A field, for the call `Shown(&field).value()`.
///
/// The compiler prefers an inherent method to a trait's, so an `Option` (under whatever name) is
/// opened, and anything else is shown as it is. This also holds where the type is generic.
pub struct Shown<'a, T>(pub &'a T);

impl<'a, T> Shown<'a, Option<T>> {
    /// What the `Option` holds.
    #[must_use]
    pub fn value(self) -> Option<&'a T> {
        self.0.as_ref()
    }
}

/// Of every field but an `Option`.
pub trait Always<'a> {
    /// The field's type.
    type Value;

    /// The field.
    fn value(self) -> Option<&'a Self::Value>;
}

impl<'a, T> Always<'a> for Shown<'a, T> {
    type Value = T;

    fn value(self) -> Option<&'a T> {
        Some(self.0)
    }
}
