#!/usr/bin/env bash
# tnftp 20210827 gives up at a greeting of 120, and does not wait for the 220 that follows.
#
# Guess:  A 120 (ready in some minutes) is preliminary: the client waits for the 220 and goes on.
# Seen:   It reports the greeting and exits with 1; the same server without the 120 hands the file over.
# Source: tnftp 20210827 (Debian 12). RFC 959, Section 5.4: connection establishment is 120, then 220.
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

# An FTP server that knows one file; its arguments are the port and the replies of the greeting.
cat > server.py <<'PYTHON'
import socket, sys
server = socket.create_server(("127.0.0.1", int(sys.argv[1])))
while True:
    control, _ = server.accept()
    lines = control.makefile("rwb")
    def reply(*replies):
        for each in replies:
            lines.write(each.encode() + b"\r\n")
        lines.flush()
    reply(*sys.argv[2:])
    data = None
    for line in lines:
        command = line.split()[0].upper()
        if command == b"USER": reply("331 password, please")
        elif command == b"PASS": reply("230 logged in")
        elif command == b"TYPE": reply("200 type set")
        elif command == b"PASV":
            data = socket.create_server(("127.0.0.1", 0))
            port = data.getsockname()[1]
            reply(f"227 entering passive mode (127,0,0,1,{port // 256},{port % 256})")
        elif command == b"RETR" and data:
            reply("150 coming")
            connection, _ = data.accept()
            connection.sendall(b"content")
            connection.close()
            reply("226 sent")
        elif command == b"QUIT":
            reply("221 goodbye")
            break
        else: reply("502 not implemented")
    control.close()
PYTHON

debian tnftp=20210827-4+b1
attempt() {
    local port
    port=$(free_port)
    python3 server.py "$port" "$@" &
    sleep 1
    local code=0
    timeout 20 tnftp -o "$work/file" "ftp://user:secret@127.0.0.1:$port/file" > /dev/null 2>&1 || code=$?
    echo "$*: exit code $code, $(test -f file && cat file || echo no file)"
    rm -f file
}
{ attempt "220 ready"; attempt "120 ready in 1 minute" "220 ready"; } > seen

diff - seen <<'SEEN'
220 ready: exit code 0, content
120 ready in 1 minute 220 ready: exit code 1, no file
SEEN
echo "seen again"
