#!/usr/bin/env bash
# haproxy 2.6 logs 200, with its bytes, for an answer that the client had left before it came.
#
# Guess:  A client that closes its connection while the server works is logged as -1 with the termination
#         state CH or CD.
# Seen:   The log has status 200, 53 bytes and the state `----` of a flawless session: without `option
#         abortonclose`, haproxy waits for the server and counts an answer that it cannot deliver.
# Source: haproxy 2.6.12 (Debian 12), `option httplog`.
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

debian haproxy=2.6.12-1+deb12u4
origin=$(free_port)
proxy=$(free_port)
cat > origin.py <<'PYTHON'
import socket, sys, time
server = socket.create_server(("127.0.0.1", int(sys.argv[1])))
client, _ = server.accept()
client.recv(65536)
time.sleep(2)
client.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\nbody")
client.close()
PYTHON
python3 origin.py "$origin" &
cat > haproxy.cfg <<CONFIG
defaults
    mode http
    timeout connect 5s
    timeout client 5s
    timeout server 5s
frontend proxy
    bind 127.0.0.1:$proxy
    log stdout format raw local0
    log-format "status=%ST bytes=%B state=%tsc"
    default_backend origin
backend origin
    server origin 127.0.0.1:$origin
CONFIG
haproxy -f haproxy.cfg > log 2> /dev/null &
sleep 1
python3 - "$proxy" <<'PYTHON'
import socket, sys, time
with socket.create_connection(("127.0.0.1", int(sys.argv[1]))) as proxy:
    proxy.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
    time.sleep(0.3)
PYTHON
sleep 4
grep '^status' log > seen

diff - seen <<'SEEN'
status=200 bytes=53 state=----
SEEN
echo "seen again"
