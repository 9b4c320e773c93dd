//! Somebody who follows a page in a terminal.

use std::fs::{self, File};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::page::{Answer, Page, Piece};

/// What separates the outputs of the commands: no program prints it.
const MARK: char = '\u{1e}';

/// The ports that the pages name; each test takes others.
const PORTS: [&str; 2] = ["8080", "8081"];

/// Whether all is there that the pages call; says so if not.
pub(crate) fn has_tools() -> bool {
    let tools = ["bash", "curl", "git", "python3"];
    let missing = tools.iter().find(|tool| Command::new(tool).arg("--version").output().is_err());
    if let Some(tool) = missing {
        eprintln!("skipped: {tool} is not available");
    }
    missing.is_none()
}

/// The reader, with an empty folder.
pub(crate) struct Reader {
    home: TempDir,
    ports: [String; 2],
}

impl Reader {
    /// In a folder where Cargo takes the crates of this repository for the published ones.
    pub(crate) fn new() -> Self {
        let home = TempDir::new().expect("a folder can be made");
        let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let repository = repository.canonicalize().expect("the repository is there");
        let patch =
            format!("[patch.crates-io]\nstatus-codes = {{ path = '{}' }}\n", repository.display());
        fs::create_dir_all(home.path().join(".cargo")).expect("a folder can be made");
        fs::write(home.path().join(".cargo/config.toml"), patch).expect("a file can be written");
        fs::create_dir(home.path().join("page")).expect("a folder can be made");
        // The versions that are at hand already: the test needs no network.
        fs::copy(repository.join("Cargo.lock"), home.path().join("page/Cargo.lock"))
            .expect("the lock file can be copied");
        Self { home, ports: free_ports() }
    }

    /// Writes the files and runs the commands in their order, in one shell.
    pub(crate) fn follow(&self, page: &Page) -> Vec<Answer> {
        let here = self.home.path().join("page");
        let script = self.home.path().join("script");
        fs::write(&script, self.replaced(&script_of(page))).expect("a file can be written");
        let printed = self.home.path().join("printed");
        let file = File::create(&printed).expect("a file can be made");
        let errors = file.try_clone().expect("a file can be shared");
        shell(&script).current_dir(here).stdout(file).stderr(errors).status().expect("bash runs");
        let printed = fs::read(printed).expect("what was printed is there");
        self.answers(&String::from_utf8_lossy(&printed))
    }

    /// With the ports of this reader.
    fn replaced(&self, text: &str) -> String {
        let ports = PORTS.into_iter().zip(&self.ports);
        ports.fold(text.to_owned(), |text, (port, own)| text.replace(port, own))
    }

    fn answers(&self, printed: &str) -> Vec<Answer> {
        let ports = PORTS.into_iter().zip(&self.ports);
        let printed = ports.fold(printed.to_owned(), |text, (port, own)| text.replace(own, port));
        let mut pieces = printed.split(MARK);
        let mut output = pieces.next().unwrap_or_default();
        let mut answers = Vec::new();
        for piece in pieces {
            let (code, rest) = piece.split_once('\n').expect("an exit code follows");
            let code = code.parse().expect("an exit code is a number");
            let lines = output.trim_end().lines().filter(|line| !is_progress(line));
            let lines = lines.map(|line| format!("{}\n", line.trim_end()));
            answers.push(Answer { code, output: lines.collect() });
            output = rest;
        }
        answers
    }
}

/// A shell in which the command and Cargo behave the same everywhere.
fn shell(script: &Path) -> Command {
    let program = assert_cmd::cargo::cargo_bin("status-codes");
    let folder = program.parent().expect("a program is in a folder").to_owned();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> =
        std::iter::once(folder).chain(std::env::split_paths(&path)).collect();
    let mut shell = Command::new("bash");
    shell.args(["--noprofile", "--norc"]).arg(script);
    shell.env("PATH", std::env::join_paths(folders).expect("no folder has a colon"));
    shell.env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("projects"));
    shell.envs([("CARGO_NET_OFFLINE", "true"), ("CARGO_TERM_COLOR", "never")]);
    shell.envs([("LC_ALL", "C.UTF-8"), ("LANGUAGE", ""), ("NO_COLOR", "1")]);
    for role in ["AUTHOR", "COMMITTER"] {
        shell.env(format!("GIT_{role}_NAME"), "Acme");
        shell.env(format!("GIT_{role}_EMAIL"), "acme@acme.example");
    }
    shell
}

/// Ports that nobody listens on, in whose digits no port of the pages is.
fn free_ports() -> [String; 2] {
    loop {
        let listeners = PORTS.map(|_| TcpListener::bind("127.0.0.1:0").expect("a port is free"));
        let ports = listeners.map(|it| it.local_addr().expect("it is bound").port().to_string());
        if !ports.iter().any(|own| PORTS.iter().any(|port| own.contains(port))) {
            return ports;
        }
    }
}

/// Whether Cargo says what it is about to do.
fn is_progress(line: &str) -> bool {
    let words = ["Blocking", "Compiling", "Doc-tests", "Finished", "Locking", "Running", "Adding"];
    let word = line.trim_start().split(' ').next().unwrap_or_default();
    line.starts_with("  ") && words.contains(&word)
}

/// The files and the commands, each command followed by its exit code.
fn script_of(page: &Page) -> String {
    let pieces = page.pieces().iter().map(|piece| match piece {
        Piece::Prose(_) => String::new(),
        Piece::File { path, appended, text, .. } => {
            let sign = if *appended { ">>" } else { ">" };
            format!(
                "mkdir -p \"$(dirname '{path}')\"\ncat {sign} '{path}' <<'{MARK}'\n{text}{MARK}\n"
            )
        }
        Piece::Console(commands) => {
            let lines =
                commands.iter().map(|it| format!("{}\nprintf '{MARK}%s\\n' \"$?\"\n", it.line));
            lines.collect()
        }
    });
    pieces.collect()
}
