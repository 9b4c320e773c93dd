//! A type of status codes, and the loops that run its operations.

use std::cell::RefCell;
use std::fmt::{Debug, Display, Write};
use std::hash::{Hash, Hasher};
use std::hint::black_box;

use rustc_hash::FxHasher;
use status_codes::HttpStatus;

use crate::measurement::Measurement;
use crate::numbers;

/// A type `T` of status codes, of which an operation a call is added to the measurements.
pub struct Subject<'a, T> {
    name: &'static str,
    measurements: &'a mut Vec<Measurement>,
    numbers: Vec<u16>,
    values: Vec<T>,
}

impl<'a, T: Copy + 'static> Subject<'a, T> {
    /// The type of this name, of which `make` makes values; `from` is the conversion as it is
    /// measured.
    pub fn new<R: 'static>(
        name: &'static str,
        measurements: &'a mut Vec<Measurement>,
        make: impl Fn(u16) -> Option<T>,
        from: impl Fn(u16) -> R + Copy + 'static,
    ) -> Self {
        let mut subject = Self::of(name, measurements, make);
        subject.on("from, registered", numbers::registered(), from, hand_on);
        subject.on("from, unregistered", numbers::unregistered(), from, hand_on);
        subject.on("from, as logged", numbers::mix(), from, hand_on);
        subject
    }

    /// The same, without measuring how a value is made.
    pub fn of(
        name: &'static str,
        measurements: &'a mut Vec<Measurement>,
        make: impl Fn(u16) -> Option<T>,
    ) -> Self {
        let numbers = numbers::registered();
        let values = numbers.iter().map(|it| make(*it).expect("every subject has it")).collect();
        Self { name, measurements, numbers, values }
    }

    /// An operation that answers with one word.
    pub fn word<R: 'static>(
        &mut self,
        operation: &'static str,
        operate: impl Fn(T) -> R + 'static,
    ) -> &mut Self {
        self.on(operation, self.values.clone(), operate, hand_on)
    }

    /// An operation on the number, before it is one of the type.
    pub fn number<R: 'static>(
        &mut self,
        operation: &'static str,
        operate: impl Fn(u16) -> R + 'static,
    ) -> &mut Self {
        self.on(operation, numbers::mix(), operate, hand_on)
    }

    /// An operation with one right answer, which is compared first.
    pub fn checked<R: PartialEq + Debug + 'static>(
        &mut self,
        operation: &'static str,
        operate: impl Fn(T) -> R + 'static,
        expected: impl Fn(u16) -> R,
    ) -> &mut Self {
        for (number, value) in self.numbers.iter().zip(&self.values) {
            assert_eq!(
                operate(*value),
                expected(*number),
                "{} of {}, {number}",
                operation,
                self.name
            );
        }
        self.word(operation, operate)
    }

    pub fn number_of(&mut self, operate: impl Fn(T) -> u16 + 'static) -> &mut Self {
        self.checked("to", operate, |number| number)
    }

    /// An operation that answers with a text, if there is one.
    pub fn text(
        &mut self,
        operation: &'static str,
        operate: impl Fn(&T) -> Option<&str> + 'static,
    ) -> &mut Self {
        let operate = move |value| {
            black_box(operate(&value));
        };
        self.on(operation, self.values.clone(), operate, |value| (value, 0_usize))
    }

    /// `Display`, into a string that has room.
    pub fn display(&mut self) -> &mut Self
    where
        T: Display,
    {
        let room = || RefCell::new(String::with_capacity(64));
        let (text, cleared) = (room(), room());
        let operate = move |value: T| {
            let text = &mut *text.borrow_mut();
            text.clear();
            write!(text, "{value}").is_ok()
        };
        let base = move |value| {
            cleared.borrow_mut().clear();
            value
        };
        self.on("Display", self.values.clone(), operate, base)
    }

    pub fn hash(&mut self) -> &mut Self
    where
        T: Hash,
    {
        self.word("hash", |value| {
            let mut hasher = FxHasher::default();
            value.hash(&mut hasher);
            hasher.finish()
        })
    }

    pub fn order(&mut self) -> &mut Self
    where
        T: Ord,
    {
        self.pair("order", T::cmp)
    }

    pub fn equality(&mut self) -> &mut Self
    where
        T: Eq,
    {
        self.pair("equality", T::eq)
    }

    /// Reading three digits.
    pub fn parse<R: 'static>(
        &mut self,
        operate: impl Fn(&'static str) -> R + 'static,
    ) -> &mut Self {
        let texts: Vec<_> = self.registered().map(HttpStatus::label).collect();
        self.on("parse", texts, operate, str::len)
    }

    pub fn name_search<R: 'static>(
        &mut self,
        operate: impl Fn(&'static str) -> R + 'static,
    ) -> &mut Self {
        let names: Vec<_> = self.registered().map(HttpStatus::name).collect();
        self.on("from_name", names, operate, str::len)
    }

    fn registered(&self) -> impl Iterator<Item = HttpStatus> {
        self.numbers.iter().filter_map(|number| HttpStatus::from_code(*number))
    }

    fn pair<R: 'static>(
        &mut self,
        operation: &'static str,
        operate: impl Fn(&T, &T) -> R + 'static,
    ) -> &mut Self {
        let seconds = self.values.iter().cycle().skip(1).copied();
        let owned: Vec<(T, T)> = self.values.iter().copied().zip(seconds).collect();
        let pairs: Vec<&'static (T, T)> = owned.leak().iter().collect();
        let operate = move |(left, right): &'static (T, T)| operate(left, right);
        self.on(operation, pairs, operate, |(left, _)| *left)
    }

    fn on<I: Copy + 'static, R: 'static, B: 'static>(
        &mut self,
        operation: &'static str,
        inputs: Vec<I>,
        operate: impl Fn(I) -> R + 'static,
        base: impl Fn(I) -> B + 'static,
    ) -> &mut Self {
        self.measurements.push(Measurement::new(operation, self.name, inputs, operate, base));
        self
    }
}

fn hand_on<I>(input: I) -> I {
    input
}
