//! Looking up a row of a generated table.
//!
//! A table has a power of two of rows, the last of them padding. So a place that is masked with the
//! number of rows less one is always in bounds: the lookup cannot panic, and the compiler leaves the
//! bounds check out.

/// The row at a place.
#[inline(always)]
#[must_use]
pub const fn row<T: Copy, const ROWS: usize>(table: &[T; ROWS], place: usize) -> T {
    const { assert!(ROWS.is_power_of_two(), "a table is padded to a power of two") }
    table[place & (ROWS - 1)]
}

/// The row at a place of a table whose rows have two bytes, the lower one first.
#[inline(always)]
#[must_use]
pub const fn wide_row<const BYTES: usize>(table: &[u8; BYTES], place: usize) -> u16 {
    let place = place.wrapping_mul(2);
    u16::from_le_bytes([row(table, place), row(table, place.wrapping_add(1))])
}
