"""What the compiler takes for the generated code, by the number of codes.

    python3 -m benches.compile.growth

Specs of 63, 1,000 and 10,000 codes are generated, with a gap after each code, and a phrase, a
class, a summary and a predicate each. `written` is a user's crate with the code that the macro
would write, as a file that the engine wrote (`benches/generator`); `macro` is one with the macro,
which Cargo does not optimise. All is built; then the Rust file is touched and `cargo check
--jobs=1` measured, CPU seconds of Cargo and rustc, not incremental. `edit` is an incremental `cargo
build` of the crate with the macro instead: what a user waits for after each change. The row of no
codes is what Cargo and rustc take for an empty file.

-> `growth.tsv`: by the number of codes, CPU seconds of each kind (least of the repetitions). `http`
is the enum of the bundled registry: 63 codes, with all texts in the variants' documentation.
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from benches.compile.user_crate import Built, UserCrate
from benches.compile.user_crates import SPEC, library, ours
from benches.figures import ROOT, write

GENERATOR = ROOT / "benches/generator"
COUNTS = [63, 1_000, 10_000]
REPETITIONS = 3
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
    # In what a macro writes, a name that was a phrase may look as it likes.
    return library(f"#![allow(non_upper_case_globals)]\n{code}", ours(macros=True))


def build_generator() -> None:
    """Have the program that `written` asks."""
    build = ["cargo", "build", "--quiet", "--release", f"--target-dir={GENERATOR / 'target'}"]
    subprocess.run(build, cwd=GENERATOR, check=True)


def least(crate: Built, command: str = "check") -> float:
    """The CPU seconds of the command after the Rust file was touched."""
    crate.cargo(command)
    return min(crate.touched(SOURCE, command).cpu for _ in range(REPETITIONS))


def main() -> None:
    """Write the crates, check them, write the table."""
    build_generator()
    with tempfile.TemporaryDirectory(prefix="growth-") as folder:
        folder = Path(folder)
        specs = {"0": None, "http": SPEC} | {str(count): spec(count) for count in COUNTS}
        rows = [row(name, it, folder) for name, it in specs.items()]
    columns = ["codes", "written", "macro", "edit"]
    write(Path(__file__).with_suffix(".tsv"), {"repetitions": str(REPETITIONS)}, columns, rows)


def row(name: str, spec: str | None, folder: Path) -> list[str | float]:
    """What a spec costs; without one, an empty file."""
    # What lies beneath the crates is built once for all.
    target = folder / "target"
    if spec is None:
        empty = library("", ours(macros=True))
        check = least(Built.write(folder / name, empty, target=target))
        edit = Built.write(folder / f"{name}-edit", empty, target=target, incremental=True)
        return [name, check, check, least(edit, "build")]
    plain = Built.write(folder / f"{name}-written", written(spec, folder), target=target)
    macro = Built.write(folder / f"{name}-macro", with_macro(spec), target=target)
    edit = Built.write(folder / f"{name}-edit", with_macro(spec), target=target, incremental=True)
    return [name, least(plain), least(macro), least(edit, "build")]


if __name__ == "__main__":
    main()
