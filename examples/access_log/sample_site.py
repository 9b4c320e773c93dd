"""The site of the sample log: its files, its upstream, and the nginx that serves it.

Everything is in one folder, and on loopback.
"""

from __future__ import annotations

import contextlib
import http.server
import os
import signal
import socket
import ssl
import string
import subprocess
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HOST = "127.0.0.1"

PATIENCE = 10.0
"""Seconds to wait for anything that should happen at once."""

UPSTREAM_SILENCE = 3.0
"""Seconds a silent upstream stays silent: longer than nginx waits for it."""

FILES = {
    "index.html": 5120,
    "about.html": 2874,
    "blog/index.html": 6233,
    "blog/café-tables.html": 8790,
    "blog/winter-sale.html": 7411,
    "products/index.html": 9120,
    "products/chair.html": 4321,
    "products/lamp.html": 4480,
    "assets/site.css": 12044,
    "assets/site.js": 30817,
    "assets/logo.svg": 1893,
    "assets/chair.jpg": 48213,
    "assets/lamp.jpg": 51877,
    "downloads/catalogue.pdf": 284301,
    "media/tour.mp4": 712004,
    "media/poster.jpg": 20480,
    "app/main.js": 15360,
    "partner/stock.csv": 3610,
    "admin/index.html": 1502,
    "private/notes.txt": 120,
    "errors/request.html": 310,
    "favicon.ico": 1150,
    "robots.txt": 68,
}
"""The site's files and their sizes. app/index.html is missing on purpose: see /app/ below."""


class ConfigTemplate(string.Template):
    """`$` belongs to nginx's own variables, so ours begin with `@`."""

    delimiter = "@"


# Every path is relative: nginx resolves it against the temporary folder (-p).
NGINX_CONF = ConfigTemplate("""\
@user
daemon off;
worker_processes 1;
pid nginx.pid;
lock_file nginx.lock;
error_log error.log;

events { worker_connections 128; }

http {
    access_log access.log combined;
    client_body_temp_path temp-body;
    proxy_temp_path temp-proxy;
    fastcgi_temp_path temp-fastcgi;
    uwsgi_temp_path temp-uwsgi;
    scgi_temp_path temp-scgi;

    client_header_timeout 1s;
    client_body_timeout 1s;
    client_max_body_size 16k;
    proxy_read_timeout 1s;
    limit_req_zone $binary_remote_addr zone=login:1m rate=6r/m;

    ssl_certificate server.pem;
    ssl_certificate_key server.key;
    root site;

    server {
        listen 127.0.0.1:@plain;
        listen 127.0.0.1:@tls ssl http2;
        error_page 494 =494 /errors/request.html;

        location /api/      { proxy_pass http://127.0.0.1:@upstream; }
        location /recommend { proxy_pass http://127.0.0.1:@refused; }
        location = /login   { limit_req zone=login; proxy_pass http://127.0.0.1:@upstream; }
        location /admin/    { auth_basic "staff"; auth_basic_user_file users; }
        location /private/  { deny all; }
        location /app/      { try_files $uri /app/index.html; }
        location /shop/     { return 301 /products/; }
        location = /beacon  { return 204; }
        location = /edge/aborted     { return 460; }
        location = /edge/unreachable { return 599; }
        location ~ \\.(php|env)$      { return 444; }
    }

    server {
        listen 127.0.0.1:@partner ssl;
        ssl_client_certificate partner.pem;
        ssl_verify_client on;
        error_page 495 =495 /errors/request.html;
        error_page 496 =496 /errors/request.html;
        error_page 497 =497 /errors/request.html;
    }
}
""")


class SampleError(Exception):
    """The log could not be made; the message is for the user."""


class UpstreamHandler(http.server.BaseHTTPRequestHandler):
    """The application behind nginx, good and bad behavior chosen by path."""

    server: UpstreamServer

    def do_GET(self) -> None:
        """Answer, say nothing for long (504, or 499 by an impatient client), or hang up (502)."""
        if self.path.startswith("/api/reports/"):
            self.server.released.wait(UPSTREAM_SILENCE)
        elif self.path.startswith("/api/stock/"):
            self._answer(200, b'{"in_stock": 12}\n')
        elif self.path != "/api/export":
            self._answer(404, b'{"error": "no such resource"}\n')

    def do_POST(self) -> None:
        """Read the body first: to close on unread data resets the connection under nginx."""
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if self.path == "/login":
            self._answer(302, b"", location="/admin/")
        else:
            self._answer(201, b'{"order": 4711}\n')

    def _answer(self, status: int, body: bytes, location: str | None = None) -> None:
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Stay silent: the only log wanted is nginx's."""


