"""Our side: the registries, as `status-data/dist` has them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
"""The repository."""

CATALOGUE = ROOT / "status-data" / "dist" / "catalogue.json"

REGISTERED = {"permanent", "deprecated"}
"""The lifecycles of codes that a complete table has. The others are unused, temporary, obsolete or unofficial."""

MORE_THAN_A_RANGE = 2000
"""Ranges with more numbers than this are asked about at their ends and around the codes."""


def plain(name: str) -> str:
    """A name without what differs between languages: case, blanks and punctuation."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


@dataclass(frozen=True)
class Code:
    """A code with the names that documents have given it."""

    number: int
    label: str
    phrase: str
    names: frozenset[str]
    """Phrase and identifier, made plain."""
    elsewhere: dict[str, str]
    """Phrases that the number has in another context, made plain, with that context."""
    former: dict[str, str]
    """Earlier phrases, made plain, with the document of each."""
    lifecycle: str
    on_wire: bool
    reference: str

    @property
    def registered(self) -> bool:
        """Whether a complete table has it."""
        return self.lifecycle in REGISTERED


@dataclass(frozen=True)
class Mapping:
    """What a document makes of each code in another registry."""

    target: str
    results: dict[int, int]
    default: int | None
    reference: str

    def of(self, number: int) -> int | None:
        """The result for a number, or the default."""
        return self.results.get(number, self.default)


@dataclass(frozen=True)
class Range:
    """Numbers that a registry leaves to others."""

    first: int
    last: int
    title: str
    reference: str


@dataclass(frozen=True)
class Registry:
    """A registry, ready to be compared with."""

    name: str
    title: str
    edition: str
    radix: int
    codes: dict[int, Code]
    ranges: tuple[Range, ...]
    mappings: dict[str, Mapping]
    bounds: tuple[int, int]
    fallback: int | None
    """What a receiver is to take an unknown number for."""

    @property
    def registered(self) -> list[Code]:
        """The codes that a complete table has."""
        return [code for code in self.codes.values() if code.registered]

    def written(self, number: int) -> str:
        """A number as the registry writes it."""
        if number in self.codes:
            return self.codes[number].label
        return f"{number:#x}" if self.radix == 16 else str(number)

    def range_of(self, number: int) -> Range | None:
        """The range of others that the number lies in."""
        return next((it for it in self.ranges if it.first <= number <= it.last), None)

    def questions(self) -> list[str]:
        """Every number that packages are asked about, as they are given it."""
        if self.radix == 36:
            return [code.label for code in self.codes.values()]
        first, last = self.bounds
        numbers = set(self.codes)
        for start, end in [(first, last), *((it.first, it.last) for it in self.ranges)]:
            numbers |= {start, end, start - 1, end + 1}
            if end - start <= MORE_THAN_A_RANGE:
                numbers |= set(range(start, end + 1))
        if self.name == "websocket":
            numbers |= set(range(5001)) | {0xFFFF}
        elif len(numbers) < MORE_THAN_A_RANGE:
            numbers |= {code + step for code in self.codes for step in (-1, 1)}
        lowest = min([0, *self.codes, first])
        return [str(number) for number in sorted(numbers) if number >= lowest]

    def number(self, question: str) -> int:
        """The number that a question is about."""
        return int(question, 36) if self.radix == 36 else int(question)


@cache
def catalogue() -> dict[str, Registry]:
    """All registries by name."""
    data = json.loads(CATALOGUE.read_text(encoding="utf-8"))
    registries = {registry["name"]: read(registry) for registry in data["registries"]}
    for registry in data["registries"]:
        for mapping in registry["mappings"]:
            if mapping["direction"] == "from":
                key = f"{registry['name']}_{mapping['name'].replace('-', '_')}"
                registries[mapping["registry"]].mappings[key] = read_mapping(mapping, registry["name"])
    return registries


def read(data: dict[str, Any]) -> Registry:
    """A registry of the catalogue."""
    bounds = data["range"]
    return Registry(
        name=data["name"],
        title=data["title"],
        edition=data["as_of"] or "",
        radix=data["radix"],
        codes={code["code"]: read_code(code) for code in data["codes"]},
        ranges=tuple(
            Range(it["range"]["first"], it["range"]["last"], it["title"]["en"], titles(it["references"]))
            for it in data["ranges"]
        ),
        mappings={it["name"]: read_mapping(it, it["registry"]) for it in data["mappings"] if it["direction"] == "to"},
        bounds=(bounds["first"], bounds["last"]),
        fallback=data["fallback"],
    )


def read_code(data: dict[str, Any]) -> Code:
    """A code of the catalogue."""
    return Code(
        number=data["code"],
        label=data["label"],
        phrase=data["phrase"],
        names=frozenset({plain(data["phrase"]), plain(data["name"])}),
        elsewhere={
            plain(it["phrase"]): f"{it['phrase']} only {it['when']['en']}: {titles(it['references'])}"
            for it in data["other_meanings"]
        },
        former={plain(it["phrase"]): titles([it["reference"]]) for it in data["former"]},
        lifecycle=data["lifecycle"],
        on_wire=data["wire"] == "sent",
        reference=titles(data["references"][:1]),
    )


def read_mapping(data: dict[str, Any], target: str) -> Mapping:
    """A mapping of the catalogue."""
    results = {
        number: it["result"] for it in data["codes"] for number in range(it["range"]["first"], it["range"]["last"] + 1)
    }
    return Mapping(target, results, data["default"], titles(data["references"]))


def titles(references: list[dict[str, Any]]) -> str:
    """Where it is written."""
    return "; ".join(it["title"] for it in references if it)
