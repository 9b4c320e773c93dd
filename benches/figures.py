"""Figures as data: a TSV file with the facts that a reader needs in comments at its top."""

from __future__ import annotations

import os
import platform
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
"""The repository."""

Row = Sequence[str | int | float]


def first_line(*command: str) -> str:
    """The first line that a program prints: its version, mostly."""
    output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return output.partition("\n")[0].strip()


def machine() -> dict[str, str]:
    """What the figures depend on, beside the code."""
    information = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    model = next((it.partition(": ")[2] for it in information if it.startswith("model name")), "")
    return {
        "date": date.today().isoformat(),
        "machine": f"{model}, {os.cpu_count()} threads, {platform.system()} {platform.release()}",
        "rustc": first_line("rustc", "--version"),
    }


def write(path: Path, facts: Mapping[str, str], columns: Sequence[str], rows: Iterable[Row]) -> None:
    """Write the table to the file, and print it."""
    texts = [[text(value) for value in row] for row in rows]
    comments = [f"# {key}: {value}" for key, value in (machine() | facts).items()]
    lines = ["\t".join(line) for line in [columns, *texts]]
    path.write_text("\n".join([*comments, *lines]) + "\n", encoding="utf-8")
    widths = [max(map(len, column)) for column in zip(columns, *texts, strict=True)]
    for line in [columns, *texts]:
        first, *others = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        print("  ".join([first, *(cell.strip().rjust(len(cell)) for cell in others)]))
    print(f"-> {path.relative_to(ROOT)}")


def text(value: str | int | float) -> str:
    """A value of a table; of a measurement, milliseconds are the least that means anything."""
    return f"{value:.3f}" if isinstance(value, float) else str(value)
