//! Numbers, the integers that hold them, and sets of them.

/// A number of a code: wide enough for every integer type that a registry may ask for.
pub type Number = i128;

/// The integer type that holds a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repr {
    /// `u8`.
    U8,
    /// `u16`.
    U16,
    /// `u32`.
    U32,
    /// `u64`.
    U64,
    /// `i8`.
    I8,
    /// `i16`.
    I16,
    /// `i32`.
    I32,
    /// `i64`.
    I64,
}

impl Repr {
    /// Every integer type that a registry may ask for.
    pub const ALL: &'static [Self] =
        &[Self::U8, Self::U16, Self::U32, Self::U64, Self::I8, Self::I16, Self::I32, Self::I64];

    /// The name of the Rust type.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::U8 => "u8",
            Self::U16 => "u16",
            Self::U32 => "u32",
            Self::U64 => "u64",
            Self::I8 => "i8",
            Self::I16 => "i16",
            Self::I32 => "i32",
            Self::I64 => "i64",
        }
    }

    /// The type in a sentence: `a u16`, `an i16`.
    pub(crate) fn in_prose(self) -> String {
        let article = if self.is_signed() { "an" } else { "a" };
        format!("{article} {}", self.name())
    }

    /// Whether the type holds negative numbers.
    #[must_use]
    pub const fn is_signed(self) -> bool {
        self.min() < 0
    }

    /// The smallest number that the type holds.
    #[must_use]
    pub const fn min(self) -> Number {
        match self {
            Self::U8 | Self::U16 | Self::U32 | Self::U64 => 0,
            Self::I8 => i8::MIN as Number,
            Self::I16 => i16::MIN as Number,
            Self::I32 => i32::MIN as Number,
            Self::I64 => i64::MIN as Number,
        }
    }

    /// The largest number that the type holds.
    #[must_use]
    pub const fn max(self) -> Number {
        match self {
            Self::U8 => u8::MAX as Number,
            Self::U16 => u16::MAX as Number,
            Self::U32 => u32::MAX as Number,
            Self::U64 => u64::MAX as Number,
            Self::I8 => i8::MAX as Number,
            Self::I16 => i16::MAX as Number,
            Self::I32 => i32::MAX as Number,
            Self::I64 => i64::MAX as Number,
        }
    }

    /// How many bytes the type has.
    pub(crate) const fn size(self) -> usize {
        match self {
            Self::U8 | Self::I8 => 1,
            Self::U16 | Self::I16 => 2,
            Self::U32 | Self::I32 => 4,
            Self::U64 | Self::I64 => 8,
        }
    }

    /// Every number that the type holds.
    #[must_use]
    pub const fn range(self) -> Range {
        Range { first: self.min(), last: self.max() }
    }
}

/// Numbers from `first` to `last`, both included; never empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Range {
    /// The lowest number.
    pub first: Number,
    /// The highest number.
    pub last: Number,
}

impl Range {
    /// The range that holds one number.
    #[must_use]
    pub const fn only(number: Number) -> Self {
        Self { first: number, last: number }
    }

    /// Whether the number lies in the range.
    #[must_use]
    pub const fn contains(self, number: Number) -> bool {
        self.first <= number && number <= self.last
    }

    /// Whether all of the other range lies in this one.
    #[must_use]
    pub const fn encloses(self, other: Self) -> bool {
        self.first <= other.first && other.last <= self.last
    }
}

/// Whether the number is in one of the ranges, which are in order and do not overlap.
pub(crate) fn contains(set: &[Range], number: Number) -> bool {
    let following = set.partition_point(|range| range.first <= number);
    let nearest = following.checked_sub(1).and_then(|index| set.get(index));
    nearest.is_some_and(|range| range.contains(number))
}
