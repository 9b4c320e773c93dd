#!/usr/bin/env bash
# siege 4.0 counts a 401 as a success, five times over, and a 499 as neither success nor failure.
#
# Guess:  Three requests answered with 401 or 499 are three failed transactions.
# Seen:   Three repetitions against a 401 are 15 successful transactions; three against a 499 are three
#         transactions, none of them successful, none failed, at 100 % availability.
# Source: siege 4.0.7 (Debian 12), JSON output. RFC 9110, Section 15.5: a 4xx says that the client erred.
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

debian siege=4.0.7-1+b1
export HOME=$work
sleep 1
{
    for status in 200_OK 401_Unauthorized 499_X; do
        echo "$status"
        siege --quiet --concurrent=1 --reps=3 --json-output "http://127.0.0.1:$origin/$status" 2> /dev/null |
            grep -oE '"(transactions|availability|successful_transactions|failed_transactions)":[^,]*' | tr -s '\t ' ' '
    done
} > seen

diff - seen <<'SEEN'
200_OK
"transactions": 3
"availability": 100.00
"successful_transactions": 3
"failed_transactions": 0
401_Unauthorized
"transactions": 15
"availability": 100.00
"successful_transactions": 15
"failed_transactions": 0
499_X
"transactions": 3
"availability": 100.00
"successful_transactions": 0
"failed_transactions": 0
SEEN
echo "seen again"
