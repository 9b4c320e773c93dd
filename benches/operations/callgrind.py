"""What each loop takes, counted by callgrind: instructions, and the branches that it mispredicts."""

from __future__ import annotations

import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

COUNTED = "operations::counted_call"
"""The function of the program that runs one loop; it is called for a loop, then for its base."""


@dataclass(frozen=True)
class Count:
    """What a loop takes for all its inputs."""

    instructions: int
    mispredicted: int

    def __sub__(self, base: Count) -> Count:
        return Count(self.instructions - base.instructions, self.mispredicted - base.mispredicted)

    @classmethod
    def read(cls, dump: Path) -> Count:
        """The sums of a dump; events that did not happen may be left out at the end."""
        lines = dict(
            line.split(": ", 1) for line in dump.read_text(encoding="utf-8").splitlines() if ": " in line
        )
        totals = (int(number) for number in lines["totals"].split())
        events = dict(zip(lines["events"].split(), totals))
        return cls(events["Ir"], events.get("Bcm", 0) + events.get("Bim", 0))


def count(program: Path, calls: int) -> list[Count]:
    """Run the program once, and count each of its calls."""
    with tempfile.TemporaryDirectory(prefix="callgrind-") as folder:
        out = Path(folder, "out")
        subprocess.run(
            [
                "valgrind",
                "--tool=callgrind",
                "--branch-sim=yes",
                f"--callgrind-out-file={out}",
                f"--toggle-collect={COUNTED}",
                f"--dump-after={COUNTED}",
                program,
                "count",
            ],
            check=True,
            capture_output=True,
        )
        return [Count.read(Path(f"{out}.{call}")) for call in range(1, calls + 1)]
