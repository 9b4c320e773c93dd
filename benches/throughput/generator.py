"""How fast the engine is: specs a second, and the build step that reads the bundled registries.

    python3 -m benches.throughput.generator

`benches/generator` expands every spec of a folder many times over, optimised, from its text to the
tokens; reading the files and starting the program are not counted. The build step is the build
script of `status-data`, as it is when Cargo has compiled it: it reads, checks and writes every
registry. Cargo does not optimise it, whatever the profile.

-> `generator.tsv`: CPU seconds for all specs once (the least of the repetitions), and specs a
second.
"""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from pathlib import Path

from benches.cost import measure
from benches.figures import ROOT, Row, write

GENERATOR = ROOT / "benches/generator"
FOLDERS = ["tests/specs/good", "status-data/registries"]
ROUNDS = 20
REPETITIONS = 5


def build_script() -> Path:
    """Where Cargo has put the compiled build script of `status-data`."""
    command = ["cargo", "build", "--quiet", "-p", "status-data", "--message-format=json"]
    output = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True).stdout
    for message in map(json.loads, output.splitlines()):
        target = message.get("target", {})
        if target.get("kind") == ["custom-build"] and "status-data" in message["package_id"]:
            return Path(message["filenames"][0])
    raise SystemExit("Cargo names no build script of status-data")


def step() -> float:
    """CPU seconds of the build step."""
    script = build_script()
    with tempfile.TemporaryDirectory(prefix="build-step-") as folder:
        own = {"CARGO_MANIFEST_DIR": str(ROOT / "status-data"), "OUT_DIR": folder}
        options = {"env": os.environ | own, "stdout": subprocess.DEVNULL}
        return min(measure([str(script)], **options).cpu for _ in range(REPETITIONS))


def specs(program: Path, folder: str) -> Row:
    """The row of a folder."""
    count = subprocess.run(
        [program, "repeat", "0", ROOT / folder], capture_output=True, text=True, check=True
    ).stdout

    def seconds(rounds: int) -> float:
        command = [str(program), "repeat", str(rounds), str(ROOT / folder)]
        costs = (measure(command, stdout=subprocess.DEVNULL) for _ in range(REPETITIONS))
        return min(cost.cpu for cost in costs)

    once = (seconds(ROUNDS) - seconds(0)) / ROUNDS
    return [folder, int(count), once, f"{int(count) / once:.0f}"]


def main() -> None:
    """Build, measure, write."""
    build = ["cargo", "build", "--quiet", "--release"]
    # Not in the workspace's own folder for what is built, wherever that may be.
    target = GENERATOR / "target"
    subprocess.run([*build, "--target-dir", str(target)], cwd=GENERATOR, check=True)
    program = target / "release/generator"
    registries = len(list((ROOT / "status-data/registries").rglob("*.toml")))
    seconds = step()
    rows = [specs(program, folder) for folder in FOLDERS]
    speed = f"{registries / seconds:.0f}"
    rows.append(["the build step, not optimised", registries, seconds, speed])
    columns = ["name", "specs", "cpu", "specs a second"]
    facts = {"repetitions": f"{REPETITIONS} of {ROUNDS} rounds"}
    write(Path(__file__).with_suffix(".tsv"), facts, columns, rows)


if __name__ == "__main__":
    main()
