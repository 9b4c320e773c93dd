//! A client of the protocols whose replies are lines that begin with three digits.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;

use super::process::PATIENCE;

/// A reply of one line or several.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) code: u16,
    /// The text after the number, the lines joined.
    pub(crate) text: String,
}

/// A connection to such a server.
pub(crate) struct Connection {
    server: BufReader<TcpStream>,
}

impl Connection {
    pub(crate) fn open(port: u16) -> Self {
        let server = TcpStream::connect(("127.0.0.1", port)).unwrap();
        server.set_read_timeout(Some(PATIENCE)).unwrap();
        Self { server: BufReader::new(server) }
    }

    /// Sends a line and reads the reply.
    pub(crate) fn ask(&mut self, line: &str) -> Reply {
        self.send(&format!("{line}\r\n"));
        self.reply().unwrap_or_else(|| panic!("no reply to {line}"))
    }

    pub(crate) fn send(&mut self, text: &str) {
        self.server.get_mut().write_all(text.as_bytes()).unwrap();
    }

    /// The next reply; `None` if the server has closed the connection.
    pub(crate) fn reply(&mut self) -> Option<Reply> {
        let mut text = String::new();
        loop {
            let mut line = String::new();
            if self.server.read_line(&mut line).unwrap_or(0) == 0 {
                return None;
            }
            let (number, rest) = line.split_at_checked(3).unwrap_or((&line, ""));
            // Between the first line of several and the last, any line is allowed.
            match (number.parse(), rest.as_bytes().first()) {
                (Ok(code), Some(b' ')) => {
                    text += rest.trim();
                    return Some(Reply { code, text });
                }
                (Ok(_), Some(b'-')) => text += rest[1..].trim_end(),
                _ => text += line.trim_end(),
            }
            text.push('\n');
        }
    }
}
