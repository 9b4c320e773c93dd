"""How long each loop takes, by Criterion."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Duration:
    """Nanoseconds: the median, and the median of how far the samples lie from it."""

    median: float
    deviation: float

    def __sub__(self, base: Duration) -> Duration:
        return Duration(self.median - base.median, self.deviation + base.deviation)

    def __truediv__(self, inputs: int) -> Duration:
        return Duration(self.median / inputs, self.deviation / inputs)


def time(program: Path) -> dict[tuple[str, str], Duration]:
    """Run the program, and give the duration of each loop by group and function."""
    with tempfile.TemporaryDirectory(prefix="criterion-") as folder:
        environment = os.environ | {"CRITERION_HOME": folder}
        subprocess.run([program, "time"], check=True, capture_output=True, env=environment)
        return dict(map(read, Path(folder).rglob("new/estimates.json")))


def read(path: Path) -> tuple[tuple[str, str], Duration]:
    """One loop's estimates, and its name from the file beside them."""
    name = json.loads(path.with_name("benchmark.json").read_text(encoding="utf-8"))
    estimates = json.loads(path.read_text(encoding="utf-8"))
    duration = Duration(
        estimates["median"]["point_estimate"], estimates["median_abs_dev"]["point_estimate"]
    )
    return (name["group_id"], name["function_id"]), duration
