"""What builds are to cost at most, and whether they do."""

from __future__ import annotations

from pathlib import Path

from benches.results.operations import markdown
from benches.results.table import Table

COMPILE = Path(__file__).resolve().parent.parent / "compile"
AIMS = [
    ("`status-docs` alone, of strum's", "cold", "status-codes, status-docs", "of strum's", 1.25),
    ("`status-enum` alone, of strum's", "cold", "status-codes, status-enum", "of strum's", 1.5),
    ("both, of before's", "cold", "status-codes", "of before's", 0.85),
    ("without macros, of before's", "cold", "status-codes without macros", "of before's", 0.9),
    (
        "a service with `status-docs`, of that without us",
        "service",
        "with status-codes, status-docs",
        "of without",
        1.1,
    ),
    ("after an edit, 100 codes", "growth", "100", "edit of before's", 0.8),
    ("after an edit, 1,000 codes", "growth", "1000", "edit of before's", 0.8),
    ("after an edit, 10,000 codes", "growth", "10000", "edit of before's", 0.8),
    ("after an edit of the spec, 1,000 codes", "growth", "1000", "spec of before's", 0.8),
    ("`cargo check` of 10,000 codes", "growth", "10000", "written of before's", 0.7),
    ("one expansion of 100 codes", "expansion", "100 codes of one's own", "of before's", 0.7),
    ("one expansion of 1,000 codes", "expansion", "1,000 codes of one's own", "of before's", 0.7),
]
"""What it is, the file of figures, its row and column, and the most it is to be."""


def builds_aims() -> str:
    """The table of the aims."""
    rows = []
    for name, file, row, column, most in AIMS:
        figure = look_up(COMPILE / f"{file}.tsv", row, column)
        reached = "not measured" if not figure else "yes" if float(figure) <= most else "**no**"
        rows.append([name, f"{most:.2f}", figure, reached])
    return markdown(["aim", "at most", "takes", "reached"], rows)


def look_up(path: Path, row: str, column: str) -> str:
    """A figure; empty where it was not measured, as without an earlier revision."""
    if not path.exists():
        return ""
    table = Table.read(path)
    first = next(iter(table.rows[0]))
    return next((it.get(column, "") for it in table.rows if it[first] == row), "")
