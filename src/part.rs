//! [`Part`]: one of the parts that a code is written in.

/// One of the parts that a registry writes its numbers in: of `4.04` the 4, and the 04.
///
/// The numbers of a part begin at 0. A code is written in parts if its registry has them; its number
/// is the first part times how many numbers the second can have, plus the second, and so on.
///
/// ```
/// use status_codes::{Part, Registry};
///
/// const PARTS: &[Part] = &[Part::new(7, 1), Part::new(31, 2)];
/// let coap = Registry::new("coap", "CoAP", 0..=255, 3).with_parts(PARTS);
/// assert_eq!(coap.label(132).to_string(), "4.04");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Part {
    /// The greatest number of the part.
    pub last: u64,
    /// How many digits the part is printed with at least.
    pub digits: u8,
}

impl Part {
    /// A part from 0 to a number.
    #[inline]
    #[must_use]
    pub const fn new(last: u64, digits: u8) -> Self {
        Self { last, digits }
    }

    /// How many numbers it has.
    #[inline]
    pub(crate) fn count(self) -> u64 {
        self.last.saturating_add(1)
    }
}
