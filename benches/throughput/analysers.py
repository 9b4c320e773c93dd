"""The log analyser of `examples/` on a log in the combined format: against the analyser as it was
before it read other formats, GoAccess and awk.

    python3 -m benches.throughput.analysers

It needs Linux, Debian's package `goaccess`, and room for the log in the temporary folder
(`TMPDIR`). The log is `examples/access_log/sample.log`, which nginx wrote, over and over, up to a
gigabyte or `LOG_BYTES`. It has just been written, so that all read it from memory. Every program,
with all that it starts, runs on core 0.

What they do is not the same. The analyser and awk count statuses. GoAccess fills many panels more;
`GoAccess, one panel` has all switched off but that of the statuses. `sort | uniq -c` is what one
types; `awk alone` counts in an array, which is what one types the next time. GoAccess has no name
for 460 and 599 and counts them together as "Unknown": so they are compared. The analyser as it was
is built from the repository's own history; where that is not there, its row is left out.

-> `analysers.tsv`: seconds of CPU and on the clock, the best of the repetitions and the median,
and how many times the analyser's CPU seconds that is.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections import Counter
from pathlib import Path

from benches.figures import ROOT, first_line, write
from benches.throughput import contest
from benches.throughput.contest import ANALYSER, COLUMNS, SAMPLE, Program, analyser, line_counts

BEFORE = "200a64a"
"""The last version of the analyser that read the combined format alone."""
UNKNOWN = (460, 599)
"""The statuses of the sample that GoAccess counts together."""

GOACCESS = "goaccess $LOG --no-global-config --log-format=COMBINED --no-progress -o $OUT.json"
PANELS = (
    "VISITORS REQUESTS REQUESTS_STATIC NOT_FOUND HOSTS OS BROWSERS VISIT_TIMES VIRTUAL_HOSTS "
    "REFERRERS REFERRING_SITES KEYPHRASES REMOTE_USER CACHE_STATUS GEO_LOCATION MIME_TYPE TLS_TYPE"
).split()
# Between the second quote and the third: ` 404 146 `. With blanks for separators the status would
# be the ninth field in most lines, but not where the request is empty or has blanks in its path.
AWK = """awk -F '"' '{ split($3, numbers, " ");"""


def goaccess_counts(out: Path) -> Counter[str]:
    """The panel of the statuses, each of which GoAccess shows with a phrase."""
    report = json.loads(out.with_name(out.name + ".json").read_text(encoding="utf-8"))
    general = report["general"]
    if general["failed_requests"] or general["valid_requests"] != general["total_requests"]:
        raise SystemExit(f"GoAccess refuses {general['failed_requests']} lines")
    items = (item for row in report["status_codes"]["data"] for item in row["items"])
    return Counter({item["data"].split(" - ")[0]: item["hits"]["count"] for item in items})


OTHERS = [
    Program(
        "awk alone",
        AWK + " count[numbers[1]]++ } END { for (it in count) print count[it], it }' $LOG > $OUT",
        line_counts,
    ),
    Program(
        "awk | sort | uniq -c",
        AWK + " print numbers[1] }' $LOG | sort | uniq -c > $OUT",
        line_counts,
    ),
    Program(
        "GoAccess, one panel",
        " ".join([GOACCESS, *(f"--ignore-panel={panel}" for panel in PANELS), "> $OUT"]),
        goaccess_counts,
    ),
    Program("GoAccess", f"{GOACCESS} > $OUT", goaccess_counts),
]


def before() -> Path | None:
    """The analyser as it was, compiled; none if the history is not there."""
    folder = ROOT / "target" / f"access_log-{BEFORE}"
    program = folder / "target/release/examples/access_log"
    if program.exists():
        return program
    archive = subprocess.run(["git", "archive", BEFORE], cwd=ROOT, capture_output=True)
    if archive.returncode != 0:
        print(f"skipped: the analyser of {BEFORE}, which is not in this clone")
        return None
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(["tar", "-x", "-C", folder], input=archive.stdout, check=True)
    build = ["cargo", "build", "--quiet", "--release", "--example", "access_log"]
    own = os.environ | {"CARGO_TARGET_DIR": str(folder / "target")}
    subprocess.run(build, cwd=folder, check=True, env=own)
    return program


def check(counted: dict[str, Counter[str]]) -> None:
    """Refuse to measure programs that do not agree."""
    expected = counted["access_log"]
    merged = Counter(expected)
    merged["Unknown"] = sum(merged.pop(str(status)) for status in UNKNOWN)
    for name, counts in counted.items():
        if counts != (merged if "Unknown" in counts else expected):
            raise SystemExit(f"{name} counts otherwise than access_log: {counts - expected}")


def main() -> None:
    """Build, compare, measure, write."""
    if not shutil.which("goaccess"):
        raise SystemExit("goaccess is not there: apt-get install goaccess")
    contest.build_analyser()
    programs = [analyser("access_log", ANALYSER)]
    if program := before():
        programs.append(analyser(f"access_log of {BEFORE}", program))
    result = contest.contest([*programs, *OTHERS], SAMPLE.read_bytes(), check)
    facts = contest.facts(result.log) | {
        "goaccess": first_line("goaccess", "--version"),
        "awk": first_line("awk", "-W", "version"),
    }
    write(Path(__file__).with_suffix(".tsv"), facts, COLUMNS, result.rows)


if __name__ == "__main__":
    main()
