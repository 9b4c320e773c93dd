"""What an operation costs: ours, the peers', the plain number's.

    python3 -m benches.operations

The program in `src/` has a loop over 1,000 inputs for every operation of every subject, and beside
it the same loop that only hands the inputs on, its base. Both are counted by callgrind, exactly,
and timed by Criterion, on the same binary; what is written down is the loop less its base, for one
input. Needs Valgrind.

-> `operations.tsv`, and from that `RESULTS.md` and its charts.
"""

from __future__ import annotations

import tomllib

from benches.figures import first_line, write
from benches.operations.criterion import time
from benches.operations.program import FOLDER, INPUTS, PROGRAM, build, counts
from benches.results.__main__ import main as write_results

PEERS = ["http", "http-types", "int-enum", "num_enum", "strum"]


def main() -> None:
    """Build, count, time, write."""
    build()
    counted = counts()
    durations = time(PROGRAM)
    rows = []
    for (operation, subject), net in counted.items():
        group = f"{operation}/{subject}"
        duration = (durations[group, "operate"] - durations[group, "base"]) / INPUTS
        rows.append((
            operation,
            subject,
            net.instructions / INPUTS,
            net.mispredicted / INPUTS,
            duration.median,
            duration.deviation,
        ))
    facts = versions() | {"valgrind": first_line("valgrind", "--version")}
    columns = ["operation", "subject", "instructions", "mispredicted", "nanoseconds", "deviation"]
    write(FOLDER / "operations.tsv", facts, columns, rows)
    write_results()


def versions() -> dict[str, str]:
    """The versions of the peers."""
    lock = tomllib.loads((FOLDER.parent / "Cargo.lock").read_text(encoding="utf-8"))
    versions = {package["name"]: package["version"] for package in lock["package"]}
    return {peer: versions[peer] for peer in PEERS}


if __name__ == "__main__":
    main()
