"""What the compiler takes for the generated code, by the number of codes.

    python3 -m benches.compile.growth [--against REVISION]

Specs of 100, 1,000 and 10,000 codes are generated, with a gap after each code, and a phrase, a
class, a summary and a predicate each. `written` is a user's crate with the code that the macro
would write, as a file that the engine wrote (`benches/generator`); `macro` is one with the macro,
which Cargo does not optimize. All is built; then the Rust file is touched and `cargo check
--jobs=1` measured, CPU seconds of Cargo and rustc, not incremental. `edit` and `spec` are
incremental `cargo build`s of the crate with the macro instead, after the Rust file or the spec was
touched: what a user waits for after each change. The row of no codes is what Cargo and rustc take
for an empty file.

-> `growth.tsv`: by the number of codes, CPU seconds of each kind (least of the repetitions), and
how many times those of the earlier revision, which is measured in turn with today's. `http` is the
enum of the bundled registry, with all texts in the variants' documentation.
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from benches.compile.earlier import earlier, facts
from benches.compile.user_crate import Built, UserCrate
from benches.compile.user_crates import SPEC, library, ours
from benches.figures import ROOT, write

COUNTS = [100, 1_000, 10_000]
REPETITIONS = 3
SOURCE = "src/lib.rs"
SPEC_FILE = "status.toml"

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


def with_macro(spec: str, root: Path = ROOT) -> UserCrate:
    """A crate whose enum the macro writes."""
    return UserCrate([ours(root=root)], {SOURCE: MACRO, SPEC_FILE: spec})


def written(spec: str, folder: Path, root: Path = ROOT) -> UserCrate:
    """A crate with what the macro would write."""
    path = folder / SPEC_FILE
    path.write_text(spec, encoding="utf-8")
    command = [target(root) / "debug/generator", "expand", path]
    code = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    # In what a macro writes, a name that was a phrase may look as it likes.
    return library(f"#![allow(non_upper_case_globals)]\n{code}", ours(root=root))


def target(root: Path) -> Path:
    """Where the generator of a checkout is built."""
    return root / "benches/generator/target"


def build_generator(root: Path = ROOT) -> None:
    """Have the program that `written` asks."""
    build = ["cargo", "build", "--quiet", f"--target-dir={target(root)}"]
    subprocess.run(build, cwd=root / "benches/generator", check=True)


class Costs:
    """The crates of one spec on one checkout, all built, and what touching them costs."""

    def __init__(self, name: str, spec: str | None, folder: Path, root: Path) -> None:
        """Write and build them; without a spec, of an empty file."""
        # What lies beneath the crates is built once for all.
        shared = folder / "target"
        plain = library("", ours(root=root)) if spec is None else written(spec, folder, root)
        macro = plain if spec is None else with_macro(spec, root)
        edit = Built.write(folder / f"{name}-edit", macro, target=shared, incremental=True)
        check = Built.write(folder / f"{name}-macro", macro, target=shared)
        plain = Built.write(folder / f"{name}-written", plain, target=shared)
        self.kinds = {
            "written": (plain, SOURCE, "check"),
            "macro": (check, SOURCE, "check"),
            "edit": (edit, SOURCE, "build"),
            "spec": (edit, SOURCE if spec is None else SPEC_FILE, "build"),
        }
        self.seconds = {kind: [] for kind in self.kinds}
        for crate, _, command in self.kinds.values():
            crate.cargo(command)

    def measure(self) -> None:
        """Touch each file once, and build or check."""
        for kind, (crate, path, command) in self.kinds.items():
            self.seconds[kind].append(crate.touched(path, command).cpu)

    def least(self) -> dict[str, float]:
        """The CPU seconds of each kind."""
        return {kind: min(seconds) for kind, seconds in self.seconds.items()}


def main() -> None:
    """Write the crates, check them, write the table."""
    specs = {"0": None, "http": SPEC} | {str(count): spec(count) for count in COUNTS}
    kinds, rows = [], []
    with tempfile.TemporaryDirectory(prefix="growth-") as folder, earlier() as root:
        checkouts = {"today": ROOT} | ({} if root is None else {"before": root})
        for name, place in checkouts.items():
            build_generator(place)
            Path(folder, name).mkdir()
        for name, text in specs.items():
            costs = [Costs(name, text, Path(folder, it), at) for it, at in checkouts.items()]
            for _ in range(REPETITIONS):
                for crates in costs:
                    crates.measure()
            today, *old = (crates.least() for crates in costs)
            kinds = list(today)
            ratios = [f"{today[kind] / it[kind]:.2f}" for it in old for kind in kinds]
            rows.append([name, *today.values(), *(ratios or [""] * len(kinds))])
    columns = ["codes", *kinds, *(f"{kind} of before's" for kind in kinds)]
    told = {"repetitions": str(REPETITIONS)} | facts()
    write(Path(__file__).with_suffix(".tsv"), told, columns, rows)


if __name__ == "__main__":
    main()
