"""What the first build of a user's crate costs: with ours, with its peers, with nothing.

    python3 -m benches.compile.cold [--against REVISION]

Each crate of `user_crates.py` is written to a temporary folder and its dependencies are fetched;
then all are built from nothing in turn, several times round, by `cargo build --jobs=1 --offline`.
CPU seconds are user and system time of Cargo and all that it started, the user's own crate
included. Other work on the machine slows the caches that one shares with it, so the least of the
repetitions is the figure to compare by, and the ratios are what one can rely on: all of a row's
round were built under the same load.

-> `cold.tsv`: CPU seconds (least, median, most), seconds on the clock with one job (least), the
number of crates beneath the user's, how many times strum's CPU seconds that is, and how many times
those of the same crate on the earlier revision.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from benches.compile.earlier import earlier, facts
from benches.compile.user_crate import Built
from benches.compile.user_crates import USER_CRATES, before
from benches.cost import Spread
from benches.figures import first_line, write

REPETITIONS = 5
EARLIER = "{} before"


def main() -> None:
    """Build all, several times round."""
    with tempfile.TemporaryDirectory(prefix="cold-") as folder, earlier() as root:
        compared = {} if root is None else before(root)
        all_crates = USER_CRATES | {EARLIER.format(name): it for name, it in compared.items()}
        crates = {
            name: Built.write(Path(folder, str(place)), crate)
            for place, (name, crate) in enumerate(all_crates.items())
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
        row = [name, spread.least, spread.median, spread.most, wall, counts[name]]
        old = cpu.get(EARLIER.format(name))
        of_before = "" if old is None else f"{spread.least / old.least:.2f}"
        rows.append([*row, f"{spread.least / cpu['strum'].least:.2f}", of_before])
    told = {"cargo": first_line("cargo", "--version"), "repetitions": str(REPETITIONS)} | facts()
    columns = ["name", "cpu least", "cpu median", "cpu most", "wall least", "crates"]
    columns += ["of strum's", "of before's"]
    write(Path(__file__).with_suffix(".tsv"), told, columns, rows)


if __name__ == "__main__":
    main()
