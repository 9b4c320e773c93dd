"""What error contracts cost: writing clients, type-checking one, reading a problem.

    python3 -m benches.contracts

- `clients.tsv`: CPU seconds of `status-codes client` for contracts of 1,000 and 4,000 problems, the
  least of the repetitions, and how many times the former the latter takes: 4 is linear.
- `typescript.tsv`: CPU seconds in which tsc checks the client of 100 problems, and a union of as many
  interfaces by hand, in turn.
- `reading.tsv`: instructions to read each example of `examples/orders-api` once, counted by cachegrind,
  beside what `serde_json` takes to read the same bytes as a `Value`.

-> the three tables, and from them `RESULTS.md`. Needs valgrind and npm.
"""

from __future__ import annotations

import json
import re
import subprocess
import tempfile
from pathlib import Path

from benches.cost import measure
from benches.figures import ROOT, Row, write
from benches.results.__main__ import main as write_results

FOLDER = Path(__file__).resolve().parent
COMMAND = ROOT / "target/release/status-codes"
PROGRAM = FOLDER / "target/release/contracts"
LANGUAGES = ["typescript", "python", "go", "rust", "java", "csharp", "kotlin", "swift", "dart"]
FEW, MANY = 1000, 4000
COMPILER = "typescript@7.0.2"
READERS = ["serde_json, Value", "serde_json, an enum by hand", "the generated client", "from_problem"]
ROUNDS = 100
REPETITIONS = 7


def contract(count: int) -> dict[str, object]:
    """A contract of so many problems, which are those of orders-api again and again."""
    path = ROOT / "examples/orders-api/errors.lock.json"
    given = json.loads(path.read_text(encoding="utf-8"))
    problems = given["problems"]
    given["problems"] = [numbered(problems[place % len(problems)], place) for place in range(count)]
    return given


def numbered(problem: dict[str, object], place: int) -> dict[str, object]:
    """The problem under names of its own."""
    own = {key: f"{problem[key]}{place}" for key in ["id", "name", "type"]}
    example = problem["example"] | {"type": own["type"]}
    return problem | own | {"example": example}


def clients(folder: Path) -> list[Row]:
    """A row for each language."""
    files = {}
    for count in (FEW, MANY):
        files[count] = folder / f"{count}.json"
        files[count].write_text(json.dumps(contract(count)), encoding="utf-8")

    def seconds(language: str, count: int) -> float:
        words = [str(COMMAND), "client", str(files[count]), "--to", language]
        costs = (measure(words, stdout=subprocess.DEVNULL) for _ in range(REPETITIONS))
        return min(cost.cpu for cost in costs)

    rows = []
    for language in LANGUAGES:
        few, many = seconds(language, FEW), seconds(language, MANY)
        rows.append([language, few, many, f"{many / few:.2f}"])
    return rows


def by_hand(count: int) -> str:
    """A union of so many interfaces, as people write it."""
    cases = [
        f'export interface Problem{place} {{ type: "/problems/{place}"; title: string; '
        f"status: {400 + place % 100}; detail?: string; id: number }}"
        for place in range(count)
    ]
    union = " | ".join(f"Problem{place}" for place in range(count))
    return "\n".join([*cases, f"export type Problem = {union};", ""])


def typescript(folder: Path) -> list[Row]:
    """The client, and the union by hand."""
    install = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), COMPILER]
    subprocess.run(install, check=True)
    (folder / "100.json").write_text(json.dumps(contract(100)), encoding="utf-8")
    words = [COMMAND, "client", folder / "100.json", "--to", "typescript"]
    client = subprocess.run(words, check=True, capture_output=True, text=True).stdout
    texts = {"a union by hand": by_hand(101), "the generated client": client}
    least = dict.fromkeys(texts, float("inf"))
    for name, text in texts.items():
        (folder / f"{name}.ts").write_text(text, encoding="utf-8")
    options = ["--noEmit", "--strict", "--target", "es2022"]
    for _ in range(REPETITIONS):
        for name in texts:
            command = [str(folder / "node_modules/.bin/tsc"), *options, f"{name}.ts"]
            least[name] = min(least[name], measure(command, cwd=folder).cpu)
    first = least["a union by hand"]
    return [[name, cpu, f"{cpu / first:.2f}"] for name, cpu in least.items()]


def instructions(subject: str, rounds: int) -> int:
    """What the program takes for so many rounds."""
    words = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
    run = subprocess.run(
        [*words, PROGRAM, subject, str(rounds)], check=True, capture_output=True, text=True
    )
    found = re.search(r"I\s+refs:\s+([\d,]+)", run.stderr)
    return int(found[1].replace(",", ""))


def reading() -> list[Row]:
    """A row for each way to read."""
    taken = {it: (instructions(it, ROUNDS) - instructions(it, 0)) // ROUNDS for it in READERS}
    first = taken[READERS[0]]
    return [[name, count, f"{count / first:.2f}"] for name, count in taken.items()]


def main() -> None:
    """Build, measure, write."""
    build = ["cargo", "build", "--quiet", "--release", "--target-dir"]
    subprocess.run([*build, str(ROOT / "target"), "-p", "status-cli"], cwd=ROOT, check=True)
    program = [*build, str(FOLDER / "target"), "--ignore-rust-version"]
    subprocess.run(program, cwd=FOLDER, check=True)
    repeated = {"repetitions": str(REPETITIONS)}
    with tempfile.TemporaryDirectory(prefix="contracts-") as folder:
        columns = ["name", f"{FEW} problems", f"{MANY} problems", "times"]
        write(FOLDER / "clients.tsv", repeated, columns, clients(Path(folder)))
        facts = repeated | {"compiler": COMPILER}
        columns = ["name", "cpu", "of by hand"]
        write(FOLDER / "typescript.tsv", facts, columns, typescript(Path(folder)))
    columns = ["name", "instructions", "of Value"]
    write(FOLDER / "reading.tsv", {"rounds": str(ROUNDS)}, columns, reading())
    write_results()


if __name__ == "__main__":
    main()
