"""What the first build of a user's crate costs: with ours, with its peers, with nothing.

    python3 -m benches.compile.cold

Each crate of `user_crates.py` is written to a temporary folder and its dependencies are fetched;
then all are built from nothing in turn, several times round, by `cargo build --jobs=1 --offline`.
CPU seconds are user and system time of Cargo and all that it started, the user's own crate
included. Other work on the machine slows the caches that one shares with it, so the least of the
repetitions is the figure to compare by; the median says how much that was.

-> `cold.tsv`: CPU seconds (least, median, most), seconds on the clock with one job (least), the
number of crates beneath the user's, and how many times strum's CPU seconds that is.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from benches.compile.user_crate import Built
from benches.compile.user_crates import USER_CRATES
from benches.cost import Spread
from benches.figures import first_line, write

REPETITIONS = 7


def main() -> None:
    """Build all, several times round."""
    with tempfile.TemporaryDirectory(prefix="cold-") as folder:
        crates = {
            name: Built.write(Path(folder, str(place)), crate)
            for place, (name, crate) in enumerate(USER_CRATES.items())
        }
        costs = {name: [] for name in crates}
        for _ in range(REPETITIONS):
            for name, crate in crates.items():
                costs[name].append(crate.cold("build"))
        counts = {name: crate.crates() for name, crate in crates.items()}
    cpu = {name: Spread.of(cost.cpu for cost in of_crate) for name, of_crate in costs.items()}
    rows = []
    for name, spread in cpu.items():
        wall = min(cost.wall for cost in costs[name])
        ratio = spread.least / cpu["strum"].least
        row = [name, spread.least, spread.median, spread.most, wall, counts[name], f"{ratio:.2f}"]
        rows.append(row)
    facts = {"cargo": first_line("cargo", "--version"), "repetitions": str(REPETITIONS)}
    columns = ["name", "cpu least", "cpu median", "cpu most", "wall least", "crates", "of strum's"]
    write(Path(__file__).with_suffix(".tsv"), facts, columns, rows)


if __name__ == "__main__":
    main()
