//! [`Reference`]: where something is laid down.

/// A place that defines or explains something.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reference {
    /// As it reads in prose: `RFC 9110, Section 15.5.5`.
    pub title: &'static str,
    /// Where it can be read.
    pub url: Option<&'static str>,
}

impl Reference {
    /// A reference that is not known to be on the web.
    #[inline]
    #[must_use]
    pub const fn new(title: &'static str) -> Self {
        Self { title, url: None }
    }

    /// Adds where it can be read.
    #[inline]
    #[must_use]
    pub const fn with_url(mut self, url: &'static str) -> Self {
        self.url = Some(url);
        self
    }
}
