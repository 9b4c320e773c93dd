//! A session of PostgreSQL's protocol, as far as the tests need it.

use std::io::{self, Read, Write};
use std::net::TcpStream;

use status_codes::SqlStateCode;

use crate::process::PATIENCE;

/// What the server says beside the results: an error or a notice.
#[derive(Debug)]
pub(super) struct Message {
    pub(super) severity: String,
    pub(super) state: SqlStateCode,
    pub(super) text: String,
}

pub(super) struct Session(TcpStream);

impl Session {
    /// Logs in.
    ///
    /// # Errors
    ///
    /// Why the server refuses.
    pub(super) fn open(port: u16, user: &str, database: &str) -> Result<Self, Message> {
        let server = TcpStream::connect(("127.0.0.1", port)).unwrap();
        server.set_read_timeout(Some(PATIENCE)).unwrap();
        let mut session = Self(server);
        let parameters = format!("user\0{user}\0database\0{database}\0\0");
        let length = u32::try_from(parameters.len() + 8).unwrap().to_be_bytes();
        let version = [0, 3, 0, 0];
        session.send(&[&length[..], &version, parameters.as_bytes()].concat());
        match session.messages().into_iter().find(|it| it.severity == "FATAL") {
            Some(refusal) => Err(refusal),
            None => Ok(session),
        }
    }

    /// Runs statements, and returns what the server says beside the results.
    pub(super) fn run(&mut self, statements: &str) -> Vec<Message> {
        self.start(statements);
        self.messages()
    }

    /// Sends statements without waiting for what comes of them.
    pub(super) fn start(&mut self, statements: &str) {
        let length = u32::try_from(statements.len() + 5).unwrap().to_be_bytes();
        self.send(&[b"Q", &length[..], statements.as_bytes(), b"\0"].concat());
    }

    pub(super) fn send(&mut self, bytes: &[u8]) {
        self.0.write_all(bytes).unwrap();
    }

    /// What the server says until it is ready for the next statement, or closes the connection.
    pub(super) fn messages(&mut self) -> Vec<Message> {
        let mut messages = Vec::new();
        while let Ok((kind, contents)) = self.next() {
            match kind {
                b'Z' => break,
                b'E' | b'N' => messages.push(message(&contents)),
                _ => {}
            }
        }
        messages
    }

    /// Whether the server has closed the connection.
    pub(super) fn is_over(&mut self) -> bool {
        self.next().is_err()
    }

    fn next(&mut self) -> io::Result<(u8, Vec<u8>)> {
        let mut head = [0; 5];
        self.0.read_exact(&mut head)?;
        let length = u32::from_be_bytes([head[1], head[2], head[3], head[4]]) - 4;
        let mut contents = vec![0; usize::try_from(length).unwrap()];
        self.0.read_exact(&mut contents)?;
        Ok((head[0], contents))
    }
}

/// Reads the fields, each a letter and a text.
fn message(contents: &[u8]) -> Message {
    let fields = contents.split(|&byte| byte == 0).map(String::from_utf8_lossy);
    let fields: Vec<_> = fields.collect();
    let field = |letter: char| {
        fields.iter().find_map(|field| field.strip_prefix(letter)).unwrap_or_default()
    };
    Message {
        severity: field('V').to_owned(),
        state: field('C').parse().unwrap(),
        text: field('M').to_owned(),
    }
}
