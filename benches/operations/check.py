"""Fails if an operation of ours takes more instructions than `operations.tsv` has.

    python3 -m benches.operations.check

The counts are exact for one compiler, so they are compared only where that is the one of the table.
Without Valgrind, or with another compiler, it says so and passes.
"""

from __future__ import annotations

import shutil
import sys

from benches.figures import first_line
from benches.operations.program import FOLDER, INPUTS, build, counts
from benches.results.operations import OURS
from benches.results.table import Table

SLACK = 0.5
"""Instructions of one operation: the inputs of a loop are counted together, with its ends."""


def main() -> int:
    """Count and compare."""
    table = Table.read(FOLDER / "operations.tsv")
    if shutil.which("valgrind") is None:
        print("skipped: the instructions are counted by valgrind, which is not here")
        return 0
    if first_line("rustc", "--version") != table.facts["rustc"]:
        print(f"skipped: the instructions are those of {table.facts['rustc']}")
        return 0
    build()
    known = {(row["operation"], row["subject"]): float(row["instructions"]) for row in table.rows}
    worse = 0
    for name, count in counts().items():
        operation, subject = name
        takes, took = count.instructions / INPUTS, known.get(name)
        if subject in OURS and took is not None and takes > took + SLACK:
            print(f"{operation} of {subject}: {takes:g} instructions, {took:g} before")
            worse += 1
    if worse:
        print("If that is meant: python3 -m benches.operations")
    return int(worse > 0)


if __name__ == "__main__":
    sys.exit(main())
