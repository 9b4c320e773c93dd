"""What `status-codes export` costs: every target of wide registries, and all targets of the bundled ones.

    python3 -m benches.exports

Prints the seconds of CPU that a release build takes, the least of three runs. A target that refuses a
registry of this width is marked with `-`.

`mkdocs` creates a file per code, and more than half of its time passes in the kernel: of 10,000 codes, 0.25 s
in the program and 0.2 to 0.8 s in 10,000 calls that each create a file, depending on what else the disk does.
"""

import os
import pathlib
import subprocess
import tempfile

from benches.cost import CommandError, measure

ROOT = pathlib.Path(__file__).parent.parent
WIDTHS = [1_000, 10_000, 30_000]
TARGETS = [
    "json", "csv", "markdown", "mkdocs", "openapi", "typescript", "python", "go", "java", "kotlin", "swift",
    "csharp", "c", "sql", "proto",
]
HEADER = """\
format = 1

[registry]
name = "wide"
title = "Wide"
repr = "u32"
digits = 1
codes = "0..=99999"
languages = ["en", "ko"]

[[class]]
name = "Low"
codes = "0..={middle}"
title = {{ en = "Low", ko = "낮음" }}

[[class]]
name = "High"
codes = "{above}..=99999"
title = {{ en = "High", ko = "높음" }}

[predicate.is_even]
codes = [{even}]

[mapping.http]
to = "http"
default = 500
codes = {{ {mapped} }}
"""
CODE = """
[{number}]
phrase = "Code Number {number}"
summary.en = "It means number {number}, in a sentence of usual length."
summary.ko = "{number}번을 뜻하는, 길이가 평범한 문장이다."
title.ko = "{number}번 코드"
"""


def spec(width):
    """A registry of this many codes, each with texts in two languages."""
    middle = width // 2 - 1
    header = HEADER.format(
        middle=middle,
        above=middle + 1,
        even=", ".join(map(str, range(0, width, 2))),
        mapped=", ".join(f"{number} = {(400, 404, 503)[number % 3]}" for number in range(0, width, 4)),
    )
    return header + "".join(CODE.format(number=number) for number in range(width))


def least(command):
    """The least seconds of CPU of three runs, as text; a dash if the command refuses."""
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    try:
        return f"{min(measure(command, **quiet).cpu for _ in range(3)):.2f}"
    except CommandError:
        return "-"


def main():
    subprocess.run(["cargo", "build", "--release", "--quiet", "-p", "status-cli"], cwd=ROOT, check=True)
    target = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
    export = [str(target / "release/status-codes"), "export"]
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for width in WIDTHS:
            (folder / f"{width}.toml").write_text(spec(width))
        print("target", *WIDTHS, sep="\t")
        for name in TARGETS:
            costs = []
            for width in WIDTHS:
                output = ["--output", str(folder / "pages")] if name == "mkdocs" else []
                costs.append(least([*export, "--to", name, str(folder / f"{width}.toml"), *output]))
            print(name, *costs, sep="\t", flush=True)
        everything = least([*export, "--all", str(folder / "all")])
        print("all targets of all bundled registries", everything, sep="\t")


if __name__ == "__main__":
    main()
