"""What it costs to build again after a file was saved: the user's own, or the spec.

    python3 -m benches.compile.warm

The crates are those of `cold.py`, compiled incrementally as Cargo does it; all is built, then one
file is touched and `cargo build --jobs=1` measured.

-> `warm.tsv`: CPU seconds (least, median, most) for each crate and file.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from benches.compile.user_crate import Built
from benches.compile.user_crates import USER_CRATES
from benches.cost import Spread
from benches.figures import write

REPETITIONS = 9


def main() -> None:
    """Build all once, then touch and build again."""
    costs = {}
    with tempfile.TemporaryDirectory(prefix="warm-") as folder:
        crates = {}
        for place, (name, crate) in enumerate(USER_CRATES.items()):
            crates[name] = Built.write(Path(folder, str(place)), crate, incremental=True)
            crates[name].cargo("build")
        for _ in range(REPETITIONS):
            for name, crate in crates.items():
                for path in USER_CRATES[name].files:
                    cost = crate.touched(path, "build")
                    costs.setdefault((name, path), []).append(cost.cpu)
    rows = []
    for (name, path), seconds in costs.items():
        spread = Spread.of(seconds)
        rows.append([name, path, spread.least, spread.median, spread.most])
    columns = ["name", "touched", "cpu least", "cpu median", "cpu most"]
    write(Path(__file__).with_suffix(".tsv"), {"repetitions": str(REPETITIONS)}, columns, rows)


if __name__ == "__main__":
    main()
