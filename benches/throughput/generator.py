"""How fast the engine is: specs a second.

    python3 -m benches.throughput.generator

`benches/generator` expands every spec of a folder many times over, optimized, from its text to the
tokens; reading the files and starting the program are not counted.

-> `generator.tsv`: CPU seconds for all specs once (the least of the repetitions), and specs a
second.
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from benches.cost import measure
from benches.figures import ROOT, Row, write

GENERATOR = ROOT / "benches/generator"
FOLDERS = ["tests/specs/good", "status-data/registries"]
ROUNDS = 20
REPETITIONS = 5


def specs(program: Path, folder: str) -> Row:
    """The row of a folder."""
    count = subprocess.run(
        [program, "repeat", "0", ROOT / folder], capture_output=True, text=True, check=True
    ).stdout

    def seconds(rounds: int) -> float:
        command = [str(program), "repeat", str(rounds), str(ROOT / folder)]
        costs = (measure(command, stdout=subprocess.DEVNULL) for _ in range(REPETITIONS))
        return min(cost.cpu for cost in costs)

    once = (seconds(ROUNDS) - seconds(0)) / ROUNDS
    return [folder, int(count), once, f"{int(count) / once:.0f}"]


def main() -> None:
    """Build, measure, write."""
    build = ["cargo", "build", "--quiet", "--release"]
    # Not in the workspace's own folder for what is built, wherever that may be.
    target = GENERATOR / "target"
    subprocess.run([*build, "--target-dir", str(target)], cwd=GENERATOR, check=True)
    program = target / "release/generator"
    rows = [specs(program, folder) for folder in FOLDERS]
    columns = ["name", "specs", "cpu", "specs a second"]
    facts = {"repetitions": f"{REPETITIONS} of {ROUNDS} rounds"}
    write(Path(__file__).with_suffix(".tsv"), facts, columns, rows)


if __name__ == "__main__":
    main()
