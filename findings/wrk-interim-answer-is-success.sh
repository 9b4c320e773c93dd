#!/usr/bin/env bash
# wrk 4.1 counts a final 101, 103 and even 099 among the successful responses.
#
# Guess:  Whatever is not 2xx or 3xx appears in the line `Non-2xx or 3xx responses`, as it says.
# Seen:   Only 400 and above do: 099, 101 and 103 are as good as 200. A server that answers nothing but 103
#         looks faultless.
# Source: wrk 4.1.0 (Debian 12). RFC 9110, Section 15.2: a 1xx is an interim response.
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

debian wrk=4.1.0-3+b2
sleep 1
{
    for status in 200_OK 099_X 101_X 103_X 404_X 600_X; do
        if wrk --threads 1 --connections 1 --duration 1s "http://127.0.0.1:$origin/$status" | grep -q 'Non-2xx or 3xx'; then
            echo "$status: not 2xx or 3xx"
        else
            echo "$status: nothing said"
        fi
    done
} > seen

diff - seen <<'SEEN'
200_OK: nothing said
099_X: nothing said
101_X: nothing said
103_X: nothing said
404_X: not 2xx or 3xx
600_X: not 2xx or 3xx
SEEN
echo "seen again"
