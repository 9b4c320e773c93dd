//! PostgreSQL.

mod facts;
mod session;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use status_codes::{SqlState, SqlStateCode, SqlStatePredicates};

use super::process::{Running, folder, free_port, installed};
use session::{Message, Session};

/// The conditions that a server of this version does not know yet.
const NEWER_THAN_THE_PEER: [&str; 3] = ["10608", "25P04", "58P03"];

#[test]
fn sqlstates_of_postgresql() {
    let Some(server) = Server::start() else { return };
    every_condition(&server);
    facts::statements(&server);
    facts::sessions(&server);
    facts::conflicts(&server);
}

/// Raises each condition by the name that the server has for it, and reads the number that it sends.
fn every_condition(server: &Server) {
    let mut session = server.session();
    for &state in SqlState::VARIANTS {
        let code = SqlStateCode::from(state);
        let raised = session.run(&format!("DO $$ BEGIN RAISE {}; END $$", state.phrase()));
        let [Message { state: read, severity, .. }] = &raised[..] else { panic!("{raised:?}") };
        // A few names belong to two codes, of which the server raises one.
        if read.phrase() == Some(state.phrase()) {
            assert_eq!(severity, "ERROR");
            assert!(read.is_statement_error() && !read.is_success());
            continue;
        }
        // Only errors can be raised by name.
        let keyword = state == SqlState::Warning; // RAISE WARNING is another statement
        let expected = if keyword { SqlState::SyntaxError } else { SqlState::UndefinedObject };
        assert_eq!(*read, expected, "{state}: {raised:?}");
        let newer = NEWER_THAN_THE_PEER.contains(&&*code_text(state));
        assert!(newer || !code.is_statement_error(), "{state}: {raised:?}");
    }
}

/// The five characters.
fn code_text(state: SqlState) -> String {
    state.to_string().chars().take(5).collect()
}

/// A server with an empty database, which is deleted in the end.
struct Server {
    running: Option<Running>,
    port: u16,
    data: PathBuf,
}

impl Server {
    fn start() -> Option<Self> {
        let (initdb, postgres) = (installed("initdb")?, installed("postgres")?);
        // It refuses to run as root, and its own user may not be allowed into the target folder.
        let data = std::env::temp_dir().join(format!("status-codes-{}", std::process::id()));
        fs::create_dir_all(&data).unwrap();
        if is_root() {
            let owned = Command::new("chown").arg("postgres").arg(&data).status().unwrap();
            assert!(owned.success());
        }
        let made = as_its_user(&initdb)
            .args(["--no-sync", "--auth=trust", "--username=postgres", "--locale=C", "-E", "UTF8"])
            .arg("-D")
            .arg(&data)
            .current_dir("/")
            .stdout(Stdio::null())
            .status();
        assert!(made.unwrap().success());
        let port = free_port();
        let mut command = as_its_user(&postgres);
        command.arg("-D").arg(&data).args(["-p", &port.to_string(), "-c", "fsync=off"]);
        command.args(["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="]);
        command.current_dir("/");
        let running = Running::start(&mut command, folder("postgres"));
        running.wait_for(port);
        let server = Self { running: Some(running), port, data };
        server.wait_until_it_is_ready();
        Some(server)
    }

    fn wait_until_it_is_ready(&self) {
        let running = self.running.as_ref().unwrap();
        running.wait_until(|| match Session::open(self.port, "postgres", "postgres") {
            Ok(_) => Some(()),
            Err(refused) => {
                assert_eq!(refused.state, SqlState::CannotConnectNow, "{refused:?}");
                assert!(refused.state.is_worth_retrying());
                None
            }
        });
    }

    fn session(&self) -> Session {
        Session::open(self.port, "postgres", "postgres").unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.running = None;
        // What is left of it is in a temporary folder.
        let _ = fs::remove_dir_all(&self.data);
    }
}

fn as_its_user(program: &Path) -> Command {
    if !is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("setpriv");
    command.args(["--reuid=postgres", "--regid=postgres", "--clear-groups"]).arg(program);
    command
}

fn is_root() -> bool {
    let output = Command::new("id").arg("-u").output().unwrap();
    output.stdout == b"0\n"
}
