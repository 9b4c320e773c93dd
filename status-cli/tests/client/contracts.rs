//! The contracts that clients are written of.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// A contract, and the names that the tests use for it.
pub(crate) struct Contract {
    /// Its module: `orders`.
    pub(crate) name: &'static str,
    pub(crate) path: PathBuf,
    pub(crate) value: Value,
}

/// Every contract of the repository, one with members of every kind, and one whose names and texts break careless writers.
pub(crate) fn all() -> Vec<Contract> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = [
        ("orders", "../examples/orders-api/errors.lock.json"),
        ("support", "../examples/support-api/errors.lock.json"),
        ("shop", "tests/commands/contract.in/errors.lock.json"),
        ("clients", "tests/commands/clients.in/errors.lock.json"),
        ("hostile", "tests/client/hostile.json"),
    ];
    let contracts = files.map(|(name, path)| {
        let path = root.join(path);
        let text = std::fs::read_to_string(&path).unwrap();
        Contract { name, path, value: serde_json::from_str(&text).unwrap() }
    });
    contracts.into()
}

impl Contract {
    /// The client in a language.
    pub(crate) fn client(&self, language: &str) -> String {
        self.client_with(language, &[])
    }

    /// The client in a language, in a package of the contract's name.
    pub(crate) fn client_in_package(&self, language: &str) -> String {
        self.client_with(language, &["--package", self.name])
    }

    fn client_with(&self, language: &str, options: &[&str]) -> String {
        let mut command = Command::new(env!("CARGO_BIN_EXE_status-codes"));
        let file = self.path.file_name().unwrap();
        let output = command
            .arg("client")
            .arg(file)
            .args(["--to", language])
            .args(options)
            .current_dir(self.path.parent().unwrap())
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// The name of the type of all problems: `ApiError`.
    pub(crate) fn type_name(&self) -> &str {
        match self.value["name"].as_str().unwrap() {
            "weird api" => "WeirdApi",
            name => name,
        }
    }

    pub(crate) fn problems(&self) -> &[Value] {
        self.value["problems"].as_array().unwrap()
    }
}

/// An empty folder below `target`.
pub(crate) fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("clients").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// The word that follows `start` in a source, up to a parenthesis.
pub(crate) fn word_after<'s>(source: &'s str, start: &str) -> &'s str {
    let (_, rest) = source.split_once(start).unwrap();
    rest.split(['(', ' ']).next().unwrap()
}
