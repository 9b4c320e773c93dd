"""Trying `status-codes audit` on the sources of the peers: what it finds against what the peers answered when they were run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from . import report
from .install import CACHE
from .registries import ROOT, Registry, catalogue
from .report import Entry, code, table

TABLES = Path(__file__).parent / "trial.toml"
PAGE = Path(__file__).parent / "TRIAL.md"

LINTS = {
    "renamed": "former-name",
    "missing": "missing-code",
    "not registered": "unregistered-number",
    "wrong name": "wrong-name",
    "other meaning": "wrong-name",
}
"""What the command calls the differences that a table shows. The others show only when a program runs."""

Findings = set[tuple[str, int]]
"""Lints with the numbers that they are about."""


@dataclass(frozen=True)
class Trial:
    """One table: what is wrong with it, and what the command said."""

    registry: Registry
    package: str
    truth: Findings
    said: Findings

    @property
    def found(self) -> Findings:
        """What both have. The command may call it otherwise: of 201 named Accepted, that it is the name of 202."""
        return {it for it in self.truth if it[1] in numbers(self.said)}

    @property
    def missed(self) -> Findings:
        """What the command does not say."""
        return self.truth - self.found

    @property
    def wrong(self) -> Findings:
        """What the command says of numbers that are right."""
        return {it for it in self.said if it[1] not in numbers(self.truth)}


def numbers(findings: Findings) -> set[int]:
    """The numbers of findings."""
    return {number for _, number in findings}


def trial() -> int:
    """Try the command on every table, and write `TRIAL.md`."""
    trials = list(tried())
    if not trials:
        print("no table to be had: run `python3 -m peers` first", file=sys.stderr)
        return 1
    PAGE.write_text(page(trials), encoding="utf-8")
    print(f"{len(trials)} tables; {summary(trials)}")
    return 0


def tried() -> Iterator[Trial]:
    """The tables that can be had, with both lists."""
    entries = list(json.loads(report.DATA.read_text(encoding="utf-8"))["subjects"])
    command = os.environ.get("STATUS_CODES", str(ROOT / "target" / "debug" / "status-codes"))
    for name, tables in tomllib.loads(TABLES.read_text(encoding="utf-8")).items():
        for key, pattern in tables.items():
            files = sources(pattern)
            known = [it for it in entries if it["registry"] == name and f"{it['ecosystem']}/{it['package']}" == key]
            asked = [it for it in known if {"name", "names"} & set(it["called"])]
            if not files or not asked:
                print(f"skipped {key}: {'no answers' if files else 'no source'}", file=sys.stderr)
                continue
            registry = catalogue()[name]
            yield Trial(registry, key, truth(asked[0]), said(command, registry, files))


def sources(pattern: str) -> list[Path]:
    """The files of a pattern."""
    if pattern.startswith("crates/"):
        home = Path(os.environ.get("CARGO_HOME", Path.home() / ".cargo"))
        return sorted((home / "registry" / "src").glob(f"*/{pattern.removeprefix('crates/')}"))[:1]
    return sorted(CACHE.glob(pattern))


def truth(entry: Entry) -> Findings:
    """What the package answered wrongly when it was run, as the command would say it."""
    return {
        (LINTS[it["kind"]], number)
        for it in entry["differences"]
        if it["kind"] in LINTS and it["question"] in {"name", "names"}
        for number in it["numbers"]
    }


def said(command: str, registry: Registry, files: Sequence[Path]) -> Findings:
    """What the command says of the files."""
    arguments = [command, "audit", "--registry", registry.name, "--format", "json", *map(str, files)]
    output = subprocess.run(arguments, capture_output=True, text=True, check=False).stdout
    numbers = {registry.written(number): number for number in registry.codes}
    return {
        ("wrong-name" if it["lint"] == "slipped-names" else it["lint"], numbers.get(text, parsed(text)))
        for it in json.loads(output or "[]")
        for text in it["numbers"]
    }


def parsed(text: str) -> int:
    """A number as the command writes it."""
    try:
        return int(text, 0)
    except ValueError:
        return -1


def page(trials: Sequence[Trial]) -> str:
    """The text of `TRIAL.md`."""
    head = (
        "# The auditor against what packages answer\n\n"
        "`python3 -m peers trial` writes this page. It runs `status-codes audit` over the source files that [the peers](PEERS.md)\n"
        "install, and compares what it says with what the packages answered when they were run: a finding counts as found if both\n"
        "have it, as missed if only the run has it, and as wrong if only the auditor has it. A finding is a number with\n"
        "something wrong.\n\n"
        f"{len(trials)} tables, of which {sum(not it.truth for it in trials)} are right: {summary(trials)}."
    )
    rows = [
        [
            f"`{it.registry.name}`",
            it.package,
            str(len(it.found)),
            listed(it.registry, it.missed),
            listed(it.registry, it.wrong),
        ]
        for it in trials
    ]
    return f"{head}\n\n{table(['Registry', 'Package', 'Found', 'Missed', 'Wrongly reported'], rows)}\n"


def summary(trials: Sequence[Trial]) -> str:
    """The figures over all tables."""
    found, missed, wrong = (
        sum(map(len, sets)) for sets in zip(*((it.found, it.missed, it.wrong) for it in trials), strict=True)
    )
    return f"{found} findings found, {missed} missed, {wrong} wrongly reported"


def listed(registry: Registry, findings: Findings) -> str:
    """Findings, by lint."""
    lints = sorted({lint for lint, _ in findings})
    return "<br>".join(
        f"{code(lint)} {', '.join(registry.written(it) for it in sorted(n for other, n in findings if other == lint))}"
        for lint in lints
    )
