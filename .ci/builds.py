"""Compares the crates that each choice of features builds with `.ci/builds.txt`.

    python3 .ci/builds.py           # prints what differs, and exits with 1
    python3 .ci/builds.py --bless   # writes the list

A crate that a change adds is then a line of its diff. The frameworks are left out: what they are
built on is theirs.
"""

import subprocess
import sys
from difflib import unified_diff
from pathlib import Path

LIST = Path(__file__).with_suffix(".txt")
CHOICES = [
    "",
    "status-docs",
    "status-enum",
    "macros",
    "alloc",
    "std",
    "docs",
    "serde",
    "http",
    "problem",
    "conformance",
    "tracing",
]
"""Features of `status-codes`, on top of none."""


def crates(feature: str) -> list[str]:
    """The names of the crates below the library, those that run at build time included."""
    command = ["cargo", "tree", "--locked", "--package=status-codes", "--no-default-features"]
    command += [f"--features={feature}", "--edges=normal,build", "--prefix=none", "--format={p}"]
    output = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    names = {line.split()[0] for line in output.splitlines() if line}
    return sorted(names - {"status-codes"})


def main() -> int:
    """Compare or write."""
    lines = []
    for feature in CHOICES:
        below = crates(feature)
        lines.append(f"{feature or 'no features'}: {len(below)}")
        lines += [f"    {name}" for name in below]
    if "--bless" in sys.argv:
        LIST.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return 0
    listed = LIST.read_text(encoding="utf-8").splitlines()
    difference = list(unified_diff(listed, lines, "listed", "built", lineterm="", n=100))
    for line in difference:
        print(line)
    if difference:
        print("\nIf that is meant: python3 .ci/builds.py --bless")
    return int(bool(difference))


if __name__ == "__main__":
    sys.exit(main())
