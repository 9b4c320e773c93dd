#!/usr/bin/env bash
# haproxy 2.6 passes on a status of any number of digits and logs it as an integer.
#
# Guess:  A status that is not three digits long is an invalid response: the client gets a 502, and the log
#         says 502.
# Seen:   The client gets `99`, `099`, `000`, `1000` and `2000` unchanged. The log says 99 for both of the
#         first two and 0 for `000`: the number on the wire cannot be told from the log.
# Source: haproxy 2.6.12 (Debian 12). RFC 9112, Section 4: a status code is three digits.
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

debian haproxy=2.6.12-1+deb12u4
proxy=$(free_port)
cat > haproxy.cfg <<CONFIG
defaults
    mode http
    timeout connect 5s
    timeout client 5s
    timeout server 5s
frontend proxy
    bind 127.0.0.1:$proxy
    log stdout format raw local0
    log-format "logged %HU %ST"
    default_backend origin
backend origin
    server origin 127.0.0.1:$origin
CONFIG
haproxy -f haproxy.cfg > log 2> /dev/null &
sleep 2
python3 ask.py "$proxy" 99_X 099_X 000_X 1000_X 2000_X > seen
sleep 1
grep '^logged' log >> seen

diff - seen <<'SEEN'
99_X: HTTP/1.1 99 X
099_X: HTTP/1.1 099 X
000_X: HTTP/1.1 000 X
1000_X: HTTP/1.1 1000 X
2000_X: HTTP/1.1 2000 X
logged /99_X 99
logged /099_X 99
logged /000_X 0
logged /1000_X 1000
logged /2000_X 2000
SEEN
echo "seen again"
