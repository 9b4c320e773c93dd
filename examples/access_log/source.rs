//! Files and standard input, compressed or not.

use std::borrow::Cow;
use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Chain, Cursor, ErrorKind, IsTerminal, Read, Write};
use std::time::{Duration, Instant};

use flate2::read::MultiGzDecoder;

use crate::arguments::STANDARD_INPUT;
use crate::language::Words;

/// How much of a file its format is recognized from.
const SAMPLE: usize = 1 << 16;

/// How long a file is read before its progress is shown.
const PATIENCE: Duration = Duration::from_secs(1);

/// A source that has been opened, and how it begins.
pub(crate) struct Opened {
    pub(crate) sample: Vec<u8>,
    pub(crate) content: Chain<Cursor<Vec<u8>>, Box<dyn Read>>,
}

/// Opens a file or standard input; what begins as gzip does is decompressed.
pub(crate) fn open(file: &OsStr) -> io::Result<Opened> {
    let (input, size): (Box<dyn Read>, _) = if file == STANDARD_INPUT {
        (Box::new(io::stdin().lock()), None)
    } else {
        let file = File::open(file)?;
        let size = file.metadata()?.len();
        (Box::new(file), Some(size))
    };
    let mut input: Box<dyn Read> = Box::new(Watched::new(input, size));
    let magic = beginning(&mut input, 2)?;
    let is_gzip = magic == [0x1f, 0x8b];
    let input = Cursor::new(magic).chain(input);
    let mut content: Box<dyn Read> =
        if is_gzip { Box::new(MultiGzDecoder::new(input)) } else { Box::new(input) };
    let sample = beginning(&mut content, SAMPLE)?;
    Ok(Opened { content: Cursor::new(sample.clone()).chain(content), sample })
}

/// What the source is called in messages.
pub(crate) fn name<'a>(file: &'a OsStr, words: &'static Words) -> Cow<'a, str> {
    if file == STANDARD_INPUT { words.standard_input.into() } else { file.to_string_lossy() }
}

/// Up to so many bytes. What was read before an error is kept; the error comes again.
fn beginning(source: &mut impl Read, length: usize) -> io::Result<Vec<u8>> {
    let mut beginning = vec![0; length];
    let mut filled = 0;
    while let Some(rest @ [_, ..]) = beginning.get_mut(filled..) {
        match source.read(rest) {
            Ok(0) => break,
            Ok(count) => filled += count,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(_) if filled > 0 => break,
            Err(error) => return Err(error),
        }
    }
    beginning.truncate(filled);
    Ok(beginning)
}

/// A source that shows on a terminal how far it has been read.
struct Watched {
    source: Box<dyn Read>,
    size: Option<u64>,
    done: u64,
    since: Instant,
    shown: Option<Instant>,
    is_shown: bool,
}

impl Watched {
    fn new(source: Box<dyn Read>, size: Option<u64>) -> Self {
        let is_shown = io::stderr().is_terminal();
        Self { source, size, done: 0, since: Instant::now(), shown: None, is_shown }
    }

    fn show(&mut self) {
        let now = Instant::now();
        let last = self.shown.unwrap_or(self.since);
        if now.duration_since(last) < PATIENCE {
            return;
        }
        self.shown = Some(now);
        let megabytes = self.done / 1_000_000;
        // There is nowhere to report a failure to.
        let _ = match self.size.filter(|size| *size > 0) {
            Some(size) => {
                // It may have grown since it was opened.
                let percent = (u128::from(self.done) * 100 / u128::from(size)).min(100);
                write!(io::stderr(), "\r{megabytes} MB, {percent} %")
            }
            None => write!(io::stderr(), "\r{megabytes} MB"),
        };
    }
}

impl Read for Watched {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.source.read(buffer)?;
        self.done += count as u64;
        if self.is_shown {
            self.show();
        }
        Ok(count)
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        if self.shown.is_some() {
            // Clears the line for what comes next.
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}
