//! Servers of Debian's, each started on loopback with a configuration and a log of its own.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::origin;
use crate::program::{counts_in, run};

/// How long a server may take to start, and to write its log.
const PATIENCE: Duration = Duration::from_secs(20);

/// What a client sees.
pub(super) enum Answer {
    Status(&'static str),
    /// The connection was closed without an answer.
    Closed,
}

/// How a server is configured and started.
pub(super) struct Server {
    pub(super) program: &'static str,
    pub(super) version: &'static [&'static str],
    /// The name of the configuration, which some servers ask to be a certain one.
    pub(super) configuration: &'static str,
    /// With `PORT`, `TLS`, `ORIGIN` and `FOLDER` to be filled in.
    pub(super) text: &'static str,
    /// The arguments, with `FOLDER` to be filled in.
    pub(super) arguments: &'static [&'static str],
}

pub(super) const NGINX: Server = Server {
    program: "nginx",
    version: &["-v"],
    configuration: "nginx.conf",
    text: "daemon off; pid FOLDER/pid; error_log FOLDER/errors;
events {}
http {
    access_log FOLDER/log combined;
    client_body_temp_path FOLDER/body; proxy_temp_path FOLDER/proxy;
    fastcgi_temp_path FOLDER/fastcgi; uwsgi_temp_path FOLDER/uwsgi; scgi_temp_path FOLDER/scgi;
    server { listen 127.0.0.1:PORT; location / { proxy_pass http://127.0.0.1:ORIGIN; } }
}",
    arguments: &["-e", "FOLDER/errors", "-c", "FOLDER/nginx.conf"],
};

pub(super) const APACHE: Server = Server {
    program: "apache2",
    version: &["-v"],
    configuration: "httpd.conf",
    text: r#"ServerRoot FOLDER
ServerName localhost
PidFile FOLDER/pid
Listen 127.0.0.1:PORT
LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
LoadModule proxy_module /usr/lib/apache2/modules/mod_proxy.so
LoadModule proxy_http_module /usr/lib/apache2/modules/mod_proxy_http.so
LogFormat "%h %l %u %t \"%r\" %>s %O \"%{Referer}i\" \"%{User-Agent}i\"" combined
CustomLog FOLDER/log combined
ErrorLog FOLDER/errors
ProxyPass / http://127.0.0.1:ORIGIN/ disablereuse=on
"#,
    arguments: &["-D", "FOREGROUND", "-f", "FOLDER/httpd.conf"],
};

pub(super) const HAPROXY: Server = Server {
    program: "haproxy",
    version: &["-v"],
    configuration: "haproxy.cfg",
    text: "defaults
    mode http
    option httplog
    option dontlognull
    log stdout format raw local0
    timeout connect 5s
    timeout client 5s
    timeout server 5s
frontend proxy
    bind 127.0.0.1:PORT
    http-request silent-drop if { path /drop }
    default_backend origin
backend origin
    server origin 127.0.0.1:ORIGIN
",
    arguments: &["-f", "FOLDER/haproxy.cfg"],
};

pub(super) const LIGHTTPD: Server = Server {
    program: "lighttpd",
    version: &["-v"],
    configuration: "lighttpd.conf",
    text: r#"server.modules = ("mod_accesslog", "mod_proxy")
server.document-root = "FOLDER"
server.bind = "127.0.0.1"
server.port = PORT
server.errorlog = "FOLDER/errors"
accesslog.filename = "FOLDER/log"
proxy.server = ("" => (("host" => "127.0.0.1", "port" => ORIGIN)))
"#,
    arguments: &["-D", "-f", "FOLDER/lighttpd.conf"],
};

pub(super) const CADDY: Server = Server {
    program: "caddy",
    version: &["version"],
    configuration: "Caddyfile",
    text: "{
    admin off
    auto_https off
}
:PORT {
    bind 127.0.0.1
    log {
        output file FOLDER/log
    }
    reverse_proxy 127.0.0.1:ORIGIN
}
",
    arguments: &["run", "--config", "FOLDER/Caddyfile", "--adapter", "caddyfile"],
};

impl Server {
    /// Starts the server; `None`, and a word about it, where it is not installed.
    pub(super) fn start(&self) -> Option<Running> {
        self.start_program(self.program, self.program)
    }

    /// The same of another program, in a folder of this name.
    pub(super) fn start_program(&self, program: &str, name: &str) -> Option<Running> {
        let Ok(version) = Command::new(program).args(self.version).output() else {
            println!("skipped: {program} is not installed");
            return None;
        };
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("server-{name}"));
        let _ = std::fs::remove_dir_all(&folder); // of the run before
        std::fs::create_dir_all(&folder).unwrap();
        let (port, tls_port, origin) = (free_port(), free_port(), origin::start());
        let fill = |text: &str| {
            let text = text.replace("FOLDER", folder.to_str().unwrap());
            let text = text.replace("PORT", &port.to_string());
            text.replace("TLS", &tls_port.to_string()).replace("ORIGIN", &origin.to_string())
        };
        std::fs::write(folder.join(self.configuration), fill(self.text)).unwrap();
        let output = |name| Stdio::from(std::fs::File::create(folder.join(name)).unwrap());
        let process = Command::new(program)
            .args(self.arguments.iter().map(|argument| fill(argument)))
            .env("HOME", &folder)
            .stdin(Stdio::null())
            .stdout(output("output"))
            .stderr(output("messages"))
            .spawn()
            .unwrap();
        // haproxy logs to its standard output, Apache's modules begin to listen late.
        let log = if self.program == "haproxy" { "output" } else { "log" };
        let version = [version.stdout, version.stderr].concat();
        let version = String::from_utf8_lossy(&version).lines().next().unwrap_or("").to_owned();
        let running = Running { process, port, tls_port, log: folder.join(log), folder, version };
        running.wait_until_it_listens();
        Some(running)
    }
}

