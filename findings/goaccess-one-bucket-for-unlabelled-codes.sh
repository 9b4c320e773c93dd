#!/usr/bin/env bash
# GoAccess 1.7 puts every status without a label into one item, in the class of whichever came last.
#
# Guess:  A status that GoAccess has no label for is listed by its number below its own class.
# Seen:   There is one item `Unknown` for all of them, and its class is that of the last line read: 599, 103
#         and 425 count as three client errors in this order, as three informational responses when 103 comes
#         last.
# Source: GoAccess 1.7 (Debian 12), JSON report. All three numbers lie in classes of RFC 9110, Section 15; 103
#         and 425 are registered.
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

# Prints a sample log in the combined format with one line for each status given.
log() {
    local second=10
    for status in "$@"; do
        second=$((second + 1))
        printf '192.0.2.%d - - [28/Nov/2026:00:00:%d +0000] "GET /page.html HTTP/1.1" %s 10 "-" "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"\n' "$second" "$second" "$status"
    done
}

debian goaccess=1:1.7-1
report() {
    log "$@" > access.log
    goaccess access.log --log-format=COMBINED --output report.json > /dev/null 2>&1
    python3 - "$*" <<'PYTHON'
import json, sys
print(sys.argv[1])
for group in json.load(open("report.json"))["status_codes"]["data"]:
    print(" ", group["data"], [(item["data"], item["hits"]["count"]) for item in group["items"]])
PYTHON
}
{ report 599 103 425; report 425 599 103; } > seen

diff - seen <<'SEEN'
599 103 425
  4xx Client Errors [('Unknown', 3)]
425 599 103
  1xx Informational [('Unknown', 3)]
SEEN
echo "seen again"
