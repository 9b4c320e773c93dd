//! `[registry]`, and what it leaves to the first parent.

use super::ranges;
use super::resolve::Draft;
use crate::diagnostic::{Located, Problem, quote_all};
use crate::model::Range;
use crate::spec::{self, Field};

/// What a number of the widest type has in digits.
const MOST_DIGITS: u8 = 20;

impl Draft<'_> {
    pub(super) fn header(&mut self) {
        let header = self.spec.header.as_ref();
        if !self.inherited.given {
            self.check_nothing_missing(header);
        }
        if let Some(header) = header {
            self.words(header);
            self.repr(header);
            self.codes_range(header);
            self.digits(header);
        }
    }

    fn check_nothing_missing(&mut self, header: Option<&spec::Header>) {
        let Some(header) = header else {
            let problem = Problem::new(self.spec.start, "there is no `[registry]`");
            let help = "add one, or begin with `extends = [\"http\"]`";
            return self.problems.report(problem.help(help));
        };
        let missing: Vec<_> = [
            ("name", header.name.is_absent()),
            ("title", header.title.is_absent()),
            ("repr", header.repr.is_absent()),
            ("codes", header.codes.is_absent()),
            ("digits", header.digits.is_absent()),
        ]
        .into_iter()
        .filter_map(|(key, is_absent)| is_absent.then_some(key))
        .collect();
        if !missing.is_empty() {
            let message = format!("`[registry]` lacks {}", quote_all(missing));
            let help = "only a spec that extends another may leave them out";
            self.problems.report(Problem::new(header.key, message).help(help));
        }
    }

    fn words(&mut self, header: &spec::Header) {
        let own = |field: &Field<String>| field.value().map(|word| word.clone().into());
        let now = &mut self.now.header;
        now.name = own(&header.name).or(now.name.take());
        now.title = own(&header.title).or(now.title.take());
        now.source = own(&header.source).or(now.source.take());
        now.as_of = own(&header.as_of).or(now.as_of.take());
    }

    fn repr(&mut self, header: &spec::Header) {
        let Some(&Located { value: own, span }) = header.repr.given() else { return };
        match self.now.header.repr {
            Some(inherited) if inherited != own => {
                let message = format!("the parents' `repr` is {}", inherited.name());
                let problem = Problem::new(span, message);
                self.problems.report(problem.help("leave `repr` out"));
            }
            _ => self.now.header.repr = Some(own),
        }
    }

    fn codes_range(&mut self, header: &spec::Header) {
        let Some(&Located { value: range, span }) = header.codes.given() else {
            if header.codes.is_refused() {
                self.now.header.range = None;
            }
            return;
        };
        self.now.header.range = Some(range);
        if let Some(repr) = self.now.header.repr
            && range.last > repr.max()
        {
            self.now.header.range = None;
            let message = format!("a {} goes up to {} only", repr.name(), repr.max());
            return self.problems.report(Problem::new(span, message));
        }
        let inherited = self.now.codes.keys().copied();
        let outside: Vec<_> = inherited.filter(|&number| !range.contains(number)).collect();
        if !outside.is_empty() {
            let outside = ranges::union(outside.into_iter().map(Range::only));
            let list = ranges::list(&outside);
            let message = format!("inherited codes lie outside {}", ranges::prose(range));
            self.problems.report(Problem::new(span, message).help(format!("they are {list}")));
        }
    }

    fn digits(&mut self, header: &spec::Header) {
        let Some(&Located { value: digits, span }) = header.digits.given() else { return };
        let widest = self.now.header.repr.map(|repr| repr.max().checked_ilog10().unwrap_or(0) + 1);
        let most = widest.and_then(|widest| u8::try_from(widest).ok()).unwrap_or(MOST_DIGITS);
        match u8::try_from(digits) {
            Ok(digits) if (1..=most).contains(&digits) => self.now.header.digits = Some(digits),
            _ => {
                let message = format!("numbers have 1 to {most} digits, not {digits}");
                self.problems.report(Problem::new(span, message));
            }
        }
    }
}
