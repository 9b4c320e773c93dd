//! What the registry `nginx` says of its codes, and what `log-markers` says of nginx, asked of nginx
//! itself: Debian's, and the one that the environment names in `NEWEST_NGINX`.

use std::process::Command;
use std::sync::LazyLock;

use super::server::{Running, Server};

const OWN: Server = Server {
    program: "nginx",
    version: &["-v"],
    configuration: "nginx.conf",
    // Verification fails for a certificate that nobody signed but its owner.
    text: r#"daemon off; pid FOLDER/pid; error_log FOLDER/errors;
events {}
http {
    access_log FOLDER/log combined;
    client_body_temp_path FOLDER/body; proxy_temp_path FOLDER/proxy;
    ssl_certificate FOLDER/../server.pem; ssl_certificate_key FOLDER/../server.key;
    ssl_client_certificate FOLDER/../server.pem;
    server {
        listen 127.0.0.1:PORT;
        location / { proxy_pass http://127.0.0.1:ORIGIN; }
        location = /silent-444 { return 444; }
        location = /text-444 { return 444 "bye"; }
        location = /silent-499 { return 499; }
        location = /text-499 { return 499 "bye"; }
        location = /return-0 { return 0; }
        location = /return-99 { return 99; }
        location = /return-405 { return 405; }
        location = /return-503 { return 503; }
    }
    server {
        listen 127.0.0.1:PORT;
        server_name own-page;
        error_page 494 =431 /page;
        location / { return 431 "too large"; }
    }
    server {
        listen 127.0.0.1:TLS ssl;
        ssl_verify_client on;
        location / { return 200 "ok"; }
    }
    server {
        listen 127.0.0.1:TLS ssl;
        server_name optional;
        ssl_verify_client optional;
        location / { return 200 "ok"; }
    }
    server {
        listen 127.0.0.1:TLS ssl;
        server_name redirecting;
        error_page 497 https://redirecting/;
    }
    server {
        listen 127.0.0.1:TLS ssl;
        server_name redirecting-for-good;
        error_page 497 =301 https://redirecting-for-good/;
    }
}
"#,
    arguments: &["-p", "FOLDER", "-e", "FOLDER/errors", "-c", "FOLDER/nginx.conf"],
};

/// What curl is asked, what it gets, and what the log has: the status and whether bytes were sent.
struct Case {
    /// Arguments of curl; the last one is the address.
    asked: &'static [&'static str],
    /// The first words of the answer; nothing if the connection was closed without one.
    answer: &'static str,
    /// Words of the page.
    page: &'static str,
    logged: (&'static str, bool),
}

const fn case(
    asked: &'static [&'static str],
    answer: &'static str,
    page: &'static str,
    logged: (&'static str, bool),
) -> Case {
    Case { asked, answer, page, logged }
}

const STRANGER: &str = "FOLDER/../stranger.pem";
const STRANGER_KEY: &str = "FOLDER/../stranger.key";

#[rustfmt::skip]
const CASES: &[Case] = &[
    case(&["PLAIN/silent-444"], "", "", ("444", false)),
    case(&["PLAIN/text-444"], "HTTP/1.1 444 ", "bye", ("444", true)),
    case(&["PLAIN/444"], "HTTP/1.1 444 ", "body", ("444", true)),     // the upstream's
    case(&["PLAIN/silent-499"], "", "", ("499", false)),
    case(&["PLAIN/text-499"], "HTTP/1.1 499 ", "bye", ("499", true)),
    case(&["PLAIN/499"], "HTTP/1.1 499 ", "body", ("499", true)),
    case(&["--max-time", "0.4", "PLAIN/gone"], "", "", ("499", false)),
    case(&["PLAIN/return-0"], "", "", ("000", false)),
    case(&["PLAIN/return-99"], "", "", ("099", false)),
    case(&["PLAIN/return-405"], "HTTP/1.1 405 Not Allowed", "<title>405 Not Allowed</title>", ("405", true)),
    case(&["PLAIN/return-503"], "HTTP/1.1 503 Service Temporarily Unavailable", "<title>503 Service Temporarily Unavailable</title>", ("503", true)),
    case(&["-H", "X: LARGE", "PLAIN/"], "HTTP/1.1 400 ", "<title>400 Request Header Or Cookie Too Large</title>", ("400", true)),
    case(&["-H", "Host: own-page", "-H", "X: LARGE", "PLAIN/"], "HTTP/1.1 431 ", "too large", ("431", true)),
    case(&["SECURE/"], "HTTP/1.1 400 ", "<title>400 No required SSL certificate was sent</title>", ("400", true)),
    case(&["--cert", STRANGER, "--key", STRANGER_KEY, "SECURE/"], "HTTP/1.1 400 ", "<title>400 The SSL certificate error</title>", ("400", true)),
    case(&["OPTIONAL/"], "HTTP/1.1 200 ", "ok", ("200", true)),
    case(&["--cert", STRANGER, "--key", STRANGER_KEY, "OPTIONAL/"], "HTTP/1.1 400 ", "<title>400 The SSL certificate error</title>", ("400", true)),
    case(&["MISTAKEN/"], "HTTP/1.1 400 ", "<title>400 The plain HTTP request was sent to HTTPS port</title>", ("400", true)),
    case(&["-H", "Host: redirecting", "MISTAKEN/"], "HTTP/1.1 302 ", "Location: https://redirecting/", ("302", true)),
    case(&["-H", "Host: redirecting-for-good", "MISTAKEN/"], "HTTP/1.1 301 ", "Location: https://redirecting-for-good/", ("301", true)),
];

#[test]
fn nginx_of_debian_does_what_its_registry_says() {
    check(OWN.program, "nginx-own");
}

#[test]
fn the_newest_nginx_does_what_its_registry_says() {
    match std::env::var("NEWEST_NGINX") {
        Ok(program) => check(&program, "nginx-newest"),
        Err(_) => println!("skipped: NEWEST_NGINX names no program"),
    }
}

fn check(program: &str, name: &str) {
    if !*ARE_CERTIFIED || Command::new("curl").arg("--version").output().is_err() {
        println!("skipped: curl or openssl is not installed");
        return;
    }
    let Some(running) = OWN.start_program(program, name) else { return };
    for (place, case) in CASES.iter().enumerate() {
        let answer = ask(&running, case.asked);
        let what = format!("{} {:?}: {answer}", running.version(), case.asked);
        if case.answer.is_empty() {
            assert_eq!(answer, "", "{what}");
        } else {
            assert!(answer.starts_with(case.answer) && answer.contains(case.page), "{what}");
        }
        let line = running.line(place);
        let mut logged = line.split('"').nth(2).unwrap().split_whitespace();
        let (status, size) = (logged.next().unwrap(), logged.next().unwrap());
        assert_eq!((status, size != "0"), case.logged, "{what}\n{line}");
    }
}

/// What curl gets, head and body.
fn ask(running: &Running, asked: &[&str]) -> String {
    let (plain, tls) = (running.port(), running.tls_port());
    let large = "a".repeat(40_000);
    let fill = |argument: &&str| {
        argument
            .replace("FOLDER", running.folder())
            .replace("LARGE", &large)
            .replace("PLAIN", &format!("http://127.0.0.1:{plain}"))
            .replace("SECURE", &format!("https://127.0.0.1:{tls}"))
            .replace("OPTIONAL", &format!("https://optional:{tls}"))
            .replace("MISTAKEN", &format!("http://127.0.0.1:{tls}"))
    };
    let resolve = format!("optional:{tls}:127.0.0.1");
    let output = Command::new("curl")
        .args(["--silent", "--include", "--insecure", "--max-time", "3", "--resolve", &resolve])
        .args(asked.iter().map(fill))
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}

/// Whether there are the certificates of a server and of a stranger, each signed by itself; there are
/// none where openssl is not installed.
static ARE_CERTIFIED: LazyLock<bool> = LazyLock::new(|| {
    ["server", "stranger"].iter().all(|name| {
        let output = Command::new("openssl")
            .current_dir(env!("CARGO_TARGET_TMPDIR"))
            .args(["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "3650"])
            .args(["-subj", &format!("/CN={name}")])
            .args(["-keyout", &format!("{name}.key"), "-out", &format!("{name}.pem")])
            .output();
        output.is_ok_and(|output| output.status.success())
    })
});
