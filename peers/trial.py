"""Try `status-codes audit` on the sources of the peers: what it finds, against what the peers answered when they ran.

The command is that of `cargo build --release -p status-cli`, or the one that the variable `STATUS_CODES` names.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from . import report
from .install import CACHE
from .registries import CATALOGUE, ROOT, Registry, catalogue
from .report import Entry, code, table

TABLES = Path(__file__).parent / "trial.toml"
PACKAGE = CACHE / "debian-root" / "usr" / "share" / "go-1.19" / "src"
"""A package with more than a thousand files."""
PAGE = Path(__file__).parent / "TRIAL.md"

LINTS = {
    "renamed": "former-name",
    "missing": "missing-code",
    "not registered": "unregistered-number",
    "wrong name": "wrong-name",
    "other meaning": "unknown-name",
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
    listed: Findings
    """The faults that were known before."""

    @property
    def found(self) -> Findings:
        """What both have. The command may call it otherwise: of 201 named Accepted, that it is the name of 202."""
        return {it for it in self.truth if it[1] in numbers(self.said)}

    @property
    def missed(self) -> Findings:
        """What the command does not say, and should. Numbers that vendors use are left alone if they are called so."""
        spared = {("unregistered-number", it) for it in vendors()} if self.registry.name == "http" else set()
        return self.truth - self.found - spared

    @property
    def wrong(self) -> Findings:
        """What the command says, unless it is asked for more, of numbers that are right."""
        faulty = numbers(self.truth | self.listed)
        return {it for it in self.said if it[0] != "unknown-name" and it[1] not in faulty}

    @property
    def overlooked(self) -> Findings:
        """The faults that were known before and that the command does not say."""
        return self.listed - self.said

    @property
    def is_right(self) -> bool:
        """Whether the table has nothing wrong."""
        return not self.truth and not self.listed


def numbers(findings: Findings) -> set[int]:
    """The numbers of findings."""
    return {number for _, number in findings}


def trial() -> int:
    """Try the command on every table, and write `TRIAL.md`."""
    trials = list(tried())
    if not trials:
        print("no table to be had: run `python3 -m peers` first", file=sys.stderr)
        return 1
    PAGE.write_text(page(trials, timed()), encoding="utf-8")
    print(summary(trials))
    return 0


def tried() -> Iterator[Trial]:
    """The tables that can be had, with both lists."""
    entries = list(json.loads(report.DATA.read_text(encoding="utf-8"))["subjects"])
    by_registry = tomllib.loads(TABLES.read_text(encoding="utf-8"))
    faults = by_registry.pop("faults")
    for name, tables in by_registry.items():
        for key, pattern in tables.items():
            files = sources(pattern)
            known = [it for it in entries if it["registry"] == name and f"{it['ecosystem']}/{it['package']}" == key]
            asked = [it for it in known if {"name", "names"} & set(it["called"])]
            if not files or not asked:
                print(f"skipped {key}: {'no answers' if files else 'no source'}", file=sys.stderr)
                continue
            registry = catalogue()[name]
            listed = {read_fault(registry, it) for it in faults.get(name, {}).get(key, [])}
            yield Trial(registry, key, truth(registry, asked[0]), said(registry, files), listed)


def command() -> str:
    """The program that is tried."""
    return os.environ.get("STATUS_CODES", str(ROOT / "target" / "release" / "status-codes"))


@cache
def vendors() -> frozenset[int]:
    """The numbers of HTTP that vendors use: those of the registries that `web` brings together."""
    registries = json.loads(CATALOGUE.read_text(encoding="utf-8"))["registries"]
    joined = next(it["inherited_from"] for it in registries if it["name"] == "web")
    return frozenset(number for it in joined for number in catalogue()[it["name"]].codes)


def read_fault(registry: Registry, fault: str) -> tuple[str, int]:
    """A fault of `trial.toml`."""
    lint, number = fault.split()
    return lint, parsed(registry, number)


def sources(pattern: str) -> list[Path]:
    """The files of a pattern."""
    if pattern.startswith("crates/"):
        home = Path(os.environ.get("CARGO_HOME", Path.home() / ".cargo"))
        return sorted((home / "registry" / "src").glob(f"*/{pattern.removeprefix('crates/')}"))[:1]
    return sorted(CACHE.glob(pattern))


def truth(registry: Registry, entry: Entry) -> Findings:
    """What the package answered wrongly when it was run, as the command would say it. It misses no deprecated codes."""
    return {
        (LINTS[it["kind"]], number)
        for it in entry["differences"]
        if it["kind"] in LINTS and it["question"] in {"name", "names"}
        for number in it["numbers"]
        if it["kind"] != "missing" or registry.codes[number].lifecycle == "permanent"
    }


def said(registry: Registry, files: Sequence[Path]) -> Findings:
    """What the command says of the files. Of a wrong name, the second number is the one that it belongs to."""
    options = ["--registry", registry.name, "--warn", "unknown-name", "--format", "json"]
    arguments = [command(), "audit", *options, *map(str, files)]
    output = subprocess.run(arguments, capture_output=True, text=True, check=False).stdout
    return {
        ("wrong-name" if it["lint"] == "slipped-names" else it["lint"], parsed(registry, text))
        for it in json.loads(output or "[]")
        for text in (it["numbers"][:1] if it["lint"] == "wrong-name" else it["numbers"])
    }


def timed() -> str:
    """How long the command takes for the thousand first files of a package, in a sentence; empty if it is not installed."""
    files = sorted(PACKAGE.rglob("*.go"))[:1000]
    if len(files) < 1000:
        return ""
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    subprocess.run([command(), "audit", "--registry", "http", *map(str, files)], capture_output=True, check=False)
    seconds = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    megabytes = sum(it.stat().st_size for it in files) / 1e6
    return f"The first 1,000 files of Go's standard library, {megabytes:.1f} MB, take {seconds:.2f} s of processor time."


def parsed(registry: Registry, text: str) -> int:
    """A number as the command writes it."""
    labels = {code.label: number for number, code in registry.codes.items()}
    if text in labels:
        return labels[text]
    try:
        return int(text, 0)
    except ValueError:
        return -1


def page(trials: Sequence[Trial], time: str) -> str:
    """The text of `TRIAL.md`."""
    head = (
        "# The auditor against what packages answer\n\n"
        "`python3 -m peers trial` writes this page. It runs `status-codes audit` over source files of [the peers](PEERS.md)\n"
        "and compares its findings with what the packages answered when they ran. A finding is a number with something\n"
        "wrong: it is *found* if both have it, *missed* if only the run has it, and *wrongly reported* if only the auditor\n"
        "has it. *Known faults* come from reading the sources beforehand and are listed in [`trial.toml`](trial.toml). HTTP\n"
        "numbers that vendors use under their names are not faults, and `unknown-name`, which is off by default, counts only\n"
        "where the run confirms it.\n\n"
        f"{summary(trials)}\n\n{time}"
    ).rstrip()
    rows = [
        [
            f"`{it.registry.name}`",
            it.package,
            f"{len(it.listed - it.overlooked)} of {len(it.listed)}" if it.listed else "",
            str(len(it.found)),
            listed(it.registry, it.missed),
            listed(it.registry, it.wrong),
        ]
        for it in trials
    ]
    return f"{head}\n\n{table(['Registry', 'Package', 'Known faults', 'Found', 'Missed', 'Wrongly reported'], rows)}\n"


def summary(trials: Sequence[Trial]) -> str:
    """The figures over all tables."""
    found, missed, wrong = (
        sum(map(len, sets)) for sets in zip(*((it.found, it.missed, it.wrong) for it in trials), strict=True)
    )
    faults, overlooked = sum(len(it.listed) for it in trials), sum(len(it.overlooked) for it in trials)
    right = [it for it in trials if it.is_right]
    silent = sum(not it.wrong for it in right)
    return (
        f"{len(trials)} tables: {found} findings found, {missed} missed, {wrong} wrongly reported. {faults - overlooked} of"
        f" {faults} known faults found. {len(right)} tables are right; the auditor is silent on {silent} of them."
    )


def listed(registry: Registry, findings: Findings) -> str:
    """Findings, by lint."""
    lints = sorted({lint for lint, _ in findings})
    return "<br>".join(
        f"{code(lint)} {', '.join(registry.written(it) for it in sorted(n for other, n in findings if other == lint))}"
        for lint in lints
    )
