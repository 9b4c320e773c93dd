#!/usr/bin/env bash
# Caddy 2.6 answers 200 OK and logs 0 where the upstream switches protocols unasked.
#
# Guess:  An upstream that sends 101 without having been asked for an upgrade is a bad gateway: 502 on the
#         wire and in the log.
# Seen:   The client gets 200 OK; the access log says status 0.
# Source: Caddy 2.6.2 (Debian 12), reverse_proxy. RFC 9110, Section 7.8: a server must not switch to a
#         protocol that the client did not indicate.
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

debian caddy=2.6.2-5
proxy=$(free_port)
cat > Caddyfile <<CONFIG
{
    admin off
    auto_https off
}
:$proxy {
    bind 127.0.0.1
    log {
        output file $work/log
    }
    reverse_proxy 127.0.0.1:$origin
}
CONFIG
HOME=$work caddy run --config Caddyfile --adapter caddyfile 2> errors &
sleep 3
python3 ask.py "$proxy" 101_Switching_Protocols 204_No_Content > seen
sleep 1
python3 -c 'import json; [print("logged", line["request"]["uri"], line["status"]) for line in map(json.loads, open("log"))]' >> seen

diff - seen <<'SEEN'
101_Switching_Protocols: HTTP/1.1 200 OK
204_No_Content: HTTP/1.1 204 No Content
logged /101_Switching_Protocols 0
logged /204_No_Content 204
SEEN
echo "seen again"
