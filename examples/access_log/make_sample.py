#!/usr/bin/env python3
"""Make an access log for the example: a real nginx writes it while real requests arrive.

A hand-written log would only show what its author believes nginx logs. Here nginx runs in a
temporary folder on loopback, and every status in the log is one that it decided on by itself or
that its configuration names. Linux only: clients are told apart by loopback source addresses.
"""

from __future__ import annotations

import argparse
import base64
import contextlib
import functools
import http.client
import http.server
import os
import random
import re
import shutil
import signal
import socket
import ssl
import string
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

HOST = "127.0.0.1"
SHOP = "https://shop.example"

PATIENCE = 10.0
"""Seconds to wait for anything that should happen at once."""
UPSTREAM_SILENCE = 3.0
"""Seconds a silent upstream stays silent: longer than nginx waits for it."""
HASTE = 0.2
"""Seconds before an impatient client hangs up: shorter than any time-out of nginx."""
LONGEST_PAUSE = 0.08
"""Seconds between two clients at most."""
SEED = 499
"""Fixed, so that a new log differs from the last only in its times and in the TLS greetings."""

EXPECTED = {
    200, 201, 204, 206, 301, 302, 304, 400, 401, 403, 404, 405, 408, 413, 416, 444,
    460, 494, 495, 496, 497, 499, 500, 502, 503, 504, 599,
}
"""What the log must show, or it is not written: another nginx may decide otherwise."""

QUOTED = r'"((?:[^"\\\x00-\x1f\x7f-\xff]|\\x[0-9A-F]{2})*)"'
COMBINED = re.compile(
    r"127\.0\.0\.\d{1,3} - \S+ "
    r"\[\d{2}/[A-Z][a-z]{2}/\d{4}:\d{2}:\d{2}:\d{2} [+-]\d{4}\] "
    rf"{QUOTED} (?P<status>\d{{3}}) \d+ {QUOTED} {QUOTED}"
)

CHROME = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/131.0.0.0 Safari/537.36"
)
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0"
SAFARI = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 "
    "(KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1"
)
CURL = "curl/8.11.0"
STUFFER = "python-requests/2.32.3"
WORM = "libredtail-http"
SCANNER = "Mozilla/5.0 zgrab/0.x"
QUOTING_BOT = 'Mozilla/5.0 (compatible; "Example" Bot/2.1; +https://bot.example/about)'
CAFE_READER = "CaféReader/1.4"
PARTNER = "partner-sync/3.2"
MONITOR = "uptime-check/1.0"

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

COMMON = ["/assets/site.css", "/assets/site.js", "/assets/logo.svg"]
PAGES = {
    "/": [*COMMON, "/favicon.ico"],
    "/about.html": COMMON,
    "/blog/": COMMON,
    "/blog/caf%C3%A9-tables.html": COMMON,
    "/blog/winter-sale.html?utm_source=newsletter": [*COMMON, "/assets/lamp.jpg"],
    "/products/": [*COMMON, "/assets/chair.jpg", "/assets/lamp.jpg"],
    "/products/chair.html": [*COMMON, "/assets/chair.jpg", "/api/stock/chair"],
    "/products/lamp.html?colour=green": [*COMMON, "/assets/lamp.jpg", "/api/stock/lamp"],
}
"""Each page, and what a browser fetches along with it."""

REFERERS = [
    None,
    f"{SHOP}/",
    f"{SHOP}/products/",
    "https://www.google.com/",
    "https://news.example/",
]


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


# --- upstreams ---------------------------------------------------------------------------------


class UpstreamHandler(http.server.BaseHTTPRequestHandler):
    """The application behind nginx, good and bad behaviour chosen by path."""

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


# --- nginx -------------------------------------------------------------------------------------


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


# --- clients -----------------------------------------------------------------------------------


def address(number: int) -> str:
    """The loopback address by which nginx knows a client."""
    return f"127.0.0.{number}"


def exchange(port: int, client: int, data: bytes, patience: float = PATIENCE) -> None:
    """Send bytes as they are, read until nginx closes, or hang up when patience runs out."""
    with socket.create_connection((HOST, port), PATIENCE, (address(client), 0)) as sock:
        sock.sendall(data)
        sock.settimeout(patience)
        with contextlib.suppress(ConnectionError, TimeoutError):
            while sock.recv(65536):
                pass


class Ask(NamedTuple):
    """One well-formed request."""

    client: int
    agent: str
    path: str
    method: str = "GET"
    headers: Mapping[str, str] = {}
    body: bytes | None = None


