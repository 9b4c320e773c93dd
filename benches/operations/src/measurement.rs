//! One operation of one subject, as a loop, and what that loop costs without the operation.

use std::hint::black_box;

/// A loop that operates on every input, and its base: the same loop over the same inputs, which
/// hands them on as they are. What the one takes and the other does not is the operation's.
pub struct Measurement {
    pub operation: &'static str,
    pub subject: &'static str,
    pub operate: Box<dyn Fn()>,
    pub base: Box<dyn Fn()>,
}

impl Measurement {
    pub fn new<I: Copy + 'static, R: 'static, B: 'static>(
        operation: &'static str,
        subject: &'static str,
        inputs: Vec<I>,
        operate: impl Fn(I) -> R + 'static,
        base: impl Fn(I) -> B + 'static,
    ) -> Self {
        let same = inputs.clone();
        Self {
            operation,
            subject,
            operate: Box::new(move || run(&inputs, &operate)),
            base: Box::new(move || run(&same, &base)),
        }
    }
}

#[inline(never)]
fn run<I: Copy, R>(inputs: &[I], operation: impl Fn(I) -> R) {
    for input in inputs {
        black_box(operation(black_box(*input)));
    }
}
