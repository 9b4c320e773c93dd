#!/usr/bin/env bash
# kdig 3.2 prints RCODE 11 as a number, although RFC 8490 named it DSOTYPENI in 2019.
#
# Guess:  A DNS server's own tool of 2023 names every assigned RCODE below 24.
# Seen:   `status: RCODE 11`. Its neighbours at the other end of the list, 22 BADTRUNC and 23 BADCOOKIE, have
#         their names.
# Source: kdig 3.2.6 of Knot DNS (Debian 12). RFC 8490, Section 10.2: 11 is DSOTYPENI.
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

debian knot-dnsutils=3.2.6-1
cat > server.py <<'PYTHON'
import socket, struct, sys
rcode = int(sys.argv[2])
server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", int(sys.argv[1])))
while True:
    query, client = server.recvfrom(4096)
    end = 12
    while query[end]:
        end += query[end] + 1
    header = query[:2] + struct.pack("!HHHHH", 0x8180 | rcode & 15, 1, 0, 0, 1)
    edns = b"\0" + struct.pack("!HHBBHH", 41, 1232, rcode >> 4, 0, 0, 0)
    server.sendto(header + query[12:end + 5] + edns, client)
PYTHON
{
    for rcode in 10 11 22; do
        port=$(free_port)
        python3 server.py "$port" "$rcode" &
        sleep 1
        kdig @127.0.0.1 -p "$port" +edns example.org | grep -o 'status: [A-Z0-9 ]*'
    done
} > seen

diff - seen <<'SEEN'
status: NOTZONE
status: RCODE 11
status: BADTRUNC
SEEN
echo "seen again"
