"""Programs that count the statuses of one log, measured side by side on one core.

In every round all have to give the same count for each status, or there are no figures.
"""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benches.cost import Cost, Spread, measure
from benches.figures import ROOT, Row, first_line

SAMPLE = ROOT / "examples/access_log/sample.log"
ANALYSER = ROOT / "target/release/examples/access_log"
SIZE = int(os.environ.get("LOG_BYTES", "1_000_000_000"))
REPETITIONS = 3

SECONDS = ["cpu least", "cpu median", "wall least", "wall median"]
COLUMNS = ["name", *SECONDS, "MB/s of cpu", "ratio"]


@dataclass(frozen=True)
class Program:
    """One way to count the statuses of a log."""

    name: str
    command: str
    """For the shell, which knows the log as `$LOG` and where the result goes as `$OUT`."""
    counts: Callable[[Path], Counter[str]]


@dataclass(frozen=True)
class Result:
    """What came of a contest."""

    rows: list[Row]
    log: str
    """What the log was."""


def build_analyser() -> None:
    """Compile the analyser of this version."""
    build = ["cargo", "build", "--quiet", "--release", "--example", "access_log"]
    own = os.environ | {"CARGO_TARGET_DIR": str(ROOT / "target")}
    subprocess.run(build, cwd=ROOT, check=True, env=own)


def analyser(name: str, program: Path) -> Program:
    """The analyser, of this version or of another."""
    return Program(name, f"{program} --json $LOG > $OUT", analyser_counts)


def analyser_counts(out: Path) -> Counter[str]:
    """What the analyser printed."""
    codes = json.loads(out.read_text(encoding="utf-8"))["codes"]
    return Counter({f"{it['code']:03}": it["count"] for it in codes})


def line_counts(out: Path) -> Counter[str]:
    """What `uniq -c` prints, and awk likewise."""
    pairs = (line.split() for line in out.read_text(encoding="utf-8").splitlines())
    return Counter({status: int(count) for count, status in pairs})


def contest(
    programs: list[Program],
    sample: bytes,
    check: Callable[[dict[str, Counter[str]]], None],
) -> Result:
    """Write the sample over and over, run every program, and compare what they count."""
    with tempfile.TemporaryDirectory(prefix="throughput-") as folder:
        log, out = Path(folder, "access.log"), Path(folder, "out")
        times = write_log(log, sample)
        counted: dict[str, Counter[str]] = {}
        costs: dict[str, list[Cost]] = {program.name: [] for program in programs}
        for _ in range(REPETITIONS):
            for program in programs:
                costs[program.name].append(run(program, log, out))
                counted[program.name] = program.counts(out)
            check(counted)
        size = log.stat().st_size
    ours = min(cost.cpu for cost in costs[programs[0].name])
    lines = sum(counted[programs[0].name].values())
    log_fact = f"{size} bytes, {lines} lines, {times} times {SAMPLE.relative_to(ROOT)}"
    return Result([row(name, costs[name], size, ours) for name in costs], log_fact)


def row(name: str, costs: list[Cost], size: int, ours: float) -> Row:
    """The row of a program; the ratio is how many times the CPU seconds of the first it needs."""
    cpu = Spread.of(cost.cpu for cost in costs)
    wall = Spread.of(cost.wall for cost in costs)
    seconds = [cpu.least, cpu.median, wall.least, wall.median]
    return [name, *seconds, f"{size / cpu.least / 1e6:.0f}", f"{cpu.least / ours:.1f}"]


def write_log(path: Path, sample: bytes) -> int:
    """Write whole samples, at least one, up to the size; how many."""
    times = max(1, SIZE // len(sample))
    with path.open("wb") as log:
        for _ in range(times):
            log.write(sample)
    return times


def run(program: Program, log: Path, out: Path) -> Cost:
    """Run it on core 0; sort compares bytes, as it does fastest."""
    environment = os.environ | {"LC_ALL": "C", "LOG": str(log), "OUT": str(out)}
    shell = ["taskset", "-c", "0", "sh", "-c", program.command]
    return measure(shell, env=environment, stderr=subprocess.DEVNULL)


def facts(log: str) -> dict[str, str]:
    """What all of these figures depend on."""
    sort = first_line("sort", "--version")
    return {"log": log, "sort": sort, "repetitions": str(REPETITIONS)}
