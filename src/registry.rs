//! What is known of a registry and its classes, as data that a program can read.
//!
//! It is built, and can grow, as an [`Entry`](crate::Entry) is.

use core::ops::RangeInclusive;

use crate::{Part, Range, language};

/// A registry of status codes: its name, its edition, its classes.
///
/// ```
/// use status_codes::{HttpStatus, StatusEnum};
///
/// let registry = HttpStatus::REGISTRY;
/// assert_eq!(registry.name, "http");
/// assert_eq!(registry.source, Some("https://www.iana.org/assignments/http-status-codes"));
/// assert_eq!(registry.digits, 3);
/// assert_eq!(registry.fallback, Some(500));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Registry {
    /// The name that a spec extends it by: `http`.
    pub name: &'static str,
    /// What it is called in prose.
    pub title: &'static str,
    /// Where its codes are published.
    pub source: Option<&'static str>,
    /// The edition it was taken from, as `YYYY-MM-DD`.
    pub as_of: Option<&'static str>,
    /// The numbers that may be registered.
    pub codes: RangeInclusive<i128>,
    /// How many digits a number is printed with at least, in all its parts together.
    pub digits: u8,
    /// The base that numbers are printed in: 10, 16 with the prefix `0x`, or 36 with capital letters.
    pub radix: u8,
    /// The parts that a number is printed in, with dots between them; none for most registries.
    pub parts: &'static [Part],
    /// The registered number to treat a number outside every class as.
    pub fallback: Option<i128>,
    /// The classes, in the order of their numbers.
    pub classes: &'static [Class],
    /// The registry that the classes are from, if they are not its own: `http` for `nginx`.
    pub class_registry: Option<&'static str>,
    /// The ranges of numbers that mean something, in the order of their numbers.
    pub ranges: &'static [Range],
}

impl Registry {
    /// A registry without classes that prints its numbers in decimal.
    #[inline]
    #[must_use]
    pub const fn new(
        name: &'static str,
        title: &'static str,
        codes: RangeInclusive<i128>,
        digits: u8,
    ) -> Self {
        Self {
            name,
            title,
            source: None,
            as_of: None,
            codes,
            digits,
            radix: 10,
            parts: &[],
            fallback: None,
            classes: &[],
            class_registry: None,
            ranges: &[],
        }
    }

    /// Says in which base numbers are printed: 16, as `0x0d`, 36, as `42P01`, or 10, which any other
    /// base counts as.
    #[inline]
    #[must_use]
    pub const fn with_radix(mut self, radix: u8) -> Self {
        self.radix = if radix == 16 || radix == 36 { radix } else { 10 };
        self
    }

    /// Says in which parts numbers are printed: `4.04`.
    #[inline]
    #[must_use]
    pub const fn with_parts(mut self, parts: &'static [Part]) -> Self {
        self.parts = parts;
        self
    }

    /// Adds where its codes are published.
    #[inline]
    #[must_use]
    pub const fn with_source(mut self, source: &'static str) -> Self {
        self.source = Some(source);
        self
    }

    /// Adds the edition, as `YYYY-MM-DD`.
    #[inline]
    #[must_use]
    pub const fn with_as_of(mut self, date: &'static str) -> Self {
        self.as_of = Some(date);
        self
    }

    /// Adds the number to treat a number outside every class as.
    #[inline]
    #[must_use]
    pub const fn with_fallback(mut self, number: i128) -> Self {
        self.fallback = Some(number);
        self
    }

    /// Adds the classes, in the order of their numbers.
    #[inline]
    #[must_use]
    pub const fn with_classes(mut self, classes: &'static [Class]) -> Self {
        self.classes = classes;
        self
    }

    /// Says which registry the classes are from.
    #[inline]
    #[must_use]
    pub const fn with_class_registry(mut self, name: &'static str) -> Self {
        self.class_registry = Some(name);
        self
    }

    /// Adds the ranges that mean something, in the order of their numbers.
    #[inline]
    #[must_use]
    pub const fn with_ranges(mut self, ranges: &'static [Range]) -> Self {
        self.ranges = ranges;
        self
    }

    /// The registry whose classes it has, which is the same for all registries of a protocol.
    #[inline]
    pub(crate) fn protocol(&self) -> &'static str {
        self.class_registry.unwrap_or(self.name)
    }

    /// The class that the number lies in.
    ///
    /// ```
    /// use status_codes::{HttpStatus, StatusEnum};
    ///
    /// assert_eq!(HttpStatus::REGISTRY.class_of(499).unwrap().label, "4xx");
    /// assert!(HttpStatus::REGISTRY.class_of(600).is_none());
    /// ```
    #[inline]
    #[must_use]
    pub fn class_of(&self, number: i128) -> Option<&'static Class> {
        self.classes.iter().find(|class| class.codes.contains(&number))
    }

    /// The range with a meaning of its own that the number lies in.
    #[inline]
    #[must_use]
    pub fn range_of(&self, number: i128) -> Option<&'static Range> {
        self.ranges.iter().find(|range| range.codes.contains(&number))
    }
}

/// A class of codes, such as 4xx.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Class {
    /// The name of its variant in the class enum: `ClientError`.
    pub name: &'static str,
    /// A short form for metrics: `4xx`.
    pub label: &'static str,
    /// Its numbers, registered or not.
    pub codes: RangeInclusive<i128>,
    /// The registered number to treat an unregistered number of the class as.
    pub fallback: Option<i128>,
    titles: &'static [(&'static str, &'static str)],
}

impl Class {
    /// A class without a fallback and without titles.
    #[inline]
    #[must_use]
    pub const fn new(name: &'static str, label: &'static str, codes: RangeInclusive<i128>) -> Self {
        Self { name, label, codes, fallback: None, titles: &[] }
    }

    /// Adds the number to treat an unregistered number of the class as.
    #[inline]
    #[must_use]
    pub const fn with_fallback(mut self, number: i128) -> Self {
        self.fallback = Some(number);
        self
    }

    /// Adds its titles, each with its language.
    #[inline]
    #[must_use]
    pub const fn with_titles(mut self, titles: &'static [(&'static str, &'static str)]) -> Self {
        self.titles = titles;
        self
    }

    /// What it is called in a language, found as [`Entry::text`](crate::Entry::text) finds a text.
    ///
    /// ```
    /// use status_codes::{HttpStatus, StatusEnum};
    ///
    /// let class = HttpStatus::REGISTRY.class_of(404).unwrap();
    /// assert_eq!(class.title("en"), Some("Client Error"));
    /// assert_eq!(class.title("ko"), Some("클라이언트 오류"));
    /// ```
    #[inline]
    #[must_use]
    pub fn title(&self, language: &str) -> Option<&'static str> {
        language::text(self.titles, language)
    }
}
