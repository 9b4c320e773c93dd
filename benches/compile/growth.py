"""What the compiler takes for the generated code, by the number of codes, and the macro for writing it.

    python3 -m benches.compile.growth

Specs of 63, 1,000 and 10,000 codes are generated, with a phrase, a class, a summary and a predicate
each. `written` is a user's crate with the code that the macro would write, as a file that the engine
wrote (`benches/generator`); `macro` is one with the macro, which Cargo does not optimise. All is
built; then the Rust file is touched and `cargo check --jobs=1` measured, CPU seconds of Cargo and
rustc, not incremental. `edit` is the same by an incremental `cargo build` of the crate with the
macro: what a user waits for after each change. The row of no codes is what Cargo and rustc take for
an empty file.

The macro's own time is rustc's pass `macro_expand_crate` less that of the written file with nothing
to expand but the derives; `RUSTC_BOOTSTRAP` makes the stable compiler say it. `http` is the enum of
the bundled registry, 63 codes with all their texts, the spec parsed and the Rust written.

-> `growth.tsv`: by the number of codes, CPU seconds of each kind (least of the repetitions), and the
macro's own milliseconds.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import tempfile
from pathlib import Path

from benches.compile.user_crate import Built, UserCrate
from benches.compile.user_crates import SPEC, library, ours
from benches.figures import ROOT, write

GENERATOR = ROOT / "benches/generator"
COUNTS = [63, 1_000, 10_000]
REPETITIONS = 5
SOURCE = "src/lib.rs"

HEADER = """\
format = 1

[registry]
name   = "many"
title  = "Many codes"
repr   = "u32"
codes  = "0..=99999"
digits = 5

[[class]]
name  = "Lower"
codes = "0..=49999"

[[class]]
name  = "Upper"
codes = "50000..=99999"

[predicate.is_even]
codes = [{even}]
"""
CODE = """
[{number}]
phrase     = "Answer Number {number}"
summary.en = "What the server says when it has come to its answer number {number}."
"""
MACRO = '#[status_codes::status_enum("status.toml")]\npub enum Status {}\n'


def spec(count: int) -> str:
    """A spec of so many codes, with gaps between them."""
    numbers = [3 * place + place % 2 for place in range(count)]
    even = ", ".join(str(number) for number in numbers if number % 2 == 0)
    return HEADER.format(even=even) + "".join(CODE.format(number=number) for number in numbers)


def with_macro(spec: str) -> UserCrate:
    """A crate whose enum the macro writes."""
    return UserCrate([ours(macros=True)], {SOURCE: MACRO, "status.toml": spec})


def written(spec: str, folder: Path) -> UserCrate:
    """A crate with what the macro would write."""
    path = folder / "status.toml"
    path.write_text(spec, encoding="utf-8")
    command = [GENERATOR / "target/release/generator", "expand", path]
    code = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return library(code, ours(macros=True))


def least(crate: Built, command: str = "check") -> float:
    """The CPU seconds of the command after the Rust file was touched."""
    crate.cargo(command)
    return min(crate.touched(SOURCE, command).cpu for _ in range(REPETITIONS))


def expansion(crate: Built) -> float:
    """The milliseconds that rustc spends in expanding the crate's macros."""
    wrapper = crate.folder / "rustc-that-tells"
    passes = "-Ztime-passes -Ztime-passes-format=json"
    wrapper.write_text(f'#!/bin/sh\nRUSTC_BOOTSTRAP=1 exec "$@" {passes}\n', encoding="utf-8")
    wrapper.chmod(0o755)
    environment = crate.environment | {"RUSTC_WORKSPACE_WRAPPER": str(wrapper)}
    command = ["cargo", "check", "--offline", "--locked", "--jobs=1"]

    def once() -> float:
        (crate.folder / SOURCE).touch()
        output = subprocess.run(
            command, cwd=crate.folder, env=environment, capture_output=True, text=True, check=True
        ).stderr
        passes = map(json.loads, re.findall(r"^time: (\{.*\})$", output, re.MULTILINE))
        return 1e3 * next(it["time"] for it in passes if it["pass"] == "macro_expand_crate")

    return min(once() for _ in range(2 * REPETITIONS))


def main() -> None:
    """Write the crates, check them, write the table."""
    build = ["cargo", "build", "--quiet", "--release", f"--target-dir={GENERATOR / 'target'}"]
    subprocess.run(build, cwd=GENERATOR, check=True)
    with tempfile.TemporaryDirectory(prefix="growth-") as folder:
        folder = Path(folder)
        # One for all, so that what lies beneath them is built once.
        os.environ["CARGO_TARGET_DIR"] = str(folder / "target")
        specs = {"0": None, "http": SPEC} | {str(count): spec(count) for count in COUNTS}
        rows = [row(name, it, folder) for name, it in specs.items()]
    columns = ["codes", "written", "macro", "edit", "macro's own ms"]
    write(Path(__file__).with_suffix(".tsv"), {"repetitions": str(REPETITIONS)}, columns, rows)


def row(name: str, spec: str | None, folder: Path) -> list[str | float]:
    """What a spec costs; without one, an empty file."""
    if spec is None:
        empty = library("", ours(macros=True))
        check = least(Built.write(folder / name, empty))
        edit = least(Built.write(folder / f"{name}-edit", empty, incremental=True), "build")
        return [name, check, check, edit, 0.0]
    plain = Built.write(folder / f"{name}-written", written(spec, folder))
    macro = Built.write(folder / f"{name}-macro", with_macro(spec))
    edit = Built.write(folder / f"{name}-edit", with_macro(spec), incremental=True)
    own = expansion(macro) - expansion(plain)
    return [name, least(plain), least(macro), least(edit, "build"), own]


if __name__ == "__main__":
    main()