/// A server that runs until it is dropped.
pub(super) struct Running {
    process: Child,
    port: u16,
    tls_port: u16,
    folder: PathBuf,
    log: PathBuf,
    version: String,
}

impl Running {
    /// What it says of its version.
    pub(super) fn version(&self) -> &str {
        &self.version
    }

    pub(super) fn port(&self) -> u16 {
        self.port
    }

    pub(super) fn tls_port(&self) -> u16 {
        self.tls_port
    }

    /// Where its files are.
    pub(super) fn folder(&self) -> &str {
        self.folder.to_str().unwrap()
    }

    /// A line of the log, once it is there.
    pub(super) fn line(&self, place: usize) -> String {
        let begin = Instant::now();
        loop {
            let log = self.log();
            // The last line may not be whole yet.
            let complete = log.rsplit_once('\n').map_or("", |(complete, _)| complete);
            if let Some(line) = complete.lines().nth(place) {
                return line.to_owned();
            }
            assert!(begin.elapsed() < PATIENCE, "the log has no line {}:\n{log}", place + 1);
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn wait_until_it_listens(&self) {
        let begin = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            let messages = || std::fs::read_to_string(self.folder.join("messages"));
            assert!(begin.elapsed() < PATIENCE, "it does not start: {:?}", messages());
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// The status that the client gets for this path; `None` if the connection is closed without an
    /// answer, or, for `gone`, if the client closes it.
    pub(super) fn ask(&self, path: &str) -> Option<String> {
        let mut server = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        server.set_read_timeout(Some(Duration::from_secs(3))).unwrap();
        let request =
            format!("GET /{path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        server.write_all(request.as_bytes()).unwrap();
        if path == "gone" {
            std::thread::sleep(Duration::from_millis(300));
            return None;
        }
        let mut answer = Vec::new();
        // A dropped connection is silent until the time is over.
        let _ = server.read_to_end(&mut answer);
        let answer = String::from_utf8_lossy(&answer).into_owned();
        answer.split(' ').nth(1).map(|status| status.trim().to_owned())
    }

    /// What the analyser counts once the log has so many lines.
    pub(super) fn counts(&self, lines: u64) -> (BTreeMap<String, u64>, u64) {
        let begin = Instant::now();
        loop {
            let counts = counts_in(&run(&["--json", self.log.to_str().unwrap()]));
            let counted = counts.0.values().sum::<u64>() + counts.1;
            if counted >= lines || begin.elapsed() > PATIENCE {
                return counts;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    /// The log as it is.
    pub(super) fn log(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap_or_default()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let id = self.process.id().to_string();
        // nginx and Apache end their children only if they are asked to.
        let _ = Command::new("kill").arg(id).status();
        let begin = Instant::now();
        while matches!(self.process.try_wait(), Ok(None)) && begin.elapsed() < PATIENCE {
            std::thread::sleep(Duration::from_millis(20));
        }
        let _ = self.process.kill();
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}
