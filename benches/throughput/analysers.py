"""The log analyser of `examples/` against GoAccess and awk on one log of a gigabyte, on one core.

    python3 -m benches.throughput.analysers

It needs Linux, Debian's package `goaccess`, and room for the log in the temporary folder
(`TMPDIR`). The log is `examples/access_log/sample.log`, which nginx wrote, over and over. It has
just been written, so that all read it from memory. Every program, with all that it starts, runs on
core 0.

What they do is not the same. The analyser and awk count statuses. GoAccess fills many panels more;
`GoAccess, one panel` has all switched off but that of the statuses. `sort | uniq -c` is what one
types; `awk alone` counts in an array, which is what one types the next time. In every round all
have to give the same count for each status, and GoAccess must find every line valid, or there are
no figures. GoAccess has no name for 460 and 599 and counts them together as "Unknown": so they are
compared.

-> `analysers.tsv`: seconds of CPU and on the clock, the best of the repetitions and the median,
and how many times the analyser's CPU seconds that is.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benches.cost import Cost, Spread, measure
from benches.figures import ROOT, first_line, write

SAMPLE = ROOT / "examples/access_log/sample.log"
ANALYSER = ROOT / "target/release/examples/access_log"
SIZE = 1_000_000_000
REPETITIONS = 3
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


@dataclass(frozen=True)
class Program:
    """One way to count the statuses of a log."""

    name: str
    command: str
    """For the shell, which knows the log as `$LOG` and where the result goes as `$OUT`."""
    counts: Callable[[Path], Counter[str]]


def analyser_counts(out: Path) -> Counter[str]:
    """What the analyser printed."""
    codes = json.loads(out.read_text(encoding="utf-8"))["codes"]
    return Counter({f"{it['code']:03}": it["count"] for it in codes})


def line_counts(out: Path) -> Counter[str]:
    """What `uniq -c` prints, and awk likewise."""
    pairs = (line.split() for line in out.read_text(encoding="utf-8").splitlines())
    return Counter({status: int(count) for count, status in pairs})


def goaccess_counts(out: Path) -> Counter[str]:
    """The panel of the statuses, each of which GoAccess shows with a phrase."""
    report = json.loads(out.with_name(out.name + ".json").read_text(encoding="utf-8"))
    general = report["general"]
    if general["failed_requests"] or general["valid_requests"] != general["total_requests"]:
        raise SystemExit(f"GoAccess refuses {general['failed_requests']} lines")
    items = (item for row in report["status_codes"]["data"] for item in row["items"])
    return Counter({item["data"].split(" - ")[0]: item["hits"]["count"] for item in items})


PROGRAMS = [
    Program("access_log", f"{ANALYSER} --json $LOG > $OUT", analyser_counts),
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


def write_log(path: Path, size: int) -> int:
    """Write whole samples, at least one, up to this size; how many."""
    sample = SAMPLE.read_bytes()
    times = max(1, size // len(sample))
    with path.open("wb") as log:
        for _ in range(times):
            log.write(sample)
    return times


def run(program: Program, log: Path, out: Path) -> Cost:
    """Run it on core 0; sort compares bytes, as it does fastest."""
    environment = os.environ | {"LC_ALL": "C", "LOG": str(log), "OUT": str(out)}
    shell = ["taskset", "-c", "0", "sh", "-c", program.command]
    return measure(shell, env=environment, stderr=subprocess.DEVNULL)


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
    build = ["cargo", "build", "--quiet", "--release", "--example", "access_log"]
    subprocess.run(build, cwd=ROOT, check=True)
    with tempfile.TemporaryDirectory(prefix="analysers-") as folder:
        log, out = Path(folder, "access.log"), Path(folder, "out")
        times = write_log(log, SIZE)
        counted = {}
        costs = {program.name: [] for program in PROGRAMS}
        for repetition in range(REPETITIONS):
            for program in PROGRAMS:
                costs[program.name].append(run(program, log, out))
                counted[program.name] = program.counts(out)
            check(counted)
        size = log.stat().st_size
    lines = sum(counted["access_log"].values())
    rows = []
    ours = min(cost.cpu for cost in costs["access_log"])
    for name, of_program in costs.items():
        cpu = Spread.of(cost.cpu for cost in of_program)
        wall = Spread.of(cost.wall for cost in of_program)
        times_ours, speed = f"{cpu.least / ours:.1f}", f"{size / cpu.least / 1e6:.0f}"
        seconds = [cpu.least, cpu.median, wall.least, wall.median]
        rows.append([name, *seconds, speed, times_ours])
    facts = {
        "log": f"{size} bytes, {lines} lines, {times} times {SAMPLE.relative_to(ROOT)}",
        "goaccess": first_line("goaccess", "--version"),
        "awk": first_line("awk", "-W", "version"),
        "sort": first_line("sort", "--version"),
        "repetitions": str(REPETITIONS),
    }
    seconds = ["cpu least", "cpu median", "wall least", "wall median"]
    columns = ["name", *seconds, "MB/s of cpu", "ratio"]
    write(Path(__file__).with_suffix(".tsv"), facts, columns, rows)


if __name__ == "__main__":
    main()