def send(
    ask: Ask, port: int, context: ssl.SSLContext | None = None
) -> http.client.HTTPResponse | None:
    """Send a request and read the whole answer; None if nginx hangs up, as it does for 444."""
    connect: Callable[..., http.client.HTTPConnection] = http.client.HTTPConnection
    if context:
        connect = functools.partial(http.client.HTTPSConnection, context=context)
    connection = connect(HOST, port, timeout=PATIENCE, source_address=(address(ask.client), 0))
    headers: dict[str, str | bytes] = {"User-Agent": ask.agent.encode(), **ask.headers}
    with contextlib.closing(connection), contextlib.suppress(ConnectionError):
        connection.request(ask.method, ask.path, ask.body, headers)
        response = connection.getresponse()
        response.read()
        return response
    return None


class Browser:
    """A visitor with a cache, so that what it asks for again is a conditional request (304)."""

    def __init__(self, site: Site, client: int, agent: str) -> None:
        self._site = site
        self._client = client
        self._agent = agent
        self._cache: dict[str, dict[str, str]] = {}

    def open(self, page: str, referer: str | None) -> None:
        """Fetch a page, then what it is made of."""
        self._get(page, referer)
        for part in PAGES[page]:
            self._get(part, SHOP + page)

    def _get(self, path: str, referer: str | None) -> None:
        headers = dict(self._cache.get(path, {}))
        if referer:
            headers["Referer"] = referer
        response = send(Ask(self._client, self._agent, path, headers=headers), self._site.plain)
        if response and (tag := response.getheader("ETag")):
            modified = response.getheader("Last-Modified", "")
            self._cache[path] = {"If-None-Match": tag, "If-Modified-Since": modified}


# --- what happens ------------------------------------------------------------------------------

Event = Callable[[], object]

BROWSERS = {
    1: FIREFOX,
    2: CHROME,
    3: SAFARI,
    4: CHROME,
    5: QUOTING_BOT,
    6: FIREFOX,
    7: SAFARI,
    8: CHROME,
    9: CAFE_READER,
    10: SAFARI,
    11: CHROME,
    12: FIREFOX,
}
VISITS_EACH = 3


