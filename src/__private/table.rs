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

/// The rows at places: a table that is looked into once, where places would be looked up first. It is
/// made when the program is compiled.
#[must_use]
pub const fn rows_at<T: Copy, const ROWS: usize, const PLACES: usize>(
    table: &[T; ROWS],
    places: &[u8; PLACES],
) -> [T; PLACES] {
    let mut rows = [table[0]; PLACES];
    let mut at = 0;
    while at < PLACES {
        rows[at] = row(table, places[at] as usize);
        at += 1;
    }
    rows
}

/// The row at a place of a table whose rows have two bytes, the lower one first.
#[inline(always)]
#[must_use]
pub const fn wide_row<const BYTES: usize>(table: &[u8; BYTES], place: usize) -> u16 {
    let place = place.wrapping_mul(2);
    u16::from_le_bytes([row(table, place), row(table, place.wrapping_add(1))])
}
