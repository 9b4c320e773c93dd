#!/usr/bin/env bash
# h2load 1.52 counts a 600 as failed and shows it in no class.
#
# Guess:  The request succeeds (a response came back), and a column beyond 5xx or an `other` counts it.
# Seen:   Three requests, three failed, and a row of classes that adds up to zero.
# Source: h2load 1.52.0 of nghttp2 (Debian 12), HTTP/1.1. RFC 9110, Section 15: three-digit statuses outside
#         100 to 599 occur and are treated as 5xx.
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

debian nghttp2-client=1.52.0-1+deb12u3
sleep 1
h2load --h1 --requests=3 --clients=1 "http://127.0.0.1:$origin/600_X" | grep -E '^(requests|status codes)' > seen

diff - seen <<'SEEN'
requests: 3 total, 3 started, 3 done, 0 succeeded, 3 failed, 0 errored, 0 timeout
status codes: 0 2xx, 0 3xx, 0 4xx, 0 5xx
SEEN
echo "seen again"
