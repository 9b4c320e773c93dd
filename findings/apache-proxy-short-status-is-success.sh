#!/usr/bin/env bash
# Apache httpd 2.4 turns an upstream's malformed status line into 200 OK.
#
# Guess:  A status line with a status of two or four digits is a bad response: the client gets a 502.
# Seen:   For `99` and `20` the client gets 200 OK, and the status line of the upstream is the first line of
#         the content, as if the upstream spoke HTTP/0.9. For `2000` it gets 200 OK too: the first three
#         digits count. The log says 200 each time.
# Source: Apache httpd 2.4.71 (Debian 12), mod_proxy_http. RFC 9112, Section 4.
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
LoadModule proxy_http_module $modules/mod_proxy_http.so
LogFormat "logged %U %>s" short
CustomLog $work/log short
ErrorLog $work/errors
ProxyPass / http://127.0.0.1:$origin/ disablereuse=on
CONFIG
apache2 -D FOREGROUND -f "$work/httpd.conf" &
sleep 2
python3 ask.py "$proxy" 99_X 20_X 2000_X 499_X > seen
sleep 1
cat log >> seen

diff - seen <<'SEEN'
99_X: HTTP/1.1 200 OK
20_X: HTTP/1.1 200 OK
2000_X: HTTP/1.1 200 OK
499_X: HTTP/1.1 499 X
logged /99_X 200
logged /20_X 200
logged /2000_X 200
logged /499_X 499
SEEN
echo "seen again"
