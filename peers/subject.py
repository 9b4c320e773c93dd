"""What is asked, of which package, and what comes back."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

SUBJECTS = Path(__file__).parent / "subjects"

FIXED = ("registry", "package", "version", "from", "install", "setup", "choice", "called")
"""The keys of a subject that are not questions."""

Value = str | int | bool | None
"""A name, a number, a yes or no, or nothing."""


@dataclass(frozen=True)
class Refused:
    """The package raised an error or returned one."""

    message: str


Answers = dict[str, dict[int, list[Value | Refused]]]
"""By question and number. A number may have several names."""


@dataclass(frozen=True)
class Subject:
    """One table or type of a package, with the expressions that are evaluated for each number."""

    registry: str
    package: str
    version: str
    ecosystem: str
    language: str
    setup: str = ""
    questions: dict[str, str] = field(default_factory=dict)
    install: tuple[str, ...] = ()
    """Packages that are installed for it, where they are not the package itself."""
    choice: frozenset[str] = frozenset()
    """Kinds of differences that the package documents as its choice."""
    called: dict[str, str] = field(default_factory=dict)
    """What the report says was called, where the expression is a helper of the setup."""

    @property
    def key(self) -> str:
        """What it is known by in the recorded answers."""
        return f"{self.registry}/{self.ecosystem}/{self.package}/{'+'.join(self.questions)}"

    def call(self, question: str) -> str:
        """What was called for a question."""
        return self.called.get(question) or self.called.get("all") or self.questions[question]


def read_subjects() -> list[Subject]:
    """All subjects of the tables, in their order."""
    return [subject for file in sorted(SUBJECTS.glob("*.toml")) for subject in read_table(file)]


def read_table(file: Path) -> list[Subject]:
    """The subjects of one table; its name is that of the language."""
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    return [read_subject(entry, data["from"], file.stem) for entry in data["subject"]]


def read_subject(entry: dict[str, Any], ecosystem: str, language: str) -> Subject:
    """A subject of a table."""
    return Subject(
        registry=entry["registry"],
        package=entry["package"],
        version=entry["version"],
        ecosystem=entry.get("from", ecosystem),
        language=language,
        setup=entry.get("setup", "").strip(),
        questions={key: value for key, value in entry.items() if key not in FIXED},
        install=tuple(entry.get("install", ())),
        choice=frozenset(entry.get("choice", ())),
        called={"all": entry["called"]} if isinstance(entry.get("called"), str) else entry.get("called", {}),
    )
