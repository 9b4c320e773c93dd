//! The program: its configuration, its log, and how it stops.

use std::io::{BufRead, BufReader, Read};
use std::net::{SocketAddr, TcpListener};
use std::process::{Child, ChildStderr, Command, Output, Stdio};
use std::thread;
use std::time::Duration;

use crate::client::send;

/// The program without a word from the environment of the test.
fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_orders-api"));
    for variable in ["HOST", "PORT", "QUOTA", "RUST_LOG"] {
        command.env_remove(variable);
    }
    command.args(arguments).stdin(Stdio::null());
    command
}

/// What it says of a configuration that is wrong.
fn complaint(command: &mut Command) -> String {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let code = exit_code(&mut child);
    let Output { stdout, stderr, .. } = child.wait_with_output().unwrap();
    assert_eq!((code, stdout.len()), (Some(2), 0), "{stderr:?}");
    String::from_utf8(stderr).unwrap()
}

/// Waits for the end, but not for ever: a program that serves by mistake does not end.
fn exit_code(child: &mut Child) -> Option<i32> {
    for _ in 0..400 {
        if let Some(status) = child.try_wait().unwrap() {
            return status.code();
        }
        thread::sleep(Duration::from_millis(50));
    }
    child.kill().unwrap();
    None
}

/// The program while it serves; it ends with the test.
struct Running {
    child: Child,
    log: BufReader<ChildStderr>,
    address: SocketAddr,
}

impl Running {
    fn start(command: &mut Command) -> Self {
        let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
        let mut log = BufReader::new(child.stderr.take().unwrap());
        let mut line = String::new();
        log.read_line(&mut line).unwrap();
        let (_, address) = line.trim_end().split_once("listening on http://").expect(&line);
        Self { address: address.parse().unwrap(), child, log }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_wrong_configuration_is_said_and_ends_it() {
    for (arguments, message) in [
        (&["--port", "http"][..], "--port must be a number from 0 to 65535, not \"http\""),
        (&["--port=65536"], "--port must be a number from 0 to 65535, not \"65536\""),
        (&["--host", "localhost"], "--host must be an IP address, not \"localhost\""),
        (&["--quota", "-1"], "--quota must be a number from 0 to 4294967295, not \"-1\""),
        (&["--port"], "missing argument for option '--port'"),
        (&["--prot", "80"], "invalid option '--prot'"),
        (&["80"], "unexpected argument \"80\""),
    ] {
        assert_eq!(complaint(&mut program(arguments)), format!("orders-api: {message}\n"));
    }
    for (variable, value, message) in [
        ("PORT", "", "PORT must be a number from 0 to 65535, not \"\""),
        ("HOST", "here", "HOST must be an IP address, not \"here\""),
        ("QUOTA", "many", "QUOTA must be a number from 0 to 4294967295, not \"many\""),
        ("RUST_LOG", "orders_api=loud", "RUST_LOG is wrong: "),
    ] {
        let said = complaint(program(&[]).env(variable, value));
        assert!(said.starts_with(&format!("orders-api: {message}")), "{said}");
    }
}

#[test]
fn a_port_that_is_taken_is_said() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let said = complaint(&mut program(&["--port", &port.to_string()]));
    assert!(said.contains(&format!("orders-api: cannot listen on 127.0.0.1:{port}: ")), "{said}");
}

#[test]
fn the_command_line_is_stronger_than_the_environment() {
    let mut command = program(&["--quota", "0"]);
    let running = Running::start(command.env("PORT", "0").env("QUOTA", "5"));
    let headers = [("X-Tenant", "acme"), ("Content-Type", "application/json")];
    let order = r#"{"items": [{"sku": "cup", "quantity": 1}]}"#;
    assert_eq!(send(running.address, "POST", "/orders", &headers, order).status, 460);
}

#[test]
fn help_says_all() {
    for option in ["-h", "--help"] {
        let output = program(&[option]).output().unwrap();
        assert_eq!(output.status.code(), Some(0));
        let help = String::from_utf8(output.stdout).unwrap();
        for part in ["--host", "--port", "--quota", "PORT", "RUST_LOG", "Exit codes"] {
            assert!(help.contains(part), "{part}");
        }
    }
}

/// Sends the process a signal, as a terminal and a container do.
#[cfg(unix)]
fn signal(child: &Child, name: &str) {
    let process = child.id().to_string();
    let sent = Command::new("sh").args(["-c", "kill -s \"$0\" \"$1\"", name, &process]).status();
    assert!(sent.unwrap().success());
}

#[cfg(unix)]
#[test]
fn it_logs_what_it_answers_and_stops_when_asked() {
    for name in ["INT", "TERM"] {
        let mut running = Running::start(&mut program(&["--port", "0"]));
        let headers = [("X-Tenant", "acme"), ("Content-Type", "application/json")];
        let ask = |path, body| send(running.address, "POST", path, &headers, body);
        ask("/orders", r#"{"items": [{"sku": "cup", "quantity": 1}]}"#);
        let answer = ask("/orders/1/payment", r#"{"card": "tok_down"}"#);
        assert_eq!(answer.status, 560);

        signal(&running.child, name);
        assert_eq!(exit_code(&mut running.child), Some(0));
        let mut log = String::new();
        running.log.read_to_string(&mut log).unwrap();
        let line = |part: &str| log.lines().find(|line| line.contains(part)).expect(&log);
        assert!(line("status=201 Created").contains("method=POST path=\"/orders\""));
        // What the response does not show.
        assert!(line("pay.internal:443 refused the connection").contains("ERROR"));
        assert!(line("answered status=560 Payment Provider Unavailable").contains("/orders/1/"));
        line("stopping");
    }
}
