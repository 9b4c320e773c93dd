//! Asking a server of datagrams.

use std::net::UdpSocket;
use std::time::Duration;

use super::process::{PATIENCE, Running};

/// A socket that talks to one server on loopback.
pub(crate) struct Datagrams(UdpSocket);

impl Datagrams {
    pub(crate) fn open(port: u16) -> Self {
        let socket = UdpSocket::bind("127.0.0.1:0").unwrap();
        socket.connect(("127.0.0.1", port)).unwrap();
        socket.set_read_timeout(Some(PATIENCE)).unwrap();
        Self(socket)
    }

    /// Sends a packet and waits for the answer.
    pub(crate) fn ask(&self, packet: &[u8]) -> Vec<u8> {
        self.0.send(packet).unwrap();
        self.receive().expect("an answer")
    }

    /// Repeats a packet until the server listens and answers it.
    pub(crate) fn wait(&self, server: &Running, packet: &[u8]) {
        self.0.set_read_timeout(Some(Duration::from_millis(200))).unwrap();
        server.wait_until(|| {
            // Nobody listens yet: that is what the error says.
            let _ = self.0.send(packet);
            self.receive()
        });
        // Answers to the packets before.
        while self.receive().is_some() {}
        self.0.set_read_timeout(Some(PATIENCE)).unwrap();
    }

    fn receive(&self) -> Option<Vec<u8>> {
        let mut packet = vec![0; 4096];
        let length = self.0.recv(&mut packet).ok()?;
        packet.truncate(length);
        Some(packet)
    }
}
