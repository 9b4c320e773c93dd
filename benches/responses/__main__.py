"""What a response to an error allocates: ours, by hand, the peers'.

    python3 -m benches.responses

The program in `src/` answers one error with each: 429 with `Retry-After`, and a problem document with a
`type`, a `title`, a `detail` and one extension member. The allocations of one answer are counted, from
the error to the response; growing a buffer counts as one.

-> `responses.tsv`, and from that `RESULTS.md`.
"""

from __future__ import annotations

import subprocess
import tomllib
from pathlib import Path

from benches.figures import write
from benches.results.__main__ import main as write_results

FOLDER = Path(__file__).resolve().parent
PEERS = ["axum-problem", "masterror", "problem_details"]
# masterror asks for a newer Rust than the others, and builds without.
RUN = ["cargo", "run", "--release", "--quiet", "--ignore-rust-version"]


def main() -> None:
    """Build, count, write."""
    output = subprocess.run(RUN, cwd=FOLDER, check=True, capture_output=True, text=True).stdout
    counted = [line.split("\t") for line in output.splitlines()]
    by_hand = int(counted[0][1])
    rows = [
        (subject, int(allocations), int(size), f"{int(allocations) / by_hand:.2f}")
        for subject, allocations, size in counted
    ]
    columns = ["name", "allocations", "bytes", "of by hand"]
    write(FOLDER / "responses.tsv", versions(), columns, rows)
    write_results()


def versions() -> dict[str, str]:
    """The versions of the peers."""
    lock = tomllib.loads((FOLDER.parent / "Cargo.lock").read_text(encoding="utf-8"))
    versions = {package["name"]: package["version"] for package in lock["package"]}
    return {peer: versions[peer] for peer in PEERS}


if __name__ == "__main__":
    main()
