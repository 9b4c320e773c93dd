#!/usr/bin/env bash
# msmtp 1.8 has no exit code for a temporary refusal, and takes a 252 for a refusal.
#
# Guess:  Where the server says 4yz the exit code is 75 (EX_TEMPFAIL); 252 to RCPT is a success, for its first
#         digit is 2.
# Seen:   A 450 to RCPT is 69, a 550 is 65; a 452 and a 554 to the message are both 69; a greeting of 421 or
#         554 is 76. No reply gives 75. A recipient answered with 252 counts as refused, 65; one with 251 is
#         accepted.
# Source: msmtp 1.8.23 (Debian 12). RFC 5321, Section 4.2.1: the first digit says good, bad or try again;
#         Section 4.3.2 lists 250, 251 and 252 among the replies to RCPT (252 by way of VRFY, 3.5.3). Exit
#         codes: sysexits.h.
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

# An SMTP server; its arguments are the port, the greeting, the reply to RCPT and the reply to the message.
cat > server.py <<'PYTHON'
import socket, sys
greeting, recipient, accepted = sys.argv[2:]
server = socket.create_server(("127.0.0.1", int(sys.argv[1])))
while True:
    client, _ = server.accept()
    lines = client.makefile("rwb")
    def reply(code):
        lines.write(code.encode() + b" reply\r\n")
        lines.flush()
    reply(greeting)
    in_message = False
    for line in lines:
        command = line.strip().upper()
        if in_message:
            if command == b".":
                in_message = False
                reply(accepted)
        elif command.startswith(b"RCPT"): reply(recipient)
        elif command == b"DATA":
            in_message = True
            reply("354")
        elif command == b"QUIT":
            reply("221")
            break
        else: reply("250")
    client.close()
PYTHON

debian msmtp=1.8.23-1
attempt() {
    local port
    port=$(free_port)
    python3 server.py "$port" "$@" &
    sleep 1
    local code=0
    printf 'Subject: test\n\ntest\n' |
        timeout 20 msmtp --file=/dev/null --host=127.0.0.1 --port="$port" --from=a@example.org b@example.org > /dev/null 2>&1 || code=$?
    echo "greeting $1, RCPT $2, message $3: $code"
}
{
    for replies in "220 250 250" "220 251 250" "220 252 250" "220 450 250" "220 550 250" "220 250 452" "220 250 554" "421 250 250" "554 250 250"; do
        # The replies are three words.
        # shellcheck disable=SC2086
        attempt $replies
    done
} > seen

diff - seen <<'SEEN'
greeting 220, RCPT 250, message 250: 0
greeting 220, RCPT 251, message 250: 0
greeting 220, RCPT 252, message 250: 65
greeting 220, RCPT 450, message 250: 69
greeting 220, RCPT 550, message 250: 65
greeting 220, RCPT 250, message 452: 69
greeting 220, RCPT 250, message 554: 69
greeting 421, RCPT 250, message 250: 76
greeting 554, RCPT 250, message 250: 76
SEEN
echo "seen again"
