#!/usr/bin/env bash
# AWStats 7.8 counts `-`, 99 and 1000 as status 999.
#
# Guess:  A line whose status is not three digits is counted as corrupted and left out.
# Seen:   It is a qualified record, and its status becomes 999, a number that LinkedIn really sends; 000 and
#         009 keep theirs. Nothing is reported as corrupted.
# Source: AWStats 7.8 (Debian 12), LogFormat 1.
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

debian awstats=7.8-3+deb12u2
cat > awstats.site.conf <<CONFIG
LogFile="$work/access.log"
LogFormat=1
SiteDomain="localhost"
DirData="$work"
DNSLookup=0
CONFIG
log 200 999 - 99 1000 000 009 404 > access.log
perl root/usr/lib/cgi-bin/awstats.pl -config=site -configdir="$work" -update > update.txt
{
    grep -o '[0-9]* corrupted records' update.txt
    sed -n '/^BEGIN_ERRORS/,/^END_ERRORS/p' awstats112026.site.txt | grep '^[0-9]' | sort
} > seen

diff - seen <<'SEEN'
0 corrupted records
000 1 10
009 1 10
404 1 10
999 4 40
SEEN
echo "seen again"
