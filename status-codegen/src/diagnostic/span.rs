//! Places in a spec, in bytes.

/// Some bytes of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    /// The place of the document among those of the compilation.
    pub(crate) document: usize,
    /// The first byte.
    pub(crate) start: usize,
    /// The byte after the last.
    pub(crate) end: usize,
}

/// A value and where it was written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Located<T> {
    /// The value.
    pub(crate) value: T,
    /// Where it was written.
    pub(crate) span: Span,
}
