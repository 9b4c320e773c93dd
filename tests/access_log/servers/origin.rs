//! The server behind the servers.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::time::Duration;

/// Starts an origin that answers `/404` with the status 404, whatever is there, and returns its
/// port. It takes its time for `/gone`.
pub(super) fn start() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for client in listener.incoming().flatten() {
            std::thread::spawn(move || answer(client));
        }
    });
    port
}

fn answer(mut client: TcpStream) {
    let mut request = [0; 4096];
    let length = client.read(&mut request).unwrap_or(0);
    let request = String::from_utf8_lossy(&request[..length]).into_owned();
    let Some(path) = request.split(' ').nth(1) else { return };
    let mut status = path.trim_start_matches('/');
    if status == "gone" {
        std::thread::sleep(Duration::from_millis(1500));
        status = "200";
    }
    let content = if matches!(status, "204" | "304") { "" } else { "Content-Length: 4\r\n" };
    let body = if content.is_empty() { "" } else { "body" };
    let answer = format!("HTTP/1.1 {status} Phrase\r\n{content}Connection: close\r\n\r\n{body}");
    // A client that has gone is what some of the tests are about.
    let _ = client.write_all(answer.as_bytes());
}
