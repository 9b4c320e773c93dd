#!/usr/bin/env bash
# Wireshark 4.0 knows no WebSocket close code above 1011 but 1015.
#
# Guess:  The table has 1012 to 1014, registered from 2011 to 2016; only the codes of 3000 and above are
#         missing.
# Seen:   1012 (Service Restart), 1013 (Try Again Later) and 1014 are missing, and so are 3000, 3003 and 3008.
# Source: tshark 4.0.17 (Debian 12), value strings of the field websocket.payload.close.status_code. The IANA
#         WebSocket Close Code Number Registry.
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

debian tshark=4.0.17-0+deb12u3 libwireshark16=4.0.17-0+deb12u3
tshark -G values 2> /dev/null | awk -F '\t' '$2 == "websocket.payload.close.status_code" { print $3 }' | sort -n | tr '\n' ' ' > seen
echo >> seen

diff - seen <<'SEEN'
1000 1001 1002 1003 1004 1005 1006 1007 1008 1009 1010 1011 1015 
SEEN
echo "seen again"
