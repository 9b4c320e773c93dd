#!/usr/bin/env bash
# nginx 1.22 sends an SCGI application's `Status: 2000` as it is and logs 200.
#
# Guess:  Anything but three digits is an invalid header: 502 for the client and in the log.
# Seen:   The client gets `HTTP/1.1 1000 X` and `HTTP/1.1 2000 X`; the log says 100 and 200, the first three
#         digits. A failure that a script numbers 5000 counts as a 500, one numbered 2001 as a success.
# Source: nginx 1.22.1 (Debian 12), ngx_http_scgi_module. RFC 3875, Section 6.3.3.
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

debian nginx=1.22.1-9+deb12u11
proxy=$(free_port)
cat > nginx.conf <<CONFIG
daemon off;
pid $work/nginx.pid;
error_log $work/errors;
events {}
http {
    log_format short 'logged \$uri \$status';
    access_log $work/log short;
    client_body_temp_path $work/body;
    proxy_temp_path $work/proxy;
    fastcgi_temp_path $work/fastcgi;
    uwsgi_temp_path $work/uwsgi;
    scgi_temp_path $work/scgi;
    server {
        listen 127.0.0.1:$proxy;
        location / {
            scgi_pass 127.0.0.1:$application;
            scgi_param REQUEST_URI \$uri;
            scgi_param CONTENT_LENGTH 0;
        }
    }
}
CONFIG
nginx -e "$work/errors" -c "$work/nginx.conf" &
sleep 2
python3 ask.py "$proxy" 1000_X 2000_X 499_X > seen
sleep 1
cat log >> seen

diff - seen <<'SEEN'
1000_X: HTTP/1.1 1000 X
2000_X: HTTP/1.1 2000 X
499_X: HTTP/1.1 499 X
logged /1000_X 100
logged /2000_X 200
logged /499_X 499
SEEN
echo "seen again"
