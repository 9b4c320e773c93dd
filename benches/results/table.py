"""The files of figures that the benches leave, read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Table:
    """A file of figures: the facts in the comments at its top, and its rows by column."""

    facts: dict[str, str]
    rows: list[dict[str, str]]

    @classmethod
    def read(cls, path: Path) -> Table:
        """Read it."""
        lines = path.read_text(encoding="utf-8").splitlines()
        comments = [line.removeprefix("# ") for line in lines if line.startswith("#")]
        columns, *rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
        facts = dict(comment.split(": ", 1) for comment in comments)
        return cls(facts, [dict(zip(columns, row, strict=True)) for row in rows])