class UpstreamServer(http.server.ThreadingHTTPServer):
    """Serves each connection in a thread, for one of them may be held for long."""

    def __init__(self) -> None:
        self.released = threading.Event()
        super().__init__((HOST, 0), UpstreamHandler)


@contextlib.contextmanager
def running_upstream() -> Iterator[int]:
    """Run the application and give its port; leaving frees the connections it still holds."""
    with UpstreamServer() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield server.server_address[1]
        finally:
            server.released.set()
            server.shutdown()


@contextlib.contextmanager
def reserved_ports(count: int) -> Iterator[list[int]]:
    """Bind without listening: nobody else gets the ports, and who connects to one is refused."""
    with contextlib.ExitStack() as stack:
        held = [stack.enter_context(socket.socket()) for _ in range(count)]
        for sock in held:
            sock.bind((HOST, 0))
        yield [sock.getsockname()[1] for sock in held]


@dataclass(frozen=True)
class Site:
    """Where nginx listens, and the folder with its certificates."""

    folder: Path
    plain: int
    tls: int
    partner: int

    def tls_context(self, identity: str | None = None) -> ssl.SSLContext:
        """Trust the server, and show the client certificate of that name if one is given."""
        context = ssl.create_default_context(cafile=self.folder / "server.pem")
        if identity:
            context.load_cert_chain(
                self.folder / f"{identity}.pem", self.folder / f"{identity}.key"
            )
        return context


def write_site(folder: Path) -> None:
    """Fill the document root; only the sizes reach the log, so the contents are zeros."""
    for name, size in FILES.items():
        path = folder / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(bytes(size))
    (folder / "site" / "drafts").mkdir()
    (folder / "users").write_text("alice:{PLAIN}wonderland\n")


def make_certificate(folder: Path, name: str) -> None:
    """Make a self-signed certificate: what verifies it is only whether it is itself trusted."""
    command = ["openssl", "req", "-x509", "-nodes", "-days", "2", "-subj", f"/CN={name}.example"]
    command += ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"]
    command += ["-addext", f"subjectAltName=IP:{HOST}"]
    command += ["-keyout", f"{name}.key", "-out", f"{name}.pem"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=PATIENCE)
    if done.returncode:
        raise SampleError(f"openssl made no certificate:\n{done.stderr}")


def prepare_folder(folder: Path) -> None:
    """Write all that nginx reads, except for its configuration, which needs the ports."""
    write_site(folder)
    for name in ("server", "partner", "stranger"):
        make_certificate(folder, name)


def write_config(site: Site, upstream: int, refused: int) -> None:
    """Fill in the ports. A root master would give its workers to a user who cannot read here."""
    config = NGINX_CONF.substitute(
        user="user root root;" if os.geteuid() == 0 else "",
        plain=site.plain,
        tls=site.tls,
        partner=site.partner,
        upstream=upstream,
        refused=refused,
    )
    (site.folder / "nginx.conf").write_text(config)


def wait_until_listening(process: subprocess.Popen[bytes], site: Site) -> None:
    """Return once nginx accepts connections; one that sends nothing is not logged."""
    deadline = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < deadline:
        with contextlib.suppress(ConnectionRefusedError):
            socket.create_connection((HOST, site.partner), PATIENCE).close()
            return
        time.sleep(0.02)
    log = site.folder / "error.log"
    raise SampleError(f"nginx did not start:\n{log.read_text() if log.exists() else ''}")


def stop(process: subprocess.Popen[bytes]) -> None:
    """Let nginx finish and log what it has begun; if it will not, end it and its workers.

    The error then goes on to the caller, for such a log may lack lines.
    """
    process.send_signal(signal.SIGQUIT)
    try:
        process.wait(PATIENCE)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait(PATIENCE)


@contextlib.contextmanager
def running_nginx(site: Site) -> Iterator[None]:
    """Run nginx in a session of its own, so that Ctrl-C reaches only us, and we stop it.

    Its clock shows UTC, so that logs made in different places look alike.
    """
    command = ["nginx", "-p", str(site.folder), "-c", "nginx.conf", "-e", "error.log"]
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"TZ": "UTC"},
        start_new_session=True,
    )
    try:
        wait_until_listening(process, site)
        yield
    finally:
        stop(process)
