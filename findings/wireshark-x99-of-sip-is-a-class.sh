#!/usr/bin/env bash
# Wireshark 4.0 reads `cause=199` in a SIP Reason field as a class of responses, not as the response 199.
#
# Guess:  The table of SIP causes has the registered responses; at most the newest, 555, is missing.
# Seen:   199, 299, 399, 499, 599 and 699 stand for "others" of their class, although 199 is registered as
#         Early Dialog Terminated; 409, 411, 417, 424, 425, 469, 555 and 580 are missing.
# Source: tshark 4.0.17 (Debian 12), value strings of the field sip.reason_cause_sip. RFC 6228, Section 6
#         registers 199.
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
tshark -G values 2> /dev/null | awk -F '\t' '$2 == "sip.reason_cause_sip"' > table
{
    awk -F '\t' '$3 % 100 == 99 { print $3, $4 }' table | sort -n
    for number in 409 411 417 424 425 469 555 580; do
        awk -F '\t' -v number="$number" '$3 == number { found = 1 } END { print number, found ? "known" : "missing" }' table
    done
} > seen

diff - seen <<'SEEN'
199 Informational - Others
299 Success - Others
399 Redirection - Others
499 Client Error - Others
599 Server Error - Others
699 Global Failure - Others
999 Unknown response
409 missing
411 missing
417 missing
424 missing
425 missing
469 missing
555 missing
580 missing
SEEN
echo "seen again"
