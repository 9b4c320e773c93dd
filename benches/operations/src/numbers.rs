//! The numbers that the operations are run on.

use status_codes::{HttpStatus, WebStatus};

/// How many inputs each loop has.
pub const COUNT: usize = 1000;

/// What a real nginx logged; field 9 is the status.
const LOG: &str = include_str!("../../../examples/access_log/sample.log");

/// Numbers that every subject has registered, each as often as the others, in no order.
pub fn registered() -> Vec<u16> {
    let known = |number: &u16| http_types::StatusCode::try_from(*number).is_ok();
    let numbers: Vec<u16> = HttpStatus::VARIANTS.iter().map(|it| it.code()).filter(known).collect();
    scattered(&numbers)
}

/// Numbers of three digits that nobody has registered.
pub fn unregistered() -> Vec<u16> {
    let unknown = |number: &u16| WebStatus::from_code(*number).is_none();
    scattered(&(100..=999).filter(unknown).collect::<Vec<_>>())
}

/// The numbers of the log, in its order, as often as they are in it.
pub fn mix() -> Vec<u16> {
    let numbers: Vec<u16> = LOG.lines().filter_map(status).collect();
    numbers.iter().copied().cycle().take(COUNT).collect()
}

fn status(line: &str) -> Option<u16> {
    line.split('"').nth(2)?.split_whitespace().next()?.parse().ok()
}

/// Draws from the numbers, the same ones in every run.
fn scattered(numbers: &[u16]) -> Vec<u16> {
    let mut state = 1_u64;
    let mut draw = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        numbers[(state >> 33) as usize % numbers.len()]
    };
    (0..COUNT).map(|_| draw()).collect()
}
