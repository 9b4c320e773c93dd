"""Writing what was found: `PEERS.md` for readers, `peers.json` for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from .comparison import KINDS, Difference, Finding
from .registries import Registry, catalogue

FOLDER = Path(__file__).resolve().parent
PAGE = FOLDER / "PEERS.md"
DATA = FOLDER / "peers.json"

NUMBERS, ANSWERS = 12, 6
"""How many numbers of one answer, and how many answers a cell lists. `peers.json` has all."""

Entry = dict[str, Any]
"""A finding as `peers.json` has it."""


def entry(finding: Finding) -> Entry:
    """A finding as data."""
    subject = finding.subject
    return {
        "key": subject.key,
        "registry": subject.registry,
        "package": subject.package,
        "version": subject.version,
        "ecosystem": subject.ecosystem,
        "language": subject.language,
        "called": {it: subject.call(it) for it in subject.questions},
        "known": finding.known,
        "own_words": {str(number): name for number, name in sorted(finding.own_words.items())},
        "differences": gathered(finding.differences),
    }


def gathered(differences: Sequence[Difference]) -> list[dict[str, Any]]:
    """The differences as data: numbers of which the same is to be said are together."""
    same: dict[tuple[str, ...], list[int]] = {}
    for it in differences:
        same.setdefault((it.kind, it.question, it.came_back, it.specification), []).append(it.number)
    keys = ("kind", "question", "came_back", "specification")
    return [dict(zip(keys, key, strict=True)) | {"numbers": numbers} for key, numbers in same.items()]


def data(entries: Sequence[Entry], skipped: dict[str, str]) -> str:
    """The text of `peers.json`."""
    lines = ",\n".join(json.dumps(it, ensure_ascii=False) for it in entries)
    return f'{{"format": 1, "not_run": {json.dumps(skipped)}, "subjects": [\n{lines}\n]}}\n'


def page(entries: Sequence[Entry], skipped: dict[str, str]) -> str:
    """The text of `PEERS.md`."""
    by_registry: dict[str, list[Entry]] = {}
    for it in entries:
        by_registry.setdefault(it["registry"], []).append(it)
    parts = [(FOLDER / "introduction.md").read_text(encoding="utf-8").rstrip(), overview(by_registry)]
    parts += [section(catalogue()[name], found) for name, found in by_registry.items()]
    if skipped:
        parts.append("## Not run\n\n" + "\n".join(f"- {key}: {why}" for key, why in skipped.items()))
    return "\n\n".join(parts) + "\n"


def overview(by_registry: dict[str, list[Entry]]) -> str:
    """How many packages of each registry differ, and in what."""
    used = [kind for kind in KINDS if any(of_kind(it, kind) for found in by_registry.values() for it in found)]
    rows = [
        [
            f"[{catalogue()[name].title}](#{name})",
            str(len(found)),
            *(str(sum(bool(of_kind(it, kind)) for it in found) or "") for kind in used),
        ]
        for name, found in by_registry.items()
    ]
    return "Packages that differ, by kind:\n\n" + table(["Registry", "Asked", *(KINDS[it] for it in used)], rows)


def section(registry: Registry, found: Sequence[Entry]) -> str:
    """The tables of one registry."""
    edition = f", edition of {registry.edition}" if registry.edition else ""
    total = len(registry.registered)
    head = f'<a id="{registry.name}"></a>\n\n## {registry.title}\n\n{total} codes in use{edition}.'
    packages = [
        [
            package(it),
            "<br>".join(map(code, it["called"].values())),
            str(it["known"]),
            str(len(it["own_words"]) or ""),
            str(sum(len(each["numbers"]) for each in it["differences"]) or ""),
        ]
        for it in found
    ]
    parts = [head, table(["Package", "What was asked", "Known", "In its own words", "Differences"], packages)]
    rows = [
        row(registry, it, kind, list(members))
        for it in found
        for (kind, _), members in groupby(it["differences"], key=lambda each: (each["kind"], each["question"]))
    ]
    if rows:
        parts.append(table(["Package", "Difference", "Came back", "Specification"], rows))
    return "\n\n".join(parts)


def row(registry: Registry, it: Entry, kind: str, differences: Sequence[dict[str, Any]]) -> list[str]:
    """A row of the second table: the differences of one kind and question."""
    return [
        f"{it['package']} {it['version']}",
        KINDS[kind] + (f" ({differences[0]['question']})" if len(it["called"]) > 1 else ""),
        listed([answered(registry, answer, numbers) for answer, numbers in by_answer(differences).items()]),
        listed(list(dict.fromkeys(cell(each["specification"]) for each in differences))),
    ]


def by_answer(differences: Sequence[dict[str, Any]]) -> dict[str, list[int]]:
    """The numbers for which the same came back."""
    numbers: dict[str, list[int]] = {}
    for it in differences:
        numbers.setdefault(it["came_back"], []).extend(it["numbers"])
    return numbers


def answered(registry: Registry, answer: str, numbers: Sequence[int]) -> str:
    """Numbers, and what came back for them."""
    written = ", ".join(registry.written(number) for number in numbers[:NUMBERS])
    more = f" and {len(numbers) - NUMBERS} more" if len(numbers) > NUMBERS else ""
    return f"{written}{more}: {code(cut(answer))}"


def of_kind(it: Entry, kind: str) -> list[Entry]:
    """The differences of one kind."""
    return [each for each in it["differences"] if each["kind"] == kind]


def package(it: Entry) -> str:
    """A package with its version and where it is from."""
    return f"{it['package']} {it['version']} ({it['ecosystem']}, {it['language']})"


def listed(texts: Sequence[str]) -> str:
    """The first few of a list, as lines of a cell."""
    more = [f"and {len(texts) - ANSWERS} more"] if len(texts) > ANSWERS else []
    return "<br>".join([*texts[:ANSWERS], *more])


def cut(text: str) -> str:
    """An answer that fits a cell."""
    return text if len(text) <= 70 else text[:67] + "…"


def code(text: str) -> str:
    """Text of a program in a cell."""
    ticks = "``" if "`" in text else "`"
    return f"{ticks}{cell(' '.join(text.split()))}{ticks}"


def cell(text: str) -> str:
    """Text that a cell can hold."""
    return text.replace("|", "\\|")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
