"""Asking a subject: install it, write the program that asks it, run that."""

from __future__ import annotations

import hashlib
import subprocess
from collections.abc import Sequence

from .install import CACHE, Unavailable, folder_of, install, last_line, run, within
from .languages import commands, read_answers, write_program
from .registries import catalogue
from .subject import Answers, Subject


def ask(subject: Subject) -> Answers:
    """What a subject answers to every number of its registry. Raises `Unavailable`."""
    folder = install(subject)
    registry = catalogue()[subject.registry]
    program = write_program(subject, folder)
    numbers = "\n".join(registry.questions()) + "\n"
    kept = program.with_name(f"{program.name}.{hash_of(program.read_text(encoding='utf-8') + numbers)}.answers")
    if kept.exists():
        return read_answers(kept.read_text(encoding="utf-8"), registry.number)
    output = ""
    try:
        for command in commands(subject, program, flags(subject)):
            debian = subject.ecosystem == "Debian"
            output = run(
                *(within(command) if debian else command),
                folder=folder,
                environment=environment(subject),
                stdin=numbers,
            )
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired, FileNotFoundError) as error:
        raise Unavailable(last_line(error)) from error
    kept.write_text(output, encoding="utf-8")
    return read_answers(output, registry.number)


def hash_of(text: str) -> str:
    """What tells one program with its numbers from another: a pinned package answers the same twice."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def environment(subject: Subject) -> dict[str, str]:
    """What the language's tools need to find the packages."""
    if subject.ecosystem == "PyPI":
        return {"PYTHONPATH": str(folder_of(subject)), "PYTHONDONTWRITEBYTECODE": "1"}
    if subject.language == "go":
        return {
            "GO111MODULE": "off",
            "GOPATH": "/usr/share/gocode",
            "GOFLAGS": "-buildvcs=false",
            "GOCACHE": str(CACHE / "go-build"),
        }
    return {"LC_ALL": "C.UTF-8"}


def flags(subject: Subject) -> Sequence[str]:
    """What the build of a subject is given: the first comment of its setup, `flags: …`."""
    first = subject.setup.partition("\n")[0]
    _, found, words = first.partition("flags:")
    return words.replace("*)", "").split() if found else ()