def credentials(user: str, password: str) -> dict[str, str]:
    """The header by which nginx learns $remote_user."""
    return {"Authorization": "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()}


ORDER = b'{"sku": "chair", "count": 2}'
FROM_PRODUCTS = {"Referer": f"{SHOP}/products/"}

ASKS = [
    Ask(1, FIREFOX, "/api/orders", "POST", FROM_PRODUCTS, ORDER),
    Ask(7, SAFARI, "/api/orders", "POST", FROM_PRODUCTS, ORDER),
    Ask(4, CHROME, "/beacon?event=scroll", "POST", FROM_PRODUCTS, b"depth=80"),
    Ask(8, CHROME, "/beacon?event=leave"),
    Ask(13, MONITOR, "/", "HEAD"),
    Ask(13, MONITOR, "/api/stock/chair"),
    Ask(5, QUOTING_BOT, "/robots.txt"),
    Ask(3, SAFARI, "/media/tour.mp4", headers={"Range": "bytes=0-1"}),
    Ask(3, SAFARI, "/media/tour.mp4", headers={"Range": "bytes=0-65535"}),
    Ask(14, CURL, "/downloads/catalogue.pdf", headers={"Range": "bytes=204800-"}),
    Ask(14, CURL, "/downloads/catalogue.pdf", headers={"Range": "bytes=284301-"}),
    Ask(2, CHROME, "/blog", headers={"Referer": "https://www.google.com/"}),
    Ask(6, FIREFOX, "/shop/chairs?page=2", headers={"Referer": "https://news.example/"}),
    Ask(5, QUOTING_BOT, "/products"),
    Ask(10, SAFARI, "/admin/"),
    Ask(12, FIREFOX, "/admin/", headers=credentials("alice", "guess")),
    Ask(12, FIREFOX, "/admin/", headers=credentials("alice", "wonderland")),
    Ask(11, CHROME, "/private/notes.txt"),
    Ask(5, QUOTING_BOT, "/drafts/"),
    Ask(2, CHROME, "/apple-touch-icon.png"),
    Ask(9, CAFE_READER, "/feed.xml"),
    Ask(5, QUOTING_BOT, "/blog/summer-sale.html"),
    Ask(8, CHROME, "/api/sofas/7", headers=FROM_PRODUCTS),
    Ask(4, CHROME, "/about.html", "POST", {"Referer": f"{SHOP}/about.html"}, b"name=visitor"),
    Ask(17, SCANNER, "/index.html", "POST", body=b"cmd=id"),
    Ask(6, FIREFOX, "/api/photos", "POST", FROM_PRODUCTS, bytes(20_000)),
    Ask(17, SCANNER, "/wp-login.php"),
    Ask(17, SCANNER, "/.env"),
    Ask(18, WORM, "/vendor/phpunit/phpunit/src/Util/PHP/eval-stdin.php"),
    # Single-page application whose fallback page was not deployed: nginx looks for it in a circle.
    Ask(11, CHROME, "/app/settings"),
    Ask(1, FIREFOX, "/app/orders/4711", headers=FROM_PRODUCTS),
    Ask(7, SAFARI, "/recommend?sku=chair", headers=FROM_PRODUCTS),
    Ask(2, CHROME, "/recommend?sku=lamp", headers=FROM_PRODUCTS),
    Ask(14, CURL, "/api/export"),
    Ask(12, FIREFOX, "/api/reports/yearly", headers=credentials("alice", "wonderland")),
    Ask(13, MONITOR, "/api/reports/daily"),
    Ask(10, SAFARI, "/edge/aborted"),
    Ask(4, CHROME, "/edge/aborted"),
    Ask(11, CHROME, "/edge/unreachable"),
    # Longer than the largest header buffer (8k by default).
    Ask(9, CAFE_READER, "/blog/", headers={"Cookie": "session=" + "0" * 9000}),
    Ask(8, CHROME, "/", headers={"Cookie": "cart=" + "1" * 12000}),
]

NO_HOST = b"GET / HTTP/1.1\r\nUser-Agent: masscan/1.3\r\n\r\n"
RDP_PROBE = b"\x03\x00\x00/*\xe0\x00\x00\x00\x00\x00Cookie: mstshash=Administr\r\n\x01\x00\x08\x00"
HALF_HEAD = b"GET /products/ HTTP/1.1\r\nHost: shop.example\r\nUser-Agent: "
HALF_BODY = (
    b"POST /api/orders HTTP/1.1\r\nHost: shop.example\r\nUser-Agent: %b\r\n"
    b"Content-Length: 900\r\n\r\n{" % SAFARI.encode()
)
REPORT = (
    b"GET /api/reports/%b HTTP/1.1\r\nHost: shop.example\r\n"
    b"Referer: https://shop.example/admin/\r\nUser-Agent: %b\r\n\r\n"
)

RAW = [
    (15, b"GET / HTTP/1.0\r\n\r\n", PATIENCE),
    (15, b"HEAD /robots.txt HTTP/1.0\r\nUser-Agent: Lynx/2.9.2\r\n\r\n", PATIENCE),
    (18, NO_HOST, PATIENCE),
    (18, b"SSH-2.0-Go\r\n", PATIENCE),
    (19, RDP_PROBE, PATIENCE),
    (16, HALF_HEAD, PATIENCE),
    (3, HALF_BODY, PATIENCE),
    # nginx skips empty lines before a request, so this is a request with an empty first line:
    # 408 when nginx stops waiting for the rest, 400 when the client does.
    (16, b"\r\n", PATIENCE),
    (19, b"\r\n", HASTE),
    (1, REPORT % (b"weekly", FIREFOX.encode()), HASTE),
    (4, REPORT % (b"weekly", CHROME.encode()), HASTE),
    (4, REPORT % (b"monthly", CHROME.encode()), HASTE),
]
"""Client, bytes and patience, for what no well-behaved HTTP library sends."""


def guess_passwords(site: Site) -> None:
    """Log in faster than limit_req allows: nginx lets the first pass and refuses the rest (503)."""
    for word in ("123456", "password", "qwerty", "letmein", "dragon"):
        body = f"user=alice&password={word}".encode()
        send(Ask(20, STUFFER, "/login", "POST", body=body), site.plain)


def greet_with_tls(site: Site, client: int) -> None:
    """Open TLS on the plain port: the greeting's bytes become the request line (400)."""
    with (
        socket.create_connection((HOST, site.plain), PATIENCE, (address(client), 0)) as sock,
        contextlib.suppress(ssl.SSLError, ConnectionError),
    ):
        site.tls_context().wrap_socket(sock, server_hostname=HOST)


def sync_partner(site: Site, identity: str | None) -> None:
    """Ask where a client certificate is required: a known one, an unknown one (495), none (496)."""
    ask = Ask(20, PARTNER, "/partner/stock.csv")
    send(ask, site.partner, site.tls_context(identity))


def curl_speaks_http2() -> bool:
    """Whether curl can send what the standard library cannot."""
    if not shutil.which("curl"):
        return False
    done = subprocess.run(
        ["curl", "--disable", "--version"], capture_output=True, text=True, timeout=PATIENCE
    )
    return "HTTP2" in done.stdout


def browse_http2(site: Site) -> None:
    """Fetch a few pages over HTTP/2, all on one connection."""
    command = ["curl", "--disable", "--silent", "--http2", "--noproxy", "*"]
    command += ["--max-time", str(PATIENCE), "--interface", address(6), "--user-agent", FIREFOX]
    command += ["--referer", f"{SHOP}/", "--cacert", str(site.folder / "server.pem")]
    paths = ["/", *PAGES["/"], "/products/", "/offers/"]
    command += [f"https://{HOST}:{site.tls}{path}" for path in paths]
    subprocess.run(command, stdout=subprocess.DEVNULL, timeout=2 * PATIENCE, check=True)


def visits(site: Site, rng: random.Random) -> list[Event]:
    """Ordinary traffic: every browser opens some pages, the popular ones more than once."""
    browsers = [Browser(site, client, agent) for client, agent in BROWSERS.items()]
    popular = [*PAGES, "/", "/products/"]
    return [
        functools.partial(browser.open, rng.choice(popular), rng.choice(REFERERS))
        for browser in browsers
        for _ in range(VISITS_EACH)
    ]


def tls_events(site: Site) -> list[Event]:
    """What happens on the TLS ports, or is meant for them."""
    secure = Ask(14, CURL, "/downloads/catalogue.pdf")
    events: list[Event] = [
        functools.partial(send, secure, site.tls, site.tls_context()),
        functools.partial(send, secure, site.tls),  # plain HTTP: 400 where no error_page names 497
        functools.partial(send, Ask(20, PARTNER, "/partner/stock.csv"), site.partner),  # 497
        functools.partial(send, Ask(18, SCANNER, "/"), site.partner),
        functools.partial(greet_with_tls, site, 17),
        functools.partial(greet_with_tls, site, 19),
    ]
    for identity in ("partner", "partner", "stranger", None, None):
        events.append(functools.partial(sync_partner, site, identity))
    if curl_speaks_http2():
        events.append(functools.partial(browse_http2, site))
    else:
        print("make_sample: no curl with HTTP/2, so the log has no such lines", file=sys.stderr)
    return events


def play(site: Site) -> None:
    """Make everything happen, trouble in the midst of ordinary traffic as in a real log."""
    rng = random.Random(SEED)
    events = visits(site, rng) + tls_events(site) + [functools.partial(guess_passwords, site)]
    events += [functools.partial(send, ask, site.plain) for ask in ASKS]
    events += [functools.partial(exchange, site.plain, *raw) for raw in RAW]
    rng.shuffle(events)
    for event in events:
        event()
        time.sleep(rng.uniform(0, LONGEST_PAUSE))


# --- the log -----------------------------------------------------------------------------------


def record(folder: Path) -> str:
    """Run the site in the folder, let everything happen, and give the access log."""
    prepare_folder(folder)
    with running_upstream() as upstream, reserved_ports(1) as [refused]:
        with reserved_ports(3) as ports:
            site = Site(folder, *ports)
        write_config(site, upstream, refused)
        with running_nginx(site):
            play(site)
        return (folder / "access.log").read_text(encoding="ascii")


def check(log: str) -> None:
    """Refuse a log that is not in the combined format or that lacks a status."""
    seen = set()
    for line in log.splitlines():
        match = COMBINED.fullmatch(line)
        if not match:
            raise SampleError(f"not in the combined format: {line}")
        seen.add(int(match["status"]))
    if missing := EXPECTED - seen:
        raise SampleError(f"nginx did not log {', '.join(map(str, sorted(missing)))}")


def publish(log: str, target: Path) -> None:
    """Put the log in place whole or not at all."""
    part = target.with_name(target.name + ".part")
    try:
        part.write_text(log, encoding="ascii")
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def parse_arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description="Run nginx on loopback, send it requests, and keep the access log it writes.",
        epilog="Needs nginx and openssl on PATH, and curl with HTTP/2 for the HTTP/2.0 lines.",
    )
    parser.add_argument(
        "output",
        nargs="?",
        type=Path,
        default=Path(__file__).with_name("sample.log"),
        help="where to write the log (default: sample.log beside this script)",
    )
    return parser.parse_args()


def main() -> int:
    """Give 0 if the log was written, 1 if it could not be made, 2 if a program is absent."""
    output = parse_arguments().output
    for program in ("nginx", "openssl"):
        if not shutil.which(program):
            print(f"make_sample: {program} is not on PATH (try /usr/sbin too)", file=sys.stderr)
            return 2
    # Turned into an exception, so that nginx is stopped and the folder removed on the way out.
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
    try:
        with tempfile.TemporaryDirectory(prefix="sample-log-") as folder:
            log = record(Path(folder))
        check(log)
        publish(log, output)
    except (SampleError, OSError, http.client.HTTPException, subprocess.SubprocessError) as error:
        print(f"make_sample: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
