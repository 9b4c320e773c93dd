#!/usr/bin/env bash
# Varnish 7.1 answers 503 where the backend sends a 304 that no condition asked for.
#
# Guess:  A 304 for an unconditional request is passed on, as the other proxies do.
# Seen:   The client gets 503 Backend fetch failed, and the log says 503. A phrase that the backend left out
#         is filled in: `HTTP/1.1 200 OK`.
# Source: Varnish 7.1.1 (Debian 12). RFC 9110, Section 15.4.5: a 304 answers a conditional request.
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

debian varnish=7.1.1-2+deb12u1
proxy=$(free_port)
mkdir state
varnishd -n "$work/state" -a "127.0.0.1:$proxy" -b "127.0.0.1:$origin" -F -j none > errors 2>&1 &
sleep 5
varnishncsa -n "$work/state" -F 'logged %U %s' -w "$work/log" -D
sleep 1
python3 ask.py "$proxy" 304_Not_Modified 200 499_X > seen
sleep 2
cat log >> seen
pkill -f "varnishncsa -n $work/state" || true

diff - seen <<'SEEN'
304_Not_Modified: HTTP/1.1 503 Backend fetch failed
200: HTTP/1.1 200 OK
499_X: HTTP/1.1 499 X
logged /304_Not_Modified 503
logged /200 200
logged /499_X 499
SEEN
echo "seen again"
