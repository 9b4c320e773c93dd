//! The period that lines are counted in.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::fmt::strtime;
use jiff::tz::TimeZone;

/// From one time on, up to another; both may be open.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Period {
    /// The first moment.
    pub(crate) since: Option<Timestamp>,
    /// The first moment after it.
    pub(crate) until: Option<Timestamp>,
}

impl Period {
    /// Whether there is no end to it at either side.
    pub(crate) fn is_open(&self) -> bool {
        self.since.is_none() && self.until.is_none()
    }

    pub(crate) fn contains(&self, time: Timestamp) -> bool {
        self.since.is_none_or(|since| since <= time) && self.until.is_none_or(|until| time < until)
    }
}

/// Reads a moment of the command line: `2026-11-28`, `2026-11-28T09:30:00`, both in UTC, or with an
/// offset, `2026-11-28T09:30:00+09:00`.
pub(crate) fn moment(text: &str) -> Option<Timestamp> {
    text.parse::<Timestamp>().ok().or_else(|| {
        let civil = text.parse::<DateTime>().or_else(|_| text.parse::<Date>().map(DateTime::from));
        civil.and_then(utc).ok()
    })
}

/// The time of a line, as one of the servers writes it; without an offset it is in UTC.
pub(crate) fn of_line(text: &[u8]) -> Option<Timestamp> {
    let text = str::from_utf8(text).ok()?;
    if let Ok(time) = strtime::parse("%d/%b/%Y:%H:%M:%S %z", text) {
        return time.to_timestamp().ok();
    }
    if let Ok(time) = strtime::parse("%d/%b/%Y:%H:%M:%S%.f", text) {
        return time.to_datetime().ok().and_then(|time| utc(time).ok());
    }
    text.parse::<Timestamp>().ok().or_else(|| since_epoch(text))
}

/// A number of seconds, as Caddy writes it, or of milli-, micro- or nanoseconds.
fn since_epoch(text: &str) -> Option<Timestamp> {
    let number: f64 = text.parse().ok().filter(|number: &f64| number.is_finite())?;
    let powers = [1.0, 1e3, 1e6, 1e9];
    // Seconds of this century have ten digits.
    let seconds = powers.into_iter().map(|power| number / power).find(|it| it.abs() < 1e11)?;
    let nanoseconds = (seconds.fract() * 1e9).round();
    #[expect(clippy::cast_possible_truncation, reason = "both are in range, as was just seen")]
    Timestamp::new(seconds.trunc() as i64, nanoseconds as i32).ok()
}

fn utc(time: DateTime) -> Result<Timestamp, jiff::Error> {
    TimeZone::UTC.to_timestamp(time)
}
