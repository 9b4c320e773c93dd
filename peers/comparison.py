"""Comparing answers with a registry."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from .registries import Code, Registry, catalogue, plain
from .subject import Answers, Refused, Subject, Value

KINDS = {
    "lost": "the number becomes another",
    "wrong name": "the name belongs to another number",
    "differs": "the name says something else",
    "misspelt": "the name is off by a letter or two",
    "other meaning": "the name of another context",
    "renamed": "an earlier name",
    "missing": "the code is missing",
    "not registered": "an unregistered number has a name",
    "never sent": "a number that must not be sent is accepted",
    "refused": "a number that may be sent is refused",
    "mapping": "another result than the document's",
}
"""The kinds of differences, in the order of the report."""

NOTES = Path(__file__).parent / "notes.toml"


@dataclass(frozen=True)
class Difference:
    """Where a package differs from the registry."""

    kind: str
    question: str
    number: int
    came_back: str
    specification: str


@dataclass
class Finding:
    """A subject with what came of it."""

    subject: Subject
    known: int = 0
    """How many registered codes it has, or lets through."""
    own_words: dict[int, str] = field(default_factory=dict)
    """Names that are neither the registry's nor another code's: a choice."""
    differences: list[Difference] = field(default_factory=list)


def compare(subject: Subject, answers: Answers) -> Finding:
    """Hold the answers of a subject against its registry."""
    registry = catalogue()[subject.registry]
    finding = Finding(subject)
    judges = {"name": of_names, "names": of_names, "number": of_numbers, "sent": of_the_wire, "received": of_the_wire}
    for question, values in answers.items():
        judge = judges.get(question, of_mappings)
        finding.differences += [
            it for it in judge(registry, question, values, finding) if it.kind not in subject.choice
        ]
    add_notes(finding, answers)
    order = list(KINDS)
    finding.differences.sort(key=lambda it: (order.index(it.kind), it.question, it.number))
    return finding


def add_notes(finding: Finding, answers: Answers) -> None:
    """Add what a reader of the specification knows, where no comparison of names shows it."""
    question = next(iter(answers), "")
    for note in notes().get(f"{finding.subject.registry}/{finding.subject.package}", ()):
        number, said = note["number"], shown(answers[question].get(note["number"], []))
        if note["came_back"] not in said:
            continue
        finding.own_words.pop(number, None)
        finding.differences = [it for it in finding.differences if (it.number, it.question) != (number, question)]
        finding.differences.append(Difference(note["kind"], question, number, said, note["specification"]))


@cache
def notes() -> dict[str, list[dict[str, Any]]]:
    """The notes of `notes.toml`, by registry and package."""
    data: dict[str, list[dict[str, Any]]] = tomllib.loads(NOTES.read_text(encoding="utf-8"))
    return data


def of_names(
    registry: Registry, question: str, values: dict[int, list[Value | Refused]], finding: Finding
) -> Iterator[Difference]:
    """Differences between names."""
    fallbacks = names_of_many(values)
    for number in sorted({*values, *(code.number for code in registry.registered)}):
        code = registry.codes.get(number)
        within = registry.bounds[0] <= number <= registry.bounds[1]
        names = [
            it
            for it in values.get(number, [])
            if isinstance(it, str) and stem(it, number) not in fallbacks and not says_unknown(it, number, code)
        ]
        if code is None:
            if names and within and not registry.range_of(number) and number not in temporary(registry):
                yield Difference("not registered", question, number, shown(names), unregistered(registry, number))
        elif not names:
            if code.registered:
                yield Difference("missing", question, number, shown(values.get(number, [])), registered(code))
        else:
            finding.known += code.registered
            yield from of_name(registry, question, code, names, finding)


SHARED = 8
"""A name that more numbers have than this is that of unknown numbers."""


def names_of_many(values: dict[int, list[Value | Refused]]) -> set[str]:
    """The names that a package gives to whatever it does not know, such as `Unknown(299)`."""
    spread = Counter(stem(str(name), number) for number, names in values.items() for name in set(map(str, names)))
    return {"", *(name for name, count in spread.items() if count > SHARED)}


def says_unknown(name: str, number: int, code: Code | None) -> bool:
    """Whether the name says that the package has none: in words, or by the number in brackets."""
    if re.search(rf"\((0x)?0*({number:x}|{number})\)$", name, re.IGNORECASE):
        return True
    return "unknown" in plain(name) and not (code and any("unknown" in it for it in code.names))


def stem(name: str, number: int) -> str:
    """A name made plain, without its number, be it decimal or hexadecimal."""
    name = re.sub(rf"\b(0x)?0*{abs(number):x}\W*$", "", name)
    return plain(name).replace(str(abs(number)), "")


def of_name(registry: Registry, question: str, code: Code, names: list[str], finding: Finding) -> Iterator[Difference]:
    """The difference between the names of one number, if there is one."""
    made_plain = {form for it in names for form in (plain(it), without_prefix(plain(it), code))}
    if code.names & made_plain:
        return
    elsewhere = [code.elsewhere[it] for it in made_plain if it in code.elsewhere]
    if elsewhere:
        specification = f"{code.phrase}: {code.reference}; {elsewhere[0]}"
        yield Difference("other meaning", question, code.number, shown(names), specification)
        return
    former = [it for it in made_plain if it in code.former]
    if former and code.registered:
        specification = f"{code.phrase}: {code.reference}; the name is of {code.former[former[0]]}"
        yield Difference("renamed", question, code.number, shown(names), specification)
        return
    others = [it for it in registry.codes.values() if it.names & made_plain]
    if others and code.registered:
        specification = f"{code.phrase}: {code.reference}; the name is of {registry.written(others[0].number)}"
        yield Difference("wrong name", question, code.number, shown(names), specification)
    elif code.registered and any(close(plain(code.phrase), it) for it in made_plain):
        yield Difference("misspelt", question, code.number, shown(names), f"{code.phrase}: {code.reference}")
    else:
        finding.own_words[code.number] = shown(names)


def without_prefix(name: str, code: Code) -> str:
    """A name without the number, and without what all names of a table begin or end with."""
    for prefix in (str(code.number), plain(code.label)):
        name = name.removeprefix(prefix).removesuffix(prefix) or name
    return name


def close(one: str, other: str) -> bool:
    """Whether two long names differ in a letter or two."""
    if min(len(one), len(other)) < 8 or abs(len(one) - len(other)) > 2:
        return False
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        previous, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (a != b))
    return row[-1] <= 2


def of_numbers(
    registry: Registry, question: str, values: dict[int, list[Value | Refused]], finding: Finding
) -> Iterator[Difference]:
    """Numbers that come back as others. A number that is refused is not lost: whoever asks is told."""
    for number, (value, *_) in sorted(values.items()):
        code = registry.codes.get(number)
        if isinstance(value, int) and value not in (number, registry.fallback):
            specification = registered(code) if code else "not in the registry"
            yield Difference("lost", question, number, str(value), specification)
        elif code and code.registered and value == number and "name" not in finding.subject.questions:
            finding.known += 1


def of_the_wire(
    registry: Registry, question: str, values: dict[int, list[Value | Refused]], finding: Finding
) -> Iterator[Difference]:
    """Numbers that are accepted and must not be, and the reverse."""
    first, last = registry.bounds
    for number, (value, *_) in sorted(values.items()):
        code = registry.codes.get(number)
        accepted = value is not None and value is not False and not isinstance(value, Refused)
        if code and code.registered and code.on_wire:
            if accepted:
                finding.known += len(finding.subject.questions) == 1
            else:
                yield Difference("refused", question, number, shown([value]), registered(code))
        elif accepted and code and not code.on_wire:
            yield Difference("never sent", question, number, shown([value]), f"not on the wire: {code.reference}")
        elif accepted and not first <= number <= last:
            yield Difference("never sent", question, number, shown([value]), outside(registry))
        elif not accepted and (other := registry.range_of(number)):
            yield Difference("refused", question, number, shown([value]), f"{other.title}: {other.reference}")


def of_mappings(
    registry: Registry, question: str, values: dict[int, list[Value | Refused]], finding: Finding
) -> Iterator[Difference]:
    """Results that are not those of the document."""
    mapping = registry.mappings[question]
    target = catalogue()[mapping.target]
    for number, (value, *_) in sorted(values.items()):
        expected = mapping.of(number)
        if expected is None or not isinstance(value, int | str) or number not in registry.codes:
            continue
        same = value == expected or (isinstance(value, str) and plain(value) in names_of(target, expected))
        finding.known += same
        if not same:
            result = target.written(expected)
            name = f" {target.codes[expected].phrase}" if expected in target.codes else ""
            yield Difference("mapping", question, number, shown([value]), f"{result}{name}: {mapping.reference}")


def names_of(registry: Registry, number: int) -> frozenset[str]:
    """The names of a number."""
    return registry.codes[number].names if number in registry.codes else frozenset()


def temporary(registry: Registry) -> dict[int, Code]:
    """Codes that are registered beside the registry."""
    beside = catalogue().get(f"{registry.name}-temporary")
    return beside.codes if beside else {}


def registered(code: Code) -> str:
    """A code and its document."""
    return f"{code.phrase}: {code.reference}"


def unregistered(registry: Registry, number: int) -> str:
    """That a number is not registered, and who else uses it."""
    if registry.name != "http":
        return "not in the registry"
    users = [
        f"{other.title} ({code.phrase})"
        for other in catalogue().values()
        if (code := other.codes.get(number)) and code.lifecycle in {"unofficial", "draft"} and other.bounds[0] >= 100
        and other.bounds[1] <= 999
    ]  # fmt: skip
    return f"not in the registry; in use at {', '.join(users)}" if users else "not in the registry"


def outside(registry: Registry) -> str:
    """That a number lies outside of what the registry has."""
    first, last = registry.bounds
    if registry.name == "websocket":
        return "not used as a close code: RFC 6455, Section 7.4.2"
    return f"outside of {registry.written(first)} to {registry.written(last)}"


def shown(values: list[Any]) -> str:
    """Answers as they came back."""
    texts = [
        f"refused: {it.message}" if isinstance(it, Refused) else "nothing" if it is None else str(it) for it in values
    ]
    return ", ".join(texts).replace("True", "accepted").replace("False", "refused") or "nothing"
