#!/usr/bin/env bash
# Squid 5 answers 502 for a status from 600 to 999, which other proxies pass on.
#
# Guess:  Squid passes on any three digits, as nginx, Apache httpd, haproxy, lighttpd, Caddy and Varnish do.
# Seen:   The client gets 502 Bad Gateway for 600 and 999, and the log says 502. 499 is passed on, with the
#         phrase `Unassigned` in place of the upstream's.
# Source: Squid 5.7 (Debian 12) as an accelerator. RFC 9110, Section 15: a client treats a status of an
#         unknown class as x00 of 5xx, so the response is still one.
set -euo pipefail
work=$(mktemp -d)
trap 'kill $(jobs -p) 2> /dev/null || true; wait 2> /dev/null || true; cd /; rm -rf "$work"' EXIT
cd "$work"

# Unpacks packages of Debian 12 below $work, with whatever they need that the machine lacks.
debian() {
    mkdir -p partial
    apt-get install --quiet=2 --yes --download-only --reinstall --no-install-recommends \
        -o DPkg::Lock::Timeout=300 -o Dir::Cache::archives="$work" "$@" > apt.log 2>&1 || { cat apt.log >&2; exit 2; }
    for package in *.deb; do dpkg -x "$package" root; done
    export PATH="$work/root/usr/sbin:$work/root/usr/bin:$PATH"
    export LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu:$work/root/lib/x86_64-linux-gnu"
}
free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

# An origin server that answers /99_X with the status line `HTTP/1.1 99 X`.
cat > origin.py <<'PYTHON'
import socket, sys
server = socket.create_server(("127.0.0.1", int(sys.argv[1])))
while True:
    client, _ = server.accept()
    request = client.recv(65536)
    if request:
        line = request.split(b" ")[1].strip(b"/").replace(b"_", b" ")
        client.sendall(b"HTTP/1.1 " + line + b"\r\nContent-Length: 4\r\nConnection: close\r\n\r\nbody")
    client.close()
PYTHON
origin=$(free_port)
python3 origin.py "$origin" &

# Prints the status line with which a port answers each path.
cat > ask.py <<'PYTHON'
import socket, sys
for path in sys.argv[2:]:
    with socket.create_connection(("127.0.0.1", int(sys.argv[1])), timeout=10) as server:
        server.sendall(f"GET /{path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
        answer = b"".join(iter(lambda: server.recv(65536), b""))
    print(f"{path}: {answer.split(bytes([13, 10]))[0].decode().strip() or 'closed without an answer'}")
PYTHON

debian squid=5.7-2+deb12u6 squid-common=5.7-2+deb12u6 squid-langpack=20220130-1
proxy=$(free_port)
chmod 777 "$work"
cat > squid.conf <<CONFIG
http_port 127.0.0.1:$proxy accel defaultsite=localhost no-vhost
cache_peer 127.0.0.1 parent $origin 0 no-query originserver name=origin
http_access allow all
cache deny all
logformat short logged %rp %>Hs
access_log stdio:$work/log short
cache_log $work/errors
pid_filename $work/squid.pid
coredump_dir $work
mime_table $work/root/usr/share/squid/mime.conf
icon_directory $work/root/usr/share/squid/icons
error_directory $work/root/usr/share/squid-langpack/en
pinger_enable off
CONFIG
squid -N -n finding -f "$work/squid.conf" 2> /dev/null &
sleep 8
python3 ask.py "$proxy" 499_X 600_X 999_X > seen
sleep 1
cat log >> seen

diff - seen <<'SEEN'
499_X: HTTP/1.1 499 Unassigned
600_X: HTTP/1.1 502 Bad Gateway
999_X: HTTP/1.1 502 Bad Gateway
logged /499_X 499
logged /600_X 502
logged /999_X 502
SEEN
echo "seen again"
