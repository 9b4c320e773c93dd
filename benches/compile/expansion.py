"""What the macro itself takes within rustc, not optimized, as Cargo builds macros for development.

    python3 -m benches.compile.expansion [--against REVISION]

It is rustc's pass `macro_expand_crate` over a user's crate with one enum. The same pass over a
crate with the code that the macro would write, where only the derives are left to expand, is beside
it: the difference is what the macro takes, with loading it. `RUSTC_BOOTSTRAP` makes the stable
compiler tell its passes. It tells them by the clock, so where others use the machine only the least
of many repetitions means anything.

-> `expansion.tsv`: milliseconds for the 63 codes of the bundled `http`, and for 100 and 1,000 codes
of the user's own, whose TOML is parsed; and the difference beside that of the earlier revision.
"""

from __future__ import annotations

import json
import re
import subprocess
import tempfile
from pathlib import Path

from benches.compile.earlier import earlier, facts
from benches.compile.growth import SOURCE, build_generator, spec, with_macro, written
from benches.compile.user_crate import Built
from benches.compile.user_crates import SPEC
from benches.figures import ROOT, write

REPETITIONS = 20
SPECS = {
    "the 63 codes of http": SPEC,
    "100 codes of one's own": spec(100),
    "1,000 codes of one's own": spec(1_000),
}


class Expansion:
    """The milliseconds that rustc spends in expanding a crate's macros."""

    def __init__(self, crate: Built) -> None:
        """Make a compiler that tells its passes."""
        wrapper = crate.folder / "rustc-that-tells"
        passes = "-Ztime-passes -Ztime-passes-format=json"
        wrapper.write_text(f'#!/bin/sh\nRUSTC_BOOTSTRAP=1 exec "$@" {passes}\n', encoding="utf-8")
        wrapper.chmod(0o755)
        self.source = crate.folder / SOURCE
        self.environment = crate.environment | {"RUSTC_WORKSPACE_WRAPPER": str(wrapper)}
        target = f"--target-dir={crate.target}"
        self.command = ["cargo", "check", "--offline", "--locked", "--jobs=1", target]

    def measure(self) -> float:
        """Check the crate once."""
        self.source.touch()
        output = subprocess.run(
            self.command,
            cwd=self.source.parent,
            env=self.environment,
            capture_output=True,
            text=True,
            check=True,
        ).stderr
        passes = map(json.loads, re.findall(r"^time: (\{.*\})$", output, re.MULTILINE))
        return 1e3 * next(it["time"] for it in passes if it["pass"] == "macro_expand_crate")


def main() -> None:
    """Write the crates, have rustc tell, write the table."""
    rows = []
    with tempfile.TemporaryDirectory(prefix="expansion-") as name, earlier() as root:
        checkouts = [ROOT] if root is None else [ROOT, root]
        for checkout in checkouts:
            build_generator(checkout)
        for place, (title, text) in enumerate(SPECS.items()):
            crates = []
            for number, checkout in enumerate(checkouts):
                folder = Path(name, str(number))
                folder.mkdir(exist_ok=True)
                both = [with_macro(text, checkout), written(text, folder, checkout)]
                for kind, crate in zip(["macro", "written"], both, strict=True):
                    path = folder / f"{place}-{kind}"
                    built = Built.write(path, crate, target=folder / "target")
                    crates.append(Expansion(built))
            rounds = [[it.measure() for it in crates] for _ in range(REPETITIONS)]
            macro, plain, *old = (min(milliseconds) for milliseconds in zip(*rounds, strict=True))
            took = macro - plain
            of_before = f"{took / (old[0] - old[1]):.2f}" if old else ""
            rows.append([title, macro, plain, took, of_before])
    columns = ["name", "macro ms", "written ms", "difference", "of before's"]
    told = {"repetitions": str(REPETITIONS)} | facts()
    write(Path(__file__).with_suffix(".tsv"), told, columns, rows)


if __name__ == "__main__":
    main()
