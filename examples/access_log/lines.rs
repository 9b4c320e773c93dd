//! From bytes to lines, in memory that does not grow.

use std::io::{self, ErrorKind, Read};

use memchr::memchr_iter;

/// A line as long as this is not looked at. nginx's default buffers allow an eighth of it: 32 KiB
/// of request line and header fields, each byte logged as `\x..`.
pub(crate) const TOO_LONG: usize = 1 << 20;

/// How much is read at a time: little enough to be in the cache still when it is looked at.
const CHUNK: usize = 1 << 17;

/// A line without its newline.
pub(crate) enum Line<'a> {
    Whole(&'a [u8]),
    /// The beginning of a line of [`TOO_LONG`] bytes or more.
    TooLong(&'a [u8]),
}

/// Calls `visit` with each line; the last one need not end in a newline.
///
/// `BufRead::read_until` would copy every line and keep a line of any length; here a line is a part
/// of the buffer that it was read into, and only a line that a read has cut off is moved.
pub(crate) fn for_each_line(
    mut source: impl Read,
    mut visit: impl FnMut(Line<'_>),
) -> io::Result<()> {
    let mut buffer = vec![0; TOO_LONG];
    let mut kept = 0; // bytes at the front: the line that the last read has cut off
    let mut inside_too_long = false;
    loop {
        let end = TOO_LONG.min(kept + CHUNK);
        let filled = kept + read(&mut source, &mut buffer[kept..end])?;
        if filled == kept {
            break;
        }
        let mut start = 0;
        for newline in memchr_iter(b'\n', &buffer[kept..filled]).map(|position| kept + position) {
            // What ends a line that was too long has been reported with its beginning.
            if !std::mem::take(&mut inside_too_long) {
                visit(Line::Whole(&buffer[start..newline]));
            }
            start = newline + 1;
        }
        buffer.copy_within(start..filled, 0);
        kept = filled - start;
        if inside_too_long {
            kept = 0;
        } else if kept == TOO_LONG {
            visit(Line::TooLong(&buffer));
            inside_too_long = true;
            kept = 0;
        }
    }
    if kept > 0 {
        visit(Line::Whole(&buffer[..kept]));
    }
    Ok(())
}

/// Reads once, and again if a signal came in between.
fn read(source: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    loop {
        match source.read(buffer) {
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            result => return result,
        }
    }
}
