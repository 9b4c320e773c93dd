#!/usr/bin/env bash
# Apache httpd 2.4 logs the number of an SCGI application where its client got a 500.
#
# Guess:  A `Status` that HTTP cannot carry is a server error, and both the client and the log see 500.
# Seen:   The client gets 500 Internal Server Error for 99, 1000 and 0; the log says 99, 1000 and `-`.
# Source: Apache httpd 2.4.71 (Debian 12), mod_proxy_scgi. RFC 3875, Section 6.3.3: a status code is three
#         digits.
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

# An SCGI application that answers /99_X with `Status: 99 X`.
cat > application.py <<'PYTHON'
import socket, sys
server = socket.create_server(("127.0.0.1", int(sys.argv[1])))
while True:
    client, _ = server.accept()
    request = client.recv(65536)
    if b"REQUEST_URI\0" in request:
        path = request.split(b"REQUEST_URI\0")[1].split(b"\0")[0]
        client.sendall(b"Status: " + path.strip(b"/").replace(b"_", b" ") + b"\r\nContent-Type: text/plain\r\n\r\nbody")
    client.close()
PYTHON
application=$(free_port)
python3 application.py "$application" &

# Prints the status line with which a port answers each path.
cat > ask.py <<'PYTHON'
import socket, sys
for path in sys.argv[2:]:
    with socket.create_connection(("127.0.0.1", int(sys.argv[1])), timeout=10) as server:
        server.sendall(f"GET /{path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
        answer = b"".join(iter(lambda: server.recv(65536), b""))
    print(f"{path}: {answer.split(bytes([13, 10]))[0].decode().strip() or 'closed without an answer'}")
PYTHON

debian apache2-bin=2.4.71-1~deb12u1 apache2=2.4.71-1~deb12u1
modules=$work/root/usr/lib/apache2/modules
proxy=$(free_port)
cat > httpd.conf <<CONFIG
ServerRoot $work
ServerName localhost
PidFile $work/httpd.pid
Listen 127.0.0.1:$proxy
LoadModule mpm_event_module $modules/mod_mpm_event.so
LoadModule authz_core_module $modules/mod_authz_core.so
LoadModule proxy_module $modules/mod_proxy.so
LoadModule proxy_scgi_module $modules/mod_proxy_scgi.so
LogFormat "logged %U %>s" short
CustomLog $work/log short
ErrorLog $work/errors
ProxyPass / scgi://127.0.0.1:$application/ disablereuse=on
CONFIG
apache2 -D FOREGROUND -f "$work/httpd.conf" &
sleep 2
python3 ask.py "$proxy" 99_X 1000_X 0_X 499_X > seen
sleep 1
cat log >> seen

diff - seen <<'SEEN'
99_X: HTTP/1.1 500 Internal Server Error
1000_X: HTTP/1.1 500 Internal Server Error
0_X: HTTP/1.1 500 Internal Server Error
499_X: HTTP/1.1 499 X
logged /99_X 99
logged /1000_X 1000
logged /0_X -
logged /499_X 499
SEEN
echo "seen again"
