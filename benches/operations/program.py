"""The program that has every operation, built, and what it counts."""

from __future__ import annotations

import subprocess
from pathlib import Path

from benches.operations.callgrind import Count, count

FOLDER = Path(__file__).resolve().parent
PROGRAM = FOLDER.parent / "target" / "release" / "operations"
INPUTS = 1000
"""What each loop goes through."""


def build() -> None:
    """Build it, wherever Cargo puts what it builds otherwise."""
    command = ["cargo", "build", "--release", "--quiet", "--ignore-rust-version"]
    target = f"--target-dir={PROGRAM.parent.parent}"
    subprocess.run([*command, target], cwd=FOLDER, check=True)


def counts() -> dict[tuple[str, str], Count]:
    """What each operation of each subject takes for all inputs, less its base."""
    listed = subprocess.run([PROGRAM, "list"], check=True, capture_output=True, text=True).stdout
    names = [tuple(line.split("\t")) for line in listed.splitlines()]
    counted = count(PROGRAM, 2 * len(names))
    pairs = zip(names, counted[::2], counted[1::2], strict=True)
    return {name: loop - base for name, loop, base in pairs}
