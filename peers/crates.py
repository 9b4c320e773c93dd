"""The Rust peers: one workspace, whose program asks all of them at once."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from .install import CACHE, last_line, run
from .languages import read_answer
from .registries import catalogue
from .subject import Answers, Subject

FOLDER = Path(__file__).resolve().parent / "rust"


def ask_rust() -> Iterator[tuple[Subject, Answers]]:
    """Every Rust subject with its answers. The program prints a line per question and number."""
    numbers = "".join(f"{name}\t{it}\n" for name, registry in catalogue().items() for it in registry.questions())
    manifest = ["--manifest-path", str(FOLDER / "Cargo.toml"), "--locked", "--quiet"]
    try:
        output = run("cargo", "run", *manifest, environment={"CARGO_TARGET_DIR": str(CACHE / "rust")}, stdin=numbers)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired, FileNotFoundError) as error:
        print(f"skipped the Rust packages: {last_line(error)}", file=sys.stderr)
        return
    versions = locked_versions()
    calls: dict[tuple[str, str, str], dict[str, str]] = {}
    answers: dict[tuple[str, str, str], Answers] = {}
    for line in output.splitlines():
        registry, package, table, question, called, number, answer = line.split("\t")
        key = (registry, package, table)
        calls.setdefault(key, {})[question] = called
        values = answers.setdefault(key, {}).setdefault(question, {})
        values.setdefault(catalogue()[registry].number(number), []).append(read_answer(answer))
    for (registry, package, table), questions in calls.items():
        subject = Subject(registry, package, versions[package], "crates.io", "rust", questions=questions)
        yield subject, answers[registry, package, table]


def locked_versions() -> dict[str, str]:
    """The version of each crate that is asked, by the lock file."""
    lock = tomllib.loads((FOLDER / "Cargo.lock").read_text(encoding="utf-8"))
    return {it["name"]: it["version"] for it in lock["package"]}
