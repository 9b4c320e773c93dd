"""The visitors of the sample log's site: what they ask for, and how they misbehave."""

from __future__ import annotations

import base64
import contextlib
import functools
import http.client
import random
import shutil
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from typing import NamedTuple

from sample_site import HOST, PATIENCE, Site

SHOP = "https://shop.example"

HASTE = 0.2
"""Seconds before an impatient client hangs up: shorter than any time-out of nginx."""
LONGEST_PAUSE = 0.08
"""Seconds between two clients at most."""
SEED = 499
"""Fixed, so that a new log differs from the last only in its times and in the TLS greetings."""

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
