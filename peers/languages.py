"""How an expression is evaluated for each number, in each language."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from .subject import Answers, Refused, Subject, Value

PROGRAMS = Path(__file__).parent / "programs"


@dataclass(frozen=True)
class Language:
    """A program with two gaps, `SETUP` and `QUESTIONS`, and how it is run."""

    program: str
    ask: str
    """A call that asks one question, with `{question}` and `{expression}`."""
    run: Sequence[str]
    """The command. `{program}` is the file, `{stem}` the file without its suffix."""
    build: Sequence[str] = ()
    """A command to be run before it."""


LANGUAGES = {
    "cpp": Language(
        "ask.cpp",
        'ask("{question}", [](long n) -> Answer {{ return {expression}; }});',
        run=["{stem}"],
        build=["g++", "-std=c++17", "-w", "-O0", "{program}", "-o", "{stem}", "{flags}"],
    ),
    "cpython": Language(
        "ask.py", 'ask("{question}", lambda n: ({expression}))', run=["/usr/bin/python3.11", "-I", "{program}"]
    ),
    "csharp": Language(
        "ask.cs",
        'Ask("{question}", n => {expression});',
        run=["mono", "{stem}.exe"],
        build=["mcs", "-out:{stem}.exe", "{flags}", "{program}"],
    ),
    "erlang": Language(
        "ask.escript", 'ask("{question}", fun(N) -> {expression} end, Numbers),', run=["escript", "{program}"]
    ),
    "go": Language(
        "ask.go",
        'ask("{question}", func(n int) any {{ return {expression} }})',
        run=["{stem}"],
        build=["go", "build", "-o", "{stem}", "{program}"],
    ),
    "haskell": Language(
        "Ask.hs",
        '  ask numbers "{question}" (\\n -> answer ({expression}))',
        run=["{stem}"],
        build=["ghc", "-v0", "-O0", "-o", "{stem}", "{program}"],
    ),
    "java": Language("Ask.java", 'ask("{question}", n -> {expression});', run=["java", "{flags}", "{program}"]),
    "lua": Language("ask.lua", 'ask("{question}", function(n) return {expression} end)', run=["lua5.3", "{program}"]),
    "node": Language(
        "ask.mjs", 'ask("{question}", (n) => ({expression}));', run=["node", "--no-warnings", "{program}"]
    ),
    "ocaml": Language(
        "ask.ml",
        '  ask "{question}" (fun n -> {expression});',
        run=["{stem}"],
        build=["ocamlfind", "ocamlopt", "-w", "-a", "{flags}", "-linkpkg", "{program}", "-o", "{stem}"],
    ),
    "perl": Language("ask.pl", 'ask("{question}", sub {{ my $n = shift; {expression} }});', run=["perl", "{program}"]),
    "php": Language("ask.php", 'ask("{question}", fn($n) => {expression});', run=["php8.2", "{program}"]),
    "python": Language(
        "ask.py", 'ask("{question}", lambda n: ({expression}))', run=["python3", "-W", "ignore", "{program}"]
    ),
    "ruby": Language("ask.rb", 'ask("{question}") {{ |n| {expression} }}', run=["ruby", "-W0", "{program}"]),
}


def write_program(subject: Subject, folder: Path) -> Path:
    """Write the program that asks the subject."""
    language = LANGUAGES[subject.language]
    calls = [language.ask.format(question=it, expression=text.strip()) for it, text in subject.questions.items()]
    text = (PROGRAMS / language.program).read_text(encoding="utf-8")
    name = re.sub(r"\W", "_", subject.key)
    source = folder / f"{name}{Path(language.program).suffix}"
    source.write_text(text.replace("SETUP", subject.setup).replace("QUESTIONS", "\n".join(calls)), encoding="utf-8")
    return source


def commands(subject: Subject, program: Path, flags: Sequence[str]) -> list[list[str]]:
    """The commands that build the program and run it."""
    language = LANGUAGES[subject.language]

    def fill(command: Sequence[str]) -> list[str]:
        filled: list[str] = []
        for word in command:
            if word == "{flags}":
                filled += flags
            else:
                filled.append(word.replace("{program}", str(program)).replace("{stem}", str(program.with_suffix(""))))
        return filled

    return [fill(it) for it in (language.build, language.run) if it]


def read_answers(output: str, number: Callable[[str], int]) -> Answers:
    """The answers that a program printed: `QUESTION<tab>NUMBER<tab>ANSWER` per line."""
    answers: Answers = {}
    for line in output.splitlines():
        question, asked, text = line.split("\t", 2)
        answers.setdefault(question, {}).setdefault(number(asked), []).append(read_answer(text))
    return answers


def read_answer(text: str) -> Value | Refused:
    """An answer: `-` for nothing, `s:` and a name, `n:` and a number, `b:` and a truth, `!` and an error."""
    kind, value = text[:2], text[2:]
    if kind == "s:":
        return value
    if kind == "n:":
        return int(value)
    if kind == "b:":
        return value == "true"
    if text.startswith("!"):
        return Refused(text[1:])
    return None


def failure(command: Sequence[str], error: subprocess.CalledProcessError) -> str:
    """What a command that failed said last."""
    lines = [line for line in (error.stderr or error.stdout or "").strip().splitlines() if line.strip()]
    return f"{Path(command[0]).name}: {lines[-1].strip() if lines else json.dumps(error.returncode)}"
