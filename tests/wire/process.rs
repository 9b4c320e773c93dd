//! Starting servers, and ending them.

use std::io::Write;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long a server may take to start or to answer.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// A server that runs until it is dropped.
pub(crate) struct Running {
    process: Child,
    folder: PathBuf,
}

impl Running {
    /// Starts a server whose files are in this folder.
    pub(crate) fn start(command: &mut Command, folder: PathBuf) -> Self {
        let output = |name| Stdio::from(std::fs::File::create(folder.join(name)).unwrap());
        command.stdin(Stdio::null()).stdout(output("output")).stderr(output("messages"));
        Self { process: command.spawn().unwrap(), folder }
    }

    /// Waits until it takes TCP connections at the port.
    pub(crate) fn wait_for(&self, port: u16) {
        self.wait_until(|| TcpStream::connect(("127.0.0.1", port)).ok());
    }

    /// What comes of asking again and again, until something does.
    pub(crate) fn wait_until<T>(&self, mut ask: impl FnMut() -> Option<T>) -> T {
        let begin = Instant::now();
        loop {
            if let Some(answer) = ask() {
                return answer;
            }
            assert!(begin.elapsed() < PATIENCE, "it does not start: {}", self.said());
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// What it wrote to its standard output and its standard error so far.
    pub(crate) fn said(&self) -> String {
        let read = |name| std::fs::read_to_string(self.folder.join(name)).unwrap_or_default();
        read("output") + &read("messages")
    }

    /// Asks it to end, as an operator does.
    fn terminate(&self) {
        let process = self.process.id().to_string();
        // It may have ended by itself.
        let _ = Command::new("kill").args(["-TERM", &process]).stderr(Stdio::null()).status();
    }

    /// Whether it has ended, after waiting for it for a while.
    pub(crate) fn ended(&mut self) -> bool {
        let begin = Instant::now();
        while begin.elapsed() < PATIENCE {
            if self.process.try_wait().unwrap().is_some() {
                return true;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        false
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // In order, for some servers have processes of their own to end.
        self.terminate();
        if !self.ended() {
            let _ = self.process.kill();
            let _ = self.process.wait();
        }
    }
}

/// An empty folder for the files of a server.
pub(crate) fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("wire-{name}"));
    let _ = std::fs::remove_dir_all(&folder); // of the run before
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// A port that was free a moment ago.
pub(crate) fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// Where a program of the system is, which may be where only administrators look. If it is not
/// installed, the test says so and does nothing.
pub(crate) fn installed(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    folders.extend(["/usr/sbin", "/usr/local/sbin", "/sbin"].map(PathBuf::from));
    // Debian keeps each major version of PostgreSQL in a folder of its own.
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    folders.extend(versions.map(|version| version.path().join("bin")));
    let found = folders.into_iter().map(|folder| folder.join(program)).find(|it| it.is_file());
    if found.is_none() {
        skip(&format!("{program} is not installed"));
    }
    found
}

/// Says what is skipped where it is seen: the test harness keeps the output of tests that pass.
pub(crate) fn skip(reason: &str) {
    let mut errors = std::io::stderr().lock();
    writeln!(errors, "skipped: {reason}").unwrap();
}
