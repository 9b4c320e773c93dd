//! The line readers of the example `access_log`: a line of any bytes can be read in every format, and
//! the format that is recognized fits as many lines as any other.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../examples/access_log"]
mod analyser {
    pub mod format;
    pub mod lines;
    pub mod status;
}

use analyser::format::{Format, Layout, Reading};
use analyser::lines::{Line, for_each_line};
use analyser::status; // by its name in the example

const FORMATS: [&str; 5] = ["combined", "haproxy", "alb", "w3c", "json"];

fuzz_target!(|log: &[u8]| {
    let recognized = fitting(log, Format::of(log, &Layout::default()));
    for name in FORMATS {
        let format = name.parse().expect("there is a format of this name");
        assert!(fitting(log, format) <= recognized, "{name} fits more lines");
    }
});

/// How many lines are of a format. Whatever else a line says is read as well.
fn fitting(log: &[u8], format: Format) -> usize {
    let mut reader = format.reader(log, &Layout::default());
    let mut count = 0;
    let result = for_each_line(log, |line| {
        let Line::Whole(text) = line else { return };
        let reading = reader.read(text);
        if let Reading::Request { .. } = reading {
            let details = reader.details(text);
            assert!(
                details.path.len() + details.client.len() + details.time.len() <= 8 * text.len()
            );
        }
        count += usize::from(reading != Reading::Malformed);
    });
    result.expect("bytes can be read");
    count
}
