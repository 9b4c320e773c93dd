//! A client that is ready to run.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::exchange::Exchange;
use super::tool::run;

/// A program around a client. It reads `requests.json`, sends each request, has the client read the
/// response, and prints what that is, one JSON array a line.
pub(crate) struct Compiled {
    pub(super) folder: PathBuf,
    pub(super) command: PathBuf,
    pub(super) words: Vec<String>,
}

impl Compiled {
    /// Holds that the client reads every response as it has to be read.
    pub(crate) fn asks(&self, address: SocketAddr, exchanges: &[Exchange]) {
        let requests: Value = exchanges.iter().map(|it| it.request(address)).collect();
        std::fs::write(self.folder.join("requests.json"), json!(requests).to_string()).unwrap();
        let words: Vec<_> = self.words.iter().map(String::as_str).collect();
        let printed = run(&self.folder, &self.command, &words);
        let read: Vec<Value> =
            printed.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(read.len(), exchanges.len());
        for (exchange, read) in exchanges.iter().zip(&read) {
            let Exchange { method, path, headers, .. } = exchange;
            assert_eq!(*read, exchange.meaning, "{method} {path} {headers:?}");
        }
    }
}

/// An empty folder below `target` with these files, and the example's client under this name.
pub(super) fn folder(language: &str, client: &str, files: &[(&str, &str)]) -> PathBuf {
    let example = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join(env!("CARGO_PKG_NAME"))
        .join("clients")
        .join(language);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::copy(example.join("clients").join(client), folder.join(client)).unwrap();
    for (name, text) in files {
        std::fs::write(folder.join(name), text).unwrap();
    }
    folder
}
